"""Document → Parse: tokens and sentences from spaCy; names and quotations from rules of our own."""

from __future__ import annotations

from typing import Any

from kg.annotation.parsing import DEFAULT_MODEL, load_model, parse
from kg.model import Document, Parse

__all__ = ["DEFAULT_MODEL", "annotate", "load_model"]


def annotate(document: Document, nlp: Any) -> Parse:
    """The document's parse, with names and quotations marked."""
    return parse(document, nlp)
