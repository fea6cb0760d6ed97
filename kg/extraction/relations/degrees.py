"""Degrees: "a bachelor's degree in economics from the University of Oslo"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.standing import verb_status
from kg.model import Token

_DEGREES = frozenset(
    "degree bachelor master doctorate diploma phd ph.d. ph.d ba b.a. bsc b.sc. bs b.s. ma m.a. msc m.sc. ms m.s. mba "
    "llb ll.b. jd j.d. md m.d. dphil mphil baccalaureate".split()
)
_GAINING = frozenset(
    "receive earn hold get complete obtain gain have take award finish pursue do acquire graduate attain".split()
)


def find_by_degrees(context: Context) -> Iterator[RelationDraft]:
    """Where somebody has a degree from.

    Example: "She pursued a degree in law at Ghent University." gives She, kg:educatedAt, Ghent University.
    """
    for token in context.tokens:
        if token.pos not in ("NOUN", "PROPN") or (token.lower not in _DEGREES and token.lemma not in _DEGREES):
            continue
        verb = token.head
        while verb.dep in ("pobj", "conj", "prep", "dobj", "poss", "compound") and verb.pos not in ("VERB", "AUX"):
            verb = verb.head
        if verb.pos not in ("VERB", "AUX") or verb.lemma not in _GAINING:
            continue
        status = verb_status(context.facts.verb(verb), verb)
        for person in context.subjects.of(verb):
            for school in _schools(context, token, verb):
                subject = context.finder.find(person)
                if context.allows("kg:educatedAt", subject, school):
                    yield RelationDraft("kg:educatedAt", subject, school, status, "degree", token)


def _schools(context: Context, degree: Token, verb: Token) -> Iterator[Filler]:
    """Objects of "from" and "at" after a degree, however deep the parser hangs them, up to the next degree."""
    for i in range(degree.i + 1, min(verb.right, degree.i + 20) + 1):
        word = context.tokens[i]
        if word.lower in _DEGREES or (word.pos in ("VERB", "AUX") and word.tag != "VBG"):
            return
        if word.lower in ("from", "at") and word.dep == "prep":
            inner = word.child("pobj")
            if inner is not None:
                yield context.finder.find(inner)
