"""What the property graph has: kinds of nodes with their columns, and kinds of edges, each with what it is in RDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One property of a kind of node."""

    name: str
    prop: str
    """RDF property, as a CURIE."""
    kind: str = "text"
    """text, integer, number, boolean, or texts for a list; name for an IRI written as its CURIE, names for a list."""


@dataclass(frozen=True, slots=True)
class NodeTable:
    """One kind of node; its members are told by their namespace."""

    name: str
    prefix: str
    """Prefix of the namespace."""
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class EdgeTable:
    """One kind of edge between two kinds of nodes."""

    name: str
    start: str
    end: str
    props: tuple[str, ...]
    """RDF properties, as CURIEs; empty for all of the project's own."""
    columns: tuple[str, ...] = ()
    """Columns of the edge itself: `predicate` is the property, `basis` the named graph it stands in."""


_ROLES = (
    *("agent", "patient", "recipient", "participant", "topic", "instrument", "place", "origin", "destination"),
    *("quantity", "purpose", "source", "other"),
)

NODES: tuple[NodeTable, ...] = (
    NodeTable("Thing", "", (
        Column("label", "rdfs:label"), Column("types", "rdf:type", "names"),
        Column("aliases", "skos:altLabel", "texts"), Column("same_as", "owl:sameAs", "texts"),
        Column("close_match", "skos:closeMatch", "texts"), Column("replaces", "dcterms:replaces", "texts"),
    )),
    NodeTable("Document", "doc", (
        Column("id", "dcterms:identifier"), Column("title", "schema:headline"), Column("publisher", "kg:publisher"),
        Column("published", "schema:datePublished"), Column("url", "schema:url"),
        Column("language", "schema:inLanguage"), Column("text", "kg:text"),
    )),
    NodeTable("Mention", "mention", (
        Column("surface", "kg:surface"), Column("start", "kg:start", "integer"), Column("end", "kg:end", "integer"),
    )),
    NodeTable("Statement", "statement", (
        Column("label", "rdfs:label"), Column("types", "rdf:type", "names"),
        Column("predicate", "kg:predicate", "name"), Column("standing", "kg:standing", "name"),
        Column("lemma", "kg:lemma"), Column("sources", "kg:sources", "integer"),
        Column("source_names", "kg:sourceName", "texts"), Column("disputed_roles", "kg:disputedRole", "names"),
    )),
    NodeTable("Argument", "argument", (
        Column("role", "kg:role", "name"), Column("value", "kg:value"), Column("words", "kg:words"),
        Column("earliest", "kg:earliest"), Column("latest", "kg:latest"),
    )),
    NodeTable("Evidence", "evidence", (
        Column("sentence", "kg:sentence"), Column("start", "kg:start", "integer"), Column("end", "kg:end", "integer"),
        Column("quote", "kg:quote"), Column("quote_start", "kg:quoteStart", "integer"),
        Column("quote_end", "kg:quoteEnd", "integer"), Column("status", "kg:status", "name"),
        Column("polarity", "kg:polarity", "name"), Column("certainty", "kg:certainty", "name"),
        Column("rule", "kg:rule"), Column("confidence", "kg:confidence", "number"),
    )),
    NodeTable("Attribution", "attribution", (
        Column("level", "kg:level", "integer"), Column("words", "kg:sourceWords"), Column("cue", "kg:cue"),
        Column("quoted", "kg:quoted", "boolean"),
    )),
    NodeTable("Event", "event", (
        Column("label", "rdfs:label"), Column("types", "rdf:type", "names"), Column("time", "kg:time"),
        Column("earliest", "kg:earliest"), Column("latest", "kg:latest"), Column("duration", "kg:duration"),
    )),
    NodeTable("Fact", "triple", (
        Column("predicate", "rdf:predicate", "name"), Column("value", "rdf:object", "text"),
    )),
    NodeTable("Contradiction", "contradiction", (
        Column("kind", "kg:kind"), Column("role", "kg:disputedRole", "name"),
        Column("first_value", "kg:firstValue"), Column("second_value", "kg:secondValue"),
    )),
)  # fmt: skip

EDGES: tuple[EdgeTable, ...] = (
    EdgeTable("LINK", "Thing", "Thing", (), ("predicate", "basis")),
    EdgeTable("REFERS_TO", "Mention", "Thing", ("kg:refersTo",)),
    EdgeTable("MENTIONED_IN", "Mention", "Document", ("kg:document",)),
    EdgeTable("HAS_ARGUMENT", "Statement", "Argument", ("kg:argument",)),
    EdgeTable("HAS_EVIDENCE", "Statement", "Evidence", ("kg:evidence",)),
    EdgeTable("FILLER", "Argument", "Thing", ("kg:filler",)),
    EdgeTable("GIVEN_BY", "Argument", "Evidence", ("kg:givenBy",)),
    EdgeTable("STANDS_IN", "Evidence", "Document", ("kg:document",)),
    EdgeTable("HAS_ATTRIBUTION", "Evidence", "Attribution", ("kg:attribution",)),
    EdgeTable("SOURCE", "Attribution", "Thing", ("kg:source",)),
    EdgeTable("VIA", "Attribution", "Attribution", ("kg:via",)),
    EdgeTable("ROLE", "Event", "Thing", tuple("kg:" + role for role in _ROLES), ("predicate",)),
    EdgeTable("EVENT_OF", "Event", "Statement", ("kg:statement",)),
    EdgeTable("SUBJECT", "Fact", "Thing", ("rdf:subject",)),
    EdgeTable("OBJECT", "Fact", "Thing", ("rdf:object",)),
    EdgeTable("RESTS_ON", "Fact", "Statement", ("kg:statement",)),
    EdgeTable("FIRST", "Contradiction", "Statement", ("kg:firstStatement",)),
    EdgeTable("SECOND", "Contradiction", "Statement", ("kg:secondStatement",)),
    EdgeTable("FIRST_EVIDENCE", "Contradiction", "Evidence", ("kg:firstEvidence",)),
    EdgeTable("SECOND_EVIDENCE", "Contradiction", "Evidence", ("kg:secondEvidence",)),
)


def node_columns(table: NodeTable) -> tuple[tuple[str, str], ...]:
    """Name and kind (text, integer, number, boolean, texts) of the columns of a node, `iri` first."""
    plain = {"name": "text", "names": "texts"}
    more = (("kind", "text"),) if table.name == "Thing" else ()
    return (("iri", "text"), *((c.name, plain.get(c.kind, c.kind)) for c in table.columns), *more)
