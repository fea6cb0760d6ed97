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
    "kg:Reject": Implication("recipient", "recipient"),
    "kg:Threaten": Implication("recipient", "recipient"),
    "kg:Promise": Implication(None, "recipient"),
    "kg:Agree": Implication(None, "topic"),
    "kg:Protest": Implication("recipient", None),
    "kg:Accuse": Implication("patient", None),
}
"""By event class; visible so that a reader can check each reading."""
_TOWARDS_DOERS = Implication("recipient", None)


def add_implied(drafts: Sequence[EventDraft], finder: FillerFinder) -> None:
    """Add the participants that the content of an act implies, where the act has no addressee of its own."""
    by_head = {d.predication.head.i: d for d in drafts}
    for draft in drafts:
        if draft.type in IMPLICATIONS or draft.type in _OWNERS:
            _add_from_contents(draft, by_head, finder)
    for draft in drafts:
        match draft.type:
            case "kg:Attend" | "kg:Host":
                _add_attendants(draft)
            case "kg:Protest":
                _add_demanded(draft, by_head)
            case "kg:Threaten" | "kg:Promise":
                _add_conditions(draft, finder)
            case "kg:Attack" | "kg:Injure":
                _add_attackers(draft)
        if draft.type in _OWN_DEALS:
            _add_dealer(draft, finder)


def _add_from_contents(draft: EventDraft, by_head: dict[int, EventDraft], finder: FillerFinder) -> None:
    agents, have = _agents(draft), {r.role for r in draft.roles}
    implication = IMPLICATIONS.get(draft.type, _TOWARDS_DOERS)
    for role in [r for r in draft.roles if r.role in ("topic", "patient")]:
        if role.event is not None:
            _from_content(draft, role.event, implication, agents, have)
        elif role.filler.token.pos == "NOUN" and role.filler.type not in _AGENTS and implication.doers:
            for content in _events_in(role.filler.token, by_head):
                _from_content(draft, content, Implication(implication.doers, None), agents, have)
        if draft.type in _OWNERS and role.filler.type not in _AGENTS:
            undergone = {r.filler.token.i for r in role.event.roles if r.role == "patient"} if role.event else set()
            for owner in _owners(role.filler.token, finder):
                if owner.token.i not in undergone:  # "the arrest of Bob" is not Bob's
                    _add(draft, "recipient", owner, agents, have)


def _agents(draft: EventDraft) -> set[int]:
    return {r.filler.token.i for r in draft.roles if r.role == "agent"}


def _events_in(noun: Token, by_head: dict[int, EventDraft]) -> Iterator[EventDraft]:
    """The nearest events that the words after a noun speak of: "a plan for ending the war", "the march held by nurses"."""
    queue = [(c, 1) for c in noun.children if c.i > noun.i]
    while queue:
        word, depth = queue.pop(0)
        event = by_head.get(word.i)
        if event is not None:
            yield event
        elif depth < _NEAR and word.dep in _INSIDE:
            queue += [(c, depth + 1) for c in word.children]


_NEAR = 4
_INSIDE = frozenset({"prep", "pobj", "acl", "pcomp", "agent"})


def _from_content(
    draft: EventDraft,
    content: EventDraft,
    implication: Implication,
    agents: set[int],
    have: set[str],
    depth: int = 0,
) -> None:
    """Doers of the content first; whom it affects only when it has no other doer."""
    before = len(draft.roles)
    foretold = draft.type == "kg:Threaten" and content.factuality.status == "possible"  # "warned that they might lose"
    if implication.doers and not foretold:
        for role in content.roles:
            if role.role == "agent" and role.event is None:
                _add(draft, implication.doers, role.filler, agents, have)
    if implication.targets is None or len(draft.roles) > before:
        return
    for role in content.roles:
        if role.event is not None:
            if depth < 2 and role.event is not draft:
                inner = Implication(implication.targets, implication.targets)
                _from_content(draft, role.event, inner, agents, have, depth + 1)
        elif role.role in _AFFECTED and (role.filler.is_name or _is_described_party(role.filler)):
            made = "topic" if role.role == "place" else implication.targets
            if role.role != "place" or draft.type != "kg:Reject":
                _add(draft, made, role.filler, agents, have)


def _is_described_party(filler: Filler) -> bool:
    """Whether a description stands for people: "the union's leader"; no pronoun, and no "border" or "house"."""
    mention = filler.mention
    return mention is not None and mention.kind == "nominal" and mention.type in _PARTIES


_PARTIES = _AGENTS - {"Place"}
_AFFECTED = ("patient", "recipient", "participant", "destination", "place", "topic")


def _add(draft: EventDraft, role: str, filler: Filler, agents: set[int], have: set[str]) -> None:
    known = {r.filler.token.i for r in draft.roles}
    if filler.type in _AGENTS and filler.token.i not in agents | known and (role not in have or role == "topic"):
        draft.roles.append(RoleDraft(role, filler, implied=True))


def _owners(noun: Token, finder: FillerFinder) -> Iterator[Filler]:
    """Whose proposal, demand or policy a noun speaks of: possessor, "by X", "from X", nationality.  A possessive pronoun
    mostly stands for somebody who takes part already."""
    if noun.pos == "VERB":
        return
    for child in noun.children:
        if child.dep in ("poss", "amod", "compound", "nmod") and child.i < noun.i and child.tag != "PRP$":
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
        return  # "will not attend the summit"
    agents = [r.filler for r in draft.roles if r.role == "agent" and r.filler.type in _AGENTS]
    for role in draft.roles:
        meeting = role.event
        if meeting is None or meeting.type not in ("kg:Meet", "kg:Discuss"):
            continue
        if not any(r.role in ("agent", "participant") for r in meeting.roles):
            doubtful = draft.factuality.status != meeting.factuality.status
            meeting.roles += [RoleDraft("participant", f, implied=doubtful) for f in agents]
            if agents and meeting.factuality.real and not draft.factuality.real and not meeting.factuality.explicit:
                meeting.factuality = draft.factuality


def _add_demanded(draft: EventDraft, by_head: dict[int, EventDraft]) -> None:
    """ "blocked the road to press their demands for reforms from X", "marched in defiance of X": whom the demand or the
    reproach is for is who the protest is aimed at."""
    agents, have = _agents(draft), {r.role for r in draft.roles}
    word = draft.predication.light or draft.predication.head
    for child in word.children:
        if child.dep == "prep" and child.lower == "in":
            about = child.child("pobj")
        elif child.dep in ("advcl", "xcomp", "acl"):
            about = child if child.i in by_head else child.child("dobj")
        else:
            continue
        aim = by_head.get(about.i) if about is not None else None
        if aim is None:
            continue
        inner = [r.event for r in aim.roles if r.event is not None and r.role in ("patient", "topic")]
        for demand in (aim, *inner):
            if demand.type in _DEMANDS:
                for role in demand.roles:
                    if role.role in ("recipient", "patient", "topic"):
                        _add(draft, "recipient", role.filler, agents, have)


_DEMANDS = frozenset({"kg:Request", "kg:Accuse", "kg:Protest", "kg:Reject"})


def _add_conditions(draft: EventDraft, finder: FillerFinder) -> None:
    """ "threatened to leave unless X pays": whoever can fulfil the condition is who is threatened."""
    agents, have = _agents(draft), {r.role for r in draft.roles}
    contents = [r.event.predication.head for r in draft.roles if r.event is not None and r.role == "topic"]
    for word in (draft.predication.head, *contents):
        for child in word.children:
            subject = child.child("nsubj")
            if (
                child.dep == "advcl"
                and subject is not None
                and any(c.dep == "mark" and c.lower in ("if", "unless") for c in child.children)
            ):
                _add(draft, "recipient", finder.find(subject), agents, have)


def _add_attackers(draft: EventDraft) -> None:
    """ "were killed in an attack by X": whoever attacked killed them; in a clash it may have been either side."""
    if any(r.role == "agent" for r in draft.roles):
        return
    for role in list(draft.roles):
        attack = role.event
        if attack is not None and attack.type == "kg:Attack" and "between" not in attack.predication.slots:
            for doer in attack.roles:
                if doer.role == "agent" and doer.event is None:
                    _add(draft, "agent", doer.filler, set(), set())


_OWN_DEALS = frozenset({"kg:Trade", "kg:Acquire", "kg:Yield", "kg:Aid", "kg:Mobilize", "kg:Transfer"})
_DEALING = frozenset("agree negotiate plan complete accelerate speed intensify step resume finalize".split())
"""Verbs whose subject does what their object names."""


def _add_dealer(draft: EventDraft, finder: FillerFinder) -> None:
    """ "negotiated the purchase of ships", "speeded up the withdrawal": who negotiates it will buy."""
    noun = draft.predication.head
    verb = noun.head
    if noun.dep != "dobj" or draft.predication.pos != "noun" or verb.lemma not in _DEALING:
        return
    subject = verb.child("nsubj")
    if subject is not None and not any(r.role == "agent" for r in draft.roles):
        _add(draft, "agent", finder.find(subject), set(), set())
