"""Reading a graph: files of RDF into an Oxigraph store in memory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store

from kg.errors import GraphError

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
    store = Store()
    try:
        store.bulk_load(path=str(source), format=READABLE[source.suffix])
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
