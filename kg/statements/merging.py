"""Readings → clusters: which readings of which documents tell of the same event, or the same relation.

Relations are the same when subject, predicate and object are.  Events are compared only within blocks: two readings
meet when they have the class and a pair of core fillers in common, or the class, one core filler and the same day.
Within a block the most exact reading comes first, and each later one joins a cluster when

1. the core fillers agree: one side's agents contain the other's, and so for every role of the other side;
2. the times can be one: what a text tells as past lies before its publication, what it plans lies after;
3. the places can be one;
4. there is exactly one such cluster, or one that gives the very same time.  A vague reading that fits several events
   stays by itself: "the two have met" is no evidence for one of three meetings.

The order of work depends on the content only, never on the order of documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.model import Decision, EventClass, Ontology, Property
from kg.statements.readings import Reading
from kg.statements.times import ALWAYS, Period, shift

TO_COME = frozenset({"planned", "requested", "possible", "hypothetical", "future"})
RECENT = 14
"""Days before its publication in which a report without a date most likely places its news."""
SOON = 90
"""Days after its publication in which a plan without a date most likely falls."""
DIFFER = "participants differ"
"""The one reason that is not kept as a decision: it is the usual case within a block, and says nothing new."""

_OPEN_TARGETS = frozenset({"patient", "participant", "recipient", "destination", "origin"})
_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Core roles of an event class: who does it, and to whom or where."""

    source: frozenset[str]
    target: frozenset[str]
    symmetric: bool


def sides(cls: EventClass) -> Sides:
    """Core roles of an event class, from its bare properties; general ones for a class that has none."""
    bare: tuple[Property, ...] = cls.bare
    if not bare:
        return Sides(frozenset({"agent"}), _OPEN_TARGETS, False)
    source = frozenset[str]().union(*(p.from_roles for p in bare))
    target = frozenset[str]().union(*(p.to_roles for p in bare)) - source
    return Sides(source, target - {"topic", "instrument"}, any(p.symmetric for p in bare) and "participant" in target)


@dataclass(slots=True)
class Cluster:
    """Readings taken for one event, with what they give together."""

    members: list[Reading]
    fillers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    window: Period = ALWAYS
    """Days on which all members can lie."""
    period: Period | None = None
    """Most exact time that a member gives."""

    def add(self, reading: Reading, when: Period) -> None:
        """Take in a reading whose event can lie on these days."""
        self.members.append(reading)
        for filler in reading.fillers:
            if filler.thing:
                self.fillers[filler.role].add(filler.thing)
        self.window = self.window.common(when) or self.window
        if reading.period and (self.period is None or reading.period.days < self.period.days):
            self.period = reading.period


@dataclass(slots=True)
class Merger:
    """Clusters the readings of events.

    Args:
        ontology: event classes with their core roles.
        inside: place → places it lies in, to tell a more exact place from another one.
    """

    ontology: Ontology
    inside: Mapping[str, frozenset[str]]
    decisions: list[Decision] = field(default_factory=list)
    _sides: dict[str, Sides] = field(default_factory=dict)

    def merge(self, readings: Iterable[Reading]) -> list[list[Reading]]:
        """Readings grouped by the event they tell of."""
        blocks: dict[_Key, list[Cluster]] = defaultdict(list)
        clusters: list[Cluster] = []
        for reading in sorted(readings, key=_exactness):
            when, keys = window(reading), sorted(self._keys(reading), key=repr)
            met = {id(c): c for key in keys for c in blocks[key]}
            cluster = self._choose(reading, when, list(met.values()))
            if cluster is None:
                cluster = Cluster([])
                clusters.append(cluster)
            cluster.add(reading, when)
            for key in keys:
                if not any(c is cluster for c in blocks[key]):
                    blocks[key].append(cluster)
        return [c.members for c in clusters]

    def _choose(self, reading: Reading, when: Period, met: list[Cluster]) -> Cluster | None:
        """The cluster that the reading joins; the choice is kept as a decision."""
        fitting = []
        for cluster in met:
            reason = self._refusal(reading, when, cluster)
            if reason is None:
                fitting.append(cluster)
            elif reason != DIFFER:
                self._note(reading, cluster, False, reason)
        same = [c for c in fitting if c.period == reading.period]
        chosen = fitting[0] if len(fitting) == 1 else same[0] if len(same) == 1 else None
        for cluster in fitting:
            if cluster is chosen:
                self._note(reading, cluster, True, "participants, time and place agree")
            elif chosen is None:
                self._note(reading, cluster, False, "fits several events")
        return chosen

    def _note(self, reading: Reading, cluster: Cluster, same: bool, reason: str) -> None:
        left, right = cluster.members[0].evidence.iri, reading.evidence.iri
        self.decisions.append(Decision(left=left, right=right, same=same, score=float(same), reasons=(reason,)))

    def _refusal(self, reading: Reading, when: Period, cluster: Cluster) -> str | None:
        """Why the reading cannot tell of this event; None when it can."""
        cls = self.ontology.events[reading.predicate]
        agreement = self._agreement(reading, cluster)
        if agreement == "differ":
            return DIFFER
        if self._is_once(reading, cluster, cls):
            return None
        if cluster.window.common(when) is None:
            return "times differ"
        if agreement == "partly" and not self._same_day(reading, cluster):
            return "participants agree only in part, and no common day"
        if not self._places_agree(reading.things("place"), cluster.fillers["place"]):
            return "places differ"
        return None if self._near(reading, cluster) else "no common time to tie them"

    def _agreement(self, reading: Reading, cluster: Cluster) -> str:
        """Whether the core fillers agree `fully`, `partly` (one side is open) or `differ`."""
        core = self._core(reading.predicate)
        theirs = cluster.fillers
        if core.symmetric:
            pool = core.source | {"participant"}
            ours, other = reading.things(*pool), frozenset().union(*(theirs[r] for r in pool))
            if not (ours <= other or other <= ours):
                return "differ"
            both = len(ours & other)
            found = ["pair" if both > 1 else "same" if both else "open"]
            targets = core.target - {"participant"}
        else:
            found = [_compare(reading.things(*core.source), frozenset().union(*(theirs[r] for r in core.source)))]
            targets = core.target
        pairs = [self._compare_role(r, reading.things(r), frozenset(theirs[r])) for r in sorted(targets)]
        if "differ" in (*found, *pairs):
            return "differ"
        return "fully" if found == ["pair"] or (found == ["same"] and "same" in pairs) else "partly"

    def _compare_role(self, role: str, ours: frozenset[str], theirs: frozenset[str]) -> str:
        if role in ("place", "destination", "origin") and ours and theirs and not ours & theirs:
            return "same" if self._places_agree(ours, theirs) else "differ"
        return _compare(ours, theirs)

    def _places_agree(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether two sets of places can be one place: nothing said, one in common, or one inside the other."""
        left, right = set(ours), set(theirs)
        if not left or not right or left & right:
            return True
        return any(b in self.inside.get(a, ()) or a in self.inside.get(b, ()) for a in left for b in right)

    def _same_day(self, reading: Reading, cluster: Cluster) -> bool:
        return bool(reading.period and reading.period.days == 1 and reading.period == cluster.period)

    def _is_once(self, reading: Reading, cluster: Cluster, cls: EventClass) -> bool:
        """Whether the class is one that happens to a thing only once: to be born, to die."""
        if cls.once is None or TO_COME & {reading.evidence.status, *(m.evidence.status for m in cluster.members)}:
            return False
        return bool(reading.things(cls.once, "agent") & (cluster.fillers[cls.once] | cluster.fillers["agent"]))

    def _near(self, reading: Reading, cluster: Cluster) -> bool:
        """Whether anything ties a reading without a date to the event: the same document, or recent news."""
        if reading.period is not None:
            return True  # the windows overlap, and the cluster's time is at least as exact
        documents = {m.evidence.document for m in cluster.members}
        to_come = reading.evidence.status in TO_COME
        if cluster.period is None:
            if any((m.evidence.status in TO_COME) != to_come for m in cluster.members):
                return False
            return reading.evidence.document in documents or any(_published_near(reading, m) for m in cluster.members)
        if reading.evidence.document in documents:
            return True
        if reading.published is None:
            return False
        days = cluster.period.gap(Period(reading.published, reading.published))
        return days <= (SOON if to_come else RECENT)

    def _keys(self, reading: Reading) -> Iterator[_Key]:
        """Blocks in which a reading looks for its like."""
        core = self._core(reading.predicate)
        head = (reading.predicate, reading.lemma)
        source, target = reading.things(*core.source), reading.things(*core.target)
        pool = source | target if core.symmetric else frozenset[str]()
        for one in source:
            for other in target:
                if one != other:
                    yield (*head, *(sorted((one, other)) if core.symmetric else (one, other)))
        for one in pool:
            for other in pool:
                if one < other:
                    yield (*head, one, other)
        if reading.period and reading.period.days == 1:
            for one in source | target:
                yield (*head, one, reading.period.first)
        if self.ontology.events[reading.predicate].once:
            for one in source:
                yield (*head, one)

    def _core(self, predicate: str) -> Sides:
        if predicate not in self._sides:
            self._sides[predicate] = sides(self.ontology.events[predicate])
        return self._sides[predicate]


def window(reading: Reading) -> Period:
    """Days on which a reading's event can lie: its own time, cut by the publication date it is past or future to."""
    found = reading.period or ALWAYS
    day, evidence = reading.published, reading.evidence
    if day is None or evidence.polarity == "negative" or evidence.status == "denied":
        return found
    bound = Period(shift(day, -1), date.max) if evidence.status in TO_COME else Period(date.min, shift(day, 1))
    return found.common(bound) or found


def _exactness(reading: Reading) -> tuple[object, ...]:
    """The most exact times first, the past before what is to come, then by content."""
    period = reading.period
    to_come = reading.evidence.status in TO_COME
    return (period.days if period else 10**9, period or ALWAYS, to_come, reading.evidence.iri)


def _compare(ours: frozenset[str], theirs: frozenset[str]) -> str:
    if not ours or not theirs:
        return "open"
    return "same" if ours <= theirs or theirs <= ours else "differ"


def _published_near(left: Reading, right: Reading) -> bool:
    if left.published is None or right.published is None:
        return left.published == right.published
    return abs((left.published - right.published).days) <= RECENT
