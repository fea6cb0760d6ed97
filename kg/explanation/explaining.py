"""From a node or a fact to its statements, and from these to sentences, speakers and rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pyoxigraph import Store

from kg.errors import QueryError
from kg.explanation.model import Explanation
from kg.reading import Reader, as_iri, find_node, read_accounts, short
from kg.vocab import PREFIXES

_LINKS = ("owl:sameAs", "skos:exactMatch", "skos:closeMatch", "dcterms:replaces")


_TERM = re.compile(r"<[^<>\s]*>|[\w.-]*:[\w.%-]*\w")


def _split(text: str) -> tuple[str, ...]:
    """Subject, predicate and object of a triple in Turtle; any other text as it is.

    >>> _split(":ann-berg kg:met <https://example.org/bo> .")
    (':ann-berg', 'kg:met', '<https://example.org/bo>')
    >>> _split("Ann Berg met Bo Lund")
    ('Ann Berg met Bo Lund',)
    """
    words = text.strip().removesuffix(".").split()
    if len(words) == 3 and all(_TERM.fullmatch(word) for word in words):
        return tuple(words)
    return (text,)


def explain(store: Store, *wanted: str) -> Explanation:
    """Explain a node, or the fact that links two of them.

    Args:
        store: the graph.
        wanted: one name, alias, CURIE or IRI of a thing, event, statement or evidence; or subject, predicate and
            object of a bare fact, as three words such as `"Ann Berg", "met", "Bo Lund"` or as one triple in Turtle.

    Raises:
        QueryError: if nothing in the graph goes by that name, several things do, or the fact is not stated.
    """
    if len(wanted) == 1:
        wanted = _split(wanted[0])
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
        accounts=read_accounts(reader, _statements_of(reader, node)),
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
    return Explanation(iri=prop, label=label, types=("rdf:Statement",), accounts=read_accounts(reader, statements))


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
