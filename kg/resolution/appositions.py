"""Which noun and name side by side name one thing: "Ann Berg, the president", not "a clock, Ann"."""

from __future__ import annotations

import re

from kg.nouns import EITHER
from kg.resolution.clusters import Clusters, Node

_QUOTES = re.compile(r":\s*[\"“'`]")
"""What opens somebody's words."""
_COLLECTIVE = frozenset({"number", "group", "series", "range", "variety", "part", "list", "set", "pair", "handful"})


def _named(clusters: Clusters, noun: Node) -> bool:
    """Whether a place noun bears a name already: in "Ostfold county, Norway" the second is where the first lies."""
    return any(
        c.dep in ("compound", "nmod") and (n := clusters.by_head.get(c.i)) is not None and n.kind == "name"
        for c in noun.token.children
    )


def _no_description(noun: Node, name: Node) -> bool:
    """Whether a noun of no known kind beside a name tells nothing of it: "a clock, Ann", "a member all her life"."""
    if name.mention.type != "Person":
        return name.mention.type == "Place"
    if noun.lemma == "name":
        return False  # "known by her stage name, Ann"
    owned = any(c.dep == "poss" and c.tag == "PRP$" for c in noun.token.children)
    return owned or (noun.order < name.order and not any(c.dep in ("det", "poss") for c in noun.token.children))


def _group_named(noun: Node, name: Node) -> bool:
    """ "the Norwegian group *Acme*", "Acme, an aid group": a body; elsewhere a group is a number of things."""
    words = {c.lower for c in noun.token.children}
    told = not words.isdisjoint({"a", "an"}) and "of" not in words
    if noun.lemma == "group" and name.mention.type == "Organization" and told and noun.token.head is name.token:
        return True
    return noun.lemma == "group" and name.mention.type == "Organization" and name.mention.start == noun.mention.end + 1


def appositive(clusters: Clusters, a: Node, b: Node) -> bool:
    """Whether an apposition can name one thing twice: a nominal and a name of one type and number, not two names."""
    if a.kind == b.kind == "name" or a.number != b.number:
        return False
    noun = a if a.kind == "nominal" else b
    name = b if noun is a else a
    if (noun.lemma in _COLLECTIVE and not _group_named(noun, name)) or (
        noun.kind == "nominal" and "Place" in (a.cluster.type, b.cluster.type) and _named(clusters, noun)
    ):
        return False
    if a.kind == b.kind and not (b.definite or "Person" in (a.cluster.type, b.cluster.type)):
        return False  # rather a list: "a tank, a truck"
    if noun.kind == "nominal" and noun.mention.type == "Other" and _no_description(noun, name):
        return False
    types = {a.cluster.type, b.cluster.type}
    body = noun.lemma in EITHER and name.mention.type == "Organization"
    if len(types) > 1 and not types & {"Other"} and types != {"Organization", "Group"} and not body:
        return False
    between = clusters.parse.document.text[min(a.mention.end, b.mention.end) : max(a.mention.start, b.mention.start)]
    return ";" not in between and not _QUOTES.search(between) and " and " not in between
