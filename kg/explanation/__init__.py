"""Explaining: what stands behind a thing, an event, a statement or a fact, down to the sentences and who says them.

In come a graph and a name, IRI, CURIE or triple; out comes an `Explanation`, which `encode_text` turns into text.
"""

from kg.explanation.explaining import explain
from kg.explanation.model import Explanation
from kg.explanation.text import encode_text
from kg.reading import find_node

__all__ = ["Explanation", "encode_text", "explain", "find_node"]
