"""From a node or a fact to its statements, and from these to sentences, speakers and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyoxigraph import Store

from kg.errors import QueryError
from kg.explain.model import Account, Explanation, Source
from kg.explain.reading import Reader, as_iri, find_node, short
from kg.vocab import PREFIXES

_LINKS = ("owl:sameAs", "skos:exactMatch", "skos:closeMatch", "dcterms:replaces")


def explain(store: Store, *wanted: str) -> Explanation:
    """Explain a node, or the fact that links two of them.

    Args:
        store: the graph.
        wanted: one name, alias, CURIE or IRI of a thing, event, statement or evidence; or three: subject, predicate
            and object of a bare fact, such as `"Ann Berg", "met", "Bo Lund"`.

    Raises:
        QueryError: if nothing in the graph goes by that name, several things do, or the fact is not stated.
    """
    if len(wanted) == 3:
        return _explain_fact(store, *wanted)
    if len(wanted) != 1:
        raise QueryError(f"explain takes one name or IRI, or subject, predicate and object; got {len(wanted)} words")
    reader, node = Reader(store), find_node(store, wanted[0])
    return Explanation(
        iri=node,
        label=reader.label(node),
        types=tuple(short(value) for value in reader.values(node, "rdf:type")),
        aliases=tuple(reader.values(node, "skos:altLabel")),
        links=tuple((prop, value) for prop in _LINKS for value in reader.values(node, prop)),
        mentions=_mentions(reader, node),
        accounts=_accounts(reader, _statements_of(reader, node)),
    )


def _explain_fact(store: Store, subject: str, predicate: str, obj: str) -> Explanation:
    """The fact through the node of its triple, in either direction, since a symmetric fact may be written once."""
    reader = Reader(store)
    left, right = find_node(store, subject), find_node(store, obj)
    prop = as_iri(predicate) or PREFIXES["kg"] + predicate.strip()
    statements = [
        statement
        for ends in ((left, right), (right, left))
        for triple in reader.subjects("rdf:subject", ends[0])
        if ends[1] in reader.values(triple, "rdf:object") and prop in reader.values(triple, "rdf:predicate")
        for statement in reader.values(triple, "kg:statement")
    ]
    if not statements:
        raise QueryError(
            f"the graph does not state as a fact: {short(left)} {short(prop)} {short(right)}; "
            "`kg explain` with one name shows everything that is said about a thing"
        )
    label = f"{reader.label(left)} {short(prop).rpartition(':')[2]} {reader.label(right)}"
    return Explanation(iri=prop, label=label, types=("rdf:Statement",), accounts=_accounts(reader, statements))


def _statements_of(reader: Reader, node: str) -> Iterator[str]:
    """Statements that a node is, stands for, is evidence of, or fills a role in."""
    if reader.values(node, "kg:evidence"):
        yield node
    yield from reader.values(node, "kg:statement")
    yield from reader.subjects("kg:evidence", node)
    for argument in reader.subjects("kg:filler", node):
        yield from reader.subjects("kg:argument", argument)


def _mentions(reader: Reader, node: str) -> tuple[tuple[str, int], ...]:
    counts = Counter(reader.text(mention, "kg:surface") for mention in reader.subjects("kg:refersTo", node))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _accounts(reader: Reader, statements: Iterable[str]) -> tuple[Account, ...]:
    """Each statement once, in the order of its first source."""
    made = (_account(reader, statement) for statement in set(statements))
    return tuple(sorted(made, key=lambda a: ([(s.document, s.start) for s in a.sources], a.label, a.iri)))


def _account(reader: Reader, statement: str) -> Account:
    sources = (_source(reader, evidence) for evidence in reader.values(statement, "kg:evidence"))
    return Account(
        iri=statement,
        label=reader.label(statement),
        predicate=short(reader.text(statement, "kg:predicate")),
        standing=reader.local(statement, "kg:standing"),
        roles=tuple(sorted(_roles(reader, statement))),
        sources=tuple(sorted(sources, key=lambda s: (s.document, s.start, s.iri))),
    )


def _roles(reader: Reader, statement: str) -> Iterator[tuple[str, str]]:
    for argument in reader.values(statement, "kg:argument"):
        fillers = [reader.label(filler) for filler in reader.values(argument, "kg:filler")]
        for value in fillers or reader.values(argument, "kg:value"):
            yield reader.local(argument, "kg:role"), value


def _source(reader: Reader, evidence: str) -> Source:
    document = reader.text(evidence, "kg:document")
    confidence = reader.value(evidence, "kg:confidence")
    return Source(
        iri=evidence,
        document=reader.value(document, "dcterms:identifier") or short(document),
        publisher=reader.value(document, "kg:publisher"),
        published=reader.value(document, "schema:datePublished"),
        sentence=reader.text(evidence, "kg:sentence"),
        quote=reader.text(evidence, "kg:quote"),
        start=int(reader.value(evidence, "kg:start") or 0),
        quote_start=int(reader.value(evidence, "kg:quoteStart") or 0),
        speakers=_speakers(reader, evidence),
        status=reader.local(evidence, "kg:status"),
        polarity=reader.local(evidence, "kg:polarity"),
        certainty=reader.local(evidence, "kg:certainty"),
        rule=reader.text(evidence, "kg:rule"),
        confidence=float(confidence) if confidence else None,
    )


def _speakers(reader: Reader, evidence: str) -> tuple[str, ...]:
    """The chain of speakers: those the evidence names, and those they speak through."""
    waiting = reader.values(evidence, "kg:attribution")
    chain: dict[str, int] = {}
    while waiting:
        node = waiting.pop()
        if node not in chain:
            chain[node] = int(reader.value(node, "kg:level") or 0)
            waiting.extend(reader.values(node, "kg:via"))
    return tuple(_speaker(reader, node) for node in sorted(chain, key=lambda node: (chain[node], node)))


def _speaker(reader: Reader, attribution: str) -> str:
    """Who and how: `Nordwire (reported)`, with the text's own words where they differ from the name."""
    words = reader.value(attribution, "kg:sourceWords")
    name = next((reader.label(thing) for thing in reader.values(attribution, "kg:source")), None)
    notes = [
        f"“{words}”" if words and name and words != name else "",
        reader.text(attribution, "kg:cue"),
        "own words" if reader.value(attribution, "kg:quoted") == "true" else "",
    ]
    said = ", ".join(note for note in notes if note)
    return (name or words or "unnamed source") + (f" ({said})" if said else "")
