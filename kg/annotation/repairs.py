"""Frequent faults of the parser, mended in the tree before any rule reads it.

Each repair looks for a shape that no English sentence has (a finite verb without a subject right after a noun that another
verb took for its object) and gives the tree the shape it must have.
"""

from __future__ import annotations

from kg.model import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def repair(parse: Parse) -> None:
    """Mend the trees of a parse in place."""
    for sentence in parse.sentences:
        words = parse.words(sentence)
        if any([_stolen_subject(token, parse.tokens) for token in words]):  # all of them, not only the first
            _renew_edges(words)


def _stolen_subject(verb: Token, tokens: list[Token]) -> bool:
    """ "confirmed a meeting will take place": the noun before the auxiliary is its subject, not the object before it."""
    if (
        verb.pos not in ("VERB", "AUX")
        or any(c.dep in _SUBJECTS for c in verb.children)
        or verb.dep in ("aux", "auxpass")
    ):
        return False
    first = min((c for c in verb.children if c.dep in ("aux", "auxpass")), key=lambda c: c.i, default=None)
    if first is None or first.tag not in ("MD", "VBD", "VBZ", "VBP") or first.i == 0:
        return False
    noun = tokens[first.i - 1]
    while noun.dep in ("compound", "punct", "case") and noun.head.i < first.i and noun.head is not noun:
        noun = noun.head
    above = noun.head
    if noun.dep != "dobj" or noun.right != first.i - 1 or noun.sentence != verb.sentence or above.i > noun.i:
        return False
    if verb not in above.ancestors() and above not in verb.ancestors():
        return False
    if verb in above.ancestors():
        _attach(above, verb.head if verb.head is not verb else above, above.dep if above.child("mark") else verb.dep)
        if verb.head is verb:
            above.dep = "ROOT"
    _attach(verb, above, "ccomp")
    _attach(noun, verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
    return True


def _attach(token: Token, head: Token, dep: str) -> None:
    if token.head is not token:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    if head is not token:
        head.children.append(token)
        head.children.sort(key=lambda t: t.i)


def _renew_edges(words: list[Token]) -> None:
    for token in words:
        token.left = token.right = token.i
    for token in words:
        for above in token.ancestors():
            above.left = min(above.left, token.left)
            above.right = max(above.right, token.right)
