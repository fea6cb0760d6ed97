"""Extractions and things → Statements, and the Knowledge that goes into the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from kg.ids import STATEMENT, digest
from kg.model import (
    Argument,
    Contradiction,
    Decision,
    Document,
    Evidence,
    Extraction,
    Knowledge,
    NameMention,
    Ontology,
    Statement,
    Thing,
    VerbPhrase,
)
from kg.statements.conflict import find_contradictions
from kg.statements.corroboration import independent_sources, publisher_things
from kg.statements.labels import event_label, relation_label
from kg.statements.merging import Merger
from kg.statements.places import Geography, geonames_countries
from kg.statements.readings import Reading, read_extraction
from kg.statements.standing import standing, supports
from kg.statements.times import read_period
from kg.statements.verbs import own_verb


def make_knowledge(
    extractions: Sequence[Extraction],
    things: Sequence[Thing],
    *,
    ontology: Ontology,
    mentions: Sequence[NameMention] = (),
    decisions: Sequence[Decision] = (),
) -> Knowledge:
    """Everything that goes into the graph: statements merged over documents, contradictions, and what was given.

    Args:
        extractions: with `iri` filled in for the entities that are things.
        things: the things of the corpus.
        ontology: see `graph.read_ontology`.
        mentions: places where things are named.
        decisions: of resolution; those of merging are added.
    """
    documents = {e.document.id: e.document for e in extractions}
    known = {t.iri: t for t in things}
    named = frozenset(m.thing for m in mentions) or None
    statements, merged = make_statements(extractions, things, ontology=ontology, named=named)
    geography = Geography(known, statements, named)
    contradictions = find_contradictions(statements, documents, known, ontology, geography, named, mentions)
    known = _without_bare_amounts(known, statements)
    return Knowledge(
        documents=tuple(documents[i] for i in sorted(documents)),
        things=tuple(sorted(known.values(), key=lambda t: t.iri)),
        mentions=tuple(sorted(mentions, key=lambda m: (m.document, m.start, m.end, m.thing))),
        statements=mark_disputed(statements, contradictions),
        decisions=(*decisions, *merged),
        contradictions=contradictions,
        inside=tuple(sorted(geonames_countries(known).items())),
    )


def _without_bare_amounts(things: Mapping[str, Thing], statements: Iterable[Statement]) -> dict[str, Thing]:
    """The things without those quantities that are only the value of an argument."""
    used = {a.thing for s in statements for a in s.arguments}
    return {iri: thing for iri, thing in things.items() if thing.type != "Quantity" or iri in used}


def make_statements(
    extractions: Sequence[Extraction],
    things: Sequence[Thing],
    *,
    ontology: Ontology,
    named: Set[str] | None = None,
) -> tuple[tuple[Statement, ...], tuple[Decision, ...]]:
    """Statements merged over all documents, sorted by IRI, and the decisions to merge events or keep them apart.

    Args:
        extractions: with `iri` filled in for the entities that are things.
        things: the things of the corpus.
        ontology: see `graph.read_ontology`.
        named: IRIs of the things that have a name; all when left out.
    """
    known = {t.iri: t for t in things}
    readings: dict[str, Reading] = {}
    for extraction in extractions:
        for reading in read_extraction(extraction, known, ontology):
            readings.setdefault(reading.evidence.iri, reading)
    maker = _Maker(known, {e.document.id: e.document for e in extractions}, ontology, named)
    merger = Merger(ontology, Geography(known, named=named))
    events = merger.merge(r for r in readings.values() if r.kind == "event")
    relations = _same_relations((r for r in readings.values() if r.kind == "relation"), ontology)
    made = [maker.statement(group) for group in (*events, *relations)]
    return tuple(sorted(made, key=lambda s: s.iri)), tuple(merger.decisions)


def mark_disputed(statements: Iterable[Statement], contradictions: Iterable[Contradiction]) -> tuple[Statement, ...]:
    """The statements with the roles on which they contradict another one; what another statement denies is disputed."""
    roles: dict[str, set[str]] = defaultdict(set)
    denied: set[str] = set()
    for found in contradictions:
        if found.role:
            roles[found.first].add(found.role)
            roles[found.second].add(found.role)
        elif found.first != found.second:
            denied |= {found.first, found.second}
    return tuple(_marked(s, tuple(sorted(roles.get(s.iri, ()))), s.iri in denied) for s in statements)


def _marked(statement: Statement, roles: tuple[str, ...], denied: bool) -> Statement:
    if denied and statement.asserted:
        return replace(statement, disputed=roles, standing="disputed", label=f"{statement.label} (disputed)")
    return replace(statement, disputed=roles) if roles else statement


def _same_relations(readings: Iterable[Reading], ontology: Ontology) -> list[list[Reading]]:
    """Readings grouped by subject, predicate and object; the two sides of a symmetric relation are put in one order."""
    groups: dict[tuple[str, ...], list[Reading]] = defaultdict(list)
    for reading in readings:
        known = ontology.properties.get(reading.predicate)
        if known and known.symmetric and _pair(reading)[0] > _pair(reading)[1]:
            reading = _turned(reading)
        groups[reading.predicate, *_pair(reading)].append(reading)
    return list(groups.values())


def _pair(reading: Reading) -> tuple[str, str]:
    subject, target = reading.fillers[:2]
    return subject.thing or "", target.thing or target.value or ""


def _turned(reading: Reading) -> Reading:
    """The same relation read from the other side."""
    subject, target, *rest = reading.fillers
    return replace(reading, fillers=(replace(target, role="subject"), replace(subject, role="object"), *rest))


class _Maker:
    """Makes one statement of the readings of one event or relation."""

    def __init__(
        self,
        things: Mapping[str, Thing],
        documents: Mapping[str, Document],
        ontology: Ontology,
        named: Set[str] | None,
    ) -> None:
        self.named = named
        self.things = things
        self.documents = documents
        self.ontology = ontology
        self.published = {d.id: d.published for d in documents.values()}
        self.publishers = publisher_things(things)

    def statement(self, group: list[Reading]) -> Statement:
        group = sorted(group, key=lambda r: (r.evidence.document, r.evidence.span, r.evidence.iri))
        first, evidence = group[0], tuple(r.evidence for r in group)
        arguments, found = _arguments(group), standing(evidence, self.published)
        verb = own_verb(group) if first.kind == "event" and not first.open_lemma else None
        made_label = self.label(first, arguments, found, verb)
        supporting = [e for e in evidence if supports(e, found)] or list(evidence)
        local = first.predicate.removeprefix("kg:").lower()
        return Statement(
            iri=f"{STATEMENT}{local}-{digest(*self.identity(first, evidence))}",
            kind=first.kind,
            predicate=first.predicate,
            label=made_label,
            arguments=arguments,
            evidence=evidence,
            standing=found,
            lemma=first.open_lemma,
            verb=verb,
            sources=independent_sources(supporting, self.documents, self.things, self.publishers, self.named),
        )

    def identity(self, reading: Reading, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
        """What makes a statement this one: a relation its content, an event also the evidence that sorts first."""
        if reading.kind == "relation":
            return reading.predicate, *_pair(reading)
        return reading.predicate, min(e.iri for e in evidence)

    def label(self, reading: Reading, arguments: tuple[Argument, ...], found: str, verb: VerbPhrase | None) -> str:
        if reading.kind == "relation":
            return relation_label(reading.predicate, arguments, found, self.ontology, self.things)
        return event_label(reading, arguments, found, self.ontology, self.things, verb)


def _arguments(group: Iterable[Reading]) -> tuple[Argument, ...]:
    """The fillers of all readings in order of appearance, equal ones together, each with the evidence that gives it."""
    given: dict[tuple[str, str | None, str | None], list[tuple[Evidence, bool]]] = {}
    words: dict[tuple[str, str | None, str | None], str] = {}
    for reading in group:
        for filler in reading.fillers:
            key = (filler.role, filler.thing, filler.value)
            words.setdefault(key, filler.words)
            given.setdefault(key, []).append((reading.evidence, filler.weak))
    return tuple(_argument(*key, words[key], evidence) for key, evidence in given.items())


def _argument(
    role: str, thing: str | None, value: str | None, words: str, given: list[tuple[Evidence, bool]]
) -> Argument:
    firm = {e.iri for e, weak in given if not weak}
    period = None if thing else read_period(value)
    return Argument(
        role=role,
        thing=thing,
        value=value,
        words=words,
        evidence=tuple(dict.fromkeys(e.iri for e, _ in given)),
        weak=tuple(dict.fromkeys(e.iri for e, _ in given if e.iri not in firm)),
        earliest=period.first.isoformat() if period else None,
        latest=period.last.isoformat() if period else None,
    )
