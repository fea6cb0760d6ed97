"""The country that a report comes from: in it, "the prime minister" without a country is that country's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context

_LEAST = 3
"""Least number of names that speak for the country."""
_MARGIN = 2
"""How many times as often as any other country it is named."""
_MARGIN_OF_POWERS = 5
"""How many times as often as a country whose government or officials are named."""


def home_country(context: Context, powers: Collection[str | None]) -> Filler | None:
    """The country that a text names, with its towns and institutions, far more often than any other.

    Args:
        context: the parse.
        powers: codes of the countries whose officials the text names; a minister may be of any of them.

    Returns:
        The first mention of the country; None when there is no such country, or its own name hardly falls.
    """
    named = [m for m in context.finder.by_head.values() if m.kind == "name" and m.country is not None]
    counts = Counter(m.country for m in named)
    if not counts:
        return None
    powers = {*powers, *(m.country for m in named if m.type == "Organization")}
    code, count = counts.most_common(1)[0]
    margins = ((_MARGIN_OF_POWERS if other in powers else _MARGIN) * n for other, n in counts.items() if other != code)
    if count < max(_LEAST, max(margins, default=0)):
        return None
    own = [m for m in named if m.country == code and m.cls == "kg:Country"]
    if len({context.tokens[m.head].sentence for m in own}) < _LEAST - 1:
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
