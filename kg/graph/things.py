"""What is said of things, documents and mentions."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from kg import ids
from kg.graph.quads import Said, Value
from kg.graph.terms import term, time_literal, typed
from kg.model import Document, NameMention, Thing


def thing_node(thing: Thing) -> Said:
    """A thing: classes, names and links."""
    wider = "kg:Thing" if thing.type == "Other" else "kg:" + thing.type
    said: Said = [("rdf:type", term(c)) for c in dict.fromkeys((thing.cls, wider))]
    said.append(("rdfs:label", Literal(thing.name)))
    said += [("skos:altLabel", Literal(alias)) for alias in thing.aliases]
    said += [("owl:sameAs", NamedNode(link)) for link in thing.links]
    said += [("skos:closeMatch", NamedNode(link)) for link in thing.close]
    said += [("dcterms:replaces", NamedNode(iri)) for iri in thing.replaces]
    return said


def document_node(document: Document) -> Said:
    """A document with its text."""
    said: Said = [
        ("rdf:type", term("kg:Document")),
        ("rdf:type", term("schema:NewsArticle")),
        ("dcterms:identifier", Literal(document.id)),
        ("schema:inLanguage", Literal(document.language)),
        ("kg:text", Literal(document.text)),
    ]
    if document.title:
        said.append(("schema:headline", Literal(document.title)))
    if document.publisher:
        said.append(("kg:publisher", Literal(document.publisher)))
    if document.published:
        said.append(("schema:datePublished", time_literal(document.published)))
    if document.url:
        said.append(("schema:url", _address(document.url)))
    return said


def _address(url: str) -> Value:
    """A URL as an IRI, or as text when it is none."""
    if not url.startswith(("http://", "https://")):
        return Literal(url)
    try:
        return NamedNode(url)
    except ValueError:  # a space or a bracket in it: kept as written
        return Literal(url)


def mention_node(mention: NameMention) -> Said:
    """What is said of a place where a thing is named."""
    return [
        ("rdf:type", term("kg:Mention")),
        ("kg:refersTo", NamedNode(mention.thing)),
        ("kg:surface", Literal(mention.text)),
        ("kg:document", NamedNode(ids.document_iri(mention.document))),
        ("kg:start", typed(str(mention.start), "integer")),
        ("kg:end", typed(str(mention.end), "integer")),
    ]
