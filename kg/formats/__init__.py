"""Formats: a graph to and from files, one file per format behind one visible table.

In come quads (a pyoxigraph `Store`, `Dataset` or any iterable of `Quad`); out goes a file whose bytes depend on nothing
but the quads.  A format of triples (Turtle, N-Triples) holds all named graphs in one.
"""

from kg.formats.reading import READABLE, load_quads, read_graph
from kg.formats.table import FORMATS, Format, find_format, write

__all__ = ["FORMATS", "READABLE", "Format", "find_format", "load_quads", "read_graph", "write"]
