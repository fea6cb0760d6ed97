"""Entities of all documents to things: one node for each real-world thing.

Comes in: extractions, each with its own entities.  Goes out: the same extractions with an IRI on every entity but
lone pronouns, the things, the places where they are named, and a decision for every pair that was joined or nearly
joined.  The outcome is a function of the set of documents: neither their order nor the run changes it.

1. Entities are gathered by name (`records`).  2. Names that share a key become candidate pairs (`blocking`).  3. Each
pair is weighed by the table of evidence (`comparison`).  4. Accepted pairs are joined unless the whole contradicts
itself (`merging`). 5. Lone surnames, and things without a name, stay with their document unless something ties them to
one thing (`lone`, `based`, `top_offices`).  6. Names and IRIs are given (`naming`).
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kg.model import Decision, Entity, Extraction, NameMention, Thing
from kg.resolution.based import place_based_nominals
from kg.resolution.comparison import Comparison
from kg.resolution.context import Contexts
from kg.resolution.linking import link_things, read_gazetteer
from kg.resolution.lone import place_lone_names
from kg.resolution.merging import Bundle, Pair, make_bundles
from kg.resolution.names import name_key
from kg.resolution.naming import Draft, aliases, choose_name, mint
from kg.resolution.pairs import compare_groups, leave_ties, look_again, make_decisions
from kg.resolution.records import OTHER, Group, GroupKey, Record, gather, make_records, mark_ambiguous, read_usage
from kg.resolution.splitting import split_entities
from kg.resolution.steering import Ruling, Steering, read_rulings, retype, set_apart
from kg.resolution.top_offices import place_top_offices


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The outcome of resolution across documents."""

    extractions: tuple[Extraction, ...]
    """As they came, with `Entity.iri` filled for all but lone pronouns."""
    things: tuple[Thing, ...]
    """Sorted by IRI."""
    mentions: tuple[NameMention, ...]
    decisions: tuple[Decision, ...]
    """Every pair of names that was joined or nearly joined, with score and reasons; and what a document's coreference
    left open: ties and contradictions (all its links are in `Extraction.decisions`)."""
    notes: tuple[str, ...] = ()
    """What became of each entry of the user's decisions file."""


def resolve(
    extractions: Sequence[Extraction], *, decisions_file: Path | None = None, gazetteer: Path | None = None
) -> Resolution:
    """One thing for each real-world thing that the documents name.

    Args:
        extractions: in any order; document ids must differ.
        decisions_file: the user's decisions (see `steering`), or None.
        gazetteer: the user's names with external identifiers (see `linking`), or None.

    Raises:
        InputError: if a file of the user cannot be read.
    """
    rulings = read_rulings(decisions_file) if decisions_file else []
    with _uncollected():
        done = _resolve(extractions, rulings)
    if gazetteer is not None:
        done = replace(done, things=tuple(link_things(done.things, read_gazetteer(gazetteer))))
    return done


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the cycle collector: what resolution makes it keeps, and looking through it takes a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _resolve(extractions: Sequence[Extraction], rulings: Sequence[Ruling]) -> Resolution:
    mixed = [tuple(name_key(t) for t in r.things) for r in rulings if r.kind == "different" and not r.documents]
    extractions = [split_entities(x, mixed) for x in extractions] if mixed else list(extractions)
    usage = read_usage(extractions)
    records = [r for x in sorted(extractions, key=lambda x: x.document.id) for r in make_records(x, usage)]
    records = retype(records, rulings, usage)
    set_apart(records, rulings)
    mark_ambiguous(records)
    groups = gather(records)
    steering = Steering(rulings, groups.values(), records)
    contexts = Contexts(records)
    pairs = _steered(compare_groups(groups, records, contexts), groups, steering)
    apart = {frozenset(p) for p in steering.pairs("different")}
    bundles, _ = make_bundles(groups.values(), pairs, apart)
    pairs = leave_ties(look_again(pairs, bundles, contexts))
    bundles, refused = make_bundles(groups.values(), pairs, apart)
    decisions = make_decisions(pairs, refused)
    drafts = [_draft(b) for b in bundles]
    draft_of = {g.key: d for b, d in zip(bundles, drafts, strict=True) for g in b.groups}
    told = {word: draft_of[key] for word, key in steering.lone_names().items()}
    named = {(r.document, r.entity.id) for r in records}
    named |= place_based_nominals(extractions, named, drafts, decisions)
    drafts += place_lone_names(records, drafts, contexts, decisions, told)
    named |= place_top_offices(extractions, named, drafts, decisions)
    for key, ruling in steering.names():
        draft_of[key].name = ruling.value
    unnamed = [(x.document.id, e) for x in extractions for e in x.entities if (x.document.id, e.id) not in named]
    drafts += [_local(document, e) for document, e in unnamed if _is_described(e)]
    mint(drafts)
    return replace(_finish(extractions, drafts, decisions), notes=steering.notes())


def _steered(pairs: list[Pair], groups: dict[GroupKey, Group], steering: Steering) -> list[Pair]:
    """The pairs with those that the user wants joined in front."""
    wanted = dict.fromkeys(steering.pairs("same"))
    forced = [Pair(groups[a], groups[b], Comparison((("decided by hand", 1.0),)), forced=True) for a, b in wanted]
    return forced + [p for p in pairs if (p.left.key, p.right.key) not in wanted]


def _draft(bundle: Bundle) -> Draft:
    records = sorted((r for g in bundle.groups for r in g.records), key=lambda r: (r.document, r.entity.id))
    types: Counter[str] = Counter()
    for group in bundle.groups:
        types.update(group.types)
    type_ = min(types, key=lambda t: (-types[t], t))
    classes: Counter[str] = Counter(r.entity.cls for r in records if r.entity.type == type_)
    general = f"kg:{type_}"
    cls = min(classes, key=lambda c: (c == general, -classes[c], c))
    name, forms = choose_name(records, type_)
    links = {link for r in records if not r.doubtful for link in r.entity.links}
    close = {link for r in records for link in r.doubtful} - links
    return Draft(records, type_, cls, name, forms, tuple(sorted(links)), tuple(sorted(close)))


def _is_described(entity: Entity) -> bool:
    """Whether some words say what it is; a lone "it" is no thing, and fills its roles by its words."""
    return any(m.kind != "pronoun" for m in entity.mentions)


def _local(document: str, entity: Entity) -> Draft:
    """A thing without a name: it belongs to its document."""
    record = Record(document, entity, Counter(), ("",), OTHER, False, None, "")
    local = f"{document}#{entity.mentions[0].start}"
    return Draft([record], entity.type, entity.cls, entity.name, Counter(), entity.links, local=local)


def _finish(extractions: Sequence[Extraction], drafts: Sequence[Draft], decisions: list[Decision]) -> Resolution:
    draft_of = {(r.document, r.entity.id): d for d in drafts for r in d.records}
    filled, mentions = [], []
    for x in extractions:
        entities = []
        for entity in x.entities:
            draft = draft_of.get((x.document.id, entity.id))
            if draft is None:
                entities.append(entity)
                continue
            entities.append(_filled(entity, draft))
            mentions += _name_mentions(x, entity, draft.iri)
        filled.append(replace(x, entities=tuple(entities)))
    things = tuple(sorted((_thing(d) for d in drafts), key=lambda t: t.iri))
    decisions += [d for x in extractions for d in x.decisions if not d.same]
    mentions.sort(key=lambda m: (m.document, m.start, m.end, m.thing))
    decisions.sort(key=lambda d: (d.left, d.right))
    return Resolution(extractions=tuple(filled), things=things, mentions=tuple(mentions), decisions=tuple(decisions))


def _filled(entity: Entity, draft: Draft) -> Entity:
    if draft.local:
        return replace(entity, iri=draft.iri)
    return replace(entity, iri=draft.iri, type=draft.type, cls=draft.cls, links=draft.links)


def _name_mentions(extraction: Extraction, entity: Entity, iri: str) -> list[NameMention]:
    text, document = extraction.document.text, extraction.document.id
    return [
        NameMention(thing=iri, document=document, start=m.start, end=m.end, text=text[m.start : m.end])
        for m in entity.mentions
        if m.kind == "name"
    ]


def _thing(draft: Draft) -> Thing:
    return Thing(
        iri=draft.iri,
        type=draft.type,
        cls=draft.cls,
        name=draft.name,
        aliases=aliases(draft),
        links=draft.links,
        close=draft.close,
        replaces=tuple(sorted(draft.former - {draft.iri})),
    )
