"""Subjects and agents that the parser gave to the wrong verb, or to a verb that has one already."""

from __future__ import annotations

from kg.annotation.cues import PERSON_NOUNS
from kg.annotation.trees import SUBJECTS, attach
from kg.model import Token

_CHILDREN = frozenset({"son", "daughter", "child", "grandson", "granddaughter"})
_PAST_PARTICIPLE = ("VBN", "VBD")


def fronted_description(verb: Token, tokens: list[Token]) -> bool:
    """ "Born in Oslo, the daughter of a judge, Ann Berg studied law": of two subjects the name right before the verb is
    the subject, and the description before it is an apposition."""
    subjects = [c for c in verb.children if c.dep in SUBJECTS and c.i < verb.i]
    if verb.pos not in ("VERB", "AUX") or len(subjects) != 2:
        return False
    noun, name = subjects
    if noun.lemma not in PERSON_NOUNS or noun.tag != "NN" or name.tag != "NNP" or tokens[name.left - 1].text != ",":
        return False
    attach(noun, name, "appos")
    return True


def both_parents(noun: Token) -> bool:
    """ "the son of a miner and a nurse": whoever follows "and" is a parent, not another son."""
    child = noun.head
    of = child.child("prep")
    parent = of.child("pobj") if of is not None and of.lower == "of" else None
    if noun.dep != "conj" or child.lemma not in _CHILDREN or parent is None or not of or not of.i < parent.i < noun.i:
        return False
    if not all(t.child("det") is not None and t.child("det").lower in ("a", "an") for t in (parent, noun)):  # type: ignore[union-attr]
        return False
    for word in [c for c in child.children if c.dep == "cc" and parent.i < c.i < noun.i]:
        attach(word, parent, "cc")
    attach(noun, parent, "conj")
    return True


def agent_of_noun(by: Token, tokens: list[Token]) -> bool:
    """ "fell short of the forecast by analysts": a verb in the active voice has no agent; the noun before "by" has one."""
    verb, noun = by.head, tokens[by.i - 1]
    if by.dep != "agent" or verb.tag not in ("VBD", "VBZ", "VBP") or verb.child("nsubj") is None or verb.i > by.i:
        return False
    if noun.pos != "NOUN" or noun.i <= verb.i + 1 or any(c.dep in ("auxpass", "nsubjpass") for c in verb.children):
        return False
    attach(by, noun, "prep")
    return True


def gapped_passive(verb: Token) -> bool:
    """ "two were killed and nine injured": the second participle is passive like the first, though its "were" is left out."""
    first, subject = verb.head, verb.child("nsubj")
    if verb.dep != "conj" or verb.tag not in _PAST_PARTICIPLE or subject is None or subject.right != verb.i - 1:
        return False
    if first.child("auxpass") is None or verb.child("dobj", "aux", "auxpass", "prt", "ccomp") is not None:
        return False
    counted = subject.pos == "NUM" or subject.child("nummod") is not None or subject.lemma in _NUMBERS
    if not counted or (verb.tag != "VBN" and verb.lemma not in _HARMING):
        return False
    verb.tag, subject.dep = "VBN", "nsubjpass"
    return True


_NUMBERS = frozenset("dozen hundred thousand million score many several other".split())
_HARMING = frozenset("injure wound hurt arrest detain displace hospitalise hospitalize damage destroy kidnap".split())
