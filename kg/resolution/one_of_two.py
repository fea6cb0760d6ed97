"""Coreference of "the former" and "the latter"."""

from __future__ import annotations

from kg.resolution.clusters import Clusters, Node


def one_of_two(clusters: Clusters, node: Node) -> Node | None:
    """What "the former" or "the latter" stands for: one of the pair that the text has just joined with "and" or "or".

    Without a pair "the latter" is the second of the two names of its sentence, or of the sentence before.

    Args:
        clusters: of the document.
        node: the pronoun.
    """
    before = [n for n in clusters.nodes[: node.order] if node.sentence - n.sentence <= 1 and n.kind != "pronoun"]
    for first in reversed(before):
        second = _joined(clusters, first)
        if second is not None and second.order < node.order:
            return first if node.word == "former" else second
    if node.word == "former":
        return None
    for sentence in (node.sentence, node.sentence - 1):
        named = {id(n.cluster): n for n in reversed(before) if n.kind == "name" and n.sentence == sentence}
        if named:
            return max(named.values(), key=lambda n: n.order) if len(named) == 2 else None
    return None


def _joined(clusters: Clusters, first: Node) -> Node | None:
    """The other member of a pair whose first member is given."""
    joined = [c for c in first.token.children if c.dep == "conj"]
    if first.token.dep == "conj" or len(joined) != 1 or any(c.dep == "conj" for c in joined[0].children):
        return None
    return clusters.by_head.get(joined[0].i)
