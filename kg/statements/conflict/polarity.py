"""Contradictions between assertion and denial."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import OPEN_EVENT, Contradiction, Evidence, Statement
from kg.statements.clusters import sides
from kg.statements.conflict.scene import Scene, contradiction, fillers, pairs
from kg.statements.standing import asserts, denies
from kg.statements.times import ALWAYS, Period, read_period

SHOWN = 5
"""Assertions and denials of one statement that are set against each other."""
LATE = 14
"""Days within which a denial speaks of the news."""
_STEM = 4
_UNDERGOING = ("patient", "participant", "recipient", "destination", "origin")
_SAME_DEED = {"kg:Transfer": "kg:Trade"}
"""Classes that tell of one deed in other words: arms supplied, arms sold."""


def disputes(statements: Iterable[Statement]) -> Iterator[Contradiction]:
    """Each denial against each assertion of one statement; of one document the first of each, and only a few."""
    for statement in statements:
        asserting = _one_per_document(e for e in statement.evidence if asserts(e))[:SHOWN]
        for denial in _one_per_document(e for e in statement.evidence if denies(e))[:SHOWN]:
            for other in asserting:
                yield contradiction("polarity", statement, other, other.status, statement, denial, "denied")


def denials_elsewhere(events: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """An asserted deed, and another statement that denies the same deed in other words: a ministry that speaks for its
    country, a sale for a supply.  Both must name the same counterpart, or the same thing handed over."""
    told = [s for s in events if s.predicate != OPEN_EVENT and (s.asserted or s.standing == "denied")]

    def keys(statement: Statement) -> Iterator[tuple[object, ...]]:
        for agent in sorted(scene.countries(fillers(statement, ("agent",)))):
            yield _SAME_DEED.get(statement.predicate, statement.predicate), agent

    for left, right in pairs(told, keys):
        if left.asserted == right.asserted or not _same_deed(left, right, scene):
            continue
        fact, denied = (left, right) if left.asserted else (right, left)
        one = next(e for e in fact.evidence if asserts(e))
        other = next((e for e in denied.evidence if denies(e)), None)
        if other is not None:
            yield contradiction("polarity", fact, one, one.status, denied, other, "denied")


def denials_of_late(events: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """An asserted deed, and another document that denies it of the same one within days, where either leaves open who
    did it or when: "Berg was detained on Monday", "Berg was not detained"; "Berg resigned", "Berg had not resigned"."""
    told = [s for s in events if s.predicate != OPEN_EVENT and (s.asserted or s.standing == "denied")]

    def keys(statement: Statement) -> Iterator[tuple[object, ...]]:
        whom = fillers(statement, _UNDERGOING) or fillers(statement, ("agent",))
        yield from ((statement.predicate, thing) for thing in sorted(whom))

    for left, right in pairs(told, keys):
        if left.asserted == right.asserted or not _same_frame(left, right, scene):
            continue
        fact, denied = (left, right) if left.asserted else (right, left)
        ours, theirs = (
            _one_per_document(e for e in s.evidence if speaks(e)) for s, speaks in ((fact, asserts), (denied, denies))
        )
        found = [(a, d) for a in ours for d in theirs if _of_late(fact, a, denied, d, scene)]
        for one, other in found[:SHOWN]:
            yield contradiction("polarity", fact, one, one.status, denied, other, "denied")


def _same_frame(left: Statement, right: Statement, scene: Scene) -> bool:
    """Whether two statements can be of one deed: the same roles undergo it, filled alike, and nothing else differs.  Of
    a deed that only has a doer, the class must be one that does not come often."""
    for role in _UNDERGOING:
        ours, theirs = (fillers(s, (role,)) for s in (left, right))
        if ours != theirs or any(a.role == role and not a.thing for s in (left, right) for a in s.arguments):
            return False
    undergone = bool(fillers(left, _UNDERGOING))
    if not undergone and not scene.ontology.events[left.predicate].singular:
        return False
    return all(
        scene.agree(role, *(scene.countries(fillers(s, (role,))) for s in (left, right))) for role in ("agent", "place")
    )


def _of_late(fact: Statement, one: Evidence, denied: Statement, other: Evidence, scene: Scene) -> bool:
    """Whether a denial comes after the day of the fact, or the news of it, and no later than news do; in words for the
    same kind of deed, as an arrest is no ban."""
    if one.document == other.document or not _one_word(one, other, scene.ontology.events[fact.predicate].uniform):
        return False
    told, now = (read_period(scene.published(e)) for e in (one, other))
    if told is None or now is None or told.gap(now) > LATE:
        return False
    day, when = _when(fact), _when(denied)
    if when == ALWAYS and day != ALWAYS:
        return day.first <= now.last and day.gap(now) <= LATE
    return day.common(when) is not None


def _one_word(one: Evidence, other: Evidence, uniform: bool) -> bool:
    ours, theirs = ({w[:_STEM] for w in e.words.casefold().split()} for e in (one, other))
    return uniform or not ours.isdisjoint(theirs)


def _same_deed(left: Statement, right: Statement, scene: Scene) -> bool:
    """Whether the counterparts agree, at least one is named on both sides, and the times can be one."""
    core = sides(scene.ontology.events[left.predicate])
    common = False
    for role in sorted({*core.others, "participant", "recipient", "patient"}):
        ours, theirs = (scene.countries(fillers(s, (role,))) for s in (left, right))
        if not ours or not theirs:
            continue
        if not ours & theirs and not _words(left, role) & _words(right, role):
            return False
        common = True
    return common and _when(left).common(_when(right)) is not None


def _words(statement: Statement, role: str) -> frozenset[str]:
    """Last words of the fillers of a role: "heavy weapons" and "weapons" share theirs."""
    words = [a.words.casefold().split() for a in statement.arguments if a.role == role]
    return frozenset(w[-1] for w in words if w)


def _when(statement: Statement) -> Period:
    periods = [p for a in statement.arguments if a.role == "time" and (p := read_period(a.value))]
    return min(periods, key=lambda p: (p.days, p), default=ALWAYS)


def _one_per_document(evidence: Iterable[Evidence]) -> list[Evidence]:
    found: dict[str, Evidence] = {}
    for one in evidence:
        found.setdefault(one.document, one)
    return list(found.values())
