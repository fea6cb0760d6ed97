"""Nanopublications in TriG: each statement, thing and document as a small publication of its own.

Four graphs each, as the nanopublication guidelines ask: a head, the assertion (what is said), the provenance (which
sentences of which documents it rests on, and who says so there) and the publication info.  Every triple of the graph
stands in the assertion or the provenance of exactly one of them; nothing is lost.  They are not signed, and carry no
date, so that the same graph gives the same bytes.

Source: https://nanopub.net/guidelines/working_draft/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple

from kg import ids
from kg.formats.rdf import head_of, pretty_body, sorted_triples
from kg.vocab import PREFIXES

NANOPUB = ids.BASE + "nanopub/"
_NP = "http://www.nanopub.org/nschema#"
_KG, _RDF, _PROV = PREFIXES["kg"], PREFIXES["rdf"], PREFIXES["prov"]
_TYPE = NamedNode(_RDF + "type")
_SOFTWARE = NamedNode("https://w3id.org/newskg")

_PARENTS = ("statement", "refersTo", "firstStatement")
"""Properties that name the node whose publication a node belongs to: facts and events, mentions, contradictions."""
_CHILDREN = ("argument", "evidence", "attribution", "via")
"""Properties whose values belong to the publication of their subject."""
_SUPPORT = (ids.EVIDENCE, ids.ATTRIBUTION, ids.MENTION)
"""Nodes that say where something stands: provenance, not assertion."""


def write_nanopubs(quads: Iterable[Quad], path: Path) -> None:
    """One TriG file of nanopublications, in the order of what they are about."""
    groups: dict[str, list[Triple]] = {}
    triples = list(sorted_triples(quads))
    owner = _owners(triples)
    facts = _facts(triples)
    for triple in triples:
        node = facts.get(triple, _name(triple.subject))
        groups.setdefault(owner[node], []).append(triple)
    with path.open("wb") as out:
        out.write(head_of() + f"@prefix np: <{_NP}> .\n\n".encode())
        for about in sorted(groups):
            out.write(pretty_body(_publication(about, groups[about]), RdfFormat.TRIG))


def _owners(triples: list[Triple]) -> dict[str, str]:
    """Node → the thing, document or statement that it belongs to."""
    above: dict[str, str] = {}
    for triple in triples:
        prop = triple.predicate.value.removeprefix(_KG) if triple.predicate.value.startswith(_KG) else ""
        subject, value = _name(triple.subject), _name(triple.object)
        if prop in _PARENTS:
            above.setdefault(subject, value)
        elif prop in _CHILDREN:
            above.setdefault(value, subject)
    return {node: _top(node, above) for node in {_name(t.subject) for t in triples}}


def _facts(triples: list[Triple]) -> dict[Triple, str]:
    """Bare fact → the node that says which statement it comes from."""
    parts: dict[str, dict[str, Any]] = {}
    for triple in triples:
        name = triple.predicate.value.removeprefix(_RDF)
        if name in ("subject", "predicate", "object"):
            parts.setdefault(_name(triple.subject), {})[name] = triple.object
    return {Triple(p["subject"], p["predicate"], p["object"]): node for node, p in parts.items() if len(p) == 3}


def _top(node: str, above: dict[str, str]) -> str:
    seen = {node}
    while (upper := above.get(node)) is not None and upper not in seen:
        seen.add(upper)
        node = upper
    return node


def _publication(about: str, triples: list[Triple]) -> Iterator[Quad]:
    """The quads of one nanopublication, graph by graph."""
    np = NANOPUB + ids.digest(about, length=16)
    whole, head, said, whence, info = (
        NamedNode(np + part) for part in ("", "#head", "#assertion", "#provenance", "#info")
    )
    support = [triple for triple in triples if _name(triple.subject).startswith(_SUPPORT)]
    yield Quad(whole, _TYPE, NamedNode(_NP + "Nanopublication"), head)
    for prop, graph in (("hasAssertion", said), ("hasProvenance", whence), ("hasPublicationInfo", info)):
        yield Quad(whole, NamedNode(_NP + prop), graph, head)
    yield from (_in(triple, said) for triple in triples if triple not in support)
    yield from (Quad(said, NamedNode(_PROV + "wasDerivedFrom"), node, whence) for node in _origins(about, support))
    yield from (_in(triple, whence) for triple in support)
    yield Quad(whole, NamedNode(_PROV + "wasAttributedTo"), _SOFTWARE, info)
    yield Quad(whole, NamedNode(PREFIXES["dcterms"] + "subject"), NamedNode(about), info)


def _origins(about: str, support: list[Triple]) -> list[NamedNode]:
    """Documents that it rests on; what rests on none is derived from itself."""
    found = {_name(t.object) for t in support if t.predicate.value == _KG + "document"}
    return [NamedNode(iri) for iri in sorted(found) or [about]]


def _in(triple: Triple, graph: NamedNode) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term) if not isinstance(term, Literal) else ""
