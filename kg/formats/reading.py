"""Reading a graph: files of RDF into an Oxigraph store in memory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Literal, Quad, RdfFormat, Store

from kg.errors import GraphError
from kg.formats.rdf_star import REIFIES, restore
from kg.formats.rdfxml import ESCAPED, unescape

READABLE: dict[str, RdfFormat] = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
"""File name ends that can be read."""


def read_graph(path: str | Path) -> Store:
    """Read a graph from a file, by the end of its name.

    Raises:
        GraphError: if the file is missing, of no known kind, or does not parse.
    """
    source = Path(path)
    if source.suffix not in READABLE:
        raise GraphError(f"cannot read {source} as a graph; file names may end in {' '.join(READABLE)}")
    if not source.is_file():
        raise GraphError(f"no graph at {source}; make one with `kg build INPUT`, or name another with --graph")
    store, format = Store(), READABLE[source.suffix]
    try:
        store.bulk_load(path=str(source), format=format)
        if format in (RdfFormat.RDF_XML, RdfFormat.TURTLE):
            _undo(store)
    except (SyntaxError, ValueError, OSError) as error:
        raise GraphError(f"{source} is not a valid graph: {error}") from error
    return store


def load_quads(quads: Iterable[Quad]) -> Store:
    """A store in memory that holds the quads; a store given is handed back as it is."""
    if isinstance(quads, Store):
        return quads
    store = Store()
    store.bulk_extend(quads)
    return store


def _undo(store: Store) -> None:
    """Turn literals escaped for XML, and facts annotated as in RDF 1.2, back into plain RDF 1.1."""
    for quad in list(store.quads_for_pattern(None, REIFIES, None, None)):
        store.remove(quad)
        store.extend(restore(quad))
    for quad in [q for q in store if isinstance(q.object, Literal) and q.object.datatype == ESCAPED]:
        store.remove(quad)
        assert isinstance(quad.object, Literal)
        store.add(Quad(quad.subject, quad.predicate, unescape(quad.object), quad.graph_name))
