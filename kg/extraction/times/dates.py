"""Dates: "12 September 2023", "Tuesday", "last week", "in July", "the third quarter of 2008", "two years ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.extraction.times.calendar import (
    SEASON_MONTH,
    UNKNOWN,
    Point,
    holiday,
    make_day,
    nearest,
    weekday_near,
    yearly,
)
from kg.extraction.times.durations import quantity
from kg.extraction.times.phrase import Context, Found, Phrase

_CALENDAR = ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")


# Days -----------------------------------------------------------------------------------------------------------------


def day_of(phrase: Phrase, context: Context) -> Point | None:
    """The day that the words name: a full date, a weekday, today or yesterday."""
    place = phrase.place("fulldate")
    if place >= 0:
        value = phrase.tagged.values[place]
        return Point(value, "day") if isinstance(value, date) else None
    if phrase.has("today"):
        steps = phrase.number("today") or 0
        return Point(context.today, "day").moved("day", steps) if context.today else None
    if not phrase.has("month", "year"):
        return _weekday(phrase, context)
    parts = read_parts(phrase)
    if parts is None:
        return None
    year, month, number = parts
    if year is not None:
        found = make_day(year, month, number)
    elif context.today is None:
        return None
    else:
        found = _undated_day(phrase, context, context.today, month, number)
    return Point(found, "day") if found else None


def read_parts(phrase: Phrase) -> tuple[int | None, int, int] | None:
    """Year (None when it is not said), month and day of a date."""
    year, month = phrase.number("year"), phrase.number("month")
    days = [v for p in phrase.places("day", "ordinal") if isinstance(v := phrase.tagged.values[p], int)]
    if month is None and len(days) == 2:
        return year, days[0], days[1]
    return (year, month, days[0]) if month and days else None


def _undated_day(phrase: Phrase, context: Context, today: date, month: int, number: int) -> date | None:
    weekday = phrase.number("weekday")
    if weekday is not None:  # the weekday tells the year
        days = [make_day(year, month, number) for year in range(max(1, today.year - 3), min(9999, today.year + 4))]
        return nearest(today, [d for d in days if d and d.weekday() == weekday], 0) or yearly(today, month, number, 0)
    return yearly(today, month, number, context.direction(phrase))


def make_date(phrase: Phrase, context: Context) -> list[Found]:
    """ "Friday, July 21, 2017", "the 24th of July", "4 July"."""
    point = day_of(phrase, context)
    if point is not None:
        return phrase.date(point, "day")
    parts = None if phrase.has("fulldate") else read_parts(phrase)
    if parts is None or not make_day(2000, parts[1], parts[2]):
        return []
    return phrase.found("DATE", f"XXXX-{parts[1]:02}-{parts[2]:02}") if parts[0] is None else []


def make_day_range(phrase: Phrase, context: Context) -> list[Found]:
    """ "10 to 16 July", "July 10-16, 2023": two dates."""
    places = list(phrase.places("day", "ordinal"))
    month, year = phrase.number("month"), phrase.number("year")
    if len(places) != 2 or month is None:
        return []
    found = []
    first_is_bare = phrase.place("month") > places[1]
    borders = (
        ((phrase.first, places[0] + 1), (places[1], phrase.last))
        if first_is_bare
        else ((phrase.first, places[0] + 1), (places[1], phrase.last))
    )
    for place, (first, last) in zip(places, borders, strict=True):
        number = phrase.tagged.values[place]
        if not isinstance(number, int):
            return []
        if year is not None:
            day = make_day(year, month, number)
        elif context.today:
            day = yearly(context.today, month, number, context.direction(phrase))
        else:
            day = None
        value = day.isoformat() if day else f"XXXX-{month:02}-{number:02}"
        found.append(Found(first, last, "DATE", value, Point(day, "day") if day else None))
    return found


def make_weekday(phrase: Phrase, context: Context) -> list[Found]:
    """ "Tuesday", "last Tuesday", "yesterday", "later on Friday"."""
    point = day_of(phrase, context)
    if point is None and phrase.has("weekday"):
        return phrase.found("DATE", f"XXXX-WXX-{(phrase.number('weekday') or 0) + 1}")
    return phrase.date(point, "day")


def _weekday(phrase: Phrase, context: Context) -> Point | None:
    number = phrase.number("weekday")
    if number is None or context.today is None:
        return None
    today = context.today
    if phrase.has("past", "same", "that") or (phrase.has("coming", "next") and phrase.has("the")):
        spoken = context.spoken()
        today = spoken.day if spoken and spoken.unit == "day" else today
    if phrase.has("last", "past"):
        return Point(weekday_near(today - timedelta(1), number, -1), "day")
    if phrase.has("next", "coming"):
        return Point(weekday_near(today + timedelta(1), number, 1), "day")
    if phrase.has("that", "same"):
        return Point(weekday_near(today, number, -1), "day")
    ahead = context.direction(phrase) > 0
    return Point(weekday_near(today, number, 1 if ahead else -1), "day")


def make_weekday_of_week(phrase: Phrase, context: Context) -> list[Found]:
    """ "Monday next week", "Tuesday of last week"."""
    number, step = phrase.number("weekday"), phrase.number("last", "next", "this")
    if phrase.word("unit") != "week" or number is None or step is None or context.today is None:
        return []
    monday = weekday_near(context.today, 0, -1) + timedelta(weeks=step)
    return phrase.date(Point(monday + timedelta(number), "day"), "day")


def make_holiday(phrase: Phrase, context: Context) -> list[Found]:
    """ "Christmas", "last Thanksgiving", "Easter 2024"."""
    words = phrase.tagged.values[phrase.place("holiday")]
    year = phrase.number("year")
    if not isinstance(words, tuple) or (context.today is None and year is None):
        return []
    step = phrase.number("last", "past", "next", "coming")
    direction = step if step is not None else context.direction(phrase)
    day = holiday(words, context.today or date(2000, 1, 1), year, direction)
    return phrase.date(Point(day, "day"), "day") if day else []


# Months, quarters, seasons, years -------------------------------------------------------------------------------------


def year_of(phrase: Phrase, context: Context) -> int | None:
    """The year that "2008", "last year", "of this year" in the words stands for."""
    number = phrase.number("year")
    if number is not None:
        return number
    spoken = context.spoken()
    if spoken and phrase.has("same", "that", "the") and phrase.has("same", "that", "past", "coming"):
        return spoken.day.year + (phrase.number("past", "coming") or 0)
    if context.today is None:
        return None
    return context.today.year + (phrase.number("last", "next", "this") or 0)


def make_month(phrase: Phrase, context: Context) -> list[Found]:
    """ "April 2019", "July", "October of next year", "early May"."""
    month = phrase.number("month")
    if month is None or _is_name(phrase):
        return []
    if phrase.has("year") or phrase.has("unit"):
        year = year_of(phrase, context)
        point = Point(date(year, month, 1), "month") if year and 1 <= year <= 9999 else None
    elif context.today is None:
        point = None
    else:
        point = Point(_near_month(phrase, context, context.today, month), "month")
    value = point.value if point else f"XXXX-{month:02}"
    return phrase.found("DATE", value, point)


def _is_name(phrase: Phrase) -> bool:
    """Whether a month stands inside a longer name: "the June Four Foundation", "Black September"."""
    before = phrase.beside(-1)
    return bool(before and before.ent == "PERSON" and phrase.tagged.tokens[phrase.first].ent == "PERSON")


def _near_month(phrase: Phrase, context: Context, today: date, month: int) -> date:
    if phrase.has("that", "same"):
        spoken = context.spoken()
        return date(spoken.day.year if spoken else today.year, month, 1)
    step = phrase.number("last", "past", "next", "coming", "this")
    this = date(today.year, today.month, 1)
    months = [date(y, month, 1) for y in range(max(1, today.year - 1), min(9999, today.year + 1) + 1)]
    if step:
        months = [m for m in months if m != this]
    direction = step if step is not None else context.direction(phrase)
    if phrase.has("this") and not direction:
        direction = context.direction(phrase)
    return nearest(this, months, direction) or this


def make_quarter(phrase: Phrase, context: Context) -> list[Found]:
    """ "the third quarter of 2008", "the fourth quarter", "Q3 2008"."""
    if not phrase.has("quarter_name") and "quarter" not in _units(phrase):
        return []
    number = phrase.number("quarter_name", "ordinal", "final")
    if number is None:
        return make_unit(phrase, context)
    if not 1 <= number <= 4:
        return []
    if phrase.has("year") or len(_units(phrase)) > 1 or (phrase.has("quarter_name") and phrase.has("unit")):
        year = year_of(phrase, context)
    elif context.today is None:
        year = None
    else:
        year = _quarter_year(context, phrase, context.today, number)
    point = Point(date(year, 3 * number - 2, 1), "quarter") if year and 1 <= year <= 9999 else None
    return phrase.found("DATE", point.value if point else f"XXXX-Q{number}", point)


def _quarter_year(context: Context, phrase: Phrase, today: date, number: int) -> int:
    years = [date(y, 3 * number - 2, 1) for y in range(max(1, today.year - 1), min(9999, today.year + 1) + 1)]
    this = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    found = nearest(this, years, context.direction(phrase))
    return found.year if found else today.year


def _units(phrase: Phrase) -> list[object]:
    return [phrase.tagged.values[p] for p in phrase.places("unit", "units")]


def make_half(phrase: Phrase, context: Context) -> list[Found]:
    """ "the first half of 2008"."""
    year, number = year_of(phrase, context), phrase.number("ordinal")
    if number not in (1, 2) or not year or not 1 <= year <= 9999:
        return []
    return phrase.date(Point(date(year, 6 * number - 5, 1), "half"), "half")


def make_ordinal_unit(phrase: Phrase, context: Context) -> list[Found]:
    """ "the 19th century" → 18, "the third quarter"."""
    number, unit = phrase.number("ordinal"), _units(phrase)[0]
    if unit == "quarter":
        return make_quarter(phrase, context)
    if unit != "century" or number is None or not 1 <= number <= 99:
        return []
    if phrase.lower(0) == "bc":
        return []
    return phrase.found("DATE", f"{number - 1:02}")


def make_decade(phrase: Phrase, context: Context) -> list[Found]:
    """ "the 1990s" → 199, "the '90s", "the nineties"."""
    place = phrase.place("decades", "decade")
    value = phrase.tagged.values[place]
    if not isinstance(value, int) or phrase.lower(-1) in ("his", "her", "their", "my", "your", "our", "your"):
        return []
    if phrase.has("decades"):
        if value >= 1000:
            return phrase.found("DATE", f"{value // 10}")
        if not phrase.has("the", "apos", "mod") and phrase.lower(-1) not in ("and", "-", "to", "late", "early"):
            return []
        value //= 10
    elif not phrase.has("the") or phrase.lower(0) == "of":
        return []
    current = context.today.year if context.today else 2000
    century = current // 100 - (value > current % 100 // 10)
    return phrase.found("DATE", f"{century}{value}")


def make_season(phrase: Phrase, context: Context) -> list[Found]:
    """ "last summer", "the spring of 2011", "this winter"."""
    code = phrase.word("season")
    if phrase.has("year") or phrase.has("unit"):
        year = year_of(phrase, context)
        return phrase.found("DATE", f"{year:04}-{code}" if year else f"XXXX-{code}")
    before = phrase.lower(-1)
    if not phrase.has("last", "next", "this", "that", "the", "past", "coming", "same", "mod") and before not in (
        "in",
        "during",
        "since",
        "until",
        "by",
        "every",
    ):
        token = phrase.tagged.tokens[phrase.first]
        return (
            phrase.found("DATE", _season(phrase, context, code))
            if token.text[0].isupper() and token.ent in ("", "DATE")
            else []
        )
    return phrase.found("DATE", _season(phrase, context, code))


def _season(phrase: Phrase, context: Context, code: str) -> str:
    if context.today is None:
        return f"XXXX-{code}"
    today, month = context.today, SEASON_MONTH[code]
    starts = [date(y, month, 1) for y in range(max(1, today.year - 2), min(9999, today.year + 1) + 1)]
    step = phrase.number("last", "past", "next", "coming")
    direction = step or context.direction(phrase)
    inside = [s for s in starts if s <= today < s + timedelta(92)]
    if inside and not step:
        return f"{inside[0].year:04}-{code}"
    outside = [s for s in starts if s not in inside]
    found = nearest(today, outside, direction or -1)
    return f"{(found or today).year:04}-{code}"


def make_year(phrase: Phrase, context: Context) -> list[Found]:
    """ "2019", "late 2006", "early in 2011"."""
    year = phrase.number("year")
    if year is None or (phrase.lower(0) in ("bc", "bce")):
        return []
    if phrase.has("the") and not phrase.has("mod"):
        phrase.first += 1
    return phrase.date(Point(date(year, 1, 1), "year"), "year")


def make_year_range(phrase: Phrase, context: Context) -> list[Found]:
    """ "2018-2019", "2018-19": two years."""
    first = phrase.number("year")
    second = phrase.tagged.values[phrase.last - 1]
    if first is None or not isinstance(second, int):
        return []
    if second < 100:
        second += first // 100 * 100
    if not first < second <= first + 99:
        return []
    return [
        Found(phrase.first, phrase.first + 1, "DATE", f"{first:04}", Point(date(first, 1, 1), "year")),
        Found(phrase.last - 1, phrase.last, "DATE", f"{second:04}", Point(date(second, 1, 1), "year")),
    ]


def make_short_year(phrase: Phrase, context: Context) -> list[Found]:
    """ "'82" → 1982."""
    tokens = phrase.tagged.tokens
    apostrophe, digits = tokens[phrase.first], tokens[phrase.last - 1]
    if apostrophe is not digits and (not re.fullmatch(r"\d\d", digits.text) or digits.start != apostrophe.end):
        return []
    before = phrase.beside(-1)
    if before is not None and before.end == apostrophe.start:
        return []
    number = int(digits.text.lstrip("'"))
    now = context.today.year if context.today else 2000
    year = now // 100 * 100 + number
    return phrase.date(Point(date(year - 100 if year > now + 10 else year, 1, 1), "year"), "year")


# Last, this, next -----------------------------------------------------------------------------------------------------


def make_unit(phrase: Phrase, context: Context) -> list[Found]:
    """ "last week", "this year", "the following day", "the end of this month", "that day"."""
    units = _units(phrase)
    unit = units[0] if units else None
    if not isinstance(unit, str) or unit not in _CALENDAR:
        return _short_unit(phrase, context, str(unit))
    last = phrase.tagged.tokens[phrase.last - 1]
    if phrase.has("edge") and phrase.place("edge") == phrase.last - 1:
        return phrase.date(_spoken_unit(context, unit, 0), unit) if phrase.lower(0) != "of" else []
    step = phrase.number("last", "next", "past", "coming", "this")
    if step is None:
        step = phrase.number("earlier", "later", "before", "after") or 0
    if phrase.has("those") or (phrase.has("that") and last.lower == "that"):
        return []
    if phrase.has("that", "same") or (
        phrase.has("the") and phrase.has("past", "coming", "next", "earlier", "later", "before", "after")
    ):
        if phrase.has("past", "coming") and phrase.tagged.tokens[phrase.place("past", "coming")].lower in (
            "past",
            "coming",
        ):
            return phrase.found("DURATION" if step < 0 else "DATE", _span_value(unit, step, context))
        return phrase.date(_spoken_unit(context, unit, step), unit)
    if phrase.has("past"):
        return phrase.found("DURATION", _span_value(unit, -1, context))
    today = Point(context.today, "day") if context.today else None
    if unit == "day" and phrase.has("last", "next"):
        return []
    return phrase.date(_weekend(today, step, context, phrase) if unit == "weekend" else _step(today, unit, step), unit)


def _short_unit(phrase: Phrase, context: Context, unit: str) -> list[Found]:
    """ "last night" is read by the parts of the day; hours and minutes are no calendar units."""
    if unit == "hour" and phrase.has("last", "past"):
        return phrase.found("DURATION", "PT1H")
    return []


def _span_value(unit: str, step: int, context: Context) -> str:
    if step > 0:
        today = Point(context.today, "day") if context.today else None
        moved = _step(today, unit, step)
        return moved.value if moved else UNKNOWN[unit]
    return {"decade": "P10Y", "century": "P100Y", "quarter": "P3M", "fortnight": "P2W", "weekend": "P1WE"}.get(
        unit, f"P1{unit[0].upper()}"
    )


def _step(point: Point | None, unit: str, step: int) -> Point | None:
    return point.moved(unit, step) if point else None


def _weekend(today: Point | None, step: int, context: Context, phrase: Phrase) -> Point | None:
    """ "this weekend" said on a Monday to Thursday in the past tense is the one before."""
    if today is None:
        return None
    if step == 0 and today.day.weekday() < 4 and context.direction(phrase) <= 0:
        step = -1
    return today.moved("weekend", step)


def _spoken_unit(context: Context, unit: str, step: int) -> Point | None:
    """The unit of the date spoken of last, moved."""
    spoken = context.spoken()
    base = spoken.at("week" if unit in ("weekend", "fortnight") else unit) if spoken else None
    return base.moved(unit, step) if base else None


def make_the_unit(phrase: Phrase, context: Context) -> list[Found]:
    """ "for the year", "ended the day": the unit of the date spoken of last."""
    unit = _units(phrase)[0]
    after = phrase.beside(0)
    if unit not in ("day", "week", "month", "year", "weekend", "quarter"):
        return []
    if after is not None and (
        after.tag in ("NN", "NNS", "NNP", "NNPS", "WDT", "WRB", "WP", "POS", "HYPH", "CD", "PRP", "DT", "VBD", "VBZ")
        or after.lower in ("of", "that", "when", "before", "after")
    ):
        return []
    if phrase.lower(-1) not in (
        "for",
        "during",
        "end",
        "ended",
        "ending",
        "ends",
        "finish",
        "finished",
        "close",
        "closed",
        "earlier",
        "later",
        "over",
        "throughout",
        "on",
    ):
        return []
    if unit == "weekend":
        today = Point(context.today, "day") if context.today else None
        return phrase.date(_weekend(today, 0, context, phrase), "weekend")
    point = _spoken_unit(context, str(unit), 0) or (Point(context.today, str(unit)) if context.today else None)
    return phrase.date(point, str(unit))


def make_same_ago(phrase: Phrase, context: Context) -> list[Found]:
    """ "the same month a year ago", "the same period last year"."""
    units = _units(phrase)
    spoken = context.spoken()
    base = spoken.at(str(units[0])) if spoken and units[0] in _CALENDAR else None
    step = phrase.number("ago", "earlier", "later", "before", "after", "last", "next", "this") or 0
    moved = base.moved(str(units[1]), step) if base and units[1] in _CALENDAR else None
    return phrase.date(Point(moved.day, base.unit) if moved and base else None, str(units[0]))


# Ago, earlier, later --------------------------------------------------------------------------------------------------


def make_distance(phrase: Phrase, context: Context) -> list[Found]:
    """ "two years ago" → a date; "two days before the launch" → a duration that ends before the word "before"."""
    unit = str(_units(phrase)[0])
    last = phrase.tagged.tokens[phrase.last - 1]
    if (last.lower in ("before", "after") and not _is_end(phrase)) or (last.lower == "previously" and not _is_end(phrase)):
        return _duration_before(phrase)
    amount = quantity(phrase)
    if phrase.has("ago") or phrase.has("ref"):
        base = Point(context.today, "day") if context.today else None
        step = -1 if phrase.has("ago") else 1
    else:
        base, step = context.spoken(), phrase.number("earlier", "later", "before", "after") or 0
    if unit in ("hour", "minute", "second"):
        return phrase.found("TIME", (base.value if base and base.unit == "day" else UNKNOWN["day"]) + "TXX:XX")
    if amount == "X":
        return phrase.found("DATE", "PAST_REF" if step < 0 else "FUTURE_REF")
    return phrase.date(_distant(base, unit, float(amount) * step), unit)


def _distant(base: Point | None, unit: str, steps: float) -> Point | None:
    if base is None or unit not in _CALENDAR:
        return None
    known = base.at("week" if unit == "fortnight" else unit)
    if known is None:
        return None
    if steps != int(steps):
        months = {"year": 12, "decade": 120}.get(unit)
        moved = base.moved("month", round(steps * months)) if months and abs(steps) < 9999 else None
        return Point(moved.day, unit) if moved else None
    return known.moved(unit, int(steps)) if abs(steps) < 10**7 else None


def _is_end(phrase: Phrase) -> bool:
    """Whether no noun phrase or clause follows that the words before it could measure from."""
    after = phrase.beside(0)
    return after is None or after.tag in (".", ",", ":", "CC", "''", "-RRB-", "HYPH")


def _duration_before(phrase: Phrase) -> list[Found]:
    from kg.extraction.times.durations import make_duration

    phrase.last -= 1
    return make_duration(phrase, None)


def make_vague_distance(phrase: Phrase, context: Context) -> list[Found]:
    """ "years ago", "days later"."""
    if phrase.has("ago"):
        return phrase.found("DATE", "PAST_REF")
    if phrase.tagged.tokens[phrase.last - 1].lower in ("before", "after") and not _is_end(phrase):
        phrase.last -= 1
        return phrase.found("DURATION", _plural_value(phrase))
    return phrase.found("DATE", "PAST_REF" if phrase.has("earlier", "before") else "FUTURE_REF")


def _plural_value(phrase: Phrase) -> str:
    from kg.extraction.times.durations import duration_value

    return duration_value("X", str(_units(phrase)[0]))
