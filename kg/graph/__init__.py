"""Graph: knowledge as RDF, and whether it is sound.

Comes in: `Knowledge` and the ontology.  Goes out: quads in named graphs (things, claims, asserted), as a list for
writing, an Oxigraph store for querying, or an rdflib `Dataset`.  The modelling is written down in `ontology/README.md`.
"""

from kg.graph.dataset import to_dataset
from kg.graph.encoding import encode, to_store
from kg.graph.inference import infer
from kg.graph.ontology import read_ontology
from kg.graph.validation import Report, Violation, validate

__all__ = ["Report", "Violation", "encode", "infer", "read_ontology", "to_dataset", "to_store", "validate"]
