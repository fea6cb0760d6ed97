"""Asserted statements → facts: the event nodes and bare triples of the asserted view.

This is the only place where something becomes a fact, and it asks each piece of evidence: a filler or a pair of fillers
counts only where one sentence gives it and asserts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model import Argument, Evidence, Ontology, Property, Statement, Thing

_ASSERTING = ("happened", "ongoing", "holds")


@dataclass(frozen=True, slots=True)
class Fact:
    """A bare triple: two things, or a thing and a date."""

    subject: str
    predicate: str
    """As a CURIE."""
    object: str
    """IRI, or the TIMEX3 value when `literal`."""
    literal: bool = False


def asserting_evidence(statement: Statement) -> frozenset[str]:
    """IRIs of the evidence that asserts a statement; none when the statement as a whole is no fact."""
    if not statement.asserted:
        return frozenset()
    return frozenset(e.iri for e in statement.evidence if _asserts(e))


def fact_arguments(statement: Statement) -> tuple[Argument, ...]:
    """Arguments of an asserted statement that some evidence firmly asserts and no other statement disputes; with a
    disputed number go the people that only it describes ("47 people")."""
    asserting = asserting_evidence(statement)
    numbers = {a.words for a in statement.arguments if a.role == "quantity" and "quantity" in statement.disputed}
    return tuple(
        a
        for a in statement.arguments
        if not asserting.isdisjoint(set(a.evidence) - set(a.weak))
        and a.role not in statement.disputed
        and a.words not in numbers
    )


def facts(statement: Statement, ontology: Ontology, things: Mapping[str, Thing]) -> Iterator[Fact]:
    """The bare triples of a statement; none unless it is asserted.

    Args:
        statement: any.
        ontology: bare properties of the event classes, with domains and ranges that the things must fit.
        things: by IRI.
    """
    arguments = fact_arguments(statement)
    if statement.kind == "relation":
        yield from _relation(statement, arguments, ontology, things)
        return
    asserting = [e for e in statement.evidence if _asserts(e)] if statement.asserted else []
    for property in ontology.events[statement.predicate].bare:
        for evidence in asserting:
            if not property.gives(evidence.words):
                continue
            given = [a for a in arguments if evidence.iri in a.evidence and evidence.iri not in a.weak and a.thing]
            for subject, target in _pairs(property, given, evidence.words):
                if subject != target and _fit(property, subject, target, ontology, things):
                    yield Fact(subject, property.name, target)


def _asserts(evidence: Evidence) -> bool:
    return evidence.status in _ASSERTING and evidence.polarity == "positive" and evidence.certainty == "certain"


def _relation(
    statement: Statement, arguments: tuple[Argument, ...], ontology: Ontology, things: Mapping[str, Thing]
) -> Iterator[Fact]:
    property = ontology.properties[statement.predicate]
    subject = next((a.thing for a in arguments if a.role == "subject" and a.thing), None)
    target = next((a for a in arguments if a.role == "object"), None)
    if subject is None or target is None or not ontology.fits(things[subject].cls, property.domain):
        return
    if target.thing is None:
        if target.earliest:
            yield Fact(subject, property.name, target.value or "", literal=True)
    elif subject != target.thing and ontology.fits(things[target.thing].cls, property.range):
        yield Fact(subject, property.name, target.thing)


def _pairs(property: Property, given: list[Argument], words: str) -> Iterator[tuple[str, str]]:
    """Subjects and objects within one piece of evidence, which tells the event by these words."""
    sources = [a.thing for a in given if a.role in property.from_roles and a.thing]
    reached = any(a.role == "destination" and a.thing for a in given) and "destination" in property.to_roles
    targets = [  # who enters a hall through a gate arrives in the hall
        a.thing for a in given if a.role in property.to_roles and a.thing and not (reached and a.role == "place")
    ]
    if not targets and property.joins(words):
        for i, one in enumerate(sources):
            yield from ((one, other) for other in sources[i + 1 :])
    for one in sources:
        yield from ((one, other) for other in targets)


def _fit(property: Property, subject: str, target: str, ontology: Ontology, things: Mapping[str, Thing]) -> bool:
    return ontology.fits(things[subject].cls, property.domain) and ontology.fits(things[target].cls, property.range)
