"""Knowledge → quads: things and documents, claims, and the asserted view, each in a named graph.

No blank nodes, and the same knowledge gives the same quads in the same order.  `ontology/README.md` draws one of the
statements.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import ids
from kg.graph.facts import Fact, fact_arguments, facts
from kg.graph.ontology import read_ontology
from kg.graph.terms import duration_literal, term, time_literal, typed
from kg.model import (
    Argument,
    Contradiction,
    Document,
    Evidence,
    Knowledge,
    NameMention,
    Ontology,
    Speaker,
    Statement,
    Thing,
)

THINGS = NamedNode(ids.GRAPH + "things")
CLAIMS = NamedNode(ids.GRAPH + "claims")
ASSERTED = NamedNode(ids.GRAPH + "asserted")

BACKGROUND = NamedNode(ids.GRAPH + "background")

GEONAMES = NamedNode("https://www.geonames.org/")

_Value = NamedNode | Literal
_PLACES = ("place", "origin", "destination")


def encode(knowledge: Knowledge, ontology: Ontology | None = None) -> list[Quad]:
    """The quads of the whole graph, each once, in an order that depends on the knowledge only.

    Args:
        knowledge: what the corpus says.
        ontology: bare properties of event classes; the project's own ontology when left out.
    """
    encoder = _Encoder(knowledge, ontology or read_ontology())
    # only facts can be given twice: by two statements, or by two pieces of evidence
    return [*encoder.things_and_claims(), *dict.fromkeys(encoder.facts())]


class _Encoder:
    """Yields the quads of one Knowledge."""

    def __init__(self, knowledge: Knowledge, ontology: Ontology) -> None:
        self.knowledge = knowledge
        self.ontology = ontology
        self.things = {t.iri: t for t in knowledge.things}
        self.events = event_iris(knowledge)
        self.inside = frozenset(knowledge.inside)

    def things_and_claims(self) -> Iterator[Quad]:
        for thing in self.knowledge.things:
            yield from _quads(THINGS, thing.iri, _thing(thing))
        for document in self.knowledge.documents:
            yield from _quads(THINGS, ids.document_iri(document.id), _document(document))
        for mention in self.knowledge.mentions:
            yield from self.mention(mention)
        for statement in self.knowledge.statements:
            yield from self.statement(statement)
        for inner, outer in self.knowledge.inside:
            yield from _background(Fact(inner, "kg:locatedIn", outer))
        for contradiction in self.knowledge.contradictions:
            yield from _quads(CLAIMS, contradiction.iri, _contradiction(contradiction))

    def facts(self) -> Iterator[Quad]:
        """The asserted view."""
        for statement in self.knowledge.statements:
            if statement.asserted:
                yield from self.asserted(statement)

    def mention(self, mention: NameMention) -> Iterator[Quad]:
        iri = ids.MENTION + ids.digest(mention.document, mention.start, mention.end, mention.thing)
        said: list[tuple[str, _Value]] = [
            ("rdf:type", term("kg:Mention")),
            ("kg:refersTo", NamedNode(mention.thing)),
            ("kg:surface", Literal(mention.text)),
            ("kg:document", NamedNode(ids.document_iri(mention.document))),
            ("kg:start", typed(str(mention.start), "integer")),
            ("kg:end", typed(str(mention.end), "integer")),
        ]
        return _quads(THINGS, iri, said)

    def statement(self, statement: Statement) -> Iterator[Quad]:
        """The statement, its arguments and its evidence, in the graph of claims."""
        arguments = [(_argument_iri(statement, a), a) for a in statement.arguments]
        yield from _quads(CLAIMS, statement.iri, _statement(statement, [iri for iri, _ in arguments]))
        for iri, argument in arguments:
            yield from _quads(CLAIMS, iri, _argument(argument))
        for evidence in statement.evidence:
            yield from _quads(CLAIMS, evidence.iri, _evidence(evidence))
            for level, speaker in enumerate(evidence.speakers, start=1):
                yield from _quads(CLAIMS, _attribution_iri(evidence, level), _attribution(evidence, speaker, level))

    def asserted(self, statement: Statement) -> Iterator[Quad]:
        """The event node and the bare triples."""
        if statement.kind == "event" and statement.predicate != "kg:Event":
            arguments = fact_arguments(statement)
            if any(a.thing for a in arguments):
                yield from _quads(ASSERTED, self.events[statement.iri], _event(statement, arguments, self.inside))
        for fact in facts(statement, self.ontology, self.things):
            yield from _fact(fact, statement)


def event_iris(knowledge: Knowledge) -> dict[str, str]:
    """Statement → IRI of its event.  Statements that contradict each other on the date or place of one event share the
    event, whose disputed role then is not asserted."""
    first: dict[str, str] = {}
    for contradiction in sorted(knowledge.contradictions, key=lambda c: (c.first, c.second)):
        if contradiction.kind in ("time", "place"):
            one, other = sorted((_first(contradiction.first, first), _first(contradiction.second, first)))
            if one != other:
                first[other] = one
    return {s.iri: ids.EVENT + _first(s.iri, first).removeprefix(ids.STATEMENT) for s in knowledge.statements}


def _first(statement: str, first: dict[str, str]) -> str:
    """The statement that names the event of this one."""
    while statement in first:
        statement = first[statement]
    return statement


def to_store(quads: list[Quad]) -> Store:
    """The quads in an Oxigraph store in memory."""
    store = Store()
    store.bulk_extend(quads)
    return store


def _quads(graph: NamedNode, subject: str, said: list[tuple[str, _Value]]) -> Iterator[Quad]:
    node = NamedNode(subject)
    return (Quad(node, term(predicate), value, graph) for predicate, value in said)


def _thing(thing: Thing) -> list[tuple[str, _Value]]:
    wider = "kg:Thing" if thing.type == "Other" else "kg:" + thing.type
    said: list[tuple[str, _Value]] = [("rdf:type", term(c)) for c in dict.fromkeys((thing.cls, wider))]
    said.append(("rdfs:label", Literal(thing.name)))
    said += [("skos:altLabel", Literal(alias)) for alias in thing.aliases]
    said += [("owl:sameAs", NamedNode(link)) for link in thing.links]
    said += [("skos:closeMatch", NamedNode(link)) for link in thing.close]
    said += [("dcterms:replaces", NamedNode(iri)) for iri in thing.replaces]
    return said


def _document(document: Document) -> list[tuple[str, _Value]]:
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term("kg:Document")),
        ("rdf:type", term("schema:NewsArticle")),
        ("dcterms:identifier", Literal(document.id)),
        ("schema:inLanguage", Literal(document.language)),
        ("kg:text", Literal(document.text)),
    ]
    if document.title:
        said.append(("schema:headline", Literal(document.title)))
    if document.publisher:
        said.append(("kg:publisher", Literal(document.publisher)))
    if document.published:
        said.append(("schema:datePublished", time_literal(document.published)))
    if document.url:
        said.append(("schema:url", _address(document.url)))
    return said


def _address(url: str) -> _Value:
    """A URL as an IRI, or as text when it is none."""
    if not url.startswith(("http://", "https://")):
        return Literal(url)
    try:
        return NamedNode(url)
    except ValueError:  # a space or a bracket in it: kept as written
        return Literal(url)


def _statement(statement: Statement, arguments: list[str]) -> list[tuple[str, _Value]]:
    kind = "kg:EventStatement" if statement.kind == "event" else "kg:RelationStatement"
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term(kind)),
        ("rdf:type", term("kg:Statement")),
        ("rdfs:label", Literal(statement.label)),
        ("kg:predicate", term(statement.predicate)),
        ("kg:standing", term("kg:" + statement.standing)),
        ("kg:sources", typed(str(len(statement.sources)), "integer")),
    ]
    if statement.lemma:
        said.append(("kg:lemma", Literal(statement.lemma)))
    said += [("kg:sourceName", Literal(name)) for name in statement.sources]
    said += [("kg:disputedRole", term("kg:" + role)) for role in statement.disputed]
    said += [("kg:argument", NamedNode(iri)) for iri in arguments]
    said += [("kg:evidence", NamedNode(e.iri)) for e in statement.evidence]
    return said


def _argument_iri(statement: Statement, argument: Argument) -> str:
    return ids.ARGUMENT + ids.digest(statement.iri, argument.role, argument.thing, argument.value)


def _argument(argument: Argument) -> list[tuple[str, _Value]]:
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term("kg:Argument")),
        ("kg:role", term("kg:" + argument.role)),
        ("kg:words", Literal(argument.words)),
    ]
    if argument.thing:
        said.append(("kg:filler", NamedNode(argument.thing)))
    elif argument.value is not None:
        said.append(("kg:value", Literal(argument.value)))
    said += _days(argument)
    said += [("kg:givenBy", NamedNode(iri)) for iri in argument.evidence]
    return said


def _days(argument: Argument) -> list[tuple[str, _Value]]:
    if not argument.earliest or not argument.latest:
        return []
    return [("kg:earliest", typed(argument.earliest, "date")), ("kg:latest", typed(argument.latest, "date"))]


def _evidence(evidence: Evidence) -> list[tuple[str, _Value]]:
    document = NamedNode(ids.document_iri(evidence.document))
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term("kg:Evidence")),
        ("kg:document", document),
        ("kg:sentence", Literal(evidence.text)),
        ("kg:start", typed(str(evidence.sentence.start), "integer")),
        ("kg:end", typed(str(evidence.sentence.end), "integer")),
        ("kg:quote", Literal(evidence.words)),
        ("kg:quoteStart", typed(str(evidence.span.start), "integer")),
        ("kg:quoteEnd", typed(str(evidence.span.end), "integer")),
        ("kg:status", term("kg:" + evidence.status)),
        ("kg:polarity", term("kg:" + evidence.polarity)),
        ("kg:certainty", term("kg:" + evidence.certainty)),
        ("kg:rule", Literal(evidence.rule)),
        ("kg:confidence", typed(f"{evidence.confidence:.3f}", "decimal")),
        ("prov:wasDerivedFrom", document),
    ]
    levels = range(1, len(evidence.speakers) + 1)
    said += [("kg:attribution", NamedNode(_attribution_iri(evidence, level))) for level in levels]
    return said


def _attribution_iri(evidence: Evidence, level: int) -> str:
    return ids.ATTRIBUTION + ids.digest(evidence.iri, level)


def _attribution(evidence: Evidence, speaker: Speaker, level: int) -> list[tuple[str, _Value]]:
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term("kg:Attribution")),
        ("kg:level", typed(str(level), "integer")),
        ("kg:quoted", typed("true" if speaker.quote else "false", "boolean")),
    ]
    if speaker.iri:
        said.append(("kg:source", NamedNode(speaker.iri)))
    if speaker.words:
        said.append(("kg:sourceWords", Literal(speaker.words)))
    if speaker.cue:
        said.append(("kg:cue", Literal(speaker.cue)))
    if level > 1:
        said.append(("kg:via", NamedNode(_attribution_iri(evidence, level - 1))))
    return said


def _event(
    statement: Statement, arguments: tuple[Argument, ...], inside: frozenset[tuple[str, str]]
) -> list[tuple[str, _Value]]:
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term(statement.predicate)),
        ("rdfs:label", Literal(_event_label(statement))),
        ("kg:statement", NamedNode(statement.iri)),
    ]
    agents = {a.thing for a in arguments if a.role == "agent"}
    places = {a.thing for a in arguments if a.role in _PLACES}
    for argument in arguments:
        again = argument.role == "participant" and argument.thing in agents
        wider = argument.role in _PLACES and any((place, argument.thing) in inside for place in places)
        if argument.thing and not again and not wider:
            said.append(("kg:" + argument.role, NamedNode(argument.thing)))
    said += _time(arguments)
    said += [("kg:duration", duration_literal(a.value)) for a in arguments if a.role == "duration" and a.value]
    return said


def _event_label(statement: Statement) -> str:
    """The label of the statement, without a date that another statement disputes."""
    label = statement.label
    if "time" in statement.disputed:
        for argument in statement.arguments:
            if argument.role == "time" and argument.value:
                label = label.replace(f" ({argument.value.split('T')[0]})", "")
    return label


def _time(arguments: tuple[Argument, ...]) -> list[tuple[str, _Value]]:
    """The most exact time; for times that share no day ("in 2018 and 2019") only the days they span."""
    times = [a for a in arguments if a.role == "time" and a.earliest and a.latest]
    if not times:
        return []
    exact = min(times, key=_length)
    if max(a.earliest or "" for a in times) <= min(a.latest or "" for a in times):
        return [("kg:time", time_literal(exact.value or "")), *_days(exact)]
    return [
        ("kg:earliest", typed(min(a.earliest or "" for a in times), "date")),
        ("kg:latest", typed(max(a.latest or "" for a in times), "date")),
    ]


def _length(argument: Argument) -> tuple[timedelta, str]:
    """The shortest time first, then the earliest."""
    first, last = date.fromisoformat(argument.earliest or ""), date.fromisoformat(argument.latest or "")
    return last - first, argument.value or ""


def _fact(fact: Fact, statement: Statement) -> Iterator[Quad]:
    """A bare triple, and the node that says which statements it rests on."""
    return _reified(fact, ASSERTED, "rdf:Statement", ("kg:statement", NamedNode(statement.iri)))


def _background(fact: Fact) -> Iterator[Quad]:
    """A triple from GeoNames, and the node that says so."""
    return _reified(fact, BACKGROUND, "kg:BackgroundFact", ("prov:wasDerivedFrom", GEONAMES))


def _reified(fact: Fact, graph: NamedNode, cls: str, source: tuple[str, _Value]) -> Iterator[Quad]:
    subject, predicate = NamedNode(fact.subject), term(fact.predicate)
    value: _Value = time_literal(fact.object) if fact.literal else NamedNode(fact.object)
    yield Quad(subject, predicate, value, graph)
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term(cls)),
        ("rdf:subject", subject),
        ("rdf:predicate", predicate),
        ("rdf:object", value),
        source,
    ]
    name = () if graph == ASSERTED else (graph.value,)
    yield from _quads(graph, ids.TRIPLE + ids.digest(fact.subject, fact.predicate, fact.object, *name), said)


def _contradiction(found: Contradiction) -> list[tuple[str, _Value]]:
    said: list[tuple[str, _Value]] = [
        ("rdf:type", term("kg:Contradiction")),
        ("kg:kind", Literal(found.kind)),
        ("kg:firstStatement", NamedNode(found.first)),
        ("kg:secondStatement", NamedNode(found.second)),
        ("kg:firstEvidence", NamedNode(found.first_evidence)),
        ("kg:secondEvidence", NamedNode(found.second_evidence)),
        ("kg:firstValue", Literal(found.first_value)),
        ("kg:secondValue", Literal(found.second_value)),
    ]
    if found.role:
        said.append(("kg:disputedRole", term("kg:" + found.role)))
    return said
