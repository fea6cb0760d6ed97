"""RDF/XML 1.1, all graphs in one.

XML 1.0 cannot hold most control characters, not even as a reference, and parsers turn a carriage return into a newline.
A literal with such a character is written as its N-Triples form under the datatype `kg:escapedLiteral`, which
`read_graph` undoes; so nothing is lost and the file stays well formed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.formats.rdf import encode, sorted_triples
from kg.vocab import PREFIXES

ESCAPED = NamedNode(PREFIXES["kg"] + "escapedLiteral")
"""Datatype of a literal that XML cannot hold."""
UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that do not survive in XML 1.0; the carriage return is one of them."""


def write_rdfxml(quads: Iterable[Quad], path: Path) -> None:
    """RDF/XML with the project's prefixes; named graphs are merged."""
    triples = (Triple(t.subject, t.predicate, escape(t.object)) for t in sorted_triples(quads))
    path.write_bytes(encode(triples, RdfFormat.RDF_XML, PREFIXES))


def escape(term: Any) -> Any:
    """The term, or what stands for it when it is a literal that XML cannot hold."""
    if isinstance(term, Literal) and UNFIT.search(term.value):
        form = UNFIT.sub(lambda match: f"\\u{ord(match[0]):04X}", str(term))
        return Literal(form, datatype=ESCAPED)
    return term


def unescape(term: Literal) -> Literal:
    """The literal that an escaped one stands for."""
    (quad,) = parse(input=f"<urn:s> <urn:p> {term.value} .", format=RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, Literal)
    return quad.object
