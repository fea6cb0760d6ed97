"""Statements → contradictions: pairs of evidence that cannot both be right, shown and never resolved.

The definitions are narrow on purpose; what is only odd is no contradiction.  None of these is one: a more exact date
for the same event (2019, then 25 April 2019), a plan that then took place, a successor in office, a number rounded.

polarity  some evidence asserts what other evidence denies, of one statement or of two that say the same
time      two voices date one event (a `singular` class, the same core participants) to different days of one week
place     two voices put one event of one day into different places, neither inside the other
value     a relation with one object (a date of birth), or a count, price or distance, has two
role      two holders of an office that has one, each said to hold it, by documents of the same weeks
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from kg.model import Contradiction, Document, NameMention, Ontology, Statement, Thing
from kg.statements.conflict.amounts import amounts
from kg.statements.conflict.disasters import Disasters, days
from kg.statements.conflict.events import signings, times_and_places
from kg.statements.conflict.polarity import denials_elsewhere, denials_of_late, disputes
from kg.statements.conflict.relations import offices, values
from kg.statements.conflict.retold import avowals, denials_of_both
from kg.statements.conflict.scene import Scene
from kg.statements.places import Geography

__all__ = ["find_contradictions"]


def find_contradictions(
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    things: Mapping[str, Thing],
    ontology: Ontology,
    geography: Geography,
    named: Set[str] | None = None,
    mentions: Iterable[NameMention] = (),
) -> tuple[Contradiction, ...]:
    """All contradictions, sorted by kind and IRI.

    Args:
        statements: of the whole corpus.
        documents: by id, for dates of publication.
        things: by IRI, for names.
        ontology: which classes are singular, which relations functional or exclusive.
        geography: tells whether two places can be one.
        named: things that have a name; of others it is not known who they are.  All, when left out.
        mentions: where things are named, to know what places a sentence speaks of.
    """
    made = list(statements)
    scene = Scene(made, documents, things, ontology, geography)
    events = [s for s in made if s.kind == "event"]
    relations = [s for s in made if s.kind == "relation"]
    seen = list(mentions)
    disasters = Disasters(events, seen, scene)
    known = [s for s in relations if named is None or all(a.thing in named for a in s.arguments if a.thing)]
    found = [
        *disputes(made),
        *denials_elsewhere(events, scene),
        *denials_of_late(events, scene),
        *denials_of_both(events, scene),
        *avowals(events, scene),
        *times_and_places(events, scene),
        *signings(events, scene),
        *days(disasters),
        *amounts(events, scene, seen, disasters),
        *values(known, scene),
        *offices(known, scene),
    ]
    return tuple(sorted({c.iri: c for c in found}.values(), key=lambda c: (c.kind, c.iri)))
