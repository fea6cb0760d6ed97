"""Entities of all documents to things: one node for each real-world thing.

Comes in: extractions, each with its own entities.  Goes out: the same extractions with an IRI on every entity, the
things, the places where they are named, and a decision for every pair that was joined or nearly joined.  The outcome
is a function of the set of documents: neither their order nor the run changes it.

1. Entities are gathered by name (`records`).  2. Names that share a key become candidate pairs (`blocking`).  3. Each
pair is weighed by the table of evidence (`comparison`).  4. Accepted pairs are joined unless the whole contradicts
itself (`merging`). 5. Lone surnames, and things without a name, stay with their document unless something ties them to
one thing.  6. Names and IRIs are given (`naming`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from kg.model import Decision, Entity, Extraction, NameMention, Thing
from kg.resolution.blocking import candidate_pairs
from kg.resolution.comparison import THRESHOLD, Comparison, compare
from kg.resolution.context import Contexts
from kg.resolution.merging import Bundle, Pair, make_bundles
from kg.resolution.naming import Draft, aliases, choose_name, mint
from kg.resolution.records import (
    OTHER,
    Group,
    GroupKey,
    Record,
    gather,
    group_key,
    make_records,
    note_offices,
)

_KEEP = 0.45
"""Refused pairs are kept as decisions from this score on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The outcome of resolution across documents."""

    extractions: tuple[Extraction, ...]
    """As they came, with `Entity.iri` filled."""
    things: tuple[Thing, ...]
    """Sorted by IRI."""
    mentions: tuple[NameMention, ...]
    decisions: tuple[Decision, ...]


def resolve(extractions: Sequence[Extraction], *, decisions_file: Path | None = None) -> Resolution:
    """One thing for each real-world thing that the documents name.

    Args:
        extractions: in any order; document ids must differ.
        decisions_file: the user's decisions (see `steering`), or None.
    """
    records = [r for x in sorted(extractions, key=lambda x: x.document.id) for r in make_records(x)]
    groups = gather(records)
    _note_offices(extractions, groups, records)
    contexts = Contexts(records)
    pairs = _compare(groups, records, contexts)
    bundles, refused = make_bundles(groups.values(), pairs, set())
    decisions = _decisions(pairs, refused)
    drafts = [_draft(b) for b in bundles]
    drafts += _lone(records, drafts, contexts, decisions)
    named = {(r.document, r.entity.id) for r in records}
    drafts += [_local(x.document.id, e) for x in extractions for e in x.entities if (x.document.id, e.id) not in named]
    mint(drafts)
    return _finish(extractions, drafts, decisions)


def _note_offices(extractions: Sequence[Extraction], groups: dict[GroupKey, Group], records: Sequence[Record]) -> None:
    group_of = {(r.document, r.entity.id): groups[group_key(r)] for r in records if not r.lone}
    for extraction in extractions:
        note_offices(extraction, group_of)


def _compare(groups: dict[GroupKey, Group], records: Sequence[Record], contexts: Contexts) -> list[Pair]:
    alike = _alias_pairs(groups, records)
    wanted = {(a.key, b.key): (a, b) for a, b in candidate_pairs(list(groups.values()))}
    for left, right in alike:
        wanted.setdefault((left, right), (groups[left], groups[right]))
    for a, b in _same_name_pairs(groups):
        wanted.setdefault((a.key, b.key), (a, b))
    return [
        Pair(a, b, compare(a, b, contexts.likeness, aliases=alike.get(key, 0)))
        for key, (a, b) in sorted(wanted.items())
        if _comparable(a, b)
    ]


def _comparable(a: Group, b: Group) -> bool:
    """A person and something else are compared only under one full name: the recogniser erred in some document."""
    return a.key[0] == b.key[0] or (a.name == b.name and " " in a.name)


def _alias_pairs(groups: dict[GroupKey, Group], records: Sequence[Record]) -> Counter[tuple[GroupKey, GroupKey]]:
    """Groups whose names one document uses for one thing, with the number of such documents."""
    by_name: dict[tuple[str, str], list[GroupKey]] = defaultdict(list)
    for key in groups:
        by_name[key[:2]].append(key)
    found: Counter[tuple[GroupKey, GroupKey]] = Counter()
    for record in records:
        if record.lone or len(record.keys) < 2:
            continue
        own = group_key(record)
        for name in record.keys[1:]:
            for other in by_name.get((record.family, name), ()):
                if other != own:
                    found[min(own, other), max(own, other)] += 1
    return found


def _same_name_pairs(groups: dict[GroupKey, Group]) -> list[tuple[Group, Group]]:
    """Groups of one name: with and without an identifier, as a person and as something else."""
    by_name: dict[str, list[Group]] = defaultdict(list)
    for group in groups.values():
        by_name[group.name].append(group)
    found: list[tuple[Group, Group]] = []
    for same in by_name.values():
        if sum(bool(g.key[2]) for g in same) > 1:
            continue  # a bare name goes to the one identified thing of that name, to none if there are several
        found += combinations(sorted(same, key=_key), 2)
    return found


def _key(group: Group) -> GroupKey:
    return group.key


def _decisions(pairs: Sequence[Pair], refused: Sequence[Pair]) -> list[Decision]:
    turned_down = {id(p) for p in refused}
    made = []
    for pair in pairs:
        outcome = pair.outcome
        if outcome.score < _KEEP:
            continue
        same = outcome.same and id(pair) not in turned_down
        reasons = outcome.reasons + (("would contradict the rest",) if id(pair) in turned_down else ())
        made.append(_decision(_label(pair.left), _label(pair.right), same, Comparison(outcome.score, reasons)))
    return made


def _decision(left: str, right: str, same: bool, outcome: Comparison) -> Decision:
    return Decision(left=left, right=right, same=same, score=outcome.score, reasons=outcome.reasons)


def _label(group: Group) -> str:
    best = min(group.forms, key=lambda f: (-group.forms[f], f)) if group.forms else (group.canonical or group.name)
    return f"{best} ({group.type})"


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
    links = tuple(sorted({link for r in records for link in r.entity.links}))
    return Draft(records, type_, cls, name, forms, links)


def _lone(
    records: Sequence[Record], drafts: Sequence[Draft], contexts: Contexts, decisions: list[Decision]
) -> list[Draft]:
    """Persons known by one word in their document: to the one bearer of the name whom their context supports, else
    apart."""
    bearers: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.type == "Person":
            words = {w for r in draft.records for key in r.keys for w in (key.split()[0], key.split()[-1])}
            for word in words:
                bearers[word].append(draft)
    made: list[Draft] = []
    for record in records:
        if not record.lone:
            continue
        bearer = _bearer(record, bearers.get(record.keys[0], ()), contexts, decisions)
        if bearer is None:
            made.append(_lone_draft(record))
        else:
            bearer.records.append(record)
            bearer.forms.update(dict.fromkeys(record.forms, 1))
    return made


def _bearer(record: Record, bearers: Sequence[Draft], contexts: Contexts, decisions: list[Decision]) -> Draft | None:
    if any(r.document == record.document for d in bearers for r in d.records):
        return None  # its own document has a bearer and left it apart
    best = []
    for draft in bearers:
        likeness = contexts.of_records(record, [r for r in draft.records if not r.lone])
        score = 0.5 + 0.6 * likeness
        reasons = ("surname alone +0.50", f"shared context {0.6 * likeness:+.2f}")
        best.append((score, draft, reasons))
    accepted = [b for b in best if b[0] >= THRESHOLD]
    for score, draft, reasons in best:
        same = len(accepted) == 1 and score >= THRESHOLD
        outcome = Comparison(round(score, 3), reasons + (("tie",) if len(accepted) > 1 else ()))
        decisions.append(_decision(record.place, f"{draft.name} ({draft.type})", same, outcome))
    return accepted[0][1] if len(accepted) == 1 else None


def _lone_draft(record: Record) -> Draft:
    e = record.entity
    local = f"{record.document}#{e.mentions[0].start}"
    return Draft([record], e.type, e.cls, e.name, Counter(dict.fromkeys(record.forms, 1)), e.links, local=local)


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
            draft = draft_of[x.document.id, entity.id]
            entities.append(_filled(entity, draft))
            mentions += _name_mentions(x, entity, draft.iri)
        filled.append(replace(x, entities=tuple(entities)))
    things = tuple(sorted((_thing(d) for d in drafts), key=lambda t: t.iri))
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
