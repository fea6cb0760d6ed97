"""Times of day: "10:30 a.m.", "0800 UTC", "early Tuesday morning", "tonight"."""

from __future__ import annotations

from kg.extraction.times.calendar import UNKNOWN, Point
from kg.extraction.times.days import day_of
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.words import listed

_BEFORE_NOON = listed("at by until till before after since around about to past from")
_BEFORE_LENGTH = listed("in of with")
"""Words before a time that was run, not a time of day: "in 3:35"."""
_BEFORE_PART = listed("in during by on of over through into until")


def make_clock(phrase: Phrase, context: Context) -> list[Found]:
    """A time of the clock, with its day when the day stands beside it."""
    time = _read_clock(phrase)
    if not time or (phrase.word_before in _BEFORE_LENGTH and not phrase.has("ampm", "oclock", "zone")):
        return []
    dated = phrase.has("weekday", "today", "month", "fulldate", "year")
    found = _at(phrase, day_of(phrase, context) if dated else None, time)
    found[0].clock = "" if dated else time
    return found


def make_clock_of_part(phrase: Phrase, context: Context) -> list[Found]:
    """ "five in the morning", "8:30 in the evening"."""
    value, hour = phrase.word("clock"), phrase.number("day", "num")
    if not value and (phrase.word_before not in _BEFORE_NOON or not hour or hour > 12):
        return []
    value = value or f"T{hour:02}:00"
    if phrase.word("part") in ("TAF", "TEV", "TNI") and int(value[1:3]) < 12:
        value = f"T{int(value[1:3]) + 12}{value[3:]}"
    found = _at(phrase, None, value)
    found[0].clock = value
    return found


def _at(phrase: Phrase, day: Point | None, time: str) -> list[Found]:
    return phrase.found("TIME", (day.value if day else UNKNOWN["day"]) + time, day)


def _read_clock(phrase: Phrase) -> str:
    """T10:30, T08:00Z; empty when the words are no time of day."""
    value, half = phrase.word("clock"), phrase.number("ampm")
    if not value:
        hour = phrase.tagged.values[phrase.place("ampm", "oclock") - 1]
        if not isinstance(hour, int | float) or not 0 < hour < 13:
            return ""
        value = f"T{int(hour):02}:{round(hour % 1 * 100):02}"
    if half is not None and int(value[1:3]) <= 12:
        value = f"T{int(value[1:3]) % 12 + half:02}{value[3:]}"
    return value + phrase.word("zone")


def make_part(phrase: Phrase, context: Context) -> list[Found]:
    """ "Tuesday morning" → 2023-09-12TMO, "last night", "the next morning"."""
    part = phrase.word("part")
    if phrase.has("weekday", "month", "fulldate", "today"):
        return _at(phrase, day_of(phrase, context), part)
    if phrase.has("this", "last"):
        step = phrase.number("this", "last") or 0
        return _at(phrase, context.now.moved("day", step) if context.now else None, part)
    step = phrase.number("next", "coming", "past", "before", "after") or 0
    if phrase.word_before == "of" and phrase.token("part").text.istitle():
        return []  # a name: "Sons of the Dawn"
    if phrase.word_after == "of" or (
        not step and not phrase.has("that", "same") and phrase.word_before not in _BEFORE_PART
    ):
        return []
    return _at(phrase, context.spoken_unit("day", step), part)


def make_noon(phrase: Phrase, context: Context) -> list[Found]:
    """ "at noon", "by midnight", "at dawn", "by early evening"."""
    if not phrase.has("mod") and phrase.token("part").lower in ("morning", "afternoon", "evening", "night"):
        return []
    if phrase.word_before not in _BEFORE_NOON and not (phrase.has("mod") and phrase.word_before in ("in", "during")):
        return []
    found = _at(phrase, None, phrase.word("part"))
    found[0].clock = phrase.word("part")
    return found


def make_noon_of_day(phrase: Phrase, context: Context) -> list[Found]:
    """ "midnight Tuesday", "noon Saturday"; in "at dawn Friday", two."""
    if not phrase.word("part").startswith("T1") and not phrase.word("part").startswith("T2"):
        return make_noon(Phrase(phrase.tagged, phrase.first, phrase.first + 1), context)
    return _at(phrase, day_of(phrase, context), phrase.word("part"))


def make_tonight(phrase: Phrase, context: Context) -> list[Found]:
    """ "tonight" → the night of the publication date."""
    if phrase.token("tonight").tag == "JJ":
        return []
    return _at(phrase, context.now, "TNI")
