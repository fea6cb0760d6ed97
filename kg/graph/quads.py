"""The named graphs, and quads from what is said of a node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg import ids
from kg.graph.facts import Fact
from kg.graph.terms import term, time_literal

THINGS = NamedNode(ids.GRAPH + "things")
CLAIMS = NamedNode(ids.GRAPH + "claims")
ASSERTED = NamedNode(ids.GRAPH + "asserted")
BACKGROUND = NamedNode(ids.GRAPH + "background")

Value = NamedNode | Literal
Said = list[tuple[str, Value]]
"""What is said of a node: property as a CURIE, and value."""


def describe(graph: NamedNode, subject: str, said: Iterable[tuple[str, Value]]) -> Iterator[Quad]:
    """The quads of one node."""
    node = NamedNode(subject)
    return (Quad(node, term(predicate), value, graph) for predicate, value in said)


def reify(fact: Fact, graph: NamedNode, cls: str, source: tuple[str, Value]) -> Iterator[Quad]:
    """A triple, and the node that says where it comes from."""
    subject, predicate = NamedNode(fact.subject), term(fact.predicate)
    value: Value = time_literal(fact.object) if fact.literal else NamedNode(fact.object)
    yield Quad(subject, predicate, value, graph)
    said: Said = [
        ("rdf:type", term(cls)),
        ("rdf:subject", subject),
        ("rdf:predicate", predicate),
        ("rdf:object", value),
        source,
    ]
    name = () if graph == ASSERTED else (graph.value,)
    yield from describe(graph, ids.TRIPLE + ids.digest(fact.subject, fact.predicate, fact.object, *name), said)
