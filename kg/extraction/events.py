"""Predications + lexicon → events: class, roles and factuality.

For each predication the senses of its lemma are tried, the strictest first; the first whose conditions hold gives the class
and the frame.  A verb without a sense gives an open `kg:Event`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extraction.drafts import EventDraft, Reading, RoleDraft
from kg.extraction.factuality import Factuality
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.predications import LIGHT_VERBS, Predication
from kg.extraction.prenominal import is_deed
from kg.extraction.roles import find_roles
from kg.model import OPEN_EVENT

_DOING = frozenset("make have hold take give pay conduct launch stage undertake mount send provide offer issue".split())
"""Light verbs that say no more than that the noun is done."""
_JOURNEYS = frozenset({"kg:Visit", "kg:Travel", "kg:Depart", "kg:Arrive"})
_SPEECH_ACTS = frozenset(
    {"kg:Request", "kg:Accuse", "kg:Support", "kg:Reject", "kg:Threaten", "kg:Promise", "kg:Invite"}
)
_REVIEWING = frozenset("affirm annul confirm overrule overturn quash reinstate reverse uphold".split())
"""Verbs of judges that make another event of the ruling that is their object."""
_NOT_EVENTS = frozenset(
    "be have do seem appear tend need let become remain include involve concern regard base contain consist belong "
    "mean equal cost weigh deserve resemble lack own know think believe feel want like love hate hope expect".split()
)
"""Verbs that name a state or an attitude: no open events."""


def is_open_event(reading: Reading, cue_tokens: frozenset[int] | set[int], carried: set[int]) -> bool:
    """Whether a verb, or a noun for a deed, without a sense is kept as an open event."""
    head = reading.predication.head
    if reading.predication.pos == "noun":
        return is_deed(head)
    if reading.relations:
        return False
    if head.i in cue_tokens and ("object" not in reading.slots or "clause" in reading.slots):
        return False
    habit = head.child("xcomp") if head.lower == "used" else None
    active = head.dep != "acl" and head.child("auxpass") is None
    if active and habit is not None and habit.tag == "VB" and habit.left == head.i + 1:
        return False  # "used to watch" tells a habit of watching
    if head.i in carried or head.lemma in _NOT_EVENTS or not head.lemma.isalpha() or head.tag == "MD":
        return False
    return not (head.lemma in LIGHT_VERBS and "object" not in reading.slots)


def find_events(
    readings: Sequence[Reading],
    factualities: Sequence[Factuality],
    finder: FillerFinder,
    cue_tokens: set[int],
) -> list[EventDraft]:
    """Events in text order; clauses that fill a role point to their events."""
    fixed = {i for r in readings if r.sense is not None or r.relations for i in r.fixed}
    carried = {
        r.predication.light.i
        for r in readings
        if r.sense and r.predication.light is not None and r.predication.head.i not in fixed
    }
    drafts: list[EventDraft] = []
    for reading, fact in zip(readings, factualities, strict=True):
        predication = reading.predication
        if predication.head.i in fixed:
            continue
        if reading.sense is not None:
            rule = f"{predication.pos}-frame"
            if predication.pos == "verb" and predication.head.i in carried and predication.head.lemma in LIGHT_VERBS:
                continue
            event_type = reading.sense.reference
        elif is_open_event(reading, cue_tokens, carried):
            rule, event_type = f"open-{predication.pos}", OPEN_EVENT
        else:
            continue
        if fact.status == "ongoing" and event_type in _SPEECH_ACTS and predication.head.tag in ("VBP", "VBZ"):
            fact = replace(fact, status="happened")  # "we urge": saying it is doing it
        if fact.status == "ongoing" and event_type == "kg:Meet" and _is_fixture(predication):
            fact = replace(fact, status="planned")  # "the two sides meet in the semifinal"
        if fact.status == "ongoing" and event_type == "kg:Travel" and _is_service(predication, finder):
            fact = replace(fact, status="general")
        drafts.append(
            EventDraft(
                predication=predication,
                type=event_type,
                lemma=reading.lemma,
                trigger=reading.trigger,
                roles=find_roles(reading, finder),
                factuality=fact,
                rule=rule,
                sense=reading.sense,
            )
        )
    drafts = [d for d in drafts if not _doubles_its_object(d, drafts)]
    told = {r.predication.head.i: f for r, f in zip(readings, factualities, strict=True)}
    for draft in drafts:
        _add_shared_subject(draft, finder)
        _drop_who_stays_away(draft, told)
    lights = [(d.predication.light, d) for d in drafts if not d.predication.occurs]
    by_head = {light.i: d for light, d in lights if light is not None and light.lemma in _DOING}
    by_head |= {d.predication.head.i: d for d in drafts}  # "refused to send aid": what is refused is the aid
    for draft in drafts:
        for role in draft.roles:
            other = by_head.get(role.filler.token.i)
            if other is not None and other is not draft:
                role.event = other
                role.filler = Filler(role.filler.token, other.trigger, mention=role.filler.mention)
    for draft in drafts:
        _add_purpose(draft, by_head)
        if draft.type == "kg:Promise" and any(r.event is not None and _is_violence(r.event) for r in draft.roles):
            draft.type = "kg:Threaten"  # "vowed to destroy the town"
    return drafts


def _is_fixture(predication: Predication) -> bool:
    """Whether two sides are told in the simple present to meet in a match."""
    verb = predication.head
    match = (t.lemma for slot in ("in", "at") for t in predication.slots.get(slot, ()))
    drawn = any(c.lower in ("now", "next") and c.dep == "advmod" for c in verb.children)  # "she now meets Bo"
    simple = verb.tag in ("VBP", "VBZ") and verb.child("aux", "auxpass") is None
    return simple and (drawn or not _MATCHES.isdisjoint(match))


_MATCHES = frozenset(
    "semifinal semi-final final finals quarterfinal quarter-final playoff round derby match game".split()
)


def _is_service(predication: Predication, finder: FillerFinder) -> bool:
    """Whether the simple present tells where a company's ships or planes go: "the airline flies to 14 airports"."""
    verb, subject = predication.head, predication.first("subject")
    if verb.tag not in ("VBP", "VBZ") or subject is None or verb.child("aux", "auxpass") is not None:
        return False
    many = any(t.tag == "NNS" for t in predication.slots.get("to", ()))
    return many or finder.find(subject).type == "Organization"


def _drop_who_stays_away(draft: EventDraft, told: Mapping[int, Factuality]) -> None:
    """ "did not join the strike": the strike goes on, without those who are said not to have part in it; who will or
    may join it is no more than implied."""
    verb, noun = draft.predication.light, draft.predication.head
    carried = told.get(verb.i) if verb is not None else None
    if verb is None or carried is None or any(c.tag == "PRP$" for c in noun.children):
        return  # "did not keep its promise"
    if carried.real or not draft.factuality.real or draft.factuality.polarity == "negative":
        return
    subjects = {t.i for t in draft.predication.carried.get("subject", ())}
    theirs = [r for r in draft.roles if r.filler.token.i in subjects]
    if carried.polarity == "negative":
        draft.roles = [r for r in draft.roles if r not in theirs]
    elif verb.lemma == "join":
        for role in theirs:
            role.implied = True


def _is_violence(draft: EventDraft) -> bool:
    """Whether an event is an attack that nobody is spared: no defence, and not one that is renounced."""
    return draft.type == "kg:Attack" and draft.lemma not in _SPARING and draft.factuality.polarity == "positive"


_SPARING = frozenset({"defend", "liberate"})


def _doubles_its_object(draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """Whether a verb says the same as the event noun that is its object: "struck a deal", "imposed sanctions"."""
    if draft.predication.pos != "verb" or draft.type == OPEN_EVENT:
        return False
    if draft.lemma in _REVIEWING:
        return False
    objects = {t.i for t in draft.predication.slots.get("object", ())}
    return any(d.type == draft.type and d.predication.pos == "noun" and d.predication.head.i in objects for d in drafts)


def substitute_agents(drafts: Sequence[EventDraft]) -> None:
    """Put who is on a journey in place of the journey where it is said to act."""
    for draft in drafts:
        _replace_event_agents(draft)


def _replace_event_agents(draft: EventDraft) -> None:
    """ "the trip was to meet her": not the trip meets her, but who is on it."""
    if draft.type == OPEN_EVENT or draft.predication.pos != "verb":
        return
    kept: list[RoleDraft] = []
    for role in draft.roles:
        if role.role == "agent" and role.event is not None and role.event.type in _JOURNEYS:
            kept += [RoleDraft("agent", r.filler) for r in role.event.roles if r.role == "agent" and r.event is None]
        else:
            kept.append(role)
    draft.roles = kept


def _add_purpose(draft: EventDraft, by_head: dict[int, EventDraft]) -> None:
    """ "flew there to sign": an infinitive of purpose after a journey."""
    if draft.type not in _JOURNEYS:
        return
    words = [draft.predication.head]
    if draft.predication.light is not None:
        words.append(draft.predication.light)
    for word in words:
        for child in word.children:
            if child.dep in ("advcl", "xcomp", "acl") and child.tag == "VB" and child.i in by_head:
                purpose = by_head[child.i]
                draft.roles.append(RoleDraft("purpose", Filler(child, purpose.trigger), purpose))


def _add_shared_subject(draft: EventDraft, finder: FillerFinder) -> None:
    """ "used the train for meetings with the two", "arrived on a visit": who acts in the clause takes part in an event noun
    that names only the other side, or nobody at all."""
    noun = draft.predication.head
    if draft.predication.pos != "noun" or noun.dep != "pobj":
        return
    prep, verb = noun.head, noun.head.head
    roles = {r.role for r in draft.roles}
    other_side = "participant" in roles and prep.lower in ("for", "in", "at", "during", "after")
    own_doing = (draft.type, prep.lower) in _OWN_DOINGS and not any(c.lower == "the" for c in noun.children)
    if not (other_side or own_doing) or "agent" in roles or verb.pos != "VERB":
        return
    subject = verb.child("nsubj")
    if subject is not None:
        filler = finder.find(subject)
        if filler.type in ("Person", "Group", "Organization"):
            draft.roles.append(RoleDraft("agent", filler))


_OWN_DOINGS = frozenset(
    {
        ("kg:Visit", "on"),
        ("kg:Visit", "for"),
        ("kg:Meet", "for"),
        ("kg:Discuss", "for"),
        ("kg:Protest", "for"),
        ("kg:Protest", "in"),
        ("kg:Travel", "on"),
    }
)
"""What one does oneself: "came on a visit", "returned for talks", "gathered for a rally"."""
