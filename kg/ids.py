"""Content to stable IRI: the one place that mints identifiers.

Equal content gives equal identifiers in every run, process and order of documents.  Identifiers of things are readable
(`…/id/kim-jong-un`); those of statements and evidence end in a digest of their content.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

BASE = "https://w3id.org/newskg/"
"""Root of every IRI that we mint.  A name, not an address: nothing is fetched from it."""
ONTOLOGY = BASE + "ontology#"
THING = BASE + "id/"
DOCUMENT = BASE + "document/"
EVENT = BASE + "event/"
STATEMENT = BASE + "statement/"
ARGUMENT = BASE + "argument/"
EVIDENCE = BASE + "evidence/"
ATTRIBUTION = BASE + "attribution/"
MENTION = BASE + "mention/"
TRIPLE = BASE + "triple/"
CONTRADICTION = BASE + "contradiction/"
GRAPH = BASE + "graph/"

_UNSAFE = re.compile(r"[^a-z0-9]+")


def slug(text: str, *, limit: int = 80) -> str:
    """Readable ASCII for the end of an IRI: lower case, words joined by hyphens, at most `limit` characters.

    Text without a single ASCII letter or digit gets a digest, so the slug is never empty.

    >>> slug("Kim Jong-un’s train"), slug("São Paulo")
    ('kim-jong-uns-train', 'sao-paulo')
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    made = _UNSAFE.sub("-", ascii_only).strip("-")[:limit].strip("-")
    return made or "x-" + digest(text)


def digest(*parts: object, length: int = 12) -> str:
    """Hexadecimal digest of the parts, the same in every run (BLAKE2b; parts are separated so that they cannot run into
    one another)."""
    data = "\x1f".join(str(p) for p in parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()[:length]


def document_iri(document_id: str) -> str:
    """IRI of a document; a digest keeps apart ids whose slugs are equal."""
    made = slug(document_id)
    return DOCUMENT + (made if made == document_id else f"{made}-{digest(document_id, length=6)}")
