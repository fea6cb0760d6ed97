"""Contradictions between reports of one event: its day and its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Contradiction, Evidence, Statement
from kg.statements.clusters import sides
from kg.statements.conflict.scene import Scene, asserted, contradiction, fillers, pairs, two_voices
from kg.statements.standing import asserts
from kg.statements.times import Period, read_period

DAYS_APART = 4
"""Two dates of one event that are further apart are taken for two events."""

_ONE_DEED = frozenset({"kg:Agree", "kg:Acquire"})
"""Classes of events that parties do once: a contract is signed on one day, whoever tells of it."""
_SETTLED = frozenset({"kg:Meet", "kg:Born", "kg:Die", "kg:Marry", "kg:Win", "kg:Disaster"})
"""Classes of events that have one place; a journey has many."""


def times_and_places(events: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """One event of a singular class with two dates, or with two places on one day."""

    def keys(statement: Statement) -> Iterator[tuple[object, ...]]:
        """Class and one participant, within blocks of days that overlap, so that a block stays small."""
        name = _deed(statement)
        cls, day = scene.ontology.events[name], day_of(statement)
        if cls.singular and statement.asserted and day:
            week = day[0].first.toordinal() // (2 * DAYS_APART)
            for thing in sorted(scene.acting(statement, sides(cls))):
                yield from ((name, thing, week), (name, thing, week + 1))

    for left, right in pairs(events, keys):
        one, other = day_of(left), day_of(right)
        if one and other and two_voices(one[1], other[1]) and _same_participants(left, right, scene):
            places = asserted(left, "place"), asserted(right, "place")
            agree = scene.agree("place", *(frozenset(a.thing for a, _ in side if a.thing) for side in places))
            gap = one[0].gap(other[0])
            if 0 < gap <= DAYS_APART and agree:
                days = one[0].first.isoformat(), other[0].first.isoformat()
                yield contradiction("time", left, one[1], days[0], right, other[1], days[1], role="time")
            elif gap == 0 and not agree and left.predicate in _SETTLED:
                yield scene.named("place", left, places[0][0], right, places[1][0], "place")


def signings(events: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """One contract with two dates, where one text says who signed it and the other takes that for known: "the contract
    was signed on Sunday", in a document that names all who signed."""
    told = [s for s in events if s.predicate in _ONE_DEED and s.asserted and day_of(s)]
    named = _named(events, told)

    def keys(statement: Statement) -> Iterator[tuple[object, ...]]:
        day = day_of(statement)
        week = day[0].first.toordinal() // (2 * DAYS_APART) if day else 0
        for word in sorted({e.words.casefold() for e in statement.evidence}):
            yield from ((statement.predicate, word, week), (statement.predicate, word, week + 1))

    for left, right in pairs(told, keys):
        one, other = day_of(left), day_of(right)
        core = sides(scene.ontology.events[left.predicate])
        parties = [fillers(s, (*core.pool, *core.others)) for s in (left, right)]
        if one is None or other is None or one[1].document == other[1].document or all(parties) or not any(parties):
            continue
        silent = other if parties[0] else one
        if 0 < one[0].gap(other[0]) <= DAYS_APART and (parties[0] or parties[1]) <= named[silent[1].document]:
            days = one[0].first.isoformat(), other[0].first.isoformat()
            yield contradiction("time", left, one[1], days[0], right, other[1], days[1], role="time")


def _named(events: Iterable[Statement], told: Iterable[Statement]) -> dict[str, set[str]]:
    """Document of some statements → the things that it says anything of."""
    found: dict[str, set[str]] = {e.document: set() for s in told for e in s.evidence}
    for statement in events:
        at = {e.iri: e.document for e in statement.evidence if e.document in found}
        for argument in statement.arguments:
            for iri in argument.evidence:
                if argument.thing and iri in at:
                    found[at[iri]].add(argument.thing)
        for evidence in statement.evidence:
            if evidence.document in found:
                found[evidence.document].update(s.iri for s in evidence.speakers if s.iri)
    return found


def _deed(statement: Statement) -> str:
    """The class under which a statement is compared: who boards a train leaves with it."""
    boards = statement.predicate == "kg:Travel" and all(
        e.words.casefold().startswith("board") for e in statement.evidence
    )
    return "kg:Depart" if boards else statement.predicate


def _vehicles(statement: Statement, scene: Scene) -> frozenset[str]:
    """Words for the vehicles that take part: the "plane" of "the presidential plane"."""
    return frozenset(
        a.words.casefold().split()[-1]
        for a in statement.arguments
        if a.thing and scene.ontology.is_a(scene.things[a.thing].cls, "kg:Vehicle")
    )


def _same_participants(left: Statement, right: Statement, scene: Scene) -> bool:
    """Whether two events of a singular class have the same core fillers."""
    core = sides(scene.ontology.events[_deed(left)])
    ours, theirs = scene.acting(left, core), scene.acting(right, core)
    common = ours & theirs
    if not common or not (ours <= theirs or theirs <= ours):
        return False
    targets = [(role, fillers(left, {role}), fillers(right, {role})) for role in core.others if role != "place"]
    if any(not scene.agree(*target) for target in targets):
        return False
    if len(common) > 1 or any(a & b for _, a, b in targets) or _same_word(left, right):
        return True
    return left.predicate != right.predicate and bool(_vehicles(left, scene) & _vehicles(right, scene))


def _same_word(left: Statement, right: Statement) -> bool:
    """Whether some evidence of both uses the same word for the event."""
    return not {e.words.casefold() for e in left.evidence}.isdisjoint(e.words.casefold() for e in right.evidence)


def day_of(statement: Statement) -> tuple[Period, Evidence] | None:
    """The day of an event and the evidence that asserts it, when it is known to the day and there is one."""
    by_iri = {e.iri: e for e in statement.evidence}
    found = []
    for argument in statement.arguments:
        period = read_period(argument.value) if argument.role == "time" else None
        if period and period.days == 1:
            found += [(period, by_iri[i]) for i in argument.evidence if asserts(by_iri[i])]
    return found[0] if found and len({p for p, _ in found}) == 1 else None
