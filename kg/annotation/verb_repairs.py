"""Verbs that the parser took for participles, participles that it took for verbs, and verbs that it took for nouns."""

from __future__ import annotations

from kg.annotation.trees import SUBJECTS, attach
from kg.model import Token

_CONJUNCTIONS = frozenset("after although because before since though when while".split())
"""What opens a clause with a finite verb."""


def active_clause(verb: Token) -> bool:
    """ "hours after Berg agreed by telephone to leave": a clause with a conjunction and a subject has a finite verb, and
    "by telephone" says how."""
    if verb.tag != "VBN" or verb.child("nsubj") is None or verb.child("aux", "auxpass") is not None:
        return False
    mark = next((c for c in verb.children if c.dep in ("mark", "advmod") and c.lower in _CONJUNCTIONS), None)
    subject = verb.child("nsubj")
    if mark is None or subject is None or not mark.i < subject.i < verb.i:
        return False
    verb.tag = "VBD"
    for child in verb.children:
        if child.dep == "agent":
            child.dep = "prep"
    return True


def participle_after_comma(verb: Token, tokens: list[Token]) -> bool:
    """ "Berg, asked whether she knew him, said she did not": no comma parts a subject from its verb, so the later verb is
    that of the sentence."""
    subject = verb.child("nsubj")
    if verb.tag != "VBD" or subject is None or verb.i < 2 or tokens[verb.i - 1].text != "," or subject.i != verb.i - 2:
        return False
    main = next((c for c in verb.children if c.dep == "conj" and c.i > verb.i and c.tag in ("VBD", "VBZ")), None)
    if main is None or verb.lower[-2:] != "ed" or main.child("nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return False
    between = [c for c in verb.children if verb.i < c.i < main.i]
    if any(c.dep == "cc" for c in between) or tokens[main.left - 1].text != ",":
        return False
    attach(main, verb if verb.head is verb else verb.head, verb.dep)
    if verb.dep == "ROOT":
        attach(main, main, "ROOT")
    for child in [c for c in verb.children if c.i > main.i]:
        attach(child, main, child.dep)
    attach(subject, main, "nsubj")
    attach(verb, subject, "acl")
    verb.tag = "VBN"
    return True


def quoted_order(verb: Token, tokens: list[Token]) -> bool:
    """'chanted "Bo, leave!"': who chants does not leave; the words in quotation marks are an order."""
    above = verb.head
    if (
        verb.tag != "VBP"
        or verb.dep not in ("conj", "advcl")
        or above.i > verb.i
        or above.tag not in ("VBD", "VBZ", "VBG")
    ):
        return False
    between = tokens[above.i + 1 : verb.i]
    if sum(t.text == '"' for t in between) != 1 or any(t.dep == "cc" for t in between):
        return False
    if verb.child("nsubj", "nsubjpass", "aux", "mark") is not None:
        return False
    verb.tag = "VB"
    attach(verb, above, "xcomp")
    return True


def verb_before_name(word: Token) -> bool:
    """ "accepts the plan and names Ann Berg as envoy": no plural noun stands before the name of one person; after "and" it
    is a verb."""
    name = word.head
    above = name.head
    if (
        word.tag not in ("NNS", "VBZ")
        or word.dep != "compound"
        or name.ent != "PERSON"
        or name.dep != "conj"
        or word.i > name.i
    ):
        return False
    verb = above.head
    joint = next((c for c in above.children if c.dep == "cc" and c.i == word.i - 1), None)
    if joint is None or above.dep != "dobj" or verb.tag != "VBZ" or name.left != word.i:
        return False
    if word.lemma == word.lower or any(c.dep == "conj" for c in name.children):
        return False
    word.tag, word.pos = "VBZ", "VERB"
    attach(word, verb, "conj")
    attach(joint, verb, "cc")
    attach(name, word, "dobj")
    for child in [c for c in (*above.children, *verb.children) if c.i > name.right and c.dep in ("prep", "npadvmod")]:
        attach(child, word, child.dep)
    return True


def verb_after_pronoun(verb: Token, tokens: list[Token]) -> bool:
    """ "Cuba opposed it and Chile abstained": a pronoun is joined to no noun right before a verb that has no subject; the
    noun is that of the verb."""
    noun = tokens[verb.i - 1] if verb.i else verb
    joined = noun.head
    if verb.tag not in _FINITE or noun.dep != "conj" or joined.tag != "PRP" or joined.dep not in ("dobj", "pobj"):
        return False
    first = next((t for t in joined.ancestors() if t.pos == "VERB"), None)
    cc = joined.child("cc")
    if first is None or cc is None or first.child(*SUBJECTS) is None or verb.child(*SUBJECTS) is not None:
        return False
    if verb not in first.ancestors() and first not in verb.ancestors():
        return False
    attach(verb, first, "conj")
    attach(cc, first, "cc")
    attach(noun, verb, "nsubj")
    return True


_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def second_deed(participle: Token) -> bool:
    """ "recalled its envoy and summoned leaders": an envoy with an owner is no kind of leader; both verbs have an object."""
    noun, last = participle.head, participle.head.head
    verb = last.head
    if (
        participle.tag != "VBN"
        or participle.dep != "conj"
        or noun.dep not in ("nmod", "compound")
        or last.dep != "dobj"
    ):
        return False
    cc = noun.child("cc")
    owned = noun.child("poss", "det") is not None and noun.tag in ("NN", "NNS")
    if cc is None or cc.i + 1 != participle.i or not owned or not verb.i < noun.i < participle.i < last.i:
        return False
    if verb.tag != "VBD" or noun.i != cc.i - 1:
        return False
    attach(noun, verb, "dobj")
    attach(cc, verb, "cc")
    attach(participle, verb, "conj")
    participle.tag = "VBD"
    for word in [last, *(c for c in verb.children if c.dep == "prep" and c.i > last.i)]:
        attach(word, participle, word.dep)
    return True


def deed_of_vehicle(participle: Token, tokens: list[Token]) -> bool:
    """ "A bus carrying 40 tourists overturned near Lima.": the last participle of a sentence without a verb is its verb,
    and what the first noun did."""
    load = participle.head
    carrying = load.head
    noun = carrying.head
    if participle.lemma not in _MISHAPS or carrying.lemma not in _CARRYING:
        return False
    if participle.tag != "VBN" or participle.dep != "acl" or load.dep != "dobj" or carrying.tag != "VBG":
        return False
    if carrying.dep != "acl" or noun.dep != "ROOT" or noun.pos not in ("NOUN", "PROPN") or participle.child("agent"):
        return False
    if participle.left != load.i + 1 or tokens[noun.right].text != ".":
        return False
    if any(c.i > carrying.i and c.dep != "punct" for c in noun.children):
        return False
    for child in [c for c in noun.children if c.dep == "punct"]:
        attach(child, participle, "punct")
    participle.tag = "VBD"
    attach(participle, participle, "ROOT")
    attach(noun, participle, "nsubj")
    for word in [c for above in (load, carrying) for c in above.children if c.i > participle.i]:
        attach(word, participle, word.dep)
    return True


_CARRYING = frozenset({"carry", "transport", "ferry", "take", "bring"})
_MISHAPS = frozenset(
    "capsize overturn crash derail collide explode disappear vanish plunge skid swerve veer land arrive".split()
)
"""What happens to vehicles and is done to no load."""
