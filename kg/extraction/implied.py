"""Participants that an event has through what it is about.

Who rejects somebody's proposal rejects somebody; who demands that somebody withdraw demands it of somebody; who threatens to
bomb a city threatens the city.  The possessor or the doer inside the content becomes a participant of the event itself, as
event coders read such sentences (PLOVER and CAMEO manuals).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.drafts import EventDraft, RoleDraft
from kg.extraction.fillers import Filler, FillerFinder
from kg.model import Token

_AGENTS = frozenset({"Person", "Organization", "Group", "Place"})
_OWNERS = frozenset(
    {
        "kg:Reject",
        "kg:Support",
        "kg:Accuse",
        "kg:Agree",
        "kg:Threaten",
        "kg:Protest",
        "kg:Request",
        "kg:Coerce",
        "kg:Attack",
        "kg:Investigate",
        "kg:Yield",
    }
)
"""Acts towards whoever made, holds or owns the thing that they are about."""


@dataclass(frozen=True, slots=True)
class Implication:
    """What the content of an act makes of its participants."""

    doers: str | None
    """Role for who does what the content says."""
    targets: str | None
    """Role for who is acted on in the content."""


IMPLICATIONS: dict[str, Implication] = {
    "kg:Request": Implication("recipient", None),
    "kg:Reject": Implication("recipient", None),
    "kg:Threaten": Implication("recipient", "recipient"),
    "kg:Promise": Implication(None, "recipient"),
    "kg:Agree": Implication(None, "topic"),
    "kg:Protest": Implication("recipient", None),
    "kg:Accuse": Implication("patient", None),
}
"""By event class; visible so that a reader can check each reading."""


def add_implied(drafts: Sequence[EventDraft], finder: FillerFinder) -> None:
    """Add the participants that the content of an act implies, where the act has no addressee of its own."""
    by_head = {d.predication.head.i: d for d in drafts}
    for draft in drafts:
        implication = IMPLICATIONS.get(draft.type)
        if implication is None and draft.type not in _OWNERS:
            continue
        agents = {r.filler.token.i for r in draft.roles if r.role == "agent"}
        have = {r.role for r in draft.roles}
        for role in [r for r in draft.roles if r.role in ("topic", "patient")]:
            if implication is not None and role.event is not None:
                _from_content(draft, role.event, implication, agents, have)
            if role.event is not None and draft.type in _OWNERS and implication is None:
                _from_content(draft, role.event, Implication("recipient", None), agents, have)
            if draft.type in _OWNERS and role.filler.type not in _AGENTS:
                for owner in _owners(role.filler.token, finder):
                    _add(draft, "recipient", owner, agents, have)
    for draft in drafts:
        if draft.type in ("kg:Attend", "kg:Host"):
            _add_attendants(draft)
        if draft.type == "kg:Protest":
            agents = {r.filler.token.i for r in draft.roles if r.role == "agent"}
            _add_demanded(draft, by_head, agents, {r.role for r in draft.roles})


def _from_content(
    draft: EventDraft,
    content: EventDraft,
    implication: Implication,
    agents: set[int],
    have: set[str],
    depth: int = 0,
) -> None:
    for role in content.roles:
        if role.event is not None:
            if implication.targets and depth < 2 and role.event is not draft:
                _from_content(draft, role.event, Implication(None, implication.targets), agents, have, depth + 1)
        elif role.role == "agent" and implication.doers:
            _add(draft, implication.doers, role.filler, agents, have)
        elif role.role in _AFFECTED and implication.targets and role.filler.is_name:
            made = "topic" if role.role == "place" else implication.targets
            _add(draft, made, role.filler, agents, have)


_AFFECTED = ("patient", "recipient", "participant", "destination", "place", "topic")


def _add(draft: EventDraft, role: str, filler: Filler, agents: set[int], have: set[str]) -> None:
    known = {r.filler.token.i for r in draft.roles}
    if filler.type in _AGENTS and filler.token.i not in agents | known and (role not in have or role == "topic"):
        draft.roles.append(RoleDraft(role, filler, implied=True))


def _owners(noun: Token, finder: FillerFinder) -> Iterator[Filler]:
    """Whose proposal, demand or policy a noun speaks of: possessor, "by X", "from X", nationality."""
    for child in noun.children:
        if child.dep in ("poss", "amod", "compound", "nmod") and child.i < noun.i:
            filler = finder.find(child)
        elif child.dep in ("prep", "agent") and child.lower in ("by", "from", "of"):
            inner = child.child("pobj")
            if inner is None:
                continue
            filler = finder.find(inner)
        else:
            continue
        if filler.type in _AGENTS and filler.mention is not None:
            yield filler


def _add_attendants(draft: EventDraft) -> None:
    """Who attends or hosts a meeting that is said to have no participants takes part in it, and nobody who does not come;
    with them it is no more real than their coming."""
    if draft.factuality.polarity == "negative":
        return
    agents = [r.filler for r in draft.roles if r.role == "agent" and r.filler.type in _AGENTS]
    for role in draft.roles:
        meeting = role.event
        if meeting is None or meeting.type not in ("kg:Meet", "kg:Discuss"):
            continue
        if not any(r.role in ("agent", "participant") for r in meeting.roles):
            meeting.roles += [RoleDraft("participant", f) for f in agents]
            if agents and meeting.factuality.real and not draft.factuality.real and not meeting.factuality.explicit:
                meeting.factuality = draft.factuality


def _add_demanded(draft: EventDraft, by_head: dict[int, EventDraft], agents: set[int], have: set[str]) -> None:
    """ "blocked the road to demand reforms from X": who is asked is who the protest is aimed at."""
    word = draft.predication.light or draft.predication.head
    for child in word.children:
        aim = by_head.get(child.i)
        if aim is None or child.dep not in ("advcl", "xcomp", "acl") or aim.type not in _DEMANDS:
            continue
        for role in aim.roles:
            if role.role in ("recipient", "patient", "topic"):
                _add(draft, "recipient", role.filler, agents, have)


_DEMANDS = frozenset({"kg:Request", "kg:Accuse", "kg:Protest", "kg:Reject"})
