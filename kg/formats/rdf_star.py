"""RDF 1.2 Turtle (what RDF-star became): facts are annotated as triple terms instead of `rdf:Statement` nodes.

`triple:x rdf:reifies <<( :ann kg:met :bo )>>` takes the place of the subject, predicate and object of the RDF 1.1 form;
everything else is the same, and `read_graph` turns it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

from kg.formats.rdf import head_of, pretty_body, sorted_triples
from kg.vocab import PREFIXES

REIFIES = NamedNode(PREFIXES["rdf"] + "reifies")
TYPE = NamedNode(PREFIXES["rdf"] + "type")
STATEMENT = NamedNode(PREFIXES["rdf"] + "Statement")
PARTS = tuple(NamedNode(PREFIXES["rdf"] + part) for part in ("subject", "predicate", "object"))


def write_rdf_star(quads: Iterable[Quad], path: Path) -> None:
    """RDF 1.2 Turtle; named graphs are merged."""
    body = pretty_body(_annotated(sorted_triples(quads)), RdfFormat.TURTLE)
    path.write_bytes(b'VERSION "1.2"\n' + head_of() + b"\n" + body)


def _annotated(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Subjects in their order; those that reify a triple say so in one triple of their own."""
    current: Any = None
    held: list[Triple] = []
    for triple in triples:
        if triple.subject != current:
            yield from _node(held)
            current, held = triple.subject, []
        held.append(triple)
    yield from _node(held)


def _node(triples: list[Triple]) -> Iterator[Triple]:
    parts: dict[Any, Any] = {t.predicate: t.object for t in triples if t.predicate in PARTS}
    if len(parts) < len(PARTS):
        yield from triples
        return
    node = triples[0].subject
    yield Triple(node, REIFIES, Triple(*(parts[part] for part in PARTS)))
    yield from (t for t in triples if t.predicate not in PARTS and (t.predicate, t.object) != (TYPE, STATEMENT))


def restore(quad: Quad) -> Iterator[Quad]:
    """The RDF 1.1 quads that a quad of this form stands for; any other quad as it is."""
    term = quad.object
    if quad.predicate != REIFIES or not isinstance(term, Triple):
        yield quad
        return
    yield Quad(quad.subject, TYPE, STATEMENT, quad.graph_name)
    for part, value in zip(PARTS, (term.subject, term.predicate, term.object), strict=True):
        yield Quad(quad.subject, part, value, quad.graph_name)
