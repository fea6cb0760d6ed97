"""Extractions built by hand: a story of sentences in which the fillers stand between brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.ids import THING, slug
from kg.model import (
    Attribution,
    Document,
    Entity,
    Event,
    Extraction,
    Mention,
    Relation,
    Role,
    Span,
    Thing,
    Timex,
)

_PART = re.compile(r"\[([^\]=]+)=([^\]]+)\]")

TYPES = {
    "Ann Berg": ("Person", "kg:Person"),
    "Berg": ("Person", "kg:Person"),
    "Bo Lund": ("Person", "kg:Person"),
    "Cy Dahl": ("Person", "kg:Person"),
    "Oslo": ("Place", "kg:City"),
    "Bergen": ("Place", "kg:City"),
    "Norway": ("Place", "kg:Country"),
    "Norland": ("Place", "kg:Country"),
    "Sudland": ("Place", "kg:Country"),
    "Nordwire": ("Organization", "kg:NewsAgency"),
    "Harbour Post": ("Organization", "kg:Company"),
    "the seat": ("Place", "kg:City"),
    "tanks": ("Product", "kg:Weapon"),
    "train": ("Product", "kg:Vehicle"),
}
LINKS = {"Oslo": ("https://sws.geonames.org/3143244/",), "Norway": ("https://sws.geonames.org/3144096/",)}


def iri(name: str) -> str:
    return THING + slug(name)


def thing(name: str) -> Thing:
    kind, cls = TYPES[name]
    return Thing(iri=iri(name), type=kind, cls=cls, name=name, aliases=(), links=LINKS.get(name, ()))


THINGS = tuple(thing(name) for name in TYPES)


@dataclass
class Story:
    """One document.  `event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund] [time=May|2024-05].")`
    adds a sentence and the event in it; a time is written with its value, a filler that is no thing stays words,
    and `agent?` is a weak one."""

    id: str
    published: str | None = "2024-03-06"
    publisher: str | None = None
    text: str = ""
    entities: dict[str, Entity] = field(default_factory=dict)
    times: list[Timex] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)

    def event(
        self,
        type: str,
        marked: str,
        *,
        status="happened",
        polarity="positive",
        certainty="certain",
        speakers=(),
        lemma="do",
        rule="noun-frame",
    ) -> Story:
        parts, sentence = self._sentence(marked)
        trigger = next(span for role, span, _ in parts if role == "trigger")
        roles = [
            self._role(role, span, value) for role, span, value in parts if role not in ("trigger", "speaker", "cue")
        ]
        self.events.append(
            Event(
                id=f"v{len(self.events) + 1}", type=type, lemma=lemma, plover=None, trigger=trigger, sentence=sentence,
                roles=tuple(roles), polarity=polarity, certainty=certainty, status=status,
                attributions=self._attribute(speakers, sentence), rule=rule, confidence=0.9,
            )
        )  # fmt: skip
        return self

    def relation(self, predicate: str, marked: str, *, status="holds", polarity="positive", speakers=()) -> Story:
        parts, sentence = self._sentence(marked)
        found = {role: (span, value) for role, span, value in parts}
        weak = "subject?" in found
        subject = self._role("subject", *found["subject?" if weak else "subject"])
        target = self._role("object", *found["object"])
        title = found.get("title")
        self.relations.append(
            Relation(
                id=f"r{len(self.relations) + 1}", subject=subject.entity, predicate=predicate,
                object=target.time or target.entity, subject_span=subject.span, object_span=target.span,
                sentence=sentence, polarity=polarity, status=status, attributions=self._attribute(speakers, sentence),
                rule="apposition", weak=weak, role=self.text[title[0].start : title[0].end] if title else None,
            )
        )  # fmt: skip
        return self

    def made(self) -> Extraction:
        return Extraction(
            document=Document(id=self.id, text=self.text, published=self.published, publisher=self.publisher),
            entities=tuple(self.entities.values()),
            times=tuple(self.times),
            events=tuple(self.events),
            relations=tuple(self.relations),
            attributions=tuple(self.attributions),
        )

    def _sentence(self, marked: str) -> tuple[list[tuple[str, Span, str]], Span]:
        start, parts, at = len(self.text), [], 0
        for match in _PART.finditer(marked):
            self.text += marked[at : match.start()]
            words, _, value = match[2].partition("|")
            parts.append((match[1], Span(len(self.text), len(self.text) + len(words)), value or words))
            self.text += words
            at = match.end()
        self.text += marked[at:]
        sentence = Span(start, len(self.text))
        self.text += "\n"
        return parts, sentence

    def _role(self, role: str, span: Span, value: str) -> Role:
        if role.endswith("?"):
            return replace(self._role(role.removesuffix("?"), span, value), weak=True)
        if role in ("time", "duration") or value[:4].isdigit():
            made = Timex(id=f"t{len(self.times) + 1}", start=span.start, end=span.end, type="DATE", value=value)
            self.times.append(made)
            return Role(role=role, span=span, time=made.id)
        return Role(role=role, span=span, entity=self._entity(value, span) if value in TYPES else None)

    def _entity(self, name: str, span: Span) -> str:
        kind, cls = TYPES[name]
        mention = Mention(start=span.start, end=span.end, kind="name", type=kind, cls=cls, head=0)
        made = Entity(
            id=f"e{len(self.entities) + 1}", type=kind, cls=cls, name=name, mentions=(mention,), iri=iri(name)
        )
        return self.entities.setdefault(name, made).id

    def _attribute(self, speakers, sentence: Span) -> tuple[str, ...]:
        """Speakers from the outermost inwards; each named one stands at the end of the text in its own sentence."""
        ids = []
        for name in speakers:
            source = None
            if name is not None:
                source = Span(len(self.text), len(self.text) + len(name))
                self.text += f"{name} said so.\n"
            made = Attribution(
                id=f"a{len(self.attributions) + 1}", source=source,
                entity=self._entity(name, source) if name in TYPES else None,
                cue=Span(source.end + 1, source.end + 5) if source else None, content=(sentence,), quote=False,
                via=ids[-1] if ids else None,
            )  # fmt: skip
            self.attributions.append(made)
            ids.append(made.id)
        return tuple(ids)
