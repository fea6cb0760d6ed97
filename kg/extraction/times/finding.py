"""A parse in, its time expressions out, in text order.

Sentence by sentence: words → classes (`tagging`), classes → phrases (`rules`), phrases → values (`days`, `periods`,
`relative`, `durations`, `clock`, `vague`), each read against the publication date and the date spoken of last.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from kg.extraction.times.calendar import Point, make_day
from kg.extraction.times.governor import governor_of
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.rules import Maker, compile_rules
from kg.extraction.times.tagging import Tagged, tag
from kg.extraction.times.words import listed
from kg.model import Parse, Sentence, Timex

_SAYING = listed("say tell report announce state add note confirm deny claim write publish quote cite declare")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_HEADER_LINES = 3
_NEAR = 3
"""How many words may stand between a time of the clock and the day that follows it."""


@cache
def _rules() -> tuple[re.Pattern[str], dict[str, Maker]]:
    return compile_rules()


def find_times(parse: Parse) -> list[Timex]:
    """The time expressions of a document with their TIMEX3 values, in text order.

    Relative ones are read against `document.published` (failing that, a line among the first three that is nothing but
    a date) and the date spoken of last.  What is not known stays X: "Tuesday" in an undated text is XXXX-WXX-2.

    Example: "They met on Tuesday", published 2023-09-12, gives DATE 2023-09-12.
    Source: ISO-TimeML (TIMEX3), as annotated in TempEval-3.
    """
    context = Context(parse, published(parse))
    times: list[Timex] = []
    for sentence in parse.sentences:
        tagged = tag(parse.tokens[sentence.first : sentence.last])
        if tagged.carries:
            for found in _find_in_sentence(tagged, context, sentence):
                start, end = _characters(tagged, found)
                times.append(Timex(id=f"t{len(times) + 1}", start=start, end=end, type=found.type, value=found.value))
    return times


def _characters(tagged: Tagged, found: Found) -> tuple[int, int]:
    first, last = tagged.tokens[found.first], tagged.tokens[found.last - 1]
    if found.part:
        return first.start + found.part[0], first.start + found.part[1]
    return first.start, last.end


def published(parse: Parse) -> date | None:
    """The publication date: as given, or from a line at the top that holds a full date and nothing else."""
    if m := _ISO_DAY.match(parse.document.published or ""):
        return make_day(int(m[1]), int(m[2]), int(m[3]))
    pattern, makers = _rules()
    for sentence in parse.sentences:
        if sentence.paragraph >= _HEADER_LINES:
            break
        tagged = tag(parse.tokens[sentence.first : sentence.last])
        match = pattern.fullmatch(tagged.letters) if tagged.carries else None
        if match and match.lastgroup == "date":
            found = makers["date"](Phrase(tagged, 0, len(tagged.letters)), Context(parse, None))
            if found and found[0].point:
                return found[0].point.day
    return None


def _find_in_sentence(tagged: Tagged, context: Context, sentence: Sentence) -> list[Found]:
    pattern, makers = _rules()
    context.offset, context.told_before, context.told_until = sentence.first, len(context.history), -1
    context.headline = sentence.paragraph == 0 and tagged.tokens[-1].tag not in (".", "''")
    result: list[Found] = []
    position = 0
    while match := pattern.search(tagged.letters, position):
        made = makers[match.lastgroup or ""](Phrase(tagged, match.start(), match.end()), context)
        position = max(made[-1].last, match.start() + 1) if made else match.start() + 1
        for found in made:
            _leave_article(tagged, found)
            result.append(found)
            _refer(context, found)
    _date_clocks(tagged, result, context)
    return result


def _leave_article(tagged: Tagged, found: Found) -> None:
    """An article belongs to what the time describes: "the | two-day | visit", but "the two days"."""
    article = tagged.tokens[found.first]
    outside = article.head.i > tagged.tokens[found.last - 1].i
    if article.dep == "det" and outside and found.last - found.first > 1:
        found.first += 1


def _refer(context: Context, found: Found) -> None:
    """Keep the date as the one spoken of last, unless it only says when something was said."""
    point = found.point
    if point is None:
        return
    above = governor_of(context.parse.tokens, context.offset + found.first, context.offset + found.last)
    if above is None or above.lemma not in _SAYING or point.unit != "day":
        context.history.append(point)
        context.told_until = found.last


def _has_bracket(tagged: Tagged, first: int, last: int) -> bool:
    return any(t.tag == "-LRB-" for t in tagged.tokens[first:last])


def _date_clocks(tagged: Tagged, found: list[Found], context: Context) -> None:
    """Give times of the clock their day: the one beside them in the sentence, else the one spoken of, else today."""
    for position, time in enumerate(found):
        if time.clock:
            before = found[:position][::-1]
            after = [f for f in found[position + 1 :] if not _has_bracket(tagged, time.last, f.first)]
            near = [f for f in after if f.first - time.last <= _NEAR]
            days = [f.point for f in (*near, *before, *after) if f.point and f.point.unit == "day"]
            told = (p for p in reversed(context.history[: context.told_before]) if p.unit == "day")
            day: Point | None = days[0] if days else next(told, context.now)
            if day:
                time.value, time.point = day.value + time.clock, day
