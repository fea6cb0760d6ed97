"""Namespaces, and the one place that knows where `ontology/` lies: beside `kg/` in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

from kg import ids
from kg.errors import SetupError
from kg.ids import ONTOLOGY, THING

PREFIXES: dict[str, str] = {
    "": THING,
    "kg": ONTOLOGY,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "time": "http://www.w3.org/2006/time#",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "gn": "http://www.geonames.org/ontology#",
    "plover": ONTOLOGY.replace("ontology#", "plover#"),
    "doc": ids.DOCUMENT,
    "event": ids.EVENT,
    "statement": ids.STATEMENT,
    "argument": ids.ARGUMENT,
    "evidence": ids.EVIDENCE,
    "attribution": ids.ATTRIBUTION,
    "mention": ids.MENTION,
    "triple": ids.TRIPLE,
    "contradiction": ids.CONTRADICTION,
    "graph": ids.GRAPH,
}
"""Prefix to namespace, as written at the head of every export."""


def ontology_file(name: str) -> Path:
    """Path of a file of the ontology, such as `lexicon.ttl`.

    Raises:
        SetupError: if the file is not there.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "ontology", here.parent / "ontology"):
        if (folder / name).is_file():
            return folder / name
    raise SetupError(f"ontology file {name!r} is missing beside {here}; install the package again: pip install .")


def expand(curie: str) -> str:
    """Full IRI of a CURIE with one of the prefixes above.

    >>> expand("kg:Meet")
    'https://w3id.org/newskg/ontology#Meet'
    """
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local
