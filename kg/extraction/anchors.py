"""Which event a time expression belongs to, and whether it lies ahead of the publication date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from kg.extraction.anchor_rules import clause_of_time, dates_nothing, event_dated, verbs_that_share
from kg.extraction.times import governor_of, positions
from kg.model import Parse, Timex, Token

_LONG_AGO = datetime.timedelta(days=30)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)(?:-(\d))?|-(SP|SU|FA|WI|Q[1-4]|H[12]))?")


def anchor_times(parse: Parse, times: Sequence[Timex], is_event: Callable[[Token], bool]) -> dict[int, list[Timex]]:
    """Position of a word → the times that modify it, by the parse; nouns that name no event are climbed over."""
    anchors: dict[int, list[Timex]] = {}
    tokens = parse.tokens
    fronted: list[tuple[Token, Timex, int, int]] = []
    for time in times:
        if _is_age(parse, time):
            continue
        first, last = positions(tokens, time)
        if first >= last:
            continue
        word = governor_of(tokens, first, last, is_event)
        if word is not None and word.lemma == "time" and word.head.pos == "ADP":  # "for the first time in May"
            word = word.head.head
        opening = parse.sentences[tokens[first].sentence].first
        dated = time.type in ("DATE", "TIME")
        described = clause_of_time(tokens, last) if dated else None
        if described is not None and described is not word:
            anchors.setdefault(described.i, []).append(time)
        if word is None:
            continue
        event = event_dated(tokens, first, last, time, word, is_event)
        if event is word and dates_nothing(tokens, first, last, time, word, opening):
            continue
        anchors.setdefault(event.i, []).append(time)
        if dated and not time.value.endswith("REF"):
            fronted.append((event, time, first, opening))
    for word, time, first, opening in fronted:
        for verb in verbs_that_share(word, first, opening):
            if verb.i in anchors:
                break
            anchors[verb.i] = [time]
    return anchors


def _is_age(parse: Parse, time: Timex) -> bool:
    """Whether a stretch of time is somebody's age: "a 17-year-old"."""
    text = parse.document.text
    return time.type == "DURATION" and (
        text.endswith("old", time.start, time.end) or text.startswith(("-old", " old"), time.end)
    )


def first_day(value: str) -> datetime.date | None:
    """First day of a TIMEX3 date value; None for durations, sets and vague values.

    >>> first_day("2019-04"), first_day("2023-W37")
    (datetime.date(2019, 4, 1), datetime.date(2023, 9, 11))
    """
    match = _DATE.match(value)
    if match is None:
        return None
    year, month, day, week, weekday, part = match.groups()
    try:
        if week:
            return datetime.date.fromisocalendar(int(year), int(week), int(weekday or 1))
        if part:
            month = {"SP": "03", "SU": "06", "FA": "09", "WI": "12", "H1": "01", "H2": "07"}.get(part)
            month = month or f"{3 * int(part[1]) - 2:02}"
        return datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None


_AHEAD = frozenset({"tomorrow", "tomorrow's", "next", "coming", "upcoming"})


def last_day(value: str) -> datetime.date | None:
    """Last day of a TIMEX3 date value (a month has 28 days here, which is near enough for before and after)."""
    first = first_day(value)
    if first is None:
        return None
    if "-W" in value:
        return first + datetime.timedelta(days=6)
    if len(value) == 4:
        return first.replace(month=12, day=31)
    return first + datetime.timedelta(days=27) if len(value) == 7 else first


def lies_ahead(time: Timex, published: datetime.date | None, words: str = "") -> bool:
    """Whether a time begins after the day of publication; without one, whether its words say so."""
    if time.value == "FUTURE_REF" or (time.value.startswith("X") and not _AHEAD.isdisjoint(words.lower().split())):
        return True
    first = first_day(time.value)
    return published is not None and first is not None and time.type in ("DATE", "TIME") and first > published


def lies_behind(time: Timex, published: datetime.date | None) -> bool:
    """Whether a time ended a month or more before the day of publication."""
    last = last_day(time.value)
    return published is not None and last is not None and time.type in ("DATE", "TIME") and last < published - _LONG_AGO


def is_over(time: Timex, published: datetime.date | None) -> bool:
    """Whether a time ended before the day of publication."""
    last = last_day(time.value)
    return published is not None and last is not None and time.type in ("DATE", "TIME") and last < published


def is_stretch(time: Timex, text: str) -> bool:
    """Whether a time is how long something lasts: "for ten years", "for more than two decades"."""
    before = text[max(0, time.start - 24) : time.start].lower().split()
    return time.type == "DURATION" and "for" in before[-3:] and text[time.end - 1] == "s"


def is_news(time: Timex, published: datetime.date | None) -> bool:
    """Whether a time is a day of the last three before publication."""
    first = first_day(time.value) if len(time.value) >= len("2023-09-12") else None
    return published is not None and first is not None and 0 <= (published - first).days <= 3


def publication_day(parse: Parse) -> datetime.date | None:
    """The document's date, if it has one."""
    try:
        return datetime.date.fromisoformat((parse.document.published or "")[:10])
    except ValueError:
        return None
