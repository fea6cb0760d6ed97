"""Candidate pairs through shared keys, never all pairs: who could be the same thing at all.

Each name gives a few keys that survive what variants change (vowels, doubled letters, `kh` for `h`, hyphens, middle
names, word order, legal endings, initials for acronyms).  Names that share a key are compared; a key that very many
share says too little by itself and is cut into neighbours in sorted order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.resolution.acronyms import acronym_letters, initials
from kg.resolution.nicknames import given_names
from kg.resolution.records import PERSON, Group
from kg.resolution.spelling import skeleton
from kg.resolution.wordlists import COMPANY_WORDS

LIMIT = 40
"""Size of a block beyond which only neighbours in sorted order are compared."""
_REACH = 8


def blocking_keys(group: Group) -> Iterator[str]:
    """The keys of a group; two groups that share one are compared."""
    words = group.name.split()
    if not words:
        return
    if group.key[0] == PERSON:
        yield from _person_keys(words)
    else:
        yield from _other_keys(group, words)


def _person_keys(words: list[str]) -> Iterator[str]:
    bones = [skeleton(w) for w in words]
    yield "j:" + "".join(bones)
    yield "r:" + ":".join(sorted(bones))
    yield f"s:{bones[-1]}:{words[0][0]}"
    yield "f:" + ":".join(sorted((bones[0], bones[-1])))
    yield from (f"n:{bones[-1]}:{given}" for given in sorted(given_names(words[0])))
    if len(words) > 2:  # two surnames, of which the first is the one that is used alone
        yield "f:" + ":".join(sorted((bones[0], bones[-2])))


def _other_keys(group: Group, words: list[str]) -> Iterator[str]:
    yield "o:" + "".join(skeleton(w) for w in words)
    core = [w for w in words if w not in COMPANY_WORDS]
    if core:
        yield "c:" + " ".join(core)
    if len(words) > 2:
        content, every = "", ""
        for form in group.forms:
            content, every = initials(form)
            if len(content) > 1:
                yield "a:" + content
            if every != content:
                yield "a:" + every
    elif len(words) == 1:
        for form in group.forms:
            if letters := acronym_letters(form):
                yield "a:" + letters
                break


def candidate_pairs(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Pairs of groups that share a key, each once, in a fixed order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for key in dict.fromkeys(blocking_keys(group)):
            blocks[key].append(i)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) > 1:
            pairs.update(_within(block))
    pairs.update(_prefixes(groups))
    for i, j in sorted(pairs):
        yield groups[i], groups[j]


def _within(block: Sequence[int]) -> Iterable[tuple[int, int]]:
    """All pairs of a small block; in a large one, neighbours (groups are sorted by name)."""
    reach = len(block) if len(block) <= LIMIT else _REACH
    for n, i in enumerate(block):
        for j in block[n + 1 : n + 1 + reach]:
            yield i, j


def _prefixes(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """A one- or two-word name and the longer names that begin with it."""
    short = {g.name: i for i, g in enumerate(groups) if g.key[0] != PERSON and g.name.count(" ") < 2}
    for j, group in enumerate(groups):
        if group.key[0] == PERSON:
            continue
        words = group.name.split()
        for n in range(1, min(3, len(words))):
            i = short.get(" ".join(words[:n]))
            if i is not None and i != j:
                yield min(i, j), max(i, j)
