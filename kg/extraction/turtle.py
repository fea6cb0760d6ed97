"""A Turtle file of the ontology as plain look-ups: what the readers of the lexicon and the cues share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import SetupError

ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
_SLOT = "https://w3id.org/newskg/slot#"

Node = NamedNode | BlankNode | Literal | Triple
Said = dict[str, list[Node]]
"""Predicate IRI → values, in the order of the file."""
Graph = dict[Node, Said]
"""Subject → what is said of it."""


def read_graph(path: Path, what: str) -> Graph:
    """Read a Turtle file; a triple that stands twice counts once.

    Args:
        path: the file.
        what: what the file holds, for the error.

    Raises:
        SetupError: if the file cannot be read, or is no Turtle.
    """
    graph: Graph = {}
    try:
        for triple in parse(path=str(path), format=RdfFormat.TURTLE):
            values = graph.setdefault(triple.subject, {}).setdefault(triple.predicate.value, [])
            if triple.object not in values:
                values.append(triple.object)
    except (SyntaxError, OSError) as error:
        raise SetupError(f"{what} {path.name} cannot be read: {error}") from error
    return graph


def read_frames(graph: Graph, namespace: str) -> dict[str, dict[str, str]]:
    """IRI of each frame in a namespace → what each grammatical slot fills."""
    return {
        node.value: {p.removeprefix(_SLOT): local(values[0]) for p, values in said.items() if p.startswith(_SLOT)}
        for node, said in graph.items()
        if isinstance(node, NamedNode) and node.value.startswith(namespace)
    }


def only(said: Said, predicate: str, where: str) -> Node:
    """The one value of a property.

    Raises:
        SetupError: if there is none, or more than one.
    """
    values = said.get(predicate, [])
    if len(values) != 1:
        raise SetupError(f"{where} has {len(values)} values for {predicate.rpartition('#')[2]}; it needs one")
    return values[0]


def texts(nodes: Iterable[Node]) -> list[str]:
    """What the literals among these nodes say."""
    return [node.value for node in nodes if isinstance(node, Literal)]


def iri(node: Node) -> str:
    """The IRI of a node that has one, else its Turtle."""
    return node.value if isinstance(node, NamedNode) else str(node)


def local(node: Node) -> str:
    """The part of an IRI after its last # or /."""
    return iri(node).rpartition("#")[2].rpartition("/")[2]
