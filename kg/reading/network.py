"""The graph as a networkx `MultiDiGraph`: things as nodes, statements as edges that carry their evidence.

A statement that stands as bare triples gives one edge for each of them; any other statement, be it planned, possible or
denied, gives edges from its agent (or subject) to what else it names, marked as not asserted.  Where nobody acts there is
no edge: what happens to two things links neither to the other.
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
_LINKS = {
    "participant": "with",
    "recipient": "to",
    "destination": "to",
    "origin": "from",
    "place": "in",
    "topic": "about",
    "source": "from",
    "instrument": "using",
    "purpose": "for",
    "quantity": "…",
    "other": "…",
}
"""What stands between the verb and a role that is not its object."""

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
        for subject, predicate, obj, asserted in _edges(reader, account, words):
            if subject in network and obj in network:
                taken = predicate if asserted else words.property_to(predicate, _role_of(account, obj)) or predicate
                network.add_edge(
                    subject,
                    obj,
                    key=f"{short(statement)} {predicate}",
                    predicate=predicate,
                    label=(_fact_phrase if asserted else _claim_phrase)(words, account, taken, subject, obj),
                    asserted=asserted,
                    symmetric=words.is_symmetric(taken),
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


def _edges(reader: Reader, account: Account, words: Wording) -> Iterator[tuple[str, str, str, bool]]:
    """The links a statement makes, and whether each is a bare fact of the graph."""
    facts = sorted(_facts(reader, account.iri))
    seen = set()
    for subject, predicate, obj in facts:
        if (obj, predicate, subject) not in seen:  # a symmetric fact may be written in both directions
            seen.add((subject, predicate, obj))
            yield subject, predicate, obj, True
    if not facts:
        yield from ((one, account.predicate, other, False) for one, other in _pairs(account, words))


def _facts(reader: Reader, statement: str) -> set[Edge]:
    """Bare triples that rest on a statement."""
    return {
        (subject, short(predicate), obj)
        for triple in reader.subjects("kg:statement", statement)
        for subject in reader.values(triple, "rdf:subject")
        for predicate in reader.values(triple, "rdf:predicate")
        for obj in reader.values(triple, "rdf:object")
    }


def _pairs(account: Account, words: Wording) -> list[tuple[str, str]]:
    """Who is linked to whom by a statement without bare triples: agents to others, and to one another where they do it
    together.  Where nobody acts, there are links only from what the class has a property from (who dies, to where), and
    between those who do something mutual.

    What is only implied is not drawn: a line would show it as said.
    """
    things = [filler for filler in account.roles if filler.iri and not filler.weak]
    if len(things) < 2:
        return []
    mutual = words.is_mutual(account.predicate, account.sources[0].quote if account.sources else "")
    starts = _of(things, "agent", "subject")
    if not starts:
        starts = _of(things, *words.from_roles(account.predicate)) or (_of(things, "participant")[:1] if mutual else [])
        things = [filler for filler in things if words.property_to(account.predicate, filler.role)]
    lesser = [*_of(things, *LESSER), *(starts if mutual else [])]
    pairs = _across(starts, _of(things, *TARGETS)) or _across(starts, lesser)
    return [(one, other) for one, other in pairs if one < other or (other, one) not in pairs]


def _across(starts: list[str], ends: list[str]) -> dict[tuple[str, str], None]:
    return dict.fromkeys((one, other) for one in starts for other in ends if one != other)


def _of(things: list[Filler], *roles: str) -> list[str]:
    """Things in these roles, in the order of the roles."""
    return [filler.iri for role in roles for filler in things if filler.role == role and filler.iri]


def _role_of(account: Account, obj: str) -> str:
    """What a thing is in a statement to those who act in it; one of them is a participant to the others."""
    given = {filler.role for filler in account.roles if filler.iri == obj and not filler.weak}
    return next((role for role in (*TARGETS, *LESSER) if role in given), "participant")


def _fact_phrase(words: Wording, account: Account, predicate: str, subject: str, obj: str) -> str:
    """Words on the edge of a fact: the text's own verb where it fits, else those of the ontology."""
    role, verb = _own_verb(words, account, predicate, subject)
    fits = any(filler.role == role and filler.iri == obj for filler in account.roles)
    return verb if verb and fits else words.phrase(predicate, account.standing)


def _claim_phrase(words: Wording, account: Account, predicate: str, subject: str, obj: str) -> str:
    """Words on the edge of a claim: the lemma of an open event, the text's own verb, or the ontology's words for the class
    or for its property that takes the role; with the preposition that leads to what is not the verb's object."""
    role = _role_of(account, obj)
    object_role, verb = ("patient", account.lemma) if account.is_open else _own_verb(words, account, predicate, subject)
    if role in (object_role, "object"):
        return verb or words.phrase(predicate, account.standing)
    if predicate != account.predicate and (
        not verb or predicate != words.property_to(account.predicate, object_role)
    ):  # a property of its own: "deployed forces to"
        return words.phrase(predicate, account.standing)
    between = " …" if any(filler.role == object_role and filler.iri != subject for filler in account.roles) else ""
    return f"{verb or words.phrase(account.predicate, account.standing)}{between} {_LINKS.get(role, '')}".strip()


def _own_verb(words: Wording, account: Account, predicate: str, subject: str) -> tuple[str, str]:
    """The role that follows the text's own verb, and the verb; empty where it does not tell of what the subject did."""
    acts = any(filler.role == "agent" and filler.iri == subject for filler in account.roles)
    if account.verb is None or not acts or words.is_symmetric(predicate):
        return "patient", ""
    role, past, infinitive = account.verb
    return role, past if account.standing in PAST else infinitive


def _things(store: Store) -> list[str]:
    """Things that have a name, by IRI."""
    return [iri for iri in _having(store, "rdfs:label") if iri.startswith(PREFIXES[""])]


def _having(store: Store, prop: str) -> list[str]:
    """Nodes that have a property, sorted."""
    quads = store.quads_for_pattern(None, NamedNode(expand(prop)), None, None)
    return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)})
