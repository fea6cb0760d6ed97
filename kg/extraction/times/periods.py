"""Months, quarters, seasons, years, decades and centuries by name: "April 2019", "in July", "the 1990s", "2018-19"."""

from __future__ import annotations

from datetime import date

from kg.extraction.times.calendar import SEASON_MONTH, Point, nearest
from kg.extraction.times.digits import MONTH_WORDS
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.relative import make_unit
from kg.extraction.times.words import listed

_OWNERS = listed("his her their my your our its")


def year_of(phrase: Phrase, context: Context) -> int | None:
    """The year that "2008", "last year" or "that year" in the words stands for."""
    number = phrase.number("year")
    if number is None and phrase.has("unit"):
        found = make_unit(Phrase(phrase.tagged, _start_of_year(phrase), phrase.last), context)
        point = found[0].point if found else None
        number = point.day.year if point and point.unit == "year" else None
    return number if number and 1 <= number <= 9999 else None


def _start_of_year(phrase: Phrase) -> int:
    """Where "last year", "the same year" begins within "the third quarter of the same year"."""
    *units, _ = phrase.places("unit")
    return max([*units, *phrase.places("of", "comma", "month", "season", "quarter_name", "half")], default=-1) + 1


def _near(today: date, first_months: list[int], month: int, direction: int, exclude_now: bool) -> date | None:
    """First day of the period that begins in a month, nearest to today in a direction.

    Args:
        today: the publication date.
        first_months: the months in which such periods begin; one of them is the period of today.
        month: the month in which the wanted period begins.
        direction: -1, 0 or +1.
        exclude_now: whether the period that today lies in is not meant ("last July" in July).
    """
    now = date(today.year, max(m for m in first_months if m <= today.month), 1)
    starts = [date(year, month, 1) for year in range(max(1, today.year - 1), min(9999, today.year + 1) + 1)]
    return nearest(now, [s for s in starts if s != now or not exclude_now], direction)


def make_month(phrase: Phrase, context: Context) -> list[Found]:
    """ "April 2019", "July", "October of next year", "early May"."""
    month = phrase.number("month")
    if month is None:
        return []
    if phrase.has("year", "unit"):
        year = year_of(phrase, context)
        point = Point(date(year, month, 1), "month") if year else None
    else:
        point = _month(phrase, context, month)
    return phrase.found("DATE", point.value if point else f"XXXX-{month:02}", point)


def _month(phrase: Phrase, context: Context, month: int) -> Point | None:
    if context.today is None:
        return None
    if phrase.has("that", "same"):
        spoken = context.spoken
        return Point(date(spoken.day.year if spoken else context.today.year, month, 1), "month")
    step = phrase.number("last", "past", "next", "coming")
    if step and phrase.has("the") and phrase.has("next", "past", "coming"):
        told = context.spoken_unit("month")  # "the following May": counted from the date spoken of
        near = _near(told.day, list(range(1, 13)), month, step, exclude_now=True) if told else None
        return Point(near, "month") if near else None
    direction = step if step is not None else context.direction(phrase)
    if step is None and (tied := context.tied(phrase, month)):
        return Point(tied, "month")
    day = _near(context.today, list(range(1, 13)), month, direction, bool(step))
    return Point(day, "month") if day else None


def make_quarter(phrase: Phrase, context: Context) -> list[Found]:
    """ "the third quarter of 2008", "the fourth quarter", "Q3 2008", "last quarter"."""
    units = phrase.units()
    if not phrase.has("quarter_name") and (not units or units[0] != "quarter"):
        return []
    number = phrase.number("quarter_name", "ordinal", "final")
    if number is None:
        return make_unit(phrase, context)
    if not 1 <= number <= 4:
        return []
    month, day = 3 * number - 2, None
    if phrase.has("year") or "year" in units:
        year = year_of(phrase, context)
        day = date(year, month, 1) if year else None
    elif context.today:
        day = _near(context.today, [1, 4, 7, 10], month, context.direction(phrase), exclude_now=False)
    return phrase.found(
        "DATE", Point(day, "quarter").value if day else f"XXXX-Q{number}", Point(day, "quarter") if day else None
    )


def make_half(phrase: Phrase, context: Context) -> list[Found]:
    """ "the first half of 2008", "the second half of the year"."""
    number = phrase.number("ordinal")
    year = year_of(phrase, context)
    if year is None and phrase.units() == ["year"] and context.spoken:
        year = context.spoken.day.year
    if number not in (1, 2) or not year:
        return []
    return phrase.date(Point(date(year, 6 * number - 5, 1), "half"), "half")


def make_ordinal_unit(phrase: Phrase, context: Context) -> list[Found]:
    """ "the 19th century" → 18, "the third quarter"."""
    number, unit = phrase.number("ordinal"), phrase.units()[0]
    if unit == "quarter":
        return make_quarter(phrase, context)
    if unit != "century" or number is None or not 1 <= number <= 99 or phrase.word_after in ("bc", "bce"):
        return []
    return phrase.found("DATE", f"{number - 1:02}")


def make_decade(phrase: Phrase, context: Context) -> list[Found]:
    """ "the 1990s" → 199, "the '90s", "the late fifties", "the 1800s" → 18."""
    value = phrase.number("decades", "decade")
    if value is None or phrase.word_before in _OWNERS or phrase.word_after == "of":
        return []
    if phrase.has("decades"):
        if value >= 1000:
            return phrase.found("DATE", f"{value // 100}" if value % 100 == 0 and value < 2000 else f"{value // 10}")
        if not phrase.has("the", "apos", "mod") and phrase.word_before not in ("and", "-", "to", "late", "early"):
            return []
        value //= 10
    elif not phrase.has("the"):
        return []
    now = context.today.year if context.today else 2000
    century = now // 100 - (value > now % 100 // 10)
    return phrase.found("DATE", f"{century:02}{value}")


def make_season(phrase: Phrase, context: Context) -> list[Found]:
    """ "last summer", "the spring of 2011", "this winter"; winter belongs to the year in which it begins."""
    code = phrase.word("season")
    if phrase.has("year", "unit"):
        year = year_of(phrase, context)
        point = Point(date(year, SEASON_MONTH[code], 1), "season", code) if year else None
        return phrase.found("DATE", point.value if point else f"XXXX-{code}", point)
    token = phrase.token("season")
    after = phrase.after()
    if after and after.tag in ("NNP", "NNPS") and token.dep in ("compound", "amod"):
        return []  # "the summer Olympics"
    bare = phrase.last - phrase.first == 1
    if bare and phrase.word_before not in ("in", "during", "since", "until", "by") and not token.text[0].isupper():
        return []
    if bare and phrase.tagged.tokens[0] is token:
        return []
    start = _season(phrase, context, code)
    point = Point(start, "season", code) if start else None
    return phrase.found("DATE", point.value if point else f"XXXX-{code}", point)


def _season(phrase: Phrase, context: Context, code: str) -> date | None:
    """First day of the season."""
    today = context.today
    if today is None:
        return None
    if phrase.has("that", "same") and context.history:
        told = context.spoken_unit("year")
        return date(told.day.year, SEASON_MONTH[code], 1) if told else None
    years = range(max(1, today.year - 2), min(9999, today.year + 1) + 1)
    starts = [date(year, SEASON_MONTH[code], 1) for year in years]
    inside = [s for s in starts if s <= today and (today - s).days < 92]
    step = phrase.number("last", "past", "next", "coming")
    if inside and not step:
        return inside[0]
    direction = step or context.direction(phrase) or -1
    return nearest(today, [s for s in starts if s not in inside], direction)


def make_year(phrase: Phrase, context: Context) -> list[Found]:
    """ "2019", "late 2006", "early in 2011", "fiscal year 2013"."""
    year = phrase.number("year")
    if year is None or phrase.word_after in ("bc", "bce", "b.c."):
        return []
    if phrase.has("unit") and phrase.units() != ["year"]:
        return []
    if phrase.has("the") and not phrase.has("mod", "unit", "edge"):
        phrase.first = phrase.place("year")
    return phrase.date(Point(date(year, 1, 1), "year"), "year")


def make_year_range(phrase: Phrase, context: Context) -> list[Found]:
    """ "2018-2019", "2018-19": two years."""
    first, second = phrase.number("year"), phrase.tagged.values[phrase.last - 1]
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


def make_joined_years(phrase: Phrase, context: Context) -> list[Found]:
    """ "1985–1990" in one word: two years."""
    value = phrase.tagged.values[phrase.place("years")]
    if not isinstance(value, tuple):
        return []
    first, second, start, end = value
    place = phrase.first
    return [
        Found(place, place + 1, "DATE", f"{first:04}", Point(date(first, 1, 1), "year"), part=(0, 4)),
        Found(place, place + 1, "DATE", f"{second:04}", Point(date(second, 1, 1), "year"), part=(start, end)),
    ]


def make_short_year(phrase: Phrase, context: Context) -> list[Found]:
    """ "'82" → 1982, "September '98", "the summer of '69"."""
    number, place = phrase.number("short_year"), phrase.place("apos", "short_year")
    before = phrase.tagged.tokens[place - 1] if place else None
    if before and before.tag in ("NNP", "NNPS") and before.lower not in MONTH_WORDS:
        return []  # a version: "iLife '11"
    if number is None or (before and before.end == phrase.tagged.tokens[place].start):
        return []
    now = context.today.year if context.today else 2000
    year = now // 100 * 100 + number
    year -= 100 if year > now + 10 else 0
    if year < 1:
        return []
    if phrase.has("season"):
        return phrase.found("DATE", f"{year:04}-{phrase.word('season')}")
    month = phrase.number("month")
    return phrase.date(Point(date(year, month or 1, 1), "month" if month else "year"), "year")
