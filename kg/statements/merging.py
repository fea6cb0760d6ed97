"""Readings → clusters: which readings of which documents tell of the same event.

Readings are compared only within blocks: two meet when they have the class and a pair of core fillers in common, or
the class, one core filler and the same day, or the class and the document.  Within a block the fullest and most exact
reading comes first, and each later one joins a cluster when

1. the core fillers agree: fully, or in part where both are dated to the same month or day;
2. the times can be one: what a text tells as past lies before its publication, what it plans lies after;
3. the places can be one;
4. something ties them: a date, the same document, or news of the same days;
5. there is exactly one such cluster, or one that gives the very same time.  A vague reading that fits several events
   stays by itself: "the two have met" is no evidence for one of three meetings.

Within one document a reading that names only some of the participants, or none ("the visit"), and nothing new joins
the only event of its class that is presented the same way.  It adds evidence; it never turns a plan into a fact.

The order of work depends on the content only, never on the order of documents.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from kg.model import OPEN_EVENT, Decision, EventClass, Ontology
from kg.statements.clusters import TO_COME, Agreement, Cluster, Sides, agreement, mood, sides
from kg.statements.places import Geography
from kg.statements.readings import Reading
from kg.statements.standing import is_wish
from kg.statements.times import ALWAYS, Period, shift

RECENT = 14
"""Days before its publication in which a report without a date most likely places its news."""
SOON = 90
"""Days after its publication in which a plan without a date most likely falls."""
MONTH = 31
"""Days of the longest period that counts as a date when the participants agree only in part."""

_LONGEST = 366
"""Days of the longest time that stands in the blocks of its months."""
_STEM = 4
"""Letters that two words for one event have in common at their start."""

KEPT = 3
"""Refusals that are kept as decisions for one reading."""
DIFFER = "participants differ"
"""The one reason that is not kept as a decision: it is the usual case within a block, and says nothing new."""
_RANKS: tuple[Agreement, ...] = ("full", "part", "open", "none")
"""Kinds of agreement, the best first."""
_VERB_RULE = "verb-frame"
_NEW = re.compile(r"\b(?:an?|another) (?:[\w.'-]+ ){0,4}$", re.IGNORECASE)
"""What stands before a noun that speaks of something for the first time."""
_BEFORE = re.compile(r"(?: \w+)? (?:once|twice|\w+ times) before\b|(?: \w+)? before(?=[,.;]|, in|$)")
"""What follows the verb of an event that happened at another time."""
_Key = tuple[object, ...]


@dataclass(slots=True)
class Merger:
    """Clusters the readings of events.

    Args:
        ontology: event classes with their core roles.
        geography: tells a more exact place from another one.
    """

    ontology: Ontology
    geography: Geography
    decisions: list[Decision] = field(default_factory=list)
    _sides: dict[str, Sides] = field(default_factory=dict)

    def merge(self, readings: Iterable[Reading]) -> list[list[Reading]]:
        """Readings grouped by the event they tell of."""
        blocks: dict[_Key, list[Cluster]] = defaultdict(list)
        clusters: list[Cluster] = []
        for reading in sorted(readings, key=self._order):
            when, keys = window(reading), list(dict.fromkeys(self._keys(reading)))
            met = {id(c): c for key in keys for c in blocks.get(key, ())}
            cluster = self._choose(reading, when, list(met.values()))
            if cluster is None:
                cluster = Cluster()
                clusters.append(cluster)
            cluster.add(reading, when)
            for key in keys:
                if not any(c is cluster for c in blocks[key]):
                    blocks[key].append(cluster)
        return [c.members for c in clusters]

    def _choose(self, reading: Reading, when: Period, met: list[Cluster]) -> Cluster | None:
        """The cluster that the reading joins; the choice is kept as a decision."""
        fitting: dict[Agreement, list[Cluster]] = defaultdict(list)
        refused: list[tuple[Cluster, str]] = []
        for cluster in met:
            agreed = agreement(reading, cluster, self._core(reading.predicate), self.geography)
            reason = self._refusal(reading, when, cluster, agreed)
            if reason is None:
                fitting[agreed].append(cluster)
            elif reason != DIFFER:
                refused.append((cluster, reason))
        best = next((fitting[rank] for rank in _RANKS if fitting[rank]), [])
        chosen = self._only(reading, best)
        if chosen is not None:
            self._note(reading, chosen, True, "participants, time and place agree")
        else:
            refused = [(cluster, "fits several events") for cluster in best] + refused
        for cluster, reason in refused[:KEPT]:
            self._note(reading, cluster, False, reason)
        return chosen

    def _only(self, reading: Reading, fitting: list[Cluster]) -> Cluster | None:
        """The one cluster that fits, or fits best: with the very same time, or as vague as the reading is."""
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        core = self._core(reading.predicate)
        if reading.things(*core.pool, *core.others):
            fitting = [c for c in fitting if c.period == reading.period]
        else:
            fitting = [c for c in fitting if not c.things(*core.pool, *core.others)]
        return fitting[0] if len(fitting) == 1 else None

    def _note(self, reading: Reading, cluster: Cluster, same: bool, reason: str) -> None:
        left, right = cluster.members[0].evidence.iri, reading.evidence.iri
        self.decisions.append(Decision(left=left, right=right, same=same, score=float(same), reasons=(reason,)))

    def _refusal(self, reading: Reading, when: Period, cluster: Cluster, agreed: Agreement) -> str | None:
        """Why the reading cannot tell of this event; None when it can."""
        cls = self.ontology.events[reading.predicate]
        if agreed == "differ":
            return DIFFER
        if self._is_once(reading, cluster, cls):
            return None
        if any(_is_earlier_one(reading, member) for member in cluster.members):
            return "one of them happened before"
        if cluster.window.common(when) is None:
            return "times differ"
        if not self.geography.agree(reading.things("place"), cluster.things("place")):
            return "places differ"
        if self._same_telling(reading, cluster, cls):
            return None
        if agreed == "none":
            return DIFFER
        if agreed == "open" and not self._dated(reading, cluster, 1):
            return "participants are open, and no common day"
        if agreed == "part" and not self._dated(reading, cluster, MONTH):
            return "participants agree only in part, and no common date"
        return None if self._near(reading, cluster) else "no common time to tie them"

    def _same_telling(self, reading: Reading, cluster: Cluster, cls: EventClass) -> bool:
        """Whether one document speaks of its event again, in the same mood and with nothing new: no participant and no
        place that it had not named, and no word for something else.  What has happened may have happened twice, unless
        the class is singular."""
        own = mood(reading.evidence)
        if cls.name == OPEN_EVENT or not (own[0] or cls.singular):
            return False
        if cluster.told.get(reading.evidence.document) != {own}:
            return False
        if any(_is_another(reading, member) for member in cluster.members):
            return False
        if not cls.uniform and not _stem(reading) & frozenset().union(*map(_stem, cluster.members)):
            return False
        return all(f.thing is None or f.thing in cluster.fillers.get(f.role, ()) for f in reading.fillers)

    def _dated(self, reading: Reading, cluster: Cluster, longest: int) -> bool:
        """Whether both are dated, to periods no longer than this, that have days in common."""
        ours, theirs = reading.period, cluster.period
        if not ours or not theirs or max(ours.days, theirs.days) > longest:
            return False
        return ours.common(theirs) is not None

    def _is_once(self, reading: Reading, cluster: Cluster, cls: EventClass) -> bool:
        """Whether the class is one that happens to a thing only once: to be born, to die."""
        if cls.once is None or reading.evidence.status in TO_COME or True in cluster.to_come:
            return False
        return bool(reading.things(cls.once, "agent") & cluster.things(cls.once, "agent"))

    def _near(self, reading: Reading, cluster: Cluster) -> bool:
        """Whether anything ties a reading without a date to the event: the same document, or recent news."""
        if reading.period is not None:
            return cluster.period is not None or reading.evidence.document in cluster.told
        to_come = reading.evidence.status in TO_COME
        if not to_come and False not in cluster.to_come:
            return False  # a report without a date may be of an older event than the planned one
        if cluster.period is None:
            if cluster.to_come != {to_come}:
                return False
            return reading.evidence.document in cluster.told or any(
                _published_near(reading, m) for m in cluster.members
            )
        if reading.evidence.document in cluster.told:
            return True
        if reading.published is None:
            return False
        days = cluster.period.gap(Period(reading.published, reading.published))
        return days <= (SOON if to_come else RECENT)

    def _keys(self, reading: Reading) -> Iterator[_Key]:
        """Blocks in which a reading looks for its like, and stands for later ones.  A block holds a few months, so that
        it stays small when the same two have to do with each other for years."""
        core = self._core(reading.predicate)
        head = (reading.predicate, reading.open_lemma, is_wish(reading.evidence))
        pool, targets = sorted(reading.things(*core.pool)), sorted(reading.things(*core.others))
        months = _months(reading)
        for one in pool:
            others = [*targets, *(other for other in pool if core.symmetric and one < other)]
            yield from ((*head, one, other, month) for other in others for month in months)
        if reading.period and reading.period.days == 1:
            yield from ((*head, one, reading.period.first) for one in (*pool, *targets))
        if self.ontology.events[reading.predicate].once:
            yield from ((*head, one) for one in pool)
        if reading.predicate != OPEN_EVENT:
            yield (*head, "document", reading.evidence.document)

    def _core(self, predicate: str) -> Sides:
        if predicate not in self._sides:
            self._sides[predicate] = sides(self.ontology.events[predicate])
        return self._sides[predicate]

    def _order(self, reading: Reading) -> tuple[object, ...]:
        """The fullest readings first, then the most exact times, the past before what is to come, then by content."""
        core = self._core(reading.predicate)
        pool, targets = len(reading.things(*core.pool)), len(reading.things(*core.others))
        full = pool > 0 and (targets > 0 or (core.symmetric and pool > 1))
        vagueness = 0 if full else 1 if pool + targets else 2
        period = reading.period
        to_come = reading.evidence.status in TO_COME
        return vagueness, period.days if period else ALWAYS.days, period or ALWAYS, to_come, reading.evidence.iri


def _months(reading: Reading) -> list[int | None]:
    """Months, counted through the years, in which a reading's like can lie: those of its own time, or around the
    publication of one without a date.  What is vaguer stands in a block of its own, and in none of the months."""
    if reading.period is not None:
        near = reading.period if reading.period.days <= _LONGEST else None
    elif reading.published is not None:
        after = SOON if reading.evidence.status in TO_COME else RECENT
        near = Period(shift(reading.published, -RECENT), shift(reading.published, after))
    else:
        near = None
    if near is None:
        return [None]
    first, last = (12 * day.year + day.month for day in (near.first, near.last))
    return list(range(first, last + 1))


def _is_another(reading: Reading, other: Reading) -> bool:
    """Whether the later of two readings of one document brings in its event as new: "In 2003, a quake ..." after "the
    quake"."""
    ours, theirs = reading.evidence, other.evidence
    if ours.document != theirs.document or ours.rule == _VERB_RULE or theirs.rule == _VERB_RULE:
        return False
    later = max(ours, theirs, key=lambda e: (e.span.start, e.iri))
    before = later.text[: later.span.start - later.sentence.start]
    return ours.span.start != theirs.span.start and _NEW.search(before) is not None


def _is_earlier_one(reading: Reading, other: Reading) -> bool:
    """Whether one of two readings of a document tells of a further event: "It had been stolen once before, in 1978"."""
    ours, theirs = reading.evidence, other.evidence
    if ours.document != theirs.document or ours.sentence == theirs.sentence:
        return False
    return any(_BEFORE.match(e.text[e.span.end - e.sentence.start :]) for e in (ours, theirs))


def _stem(reading: Reading) -> frozenset[str]:
    """Starts of the words that name the event: "invading" and "invasion" share theirs."""
    return frozenset(word[:_STEM] for word in reading.evidence.words.casefold().split() if len(word) >= _STEM - 1)


def window(reading: Reading) -> Period:
    """Days on which a reading's event can lie: its own time, cut by the publication date it is past or future to."""
    found = reading.period or ALWAYS
    day, (to_come, negative) = reading.published, mood(reading.evidence)
    if day is None or negative:
        return found
    bound = Period(shift(day, -1), date.max) if to_come else Period(date.min, shift(day, 1))
    return found.common(bound) or found


def _published_near(left: Reading, right: Reading) -> bool:
    if left.published is None or right.published is None:
        return left.published == right.published
    return abs((left.published - right.published).days) <= RECENT
