"""Document → Parse: tokens and sentences from spaCy; names and quotations from rules of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.annotation.gazetteer import Gazetteer, Place, load_gazetteer
from kg.annotation.name_repairs import repair_names
from kg.annotation.names import find_names
from kg.annotation.parsing import DEFAULT_MODEL, load_model, parse_documents
from kg.annotation.quotes import find_quotes
from kg.annotation.repairs import repair
from kg.model import Document, Parse

__all__ = [
    "DEFAULT_MODEL",
    "Gazetteer",
    "Place",
    "annotate",
    "annotate_documents",
    "find_names",
    "find_quotes",
    "load_gazetteer",
    "load_model",
]


def annotate(document: Document, nlp: Any, gazetteer: Gazetteer) -> Parse:
    """The document's parse, with names and quotations marked."""
    return next(annotate_documents([document], nlp, gazetteer))


def annotate_documents(documents: Iterable[Document], nlp: Any, gazetteer: Gazetteer) -> Iterator[Parse]:
    """Parses of the documents, in their order, with names and quotations marked."""
    for parse in parse_documents(documents, nlp):
        repair(parse)
        parse.names = find_names(parse, gazetteer)
        repair_names(parse)
        parse.quotes = find_quotes(parse.document.text)
        yield parse
