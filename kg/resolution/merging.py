"""Groups of names to things: accepted pairs are joined, best score first, unless the whole would contradict itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.resolution.comparison import Comparison, bears_both, incompatible
from kg.resolution.records import Group, GroupKey

_MANY = 12
"""Names of one thing that are compared with those of another."""


@dataclass(slots=True, eq=False)
class Bundle:
    """Groups taken for one thing so far, with what must stay consistent."""

    groups: list[Group]
    identifiers: set[str] = field(default_factory=set)
    canonicals: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups and the outcome of their comparison."""

    left: Group
    right: Group
    outcome: Comparison
    forced: bool = False
    """Wanted by the user's decisions file."""


def make_bundles(
    groups: Iterable[Group], pairs: Sequence[Pair], apart: set[frozenset[GroupKey]]
) -> tuple[list[Bundle], list[Pair]]:
    """Join the accepted pairs.

    Args:
        groups: every group.
        pairs: compared pairs, in any order.
        apart: pairs of groups that the user's decisions keep apart.

    Returns:
        The bundles in order of their first group, and the pairs refused because the whole would contradict itself.
    """
    bundle_of = {g.key: _bundle(g) for g in groups}
    refused = []
    accepted = {(p.left.key, p.right.key) for p in pairs if p.forced or p.outcome.same}
    wanted = [p for p in pairs if p.forced or p.outcome.same]
    for pair in sorted(wanted, key=lambda p: (not p.forced, -p.outcome.score, p.left.key, p.right.key)):
        a, b = bundle_of[pair.left.key], bundle_of[pair.right.key]
        if a is b:
            continue
        if (not pair.forced and _contradicts(a, b, accepted)) or _kept_apart(a, b, apart):
            refused.append(pair)
            continue
        for group in b.groups:
            bundle_of[group.key] = a
        _join(a, b)
    seen: dict[int, Bundle] = {}
    for group in groups:
        bundle = bundle_of[group.key]
        seen.setdefault(id(bundle), bundle)
    return list(seen.values()), refused


def _bundle(group: Group) -> Bundle:
    return Bundle(
        [group],
        {group.key[2]} - {""},
        {group.canonical} if group.canonical else set(),
        {group.gender} - {""},
    )


def _join(a: Bundle, b: Bundle) -> None:
    a.groups.extend(b.groups)
    a.identifiers |= b.identifiers
    a.canonicals |= b.canonicals
    a.genders |= b.genders


def _contradicts(a: Bundle, b: Bundle, accepted: set[tuple[GroupKey, GroupKey]]) -> bool:
    """Two identifiers, two canonical names, two genders, or full names that cannot be one thing's."""
    if len(a.identifiers | b.identifiers) > 1 and a.identifiers != b.identifiers:
        return True
    if len(a.canonicals | b.canonicals) > 1 or len(a.genders | b.genders) > 1:
        return True
    # an acronym may have been taken for both of two bodies: their long names must fit each other
    return any(
        incompatible(x, y) and (min(x.key, y.key), max(x.key, y.key)) not in accepted
        for x in a.groups[:_MANY]
        for y in b.groups[:_MANY]
        if " " in x.name and " " in y.name and x.key[0] == y.key[0]
        if not any(bears_both(z, x, y) for z in (*a.groups[:_MANY], *b.groups[:_MANY]))
    )


def _kept_apart(a: Bundle, b: Bundle, apart: set[frozenset[GroupKey]]) -> bool:
    return bool(apart) and any(frozenset((x.key, y.key)) in apart for x in a.groups for y in b.groups)
