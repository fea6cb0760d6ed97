"""Which documents tell of one disaster or attack, where no place says so: "a ferry sank", in papers of the same days.

What was struck has no name, so each document has a ferry of its own.  Two documents mean the same one when each tells of
one thing of that word, they name some of the same people and bodies, and do not put it into different places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import Contradiction, Evidence, NameMention, Statement
from kg.statements.conflict.events import DAYS_APART, day_of
from kg.statements.conflict.scene import Scene, contradiction, fillers, pairs

_STRIKES = frozenset({"kg:Disaster", "kg:Attack"})
_SHARED = 2
"""Named people, bodies and places, countries and news agencies left out, that two documents on one disaster share."""


class Disasters:
    """What the documents tell of disasters and attacks on things without a name."""

    def __init__(self, events: Iterable[Statement], mentions: Iterable[NameMention], scene: Scene) -> None:
        self._scene = scene
        self.strikes = [s for s in events if s.predicate in _STRIKES and s.asserted]
        self._words: dict[str, set[str]] = defaultdict(set)
        self._places: dict[str, set[str]] = defaultdict(set)
        self._sentences: dict[tuple[str, int], list[Evidence]] = defaultdict(list)
        self._named: dict[str, set[str]] = defaultdict(set)
        for statement in self.strikes:
            word, at = struck(statement), fillers(statement, ("place",))
            for evidence in statement.evidence:
                self._sentences[evidence.document, evidence.sentence.start].append(evidence)
                if word:
                    self._words[evidence.document].add(word)
                    self._places[evidence.document] |= at
        for mention in mentions if self._words else ():
            if mention.document in self._words and not self._is_wide(mention.thing):
                self._named[mention.document].add(mention.thing)

    def word(self, statement: Statement) -> str:
        """The one thing that the document of a figure tells was struck, where the figure's sentence speaks of that; or
        empty."""
        first = statement.evidence[0]
        words = self._words.get(first.document, set())
        told = first.rule == "toll" or any(e.iri != first.iri for e in self._at(first))
        return next(iter(words)) if len(words) == 1 and told else ""

    def is_resumed(self, evidence: Evidence) -> bool:
        """Whether a sentence speaks of a disaster as known: "the sinking killed 12"."""
        return any(e.text[: e.span.start - e.sentence.start].lower().endswith("the ") for e in self._at(evidence))

    def one_story(self, left: Evidence, right: Evidence) -> bool:
        """Whether two documents name the same people and bodies, and do not put what they tell into different places."""
        ours, theirs = (self._named.get(e.document, set()) for e in (left, right))
        places = [frozenset(self._places.get(e.document, ())) for e in (left, right)]
        return len(ours & theirs) >= _SHARED and self._scene.agree("place", *places)

    def _at(self, evidence: Evidence) -> list[Evidence]:
        return self._sentences.get((evidence.document, evidence.sentence.start), [])

    def _is_wide(self, thing: str) -> bool:
        cls = self._scene.things[thing].cls if thing in self._scene.things else "kg:Country"
        return any(self._scene.ontology.is_a(cls, wide) for wide in ("kg:Country", "kg:NewsAgency"))


def struck(statement: Statement) -> str:
    """The noun for the one thing that was struck, or empty: "ferry"."""
    if any(a.role == "quantity" for a in statement.arguments):
        return ""
    words = {a.words.casefold().split()[-1] for a in statement.arguments if a.role == "patient" and a.words.split()}
    return words.pop() if len(words) == 1 else ""


def days(disasters: Disasters) -> Iterator[Contradiction]:
    """One disaster that two documents date to different days."""
    dated = [s for s in disasters.strikes if struck(s) and day_of(s)]
    for left, right in pairs(dated, lambda s: [(s.predicate, struck(s))]):
        one, other = day_of(left), day_of(right)
        if one is None or other is None or not 0 < one[0].gap(other[0]) <= DAYS_APART:
            continue
        told = {e.document for e in left.evidence} & {e.document for e in right.evidence}
        if not told and disasters.one_story(one[1], other[1]):
            values = one[0].first.isoformat(), other[0].first.isoformat()
            yield contradiction("time", left, one[1], values[0], right, other[1], values[1], role="time")
