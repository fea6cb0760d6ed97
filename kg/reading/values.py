"""RDF terms as plain Python values, for tables."""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.vocab import PREFIXES

Value = str | int | float | bool | None
"""A cell: text, IRI or date as string, numbers and truth values as such, None when unbound."""

_XSD = PREFIXES["xsd"]
_READERS: dict[str, Callable[[str], Value]] = {
    _XSD + "integer": int,
    _XSD + "int": int,
    _XSD + "decimal": float,
    _XSD + "double": float,
    _XSD + "boolean": lambda text: text in ("true", "1"),
}


def plain_value(term: NamedNode | BlankNode | Literal | Triple | None) -> Value:
    """The value of a term; a triple term in its N-Triples form."""
    if term is None or isinstance(term, Triple):
        return None if term is None else str(term)
    return read_literal(term.value, term.datatype.value) if isinstance(term, Literal) else term.value


def read_literal(text: str, datatype: str) -> Value:
    """The value of a literal; text and dates as they are written."""
    return _READERS[datatype](text) if datatype in _READERS else text
