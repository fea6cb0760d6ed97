"""Predications + lexicon → events: class, roles and factuality.

For each predication the senses of its lemma are tried, the strictest first; the first whose conditions hold gives the class
and the frame.  A verb without a sense gives an open `kg:Event`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.extraction.factuality import Factuality
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.lexicon import Lexicon, Sense
from kg.extraction.predications import LIGHT_VERBS, RECEIVING_VERBS, Predication
from kg.extraction.schema import Schema
from kg.model import Span, Token

OPEN_EVENT = "kg:Event"
_ANIMATE = frozenset({"Person", "Organization", "Group", "Place"})
_PLACES = frozenset({"Place", "NamedEvent", "Organization"})
_LOCATIVE = frozenset({"in", "at", "on", "near", "inside", "outside", "from", "of"})
_BOTH_SIDES = frozenset({"between", "among", "compound", "possessive", "of", "modifier"})
"""Slots of a noun whose fillers act together: "talks between X and Y", "the X-Y talks"; with "with" there are two sides."""
_WHERE_THE_PATIENT_IS = frozenset({"kg:Attack", "kg:Injure", "kg:Coerce"})
_JOURNEYS = frozenset({"kg:Visit", "kg:Travel", "kg:Depart", "kg:Arrive"})
_SPEECH_ACTS = frozenset(
    {"kg:Request", "kg:Accuse", "kg:Support", "kg:Reject", "kg:Threaten", "kg:Promise", "kg:Invite"}
)
_NOT_EVENTS = frozenset(
    "be have do seem appear tend need let become remain include involve concern regard base contain consist belong "
    "mean equal cost weigh deserve resemble lack own know think believe feel want like love hate hope expect".split()
)
"""Verbs that name a state or an attitude: no open events."""


@dataclass(slots=True, eq=False)
class RoleDraft:
    """A role before ids are given out."""

    role: str
    filler: Filler
    event: EventDraft | None = None
    implied: bool = False
    """Not said of this event by the grammar, but follows from what it is about."""


@dataclass(slots=True, eq=False)
class EventDraft:
    """An event before ids are given out."""

    predication: Predication
    type: str
    lemma: str
    trigger: Span
    roles: list[RoleDraft]
    factuality: Factuality
    rule: str
    sense: Sense | None = None
    attributions: tuple[int, ...] = ()


@dataclass(slots=True, eq=False)
class Reading:
    """A predication with the sense chosen for it, and its slots as the lemma's words leave them."""

    predication: Predication
    lemma: str
    trigger: Span
    slots: dict[str, list[Token]]
    sense: Sense | None
    relations: list[Sense] = field(default_factory=list)
    fixed: frozenset[int] = frozenset()
    """Positions of the further words of a multiword lemma."""


def choose_sense(predication: Predication, lexicon: Lexicon, finder: FillerFinder, schema: Schema) -> Reading:
    """The reading of a predication: multiword lemmas before single words, strict senses before lax ones."""
    for lemma, trigger, slots, fixed in _lemmas(predication, lexicon, finder):
        senses = lexicon.lookup(predication.pos, lemma)
        if predication.carrier is not None and senses:
            slots = _with_carrier(predication, slots, senses)
        fitting = [s for s in senses if _fits(s, slots, predication, finder, schema)]
        events = [s for s in fitting if not s.is_relation]
        relations = [s for s in fitting if s.is_relation]
        if events or relations:
            return Reading(predication, lemma, trigger, slots, events[0] if events else None, relations, fixed)
    return Reading(predication, _plain_lemma(predication), predication.trigger, predication.slots, None)


def _with_carrier(
    predication: Predication, slots: dict[str, list[Token]], senses: Sequence[Sense]
) -> dict[str, list[Token]]:
    """The slots of a noun with those of its light verb, when the verb above it is one."""
    verb = predication.carrier
    assert verb is not None
    particle = verb.child("prt")
    words = {verb.lemma, f"{verb.lemma} {particle.lower}" if particle is not None else verb.lemma}
    known = any(not words.isdisjoint(s.light_verbs) for s in senses)
    if not (predication.occurs or known or verb.lemma in LIGHT_VERBS | RECEIVING_VERBS or verb.lemma == "be"):
        return slots
    predication.light = verb
    merged = dict(slots)
    for slot, fillers in predication.carried.items():
        merged[slot] = [*merged.get(slot, ()), *(f for f in fillers if f not in merged.get(slot, ()))]
    return merged


def _plain_lemma(predication: Predication) -> str:
    particle = predication.particle
    return f"{predication.lemma} {particle.lower}" if particle is not None else predication.lemma


def _lemmas(
    predication: Predication, lexicon: Lexicon, finder: FillerFinder
) -> Iterable[tuple[str, Span, dict[str, list[Token]], frozenset[int]]]:
    """Lemmas that the words may stand for, the longest first, each with its trigger, slots and further words."""
    rests = lexicon.phrases.get((predication.pos, predication.lemma), ())
    for rest in rests:
        verbal = predication.pos == "verb" and rest[-1] != "-"
        made = _verb_phrase(predication, rest) if verbal else _noun_phrase(predication, rest, finder)
        if made is not None:
            words = (predication.lemma, *rest) if verbal else (*rest, predication.lemma)
            yield " ".join(words), *made
    if predication.particle is None or predication.pos == "noun":
        yield predication.lemma, predication.trigger, predication.slots, frozenset()
    elif not any(r[0] == predication.particle.lower for r in rests):
        # A particle that the lexicon does not know of adds little: "march off", "sign up".
        yield predication.lemma, predication.trigger, predication.slots, frozenset()


def _verb_phrase(
    predication: Predication, rest: tuple[str, ...]
) -> tuple[Span, dict[str, list[Token]], frozenset[int]] | None:
    """Match the further words of a multiword verb: particles, prepositions, a fixed object."""
    slots = dict(predication.slots)
    node = predication.head
    last = node
    fixed = set()
    for word in rest:
        if word in ("a", "an", "the", "one's"):
            continue
        step = next(
            (
                c
                for c in node.children
                if (c.lower == word or c.lemma == word) and c.dep in _PHRASE_DEPS and c.i > predication.head.i
            ),
            None,
        )
        if step is None and node is not predication.head:
            step = next((c for c in predication.head.children if c.lower == word and c.dep in _PHRASE_DEPS), None)
        if step is None:
            return None
        if step.dep in ("dobj", "attr", "acomp", "oprd"):
            _drop_object(slots, step)
            for slot, fillers in predication.loose.items():
                slots.setdefault(slot, fillers)
            for child in step.children:
                if child.dep == "poss":
                    slots.setdefault("possessive", [child])
            node = step
        elif step.dep == "pobj":
            _drop_object(slots, step)  # "went on strike": the strike is no topic of it
            node = step
        elif step.dep == "prep":
            fillers = slots.get(word, [])
            slots.setdefault("object", [f for f in fillers if f.pos not in ("VERB", "AUX")])
            if not slots["object"]:
                del slots["object"]
            node = step
        fixed.add(step.i)
        last = step if step.i > last.i else last
    tight = last.i - predication.head.i <= len(rest) + 1
    return (Span(predication.head.start, last.end) if tight else predication.trigger), slots, frozenset(fixed)


def _drop_object(slots: dict[str, list[Token]], word: Token) -> None:
    """Take a word of the lemma itself out of the objects."""
    slots["object"] = [t for t in slots.get("object", ()) if t is not word]
    if not slots["object"]:
        del slots["object"]


_PHRASE_DEPS = frozenset(
    {"prt", "prep", "dobj", "advmod", "acomp", "oprd", "attr", "pobj", "pcomp", "agent", "nsubjpass"}
)


def _noun_phrase(
    predication: Predication, rest: tuple[str, ...], finder: FillerFinder
) -> tuple[Span, dict[str, list[Token]], frozenset[int]] | None:
    """Match the words before the head of a multiword noun: "air strike", "trade war"."""
    tokens, head = finder.parse.tokens, predication.head.i
    start = head - len(rest)
    if start < 0:
        return None
    for word, token in zip(rest, tokens[start:head], strict=True):
        if word not in (token.lower, token.lemma) or token.sentence != predication.head.sentence:
            return None
    inside = set(range(start, head))
    slots = {
        slot: kept for slot, fillers in predication.slots.items() if (kept := [f for f in fillers if f.i not in inside])
    }
    return Span(tokens[start].start, predication.head.end), slots, frozenset(inside)


def _fits(
    sense: Sense, slots: dict[str, list[Token]], predication: Predication, finder: FillerFinder, schema: Schema
) -> bool:
    """Whether every condition of a sense holds."""
    loose = predication.loose
    if any(not slots.get(s) and not loose.get(s) for s in sense.requires):
        return False
    if any(slots.get(s) for s in sense.forbids):
        return False
    for restriction in sense.restrictions:
        fillers = slots.get(restriction.slot) or loose.get(restriction.slot) or ()
        if not any(_filler_fits(t, restriction.types, restriction.lemmas, finder, schema) for t in fillers) and not (
            sense.is_relation
            and "kg:Organization" in restriction.types
            and any(_may_be_body(t, finder) for t in fillers)
        ):
            return False
    return True


def _may_be_body(token: Token, finder: FillerFinder) -> bool:
    """Whether a pronoun of which nothing is known may stand for an organization: "it is headquartered in Bern"."""
    mention = finder.find(token).mention
    return mention is not None and mention.kind == "pronoun" and mention.type == "Other"


def _filler_fits(
    token: Token, types: frozenset[str], lemmas: frozenset[str], finder: FillerFinder, schema: Schema
) -> bool:
    if token.lemma in lemmas or token.lower in lemmas:
        return True
    if not types:
        return False
    mention = finder.find(token).mention
    if mention is None:
        return False
    return "kg:" + mention.type in types or (bool(mention.cls) and schema.is_a(mention.cls, types))


# ---------------------------------------------------------------------------------------------------------------------
# Roles
# ---------------------------------------------------------------------------------------------------------------------


def find_roles(reading: Reading, finder: FillerFinder) -> list[RoleDraft]:
    """The roles of an event by the frame of its sense; by the default frame for an open event."""
    sense = reading.sense
    predication = reading.predication
    frame = sense.frame if sense else {}
    own = sense.own if sense else frozenset()
    roles: list[RoleDraft] = []
    taken: set[tuple[str, int]] = set()

    def add(role: str, token: Token) -> None:
        filler = finder.find(token)
        if filler.time is not None or filler.span.start == predication.head.start:
            return
        if (role, filler.token.i) not in taken:
            taken.add((role, filler.token.i))
            roles.append(RoleDraft(role, filler))

    for slot, fillers in reading.slots.items():
        for token in fillers:
            role = _role(slot, token, frame, own, predication, finder)
            if role == "participant" and slot in _BOTH_SIDES and sense is not None and sense.reference == "kg:Meet":
                role = "agent"
            if (
                role == "agent"
                and slot == "subject"
                and _only_ends(predication)
                and finder.find(token).type not in _ANIMATE
            ):
                continue  # the treaty that ended the war did not wage it
            if role is not None:
                add(role, token)
    for slot, fillers in predication.loose.items():
        if slot not in reading.slots and (
            slot in own or (slot in _LOCATIVE and (_object_is_person(predication, finder) or _is_where_it_is(sense)))
        ):
            filled = {r.role for r in roles}
            for token in fillers:
                role = _role(slot, token, frame, own, predication, finder)
                if role is not None and role not in filled:
                    add(role, token)
    return roles


def _is_where_it_is(sense: Sense | None) -> bool:
    """Whether the event happens where the one is that it happens to: "killed rebels in Idlib"."""
    return sense is not None and sense.reference in _WHERE_THE_PATIENT_IS


def _only_ends(predication: Predication) -> bool:
    """Whether the light verb of a noun says no more than that it ended."""
    return predication.light is not None and predication.light.lemma in ("end", "finish", "conclude", "complete")


def _object_is_person(predication: Predication, finder: FillerFinder) -> bool:
    """Whether the object is a named person: then "in Oslo" after it says where, not which."""
    filler = predication.first("object")
    mention = finder.find(filler).mention if filler is not None else None
    return mention is not None and mention.kind == "name" and mention.type == "Person"


def _role(
    slot: str, token: Token, frame: dict[str, str], own: frozenset[str], predication: Predication, finder: FillerFinder
) -> str | None:
    """The role of a filler: by the frame, else by its slot and type."""
    filler = finder.find(token)
    if filler.time is not None:
        return None
    role = frame.get(slot)
    if slot in own:
        return _adjust(role, slot, filler, frame)
    if slot == "clause" or (token.pos in ("VERB", "AUX") and slot not in ("subject", "object")):
        return role if role in ("topic", "purpose") else None
    return _default_role(slot, filler, frame, predication)


def _adjust(role: str | None, slot: str, filler: Filler, frame: dict[str, str]) -> str | None:
    """Correct the role that a frame gives by the type of the filler: "in Paris" is a place, "for 3 million" an amount."""
    if role is None:
        return None
    if slot in ("in", "near", "inside", "outside") and filler.type == "Place":
        return role if role in ("destination", "origin") else "place"
    if role in ("place", "destination", "origin") and filler.type in ("Person", "Quantity"):
        if slot in ("in", "at", "near", "on", "of"):
            return None
        return {"origin": "source", "destination": "patient" if slot == "object" else "recipient"}.get(role)
    if slot in ("compound", "modifier") and filler.mention is None:
        spatial = ("agent", "participant", "place", "origin", "destination", "recipient")
        return None if role in spatial or slot == "modifier" else role
    if slot == "modifier" and filler.type not in _ANIMATE:
        return None
    return role


def _default_role(slot: str, filler: Filler, frame: dict[str, str], predication: Predication) -> str | None:
    """The role of a slot that the sense's frame does not list."""
    kind = filler.type
    match slot:
        case "subject":
            return frame.get("subject", "agent")
        case "object":
            return frame.get("object", "patient")
        case "indirectObject":
            return frame.get("indirectObject", "recipient")
        case "where":
            return frame.get("in", "place") if kind == "Place" else None
        case "count":
            return "quantity"
        case "in" | "at" | "on" | "near" | "inside" | "outside" | "across" | "along" | "aboard" | "around":
            if kind == "Place":
                return "place"
            if kind == "NamedEvent" and slot in ("at", "in"):
                return "place"
            if kind == "Product" and slot in ("on", "aboard", "in"):
                return "instrument"
            return "topic" if slot == "on" and predication.pos == "noun" and kind else None
        case "to" | "into" | "toward" | "towards":
            return "destination" if kind == "Place" else "recipient" if kind in _ANIMATE else None
        case "from" | "out-of":
            return "origin" if kind == "Place" else "source" if kind in _ANIMATE else None
        case "with":
            return "participant" if kind in _ANIMATE else "instrument" if kind == "Product" else None
        case "against":
            return "patient" if kind in _ANIMATE and "patient" not in frame.values() else None
        case "about" | "over" | "regarding" | "concerning":
            return "topic" if kind != "Quantity" else None
        case "by":
            if predication.pos == "noun":
                return frame.get("subject", "agent") if kind in _ANIMATE else None
            return "instrument" if kind == "Product" else None
        case "alongside" | "together-with" | "along-with":
            return "participant" if kind in _ANIMATE else None
        case "possessive":
            return frame.get("subject", "agent") if kind in _ANIMATE or kind == "Product" else None
        case "between" | "among":
            return "participant" if kind in _ANIMATE else None
        case "of" if predication.pos == "noun":
            return frame.get("object") or ("patient" if kind else None)
        case "modifier":
            return frame.get("subject", "agent") if filler.mention is not None and kind in _ANIMATE else None
        case "compound" if kind not in _ANIMATE:
            role = frame.get("object", "patient")
            return role if role in ("topic", "patient") and predication.lemma != filler.token.lemma else "topic"
        case "compound":
            return frame.get("subject", "agent") if kind in _ANIMATE else None
        case "adverb":
            return {"home": "destination", "abroad": "destination", "overseas": "destination"}.get(
                filler.token.lower, "place" if kind == "Place" else None
            )
    return None


def is_open_event(reading: Reading, cue_tokens: frozenset[int] | set[int], carried: set[int]) -> bool:
    """Whether a verb without a sense is kept as an open event."""
    head = reading.predication.head
    if reading.predication.pos != "verb" or reading.relations:
        return False
    if head.i in cue_tokens and ("object" not in reading.slots or "clause" in reading.slots):
        return False
    if head.i in carried or head.lemma in _NOT_EVENTS or not head.lemma.isalpha():
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
            rule, event_type = "open-verb", OPEN_EVENT
        else:
            continue
        if fact.status == "ongoing" and event_type in _SPEECH_ACTS and predication.head.tag in ("VBP", "VBZ"):
            fact = replace(fact, status="happened")  # "we urge": saying it is doing it
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
    for draft in drafts:
        _add_shared_subject(draft, finder)
    by_head = {d.predication.head.i: d for d in drafts}
    for draft in drafts:
        for role in draft.roles:
            other = by_head.get(role.filler.token.i)
            if other is not None and other is not draft:
                role.event = other
                role.filler = Filler(role.filler.token, other.trigger, mention=role.filler.mention)
    for draft in drafts:
        _add_purpose(draft, by_head)
    return drafts


def _doubles_its_object(draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """Whether a verb says the same as the event noun that is its object: "struck a deal", "imposed sanctions"."""
    if draft.predication.pos != "verb" or draft.type == OPEN_EVENT:
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
