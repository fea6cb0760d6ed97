"""Facts that last after an event: who was born somewhere, who founded what, who married whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extraction.drafts import EventDraft
from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import meant
from kg.extraction.relations.drafts import RelationDraft
from kg.model import Span, Timex

OUTCOMES: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    ("kg:Born", ("patient", "agent"), ("time",), "kg:birthDate"),
    ("kg:Born", ("patient", "agent"), ("place",), "kg:bornIn"),
    ("kg:Die", ("patient", "agent"), ("time",), "kg:deathDate"),
    ("kg:Found", ("patient",), ("time",), "kg:foundingDate"),
    ("kg:Found", ("patient",), ("agent", "participant"), "kg:foundedBy"),
    ("kg:Marry", ("agent",), ("patient", "participant"), "kg:spouseOf"),
)
"""Class of the event, roles of the subject, roles of the object, relation."""
_DATES = frozenset({"kg:birthDate", "kg:deathDate"})


def find_by_outcomes(
    context: Context,
    events: Sequence[EventDraft],
    times_of: Callable[[EventDraft], Sequence[Timex]],
    dated: frozenset[int],
) -> Iterator[RelationDraft]:
    """What events that happened leave behind.

    Args:
        context: the parse.
        events: with factuality.
        times_of: times that belong to an event.
        dated: positions of the words between brackets that have been read as dates of a life.

    Example: "Acme was founded in 1990." gives Acme, kg:foundingDate, 1990.
    """
    for event in events:
        if not (event.factuality.real and event.factuality.certainty == "certain"):
            continue
        head = event.predication.head
        for cls, subject_roles, object_roles, predicate in OUTCOMES:
            if not _leaves(context, event, cls, predicate) or (predicate in _DATES and head.i in dated):
                continue
            subjects = [filler for r in event.roles if r.role in subject_roles for filler in meant(context, r.filler)]
            if object_roles == ("time",):
                objects = [Filler(head, Span(t.start, t.end), time=t) for t in times_of(event) if t.type == "DATE"][:1]
            else:
                objects = [r.filler for r in event.roles if r.role in object_roles and r.filler not in subjects]
            if predicate == "kg:spouseOf" and not objects and len(subjects) == 2:
                subjects, objects = subjects[:1], subjects[1:]
            for subject in subjects[:1]:
                for other in objects:
                    if predicate == "kg:foundingDate" and subject.type != "Organization" and event.type != cls:
                        continue
                    if context.allows(predicate, subject, other):
                        yield RelationDraft(predicate, subject, other, "holds", "event-outcome", head)


def _leaves(context: Context, event: EventDraft, cls: str, predicate: str) -> bool:
    """Whether an event is of the class, or its verb dates what it makes: "the group was formed in 1990"."""
    if event.type == cls:
        return True
    if predicate != "kg:foundingDate" or event.predication.pos != "verb":
        return False
    return any(s.reference == predicate for s in context.lexicon.lookup("verb", event.lemma))
