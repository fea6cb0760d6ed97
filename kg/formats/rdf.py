"""The plain RDF 1.1 texts: Turtle, TriG, N-Triples, N-Quads, written by Oxigraph from sorted lines.

Sorting happens on N-Triples lines as bytes, which is fast and the same everywhere; predicates of one subject then
stand together, `rdf:type` and `rdfs:label` before the project's own.  Oxigraph writes its prefixes in the order of a
hash map, so the head of the file is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kg.vocab import PREFIXES

GraphName = NamedNode | BlankNode | DefaultGraph


def write_turtle(quads: Iterable[Quad], path: Path) -> None:
    """Turtle with the project's prefixes; named graphs are merged."""
    path.write_bytes(encode_turtle(quads))


def write_trig(quads: Iterable[Quad], path: Path) -> None:
    """TriG with the project's prefixes, one block per named graph."""
    path.write_bytes(encode_trig(quads))


def write_ntriples(quads: Iterable[Quad], path: Path) -> None:
    """Sorted N-Triples; named graphs are merged."""
    path.write_bytes(sorted_lines(q.triple for q in quads))


def write_nquads(quads: Iterable[Quad], path: Path) -> None:
    """N-Quads, sorted by graph and then by line."""
    path.write_bytes(encode(sorted_quads(quads), RdfFormat.N_QUADS))


def encode_turtle(quads: Iterable[Quad]) -> bytes:
    """The Turtle text of all quads as one graph."""
    return _pretty(sorted_triples(quads), RdfFormat.TURTLE)


def encode_trig(quads: Iterable[Quad]) -> bytes:
    """The TriG text of all quads."""
    return _pretty(sorted_quads(quads), RdfFormat.TRIG)


def encode(
    statements: Iterable[Triple] | Iterable[Quad], format: RdfFormat, prefixes: dict[str, str] | None = None
) -> bytes:
    """The text of triples or quads in the order they come."""
    made = serialize(statements, format=format, prefixes=prefixes)
    assert made is not None, "bytes are returned when no output is given"
    return made


def sorted_triples(quads: Iterable[Quad]) -> Iterator[Triple]:
    """The triples of all graphs together, by N-Triples line; each once."""
    lines = sorted_lines(q.triple for q in quads)
    return (q.triple for q in parse(input=lines, format=RdfFormat.N_TRIPLES))


def sorted_quads(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Quads by graph (the nameless one first), and by N-Triples line within it; each once."""
    graphs: dict[GraphName, list[Triple]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name, []).append(quad.triple)
    for name in sorted(graphs, key=lambda name: "" if isinstance(name, DefaultGraph) else name.value):
        for quad in parse(input=sorted_lines(graphs[name]), format=RdfFormat.N_TRIPLES):
            yield Quad(quad.subject, quad.predicate, quad.object, name)


def sorted_lines(triples: Iterable[Triple]) -> bytes:
    """N-Triples lines in the order of their bytes, each once."""
    lines = sorted(set(encode(triples, RdfFormat.N_TRIPLES).splitlines(keepends=True)))
    return b"".join(lines)


def _pretty(statements: Iterable[Triple] | Iterable[Quad], format: RdfFormat) -> bytes:
    """Serialise with prefixes, and the head of the file in the order of the prefix table."""
    body = encode(statements, format, PREFIXES).split(b"\n", len(PREFIXES))[-1]
    head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    return head.encode() + b"\n" + body
