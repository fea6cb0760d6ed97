"""Coreference of names inside a document: equal names, parts of names, acronyms, short forms of bodies.

Comes in: clusters of one mention each.  Goes out: clusters of the names that stand for one thing.  A short name with
two possible owners stays apart, and that is recorded.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from kg.resolution.clusters import Cluster, Clusters, Node
from kg.resolution.names import (
    acronym_letters,
    acronym_of,
    introduces,
    name_key,
    part_of_name,
    person_words,
    same_full_name,
)
from kg.resolution.wordlists import GENERIC_WORDS

_BODY = frozenset({"Organization", "Place", "NamedEvent", "Product", "Work", "Other", "Group"})


def link_names(clusters: Clusters) -> None:
    """Link the names of a document."""
    names = [n for n in clusters.nodes if n.kind == "name"]
    link_equal_names(clusters, names)
    link_defined_acronyms(clusters, names)
    link_full_person_names(clusters, names)
    link_person_parts(clusters, names)
    link_acronyms(clusters, names)
    link_short_forms(clusters, names)


def link_equal_names(clusters: Clusters, names: list[Node]) -> None:
    """One name, or one canonical name in a gazetteer, is one thing; a one-word name may be a person and also a
    place."""
    seen: dict[str, Node] = {}
    for node in names:
        person = node.mention.type == "Person"
        for text in dict.fromkeys((node.mention.canonical or node.text, node.text)):
            key = name_key(text)
            if person and " " not in key:
                continue  # a lone surname may be anybody's: see link_person_parts
            other = seen.setdefault(key, node)
            if other is not node:
                clusters.link(node, other, "same name", 1.0, record=False)


def link_defined_acronyms(clusters: Clusters, names: list[Node]) -> None:
    """`Far North Agency (FNA)` and `Far North Agency FNA` define the acronym."""
    text = clusters.parse.document.text
    for left, right in pairwise(names):
        gap = text[left.mention.end : right.mention.start]
        if len(gap) > 4 or "." in gap or "\n" in gap:
            continue
        bracket = gap.strip().lstrip("'’s ").strip() in ("(", '("', "(“", "[")
        if bracket and introduces(right.text, left.text) and len(right.text) < len(left.text):
            clusters.link(right, left, "acronym in brackets", 0.98)
        elif bracket and acronym_letters(left.text) and introduces(left.text, right.text):
            clusters.link(right, left, "long form in brackets", 0.98)
        elif gap.strip() in ("", ",") and acronym_letters(right.text) and acronym_of(right.text, left.text):
            clusters.link(right, left, "acronym in apposition", 0.95)


def link_full_person_names(clusters: Clusters, names: list[Node]) -> None:
    """Variants of a full name: middle names, initials, hyphens, order, spelling."""
    by_word: dict[str, list[tuple[tuple[str, ...], Node]]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for node in names:
        if node.mention.type != "Person":
            continue
        words = person_words(node.text)
        if len(words) < 2 or words in seen:
            continue
        seen.add(words)
        for word in {words[0], words[-1]}:
            for other_words, other in by_word[word]:
                if same_full_name(words, other_words):
                    clusters.link(node, other, "variant of full name", 0.95)
            by_word[word].append((words, node))


def link_person_parts(clusters: Clusters, names: list[Node]) -> None:
    """A surname, family name or given name alone goes to the one person of the document who bears it."""
    owners: dict[str, dict[int, tuple[tuple[str, ...], Node]]] = defaultdict(dict)
    for node in names:
        if node.mention.type == "Person" and len(words := person_words(node.text)) > 1:
            for word in words:
                owners[word].setdefault(id(node.cluster), (words, node))
    lone: list[Node] = []
    for node in names:
        if node.mention.type not in ("Person", "Organization", "Place", "Other") or node.mention.canonical:
            continue
        words = person_words(node.text)
        if len(words) > 2 or not words:
            continue
        candidates = [
            (how, owner.cluster)
            for full, owner in owners.get(words[-1], {}).values()
            if owner.cluster is not node.cluster and (how := part_of_name(words, full))
        ]
        if not candidates or not _link_part(clusters, node, candidates):
            lone.append(node)
    first: dict[str, Node] = {}
    for node in lone:
        if node.mention.type == "Person":
            clusters.link(node, first.setdefault(name_key(node.text), node), "same name", 1.0, record=False)


_ORDER = ("surname", "family-first", "given", "middle")
_SURE = {"surname": 0.95, "family-first": 0.9, "given": 0.85, "middle": 0.6}


def _link_part(clusters: Clusters, node: Node, candidates: list[tuple[str, Cluster]]) -> bool:
    fitting = [(how, c) for how, c in candidates if not conflict_with_mention(node, c)]
    distinct = list({id(c): c for _, c in fitting}.values())
    if not distinct:
        return False
    if len(distinct) > 1:
        before = [c for c in distinct if c.first.order < node.order]
        best = min(_ORDER.index(how) for how, _ in fitting)
        by_rank = [c for how, c in fitting if _ORDER.index(how) == best and c in before]
        if len(before) == 1:
            distinct = before
        elif len(by_rank) == 1 and best == 0:
            distinct = by_rank
        else:
            clusters.tie(node, distinct)
            return False
    how = next(how for how, c in fitting if c is distinct[0])
    return clusters.link(node, distinct[0], f"{how} of full name", _SURE[how])


def conflict_with_mention(node: Node, cluster: Cluster) -> bool:
    """Whether a mention's own gender speaks against a cluster."""
    return bool(node.gender and cluster.gender and node.gender != cluster.gender)


def link_acronyms(clusters: Clusters, names: list[Node]) -> None:
    """An acronym goes to the one long name of the document with these initials."""
    long_names = {n.text: n for n in names if " " in n.text and n.mention.type in _BODY}
    done: set[str] = set()
    for node in names:
        letters = acronym_letters(node.text)
        if not letters or letters in done or node.mention.canonical:
            continue
        done.add(letters)
        found = {id(n.cluster): n for text, n in long_names.items() if acronym_of(node.text, text)}
        found.pop(id(node.cluster), None)
        if len(found) == 1:
            clusters.link(node, next(iter(found.values())), "acronym", 0.9)
        elif found:
            clusters.tie(node, [n.cluster for n in found.values()])


def link_short_forms(clusters: Clusters, names: list[Node]) -> None:
    """The first words of a longer name of a body: "Berg" for "Berg Motor Corporation"; of "Berg Marine" only once that
    was named."""
    longer: dict[str, list[tuple[list[str], Node]]] = defaultdict(list)
    for node in names:
        words = name_key(node.text).split()
        if len(words) > 1 and node.mention.type == "Organization":
            longer[words[0]].append((words, node))
    for node in names:
        if node.mention.type not in ("Organization", "Other") or node.mention.canonical:
            continue
        words = name_key(node.text).split()
        found: dict[int, Node] = {}
        for full, owner in longer.get(words[0], ()):
            rest = full[len(words) :]
            if owner.cluster is node.cluster or not rest or full[: len(words)] != words:
                continue
            generic = all(w in GENERIC_WORDS for w in rest)
            if generic or (len(rest) == 1 and owner.order < node.cluster.first.order):
                found[id(owner.cluster)] = owner
        if len(found) == 1:
            clusters.link(node, next(iter(found.values())), "short form of name", 0.85)
        elif found:
            clusters.tie(node, [n.cluster for n in found.values()])
