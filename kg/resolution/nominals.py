"""Coreference of nominals: "the Norlandic president", "the agency", "the train", "his father".

A definite nominal looks for what was named before; an indefinite one brings something new.  A nominal with a possessor
is what that possessor has, and never the possessor.
"""

from __future__ import annotations

from kg.model import Token
from kg.resolution.binding import subjects_above
from kg.resolution.clusters import PLURAL, SINGULAR, Node
from kg.resolution.descriptions import complements, modifiers
from kg.resolution.epithets import find_meant, is_epithet
from kg.resolution.memory import Memory
from kg.resolution.office_nominals import is_holder, link_office
from kg.resolution.offices import office_kind
from kg.resolution.owned_nominals import keep_owned_name, link_possessed
from kg.resolution.repeated_nouns import is_introduced, link_repeated
from kg.resolution.type_nouns import rank_named
from kg.resolution.wordlists import CLASS_NOUNS, TYPE_NOUNS

_NARROWING = frozenset({"poss", "prep", "relcl", "acl"})
"""Dependents that say which one is meant: the noun then needs no earlier mention."""
_SPOKEN_FOR = frozenset({"club", "team", "side"})
"""Nouns for the body that whoever leads one speaks of."""
_MEASURE = frozenset(
    {"percent", "dollar", "year", "day", "week", "month", "time", "hour", "minute", "way", "thing", "part", "one"}
)
_SAME = frozenset({"same", "entire", "whole"})


def resolve_nominal(memory: Memory, node: Node) -> None:
    """Link a nominal to what it stands for, if that is certain enough."""
    if len(node.cluster.nodes) > 1:
        keep_owned_name(memory, node)
        return  # already linked by apposition
    if node.lemma in _MEASURE or _class_noun(memory, node):
        return  # a measure, or a name with its class
    if (node.lemma == "capital" and _capital(memory, node)) or link_possessed(memory, node):
        return
    if is_holder(node) and link_office(memory, node):
        return
    typed = node.definite and node.number == SINGULAR and node.lemma in TYPE_NOUNS
    if typed and not is_introduced(memory, node) and _type_noun(memory, node):
        return
    if _of_speaker(memory, node):
        return
    if not link_repeated(memory, node):
        link_epithet(memory, node)


def _of_speaker(memory: Memory, node: Node) -> bool:
    """`Berg's president said that the club ...`: the club is Berg's, whichever other one has been named.

    Returns:
        Whether it is linked, or left open as Berg is not known for a club.
    """
    if node.lemma not in _SPOKEN_FOR or not node.definite or node.number == PLURAL or modifiers(node):
        return False
    if any(c.dep in _NARROWING for c in node.token.children):
        return False
    for position in subjects_above(node.token):
        teller = memory.clusters.by_head.get(position)
        if teller is None or teller.cluster.type != "Person":
            continue
        bodies = memory.offices.bodies(teller.cluster, now=True)
        if len(bodies) != 1 or bodies[0].type not in ("Organization", "Place"):
            return False
        if bodies[0].type == "Organization":
            return memory.clusters.link(node, bodies[0], "whom the speaker speaks for", 0.7)
        if any(n.mention.country and n.mention.cls == "kg:Country" for n in bodies[0].nodes):
            return False  # a minister speaks of some firm
        memory.clusters.tie(node, bodies)
        return True
    return False


def link_epithet(memory: Memory, node: Node) -> None:
    """Link `the 54-year-old`, `the Bergen-based firm`, `the Swede` to whom the text has just spoken of."""
    if is_epithet(memory.clusters, node):
        meant = find_meant(memory.clusters, node, memory.offices, memory.voices)
        if meant is not None and memory.clusters.link(node, meant, "description in place of the name", 0.6):
            memory.offices.add(node.lemma, node, None, office_kind(node.token))


def _class_noun(memory: Memory, node: Node) -> bool:
    """`Ostfold region`, `the city of Bergen`: the noun says what the name is."""
    type_ = CLASS_NOUNS.get(node.lemma)
    if type_ is None or node.number != SINGULAR:
        return False
    for child in node.token.children:
        token: Token | None = child
        if child.dep == "prep" and child.lower == "of":
            token = child.child("pobj") if type_ == "Place" else None
        elif child.dep not in ("compound", "nmod") or node.token.i - child.i > 2:
            continue
        name = memory.clusters.by_head.get(token.i) if token is not None else None
        if name is not None and name.kind == "name" and _is_a(name, node.lemma, type_):
            return memory.clusters.link(node, name, "noun for the class of the name", 0.9)
    return False


def _capital(memory: Memory, node: Node) -> bool:
    """`the French capital`, `Peru's capital`: the city that the gazetteer calls so, when the text names it anywhere."""
    before = [c for c in node.token.children if c.dep in ("amod", "compound", "nmod")]
    words = (*before, *complements(node).values())
    names = [n for w in words if (n := memory.clusters.by_head.get(w.i)) is not None and n.kind == "name"]
    if any(all(n.token is not w for n in names) for w in before):
        return False  # "the former Peruvian capital", "the Chinese tech capital"
    country = next((n.mention.country for n in names if n.mention.cls == "kg:Country"), None)
    cities = [n for n in memory.clusters.nodes if n.mention.capital and n.mention.country == country]
    return bool(country and cities) and memory.clusters.link(node, cities[0], "capital of the country", 0.9)


def _type_noun(memory: Memory, node: Node) -> bool:
    """`the company`: linked, or known to stand for one of two."""
    known = TYPE_NOUNS.get(node.lemma)
    if node.token.text == "state":
        return False  # "accused the state of neglect" means those in power, "the State" a country
    if known is None or modifiers(node) - _SAME or any(c.dep in _NARROWING for c in node.token.children):
        return False
    type_, classes = known
    found = rank_named(memory.clusters, node, memory.named_types.get(type_, ()), classes)
    if found.clear:
        return memory.clusters.link(node, found.clusters[0], "noun for the type", 0.6)
    memory.clusters.tie(node, found.clusters[:2])
    return False


def _is_a(name: Node, noun: str, type_: str) -> bool:
    """Whether a name can be what the noun says."""
    known = TYPE_NOUNS.get(noun)
    fits = type_ == "Place" or known is None or name.mention.cls in known[1]
    return name.mention.type == type_ and not name.mention.adjective and fits
