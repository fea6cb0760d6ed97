"""Relations that verbs carry, and nouns with slots like those of verbs: "leads", "belongs to", "the border with"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.drafts import Reading
from kg.extraction.fillers import Filler
from kg.extraction.lexicon import Sense
from kg.extraction.relations.bodies import objects_of_parts
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import meant
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.standing import lasting, verb_status
from kg.model import Token

_AREAS = frozenset({"area", "region", "suburb", "vicinity", "district"})
_ENDINGS = frozenset({"kg:residesIn", "kg:memberOf", "kg:employedBy", "kg:headquarteredIn"})
"""Relations that end for what the verb goes away *from*: "moved from Oslo"."""


def find_by_verbs(context: Context, readings: Sequence[Reading]) -> Iterator[RelationDraft]:
    """Relations that the readings of verbs and nouns carry, by the frames of their senses.

    Example: "Ann Berg leads Acme." gives Ann Berg, kg:headOf, Acme.
    """
    for reading in readings:
        if not reading.relations:
            continue
        head = reading.predication.head
        status = verb_status(context.facts.of(reading.predication), head)
        done: set[tuple[int, int]] = set()
        for sense in reading.relations:
            for subject, other, slot in _ends(context, sense, reading):
                pair = (subject.span.start, other.span.start)
                if pair in done:
                    continue
                done.add(pair)
                over = slot == "from" and sense.reference in _ENDINGS and status == "holds"
                yield RelationDraft(
                    sense.reference,
                    subject,
                    other,
                    "former" if over else lasting(sense.reference, status),
                    "relation-verb",
                    head,
                )


def _ends(context: Context, sense: Sense, reading: Reading) -> Iterator[tuple[Filler, Filler, str]]:
    """Subjects and objects that fit, with the slot of the object."""
    slots = {**reading.predication.loose, **reading.slots}
    others = list(_fillers(context, sense, slots, "object"))
    for _, subject in _fillers(context, sense, slots, "subject"):
        for slot, other in others:
            adjective = other.mention is not None and other.mention.adjective
            if not adjective and context.allows(sense.reference, subject, other):
                yield subject, other, slot


def _fillers(context: Context, sense: Sense, slots: dict[str, list[Token]], role: str) -> Iterator[tuple[str, Filler]]:
    """Fillers of the slots that a sense has for its subject or object; where it asks something of some, of those only."""
    own = [s for s in sorted(sense.own) if sense.frame[s] == role]
    asked = [s for s in own if any(r.slot == s for r in sense.restrictions)]
    for slot in asked or own:
        for token in slots.get(slot, ()):
            whole = list(objects_of_parts(context, token)) if role == "object" else []
            for filler in whole or meant(context, _place_of_area(context, context.finder.find(token))):
                yield slot, filler


def _place_of_area(context: Context, filler: Filler) -> Filler:
    """ "the Lyon area" → Lyon."""
    if filler.mention is not None and filler.mention.kind == "nominal" and filler.token.lemma in _AREAS:
        for child in filler.token.children:
            mention = context.mention(child)
            if child.dep == "compound" and mention is not None and mention.kind == "name" and mention.type == "Place":
                return context.filler(mention)
    return filler
