"""Is it the body of the role?  Not every name in its place is one: an envoy *to* Norway serves somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.offices import STATE_OFFICES
from kg.model import Mention, Token

_OF_PEOPLE = STATE_OFFICES | {"kg:officialOf", "kg:citizenOf", "kg:agencyOf"}
_BESIDE_A_BODY = frozenset({"kg:citizenOf", "kg:ministerOf", "kg:headOfGovernment"})
"""What a nationality still says when a body stands between it and the noun: "a Swedish Green Party politician"."""
_ADVISERS = frozenset({"adviser", "advisor", "aide", "assistant", "secretary", "counsel"})
_SENT = frozenset({"ambassador", "envoy", "representative", "delegate", "emissary", "negotiator"})
"""Whose body sent them, and may be named with the place that they are sent to: "Norway's UN ambassador"."""
_PORTFOLIOS = frozenset({"labour", "labor"})
_STATES = frozenset("state republic nation territory".split())


def is_body(context: Context, predicate: str, body: Filler, token: Token, first: int) -> bool:
    """Whether a name can be what a role is of.

    Args:
        context: the parse.
        predicate: the relation that the role evokes.
        body: the name in question.
        token: the noun for the role.
        first: position of its first word.
    """
    if body.token.i < first:
        return _before(context, predicate, body, token, first)
    prep = body.token.head
    if predicate == "kg:locatedIn" and body.token.dep == "conj":
        return False  # "the towns of Angoche and Moma" are two
    if predicate == "kg:spokespersonOf" and prep.lower == "in":
        return False  # "the movement's spokesman in Paris"
    if predicate == "kg:opponentOf" and prep.lower in ("from", "at", "within"):
        return False  # "her rival from the ruling party" is of that party
    if body.token.dep != "pobj" or prep.i < token.i or predicate not in _OF_PEOPLE:
        return True
    return prep.lower != "in" and (prep.lower != "to" or token.lemma in _ADVISERS)


def _before(context: Context, predicate: str, body: Filler, token: Token, first: int) -> bool:
    adjective = body.mention is not None and body.mention.adjective
    next_to = body.token.i == first - 1
    if predicate == "kg:opponentOf" and adjective:
        return False  # "its European rival" is no rival of Europe
    if predicate == "kg:locatedIn" and token.lemma == "territory" and body.token.dep == "poss":
        return False  # what is "its territory" lies not in it
    if body.mention is not None and body.mention.cls == "kg:City" and next_to and _has_owner(token):
        return False  # "its Lima spokeswoman" speaks for "it"
    if predicate == "kg:alliedWith" and adjective and _has_owner(token):
        return False  # "its Danish partner" is a partner of "it", from Denmark
    if (
        predicate == "kg:locatedIn"
        and body.token.dep != "poss"
        and (not adjective or token.lemma in _STATES)
        and next_to
    ):
        return False  # "the Lombardy region" is Lombardy, "the Syrian state" is Syria
    if body.token.lower in _PORTFOLIOS and token.lemma in ("minister", "secretary") and next_to:
        return False
    if body.type == "Place":
        inner = any(m.type == "Organization" for m in _names(context, body.token.i + 1, first))
        return not inner or predicate in _BESIDE_A_BODY or token.lemma in _SENT
    if token.lemma in _SENT and body.mention is not None:
        start = body.token.i
        while start > 0 and context.tokens[start - 1].start >= body.mention.start:
            start -= 1
        return not any(m.type == "Place" for m in _names(context, max(0, start - 2), start))
    return True


def _has_owner(noun: Token) -> bool:
    """Whether a possessor says whose a noun is; the parser may hang it on the name that the noun stands before."""
    while noun.child("poss") is None and noun.dep in ("compound", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    return noun.child("poss") is not None


def _names(context: Context, start: int, end: int) -> Iterator[Mention]:
    """The names whose head stands between two positions."""
    for token in context.tokens[start:end]:
        mention = context.mention(token)
        if mention is not None and mention.kind == "name":
            yield mention
