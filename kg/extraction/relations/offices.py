"""How much an office is: not every leader in a country leads the country, a deputy is no head, nor is one of many."""

from __future__ import annotations

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.standing import phrase_head
from kg.model import Token

LEADERS = frozenset({"kg:headOfState", "kg:headOfGovernment"})
"""Offices of state that one person at a time holds."""
STATE_OFFICES = LEADERS | {"kg:ministerOf"}
_LESSER = {
    "kg:headOf": "kg:memberOf",
    "kg:chiefExecutiveOf": "kg:memberOf",
    "kg:headOfState": "kg:officialOf",
    "kg:headOfGovernment": "kg:officialOf",
    "kg:ministerOf": "kg:officialOf",
}
"""What a deputy, or one of several, holds in place of the office."""
_EMPLOYERS = frozenset({"kg:Company", "kg:NewsAgency"})
_STATE_BODIES = frozenset({"kg:GovernmentBody", "kg:IntergovernmentalOrganization"})
_DEPUTIES = frozenset("deputy vice assistant associate sub".split())
_MANY = frozenset("leader chief commander head boss warlord".split())
"""Heads of whom a body may have many: "a leader of the movement"."""
_LOOSE = frozenset({"leader", "ruler", "chief"})
"""Nouns that name the head of a state only when no other word narrows them: not "the French far-right leader"."""
_EMPTY = frozenset(
    "new former supreme paramount de facto longtime long-time veteran authoritarian interim acting incoming outgoing "
    "late current young ailing reclusive exiled deposed ousted powerful embattled top national then head chief board "
    "team club party group co founding managing executive general".split()
)
_OTHERS = frozenset("shadow opposition rebel party parliamentary regional local provincial honorary union".split())

_AREAS = frozenset("regional local district provincial area".split())
"""Words before an office that make it one of many in a body: "the Acme regional director"."""
_WHOLE = frozenset("state government staff mission delegation party".split())
"""Nouns behind "head of" or "chief of" that name no field of work."""


def office(context: Context, predicate: str, body: Filler, token: Token, first: int) -> str | None:
    """The relation that an office gives with a body; None when it is another office than the noun alone says.

    Args:
        context: the parse.
        predicate: what the noun evokes.
        body: what it is of.
        token: the noun.
        first: position of its first word.
    """
    tokens = context.tokens
    before = tokens[first - 1] if first else None
    if before is not None and before.lower in _OTHERS and predicate in STATE_OFFICES:
        return None
    if predicate in LEADERS and body.token.i < first and not _narrow(context, body, token, first):
        return None
    heads = predicate in ("kg:headOf", "kg:chiefExecutiveOf")
    field = heads and body.token.i < first and _is_field_head(token)
    part = field or (heads and body.token.i < first and not _narrow(context, body, token, first))
    deputy = before is not None and (
        before.lower in _DEPUTIES
        or (heads and body.token.i < first and before.lower in _AREAS)
        or (before.text == "-" and first > 1 and tokens[first - 2].lower in _DEPUTIES)
        or (body.token.i < first and body.token.left > 0 and tokens[body.token.left - 1].lower in _DEPUTIES)
    )
    if (
        deputy
        or part
        or _of_part(body, token)
        or _of_field(body, token)
        or (token.lemma in _MANY and _one_of_many(token))
    ):
        lesser = _LESSER.get(predicate, predicate)
        if (
            heads
            and (deputy or part)
            and body.mention is not None
            and context.schema.is_a(body.mention.cls, _STATE_BODIES)
        ):
            return "kg:officialOf"  # "the EU foreign policy chief"
        company = body.mention is not None and context.schema.is_a(body.mention.cls, _EMPLOYERS)
        return "kg:employedBy" if lesser == "kg:memberOf" and (company or field) else lesser
    if predicate == "kg:officialOf" and body.type == "Organization" and body.mention is not None:
        state = context.schema.is_a(body.mention.cls, _STATE_BODIES)
        company = context.schema.is_a(body.mention.cls, _EMPLOYERS)
        return predicate if state else "kg:employedBy" if company else "kg:memberOf"
    return predicate


def _narrow(context: Context, body: Filler, token: Token, first: int) -> bool:
    """Whether nothing stands between a body and an office that makes it an office of a part of it."""
    between = [t for t in context.tokens[body.token.i + 1 : first] if t.start >= body.span.end]
    if token.lemma in _LOOSE and context.is_country(body):
        return all(t.lower in _EMPTY or t.pos == "PART" for t in between)
    joined = token.head if token.dep == "conj" else token  # "Acme's founder and president"
    return not any(
        t.pos in ("NOUN", "PROPN") and t.lower not in _EMPTY and t.text != "-" and t is not joined for t in between
    )


def _of_part(body: Filler, token: Token) -> bool:
    """ "the head of the youth wing of X": the body is that of which only a part is led."""
    node, within = body.token, False
    for _ in range(4):
        if node.i <= token.i or node.dep not in ("pobj", "poss", "conj"):
            return False
        above = node.head if node.dep in ("poss", "conj") else node.head.head
        if above is token or (above.dep == "conj" and above.head is token):
            return within
        within = within or (node.dep != "conj" and above.lemma not in ("board", "director", "directors"))
        node = above
    return False


def _of_field(body: Filler, token: Token) -> bool:
    """ "director of engineering at X"."""
    prep = body.token.head
    return prep.lower == "at" and prep.head is token and any(c.lower == "of" and c.i < prep.i for c in token.children)


def _is_field_head(token: Token) -> bool:
    """ "Acme's head of research": of one field of what the body does; not "the party's chief of staff"."""
    of = token.child("prep")
    field = of.child("pobj") if of is not None and of.lower == "of" and of.i == token.i + 1 else None
    bare = (
        field is not None and field.tag in ("NN", "NNS") and not any(c.dep in ("det", "poss") for c in field.children)
    )
    return bare and field is not None and field.lemma not in _WHOLE


def _one_of_many(token: Token) -> bool:
    """ "a leader", "leaders", "one of the leaders"."""
    top = phrase_head(token)
    if token.tag in ("NNS", "NNPS"):
        return True
    return top is token and any(c.lower in ("a", "an", "another", "some") for c in token.children)
