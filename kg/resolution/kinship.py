"""Kinship seen from its other side: whoever is somebody's wife has that somebody for her husband."""

from __future__ import annotations

from kg.resolution.clusters import Cluster, Clusters, Node

_SPOUSES = frozenset({"husband", "wife", "spouse"})
_CHILDREN = frozenset({"son", "daughter", "child"})
_CONVERSE = {**dict.fromkeys(_SPOUSES, _SPOUSES), "father": _CHILDREN, "mother": _CHILDREN}
"""Words for relatives of whom there is one, and what one is to them."""


def link_converse(clusters: Clusters, node: Node, owner: Cluster) -> bool:
    """Link `her husband` after `Berg's wife, Eva Lund` to Berg.

    Args:
        clusters: the document's mentions.
        node: the relative, "husband".
        owner: whose relative it is, Lund.

    Returns:
        Whether the text has told who it is.
    """
    for other in owner.nodes:
        if other.order >= node.order or other.lemma not in _CONVERSE.get(node.lemma, ()):
            continue
        poss = other.token.child("poss")
        kin = clusters.by_head.get(poss.i) if poss is not None else None
        if kin is None or kin.cluster is owner or kin.cluster.type != "Person":
            continue
        if node.lemma in _SPOUSES or kin.cluster.gender == node.gender:
            return clusters.link(node, kin, "the other side of a kinship", 0.8)
    return False
