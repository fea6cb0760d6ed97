"""Counterparts: who holds the same office for another country ("his Swedish counterpart, Bo Lund")."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.holders import find_holders
from kg.extraction.relations.offices import STATE_OFFICES
from kg.extraction.relations.role_nouns import role_noun, role_text
from kg.model import Token

_REACH = 80
"""How many words before it the office may stand."""


def find_counterparts(context: Context) -> Iterator[RelationDraft]:
    """The office of the one, taken over for the other.

    Example: "Norwegian Prime Minister Ida Dahl met her Swedish counterpart Tom Hardt." gives Tom Hardt,
    kg:headOfGovernment, Sweden.
    """
    for token in context.tokens:
        if token.lemma != "counterpart" or token.tag != "NN":
            continue
        country = _country(context, token)
        office = _office_before(context, token) if country is not None else None
        if country is None or office is None:
            continue
        predicate, words, near = office
        for holder in find_holders(context, token):
            if context.allows(predicate, holder, country):
                yield RelationDraft(predicate, holder, country, "holds", "counterpart", token, words, weak=not near)


def _office_before(context: Context, token: Token) -> tuple[str, str, bool] | None:
    """The nearest office of state before a word, in its sentence or the two before it, with its words; and whether it
    stands in its sentence, where hardly anybody else's can be meant."""
    for other in reversed(context.tokens[max(0, token.i - _REACH) : token.i]):
        if token.sentence - other.sentence > 2:
            return None
        role = role_noun(context, other)
        if role is not None:
            for sense in role.senses:
                if sense.reference in STATE_OFFICES:
                    return sense.reference, role_text(context, role), other.sentence == token.sentence
    return None


def _country(context: Context, token: Token) -> Filler | None:
    """The country before the noun, or after "from" or "of"."""
    places = [c for c in token.children if c.i < token.i and c.dep != "poss"]
    places += [p for c in token.children if c.lower in ("from", "of") for p in c.children if p.dep == "pobj"]
    for place in places:
        filler = context.finder.find(place)
        if filler.mention is not None and filler.mention.kind == "name" and context.is_country(filler):
            return filler
    return None
