"""Knowledge → quads: things and documents, claims, and the asserted view, each in a named graph.

No blank nodes, and the same knowledge gives the same quads in the same order.  `ontology/README.md` draws one of the
statements.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad, Store

from kg import ids
from kg.graph.claims import (
    argument_iri,
    argument_node,
    attribution_iri,
    attribution_node,
    contradiction_node,
    evidence_node,
    statement_node,
)
from kg.graph.events import event_iris, event_node
from kg.graph.facts import Fact, fact_arguments, facts
from kg.graph.ontology import read_ontology
from kg.graph.quads import ASSERTED, BACKGROUND, CLAIMS, THINGS, describe, reify
from kg.graph.things import document_node, mention_node, thing_node
from kg.model import OPEN_EVENT, Knowledge, Ontology, Statement

GEONAMES = NamedNode("https://www.geonames.org/")


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
            yield from describe(THINGS, thing.iri, thing_node(thing))
        for document in self.knowledge.documents:
            yield from describe(THINGS, ids.document_iri(document.id), document_node(document))
        for mention in self.knowledge.mentions:
            iri = ids.MENTION + ids.digest(mention.document, mention.start, mention.end, mention.thing)
            yield from describe(THINGS, iri, mention_node(mention))
        for statement in self.knowledge.statements:
            yield from self.statement(statement)
        for inner, outer in self.knowledge.inside:
            fact = Fact(inner, "kg:locatedIn", outer)
            yield from reify(fact, BACKGROUND, "kg:BackgroundFact", ("prov:wasDerivedFrom", GEONAMES))
        for contradiction in self.knowledge.contradictions:
            yield from describe(CLAIMS, contradiction.iri, contradiction_node(contradiction))

    def facts(self) -> Iterator[Quad]:
        """The asserted view."""
        for statement in self.knowledge.statements:
            if statement.asserted:
                yield from self.asserted(statement)

    def statement(self, statement: Statement) -> Iterator[Quad]:
        """The statement, its arguments and its evidence, in the graph of claims."""
        arguments = [(argument_iri(statement, a), a) for a in statement.arguments]
        yield from describe(CLAIMS, statement.iri, statement_node(statement, [iri for iri, _ in arguments]))
        for iri, argument in arguments:
            yield from describe(CLAIMS, iri, argument_node(argument))
        for evidence in statement.evidence:
            yield from describe(CLAIMS, evidence.iri, evidence_node(evidence))
            for level, speaker in enumerate(evidence.speakers, start=1):
                yield from describe(
                    CLAIMS, attribution_iri(evidence, level), attribution_node(evidence, speaker, level)
                )

    def asserted(self, statement: Statement) -> Iterator[Quad]:
        """The event node and the bare triples."""
        if statement.kind == "event" and statement.predicate != OPEN_EVENT:
            arguments = fact_arguments(statement)
            if any(a.thing for a in arguments):
                yield from describe(ASSERTED, self.events[statement.iri], event_node(statement, arguments, self.inside))
        for fact in facts(statement, self.ontology, self.things):
            yield from reify(fact, ASSERTED, "rdf:Statement", ("kg:statement", NamedNode(statement.iri)))


def to_store(quads: list[Quad]) -> Store:
    """The quads in an Oxigraph store in memory."""
    store = Store()
    store.bulk_extend(quads)
    return store
