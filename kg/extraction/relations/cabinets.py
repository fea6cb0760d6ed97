"""Ministers by the leader whom they serve or go with: "her foreign minister", "accompanied by Finance Minister Lund"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.fillers import Filler
from kg.extraction.relations.bodies import find_bodies
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.holders import find_holders
from kg.extraction.relations.offices import LEADERS
from kg.extraction.relations.role_nouns import RoleNoun, role_noun, role_text
from kg.extraction.relations.standing import noun_status
from kg.model import Token

_SERVING = frozenset({"kg:ministerOf", "kg:headOfGovernment"})


def find_cabinets(context: Context, given: Sequence[RelationDraft]) -> Iterator[RelationDraft]:
    """The country of a minister, which is that of the head of state or government whose minister it is.

    Args:
        context: the parse.
        given: the relations that the text states with their bodies.

    Example: "Norwegian President Ida Dahl and her foreign minister, Tom Hardt, agreed." gives Tom Hardt,
    kg:ministerOf, Norway.
    """
    countries: dict[str | int, dict[str | None, Filler]] = {}
    for draft in given:
        if draft.predicate in LEADERS and draft.status == "holds":
            countries.setdefault(context.identity(draft.subject), {})[context.country_of(draft.object)] = draft.object
    if not countries:
        return
    for token in context.tokens:
        role = role_noun(context, token)
        predicate = next((s.reference for s in role.senses if s.reference in _SERVING), None) if role else None
        leader = _leader(context, role) if role is not None and predicate is not None else None
        home = countries.get(context.identity(leader), {}) if leader is not None else {}
        if role is None or predicate is None or len(home) != 1:
            continue
        (country,) = home.values()
        for holder in find_holders(context, role.head):
            if context.allows(predicate, holder, country) and context.identity(holder) not in countries:
                status = noun_status(context, role.head, role.first)
                words = role_text(context, role)
                there = context.implied(country, role.head)
                yield RelationDraft(predicate, holder, there, status, "cabinet", role.head, words)


def _leader(context: Context, role: RoleNoun) -> Filler | None:
    """Whose minister somebody is, or whom a minister goes with."""
    bodies = list(find_bodies(context, role.head, role.first, role.last))
    if bodies:
        return bodies[0] if len({b.token.i for b in bodies}) == 1 and bodies[0].type == "Person" else None
    return _accompanied(context, role.head)


def _accompanied(context: Context, title: Token) -> Filler | None:
    """ "She left, accompanied by Finance Minister Lund": the first that the verb names, not the others after it."""
    name = title
    while name.dep in ("compound", "nmod") and name.head.i > name.i:
        name = name.head
    by = name.head
    if name.dep != "pobj" or by.lower != "by" or by.head.lemma != "accompany":
        return None
    verb = by.head
    people = context.subjects.of(verb) or context.subjects.of(verb.head)
    return context.finder.find(people[0]) if len(people) == 1 else None
