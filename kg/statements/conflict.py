"""Statements → contradictions: pairs of evidence that cannot both be right, shown and never resolved.

The definitions are narrow on purpose; what is only odd is no contradiction.  None of these is one: a more exact date
for the same event (2019, then 25 April 2019), a plan that then took place, a successor in office, a number rounded.

polarity  some evidence of one statement asserts what other evidence of it denies
time      two sources date one event (a `singular` class, the same core participants) to different days of one week
place     two sources put one event of one day into different places, neither inside the other
value     a relation with one object (a date of birth), or one quantity of one event, has two
role      two holders of an office that has one, each said to hold it, by documents of the same weeks
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import combinations

from kg.ids import CONTRADICTION, digest
from kg.model import Argument, Contradiction, Document, Evidence, Ontology, Statement, Thing
from kg.statements.clusters import Sides, sides
from kg.statements.places import Geography
from kg.statements.standing import asserts, denies
from kg.statements.times import Period, read_period

DAYS_APART = 4
"""Two dates of one event that are further apart are taken for two events."""
WEEKS_OF_OFFICE = 60
"""Days between two documents within which two holders of an office contradict each other."""
SHOWN = 5
"""Assertions and denials of one statement that are set against each other."""
ROUNDED = 0.1
"""Relative difference up to which two numbers are one number, rounded."""

_SETTLED = frozenset({"Meet", "Born", "Die", "Marry", "Win", "Disaster"})
"""Classes of events that have one place; a journey has many."""
_MOTION = frozenset({"kg:Depart", "kg:Arrive", "kg:Travel"})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_BOUND = re.compile(
    r"\b(?:at least|more than|over|up to|nearly|almost|fewer than|less than|dozens|hundreds|several)\b", re.I
)


def find_contradictions(
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    things: Mapping[str, Thing],
    ontology: Ontology,
    geography: Geography,
    named: Set[str] | None = None,
) -> tuple[Contradiction, ...]:
    """All contradictions, sorted by kind and IRI.

    Args:
        statements: of the whole corpus.
        documents: by id, for dates of publication.
        things: by IRI, for names.
        ontology: which classes are singular, which relations functional or exclusive.
        geography: tells whether two places can be one.
        named: things that have a name; of others it is not known who they are.  All, when left out.
    """
    made = list(statements)
    finder = _Finder(made, documents, things, ontology, geography)
    events = [s for s in made if s.kind == "event"]
    relations = [s for s in made if s.kind == "relation"]
    known = [s for s in relations if named is None or all(a.thing in named for a in s.arguments if a.thing)]
    found = [
        *(c for s in made for c in finder.polarity(s)),
        *(c for s in events for c in finder.quantity(s)),
        *finder.times_and_places(events),
        *finder.values(known),
        *finder.offices(known),
    ]
    return tuple(sorted({c.iri: c for c in found}.values(), key=lambda c: (c.kind, c.iri)))


class _Finder:
    """One method for each kind."""

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
        self.riders = _riders(statements, things, ontology)

    def polarity(self, statement: Statement) -> Iterator[Contradiction]:
        """Each denial against each assertion; of one document the first of each, and not more than a few."""
        asserting = _one_per_document(e for e in statement.evidence if asserts(e))[:SHOWN]
        for denial in _one_per_document(e for e in statement.evidence if denies(e))[:SHOWN]:
            for other in asserting:
                yield _contradiction("polarity", statement, other, other.status, statement, denial, "denied")

    def times_and_places(self, events: list[Statement]) -> Iterator[Contradiction]:
        """One event of a singular class with two dates, or two places."""
        for left, right in self._pairs(events, self._event_keys):
            if not self._same_participants(left, right):
                continue
            days = _dated(left), _dated(right)
            if not days[0] or not days[1] or not _two_voices(days[0][1], days[1][1]):
                continue
            gap = days[0][0].gap(days[1][0])
            places = self._asserted(left, "place"), self._asserted(right, "place")
            agree = self._places_agree(places)
            if 0 < gap <= DAYS_APART and agree:
                yield _contradiction(
                    "time", left, days[0][1], _iso(days[0][0]), right, days[1][1], _iso(days[1][0]), role="time"
                )
            elif gap == 0 and not agree and left.predicate.removeprefix("kg:") in _SETTLED:
                yield self._named("place", left, places[0][0], right, places[1][0], "place")

    def quantity(self, statement: Statement) -> Iterator[Contradiction]:
        """One quantity of one event with two different exact numbers, told by documents of the same day."""
        given = [(n, a, e) for a, e in self._asserted(statement, "quantity") if (n := _number(a.words)) is not None]
        for (n, a, e), (m, b, f) in combinations(given, 2):
            same_unit = _unit(a.words) == _unit(b.words)
            same_day = self._published(e) == self._published(f)
            if same_unit and same_day and _two_voices(e, f) and abs(n - m) > ROUNDED * max(n, m):
                yield _contradiction("value", statement, e, a.words, statement, f, b.words, role="quantity")

    def values(self, relations: list[Statement]) -> Iterator[Contradiction]:
        """A functional relation with two objects: two dates of birth that share no day, two places of birth."""
        functional = [s for s in relations if s.asserted and self.ontology.properties[s.predicate].functional]
        for left, right in self._pairs(functional, lambda s: [(s.predicate, _filler(s, "subject"))]):
            one, other = self._asserted(left, "object")[0], self._asserted(right, "object")[0]
            if one[0].thing and other[0].thing:
                differ = not self._places_agree(([one], [other]))
            else:
                first, second = read_period(one[0].value), read_period(other[0].value)
                differ = bool(first and second and first.common(second) is None)
            if differ:
                yield self._named("value", left, one, right, other, "object")

    def offices(self, relations: list[Statement]) -> Iterator[Contradiction]:
        """Two holders of one office at one time."""
        exclusive = [s for s in relations if s.standing == "holds" and self.ontology.properties[s.predicate].exclusive]
        for left, right in self._pairs(exclusive, lambda s: [(s.predicate, _filler(s, "object"))]):
            one, other = self._asserted(left, "subject")[0], self._asserted(right, "subject")[0]
            over = any(e.status in ("former", "future") for e in (*left.evidence, *right.evidence))
            if not over and self._same_weeks(left, right):
                yield self._named("role", left, one, right, other, "subject")

    # -- what the kinds share

    def _pairs(
        self, statements: Iterable[Statement], keys: Callable[[Statement], Iterable[tuple[object, ...]]]
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

    def _event_keys(self, statement: Statement) -> Iterator[tuple[object, ...]]:
        """Class and one participant, within blocks of days that overlap, so that a block stays small."""
        cls, dated = self.ontology.events[statement.predicate], _dated(statement)
        if not cls.singular or not statement.asserted or not dated:
            return
        week = dated[0].first.toordinal() // (2 * DAYS_APART)
        for thing in sorted(self._acting(statement, sides(cls))):
            yield statement.predicate, thing, week
            yield statement.predicate, thing, week + 1

    def _same_participants(self, left: Statement, right: Statement) -> bool:
        """Whether two events of a singular class have the same core fillers."""
        core: Sides = sides(self.ontology.events[left.predicate])
        ours, theirs = self._acting(left, core), self._acting(right, core)
        common = ours & theirs
        if not common or not (ours <= theirs or theirs <= ours):
            return False
        targets = [(self._core(left, {r}), self._core(right, {r})) for r in core.others if r != "place"]
        if any(not self.geography.agree(a, b) for a, b in targets):
            return False
        return len(common) > 1 or any(a & b for a, b in targets) or _same_word(left, right)

    def _acting(self, statement: Statement, core: Sides) -> frozenset[str]:
        """Who takes part; a vehicle stands for those who travel in it."""
        acting = self._core(statement, core.pool)
        if statement.predicate not in _MOTION:
            return acting
        return frozenset[str]().union(*(self.riders.get(thing, {thing}) for thing in acting))

    def _core(self, statement: Statement, roles: Iterable[str]) -> frozenset[str]:
        wanted = frozenset(roles)
        return frozenset(a.thing for a in statement.arguments if a.thing and a.role in wanted)

    def _asserted(self, statement: Statement, role: str) -> list[tuple[Argument, Evidence]]:
        """Fillers of a role with the first evidence that asserts them."""
        by_iri = {e.iri: e for e in statement.evidence}
        found = []
        for argument in statement.arguments:
            if argument.role == role:
                evidence = next((by_iri[i] for i in argument.evidence if asserts(by_iri[i])), None)
                if evidence:
                    found.append((argument, evidence))
        return found

    def _places_agree(self, places: tuple[list[tuple[Argument, Evidence]], list[tuple[Argument, Evidence]]]) -> bool:
        left = {a.thing for a, _ in places[0] if a.thing}
        right = {a.thing for a, _ in places[1] if a.thing}
        return self.geography.agree(left, right)

    def _published(self, evidence: Evidence) -> str | None:
        return self.documents[evidence.document].published

    def _same_weeks(self, left: Statement, right: Statement) -> bool:
        days = [[read_period(self._published(e)) for e in s.evidence if asserts(e)] for s in (left, right)]
        return any(a and b and a.gap(b) <= WEEKS_OF_OFFICE for a in days[0] for b in days[1])

    def _named(
        self,
        kind: str,
        left: Statement,
        one: tuple[Argument, Evidence],
        right: Statement,
        other: tuple[Argument, Evidence],
        role: str,
    ) -> Contradiction:
        names = [self.things[a.thing].name if a.thing else a.value or a.words for a, _ in (one, other)]
        return _contradiction(kind, left, one[1], names[0], right, other[1], names[1], role=role)


def _contradiction(
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


def _riders(
    statements: Iterable[Statement], things: Mapping[str, Thing], ontology: Ontology
) -> dict[str, frozenset[str]]:
    """Vehicle → the one who travels in it, where the texts name only one."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.predicate not in _MOTION:
            continue
        agents = {a.thing for a in statement.arguments if a.role == "agent" and a.thing}
        for vehicle in (a.thing for a in statement.arguments if a.role == "instrument" and a.thing):
            if ontology.is_a(things[vehicle].cls, "kg:Vehicle"):
                found[vehicle] |= agents
    return {vehicle: frozenset(riders) for vehicle, riders in found.items() if len(riders) == 1}


def _same_word(left: Statement, right: Statement) -> bool:
    """Whether some evidence of both uses the same word for the event."""
    return not {e.words.casefold() for e in left.evidence}.isdisjoint(e.words.casefold() for e in right.evidence)


def _dated(statement: Statement) -> tuple[Period, Evidence] | None:
    """The day of an event and the evidence that asserts it, when it is known to the day and there is one."""
    by_iri = {e.iri: e for e in statement.evidence}
    found = []
    for argument in statement.arguments:
        period = read_period(argument.value) if argument.role == "time" else None
        if period and period.days == 1:
            found += [(period, by_iri[i]) for i in argument.evidence if asserts(by_iri[i])]
    return found[0] if found and len({p for p, _ in found}) == 1 else None


def _one_per_document(evidence: Iterable[Evidence]) -> list[Evidence]:
    found: dict[str, Evidence] = {}
    for one in evidence:
        found.setdefault(one.document, one)
    return list(found.values())


def _two_voices(left: Evidence, right: Evidence) -> bool:
    """Whether two documents, or two speakers, say it; one voice that gives two dates speaks of two events."""
    speakers = [next((s.iri or s.words for s in reversed(e.speakers)), None) for e in (left, right)]
    return left.document != right.document or speakers[0] != speakers[1]


def _filler(statement: Statement, role: str) -> str | None:
    return next((a.thing or a.value for a in statement.arguments if a.role == role), None)


def _iso(period: Period) -> str:
    return period.first.isoformat()


def _number(words: str) -> float | None:
    """The one exact number in the words; None for a range, a bound or no number.

    >>> _number("1,200 people"), _number("at least 12 people"), _number("2 to 3 days")
    (1200.0, None, None)
    """
    found = _NUMBER.findall(words)
    if len(found) != 1 or _BOUND.search(words):
        return None
    return float(re.sub(r",(?=\d{3})", "", found[0]).replace(",", "."))


def _unit(words: str) -> str:
    """What is counted: the last word, without the plural."""
    last = words.split()[-1].casefold()
    return last.rstrip("s")
