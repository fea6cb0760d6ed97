"""Undo a merge inside a document: two names that a person declared different become two entities again.

The mentions of the second name, with the parts of that name, go to an entity of their own; roles, relations and
attributions follow the words they stand on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Attribution, Entity, Event, Extraction, Mention, Relation, Role, Span
from kg.resolution.names import name_key


def split_entities(extraction: Extraction, different: Sequence[tuple[str, ...]]) -> Extraction:
    """The extraction with entities that mix names of one ruling taken apart.

    Args:
        extraction: one document.
        different: for each ruling, comparison forms of the names that are not one thing.
    """
    for names in different:
        for entity in extraction.entities:
            mixed = [n for n in names if any(_called(extraction, m, n) for m in entity.mentions)]
            for name in mixed[1:]:
                extraction = _take_out(extraction, entity.id, name)
    return extraction


def _called(extraction: Extraction, mention: Mention, name: str) -> bool:
    return mention.kind == "name" and name_key(extraction.document.text[mention.start : mention.end]) == name


def _take_out(extraction: Extraction, entity_id: str, name: str) -> Extraction:
    entity = next(e for e in extraction.entities if e.id == entity_id)
    moved = tuple(m for m in entity.mentions if _called(extraction, m, name))
    kept = tuple(m for m in entity.mentions if m not in moved)
    text = extraction.document.text[moved[0].start : moved[0].end]
    fresh = Entity(
        id=f"{entity.id}s{sum(e.id.startswith(entity.id + 's') for e in extraction.entities) + 1}",
        type=moved[0].type,
        cls=moved[0].cls,
        name=text,
        mentions=moved,
        links=moved[0].links,
    )
    names = [extraction.document.text[m.start : m.end] for m in kept if m.kind == "name"]
    rest = replace(entity, mentions=kept, name=entity.name if name_key(entity.name) != name or not names else names[0])
    entities: list[Entity] = []
    for e in extraction.entities:
        entities += [rest, fresh] if e.id == entity_id else [e]
    move = _Move(entity_id, fresh.id, tuple(Span(m.start, m.end) for m in moved))
    return replace(
        extraction,
        entities=tuple(entities),
        events=tuple(move.event(e) for e in extraction.events),
        relations=tuple(move.relation(r) for r in extraction.relations),
        attributions=tuple(move.attribution(a) for a in extraction.attributions),
    )


class _Move:
    """Redirects references from one entity to another where they stand on the moved words."""

    def __init__(self, old: str, new: str, spans: tuple[Span, ...]) -> None:
        self._old, self._new, self._spans = old, new, spans

    def _id(self, entity: str, span: Span | None) -> str:
        on = span is not None and any(s in span or span in s for s in self._spans)
        return self._new if entity == self._old and on else entity

    def event(self, event: Event) -> Event:
        return replace(event, roles=tuple(self._role(r) for r in event.roles))

    def _role(self, role: Role) -> Role:
        return role if role.entity is None else replace(role, entity=self._id(role.entity, role.span))

    def relation(self, relation: Relation) -> Relation:
        return replace(
            relation,
            subject=self._id(relation.subject, relation.subject_span),
            object=self._id(relation.object, relation.object_span),
        )

    def attribution(self, attribution: Attribution) -> Attribution:
        if attribution.entity is None:
            return attribution
        return replace(attribution, entity=self._id(attribution.entity, attribution.source))
