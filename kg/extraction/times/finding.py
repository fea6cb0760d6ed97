"""A parse in, its time expressions out, in text order.

Sentence by sentence: words → classes (`tagging`), classes → phrases (`rules`), phrases → values, each read against the
publication date and the date spoken of last.  Without a publication date the parts that it would give stay X.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from kg.extraction.times.calendar import RANK, Point, make_day
from kg.extraction.times.governor import governor_of
from kg.extraction.times.phrase import Context, Found, Phrase
from kg.extraction.times.rules import Maker, compile_rules
from kg.extraction.times.tagging import Tagged, tag
from kg.model import Parse, Sentence, Timex

_SAYING = frozenset(
    ["say", "tell", "report", "announce", "state", "add", "note", "confirm", "deny", "claim", "write", "publish", "quote", "cite", "declare"]
)
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_HEADER_LINES = 3


@cache
def _rules() -> tuple[re.Pattern[str], dict[str, Maker]]:
    return compile_rules()


def find_times(parse: Parse) -> list[Timex]:
    """The time expressions of a document with their TIMEX3 values, in text order.

    Relative ones are read against `document.published` (or, failing that, a line of the first three that is nothing but a
    date) and the date spoken of last; without either, what is not known stays X: `XXXX-WXX-2` for "Tuesday".

    Example: "They met on Tuesday", published 2023-09-12, gives DATE 2023-09-12.
    Source: ISO-TimeML (TIMEX3), as annotated in TempEval-3.
    """
    context = Context(parse, published(parse))
    times: list[Timex] = []
    for sentence in parse.sentences:
        tagged = tag(parse.tokens[sentence.first : sentence.last])
        if not tagged.trigger:
            continue
        for found in find_in_sentence(tagged, context, sentence):
            first, last = tagged.tokens[found.first], tagged.tokens[found.last - 1]
            times.append(
                Timex(id=f"t{len(times) + 1}", start=first.start, end=last.end, type=found.type, value=found.value)
            )
    return times


def published(parse: Parse) -> date | None:
    """The publication date: as given, or from a line at the top that holds a full date and nothing else."""
    if m := _ISO_DAY.match(parse.document.published or ""):
        return make_day(int(m[1]), int(m[2]), int(m[3]))
    pattern, makers = _rules()
    empty = Context(parse, None)
    for sentence in parse.sentences:
        if sentence.paragraph >= _HEADER_LINES:
            break
        tagged = tag(parse.tokens[sentence.first : sentence.last])
        match = pattern.fullmatch(tagged.letters) if tagged.trigger else None
        if match and match.lastgroup == "date":
            found = makers["date"](Phrase(tagged, 0, len(tagged.letters)), empty)
            if found and found[0].point:
                return found[0].point.day
    return None


def find_in_sentence(tagged: Tagged, context: Context, sentence: Sentence) -> list[Found]:
    """The time expressions of one sentence."""
    pattern, makers = _rules()
    context.offset = sentence.first
    result: list[Found] = []
    context.found = result
    position, letters = 0, tagged.letters
    while match := pattern.search(letters, position):
        name = match.lastgroup or ""
        phrase = Phrase(tagged, match.start(), match.end())
        made = makers[name](phrase, context) if match.end() > match.start() else []
        if not made:
            position = match.start() + 1
            continue
        position = max(made[-1].last, match.start() + 1)
        for found in made:
            result.append(found)
            refer(context, found)
    date_clocks(result, context)
    return result


def refer(context: Context, found: Found) -> None:
    """Keep the date as the one spoken of last, unless it only says when something was said."""
    point = found.point
    if point is None or point.unit not in RANK:
        return
    above = governor_of(context.parse.tokens, context.offset + found.first, context.offset + found.last)
    if above is not None and above.lemma in _SAYING and point.unit == "day":
        return
    context.reference = point


def date_clocks(found: list[Found], context: Context) -> None:
    """Give times of the clock their day: the day beside them in the sentence, else the one spoken of, else today."""
    for position, time in enumerate(found):
        if not time.clock:
            continue
        after = found[position + 1 :]
        before = found[:position][::-1]
        near = [f for f in after if f.point and f.point.unit == "day" and f.first - time.last <= 3]
        days = [f.point for f in (*near, *before, *after) if f.point and f.point.unit == "day"]
        day = days[0] if days else _spoken_day(context)
        if day:
            time.value, time.point = day.value + time.clock, day


def _spoken_day(context: Context) -> Point | None:
    reference = context.reference
    if reference and reference.unit == "day":
        return reference
    return Point(context.today, "day") if context.today else None
