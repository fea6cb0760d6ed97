"""Facts → what follows from them by the rules of the ontology, each with what it follows from.

The rules are those parts of OWL 2 RL that the ontology declares on its own terms: symmetric and inverse properties,
properties and classes below others, transitive properties, and chains (what happens in a place happens where the place
lies).  Domains and ranges are not used: they are checked, not inferred from (see `ontology/README.md`).  A general
reasoner gives the same triples (a test compares), but neither says what a triple follows from nor leaves out the
thousands that nobody asks for.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from kg import ids
from kg.errors import GraphError
from kg.graph.quads import ASSERTED, BACKGROUND, THINGS
from kg.graph.terms import term
from kg.vocab import PREFIXES, ontology_file

INFERRED = NamedNode(ids.GRAPH + "inferred")

_Triple = tuple[NamedNode, NamedNode, NamedNode]
_TYPE = term("rdf:type")
_TOP = frozenset({term("kg:Thing"), term("kg:relation"), term("kg:eventRole")})
"""Classes and properties that only group others: that everything is a thing says nothing."""


@dataclass(slots=True)
class Rules:
    """What the ontology declares, by the property or class it is declared on."""

    symmetric: set[NamedNode] = field(default_factory=set)
    transitive: set[NamedNode] = field(default_factory=set)
    inverse: dict[NamedNode, set[NamedNode]] = field(default_factory=lambda: defaultdict(set))
    wider: dict[NamedNode, set[NamedNode]] = field(default_factory=lambda: defaultdict(set))
    """Property to the properties above it."""
    classes: dict[NamedNode, set[NamedNode]] = field(default_factory=lambda: defaultdict(set))
    """Class to the classes above it."""
    chains: dict[NamedNode, set[tuple[NamedNode, NamedNode]]] = field(default_factory=lambda: defaultdict(set))
    """First property of a chain of two to the second one and the property that follows."""


@dataclass(frozen=True, slots=True)
class Inference:
    """A triple that follows from others."""

    triple: _Triple
    rule: str
    """symmetric, inverse, subproperty, subclass, transitive or chain."""
    premises: tuple[_Triple, ...]


def read_rules(path: Path | None = None) -> Rules:
    """The rules that an ontology declares on terms of its own; the project's own ontology when left out."""
    rules = Rules()
    lists: dict[BlankNode, dict[str, NamedNode | BlankNode]] = defaultdict(dict)
    chained: list[tuple[NamedNode, BlankNode]] = []
    for quad in parse(path=str(path or ontology_file("kg.ttl")), format=RdfFormat.TURTLE):
        subject, said, value = quad.subject, quad.predicate, quad.object
        if isinstance(subject, BlankNode) and isinstance(value, NamedNode | BlankNode):
            lists[subject][said.value.rpartition("#")[2]] = value
        elif isinstance(subject, NamedNode) and isinstance(value, BlankNode) and said == term("owl:propertyChainAxiom"):
            chained.append((subject, value))
        elif isinstance(subject, NamedNode) and isinstance(value, NamedNode):
            _declare(rules, subject, said, value)
    for result, start in chained:
        first, rest = lists[start]["first"], lists[start]["rest"]
        second = lists[rest]["first"] if isinstance(rest, BlankNode) else None
        if isinstance(first, NamedNode) and isinstance(second, NamedNode):
            rules.chains[first].add((second, result))
    return rules


def _declare(rules: Rules, subject: NamedNode, said: NamedNode, value: NamedNode) -> None:
    if said == _TYPE and value == term("owl:SymmetricProperty"):
        rules.symmetric.add(subject)
    elif said == _TYPE and value == term("owl:TransitiveProperty"):
        rules.transitive.add(subject)
    elif value in _TOP or not value.value.startswith(PREFIXES["kg"]):
        return
    elif said == term("owl:inverseOf"):
        rules.inverse[subject].add(value)
        rules.inverse[value].add(subject)
    elif said == term("rdfs:subPropertyOf"):
        rules.wider[subject].add(value)
    elif said == term("rdfs:subClassOf"):
        rules.classes[subject].add(value)


def infer(quads: Iterable[Quad], rules: Rules | None = None) -> list[Quad]:
    """The quads of `graph:inferred` for a graph: the triples that follow, and for each a node that says from what.

    Args:
        quads: of the whole graph; facts, background and types of things are used, claims are not.
        rules: those of the project's ontology when left out.

    Raises:
        GraphError: if the graph has triples and none of them in the named graphs, so that facts cannot be told from
            claims.
    """
    facts, nodes = _facts(quads)
    found: list[Quad] = []
    for inference in follow(facts, rules or read_rules()):
        found += _encode(inference, nodes)
    return found


def follow(facts: Iterable[_Triple], rules: Rules) -> list[Inference]:
    """All triples that follow and are not among the facts, each once with its first derivation, shortest first."""
    engine = _Engine(rules)
    for triple in sorted(set(facts), key=str):
        engine.learn(triple)
    return list(engine.run())


class _Engine:
    """Forward chaining: each triple is looked at once, together with all that were looked at before."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.known: set[_Triple] = set()
        self.queue: deque[_Triple] = deque()
        self.after: dict[tuple[NamedNode, NamedNode], list[_Triple]] = defaultdict(list)
        """(subject, property) → triples looked at."""
        self.before: dict[tuple[NamedNode, NamedNode], list[_Triple]] = defaultdict(list)
        """(property, object) → triples looked at."""
        self.firsts: dict[NamedNode, set[tuple[NamedNode, NamedNode]]] = defaultdict(set)
        """Second property of a chain → the first one and the property that follows."""
        for first, ways in self._ways().items():
            for second, result in ways:
                self.firsts[second].add((first, result))

    def learn(self, triple: _Triple) -> bool:
        """Take in a triple; whether it is new."""
        if triple in self.known:
            return False
        self.known.add(triple)
        self.queue.append(triple)
        return True

    def run(self) -> Iterator[Inference]:
        while self.queue:
            triple = self.queue.popleft()
            self.after[triple[0], triple[1]].append(triple)
            self.before[triple[1], triple[2]].append(triple)
            for inference in (*self._alone(triple), *self._joined(triple)):
                if self.learn(inference.triple):
                    yield inference

    def _alone(self, triple: _Triple) -> Iterator[Inference]:
        """What follows from one triple."""
        subject, property, value = triple
        if property == _TYPE:
            for wider in _sorted(self.rules.classes.get(value, ())):
                yield Inference((subject, _TYPE, wider), "subclass", (triple,))
            return
        if property in self.rules.symmetric:
            yield Inference((value, property, subject), "symmetric", (triple,))
        for other in _sorted(self.rules.inverse.get(property, ())):
            yield Inference((value, other, subject), "inverse", (triple,))
        for wider in _sorted(self.rules.wider.get(property, ())):
            yield Inference((subject, wider, value), "subproperty", (triple,))

    def _joined(self, triple: _Triple) -> Iterator[Inference]:
        """What follows from a triple and one looked at before, in either order; nothing lies in itself."""
        subject, property, value = triple
        for second, result in sorted(self._ways().get(property, ()), key=str):
            for other in self.after.get((value, second), ()):
                if subject != other[2]:
                    yield Inference((subject, result, other[2]), _rule(property, result, second), (triple, other))
        for first, result in sorted(self.firsts.get(property, ()), key=str):
            for other in self.before.get((first, subject), ()):
                if other[0] != value:
                    yield Inference((other[0], result, value), _rule(first, result, property), (other, triple))

    def _ways(self) -> dict[NamedNode, set[tuple[NamedNode, NamedNode]]]:
        """Chains, a transitive property being the chain of itself with itself."""
        ways = {first: set(found) for first, found in self.rules.chains.items()}
        for property in self.rules.transitive:
            ways.setdefault(property, set()).add((property, property))
        return ways


def _rule(first: NamedNode, result: NamedNode, second: NamedNode) -> str:
    return "transitive" if first == result == second else "chain"


def _sorted(nodes: Iterable[NamedNode]) -> list[NamedNode]:
    return sorted(nodes, key=lambda node: node.value)


def _facts(quads: Iterable[Quad]) -> tuple[set[_Triple], dict[_Triple, NamedNode]]:
    """Triples between things, events and classes, and for each the node that stands for it: the node of a bare triple,
    the event of a role, the thing of a type."""
    facts: set[_Triple] = set()
    elsewhere = 0
    parts: dict[NamedNode, dict[str, NamedNode]] = defaultdict(dict)
    for quad in quads:
        subject, property, value = quad.subject, quad.predicate, quad.object
        if quad.graph_name not in (THINGS, ASSERTED, BACKGROUND):
            elsewhere += isinstance(quad.graph_name, DefaultGraph)
            continue
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode):
            continue
        if property.value.startswith(PREFIXES["rdf"]) and property != _TYPE:
            parts[subject][property.value.rpartition("#")[2]] = value
        elif property.value.startswith(PREFIXES["kg"]) or property == _TYPE:
            facts.add((subject, property, value))
    if elsewhere and not facts:
        raise GraphError("facts cannot be told from claims without named graphs; use graph.trig, not graph.ttl")
    nodes = {triple: triple[0] for triple in facts}
    for node, part in parts.items():
        if len(part) == 3:
            nodes[part["subject"], part["predicate"], part["object"]] = node
    return {t for t in facts if t[0] not in parts}, nodes


def _encode(inference: Inference, nodes: dict[_Triple, NamedNode]) -> Iterator[Quad]:
    subject, property, value = inference.triple
    node = NamedNode(ids.TRIPLE + ids.digest(subject.value, property.value, value.value, "inferred"))
    nodes[inference.triple] = node
    yield Quad(subject, property, value, INFERRED)
    said: list[tuple[str, NamedNode | Literal]] = [
        ("rdf:type", term("kg:Inference")),
        ("rdf:subject", subject),
        ("rdf:predicate", property),
        ("rdf:object", value),
        ("kg:byRule", Literal(inference.rule)),
    ]
    said += [("kg:inferredFrom", nodes[premise]) for premise in inference.premises]
    for name, part in said:
        yield Quad(node, term(name), part, INFERRED)
