"""Evidence → standing: what all the evidence of a statement makes of it.

A statement is a fact only where some evidence says so without a hedge and no evidence says that it is not so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model import Evidence

ASSERTED = ("happened", "ongoing", "holds")
_TO_COME = ("planned", "future")
_WEAKER = ("planned", "future", "former", "possible", "requested", "hypothetical", "general")
"""Standings of what nobody asserts, the first that is present wins."""


def asserts(evidence: Evidence) -> bool:
    """Whether this evidence alone would make the statement a fact."""
    return evidence.status in ASSERTED and evidence.polarity == "positive" and evidence.certainty == "certain"


def denies(evidence: Evidence) -> bool:
    """Whether this evidence says that the statement is not so.  What is negated and still to come ("will not meet")
    denies a plan, not what happened."""
    return evidence.status == "denied" or (evidence.polarity == "negative" and evidence.status in ASSERTED)


def rejects(evidence: Evidence) -> bool:
    """Whether this evidence speaks against the statement in any way."""
    return evidence.status == "denied" or (evidence.polarity == "negative" and not is_wish(evidence))


def is_wish(evidence: Evidence) -> bool:
    """Whether this evidence wants, supposes or generalises that something is not so ("urged them not to sell"): it
    denies nothing, and tells of another thing than the same words without the negation."""
    return evidence.polarity == "negative" and evidence.status in ("requested", "hypothetical", "general")


def supports(evidence: Evidence, found: str) -> bool:
    """Whether this evidence bears a statement out as it stands: a fact only what asserts it, a plan what tells of it as
    planned or done.  "They may meet" is no second source for "they met".

    Args:
        evidence: of the statement.
        found: standing of the statement.
    """
    if found in ASSERTED or found == "former":
        return asserts(evidence) or (evidence.status == found and not rejects(evidence))
    if found in _TO_COME:
        return evidence.status in (*_TO_COME, *ASSERTED) and not rejects(evidence)
    return not rejects(evidence)


def standing(evidence: Iterable[Evidence], published: Mapping[str, str | None]) -> str:
    """The standing of a statement.

    Args:
        evidence: all of it, at least one.
        published: date of each document, to tell a former office from one that still holds.
    """
    found = list(evidence)
    asserting, against = [e for e in found if asserts(e)], [e for e in found if rejects(e)]
    if asserting and any(map(denies, against)):
        return "disputed"
    if asserting:
        return _kind_of_fact(asserting, found, published)
    if against:
        planned = any(e.status in ("planned", "future") and not rejects(e) for e in found)
        return "disputed" if planned else "denied"
    statuses = {e.status for e in found}
    return next((s for s in _WEAKER if s in statuses), "possible")


def _kind_of_fact(asserting: list[Evidence], found: list[Evidence], published: Mapping[str, str | None]) -> str:
    statuses = {e.status for e in asserting}
    if "holds" in statuses:
        over = [e for e in found if e.status == "former" and not rejects(e)]
        return "former" if over and _latest(over, published) >= _latest(asserting, published) else "holds"
    return "happened" if "happened" in statuses else "ongoing"


def _latest(evidence: list[Evidence], published: Mapping[str, str | None]) -> str:
    """Date of the latest document, empty when none is dated; ISO dates compare as text."""
    return max(published.get(e.document) or "" for e in evidence)
