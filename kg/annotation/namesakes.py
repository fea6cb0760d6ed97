"""Which of the places (or bodies) with one name is meant, when that is certain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.annotation.candidates import Candidate, key
from kg.annotation.gazetteer import Entry, Gazetteer
from kg.model import Token

_SURE = 3.0
"""Weight from which a name means its best known bearer, unless the text says otherwise."""
_LARGE = 1.4
"""Weight from which the only bearer of a name is meant."""


def named_countries(candidates: Sequence[Candidate]) -> Counter[str]:
    """How often each country is named, by ISO code; names that are forenames too do not count."""
    tops = [c.entries[0] for c in candidates if c.entries]
    return Counter(e.country for e in tops if e.cls == "kg:Country" and e.country and e.weight > _SURE)


def countries_of_cities(candidates: Sequence[Candidate]) -> Counter[str]:
    """How often places inside each country are named, by ISO code; a name that a country bears too does not count."""
    tops = [c.entries[0] for c in candidates if c.entries and all(e.cls != "kg:Country" for e in c.entries)]
    return Counter(e.country for e in tops if e.cls in ("kg:City", "kg:Region") and e.country and e.weight >= _LARGE)


def meant_entry(
    tokens: list[Token],
    group: Sequence[Candidate],
    kind: str,
    homes: Mapping[str, int],
    inner: Mapping[str, int],
    ends: Mapping[int, Candidate],
    gazetteer: Gazetteer,
) -> Entry | None:
    """The gazetteer's thing that all places of the same words stand for, or None when that is not certain.

    Args:
        tokens: of the parse.
        group: the places; what the gazetteer knows is the same for all of them.
        kind: type that was decided for them.
        homes: how often the text names each country.
        inner: how often it names places inside each country.
        ends: candidates by the position after their last token.
        gazetteer: knows the states that follow a city's name.

    Example: "Portland, Maine" is not the larger Portland; "Springfield" alone is none.
    """
    fitting = [e for e in group[0].entries if e.type == kind]
    if not fitting:
        return None
    for candidate in group:
        wanted = _following(tokens, candidate, gazetteer) or _before(tokens, candidate, ends)
        beside = [e for e in fitting if wanted and e.country == wanted.country and _same_state(e, wanted)]
        if beside:
            return max(beside, key=lambda e: e.weight)
    if fitting[0].weight >= _SURE or (fitting[0].weight >= _LARGE and len(fitting) == 1):
        return fitting[0]
    near = [e for e in fitting if e.country and homes.get(e.country)]
    if not near and fitting[0].cls == "kg:Country":
        near = [e for e in fitting if e.country and inner.get(e.country)]
        if len({e.country for e in near}) > 1:
            return None
    return max(near, key=lambda e: e.weight, default=None)


def _same_state(entry: Entry, wanted: Entry) -> bool:
    return not (entry.region and wanted.region) or entry.region == wanted.region


def _following(tokens: list[Token], candidate: Candidate, gazetteer: Gazetteer) -> Entry | None:
    """The country or state after a comma: Texas in "Paris, Texas"."""
    comma = candidate.last
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].sentence != tokens[comma].sentence:
        return None
    for size in (3, 2, 1):
        for entry in gazetteer.by_key(key(tokens, comma + 1, min(comma + 1 + size, len(tokens)))):
            if entry.cls in ("kg:Country", "kg:Region") and entry.form == "name" and entry.country:
                return entry
    return None


def _before(tokens: list[Token], candidate: Candidate, ends: Mapping[int, Candidate]) -> Entry | None:
    """The city before the comma: Atlanta in "Atlanta, Georgia"."""
    if not candidate.first or tokens[candidate.first - 1].text != ",":
        return None
    city = ends.get(candidate.first - 1)
    entries = city.entries if city else ()
    return entries[0] if entries and entries[0].cls == "kg:City" and entries[0].weight >= _LARGE else None
