"""Counterparts: who holds the same office for another country ("his Swedish counterpart, Bo Lund")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.holders import find_holders
from kg.model import Token

_OFFICES = frozenset({"kg:ministerOf", "kg:headOfState", "kg:headOfGovernment"})


def find_counterparts(context: Context, drafts: Sequence[RelationDraft]) -> Iterator[RelationDraft]:
    """The office of the one, taken over for the other.

    Args:
        context: the parse.
        drafts: relations that role nouns carry.

    Example: "Norwegian Prime Minister Ida Dahl met her Swedish counterpart Tom Hardt." gives Tom Hardt,
    kg:headOfGovernment, Sweden.
    """
    offices = [d for d in drafts if d.predicate in _OFFICES]
    if not offices:
        return
    for token in context.tokens:
        if token.lemma != "counterpart" or token.tag != "NN":
            continue
        before = [d for d in offices if d.anchor.sentence == token.sentence and d.anchor.i < token.i]
        country = _country(context, token)
        if not before or country is None:
            continue
        office = max(before, key=lambda d: d.anchor.i)
        for holder in find_holders(context, token):
            if context.allows(office.predicate, holder, country):
                yield RelationDraft(office.predicate, holder, country, "holds", "counterpart", token, office.role)


def _country(context: Context, token: Token) -> Filler | None:
    """The country before the noun, or after "from" or "of"."""
    places = [c for c in token.children if c.i < token.i and c.dep != "poss"]
    places += [p for c in token.children if c.lower in ("from", "of") for p in c.children if p.dep == "pobj"]
    for place in places:
        filler = context.finder.find(place)
        if filler.mention is not None and filler.mention.kind == "name" and context.is_country(filler):
            return filler
    return None
