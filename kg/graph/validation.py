"""Graph → Report: whether a graph is sound, by `ontology/shapes.ttl` with pySHACL, and by two checks beside it.

SHACL Core cannot say that every bare triple has a node that names its statement, nor that a quote stands in its
document at the place given; both are checked here directly.  Each violation names the sentence that it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import GraphError
from kg.vocab import PREFIXES, ontology_file

if TYPE_CHECKING:
    from rdflib import Graph

_HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is wrong with one node."""

    node: str
    """IRI of the node, or its text."""
    message: str
    value: str = ""
    """What is wrong about it, when the shape says."""
    sentence: str = ""
    """Sentence that the node comes from; empty when none is known."""
    document: str = ""
    """Id of the document the sentence stands in."""

    def __str__(self) -> str:
        where = f"\n    {self.document}: {self.sentence}" if self.sentence else ""
        return f"{self.node}: {self.message}" + (f" (found {self.value})" if self.value else "") + where


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found."""

    violations: tuple[Violation, ...]
    triples: int
    """How many triples were looked at."""

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong."""
        return not self.violations


def validate(quads: Iterable[Quad], *, shapes: Path | None = None, ontology: Path | None = None) -> Report:
    """Validate a graph, all named graphs taken as one.

    Args:
        quads: a Store or any iterable of quads.
        shapes: SHACL file; the project's own when left out.
        ontology: the classes that shapes speak of; the project's own when left out.

    Raises:
        GraphError: if the shapes cannot be used.
    """
    store = Store()
    store.bulk_extend(quads)
    found = {
        *_by_shapes(store, shapes or ontology_file("shapes.ttl"), ontology or ontology_file("kg.ttl")),
        *_facts_without_statement(store),
        *_quotes_out_of_place(store),
    }
    violations = [_with_sentence(violation, store) for violation in found]
    return Report(violations=tuple(sorted(violations)), triples=len(store))


def _by_shapes(store: Store, shapes: Path, ontology: Path) -> Iterator[Violation]:
    import pyshacl  # only here: it takes longer to import than most commands to run
    from rdflib import Graph

    rules, classes = _read(shapes), _read(ontology)
    data = to_graph(q for q in store if q.predicate.value != PREFIXES["kg"] + "text")
    for quad in store.quads_for_pattern(None, NamedNode(PREFIXES["kg"] + "text"), None, None):
        data.add((_rdflib(quad.subject), _rdflib(quad.predicate), _rdflib(Literal(""))))
    try:
        _, results, text = pyshacl.validate(
            data,
            shacl_graph=rules,
            ont_graph=classes,
            inference="none",
            inplace=True,
        )
    except Exception as error:  # pySHACL raises many kinds; all mean that the shapes file is at fault
        raise GraphError(f"the shapes in {shapes.name} cannot be used: {error}") from error
    if not isinstance(results, Graph):
        raise GraphError(f"the shapes in {shapes.name} cannot be used: {text}")
    yield from _violations(results)


def _read(path: Path) -> Graph:
    try:
        return to_graph(parse(path=str(path), format=RdfFormat.TURTLE))
    except (SyntaxError, OSError) as error:
        raise GraphError(f"{path.name} cannot be read as Turtle: {error}") from error


def _violations(results: Graph) -> Iterator[Violation]:
    from rdflib import SH

    for result in results.objects(None, SH.result):
        value = results.value(result, SH.value)
        yield Violation(
            node=str(results.value(result, SH.focusNode)),
            message=str(results.value(result, SH.resultMessage)),
            value="" if value is None else str(value),
        )


def to_graph(quads: Iterable[Quad]) -> Graph:
    """The triples in an rdflib Graph of its own; much faster than through a file."""
    from rdflib import Graph

    terms: dict[object, Any] = {}
    graph = Graph()
    for quad in quads:
        triple = []
        for part in (quad.subject, quad.predicate, quad.object):
            if part not in terms:
                terms[part] = _rdflib(part)
            triple.append(terms[part])
        graph.add((triple[0], triple[1], triple[2]))
    return graph


def _rdflib(part: Any) -> Any:
    from rdflib import BNode, URIRef
    from rdflib import Literal as RdflibLiteral

    if isinstance(part, NamedNode):
        return URIRef(part.value)
    if isinstance(part, Literal):
        if part.language:
            return RdflibLiteral(part.value, lang=part.language)
        datatype = None if part.datatype.value.endswith("#string") else URIRef(part.datatype.value)
        return RdflibLiteral(part.value, datatype=datatype)
    return BNode(part.value)


def _facts_without_statement(store: Store) -> Iterator[Violation]:
    """Bare triples without a node that says where they come from: a statement, a source of background, other facts."""
    query = """SELECT ?s ?p ?o WHERE {
        ?s ?p ?o
        FILTER NOT EXISTS {
            ?node rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o .
            ?node kg:statement|kg:inferredFrom|prov:wasDerivedFrom ?source
        }
    }"""
    for name in sorted(_bare_properties()):
        for row in _rows(store, query, p=NamedNode(name)):
            yield Violation(row[0].value, f"a bare triple without a statement: {name}", row[2].value)


def _bare_properties() -> set[str]:
    """Properties of facts: the relations, and what event classes name as their bare properties."""
    store = Store()
    store.bulk_extend(
        Quad(q.subject, q.predicate, q.object)
        for q in parse(path=str(ontology_file("kg.ttl")), format=RdfFormat.TURTLE)
    )
    query = """SELECT DISTINCT ?p WHERE {
        { ?c kg:bareProperty ?p } UNION { ?p rdfs:subPropertyOf+ kg:relation } UNION { ?p kg:functional true }
    }"""
    return {row[0].value for row in _rows(store, query)}


def _quotes_out_of_place(store: Store) -> Iterator[Violation]:
    """Sentences, quotes and names that do not stand in their document at the place given."""
    query = """SELECT ?n ?words ?start ?end ?text WHERE {
        { ?n kg:sentence ?words ; kg:start ?start ; kg:end ?end }
        UNION { ?n kg:quote ?words ; kg:quoteStart ?start ; kg:quoteEnd ?end }
        UNION { ?n kg:surface ?words ; kg:start ?start ; kg:end ?end }
        ?n kg:document/kg:text ?text
    }"""
    for node, words, start, end, text in _rows(store, query):
        if text.value[int(start.value) : int(end.value)] != words.value:
            yield Violation(node.value, "the words do not stand in the document at this place", words.value)


def _with_sentence(violation: Violation, store: Store) -> Violation:
    """The violation with the first sentence that leads to its node."""
    query = """SELECT ?sentence ?id ?n ?value WHERE {
        { ?n kg:sentence ?sentence . BIND(?n AS ?e) }
        UNION { ?n (kg:evidence|kg:givenBy|kg:firstEvidence|(kg:statement/kg:evidence)|^kg:attribution) ?e }
        UNION { ?fact rdf:subject ?n ; rdf:object ?o ; kg:statement/kg:evidence ?e . FILTER(STR(?o) = ?value) }
        UNION { ?a kg:filler ?n ; kg:givenBy ?e }
        ?e kg:sentence ?sentence . OPTIONAL { ?e kg:document/dcterms:identifier ?id }
    } ORDER BY ?id ?sentence LIMIT 1"""
    try:
        node = NamedNode(violation.node)
    except ValueError:  # a literal or a blank node: it has no sentence
        return violation
    for sentence, identifier, *_ in _rows(store, query, n=node, value=Literal(violation.value)):
        return Violation(
            violation.node,
            violation.message,
            violation.value,
            sentence.value,
            identifier.value if identifier else "",
        )
    return violation


def _rows(store: Store, query: str, **given: NamedNode | Literal) -> Iterator[Any]:
    from pyoxigraph import Variable

    substitutions: Any = {Variable(name): value for name, value in given.items()}
    rows: Any = store.query(_HEAD + query, use_default_graph_as_union=True, substitutions=substitutions)
    return iter(rows)
