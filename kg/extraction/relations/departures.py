"""Who has left an office holds it no more: "Acme's chairman, Bo Lund, resigned", "Acme dismissed its chairman Bo Lund"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.drafts import EventDraft
from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.model import Token

_OFFICES = frozenset(
    "kg:headOf kg:chiefExecutiveOf kg:headOfState kg:headOfGovernment kg:ministerOf kg:officialOf kg:spokespersonOf "
    "kg:memberOf kg:employedBy".split()
)
_PASSING = frozenset({"suspend"})
"""Verbs after which an office is only in abeyance."""
_FROM = frozenset({"other", "source", "origin", "topic", "patient"})
"""Roles of what somebody leaves."""


def end_offices(
    context: Context, drafts: Iterable[RelationDraft], events: Sequence[EventDraft]
) -> Iterator[RelationDraft]:
    """The relations, with the offices that their own sentence tells the end of as over.

    Args:
        context: the parse.
        drafts: relations.
        events: with factuality.
    """
    left = [e for e in events if _is_departure(e)]
    for draft in drafts:
        if draft.status == "holds" and draft.predicate in _OFFICES and any(_ends(context, e, draft) for e in left):
            yield replace(draft, status="former")
        else:
            yield draft


def _is_departure(event: EventDraft) -> bool:
    fact = event.factuality
    told = fact.real and fact.certainty == "certain" and fact.polarity == "positive"
    return event.type == "kg:LeaveOffice" and told and event.predication.pos == "verb" and event.lemma not in _PASSING


def _ends(context: Context, event: EventDraft, draft: RelationDraft) -> bool:
    verb = event.predication.head
    if draft.rule == "relation-verb" and _is_of(context, event, draft):
        return True
    if verb.sentence != draft.anchor.sentence or not any(_holds(t, draft.anchor) for t in _leavers(event)):
        return False
    bodies = [r.filler for r in event.roles if r.role in _FROM and r.filler.type in ("Organization", "Place")]
    if bodies and all(context.identity(b) != context.identity(draft.object) for b in bodies):
        return False  # left another body
    if event.lemma == "leave" and not bodies:
        return False
    posts = (c.child("pobj") for c in verb.children if c.dep == "prep" and c.lower == "as")
    return all(post is None or post.lemma == draft.anchor.lemma for post in posts)


def _is_of(context: Context, event: EventDraft, draft: RelationDraft) -> bool:
    """Whether another sentence tells that the same person left the same body: "Acme dismissed Lund.  Lund, who joined
    Acme in 2018, ..."."""
    holder, body = context.identity(draft.subject), context.identity(draft.object)
    if all(context.identity(f) != holder for f in _left(event)):
        return False
    others = (r.filler for r in event.roles if r.role in (*_FROM, "agent"))
    return holder != body and any(context.identity(f) == body for f in others)


def _leavers(event: EventDraft) -> list[Token]:
    return [f.token for f in _left(event)]


def _left(event: EventDraft) -> list[Filler]:
    """Who leaves: whom somebody dismisses, else who resigns."""

    def are(role: str) -> list[Filler]:
        return [r.filler for r in event.roles if r.role == role and r.filler.type == "Person"]

    return are("patient") or are("agent")


def _holds(phrase: Token, anchor: Token) -> bool:
    """Whether the noun of an office stands in a phrase, and not in a clause or after a preposition of it."""
    if not phrase.left <= anchor.i <= phrase.right:
        return anchor.right >= phrase.i >= anchor.i and phrase.head is anchor  # "its chairman Bo Lund"
    node = anchor
    while node is not phrase and node.dep in ("appos", "compound", "nmod", "conj"):
        node = node.head
    return node is phrase
