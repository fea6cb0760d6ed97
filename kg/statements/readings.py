"""Extraction → Readings: each event and relation of one document as evidence with its fillers.

A reading is what one sentence says, with entities already replaced by the things of the corpus.  Roles are checked
against the ontology here: a person in the place of an event becomes the role `other`, so that nonsense cannot reach the
graph as a role, while the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kg.errors import SetupError
from kg.ids import EVIDENCE, digest
from kg.model import OPEN_EVENT, Event, Evidence, Extraction, Ontology, Relation, Role, Span, Speaker, Thing
from kg.statements.times import Period, read_period

MOTION = frozenset({"kg:Depart", "kg:Arrive", "kg:Travel"})
"""Classes in which a vehicle stands for the one who travels in it."""
_UNDERGONE = frozenset({"kg:Die"})
"""Classes whose agent is who it happens to."""
_LONGEST_OWNER = 60
"""Characters, at most, between a possessor and the vehicle."""
PLACE_ROLES = frozenset({"place", "origin", "destination"})
_DISTANCE = "distance"
"""Rule of the open events that say how far a place is from another one: the graph has a class for them."""
_COUNTED = frozenset({"patient", "agent"})
"""Roles whose number, in people, is the quantity of an event: "killed 12 people", "12 people died"."""
_OWNED = re.compile(r"(?:'s|’s|'|’)?\s+(?:\w[\w-]*\s+){0,3}$")
"""What stands between a possessor and the thing: "Berg's new armored"."""
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_INSTEAD = {"origin": "source", "destination": "recipient"}
"""Role of a filler that cannot be a place but can be a giver or receiver."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """One filled role of a reading."""

    role: str
    thing: str | None
    value: str | None
    words: str
    start: int
    weak: bool = False
    """Implied, or through an uncertain pronoun: see `model.Role`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one sentence says: an event or a relation, its fillers, and the evidence."""

    kind: str
    predicate: str
    lemma: str
    """Of the word that tells an event."""
    fillers: tuple[Filler, ...]
    evidence: Evidence
    period: Period | None
    """The most exact time it gives."""
    published: date | None

    @property
    def open_lemma(self) -> str:
        """The lemma of an open event; empty where the class says what happens."""
        return self.lemma if self.predicate == OPEN_EVENT else ""

    def things(self, *roles: str) -> frozenset[str]:
        """IRIs of the things in these roles."""
        return frozenset(f.thing for f in self.fillers if f.role in roles and f.thing)


def read_extraction(extraction: Extraction, things: Mapping[str, Thing], ontology: Ontology) -> Iterator[Reading]:
    """Read the events, then the relations of one document.

    Args:
        extraction: with `iri` filled in for the entities that are things.
        things: the things of the corpus by IRI; an entity that is none of them fills a role with its words only.
        ontology: classes and ranges of roles.

    Raises:
        SetupError: if an event class or a relation is not in the ontology.
    """
    scene = _Scene(extraction, things, ontology)
    _check_names(extraction, ontology)
    for event in extraction.events:
        yield scene.event(event)
    for relation in extraction.relations:
        yield from scene.relation(relation)


def _check_names(extraction: Extraction, ontology: Ontology) -> None:
    unknown = {e.type for e in extraction.events if e.type not in ontology.events}
    unknown |= {r.predicate for r in extraction.relations if r.predicate not in ontology.properties}
    if unknown:
        raise SetupError(
            f"{', '.join(sorted(unknown))} in the lexicon but not in the ontology; add a class below kg:Event, "
            "or a property, to ontology/kg.ttl"
        )


class _Scene:
    """One document with look-ups by id."""

    def __init__(self, extraction: Extraction, things: Mapping[str, Thing], ontology: Ontology) -> None:
        self.extraction = extraction
        self.document = extraction.document
        self.entities = {e.id: e for e in extraction.entities}
        self.times = {t.id: t for t in extraction.times}
        self.attributions = {a.id: a for a in extraction.attributions}
        self.things = things
        self.ontology = ontology
        self.published = _day(extraction.document.published)

    def event(self, event: Event) -> Reading:
        predicate = "kg:Distance" if event.rule == _DISTANCE else event.type
        said = (self.filler(r) for r in event.roles if not self.only_bounds(r))
        given = {*said, *self.counted(event), *self.riders(event)}
        fillers = tuple(sorted(given, key=lambda f: (f.start, f.role, f.words, f.thing or "", f.value or "")))
        evidence = self.evidence(
            event.sentence, event.trigger, event.status, event.polarity, event.certainty, event.attributions,
            event.rule, event.confidence, predicate, fillers,
        )  # fmt: skip
        return Reading(
            kind="event",
            predicate=predicate,
            lemma=event.lemma,
            fillers=fillers,
            evidence=evidence,
            period=_finest(f.value for f in fillers if f.role == "time"),
            published=self.published,
        )

    def relation(self, relation: Relation) -> Iterator[Reading]:
        """The reading of a relation, or nothing when its subject or object is no thing of the corpus."""
        subject = self.iri(relation.subject)
        time = self.times.get(relation.object)
        target = None if time else self.iri(relation.object)
        if subject is None or (time is None and target is None):
            return
        fillers = [
            self.plain("subject", relation.subject_span, thing=subject),
            self.plain("object", relation.object_span, thing=target, value=time.value if time else None),
        ]
        fillers = [replace(f, weak=relation.weak) for f in fillers]
        whole = Span(
            min(relation.subject_span.start, relation.object_span.start),
            max(relation.subject_span.end, relation.object_span.end),
        )
        if relation.role:
            fillers.append(
                Filler(role="title", thing=None, value=relation.role, words=relation.role, start=whole.start)
            )
        certainty = "possible" if relation.status == "possible" else "probable" if relation.weak else "certain"
        evidence = self.evidence(
            relation.sentence, whole, relation.status, relation.polarity, certainty, relation.attributions,
            relation.rule, relation.confidence, relation.predicate, tuple(fillers),
        )  # fmt: skip
        yield Reading(
            kind="relation",
            predicate=relation.predicate,
            lemma="",
            fillers=tuple(fillers),
            evidence=evidence,
            period=read_period(time.value) if time else None,
            published=self.published,
        )

    def filler(self, role: Role) -> Filler:
        if role.time is not None:
            return self.plain(role.role, role.span, value=self.times[role.time].value)
        if role.role == "quantity" and role.amount is not None:
            return self.plain(role.role, role.span, value=role.amount)
        thing = self.iri(role.entity) if role.entity else None
        name = role.role
        if thing is not None and not self.ontology.fits(self.things[thing].cls, self.range(name)):
            name = _INSTEAD.get(name, "other") if self.can_act(thing) else "other"
        return replace(self.plain(name, role.span, thing=thing), weak=role.weak)

    def only_bounds(self, role: Role) -> bool:
        """Whether a time says from when or until when something goes on: "has killed 200 people since March"."""
        before = self.document.text[max(0, role.span.start - 7) : role.span.start].lower().split()
        return role.time is not None and role.role == "time" and before[-1:] in (["since"], ["until"], ["till"])

    def counted(self, event: Event) -> Iterator[Filler]:
        """The number of people that something happens to, or the sum that is paid, as the quantity of the event."""
        found = [r for r in event.roles if r.amount and r.role in _COUNTED]
        if len(found) != 1 or any(r.role == "quantity" for r in event.roles):
            return
        role, amount = found[0], found[0].amount or ""
        people = amount.endswith(" people") and event.type != OPEN_EVENT
        harmed = people and (role.role == "patient" or event.type in _UNDERGONE)
        if harmed or (role.role == "patient" and amount[-3:].isupper()):
            yield self.plain("quantity", role.span, value=amount)

    def riders(self, event: Event) -> Iterator[Filler]:
        """Whose plane or train it is that leaves or arrives: weakly an agent, enough to compare and never a fact."""
        for role in event.roles if event.type in MOTION else ():
            entity = self.entities.get(role.entity or "")
            vehicle = self.things.get(entity.iri or "") if entity else None
            if role.role == "agent" and vehicle and self.ontology.is_a(vehicle.cls, "kg:Vehicle"):
                owner = self.owner(role.span)
                if owner is not None:
                    yield replace(self.plain("agent", role.span, thing=owner), weak=True)

    def owner(self, span: Span) -> str | None:
        """The person whose possessive stands before these words, or begins them."""
        for entity in self.extraction.entities:
            iri = self.iri(entity.id)
            if iri is None or entity.type != "Person":
                continue
            for mention in entity.mentions:
                if not span.start - _LONGEST_OWNER <= mention.start < span.end or mention.end >= span.end:
                    continue
                words = self.document.text[mention.start : mention.end]
                between = self.document.text[mention.end : max(span.start, mention.end)]
                rest = between or self.document.text[mention.end : span.end]
                if mention.kind == "pronoun" and words.lower() in _POSSESSIVES and _OWNED.fullmatch(between):
                    return iri
                if (
                    mention.kind != "pronoun"
                    and rest[:2] in ("'s", "’s")
                    and (not between or _OWNED.fullmatch(between))
                ):
                    return iri
        return None

    def range(self, role: str) -> str | None:
        known = self.ontology.properties.get("kg:" + role)
        return known.range if known else None

    def can_act(self, thing: str) -> bool:
        return self.ontology.is_a(self.things[thing].cls, "kg:Agent")

    def plain(self, role: str, span: Span, *, thing: str | None = None, value: str | None = None) -> Filler:
        words = self.document.text[span.start : span.end]
        if thing is None and value is None:
            value = words
        return Filler(role=role, thing=thing, value=value, words=words, start=span.start)

    def iri(self, entity: str) -> str | None:
        iri = self.entities[entity].iri
        return iri if iri in self.things else None

    def speakers(self, ids: tuple[str, ...]) -> tuple[Speaker, ...]:
        found = [self.attributions[i] for i in ids]
        text = self.document.text
        return tuple(
            Speaker(
                words=text[a.source.start : a.source.end] if a.source else None,
                iri=self.iri(a.entity) if a.entity else None,
                cue=text[a.cue.start : a.cue.end] if a.cue else None,
                quote=a.quote,
            )
            for a in found
        )

    def evidence(
        self,
        sentence: Span,
        span: Span,
        status: str,
        polarity: str,
        certainty: str,
        attributions: tuple[str, ...],
        rule: str,
        confidence: float,
        predicate: str,
        fillers: tuple[Filler, ...],
    ) -> Evidence:
        text, speakers = self.document.text, self.speakers(attributions)
        content = [(f.role, f.thing, f.value, f.start) for f in fillers]
        made = digest(self.document.id, sentence, span, predicate, status, polarity, certainty, speakers, content)
        return Evidence(
            iri=EVIDENCE + made,
            document=self.document.id,
            sentence=sentence,
            text=text[sentence.start : sentence.end],
            span=span,
            words=text[span.start : span.end],
            status=status,
            polarity=polarity,
            certainty=certainty,
            speakers=speakers,
            rule=rule,
            confidence=confidence,
        )


def _day(value: str | None) -> date | None:
    """The day a document was published; None when it is unknown or only a month is given."""
    period = read_period(value)
    return period.first if period and period.days == 1 else None


def _finest(values: Iterator[str | None]) -> Period | None:
    periods = [p for p in map(read_period, values) if p]
    return min(periods, key=lambda p: (p.days, p), default=None)
