"""The table of formats, and `write`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad

from kg.errors import GraphError
from kg.formats import rdf
from kg.formats.cypher import write_cypher
from kg.formats.graph_xml import write_gexf, write_graphml
from kg.formats.jsonld import write_jsonld
from kg.formats.nanopub import write_nanopubs
from kg.formats.neo4j_csv import write_neo4j_csv
from kg.formats.rdf_star import write_rdf_star
from kg.formats.rdfxml import write_rdfxml
from kg.formats.tables import write_parquet, write_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a graph."""

    name: str
    """As given to `kg export`."""
    suffix: str
    """Usual end of the file name; empty for a format that fills a folder."""
    about: str
    """One line for `kg export --help`."""
    write: Callable[[Iterable[Quad], Path], None]
    """Writes quads to a file, or into a folder; same quads, same bytes."""

    @property
    def folder(self) -> bool:
        """Whether it fills a folder rather than one file."""
        return not self.suffix


FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format(name="turtle", suffix=".ttl", about="RDF 1.1 Turtle, all in one graph", write=rdf.write_turtle),
        Format(
            name="trig",
            suffix=".trig",
            about="RDF 1.1 TriG, facts and claims in graphs of their own",
            write=rdf.write_trig,
        ),
        Format(name="ntriples", suffix=".nt", about="RDF 1.1 N-Triples, sorted", write=rdf.write_ntriples),
        Format(name="nquads", suffix=".nq", about="RDF 1.1 N-Quads, sorted", write=rdf.write_nquads),
        Format(name="jsonld", suffix=".jsonld", about="JSON-LD 1.1 with a context file", write=write_jsonld),
        Format(name="rdfxml", suffix=".rdf", about="RDF/XML, all in one graph", write=write_rdfxml),
        Format(
            name="rdf-star", suffix=".star.ttl", about="RDF 1.2 Turtle, facts as triple terms", write=write_rdf_star
        ),
        Format(name="nanopub", suffix=".nanopub.trig", about="nanopublications, one a statement", write=write_nanopubs),
        Format(name="graphml", suffix=".graphml", about="GraphML for yEd, Cytoscape, Gephi", write=write_graphml),
        Format(name="gexf", suffix=".gexf", about="GEXF 1.3 for Gephi", write=write_gexf),
        Format(name="neo4j-csv", suffix="", about="a folder of CSV for neo4j-admin import", write=write_neo4j_csv),
        Format(name="cypher", suffix=".cypher", about="a Cypher script for Neo4j", write=write_cypher),
        Format(name="tables", suffix="", about="a folder of CSV tables for data frames", write=write_tables),
        Format(name="parquet", suffix="", about="the same tables as Parquet; needs pyarrow", write=write_parquet),
    )
}
"""Every format by name.  A new one is one file in this package and one row here."""


def write(quads: Iterable[Quad], name: str, path: str | Path) -> Path:
    """Write a graph in the named format and return the path.

    Args:
        quads: a Store, a Dataset or any iterable of quads.
        name: a key of `FORMATS`.
        path: the file, or the folder for a format of several files; folders above it are made.

    Raises:
        GraphError: if there is no such format.
    """
    format, target = find_format(name), Path(path)
    (target if format.folder else target.parent).mkdir(parents=True, exist_ok=True)
    format.write(quads, target)
    return target


def find_format(name: str) -> Format:
    """The format of this name.

    Raises:
        GraphError: if there is none; the message lists the names.
    """
    if name not in FORMATS:
        raise GraphError(f"no format {name!r}; there are {', '.join(FORMATS)}")
    return FORMATS[name]
