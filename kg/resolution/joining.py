"""Unnamed things of a document that turn out to be a thing with a name."""

from __future__ import annotations

from collections import Counter

from kg.model import Decision, Entity
from kg.resolution.naming import Draft, local_iri
from kg.resolution.records import Record


def join_nominal(
    draft: Draft, document: str, entity: Entity, family: str, why: tuple[str, float], decisions: list[Decision]
) -> None:
    """Make an unnamed entity part of a thing, which keeps the IRI that the entity would have had.

    Args:
        draft: the thing; gains a record.
        document: id of the entity's document.
        entity: has no name.
        family: kind of thing, as in `records`.
        why: reason and score in [0, 1].
        decisions: grows by one.
    """
    record = Record(document, entity, Counter(), ("",), family, False, None, "")
    reason, score = why
    label = f"{draft.name} ({draft.type})"
    decisions.append(Decision(left=record.place, right=label, same=True, score=score, reasons=(reason,)))
    draft.records.append(record)
    draft.former.add(local_iri(entity.name, record.local))
