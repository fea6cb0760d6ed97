"""JSON-LD 1.1: one object per node, in the order of the sorted quads, with short names from a context.

The context stands in the file, so that it loads without a network, and beside it as `context.jsonld` for those who want
to use it for their own data.  It says of each property whether its values are nodes or dates and numbers, which keeps
the objects plain.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple

from kg.formats.rdf import sorted_quads
from kg.vocab import PREFIXES, ontology_file

_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"
_THINGS = "thing"
"""Prefix of things: the empty one of Turtle is not allowed in JSON-LD."""
_NODES = (
    *("rdf:subject", "rdf:predicate", "rdf:object", "owl:sameAs", "skos:closeMatch", "skos:exactMatch"),
    *("prov:wasDerivedFrom", "dcterms:replaces"),
)


class _Context:
    """The context of one file, and names according to it."""

    def __init__(self, schemes: set[str]) -> None:
        # an IRI such as geo:60,5 would read as a short name, so a prefix that is also the scheme of an IRI is left out
        prefixes = {prefix or _THINGS: iri for prefix, iri in PREFIXES.items()}
        self.prefixes = {prefix: iri for prefix, iri in prefixes.items() if prefix not in schemes}
        self.types = {self.name(iri): kind for iri, kind in _kinds().items()}

    def name(self, iri: str) -> str:
        """Short name of an IRI, or the IRI."""
        for prefix, namespace in self.prefixes.items():
            if iri.startswith(namespace) and not iri.startswith(namespace + "//"):
                return f"{prefix}:{iri[len(namespace) :]}"
        return iri

    def document(self) -> dict[str, Any]:
        """The context as JSON."""
        terms = {name: {"@type": kind if kind == "@id" else self.name(kind)} for name, kind in self.types.items()}
        return {"@context": {"@version": 1.1, **self.prefixes, **dict(sorted(terms.items()))}}

    def value(self, prop: str, term: object) -> Any:
        """A value of a property of this name."""
        kind = self.types.get(prop)
        if isinstance(term, NamedNode | BlankNode):
            iri = str(term) if isinstance(term, BlankNode) else self.name(term.value)
            return iri if kind == "@id" else {"@id": iri}
        assert isinstance(term, Literal)
        if term.language:
            return {"@value": term.value, "@language": term.language}
        if term.datatype.value == _XSD + "string":
            return {"@value": term.value} if kind else term.value
        if kind == term.datatype.value:
            return term.value
        return {"@value": term.value, "@type": self.name(term.datatype.value)}


def write_jsonld(quads: Iterable[Quad], path: Path) -> None:
    """JSON-LD with its context in it, and the context beside it as `context.jsonld`."""
    ordered = list(sorted_quads(quads))
    context = _Context({_scheme(term) for quad in ordered for term in _terms(quad)})
    head = context.document()
    with path.open("w", encoding="utf-8", newline="\n") as out:
        _write(out, ordered, context, head)
    beside = '{\n"@context": ' + _lines(head["@context"]) + "\n}\n"
    path.with_name("context.jsonld").write_text(beside, "utf-8", newline="\n")


def _write(out: TextIO, ordered: list[Quad], context: _Context, head: dict[str, Any]) -> None:
    out.write('{\n"@context": ' + _lines(head["@context"]) + ',\n"@graph": [')
    comma = ""
    for graph, members in groupby(ordered, key=lambda quad: quad.graph_name):
        nodes = _nodes(members, context)
        if isinstance(graph, DefaultGraph):
            lines = list(nodes)
        else:
            name = context.name(graph.value) if isinstance(graph, NamedNode) else str(graph)
            lines = ['{"@id": ' + _dump(name) + ', "@graph": [\n' + ",\n".join(nodes) + "\n]}"]
        for line in lines:
            out.write(f"{comma}\n{line}")
            comma = ","
    out.write("\n]}\n")


def _nodes(quads: Iterable[Quad], context: _Context) -> Iterator[str]:
    for subject, members in groupby(quads, key=lambda quad: quad.subject):
        assert not isinstance(subject, Triple)
        name = context.name(subject.value) if isinstance(subject, NamedNode) else str(subject)
        yield _dump({"@id": name, **_properties(members, context)})


def _properties(quads: Iterable[Quad], context: _Context) -> dict[str, Any]:
    made: dict[str, list[Any]] = {}
    for quad in quads:
        if quad.predicate.value == _TYPE and isinstance(quad.object, NamedNode):
            made.setdefault("@type", []).append(context.name(quad.object.value))
        else:
            name = context.name(quad.predicate.value)
            made.setdefault(name, []).append(context.value(name, quad.object))
    return {name: values[0] if len(values) == 1 else values for name, values in made.items()}


def _kinds() -> dict[str, str]:
    """Property → `@id`, or the datatype of its values, as the ontology has it."""
    store, made = Store(), {}
    store.load(path=str(ontology_file("kg.ttl")), format=RdfFormat.TURTLE)
    owl, rdfs = PREFIXES["owl"], PREFIXES["rdfs"]
    for quad in store.quads_for_pattern(None, NamedNode(_TYPE), NamedNode(owl + "ObjectProperty"), None):
        made[_iri(quad.subject)] = "@id"
    for quad in store.quads_for_pattern(None, NamedNode(rdfs + "range"), None, None):
        kind = _iri(quad.object)
        if kind.startswith(_XSD) and kind != _XSD + "string":
            made[_iri(quad.subject)] = kind
    made |= {PREFIXES[prefix] + local: "@id" for prefix, _, local in (name.partition(":") for name in _NODES)}
    made[PREFIXES["schema"] + "datePublished"] = _XSD + "date"
    return made


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _terms(quad: Quad) -> Iterator[str]:
    for term in (quad.subject, quad.predicate, quad.object, quad.graph_name):
        if isinstance(term, NamedNode):
            yield term.value
        elif isinstance(term, Literal):
            yield term.datatype.value


def _scheme(iri: str) -> str:
    return iri.partition(":")[0]


def _lines(context: dict[str, Any]) -> str:
    """The context with one term a line."""
    return "{\n" + ",\n".join(f" {_dump(name)}: {_dump(value)}" for name, value in context.items()) + "\n}"


def _dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)
