"""Offices of state without a country, in a text that speaks of one country: "President Berg" in a report from Norway."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.bodies import find_bodies
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.role_nouns import RoleNoun, role_noun, role_text
from kg.extraction.relations.standing import noun_status, phrase_head
from kg.model import Mention, Token

_OFFICES = frozenset({"kg:ministerOf", "kg:headOfState", "kg:headOfGovernment"})
_SHARE = 0.8
"""Least share of one country among all mentions of countries."""
_LEAST = 3
"""Least number of the mentions, and of the sentences they stand in less one."""


def find_by_lone_offices(context: Context) -> Iterator[RelationDraft]:
    """The country of an office that is only a title, when the text leaves no doubt about it.

    Example: "Norway votes in May. Norway is cold. In Norway, President Tom Hardt spoke." gives Tom Hardt, kg:headOfState, Norway.
    """
    home = _home_country(context)
    for token in context.tokens:
        top = phrase_head(token) if token.pos in ("NOUN", "PROPN") else token
        if top is token or not context.named(top):
            continue
        role = role_noun(context, token)
        if role is None or any(True for _ in find_bodies(context, role.head, role.first, role.last)):
            continue
        country = _where(context, top) or home
        if country is not None:
            yield from _office(context, role, context.finder.find(top), country)


def _where(context: Context, token: Token) -> Filler | None:
    """ "visited Norway, where she met President Berg"."""
    clause = next((t for t in token.ancestors() if t.dep == "relcl"), None)
    if clause is None or not any(c.lower == "where" for c in clause.children):
        return None
    place = context.finder.find(clause.head)
    return place if context.is_country(place) else None


def _office(context: Context, role: RoleNoun, holder: Filler, home: Filler) -> Iterator[RelationDraft]:
    predicate = next((s.reference for s in role.senses if s.reference in _OFFICES), None)
    before = context.tokens[role.first - 1].lower if role.first else ""
    if predicate is None or before in ("vice", "deputy", "-", "opposition", "shadow"):
        return
    if context.allows(predicate, holder, home):
        status = noun_status(context, role.head, role.first)
        yield RelationDraft(predicate, holder, home, status, "lone-office", role.head, role_text(context, role))


def _home_country(context: Context) -> Filler | None:
    """The country that nearly all mentions of countries in the text are of."""
    mentions = [m for m in context.finder.by_head.values() if m.kind == "name" and m.cls == "kg:Country"]
    counts = Counter(_name(context, m) for m in mentions)
    if not counts:
        return None
    name, count = counts.most_common(1)[0]
    own = sorted((m for m in mentions if _name(context, m) == name), key=lambda m: m.start)
    sentences = {context.tokens[m.head].sentence for m in own}
    if count < _LEAST or len(sentences) < _LEAST - 1 or count < _SHARE * len(mentions):
        return None
    return context.filler(own[0])


def _name(context: Context, mention: Mention) -> str:
    return mention.canonical or context.finder.parse.text(mention.start, mention.end)
