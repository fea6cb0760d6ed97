"""Relations that follow from others: who leads or speaks for a party belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft

_PARTY = frozenset({"kg:PoliticalParty"})
_OFFICES = frozenset({"kg:headOf", "kg:spokespersonOf", "kg:employedBy", "kg:officialOf"})


def follow(context: Context, drafts: Iterable[RelationDraft]) -> Iterator[RelationDraft]:
    """The drafts, membership in a party as kg:politicalAffiliation, which offices in it imply.

    Example: "Ida Dahl leads the Labour Party." gives kg:headOf and kg:politicalAffiliation.
    """
    for draft in drafts:
        party = draft.object.mention is not None and context.schema.is_a(draft.object.mention.cls, _PARTY)
        person = draft.subject.type == "Person"
        if draft.predicate == "kg:memberOf" and party and person:
            yield replace(draft, predicate="kg:politicalAffiliation")
            continue
        yield draft
        if draft.predicate in _OFFICES and party and person:
            yield replace(draft, predicate="kg:politicalAffiliation")
