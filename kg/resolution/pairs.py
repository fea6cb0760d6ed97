"""Which groups of names are compared, and what comes of it.

Candidates are names that share a blocking key, names that one document uses for one thing, and one name under several
kinds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from kg.model import Decision
from kg.resolution.blocking import candidate_pairs
from kg.resolution.comparison import (
    CONTEXT,
    CONTEXT_WEIGHT,
    OFFICE,
    OFFICE_WEIGHT,
    THRESHOLD,
    Comparison,
    bears_both,
    compare,
    incompatible,
)
from kg.resolution.context import Contexts
from kg.resolution.merging import Bundle, Pair
from kg.resolution.records import Group, GroupKey, Record, group_key

KEEP = 0.45
"""Refused pairs are kept as decisions from this score on."""


def compare_groups(groups: dict[GroupKey, Group], records: Sequence[Record], contexts: Contexts) -> list[Pair]:
    """Every candidate pair with its comparison, in order of the groups' keys."""
    alike = _alias_pairs(groups, records)
    wanted = {(a.key, b.key): (a, b) for a, b in candidate_pairs(list(groups.values()))}
    for left, right in alike:
        wanted.setdefault((left, right), (groups[left], groups[right]))
    for a, b in _same_name_pairs(groups):
        wanted.setdefault((a.key, b.key), (a, b))
    return leave_ties(
        [
            Pair(a, b, compare(a, b, contexts.likeness, aliases=alike.get(key, 0)))
            for key, (a, b) in sorted(wanted.items())
            if _comparable(a, b)
        ]
    )


TIE = "tie"
"""Why a name is none of several that fit it alike."""
_NEAR = 0.1
"""Scores that differ by less are alike."""


def leave_ties(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs, with those refused that offer one name two fuller names of different things: "John Doe" is neither of
    "John A. Doe" and "John B. Doe" as long as nothing else tells."""
    partners: dict[GroupKey, list[Pair]] = defaultdict(list)
    joined = {(p.left.key, p.right.key) for p in pairs if p.outcome.same}
    for pair in pairs:
        if pair.outcome.same:
            partners[pair.left.key].append(pair)
            partners[pair.right.key].append(pair)
    tied: set[int] = set()
    for key, found in sorted(partners.items()):
        if len(found) < 2 or len(found) > _MANY:
            continue
        for p, q in combinations(found, 2):
            x, y = _other(p, key), _other(q, key)
            apart = (min(x.key, y.key), max(x.key, y.key)) not in joined and incompatible(x, y)
            apart = apart and not bears_both(_self(p, key), x, y)
            if apart and abs(p.outcome.score - q.outcome.score) < _NEAR:
                tied |= {id(p), id(q)}
    return [replace(p, outcome=replace(p.outcome, veto=TIE)) if id(p) in tied else p for p in pairs]


_MANY = 30


def _other(pair: Pair, key: GroupKey) -> Group:
    return pair.right if pair.left.key == key else pair.left


def _self(pair: Pair, key: GroupKey) -> Group:
    return pair.left if pair.left.key == key else pair.right


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


def make_decisions(pairs: Sequence[Pair], refused: Sequence[Pair]) -> list[Decision]:
    """The outcome of each pair as data; hopeless pairs are left out."""
    turned_down = {id(p) for p in refused}
    made = []
    for pair in pairs:
        outcome = pair.outcome
        if outcome.score < KEEP and not pair.forced:
            continue
        same = (outcome.same or pair.forced) and id(pair) not in turned_down
        if id(pair) in turned_down:
            outcome = replace(outcome, veto="would contradict the rest")
        made.append(decide(label(pair.left), label(pair.right), same, outcome))
    return made


def decide(left: str, right: str, same: bool, outcome: Comparison) -> Decision:
    """One outcome as data."""
    return Decision(left=left, right=right, same=same, score=outcome.score, reasons=outcome.reasons)


def label(group: Group) -> str:
    """A group for people to read: its most frequent form and its type."""
    best = min(group.forms, key=lambda f: (-group.forms[f], f)) if group.forms else (group.canonical or group.name)
    return f"{best} ({group.type})"


_PROMISING = 0.6


def look_again(pairs: Sequence[Pair], bundles: Sequence[Bundle], contexts: Contexts) -> list[Pair]:
    """The pairs, with those that missed the threshold weighed once more by what is known of the things by now.

    "Dan Berg" may share no office with the one "Daniel Berg" and no context with the other "D. Berg", but both with
    the two taken together.
    """
    bundle_of = {g.key: b for b in bundles for g in b.groups}
    made = []
    for pair in pairs:
        a, b = bundle_of[pair.left.key], bundle_of[pair.right.key]
        promising = _PROMISING <= pair.outcome.score < THRESHOLD and not pair.outcome.veto and not pair.forced
        if promising and a is not b and len(a.groups) + len(b.groups) > 2:
            pair = replace(pair, outcome=_pooled(pair.outcome, a, b, contexts))
        made.append(pair)
    return made


def _pooled(outcome: Comparison, a: Bundle, b: Bundle, contexts: Contexts) -> Comparison:
    """The outcome with office and context of the whole bundles in place of those of the pair."""
    weighed = [(name, weight) for name, weight in outcome.weighed if name not in (OFFICE, CONTEXT)]
    offices = {o for g in a.groups for o in g.offices} & {o for g in b.groups for o in g.offices}
    if offices:
        weighed.append((OFFICE, OFFICE_WEIGHT))
    pooled = Comparison((*weighed, (CONTEXT, CONTEXT_WEIGHT * contexts.of_groups(a.groups, b.groups))))
    return max(outcome, pooled, key=lambda o: o.score)
