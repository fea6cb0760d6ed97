"""Explaining: what stands behind a thing, an event, a statement or a fact, down to the sentences and who says them.

In come a graph and a name, IRI, CURIE or triple; out comes an `Explanation`, which `encode_text` turns into text.
"""

from kg.explain.explaining import explain
from kg.explain.model import Explanation
from kg.explain.text import encode_text

__all__ = ["Explanation", "encode_text", "explain"]
