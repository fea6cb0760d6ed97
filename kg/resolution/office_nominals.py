"""Nominals for offices: "the Norlandic president", "the president", "the reclusive leader"."""

from __future__ import annotations

from kg.resolution.binding import coarguments, commanded, subject_of
from kg.resolution.clusters import SINGULAR, Cluster, Node, conflict
from kg.resolution.descriptions import modifiers
from kg.resolution.epithets import is_epithet
from kg.resolution.memory import Memory
from kg.resolution.offices import body_of, is_person_noun, office_kind, office_noun
from kg.resolution.repeated_nouns import points_to_another
from kg.resolution.wordlists import HEADS

_SOON = 2
"""Sentences within which "the Danish singer" may be a singer of whom no country is told."""
_OFTEN = 3
"""Times that a person must have been named to be the main one."""
_COMING = frozenset({"new", "next", "incoming", "future"})
"""Modifiers of whoever follows in an office."""


def link_office(memory: Memory, node: Node, body: Cluster | None = None) -> bool:
    """Link `the Norlandic president`, `the president`, `the reclusive leader` to the one who holds the office.

    Args:
        memory: of the mentions before.
        node: the nominal.
        body: whose office it is, where a possessor says so.

    Returns:
        Whether it is linked, or known to stand for one of several.
    """
    if body is None and (found := body_of(memory.clusters, node.token)) is not None:
        body = found.cluster
    if body is None and points_to_another(memory, node):
        return False
    if not node.definite and (body is None or not _is_title(node)):
        return False  # "ran for president"
    bare = not node.definite  # "U.S. President" needs one who is of the U.S.
    exact = body is not None and (bare or _is_first_named(body, node))
    holders = memory.offices.holders(node.lemma, body, node.order, office_kind(node.token), exact=exact)
    coming = modifiers(node) & _COMING
    if coming:  # "the new president" is not the one of before
        holders = [h for h in holders if any(coming & _before(memory, n) for n in h.nodes)]
    banned = commanded(memory.clusters.nodes, node)
    holders = [h for h in holders if id(h) not in banned and not conflict(node.cluster, h) and not _beside(node, h)]
    if body is not None and node.lemma not in HEADS and is_epithet(memory.clusters, node):
        # "the Danish singer" is hardly a singer of long ago of whom no country is told
        near = [h for h in holders if node.sentence - last_sentence(h, node.order) <= _SOON]
        told = memory.offices.holders(node.lemma, body, node.order, office_kind(node.token), exact=True)
        holders = [h for h in holders if h in near or h in told]
    if not holders:
        led = body is not None and node.lemma in HEADS and not coming
        return led and body is not None and _main_person(memory, node, body)
    if len(holders) > 1 and (
        body is not None or last_sentence(holders[0], node.order) == last_sentence(holders[1], node.order)
    ):
        memory.clusters.tie(node, holders)
        return True
    reason = "office with body" if body is not None else "office"
    return memory.clusters.link(node, holders[0], reason, 0.9 if body is not None else 0.75)


def is_holder(node: Node) -> bool:
    """Whether a nominal stands for one person, who may hold an office."""
    return node.number == SINGULAR and is_person_noun(node.lemma)


def _before(memory: Memory, node: Node) -> set[str]:
    """The words of a mention's phrase before its head: "new president Ann" Berg."""
    return {t.lower for t in memory.clusters.parse.tokens[node.token.left : node.token.i]}


def _is_first_named(body: Cluster, node: Node) -> bool:
    """Whether a text names a country for the first time to say whose an office is: "Norland's president", who then is
    nobody that it spoke of before without a country.  "The Norlandic president" may say it of one who was."""
    first = body.first
    return body.type == "Place" and not first.mention.adjective and node.token.left <= first.token.i <= node.token.right


def _beside(node: Node, cluster: Cluster) -> bool:
    """Whether somebody is another argument of the verb that a nominal is an argument of, or the subject that the verb
    shares: "Ann met the president", "Ann arrived and met the president"."""
    token = node.token
    governed = token.head.head if token.dep == "pobj" else token.head
    below = token.dep == "pobj" and token.head.lower != "as"  # "was named as the commander": the commander
    object_ = (below or token.dep in ("dobj", "dative")) and governed.pos == "VERB"
    subject = subject_of(token) if object_ else None
    return any(coarguments(n.token, token) or n.token is subject for n in cluster.nodes if n.sentence == node.sentence)


def _main_person(memory: Memory, node: Node, body: Cluster) -> bool:
    """`the Norlandic leader` where no office is told: the one whom the document speaks of most, if all others who
    are named often have an office of their own."""
    people: dict[int, Cluster] = {}
    for other in memory.named_types.get("Person", ()):
        people[id(other.cluster)] = other.cluster
    free = [p for p in people.values() if not memory.offices.bodies(p) and not conflict(node.cluster, p)]
    if body.type == "Organization":  # whoever is called something else is not its leader
        free = [p for p in free if not any(memory.offices.by_holder.get(n.order) for n in p.nodes)]
    free = [p for p in free if not _beside(node, p)]
    free.sort(key=lambda p: -p.names_seen)
    if not free or free[0].names_seen < _OFTEN:
        return False
    if len(free) > 1 and free[1].names_seen * 2 > free[0].names_seen:
        return False
    return memory.clusters.link(node, free[0], "the document's main person", 0.6)


def _is_title(node: Node) -> bool:
    """A bare title with a body, as headlines have it: `Norlandic president`."""
    return node.lemma in HEADS or office_noun(node.lemma) == "spokesperson"


def last_sentence(cluster: Cluster, order: int) -> int:
    """Sentence of a cluster's last mention before a position."""
    best = -1
    for node in cluster.nodes:
        if node.order >= order:
            break
        best = node.token.sentence
    return best
