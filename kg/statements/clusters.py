"""Clusters: readings taken for one event, and how far another reading agrees with them on who takes part."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from kg.model import EventClass, Evidence
from kg.statements.places import Geography
from kg.statements.readings import PLACE_ROLES, Reading
from kg.statements.times import ALWAYS, Period

TO_COME = frozenset({"planned", "requested", "possible", "hypothetical", "future"})
"""Statuses of what has not happened."""
_OPEN_TARGETS = frozenset({"patient", "participant", "recipient", "destination", "origin"})

Mood = tuple[bool, bool]
"""Whether something is to come, and whether it is said not to be so."""
Agreement = str
"""`full`: the same core fillers; `part`: one side names more of them; `open`: one side names none for a role; `none`:
the reading names no core filler at all; `differ`."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Core roles of an event class: who does it, and to whom or where."""

    source: frozenset[str]
    target: frozenset[str]
    symmetric: bool

    @property
    def pool(self) -> frozenset[str]:
        """Roles that are one side only: agents, with participants where these are interchangeable."""
        return self.source | {"participant"} if self.symmetric else self.source

    @property
    def others(self) -> tuple[str, ...]:
        """Roles of the other side, which are compared one by one."""
        return tuple(sorted(self.target - self.pool))


def sides(cls: EventClass) -> Sides:
    """Core roles of an event class, from its bare properties; general ones for a class that has none."""
    if not cls.bare:
        return Sides(frozenset({"agent"}), _OPEN_TARGETS, False)
    source = frozenset[str]().union(*(p.from_roles for p in cls.bare))
    target = frozenset[str]().union(*(p.to_roles for p in cls.bare)) - source
    return Sides(
        source, target - {"topic", "instrument"}, any(p.symmetric for p in cls.bare) and "participant" in target
    )


@dataclass(slots=True)
class Cluster:
    """Readings taken for one event, with what they give together."""

    members: list[Reading] = field(default_factory=list)
    fillers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    told: dict[str, set[Mood]] = field(default_factory=lambda: defaultdict(set))
    """Document to the moods in which it tells of the event."""
    window: Period = ALWAYS
    """Days on which all members can lie."""
    period: Period | None = None
    """Most exact time that a member gives."""

    def add(self, reading: Reading, when: Period) -> None:
        """Take in a reading whose event can lie on these days."""
        self.members.append(reading)
        self.told[reading.evidence.document].add(mood(reading.evidence))
        for filler in reading.fillers:
            if filler.thing:
                self.fillers[filler.role].add(filler.thing)
        self.window = self.window.common(when) or self.window
        if reading.period and (self.period is None or reading.period.days < self.period.days):
            self.period = reading.period

    @property
    def to_come(self) -> set[bool]:
        """Whether members tell of it as to come: True, False or both."""
        return {future for moods in self.told.values() for future, _ in moods}

    def things(self, *roles: str) -> frozenset[str]:
        """IRIs of the things in these roles."""
        return frozenset[str]().union(*(self.fillers.get(r, ()) for r in roles))


def mood(evidence: Evidence) -> Mood:
    """The mood of one piece of evidence."""
    return evidence.status in TO_COME, evidence.polarity == "negative" or evidence.status == "denied"


def agreement(reading: Reading, cluster: Cluster, core: Sides, geography: Geography) -> Agreement:
    """How far a reading and a cluster agree on the core fillers."""
    if not reading.things(*core.pool, *core.others):
        return "none"
    found = [_compare(reading.things(*core.pool), cluster.things(*core.pool))]
    for role in core.others:
        ours, theirs = reading.things(role), cluster.things(role)
        compared = _compare(ours, theirs)
        if compared == "differ" and role in PLACE_ROLES and geography.agree(ours, theirs):
            compared = "part"
        found.append(compared)
    if "differ" in found:
        return "differ"
    paired = core.symmetric and len(reading.things(*core.pool) & cluster.things(*core.pool)) > 1
    filled = found[0] != "open" and (paired or any(f != "open" for f in found[1:]))
    if not filled:
        return "open"
    return "part" if "part" in found else "full"


def _compare(ours: frozenset[str], theirs: frozenset[str]) -> Agreement:
    if not ours or not theirs:
        return "open"
    if ours == theirs:
        return "full"
    return "part" if ours < theirs or theirs < ours else "differ"
