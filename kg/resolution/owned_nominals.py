"""Nominals with a possessor: "his father", "Berg's train", "her company"."""

from __future__ import annotations

from kg.resolution.clusters import PLURAL, SINGULAR, Cluster, Node
from kg.resolution.descriptions import modifiers
from kg.resolution.kinship import link_converse
from kg.resolution.memory import Memory
from kg.resolution.office_nominals import is_holder, link_office
from kg.resolution.wordlists import KINSHIP, TYPE_NOUNS


def link_possessed(memory: Memory, node: Node) -> bool:
    """Link `his father`, `Berg's train`: the same owner and noun are the same thing.

    Returns:
        Whether the possessor says what the nominal stands for, so that nothing else can.
    """
    poss = next((c for c in node.token.children if c.dep == "poss"), None)
    if poss is None:
        return False
    owner = memory.clusters.by_head.get(poss.i)
    if owner is None:
        return False
    if is_holder(node) and node.lemma not in KINSHIP and link_office(memory, node, owner.cluster):
        return True
    if owner.cluster.type == "Person" and _own_body(memory, node, owner.cluster):
        return True
    if link_converse(memory.clusters, node, owner.cluster):
        return True
    if owner.kind == "pronoun" and len(owner.cluster.nodes) == 1:
        return node.lemma in KINSHIP
    known = memory.owned.setdefault((id(owner.cluster), node.lemma + node.number), node)
    if known is not node:
        memory.clusters.link(node, known, "same possessor and noun", 0.8)
        return True
    return node.lemma in KINSHIP


def keep_owned_name(memory: Memory, node: Node) -> None:
    """Remember `Berg's wife, Eva Lund` for a later `his wife`."""
    poss = node.token.child("poss")
    owner = memory.clusters.by_head.get(poss.i) if poss is not None else None
    if owner is not None and node.lemma in KINSHIP and node.number == SINGULAR and node.cluster.named:
        known = memory.owned.setdefault((id(owner.cluster), node.lemma + node.number), node)
        if known is not node and not known.cluster.named:
            memory.clusters.link(known, node, "same possessor and noun", 0.8)


def _own_body(memory: Memory, node: Node, owner: Cluster) -> bool:
    """`her company`, `his country`: the only one of the kind that she or he speaks or acts for."""
    type_, classes = TYPE_NOUNS.get(node.lemma, ("", frozenset()))
    if node.number == PLURAL or node.mention.type != type_ or modifiers(node):
        return False
    fit = [b for b in memory.offices.bodies(owner, now=True) if any(n.mention.cls in classes for n in b.nodes)]
    return len(fit) == 1 and memory.clusters.link(node, fit[0], "whom the owner speaks for", 0.7)
