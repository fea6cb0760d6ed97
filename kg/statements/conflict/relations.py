"""Contradictions between lasting facts: two values where there is one, two holders of one office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Contradiction, Statement
from kg.statements.conflict.scene import Given, Scene, asserted, pairs
from kg.statements.standing import asserts
from kg.statements.times import read_period

WEEKS_OF_OFFICE = 60
"""Days between two documents within which two holders of an office contradict each other."""


def values(relations: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """A functional relation with two objects: two dates of birth that share no day, two places of birth."""
    functional = [s for s in relations if s.asserted and scene.ontology.properties[s.predicate].functional]
    for left, right in pairs(functional, lambda s: [(s.predicate, _filler(s, "subject"))]):
        one, other = asserted(left, "object")[0], asserted(right, "object")[0]
        if _differ(one, other, scene):
            yield scene.named("value", left, one, right, other, "object")


def offices(relations: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """Two holders of one office at one time."""
    exclusive = [s for s in relations if s.standing == "holds" and scene.ontology.properties[s.predicate].exclusive]
    for left, right in pairs(exclusive, lambda s: [(s.predicate, _filler(s, "object"))]):
        one, other = asserted(left, "subject")[0], asserted(right, "subject")[0]
        changed = any(e.status in ("former", "future") for e in (*left.evidence, *right.evidence))
        if not changed and _same_weeks(left, right, scene) and not _namesakes(one, other, scene):
            yield scene.named("role", left, one, right, other, "subject")


def _namesakes(one: Given, other: Given, scene: Scene) -> bool:
    """Whether two holders have one surname: Berg and Ann Berg, Kate Berg and Katherine Berg are hardly two."""
    left, right = (scene.things[a.thing].name.casefold().split() if a.thing else [] for a, _ in (one, other))
    return bool(left and right) and left[-1] == right[-1]


def _differ(one: Given, other: Given, scene: Scene) -> bool:
    left, right = one[0], other[0]
    if left.thing and right.thing:
        return not scene.geography.agree({left.thing}, {right.thing})
    first, second = read_period(left.value), read_period(right.value)
    return bool(first and second and first.common(second) is None)


def _same_weeks(left: Statement, right: Statement, scene: Scene) -> bool:
    days = [[read_period(scene.published(e)) for e in s.evidence if asserts(e)] for s in (left, right)]
    return any(a and b and a.gap(b) <= WEEKS_OF_OFFICE for a in days[0] for b in days[1])


def _filler(statement: Statement, role: str) -> str | None:
    return next((a.thing or a.value for a in statement.arguments if a.role == role), None)
