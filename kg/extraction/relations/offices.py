"""How much an office is: not every leader in a country leads the country, a deputy is no head, nor is one of many."""

from __future__ import annotations

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.standing import phrase_head
from kg.model import Token

_OF_STATE = frozenset({"kg:headOfState", "kg:headOfGovernment"})
_LESSER = {
    "kg:headOf": "kg:memberOf",
    "kg:chiefExecutiveOf": "kg:memberOf",
    "kg:headOfState": "kg:officialOf",
    "kg:headOfGovernment": "kg:officialOf",
    "kg:ministerOf": "kg:officialOf",
}
"""What a deputy, or one of several, holds in place of the office."""
_DEPUTIES = frozenset("deputy vice assistant associate sub".split())
_MANY = frozenset("leader chief commander head boss warlord".split())
"""Heads of whom a body may have many: "a leader of the movement"."""
_LOOSE = frozenset("leader ruler chief".split())
"""Nouns that name the head of a state only when no other word narrows them: not "the French far-right leader"."""
_EMPTY = frozenset(
    "new former supreme paramount de facto longtime long-time veteran authoritarian interim acting incoming outgoing "
    "late current young ailing reclusive exiled deposed ousted powerful embattled top national then".split()
)
_OTHERS = frozenset("shadow opposition rebel party parliamentary regional local provincial honorary union".split())


def office(context: Context, predicate: str, body: Filler, token: Token, first: int) -> str | None:
    """The relation that an office gives with a body; None when its holder does not hold it for that body.

    Args:
        context: the parse.
        predicate: what the noun evokes.
        body: what it is of.
        token: the noun.
        first: position of its first word.
    """
    tokens = context.tokens
    before = tokens[first - 1] if first else None
    if before is not None and before.lower in _OTHERS and predicate in _OF_STATE | {"kg:ministerOf"}:
        return None
    if predicate in _OF_STATE and body.token.i < first and not _narrow(context, body, token, first):
        return None
    deputy = before is not None and (
        before.lower in _DEPUTIES or (before.text == "-" and first > 1 and tokens[first - 2].lower in _DEPUTIES)
    )
    if deputy or (token.lemma in _MANY and _one_of_many(token)):
        return _LESSER.get(predicate, predicate)
    return predicate


def _narrow(context: Context, body: Filler, token: Token, first: int) -> bool:
    """Whether nothing stands between a country and the office that makes it an office of something else."""
    between = context.tokens[body.token.i + 1 : first]
    if token.lemma in _LOOSE:
        return all(t.lower in _EMPTY or t.pos == "PART" for t in between)
    return not any(t.pos in ("NOUN", "PROPN") and t.lower not in _EMPTY for t in between)


def _one_of_many(token: Token) -> bool:
    """ "a leader", "leaders", "one of the leaders"."""
    top = phrase_head(token)
    if token.tag in ("NNS", "NNPS"):
        return True
    return top is token and any(c.lower in ("a", "an", "another", "some") for c in token.children)
