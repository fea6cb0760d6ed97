"""The country that a report comes from: in it, "the prime minister" without a country is that country's."""

from __future__ import annotations

from collections import Counter

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.model import Mention, Sentence

_LEAST = 3
"""Least number of names that speak for the country."""
_MARGIN = 2.0
"""How many times as often as the next country it is named; without a dateline from it."""
_DATELINES = 4
"""How many sentences at the top may be the dateline."""
_LONGEST_DATELINE = 16
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def home_country(context: Context) -> Filler | None:
    """The country that a text names, with its towns and institutions, far more often than any other.

    A dateline from the country takes the place of the margin.  None when there is no such country, or its own name
    never falls.
    """
    named = [m for m in context.finder.by_head.values() if m.kind == "name" and m.country is not None]
    counts = Counter(m.country for m in named)
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _LEAST:
        return None
    code, count = ranked[0]
    others = ranked[1][1] if len(ranked) > 1 else 0
    filed_from = _dateline(context)
    if count < _MARGIN * others and not (filed_from == code and count > others):
        return None
    if filed_from not in (None, code):
        return None
    own = [m for m in named if m.country == code and m.cls == "kg:Country"]
    if not own or len({context.tokens[m.head].sentence for m in own}) < _LEAST - 1:
        return None
    return context.filler(min(own, key=lambda m: m.start))


def names_foreign(context: Context, home: Filler, first: int, last: int) -> bool:
    """Whether something of another country is named between two tokens."""
    code = home.mention.country if home.mention is not None else None
    return any(
        m.kind == "name" and m.country not in (None, code)
        for i in range(first, last)
        if (m := context.finder.by_head.get(i)) is not None
    )


def _dateline(context: Context) -> str | None:
    """The country of the town that the report was sent from: "LIMA (Acme) -"."""
    for sentence in context.finder.parse.sentences[:_DATELINES]:
        town = _opening_town(context, sentence)
        if town is not None and sentence.last - sentence.first <= _LONGEST_DATELINE:
            words = context.tokens[sentence.first : sentence.last]
            if not any(t.tag in _FINITE for t in words) and words[-1].text not in (".", "!", "?"):
                return town.country
    return None


def _opening_town(context: Context, sentence: Sentence) -> Mention | None:
    start = context.tokens[sentence.first].start
    town = context.places.get(start)
    return town if town is not None and town.cls == "kg:City" else None
