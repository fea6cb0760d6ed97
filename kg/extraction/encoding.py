"""Extraction ↔ JSON: one object a document, in the schema `kg/extraction.schema.json`."""

from __future__ import annotations

from typing import Any

from kg.model import Attribution, Entity, Event, Extraction, Relation, Role, Span, Timex

Json = dict[str, Any]


def encode_extraction(extraction: Extraction) -> Json:
    """The extraction as plain data, ready for `json.dumps`."""
    document = extraction.document
    return {
        "id": document.id,
        "title": document.title,
        "url": document.url,
        "publisher": document.publisher,
        "published": document.published,
        "text": document.text,
        "entities": [_entity(e) for e in extraction.entities],
        "times": [_time(t) for t in extraction.times],
        "events": [_event(e) for e in extraction.events],
        "relations": [_relation(r) for r in extraction.relations],
        "attributions": [_attribution(a) for a in extraction.attributions],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "iri": entity.iri,
        "type": entity.type,
        "class": entity.cls,
        "name": entity.name,
        "links": list(entity.links),
        "mentions": [{"start": m.start, "end": m.end, "kind": m.kind} for m in entity.mentions],
    }


def _time(time: Timex) -> Json:
    return {"id": time.id, "start": time.start, "end": time.end, "type": time.type, "value": time.value}


def _role(role: Role) -> Json:
    made: Json = {"role": role.role, "span": _span(role.span)}
    made |= {key: value for key in ("entity", "time", "event") if (value := getattr(role, key)) is not None}
    if role.weak:
        made["weak"] = True
    if role.amount is not None:
        made["amount"] = role.amount
    return made


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "lemma": event.lemma,
        "plover": event.plover,
        "trigger": _span(event.trigger),
        "sentence": _span(event.sentence),
        "roles": [_role(r) for r in event.roles],
        "polarity": event.polarity,
        "certainty": event.certainty,
        "status": event.status,
        "attributions": list(event.attributions),
        "rule": event.rule,
        "confidence": event.confidence,
    }


def _relation(relation: Relation) -> Json:
    return {
        "id": relation.id,
        "subject": relation.subject,
        "predicate": relation.predicate,
        "object": relation.object,
        "role": relation.role,
        "subject_span": _span(relation.subject_span),
        "object_span": _span(relation.object_span),
        "sentence": _span(relation.sentence),
        "polarity": relation.polarity,
        "status": relation.status,
        "attributions": list(relation.attributions),
        "rule": relation.rule,
        "confidence": relation.confidence,
        "weak": relation.weak,
    }


def _attribution(attribution: Attribution) -> Json:
    return {
        "id": attribution.id,
        "source": _span(attribution.source) if attribution.source else None,
        "entity": attribution.entity,
        "cue": _span(attribution.cue) if attribution.cue else None,
        "content": [_span(c) for c in attribution.content],
        "quote": attribution.quote,
        "via": attribution.via,
    }
