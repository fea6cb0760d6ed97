"""Nominals that say the noun of an earlier mention again: "the train" after "an armored train", "the union" after its name."""

from __future__ import annotations

from kg.model import Token
from kg.resolution.binding import SUBJECT, coarguments
from kg.resolution.clusters import PLURAL, SINGULAR, Node
from kg.resolution.descriptions import complements, denied, has_article, modifiers, place_of, restricted
from kg.resolution.memory import Memory
from kg.resolution.names import name_key
from kg.resolution.type_nouns import named_since
from kg.resolution.wordlists import TYPE_NOUNS

_NEAR = 1
"""Sentences within which the same bare words ("reporters") stand for the same people."""
_SOON = 2
"""Sentences within which "the company" goes back to "a company" before it goes to one with a name."""
_INSTITUTIONS = frozenset({"police"})
"""Nouns for the one body of its kind that a text without further words means, with "the" or without."""
_OF_STATES = frozenset({"army", "military", "navy", "government", "parliament"})
_MADE = frozenset({"Work", "Product"})
_ORDINAL = frozenset({"second", "third", "fourth", "fifth", "2", "3", "4", "5"})
"""Modifiers of one among several, which must be said again."""
_SAME = frozenset({"same", "entire", "whole"})
_OTHER = frozenset(
    {"other", "another", "different", "new", "next", "second", "third", "such", "each", "every", "any", "no", "several"}
)


def is_introduced(memory: Memory, node: Node) -> bool:
    """`the alliance` shortly after `an alliance of three clans`, `the army` after `Norland's army`: that one, whatever
    else has a name."""
    earlier = [o for o in memory.by_lemma.get(node.lemma, ()) if o.kind == "nominal"]
    if node.lemma in _OF_STATES and any(o.token.child("poss") and not o.cluster.named for o in earlier):
        return True
    if not earlier or node.sentence - earlier[-1].sentence > _SOON:
        return False
    return any(c.lower in ("a", "an") for c in earlier[-1].token.children) and not earlier[-1].cluster.named


def link_repeated(memory: Memory, node: Node) -> bool:
    """Link `the train` after `an armored train`: the same noun, and no modifier that the earlier one lacks."""
    earlier = memory.by_lemma.get(node.lemma)
    if not earlier:
        return False
    mods = modifiers(node)
    if mods & _OTHER:
        return False
    fit = [
        o
        for o in reversed(earlier[-8:])
        if o.cluster is not node.cluster
        and not coarguments(o.token, node.token)
        and _may_repeat(memory, node, o, mods)
        and not _overtaken(memory, node, o, mods)
    ]
    if not fit:
        return False
    if node.definite:
        best = fit[0] if mods or points_to_another(memory, node) else _already_called(fit) or most_spoken_of(fit)
        return memory.clusters.link(node, best, "same noun, definite", 0.7)
    return memory.clusters.link(node, fit[0], "same words", 0.5)


def points_to_another(memory: Memory, node: Node) -> bool:
    """ "That student" after "another student": the one who was just told of, not the one who is named."""
    earlier = memory.by_lemma.get(node.lemma)
    if not earlier or not any(c.lower in ("that", "this") for c in node.token.children if c.dep == "det"):
        return False
    words = {c.lower for c in earlier[-1].token.children}
    return not earlier[-1].cluster.named and not words.isdisjoint({"another", "a", "an", "second"})


def _overtaken(memory: Memory, node: Node, other: Node, mods: set[str]) -> bool:
    """Whether "the company" after "the Polish company" may be another one, as the text has named one in between; or "the
    government" after that of another country than the one that the text begins with."""
    if node.lemma in _OF_STATES and not mods and other.kind == "nominal" and _is_abroad(memory, other):
        return True
    known = TYPE_NOUNS.get(node.lemma)
    if known is None or known[0] != "Organization" or mods or not modifiers(other) or other.cluster.named:
        return False
    type_, classes = known
    named = reversed(memory.named_types.get(type_, ()))
    latest = next((n for n in named if n.mention.cls in classes and n.order < node.order), None)
    return latest is not None and latest.order > other.order and latest.sentence >= node.sentence - 1


def _is_abroad(memory: Memory, body: Node) -> bool:
    """Whether a body is of another country than the first one that the text names."""
    first = next((n for n in memory.clusters.nodes if n.mention.cls == "kg:Country" and n.mention.country), None)
    own = {
        n.mention.country
        for c in body.token.children
        if (n := memory.clusters.by_head.get(c.i)) is not None and n.mention.cls == "kg:Country"
    }
    return first is not None and bool(own) and first.mention.country not in own


def _may_repeat(memory: Memory, node: Node, other: Node, mods: set[str]) -> bool:
    narrowed = restricted(node)
    if other.kind == "name":
        if node.mention.type in _MADE and other.mention.type in ("Organization", "Person"):
            return False  # "the film" is not Adria Film
        if named_since([other.cluster], node, memory.named_types.get("Place", ())):
            return False
        bare = not narrowed and not complements(node) and _may_lie_there(memory, node, other)
        return node.definite and bare and node.number == SINGULAR and mods <= set(name_key(other.text).split()) | _SAME
    if node.number != other.number or not _same_complement(memory, node, other) or denied(other):
        return False
    if node.lemma == "old" and node.text != other.text:
        return False  # "the 20-year-old", "the 46-year-old"
    theirs = modifiers(other)
    if theirs & _ORDINAL and not mods & _ORDINAL:
        return False
    if not node.definite:
        near = (
            bool(mods)
            or node.lemma in _INSTITUTIONS
            or (node.sentence - other.sentence <= _NEAR and not restricted(other))
        )
        return mods == theirs and near and node.number == PLURAL and not has_article(node) and not narrowed
    return not mods - theirs - _SAME and not (narrowed and (node.number == PLURAL or theirs != mods))


def _may_lie_there(memory: Memory, node: Node, other: Node) -> bool:
    """Whether a name can be of what a nominal says lies somewhere: "the palace in Oslo" is no palace of another
    town."""
    if node.mention.type != "Place" or (here := _town_after(memory, node)) is None:
        return True
    there = _town_after(memory, other)
    return there is not None and _same_thing(memory, here, there)


def _town_after(memory: Memory, node: Node) -> Token | None:
    """The place named right after a mention, whatever the parser hung "in" on: "saw the palace *in Oslo*"."""
    tokens, after = memory.clusters.parse.tokens, node.token.i + 1
    prep = tokens[after] if after < len(tokens) and tokens[after].lower in ("in", "at", "near") else None
    place = prep.child("pobj") if prep is not None else None
    named = memory.clusters.by_head.get(place.i) if place is not None else None
    return place if named is not None and named.kind == "name" and named.mention.type == "Place" else None


def _same_complement(memory: Memory, node: Node, other: Node) -> bool:
    """Possessor and "of ..." of a nominal must be those of the earlier one, if it has any; "in ..." is not to differ."""
    mine, theirs = complements(node), complements(other)
    here, there = place_of(node), place_of(other)
    if here is not None and there is not None and not _same_thing(memory, here, there):
        return False
    return all(slot in theirs and _same_thing(memory, word, theirs[slot]) for slot, word in mine.items())


def _same_thing(memory: Memory, a: Token, b: Token) -> bool:
    left, right = memory.clusters.by_head.get(a.i), memory.clusters.by_head.get(b.i)
    if left is not None and right is not None:
        return left.cluster is right.cluster
    return a.lemma == b.lemma


def _already_called(found: list[Node]) -> Node | None:
    """ "the museum" that has been called so before, where a further museum was named only in passing."""
    latest = found[0]
    if latest.kind != "name" or latest.token.dep in SUBJECT or len(latest.cluster.nodes) > 1:
        return None
    return next((o for o in found if o.kind == "nominal" and o.definite and o.cluster.named), None)


def most_spoken_of(found: list[Node]) -> Node:
    """Of mentions from the latest backwards: the latest, or a different one ("the northern team", "the southern team")
    that stands hardly earlier and is spoken of more than twice as often."""
    latest = found[0]
    mods = modifiers(latest)
    near = [o for o in found if latest.sentence - o.sentence <= 1 and mods and modifiers(o) - mods]
    best = max(near, key=lambda o: len(o.cluster.nodes), default=latest)
    return best if len(best.cluster.nodes) > 2 * len(latest.cluster.nodes) else latest
