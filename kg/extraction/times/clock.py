"""Times of day: "10:30 a.m.", "0800 UTC", "early Tuesday morning", "tonight"."""

from __future__ import annotations

from datetime import timedelta

from kg.extraction.times.calendar import Point
from kg.extraction.times.dates import day_of
from kg.extraction.times.phrase import Context, Found, Phrase

_UNKNOWN_DAY = "XXXX-XX-XX"


def make_clock(phrase: Phrase, context: Context) -> list[Found]:
    """A time of the clock, with its day when the day stands beside it."""
    time = read_clock(phrase)
    if not time:
        return []
    point = day_of(phrase, context) if phrase.has("weekday", "today", "month", "fulldate", "year") else None
    found = phrase.found("TIME", (point.value if point else _UNKNOWN_DAY) + time, point)
    if point is None:
        found[0].clock = time
    return found


def read_clock(phrase: Phrase) -> str:
    """T10:30, T08:00Z; empty when the words are no time of day."""
    value = phrase.word("clock")
    half = phrase.number("ampm")
    if not value:
        place = phrase.place("ampm", "oclock") - 1
        hour = phrase.tagged.values[place]
        if not isinstance(hour, int | float) or not 0 <= hour <= 12:
            return ""
        minutes = round((hour - int(hour)) * 100)
        value = f"T{int(hour):02}:{minutes:02}"
    if half is not None and int(value[1:3]) <= 12:
        value = f"T{int(value[1:3]) % 12 + half:02}{value[3:]}"
    zone = phrase.word("zone")
    return value + zone


def make_part(phrase: Phrase, context: Context) -> list[Found]:
    """ "Tuesday morning" → 2023-09-12TMO, "last night", "the next morning"."""
    part = phrase.word("part")
    if phrase.has("weekday", "month", "fulldate", "today"):
        point = day_of(phrase, context)
    elif phrase.has("this"):
        point = Point(context.today, "day") if context.today else None
    elif phrase.has("last"):
        point = Point(context.today - timedelta(1), "day") if context.today else None
    else:
        point = _spoken_day(phrase, context)
        if point is None or (
            not phrase.has("that", "same", "next", "coming", "past")
            and phrase.lower(-1)
            not in (
                "in",
                "during",
                "by",
                "on",
                "of",
                "over",
                "through",
            )
        ):
            return []
    return phrase.found("TIME", (point.value if point else _UNKNOWN_DAY) + part, point)


def _spoken_day(phrase: Phrase, context: Context) -> Point | None:
    spoken = context.spoken()
    day = spoken.at("day") if spoken else None
    if day and phrase.has("next", "coming"):
        return day.moved("day", 1)
    if day and phrase.has("past"):
        return day.moved("day", -1)
    return day


def make_noon(phrase: Phrase, context: Context) -> list[Found]:
    """ "at noon", "by midnight", "at dawn"."""
    token = phrase.tagged.tokens[phrase.first]
    if token.lower in ("morning", "afternoon", "evening", "night") or phrase.lower(-1) not in (
        "at",
        "by",
        "until",
        "till",
        "before",
        "after",
        "since",
        "around",
        "about",
        "to",
        "past",
    ):
        return []
    found = phrase.found("TIME", _UNKNOWN_DAY + phrase.word("part"))
    found[0].clock = phrase.word("part")
    return found


def make_tonight(phrase: Phrase, context: Context) -> list[Found]:
    """ "tonight" → the night of the publication date."""
    point = Point(context.today, "day") if context.today else None
    return phrase.found("TIME", (point.value if point else _UNKNOWN_DAY) + "TNI", point)
