"""The graph as a networkx `MultiDiGraph`: things as nodes, statements as edges that carry their evidence.

A statement that stands as bare triples gives one edge for each of them; any other statement, be it planned, possible or
denied, gives edges from its agent (or subject) to what else it names, marked as not asserted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
from pyoxigraph import NamedNode, Store

from kg.reading.accounts import Account, Filler, read_account
from kg.reading.reader import Reader, short
from kg.reading.wording import PAST, Wording, read_wording
from kg.vocab import PREFIXES, expand

TARGETS = ("object", "patient", "participant", "recipient", "destination")
"""Roles that an agent is linked to; when a statement has none of them, those below."""
LESSER = ("origin", "place", "topic", "source", "instrument", "quantity", "purpose", "other")

Edge = tuple[str, str, str]
"""Subject IRI, predicate as CURIE, object IRI."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two statements that cannot both be right."""

    kind: str
    """polarity, time, place, value or role."""
    first: str
    """IRI of the statement on one side."""
    second: str
    first_value: str
    """What one side says."""
    second_value: str


def make_network(store: Store, *, wording: Wording | None = None) -> nx.MultiDiGraph:
    """The network of a graph.

    Args:
        store: the graph.
        wording: how classes and properties read; the shipped ontology's by default.

    Returns:
        A graph whose nodes are IRIs of things, with `label`, `kind` (Person ... Other), `types` (CURIEs), `aliases`,
        and whose edges have `predicate` (CURIE), `label`, `asserted`, `symmetric`, `standing`, `statement` (IRI) and
        `account` (the statement with its roles and sources).  Nodes and edges come in a stable order.
    """
    reader, words = Reader(store), wording or read_wording()
    network = nx.MultiDiGraph()
    for iri in _things(store):
        types = reader.values(iri, "rdf:type")
        network.add_node(
            iri,
            label=reader.label(iri),
            kind=words.kind(types),
            types=[short(value) for value in types],
            aliases=reader.values(iri, "skos:altLabel"),
        )
    accounts: dict[str, Account] = {}
    network.graph["accounts"] = accounts
    network.graph["conflicts"] = [_conflict(reader, iri) for iri in _having(store, "kg:firstStatement")]
    for statement in _having(store, "kg:evidence"):
        account = accounts[statement] = read_account(reader, statement)
        for subject, predicate, obj, asserted in _edges(reader, account):
            if subject in network and obj in network:
                network.add_edge(
                    subject,
                    obj,
                    key=f"{short(statement)} {predicate}",
                    predicate=predicate,
                    label=_phrase(words, account, predicate, subject, obj),
                    asserted=asserted,
                    symmetric=words.is_symmetric(predicate),
                    standing=account.standing,
                    statement=statement,
                    account=account,
                )
    return network


def _conflict(reader: Reader, iri: str) -> Conflict:
    return Conflict(
        kind=reader.text(iri, "kg:kind"),
        first=reader.text(iri, "kg:firstStatement"),
        second=reader.text(iri, "kg:secondStatement"),
        first_value=reader.text(iri, "kg:firstValue"),
        second_value=reader.text(iri, "kg:secondValue"),
    )


def _edges(reader: Reader, account: Account) -> Iterator[tuple[str, str, str, bool]]:
    """The links a statement makes, and whether each is a bare fact of the graph."""
    facts = sorted(_facts(reader, account.iri))
    seen = set()
    for subject, predicate, obj in facts:
        if (obj, predicate, subject) not in seen:  # a symmetric fact may be written in both directions
            seen.add((subject, predicate, obj))
            yield subject, predicate, obj, True
    if not facts:
        yield from ((one, account.predicate, other, False) for one, other in _pairs(account))


def _facts(reader: Reader, statement: str) -> set[Edge]:
    """Bare triples that rest on a statement."""
    return {
        (subject, short(predicate), obj)
        for triple in reader.subjects("kg:statement", statement)
        for subject in reader.values(triple, "rdf:subject")
        for predicate in reader.values(triple, "rdf:predicate")
        for obj in reader.values(triple, "rdf:object")
    }


def _pairs(account: Account) -> list[tuple[str, str]]:
    """Who is linked to whom by a statement without bare triples: from agents, or else from the first thing named.

    What is only implied is not drawn: a line would show it as said.
    """
    things = [filler for filler in account.roles if filler.iri and not filler.weak]
    starts = _of(things, "agent", "subject") or _of(things, *TARGETS)[:1]
    ends = _of(things, *TARGETS) or _of(things, *LESSER)
    if not ends or set(ends) <= set(starts):
        ends = [*ends, *_of(things, *LESSER), *starts]
    pairs = dict.fromkeys((one, other) for one in starts for other in ends if one != other)
    return [pair for pair in pairs if not (pair[0] in ends and pair[1] in starts and pair[0] > pair[1])]


def _of(things: list[Filler], *roles: str) -> list[str]:
    """Things in these roles, in the order of the roles."""
    return [filler.iri for role in roles for filler in things if filler.role == role and filler.iri]


def _phrase(words: Wording, account: Account, predicate: str, subject: str, obj: str) -> str:
    """Words on the edge: the lemma of an open event, the text's own verb where it fits, else those of the ontology."""
    if predicate == "kg:Event" and account.lemma:
        return account.lemma
    if account.verb and not words.is_symmetric(predicate):
        role, past, infinitive = account.verb
        fillers = {(filler.role, filler.iri) for filler in account.roles}
        if ("agent", subject) in fillers and (role, obj) in fillers:
            return past if account.standing in PAST else infinitive
    return words.phrase(predicate, account.standing)


def _things(store: Store) -> list[str]:
    """Things that have a name, by IRI."""
    return [iri for iri in _having(store, "rdfs:label") if iri.startswith(PREFIXES[""])]


def _having(store: Store, prop: str) -> list[str]:
    """Nodes that have a property, sorted."""
    quads = store.quads_for_pattern(None, NamedNode(expand(prop)), None, None)
    return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)})
