"""Repairs of what a word is to its sentence: stolen subjects, broken lists, hidden perfects, days among the objects."""

from __future__ import annotations

from kg.annotation.trees import SUBJECTS, attach
from kg.model import Token


def stolen_subject(verb: Token, tokens: list[Token]) -> bool:
    """ "confirmed a meeting will take place": the noun before the auxiliary is its subject, not the object before it."""
    if (
        verb.pos not in ("VERB", "AUX")
        or any(c.dep in SUBJECTS for c in verb.children)
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
        attach(above, verb.head if verb.head is not verb else above, above.dep if above.child("mark") else verb.dep)
        if verb.head is verb:
            above.dep = "ROOT"
    attach(verb, above, "ccomp")
    attach(noun, verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
    return True


def swallowed_day(day: Token) -> bool:
    """ "met Ann Berg Tuesday": the name is the object, and the day stands by the verb."""
    if day.lower not in _DAYS or day.dep not in ("pobj", "dobj", "nsubj", "nsubjpass", "conj", "attr"):
        return False
    names = [c for c in day.children if c.dep in ("compound", "nmod") and c.tag == "NNP"]
    if not names or names[-1].i != day.i - 1 or names[-1].lower in _DAYS | _MONTHS:
        return False
    verb = next((t for t in day.ancestors() if t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return False
    name, head, dep = names[-1], day.head, day.dep
    for child in list(day.children):
        if child is not name and child.i < name.i:
            attach(child, name, child.dep)
    attach(name, head, dep)
    attach(day, verb, "npadvmod")
    return True


def broken_list(verb: Token, tokens: list[Token]) -> bool:
    """ "Ann, Bo, and Cy met": the list is the subject as a whole, not a sentence that "and Cy met" goes on with."""
    first = verb.head
    if verb.dep != "conj" or verb.pos != "VERB" or first.dep != "ROOT" or first.pos not in ("PROPN", "NOUN"):
        return False
    last = verb.child("nsubj", "nsubjpass")
    joint = tokens[last.left - 1] if last is not None and last.left > 0 else None
    if last is None or joint is None or joint.head is not first or joint.dep != "cc" or first.i > joint.i:
        return False
    dep = last.dep
    attach(verb, verb, "ROOT")
    attach(first, verb, dep)
    attach(last, first, "conj")
    return True


def hidden_perfect(participle: Token, tokens: list[Token]) -> bool:
    """ "had long opposed strikes": a perfect with its object, not the having of strikes that were long opposed."""
    noun = participle.head
    have = noun.head
    if participle.tag not in ("VBN", "VBD") or participle.dep != "amod" or noun.dep != "dobj" or have.lemma != "have":
        return False
    between = tokens[have.i + 1 : participle.i]
    if not between or noun.left != have.i + 1 or have.tag not in ("VBD", "VBZ", "VBP"):
        return False
    if any(t.lower not in _MIDDLE_ADVERBS for t in between):
        return False
    head, dep = have.head, have.dep
    attach(participle, participle if head is have else head, dep)
    for child in list(have.children):
        attach(child, participle, child.dep)
    for adverb in between:
        if adverb.head is noun:
            attach(adverb, participle, "advmod")
    attach(have, participle, "aux")
    participle.pos = "VERB"
    return True


_MIDDLE_ADVERBS = frozenset(
    "already also always consistently ever long never now often once previously rarely repeatedly since still then twice "
    "usually yet".split()
)
"""Adverbs that stand before the verb of a clause rather than before an attribute ("newly built ships")."""


def counted_item(noun: Token, tokens: list[Token]) -> bool:
    """ "six trucks, three boats and a car": a noun with another count is the next of a list, no apposition."""
    above = noun.head
    if noun.dep != "appos" or noun.pos not in ("NOUN", "PROPN") or above.pos not in ("NOUN", "PROPN"):
        return False
    own, other = _count(noun), _count(above)
    if own is None or other is None or tokens[noun.left - 1].text != ",":
        return False
    goes_on = above.dep == "conj" or any(c.i > noun.i and c.dep in ("conj", "cc", "appos") for c in noun.children)
    if not goes_on:
        return False
    bare = above.dep == "conj" and not any(c.dep in ("prep", "relcl", "acl") for c in noun.children)
    if (own == other and not (own == "a" and bare)) or _NUMBERS.get(other) == 1 + _conjuncts(noun):
        return False  # "two firms, a bakery and a shop" are two in all
    noun.dep = "conj"
    return True


def _conjuncts(noun: Token) -> int:
    inner = [c for c in noun.children if c.dep in ("conj", "appos") and c.i > noun.i]
    return sum(1 + _conjuncts(c) for c in inner)


def _count(noun: Token) -> str | None:
    """The number that counts the noun, "a" for an article; None where nothing does."""
    for child in noun.children:
        if child.i < noun.i and child.dep == "nummod":
            return child.lower
        if child.i < noun.i and child.lower in ("a", "an"):
            return "a"
    return None


_NUMBERS = {word: n for n, word in enumerate("a two three four five six seven eight nine ten".split(), 1)}

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split())

_MONTHS = frozenset("january february march april may june july august september october november december".split())
