"""What the words around a noun say about which one is meant: modifiers, complements, place, clauses."""

from __future__ import annotations

from kg.model import Token
from kg.resolution.clusters import Node


def modifiers(node: Node) -> set[str]:
    """The words before a nominal's head that say which one is meant."""
    found = set()
    for child in node.token.children:
        if child.dep in ("amod", "compound", "nmod", "nummod"):
            found.add(child.lemma)
    return found


def restricted(node: Node) -> bool:
    """Whether a clause right behind a nominal says which one is meant: "the people who stayed", no comma between."""
    return any(c.dep in ("relcl", "acl") and c.left == node.token.i + 1 for c in node.token.children)


def denied(node: Node) -> bool:
    """Whether there is none of it: "no ships"."""
    return any(c.dep == "det" and c.lower == "no" for c in node.token.children)


def has_article(node: Node) -> bool:
    """Whether an indefinite article or a quantifier stands before the nominal."""
    return any(c.dep in ("det", "nummod") for c in node.token.children)


def complements(node: Node) -> dict[str, Token]:
    """What a nominal is said to belong to: its possessor, the object of its "of"."""
    found = {}
    for child in node.token.children:
        if child.dep == "poss" and not any(c.lower == "this" for c in child.children):
            found["poss"] = child  # "this year's" says nothing new
        elif child.dep == "prep" and child.lower == "of" and (obj := child.child("pobj")) is not None:
            found["of"] = obj
    return found


def place_of(node: Node) -> Token | None:
    """Where a nominal says that it is: the object of its "in", "at" or "near"."""
    found = (c.child("pobj") for c in node.token.children if c.dep == "prep" and c.lower in ("in", "at", "near"))
    return next((obj for obj in found if obj is not None), None)


def inside(a: Node, b: Node) -> bool:
    """Whether one mention's words hold the other's head (a thing is never a part of its own name)."""
    return a.token.left <= b.token.i <= a.token.right or b.token.left <= a.token.i <= b.token.right
