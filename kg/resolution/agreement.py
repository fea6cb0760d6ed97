"""Whether a pronoun and a candidate agree: person, number, gender, kind of thing, and what the pronoun is said to be."""

from __future__ import annotations

from kg.resolution.binding import SUBJECT
from kg.resolution.clusters import PLURAL, SINGULAR, Clusters, Node, conflict
from kg.resolution.wordlists import DEMONSTRATIVE, FIRST_PLURAL, FIRST_SINGULAR, HE, IT, SECOND, SHE, THERE, THEY

_KINDS = frozenset({"Organization", "Place", "Product", "Work", "NamedEvent"})
"""Types that a thing has only one of."""


def agrees(node: Node, other: Node) -> bool:
    """Whether a pronoun and a candidate agree in person, number, gender and kind of thing."""
    word, cluster = node.word, other.cluster
    if other.kind == "pronoun" and (
        other.word in FIRST_SINGULAR
        or other.word in FIRST_PLURAL
        or other.word in SECOND
        or other.word in DEMONSTRATIVE
    ):
        gendered = word in HE or word in SHE
        return gendered and other.word in FIRST_SINGULAR and bool(cluster.types) and not conflict(node.cluster, cluster)
    type_ = cluster.type
    if word in HE or word in SHE:
        person = type_ == "Person" or (other.kind == "pronoun" and (other.word in HE or other.word in SHE))
        return person and other.number != PLURAL and not conflict(node.cluster, cluster)
    if word in IT:
        if other.kind == "pronoun" and not cluster.types:
            return other.word in IT
        return (
            (_speaks_of_itself(node, other) or type_ not in ("Person", "Group"))
            and other.number == SINGULAR
            and other.word not in THERE
        )
    if other.kind == "pronoun" and not cluster.types:
        return other.word in THEY
    return (other.number == PLURAL and type_ != "Quantity") or type_ in ("Organization", "Group")


def _speaks_of_itself(node: Node, other: Node) -> bool:
    """ "The group said it had fired": what is else no thing is one where it speaks."""
    group = other.cluster.type == "Group" and other.kind == "nominal" and other.lemma == "group"
    both = node.token.dep in SUBJECT and other.token.dep in SUBJECT
    return group and both and node.word == "it" and node.sentence == other.sentence


def predicate_of(clusters: Clusters, node: Node) -> Node | None:
    """What "it" is said to be: "contract" in "It is the biggest contract"."""
    verb = node.token.head
    if node.word not in IT or node.token.dep not in SUBJECT or verb.lemma != "be":
        return None
    noun = verb.child("attr")
    return clusters.by_head.get(noun.i) if noun is not None else None


def fits_predicate(noun: Node, other: Node) -> bool:
    """Whether a candidate can be what "it" is said to be: no city is a company, and no company "the first trip"."""
    type_ = other.cluster.type
    if noun.mention.type in _KINDS:
        return type_ == noun.mention.type or type_ == "Other"
    told = noun.definite or any(c.tag in ("JJS", "RBS") or c.ent == "ORDINAL" for c in noun.token.children)
    if noun.mention.type == "Other" and told:
        return type_ not in ("Organization", "Place")
    return True
