"""Days: "12 September 2023", "Tuesday", "last Friday", "yesterday", "10 to 16 July", "Christmas"."""

from __future__ import annotations

from datetime import date, timedelta

from kg.extraction.times.calendar import Point, holiday, make_day, nearest, weekday_near, yearly
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.words import listed

_THIS_YEAR = 300
"""Days that a date without a year lies back at most: a writer adds the year to older ones, so "was moved to Nov. 10"
in November tells of a day to come, whatever the tense."""
_CUSTOMS = listed("tree trees card cards gift gifts present presents lights carol carols song songs pudding")
"""What belongs to a holiday, not to its date: "the Christmas tree"."""


def day_of(phrase: Phrase, context: Context) -> Point | None:
    """The day that the words name: a full date, a weekday, today or yesterday; None when it cannot be known."""
    place = phrase.place("fulldate")
    if place >= 0:
        value = phrase.tagged.values[place]
        return Point(value, "day") if isinstance(value, date) else None
    if phrase.has("today"):
        return context.now.moved("day", phrase.number("today") or 0) if context.now else None
    if not phrase.has("month", "year"):
        return _weekday(phrase, context)
    parts = _parts(phrase)
    if parts is None:
        return None
    year, month, number = parts
    found = make_day(year, month, number) if year else _undated(phrase, context, month, number)
    return Point(found, "day") if found else None


def _parts(phrase: Phrase) -> tuple[int | None, int, int] | None:
    """Year (None when it is not said), month and day of a date."""
    year, month = phrase.number("year"), phrase.number("month")
    days = [v for p in phrase.places("day", "ordinal") if isinstance(v := phrase.tagged.values[p], int)]
    if month is None and len(days) == 2:
        return year, days[0], days[1]
    return (year, month, days[0]) if month and days else None


def _undated(phrase: Phrase, context: Context, month: int, number: int) -> date | None:
    """The day of a date without year: by its weekday, else by the tense of the verb."""
    today, weekday = context.today, phrase.number("weekday")
    if today is None:
        return None
    if weekday is not None:
        days = [make_day(year, month, number) for year in range(max(1, today.year - 3), min(9999, today.year + 4))]
        if fitting := [d for d in days if d and d.weekday() == weekday]:
            return nearest(today, fitting, 0)
    after = phrase.after()
    if (
        (month, number) == (9, 11)
        and after
        and after.lower in ("attack", "attacks", "terrorist", "terror", "hijackers")
    ):
        return date(2001, 9, 11)
    if weekday is not None or phrase.word_before == "for":  # "an election for 14 May"
        return yearly(today, month, number, 0)
    step = phrase.number("last", "next")
    if step:
        return yearly(today, month, number, step)
    if phrase.has("this"):
        return make_day(today.year, month, number)
    if tied := context.tied(phrase, month):
        return make_day(tied.year, month, number)
    direction = context.direction(phrase)
    found = yearly(today, month, number, direction)
    if found and direction < 0 and (today - found).days > _THIS_YEAR and phrase.word_before != "since":
        return yearly(today, month, number, 0)
    return found


def make_date(phrase: Phrase, context: Context) -> list[Found]:
    """ "Friday, July 21, 2017", "the 24th of July", "4 July"; without any year to go by, XXXX-07-04."""
    point = day_of(phrase, context)
    if point is not None:
        return phrase.date(point, "day")
    parts = _parts(phrase)
    if parts is None or parts[0] is not None or not make_day(2000, parts[1], parts[2]):
        return []
    return phrase.found("DATE", f"XXXX-{parts[1]:02}-{parts[2]:02}")


def make_day_range(phrase: Phrase, context: Context) -> list[Found]:
    """ "10 to 16 July", "July 10-16, 2023": two dates."""
    places = list(phrase.places("day", "ordinal"))
    month, year = phrase.number("month"), phrase.number("year")
    if len(places) != 2 or month is None:
        return []
    found = []
    for place, first, last in ((places[0], phrase.first, places[0] + 1), (places[1], places[1], phrase.last)):
        number = phrase.tagged.values[place]
        if not isinstance(number, int) or not make_day(2000, month, number):
            return []
        day = make_day(year, month, number) if year else _undated(phrase, context, month, number)
        value = day.isoformat() if day else f"XXXX-{month:02}-{number:02}"
        found.append(Found(first, last, "DATE", value, Point(day, "day") if day else None))
    return found


def make_range(phrase: Phrase, context: Context) -> list[Found]:
    """ "September and October of 2007", "3 May to 2 June 2019": two dates of one year."""
    year, middle = phrase.number("year"), phrase.place("and", "to", "or", "hyphen")
    found = []
    for first, last in ((phrase.first, middle), (middle + 1, phrase.last)):
        part = Phrase(phrase.tagged, first, last)
        month, day = part.number("month"), part.number("day", "ordinal")
        if not year or not month:
            return []
        start = make_day(year, month, day or 1)
        if start is None:
            return []
        point = Point(start, "day" if day else "month")
        found.append(Found(first, last, "DATE", point.value, point))
    return found


def make_weekday(phrase: Phrase, context: Context) -> list[Found]:
    """ "Tuesday", "last Tuesday", "later on Friday", "yesterday"; without a publication date XXXX-WXX-2."""
    generic = phrase.last - phrase.first == 1 and _is_any(phrase)
    point = None if generic else day_of(phrase, context)
    if point is None and phrase.has("weekday"):
        return phrase.found("DATE", f"XXXX-WXX-{(phrase.number('weekday') or 0) + 1}")
    return phrase.date(point, "day")


def _is_any(phrase: Phrase) -> bool:
    """ "on a Friday": no certain one; but "a Friday deadline"."""
    token = phrase.tokens[0]
    return phrase.word_before in ("a", "any") and token.dep in ("pobj", "dobj", "attr", "npadvmod")


def _weekday(phrase: Phrase, context: Context) -> Point | None:
    number, today = phrase.number("weekday"), context.today
    if number is None or today is None:
        return None
    spoken = context.spoken
    if spoken and spoken.unit == "day" and phrase.has("past", "same", "that", "coming", "the"):
        today = spoken.day
    if phrase.has("last", "past"):
        return Point(weekday_near(today - timedelta(1), number, -1), "day")
    if phrase.has("next", "coming"):
        return Point(weekday_near(today + timedelta(1), number, 1), "day")
    if phrase.has("that", "same"):
        return Point(weekday_near(today, number, -1), "day")
    return Point(weekday_near(today, number, 1 if context.direction(phrase, timetable=True) > 0 else -1), "day")


def make_weekday_of_week(phrase: Phrase, context: Context) -> list[Found]:
    """ "Monday next week", "Tuesday of last week", "a week from Friday"."""
    number, step = phrase.number("weekday"), phrase.number("last", "next", "this")
    if phrase.units() != ["week"] or number is None or step is None:
        return []
    if context.today is None:
        return phrase.found("DATE", f"XXXX-WXX-{number + 1}")
    monday = weekday_near(context.today, 0, -1) + timedelta(weeks=step)
    return phrase.date(Point(monday + timedelta(number), "day"), "day")


def make_holiday(phrase: Phrase, context: Context) -> list[Found]:
    """ "Christmas", "last Thanksgiving", "Easter 2024"."""
    words = phrase.tagged.values[phrase.place("holiday")]
    year = phrase.number("year")
    if not isinstance(words, tuple) or (context.today is None and year is None) or phrase.word_after in _CUSTOMS:
        return []
    step = phrase.number("last", "past", "next", "coming")
    direction = step if step is not None else context.direction(phrase)
    day = holiday(words, context.today or date(2000, 1, 1), year, direction)
    return phrase.date(Point(day, "day"), "day") if day else []
