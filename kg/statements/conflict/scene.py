"""What the kinds of contradictions share: the corpus around the statements, and the making of a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from kg.ids import CONTRADICTION, digest
from kg.model import Argument, Contradiction, Document, Evidence, Ontology, Statement, Thing
from kg.statements.clusters import Sides
from kg.statements.places import Geography
from kg.statements.readings import MOTION, PLACE_ROLES
from kg.statements.standing import asserts

_ACTS_FOR = frozenset({"kg:agencyOf", "kg:capitalOf"})
"""Relations whose subject acts for its object: a ministry, or a capital, for the country."""

Given = tuple[Argument, Evidence]
"""An argument with a piece of evidence that gives it."""


class Scene:
    """The corpus: documents, things, places, and who stands for whom."""

    def __init__(
        self,
        statements: list[Statement],
        documents: Mapping[str, Document],
        things: Mapping[str, Thing],
        ontology: Ontology,
        geography: Geography,
    ) -> None:
        self.documents = documents
        self.things = things
        self.ontology = ontology
        self.geography = geography
        self._riders = _riders(statements, things, ontology)
        self._acts_for = _acts_for(statements)
        self.capitals = _acts_for(statements, frozenset({"kg:capitalOf"}))
        """Capital, also an unnamed one ("the capital"), → its country."""

    def acting(self, statement: Statement, core: Sides) -> frozenset[str]:
        """Who takes part; a vehicle stands for the one who travels in it."""
        found = fillers(statement, core.pool)
        if statement.predicate not in MOTION:
            return found
        return frozenset[str]().union(*(self._riders.get(thing, {thing}) for thing in found))

    def countries(self, things: Iterable[str]) -> frozenset[str]:
        """The things, with the countries that they act for."""
        return frozenset(c for thing in things for c in (thing, self._acts_for.get(thing, thing)))

    def agree(self, role: str, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether the fillers of a role can be the same: one side is open, some are common, or places can be one."""
        if not ours or not theirs or ours & theirs:
            return True
        return role in PLACE_ROLES and self.geography.agree(ours, theirs)

    def published(self, evidence: Evidence) -> str | None:
        """Date of the document that the evidence stands in."""
        return self.documents[evidence.document].published

    def named(self, kind: str, left: Statement, one: Given, right: Statement, other: Given, role: str) -> Contradiction:
        """A contradiction between the fillers of a role."""
        names = [self.things[a.thing].name if a.thing else a.value or a.words for a, _ in (one, other)]
        return contradiction(kind, left, one[1], names[0], right, other[1], names[1], role=role)


def contradiction(
    kind: str,
    left: Statement,
    one: Evidence,
    value: str,
    right: Statement,
    other: Evidence,
    other_value: str,
    *,
    role: str = "",
) -> Contradiction:
    """A contradiction whose sides are in an order that depends on their content only."""
    first, second = sorted([(left.iri, one.iri, value), (right.iri, other.iri, other_value)])
    return Contradiction(
        iri=CONTRADICTION + digest(kind, first, second),
        kind=kind,
        first=first[0],
        second=second[0],
        first_evidence=first[1],
        second_evidence=second[1],
        role=role,
        first_value=first[2],
        second_value=second[2],
    )


def pairs(
    statements: Iterable[Statement], keys: Callable[[Statement], Iterable[tuple[object, ...]]]
) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of statements with a key in common, each once."""
    blocks: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        for key in keys(statement):
            blocks[key].append(statement)
    seen = set()
    for block in blocks.values():
        for left, right in combinations(block, 2):
            if (left.iri, right.iri) not in seen:
                seen.add((left.iri, right.iri))
                yield left, right


def fillers(statement: Statement, roles: Iterable[str]) -> frozenset[str]:
    """IRIs of the things in these roles."""
    wanted = frozenset(roles)
    return frozenset(a.thing for a in statement.arguments if a.thing and a.role in wanted)


def asserted(statement: Statement, role: str) -> list[Given]:
    """Fillers of a role with the first evidence that asserts them."""
    by_iri = {e.iri: e for e in statement.evidence}
    found = []
    for argument in statement.arguments:
        if argument.role == role:
            evidence = next((by_iri[i] for i in argument.evidence if asserts(by_iri[i])), None)
            if evidence:
                found.append((argument, evidence))
    return found


def two_voices(left: Evidence, right: Evidence) -> bool:
    """Whether two documents, or two speakers, say it; one voice that gives two dates speaks of two events."""
    speakers = [next((s.iri or s.words for s in reversed(e.speakers)), None) for e in (left, right)]
    return left.document != right.document or speakers[0] != speakers[1]


def _riders(
    statements: Iterable[Statement], things: Mapping[str, Thing], ontology: Ontology
) -> dict[str, frozenset[str]]:
    """Vehicle → the one who travels in it, where the texts name only one."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.predicate not in MOTION:
            continue
        agents = fillers(statement, ("agent",))
        for vehicle in fillers(statement, ("instrument",)):
            if ontology.is_a(things[vehicle].cls, "kg:Vehicle"):
                found[vehicle] |= agents
    return {vehicle: frozenset(riders) for vehicle, riders in found.items() if len(riders) == 1}


def _acts_for(statements: Iterable[Statement], predicates: frozenset[str] = _ACTS_FOR) -> dict[str, str]:
    """Body or capital → its country, by what the texts assert."""
    found = {}
    for statement in statements:
        if statement.asserted and statement.predicate in predicates:
            subjects, objects = fillers(statement, ("subject",)), fillers(statement, ("object",))
            found.update({s: min(objects) for s in subjects if objects})
    return found
