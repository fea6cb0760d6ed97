"""Contradictions between figures: the dead of one disaster, the price of one deal, the distance of two places.

A figure is compared only where two texts surely mean the same thing:

distance  the same two places, in either direction; "the capital" of a country is its capital
price     the same thing bought, and no other buyer
toll      the quantity of one event; "the toll" of a document and the figures it gives; or events that the texts put into
          one place, no country, at one time

A count that a later document gives higher has grown, and is no contradiction.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from kg.model import Argument, Contradiction, Evidence, NameMention, Statement
from kg.statements.amounts import Amount, disagree, read
from kg.statements.clusters import sides
from kg.statements.conflict.disasters import Disasters
from kg.statements.conflict.scene import Scene, contradiction, fillers, pairs, two_voices
from kg.statements.standing import asserts
from kg.statements.times import Period, read_period

NEWS = 31
"""Days before publication from which on a toll belongs to the news, not to its background."""
SAME_DAYS = 3
"""Days between two reports without a date that can tell of one disaster."""
_DEALS = frozenset({"kg:Acquire", "kg:Trade", "kg:Transfer"})
_CLAIMED = frozenset({"planned", "possible"})
"""Statuses in which a price is named before the deal is done."""
_TOLLS = {"kg:Die": "dead", "kg:Injure": "hurt"}
_KILLING = re.compile(r"kill|dea[dt]|died?\b|massacre", re.I)
_GROWN = re.compile(
    r"\b(?:ris(?:e[sn]?|ing)|rose|raise[sd]?|climb\w*|increase[sd]?|grew|grown|updated?|revised?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount that a statement gives, with the evidence for it."""

    amount: Amount
    argument: Argument
    evidence: Evidence


def amounts(
    events: Iterable[Statement], scene: Scene, mentions: Iterable[NameMention], disasters: Disasters
) -> Iterator[Contradiction]:
    """Figures for one thing that cannot both be right."""
    made = list(events)
    figures = {s.iri: found for s in made if (found := _figures(s))}
    told = [s for s in made if s.iri in figures]
    settings = _Settings(made, told, mentions, scene, disasters)
    capitals = _capitals(scene)

    def keys(statement: Statement) -> Iterator[tuple[object, ...]]:
        """What the figures of a statement are of."""
        if statement.predicate == "kg:Distance":
            ends = frozenset(capitals.get(t, t) for t in fillers(statement, ("patient", "origin")))
            if len(ends) == 2:
                yield "distance", ends
        elif statement.predicate in _DEALS:
            yield from (("deal", thing) for thing in sorted(fillers(statement, ("patient",))))
        elif kind := _kind(statement):
            yield from ((kind, e.document) for e in statement.evidence)
            yield from ((kind, place) for place in sorted(settings.places(statement)))
            if word := disasters.word(statement):
                yield kind, "disaster", word

    for statement in told:
        for one, other in combinations(figures[statement.iri], 2):
            if _conflict(one, other, scene):
                yield _shown(statement, one, statement, other)
    for left, right in pairs(told, keys):
        for one in figures[left.iri]:
            for other in figures[right.iri]:
                if _conflict(one, other, scene) and _same(left, one, right, other, settings, scene):
                    yield _shown(left, one, right, other)


def _figures(statement: Statement) -> list[Figure]:
    """The amounts that some evidence claims."""
    by_iri = {e.iri: e for e in statement.evidence}
    found = []
    for argument in statement.arguments:
        amount = read(argument.value) if argument.role == "quantity" else None
        if amount is not None:
            given = (by_iri[i] for i in argument.evidence if _claims(by_iri[i], amount))
            found += [Figure(amount, argument, e) for e in given]
    return found


def _claims(evidence: Evidence, amount: Amount) -> bool:
    early = amount.money and evidence.status in _CLAIMED and evidence.polarity == "positive"
    return early or asserts(evidence)


def _conflict(one: Figure, other: Figure, scene: Scene) -> bool:
    """Whether two voices give figures that disagree, and neither only brings the other up to date."""
    if not two_voices(one.evidence, other.evidence) or not disagree(one.amount, other.amount):
        return False
    first, second = sorted((one, other), key=lambda f: f.amount.number)
    if not first.amount.counted:
        return True
    days = [read_period(scene.published(f.evidence)) for f in (first, second)]
    if days[0] and days[1] and days[0].first < days[1].first:
        return False
    return first.evidence.document != second.evidence.document or not _GROWN.search(second.evidence.text)


def _same(left: Statement, one: Figure, right: Statement, other: Figure, settings: _Settings, scene: Scene) -> bool:
    """Whether the figures of two statements are figures of one thing."""
    if left.predicate == "kg:Distance":
        return True
    if left.predicate in _DEALS:
        core = sides(scene.ontology.events[left.predicate])
        return scene.agree("agent", *(scene.acting(s, core) for s in (left, right)))
    if one.evidence.document == other.evidence.document:
        again = "toll" in (one.evidence.rule, other.evidence.rule) or settings.resumed(left, one, right, other)
        return again and settings.news(one) and settings.news(other)
    if not settings.places(left) & settings.places(right) and not settings.one_disaster(left, one, right, other):
        return False
    return settings.one_time(one, other)


def _kind(statement: Statement) -> str | None:
    """Whether a statement counts the dead or the hurt."""
    if statement.predicate == "kg:Attack" and all(_KILLING.search(e.words) for e in statement.evidence):
        return "dead"
    return _TOLLS.get(statement.predicate)


def _shown(left: Statement, one: Figure, right: Statement, other: Figure) -> Contradiction:
    values = one.argument.value or "", other.argument.value or ""
    return contradiction("value", left, one.evidence, values[0], right, other.evidence, values[1], role="quantity")


def _capitals(scene: Scene) -> dict[str, str]:
    """Capital, by whatever name → its country, standing for the place."""
    return {capital: "capital of " + country for capital, country in scene.capitals.items()}


class _Settings:
    """Where and when a sentence plays, by the places that it names and the times of all events in it: "an explosion at a
    factory in Oslo on Monday killed five".  A toll belongs to what its document counts."""

    def __init__(
        self,
        events: Iterable[Statement],
        told: Iterable[Statement],
        mentions: Iterable[NameMention],
        scene: Scene,
        disasters: Disasters,
    ) -> None:
        self._scene = scene
        self._disasters = disasters
        self._places: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._times: dict[tuple[str, int], list[Period]] = defaultdict(list)
        for statement in events:
            at = {e.iri: (e.document, e.sentence.start) for e in statement.evidence}
            for argument in statement.arguments:
                if argument.role == "place" and argument.thing and not self._is_country(argument.thing):
                    for iri in argument.evidence:
                        self._places[at[iri]].add(argument.thing)
                elif argument.role == "time" and (period := read_period(argument.value)):
                    for iri in argument.evidence:
                        self._times[at[iri]].append(period)

        self._counts: dict[tuple[str, str | None], set[int]] = defaultdict(set)
        sentences: dict[str, dict[int, int]] = defaultdict(dict)
        for statement in told:
            for evidence in statement.evidence:
                self._counts[evidence.document, _kind(statement)].add(evidence.sentence.start)
                sentences[evidence.document][evidence.sentence.start] = evidence.sentence.end
        starts = {document: sorted(found) for document, found in sentences.items()}
        for mention in mentions:
            place = scene.things.get(mention.thing) if mention.document in starts else None
            if place is None or place.type != "Place" or self._is_country(mention.thing):
                continue
            k = bisect_right(starts[mention.document], mention.start) - 1
            start = starts[mention.document][k] if k >= 0 else -1
            if k >= 0 and mention.end <= sentences[mention.document][start]:
                self._places[mention.document, start].add(mention.thing)

    def places(self, statement: Statement) -> frozenset[str]:
        """Places, except for countries, that the sentences of a statement name; of a toll without any, those of the
        other figures of its document."""
        own = self._own_places(statement)
        if own or all(e.rule != "toll" for e in statement.evidence):
            return own
        at = [(e.document, s) for e in statement.evidence for s in self._counts[e.document, _kind(statement)]]
        return frozenset[str]().union(*(self._places.get(sentence, ()) for sentence in at))

    def _own_places(self, statement: Statement) -> frozenset[str]:
        return frozenset[str]().union(
            *(self._places.get((e.document, e.sentence.start), ()) for e in statement.evidence)
        )

    def one_disaster(self, left: Statement, one: Figure, right: Statement, other: Figure) -> bool:
        """Whether the figures of two documents are of one disaster that neither gives a place."""
        word = self._disasters.word(left)
        return (
            bool(word)
            and word == self._disasters.word(right)
            and self._disasters.one_story(one.evidence, other.evidence)
        )

    def resumed(self, left: Statement, one: Figure, right: Statement, other: Figure) -> bool:
        """Whether the later figure of a document is of the disaster that the earlier one is of: "The sinking killed 9"."""
        later = max(one, other, key=lambda f: f.evidence.span.start)
        word = self._disasters.word(left)
        return bool(word) and word == self._disasters.word(right) and self._disasters.is_resumed(later.evidence)

    def news(self, figure: Figure) -> bool:
        """Whether a figure belongs to the news of its document."""
        published = read_period(self._scene.published(figure.evidence))
        times = self._when(figure)
        if published is None or not times:
            return True
        return all(t.last >= published.first - timedelta(days=NEWS) for t in times)

    def one_time(self, one: Figure, other: Figure) -> bool:
        """Whether two figures can be of one time."""
        ours, theirs = self._when(one), self._when(other)
        if ours and theirs:
            return any(a.common(b) and max(a.days, b.days) <= NEWS for a in ours for b in theirs)
        days = [read_period(self._scene.published(f.evidence)) for f in (one, other)]
        near = bool(days[0] and days[1] and days[0].gap(days[1]) <= SAME_DAYS)
        return near and self.news(one) and self.news(other)

    def _when(self, figure: Figure) -> list[Period]:
        return self._times.get((figure.evidence.document, figure.evidence.sentence.start), [])

    def _is_country(self, thing: str) -> bool:
        return self._scene.ontology.is_a(self._scene.things[thing].cls, "kg:Country")
