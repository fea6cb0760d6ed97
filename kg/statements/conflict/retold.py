"""Contradictions where the denial is told in words of its own: "claimed responsibility" and "denied responsibility"; "Berg
met Lund" and "she denied that the two had met"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import OPEN_EVENT, Argument, Contradiction, Evidence, Statement
from kg.statements.clusters import Sides, sides
from kg.statements.conflict.scene import Scene, contradiction, fillers, pairs
from kg.statements.standing import asserts, denies
from kg.statements.times import read_period

_AVOWED = frozenset({"claim", "admit", "accept", "acknowledge"})
_DENIED = frozenset({"deny", "disclaim", "disavow"})
_DAYS = 7
"""Days between two documents within which a claim and a denial are of one deed."""
_NEAR = 500
"""Characters between a meeting and the words that deny that "the two" met."""
_BOTH = re.compile(r"they|(?:the |these )?(?:two|both|pair)\b.*", re.IGNORECASE)


def avowals(events: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """Somebody claims responsibility in one document, and denies it in another of the same days.  Both are facts; what is
    disputed is what they are about."""
    told = [s for s in events if s.predicate == OPEN_EVENT and s.asserted and s.lemma in _AVOWED | _DENIED]

    def keys(statement: Statement) -> Iterator[tuple[object, ...]]:
        for agent in sorted(fillers(statement, ("agent",))):
            yield from ((agent, a.words.casefold().split()[-1]) for a in statement.arguments if _is_object(a))

    for left, right in pairs(told, keys):
        if (left.lemma in _AVOWED) == (right.lemma in _AVOWED):
            continue
        one, other = (next(e for e in s.evidence if asserts(e)) for s in (left, right))
        days = [read_period(scene.published(e)) for e in (one, other)]
        if one.document != other.document and days[0] and days[1] and days[0].gap(days[1]) <= _DAYS:
            values = left.lemma or "", right.lemma or ""
            yield contradiction("polarity", left, one, values[0], right, other, values[1], role="patient")


def _is_object(argument: Argument) -> bool:
    return argument.role == "patient" and bool(argument.words.split())


def denials_of_both(events: Iterable[Statement], scene: Scene) -> Iterator[Contradiction]:
    """A deed that two do together, and the denial in the next words of the document that "the two", or "they", did it."""
    cores = {name: sides(cls) for name, cls in scene.ontology.events.items() if cls.name != OPEN_EVENT}
    made = [s for s in events if s.predicate in cores and cores[s.predicate].symmetric]
    told = [s for s in made if s.asserted and len(fillers(s, cores[s.predicate].pool)) > 1]
    for denied in (s for s in made if s.standing == "denied" and _of_both(s, cores[s.predicate])):
        other = next((e for e in denied.evidence if denies(e)), None)
        if other is None:
            continue
        before = [(s, e) for s in told if s.predicate == denied.predicate for e in s.evidence if _precedes(e, other)]
        if len({s.iri for s, _ in before}) == 1:
            fact, one = before[-1]
            yield contradiction("polarity", fact, one, one.status, denied, other, "denied")


def _of_both(statement: Statement, core: Sides) -> bool:
    """Whether all that is said of who took part is "the two" or "they"."""
    given = [a.words for a in statement.arguments if a.role in (*core.pool, *core.others)]
    return len(given) == 1 and _BOTH.fullmatch(given[0]) is not None


def _precedes(evidence: Evidence, denial: Evidence) -> bool:
    gap = denial.span.start - evidence.span.end
    return evidence.document == denial.document and asserts(evidence) and 0 < gap <= _NEAR
