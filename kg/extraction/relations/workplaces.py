"""Workplaces of people described by a noun that is no role in the lexicon: "a glaciologist at Bonn University"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import described
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.role_nouns import role_noun
from kg.extraction.relations.standing import noun_status

_NO_POSTS = frozenset({"kg:citizenOf", "kg:alliedWith"})
"""What a noun for a profession or a partner says of a person; where they work it leaves open."""


def find_by_workplaces(context: Context) -> Iterator[RelationDraft]:
    """Where somebody works, when a noun for a person is followed by "at" or "with" and an organization.

    Example: "Ida Dahl, a glaciologist at Bonn University, agreed." gives Ida Dahl, kg:employedBy, Bonn University.
    """
    for token in context.tokens:
        mention = context.mention(token)
        if mention is None or mention.type != "Person" or mention.kind != "nominal" or token.tag != "NN":
            continue
        role = role_noun(context, token)
        if role is not None and any(s.reference not in _NO_POSTS for s in role.senses):
            continue
        for prep in token.children:
            if prep.dep == "prep" and prep.lower in ("at", "with") and prep.i > token.i:
                inner = prep.child("pobj")
                body = context.finder.find(inner) if inner is not None else None
                if body is None or body.type != "Organization" or body.mention is None or body.mention.kind != "name":
                    continue
                status = noun_status(context, token, token.i)
                for person in described(context, token):
                    if context.allows("kg:employedBy", person, body):
                        yield RelationDraft("kg:employedBy", person, body, status, "workplace", token)
