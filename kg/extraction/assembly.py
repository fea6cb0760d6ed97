"""Drafts of all layers → Extraction: ids in text order, roles linked to entities, unused things left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kg.extraction.coding import plover_type
from kg.extraction.confidence import event_confidence, relation_confidence
from kg.extraction.drafts import EventDraft
from kg.extraction.fillers import Filler, FillerFinder, whole_phrase
from kg.extraction.quantities import amount_of
from kg.extraction.relations import RelationDraft
from kg.extraction.sure_pronouns import find_sure_pronouns
from kg.model import Attribution, Entity, Event, Extraction, Mention, Parse, Relation, Role, Span, Timex, Token
from kg.nouns import STANCES

_MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "poss"})


class AttributionLike(Protocol):
    """What assembly needs of an attribution draft."""

    @property
    def source(self) -> Span | None: ...  # noqa: D102
    @property
    def source_head(self) -> int | None: ...  # noqa: D102
    @property
    def cue(self) -> Span | None: ...  # noqa: D102
    @property
    def content(self) -> tuple[Span, ...]: ...  # noqa: D102
    @property
    def quote(self) -> bool: ...  # noqa: D102
    @property
    def via(self) -> int | None: ...  # noqa: D102


@dataclass(slots=True, eq=False)
class Layers:
    """All that was found in one document, before ids."""

    entities: Sequence[Entity]
    times: Sequence[Timex]
    events: Sequence[EventDraft]
    relations: Sequence[RelationDraft]
    attributions: Sequence[AttributionLike]
    times_of: Callable[[EventDraft], Sequence[Timex]]
    plover: dict[str, str]
    finder: FillerFinder


def assemble(parse: Parse, layers: Layers) -> Extraction:
    """Put the layers of a document together.

    Args:
        parse: for sentences and words.
        layers: entities have every mention in exactly one of them; times are in text order.
    """
    kept, entity_of = _name_entities(parse, layers)
    nobody = {e.id for e in kept if all(m.kind == "pronoun" for m in e.mentions)}
    sure = find_sure_pronouns(parse, layers.finder.by_head, entity_of)
    attribution_ids, attributions = _attributions(layers.attributions, entity_of)
    events = sorted(layers.events, key=lambda d: (d.trigger, d.type))
    event_ids = {id(d): f"v{n}" for n, d in enumerate(events, 1)}
    return Extraction(
        document=parse.document,
        entities=tuple(kept),
        times=tuple(layers.times),
        events=tuple(_event(d, parse, layers, entity_of, nobody, sure, event_ids, attribution_ids) for d in events),
        relations=tuple(
            _relation(n, d, parse, layers, entity_of, nobody, sure, attribution_ids)
            for n, d in enumerate(layers.relations, 1)
            if _known(d, entity_of)
        ),
        attributions=tuple(attributions),
    )


def _name_entities(parse: Parse, layers: Layers) -> tuple[list[Entity], dict[int, str]]:
    """The entities that have a name or a part in something, in text order under their ids; and the id of each word that
    is the head of a mention of one of them."""
    parts = {r.filler.mention.head for d in layers.events for r in d.roles if r.filler.mention and r.event is None}
    parts |= {a.source_head for a in layers.attributions if a.source_head is not None}
    all_of = {m.head: e.id for e in layers.entities for m in e.mentions}
    known = [d for d in layers.relations if _known(d, all_of)]
    parts |= {end.mention.head for d in known for end in (d.subject, d.object) if end.mention}
    used = {all_of[head] for head in parts if head in all_of}
    kept: list[tuple[tuple[Mention, ...], Entity]] = []
    for entity in layers.entities:
        own = tuple(m for m in entity.mentions if m.head in parts or not _only_modifies(parse.tokens, m))
        if own and (entity.id in used or any(m.kind == "name" for m in own)):
            kept.append((own, entity))
    kept.sort(key=lambda pair: (pair[0][0].start, pair[0][0].end))
    named = [
        replace(e, id=f"e{n}", mentions=own, name=_described(parse, own, e.name)) for n, (own, e) in enumerate(kept, 1)
    ]
    return named, {m.head: e.id for e in named for m in e.mentions}


def _only_modifies(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the name is a part of a modifier and stands for nothing itself: Lima in "pro-Lima senator"."""
    head = tokens[mention.head]
    at = head.i
    while at > 0 and tokens[at].start > mention.start:
        at -= 1
    if mention.kind != "name" or at < 2 or tokens[at - 1].text != "-":
        return False
    return tokens[at - 2].lower == "non" or (tokens[at - 2].lower in STANCES and head.dep in _MODIFIERS)


def _described(parse: Parse, mentions: tuple[Mention, ...], name: str) -> str:
    """The name; of an unnamed thing the whole noun phrase, with whose or of what it is: "Peru's security adviser"."""
    if mentions[0].kind == "pronoun" or any(m.kind == "name" for m in mentions):
        return name
    mention = next((m for m in mentions if m.kind == "nominal"), mentions[0])
    phrase = whole_phrase(parse, parse.tokens[mention.head], Span(mention.start, mention.end))
    return " ".join(parse.text(phrase.start, phrase.end).split())


def _known(draft: RelationDraft, entity_of: dict[int, str]) -> bool:
    """Whether both ends are entities (or the object a time), and two different ones."""
    subject = _entity(draft.subject, entity_of)
    other = _entity(draft.object, entity_of)
    return subject is not None and (draft.object.time is not None or (other is not None and other != subject))


def _entity(filler: Filler, entity_of: dict[int, str]) -> str | None:
    return entity_of.get(filler.mention.head) if filler.mention is not None else None


def _attributions(
    drafts: Sequence[AttributionLike], entity_of: dict[int, str]
) -> tuple[dict[int, str], list[Attribution]]:
    """Attributions in text order, and the new id of each draft."""

    def place(k: int) -> tuple[int, int, int]:
        draft = drafts[k]
        first = min(
            s.start
            for s in (*draft.content, *((draft.source,) if draft.source else ()), *((draft.cue,) if draft.cue else ()))
        )
        return first, draft.content[0].start, k

    order = sorted(range(len(drafts)), key=place)
    ids = {k: f"a{n}" for n, k in enumerate(order, 1)}
    made = []
    for k in order:
        draft = drafts[k]
        made.append(
            Attribution(
                id=ids[k],
                source=draft.source,
                entity=entity_of.get(draft.source_head) if draft.source_head is not None else None,
                cue=draft.cue,
                content=draft.content,
                quote=draft.quote,
                via=ids[draft.via] if draft.via is not None else None,
            )
        )
    return ids, made


def holding(drafts: Sequence[AttributionLike], span: Span) -> list[int]:
    """Positions of the attributions whose content holds a span, outermost first: the one with the widest content, and
    one that another names as `via` before it."""
    start, end = span.start, span.end
    found = [k for k, d in enumerate(drafts) if any(c.start <= start and end <= c.end for c in d.content)]

    def depth(k: int) -> int:
        seen, steps = {k}, 0
        via = drafts[k].via
        while via is not None and via not in seen:
            seen.add(via)
            steps, via = steps + 1, drafts[via].via
        return steps

    def width(k: int) -> int:
        return sum(c.end - c.start for c in drafts[k].content)

    return sorted(found, key=lambda k: (depth(k), -width(k), k))


def _event(
    draft: EventDraft,
    parse: Parse,
    layers: Layers,
    entity_of: dict[int, str],
    nobody: set[str],
    sure: frozenset[int],
    event_ids: dict[int, str],
    attribution_ids: dict[int, str],
) -> Event:
    head = draft.predication.head
    sentence = parse.sentences[head.sentence]
    roles = [
        Role(
            role=r.role,
            span=r.filler.words,
            entity=None if r.event is not None else _entity(r.filler, entity_of),
            event=event_ids[id(r.event)] if r.event is not None else None,
            amount=amount_of(r.role, r.filler, layers.finder, "people" if draft.rule == "toll" else ""),
            weak=r.implied
            or _misleading(r.filler, sure)
            or (r.role == "agent" and draft.type in _MOTION and _is_newsroom(r.filler))
            or (draft.factuality.real and _is_alternative(r.filler.token))
            or _entity(r.filler, entity_of) in nobody,
        )
        for r in draft.roles
    ]
    for time in layers.times_of(draft):
        role = "duration" if time.type == "DURATION" else "time"
        if role == "duration" and draft.type == "kg:Request":
            continue  # "asked for twelve years": what is asked for
        roles.append(Role(role=role, span=Span(time.start, time.end), time=time.id))
    fact = draft.factuality
    return Event(
        id=event_ids[id(draft)],
        type=draft.type,
        lemma=draft.lemma,
        plover=plover_type(
            draft, layers.plover.get(draft.type), own_words=_in_own_words(roles, draft, layers.attributions, entity_of)
        ),
        trigger=draft.trigger,
        sentence=sentence.span,
        roles=tuple(sorted(dict.fromkeys(roles), key=lambda r: (r.span, r.role))),
        polarity=fact.polarity,
        certainty=fact.certainty,
        status=fact.status,
        attributions=tuple(attribution_ids[k] for k in draft.attributions),
        rule=draft.rule,
        confidence=event_confidence(draft, roles, sentence.last - sentence.first),
    )


def _in_own_words(
    roles: Sequence[Role], draft: EventDraft, attributions: Sequence[AttributionLike], entity_of: dict[int, str]
) -> bool:
    """Whether an event is told by its agent, or by nobody but the report."""
    if not draft.attributions:
        return True
    source = attributions[draft.attributions[-1]].source_head
    agents = {r.entity for r in roles if r.role == "agent" and r.entity is not None}
    return source is not None and entity_of.get(source) in agents


def _is_alternative(token: Token) -> bool:
    """Whether it is one of several of which perhaps only one is meant: "in Lima or Cusco"."""
    first = token.head if token.dep == "conj" else token
    return any(c.dep == "cc" and c.lower == "or" for c in first.children) and any(
        c.dep == "conj" for c in first.children
    )


def _misleading(filler: Filler, sure: frozenset[int]) -> bool:
    """Whether a filler is a pronoun that often gets a wrong antecedent; he and she seldom do."""
    if filler.mention is None or filler.mention.kind != "pronoun" or filler.token.i in sure:
        return False
    return filler.token.lower not in _TRUSTED


def _hangs_on_two(one: Filler, other: Filler) -> bool:
    """Whether a relation rests on "its" and on a description, too: "its director" may be the other house's director."""
    if one.mention is None or one.mention.kind != "pronoun" or one.token.lower in _TRUSTED:
        return False
    return other.mention is not None and other.mention.kind != "name"


def _is_newsroom(filler: Filler) -> bool:
    """Whether a filler is a paper, a station or an agency: these report from places, and travel nowhere themselves."""
    return filler.mention is not None and filler.mention.cls == "kg:NewsAgency"


_MOTION = frozenset({"kg:Arrive", "kg:Depart", "kg:Travel", "kg:Visit"})
_TRUSTED = frozenset({"he", "him", "his", "she", "her", "hers", "himself", "herself", "who", "whom", "i", "my", "me"})


def _relation(
    number: int,
    draft: RelationDraft,
    parse: Parse,
    layers: Layers,
    entity_of: dict[int, str],
    nobody: set[str],
    sure: frozenset[int],
    attribution_ids: dict[int, str],
) -> Relation:
    subject, other = _entity(draft.subject, entity_of), _entity(draft.object, entity_of)
    assert subject is not None
    anchor = Span(draft.anchor.start, draft.anchor.end)
    return Relation(
        id=f"r{number}",
        subject=subject,
        predicate=draft.predicate,
        object=draft.object.time.id if draft.object.time is not None else other or "",
        subject_span=draft.subject.span,
        object_span=draft.object.span,
        sentence=parse.sentences[draft.anchor.sentence].span,
        polarity=draft.polarity,
        status=draft.status,
        attributions=tuple(attribution_ids[k] for k in holding(layers.attributions, anchor)),
        rule=draft.rule,
        role=draft.role,
        weak=draft.weak
        or _misleading(draft.subject, sure)
        or _misleading(draft.object, sure)
        or _hangs_on_two(draft.subject, draft.object)
        or _hangs_on_two(draft.object, draft.subject)
        or _is_alternative(draft.subject.token)
        or _is_alternative(draft.object.token)
        or not nobody.isdisjoint((subject, other)),
        confidence=relation_confidence(draft),
    )
