"""The plain RDF 1.1 texts: Turtle, TriG, N-Triples, N-Quads, written by Oxigraph from sorted lines.

Sorting happens on N-Triples lines as bytes, which is fast and the same everywhere; predicates of one subject then
stand together, `rdf:type` and `rdfs:label` before the project's own.  Oxigraph writes its prefixes in the order of a
hash map, so the head of the file is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize

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
    path.write_bytes(sorted_lines(_merged(quads)))


def write_nquads(quads: Iterable[Quad], path: Path) -> None:
    """N-Quads, sorted by graph and then by line."""
    path.write_bytes(encode(sorted_quads(quads), RdfFormat.N_QUADS))


def encode_turtle(quads: Iterable[Quad]) -> bytes:
    """The Turtle text of all quads as one graph."""
    # TriG of quads without a graph name is Turtle; so nothing passes through Python but the lines
    return head_of() + b"\n" + pretty_body(_parsed(sorted_lines(_merged(quads))), RdfFormat.TRIG)


def encode_trig(quads: Iterable[Quad]) -> bytes:
    """The TriG text of all quads."""
    return head_of() + b"\n" + pretty_body(sorted_quads(quads), RdfFormat.TRIG)


def encode(
    statements: Iterable[Triple] | Iterable[Quad], format: RdfFormat, prefixes: dict[str, str] | None = None
) -> bytes:
    """The text of triples or quads in the order they come."""
    made = serialize(statements, format=format, prefixes=prefixes)
    assert made is not None, "bytes are returned when no output is given"
    return made


def sorted_triples(quads: Iterable[Quad]) -> Iterator[Triple]:
    """The triples of all graphs together, by N-Triples line; each once."""
    return (quad.triple for quad in _parsed(sorted_lines(_merged(quads))))


def sorted_quads(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Quads by graph (the nameless one first), and by N-Triples line within it; each once."""
    graphs = _by_graph(quads)
    for name in sorted(graphs, key=lambda name: "" if isinstance(name, DefaultGraph) else name.value):
        for quad in _parsed(sorted_lines(graphs[name])):
            yield Quad(quad.subject, quad.predicate, quad.object, name)


def sorted_lines(lines: bytes) -> bytes:
    """N-Triples lines in the order of their bytes, each once."""
    return b"".join(dict.fromkeys(sorted(lines.splitlines(keepends=True))))


def _merged(quads: Iterable[Quad]) -> bytes:
    """N-Triples of all graphs together, in no order."""
    if isinstance(quads, Store):
        return b"".join(_by_graph(quads).values())
    return encode((quad.triple for quad in quads), RdfFormat.N_TRIPLES)


def _by_graph(quads: Iterable[Quad]) -> dict[GraphName, bytes]:
    """N-Triples of each graph, in no order."""
    if isinstance(quads, Store):
        names: list[GraphName] = [DefaultGraph(), *quads.named_graphs()]
        dumped = {name: quads.dump(format=RdfFormat.N_TRIPLES, from_graph=name) for name in names}
        return {name: lines for name, lines in dumped.items() if lines}
    graphs: dict[GraphName, list[Triple]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name, []).append(quad.triple)
    return {name: encode(triples, RdfFormat.N_TRIPLES) for name, triples in graphs.items()}


def _parsed(lines: bytes) -> Iterator[Quad]:
    """Quads of N-Triples that Oxigraph wrote itself, so their IRIs need no second check."""
    return parse(input=lines, format=RdfFormat.N_TRIPLES, lenient=True)


def head_of() -> bytes:
    """The prefixes at the head of a Turtle or TriG file, in the order of the prefix table."""
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()).encode()


def pretty_body(statements: Iterable[Triple] | Iterable[Quad], format: RdfFormat) -> bytes:
    """Turtle or TriG with short names, without the prefixes that belong at its head."""
    return encode(statements, format, PREFIXES).split(b"\n", len(PREFIXES))[-1]
