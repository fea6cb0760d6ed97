"""What is said of the event nodes of the asserted view."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pyoxigraph import Literal, NamedNode

from kg import ids
from kg.graph.claims import days
from kg.graph.quads import Said
from kg.graph.terms import duration_literal, term, time_literal, typed
from kg.model import Argument, Knowledge, Statement

_PLACES = ("place", "origin", "destination")


def event_iris(knowledge: Knowledge) -> dict[str, str]:
    """Statement → IRI of its event.  Statements that contradict each other on the date or place of one event share the
    event, whose disputed role then is not asserted."""
    first: dict[str, str] = {}
    deeds = {s.iri: s.predicate for s in knowledge.statements}
    for contradiction in sorted(knowledge.contradictions, key=lambda c: (c.first, c.second)):
        one_deed = deeds.get(contradiction.first) == deeds.get(contradiction.second)
        if contradiction.kind in ("time", "place") and one_deed:
            one, other = sorted((_first(contradiction.first, first), _first(contradiction.second, first)))
            if one != other:
                first[other] = one
    return {s.iri: ids.EVENT + _first(s.iri, first).removeprefix(ids.STATEMENT) for s in knowledge.statements}


def _first(statement: str, first: dict[str, str]) -> str:
    """The statement that names the event of this one."""
    while statement in first:
        statement = first[statement]
    return statement


def event_node(statement: Statement, arguments: tuple[Argument, ...], inside: frozenset[tuple[str, str]]) -> Said:
    """An event: its class, label, participants, places and time.

    Args:
        statement: an asserted one.
        arguments: those that are facts, see `fact_arguments`.
        inside: pairs of places, the first inside the second; of nested places only the innermost is said.
    """
    said: Said = [
        ("rdf:type", term(statement.predicate)),
        ("rdfs:label", Literal(_event_label(statement))),
        ("kg:statement", NamedNode(statement.iri)),
    ]
    agents = {a.thing for a in arguments if a.role == "agent"}
    places = {a.thing for a in arguments if a.role in _PLACES}
    for argument in arguments:
        again = argument.role == "participant" and argument.thing in agents
        wider = argument.role in _PLACES and any((place, argument.thing) in inside for place in places)
        if argument.thing and not again and not wider:
            said.append(("kg:" + argument.role, NamedNode(argument.thing)))
    said += _time(arguments)
    said += [("kg:amount", Literal(a.value)) for a in arguments if a.role == "quantity" and a.value and not a.thing]
    said += [("kg:duration", duration_literal(a.value)) for a in arguments if a.role == "duration" and a.value]
    return said


def _event_label(statement: Statement) -> str:
    """The label of the statement, without a date or a figure that another statement disputes."""
    label = statement.label
    if "time" in statement.disputed:
        for argument in statement.arguments:
            if argument.role == "time" and argument.value:
                label = label.replace(f" ({argument.value.split('T')[0]})", "")
    if "quantity" in statement.disputed:
        for argument in statement.arguments:
            if argument.role == "quantity" and argument.value:
                label = label.replace(f" ({argument.value})", "")
                label = re.sub(rf"(?:{re.escape(argument.value)}|{re.escape(argument.words)})(?= )", "people", label)
    return label


def _time(arguments: tuple[Argument, ...]) -> Said:
    """The most exact time; for times that share no day ("in 2018 and 2019") only the days they span."""
    times = [a for a in arguments if a.role == "time" and a.earliest and a.latest]
    if not times:
        return []
    exact = min(times, key=_length)
    if max(a.earliest or "" for a in times) <= min(a.latest or "" for a in times):
        return [("kg:time", time_literal(exact.value or "")), *days(exact)]
    return [
        ("kg:earliest", typed(min(a.earliest or "" for a in times), "date")),
        ("kg:latest", typed(max(a.latest or "" for a in times), "date")),
    ]


def _length(argument: Argument) -> tuple[timedelta, str]:
    """The shortest time first, then the earliest."""
    first, last = date.fromisoformat(argument.earliest or ""), date.fromisoformat(argument.latest or "")
    return last - first, argument.value or ""
