"""Moving words about in a dependency tree."""

from __future__ import annotations

from kg.model import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def attach(token: Token, head: Token, dep: str) -> None:
    """Hang a word on another; if that one hangs below it, it takes the word's place first, so that no circle arises."""
    if head is not token and any(above is token for above in head.ancestors()):
        attach(head, head if token.head is token else token.head, token.dep)
    if token.head is not token:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    if head is not token:
        head.children.append(token)
        head.children.sort(key=lambda t: t.i)


def renew_edges(words: list[Token]) -> None:
    """Work out anew how far the subtree of each word reaches."""
    for token in words:
        token.left = token.right = token.i
    for token in words:
        for above in token.ancestors():
            above.left = min(above.left, token.left)
            above.right = max(above.right, token.right)
