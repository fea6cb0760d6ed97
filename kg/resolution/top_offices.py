"""Nominals for whoever leads a country ("the Norwegian prime minister"), across documents.

One document says "the Norwegian prime minister" and gives no name with it; others of the same days say who that is.
Where all of them name one person, the nominal means that person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from kg.model import Decision, Entity, Extraction, Relation
from kg.resolution.joining import join_nominal
from kg.resolution.names import name_key
from kg.resolution.naming import Draft
from kg.resolution.records import PERSON

_TOP = frozenset({"kg:headOfState", "kg:headOfGovernment"})
_DAYS = 14
"""Days between two documents within which an office has one holder, unless some document names another."""
_WHY = "only holder of the office in these days", 0.8
"""Reason and score."""
_OTHER = re.compile(
    r"\b(?:an?|any|no|every|each|former|ex|late|then|next|new|future|acting|vice|deputy|first)(?:[ -]\w+)?[ -]$", re.I
)
"""What stands before an office that is somebody else's, or anybody's."""

_Office = tuple[str, str]
"""Predicate, and the country's name."""


def place_top_offices(
    extractions: Sequence[Extraction], named: set[tuple[str, str]], drafts: Sequence[Draft], decisions: list[Decision]
) -> set[tuple[str, str]]:
    """Add each nominal for the leader of a country to the one person whom documents of the same days call so.

    Args:
        extractions: all documents.
        named: document and id of the entities that have a name.
        drafts: named things; those that are meant gain a record.
        decisions: grows by what is joined.

    Returns:
        Document and id of the entities that were placed.
    """
    draft_of = {(r.document, r.entity.id): d for d in drafts for r in d.records if d.type == "Person"}
    told: dict[_Office, list[tuple[date, Draft | None]]] = defaultdict(list)
    open_: list[tuple[Extraction, Entity, _Office, date]] = []
    for x in extractions:
        entities, day = {e.id: e for e in x.entities}, _day(x)
        for relation in x.relations:
            if (
                day is None
                or relation.predicate not in _TOP
                or relation.polarity != "positive"
                or relation.object not in entities
            ):
                continue
            office = relation.predicate, name_key(entities[relation.object].name)
            if (x.document.id, relation.subject) in named:
                told[office].append((day, draft_of.get((x.document.id, relation.subject))))
            elif relation.status == "holds" and _is_of_now(x, relation, entities[relation.subject]):
                open_.append((x, entities[relation.subject], office, day))
    placed = set()
    for x, entity, office, day in open_:
        near = [draft for when, draft in told[office] if abs((when - day).days) <= _DAYS]
        key = x.document.id, entity.id
        if not near or near[0] is None or any(d is not near[0] for d in near) or key in placed:
            continue
        placed.add(key)
        join_nominal(near[0], x.document.id, entity, PERSON, _WHY, decisions)
    return placed


def _day(extraction: Extraction) -> date | None:
    try:
        return date.fromisoformat(extraction.document.published or "")
    except ValueError:
        return None


def _is_of_now(extraction: Extraction, relation: Relation, entity: Entity) -> bool:
    """Whether an unnamed holder is the one of these days, by the words before: "the Norwegian prime minister"."""
    if relation.weak or entity.type != "Person":
        return False
    nominals = [m for m in entity.mentions if m.kind == "nominal"]
    text = extraction.document.text
    return bool(nominals) and not any(_OTHER.search(text[max(0, m.start - 30) : m.start]) for m in nominals)
