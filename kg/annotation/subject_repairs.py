"""Subjects, objects and descriptions that the parser gave to a verb that has one already, or to the wrong noun."""

from __future__ import annotations

from kg.annotation.cues import PERSON_NOUNS
from kg.annotation.trees import SUBJECTS, attach
from kg.model import Token

_CHILDREN = frozenset({"son", "daughter", "child", "grandson", "granddaughter"})


def fronted_description(verb: Token, tokens: list[Token]) -> bool:
    """ "Born in Oslo, the daughter of a judge, Ann Berg studied law": of two subjects the name right before the verb is
    the subject, and the description before it is an apposition."""
    if verb.pos not in ("VERB", "AUX"):
        return False
    subjects = [c for c in verb.children if c.dep in SUBJECTS and c.i < verb.i]
    if len(subjects) != 2:
        return False
    noun, name = subjects
    if noun.lemma not in PERSON_NOUNS or noun.tag != "NN" or name.tag != "NNP" or tokens[name.left - 1].text != ",":
        return False
    attach(noun, name, "appos")
    return True


def both_parents(noun: Token) -> bool:
    """ "the son of a miner and a nurse": whoever follows "and" is a parent, not another son."""
    child = noun.head
    if noun.dep != "conj" or child.lemma not in _CHILDREN:
        return False
    of = child.child("prep")
    parent = of.child("pobj") if of is not None and of.lower == "of" else None
    if parent is None or not child.i < parent.i < noun.i:
        return False
    if not all(any(c.lower in ("a", "an") and c.dep == "det" for c in t.children) for t in (parent, noun)):
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
    if verb.dep != "conj" or verb.tag not in ("VBN", "VBD") or subject is None or subject.right != verb.i - 1:
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


def outside_court(noun: Token) -> bool:
    """ "Outside court, Ann Berg accused the firm": the word that opens the sentence is a preposition, and the name after
    the comma is the subject."""
    verb, opener, name = noun.head, noun.child("amod", "compound"), noun.child("appos")
    if noun.dep not in SUBJECTS or opener is None or opener.lower not in _WHERE or name is None or noun.i > verb.i:
        return False
    if opener.i + 1 != noun.i or not opener.text[0].isupper() or name.tag != "NNP":
        return False
    attach(name, verb, noun.dep)
    for child in [c for c in noun.children if c.i > noun.i]:
        attach(child, name if child.i > name.i else verb, child.dep)
    opener.tag, opener.pos = "IN", "ADP"
    attach(opener, verb, "prep")
    attach(noun, opener, "pobj")
    return True


_WHERE = frozenset({"outside", "inside", "near"})


def second_praise(noun: Token) -> bool:
    """ "won the prize, the first film to do so": after a comma stands what the subject is, no second thing that it won."""
    verb = noun.head
    if noun.dep != "dobj" or noun.i < verb.i or not _is_first(noun):
        return False
    first = next((c for c in verb.children if c.dep == "dobj" and c.i < noun.i), None)
    subject = verb.child("nsubj")
    comma = any(c.text == "," and first is not None and first.i < c.i < noun.i for c in verb.children)
    if first is None or subject is None or not comma:
        return False
    attach(noun, subject, "appos")
    return True


def _is_first(noun: Token) -> bool:
    """ "the first film to do so", "only the second woman to win it"."""
    ranked = any(c.lower in _RANKS and c.i < noun.i for c in noun.children)
    return ranked and any(c.dep in ("relcl", "acl") and c.tag == "VB" for c in noun.children)


def description_before_and(noun: Token, tokens: list[Token]) -> bool:
    """ "became editor, the first woman to lead the paper, and was dismissed": what stands between commas before "and" is
    no subject of the verb behind it, but tells of the subject of the first verb."""
    verb = noun.head
    if noun.dep not in SUBJECTS or verb.dep != "conj" or noun.i > verb.i or noun.tag[:2] != "NN":
        return False
    joints = [c for c in noun.children if c.dep == "cc" and c.i > noun.i]
    subject = verb.head.child(*SUBJECTS)
    if len(joints) != 1 or noun.child("conj") is not None or subject is None or tokens[noun.left - 1].text != ",":
        return False
    joint = joints[0]
    if tokens[joint.i - 1].text != "," or any(c.dep in ("aux", "auxpass") and c.i < joint.i for c in verb.children):
        return False
    attach(joint, verb.head, "cc")
    attach(noun, subject, "appos")
    return True


def dying_people(verb: Token) -> bool:
    """ "stole from dying patients": who die are the patients; nobody dies them."""
    noun = verb.child("dobj")
    if verb.tag != "VBG" or verb.dep != "pcomp" or verb.lemma not in _UNDERGONE or noun is None:
        return False
    if noun.left != verb.i + 1 or noun.tag not in ("NN", "NNS") or any(c.dep in ("det", "poss") for c in noun.children):
        return False
    preposition = verb.head
    for child in [c for c in verb.children if c is not noun]:
        attach(child, noun, child.dep)
    attach(noun, preposition, "pobj")
    attach(verb, noun, "amod")
    return True


_UNDERGONE = frozenset({"ail", "die", "fall", "rise", "sleep", "wait"})
_RANKS = frozenset({"first", "second", "third", "fourth", "only", "latest", "last", "youngest", "oldest"})


def named_after_noun(name: Token, tokens: list[Token]) -> bool:
    """ "a stake in the battery maker Acme": the name right after a noun is that of the maker, not of the stake."""
    noun = tokens[name.left - 1] if name.left > 0 else name
    if name.dep not in ("appos", "dobj") or name.tag != "NNP" or noun.tag != "NN" or noun.dep != "pobj":
        return False
    owner = noun.head.head
    beside = owner if name.dep == "appos" else owner.head
    if beside is not name.head or owner.dep == "ROOT" or name.head.i > noun.i or noun.right != noun.i:
        return False
    attach(name, noun, "appos")
    return True


def _before_description(noun: Token, tokens: list[Token]) -> Token | None:
    """The word before the comma that a noun for a person, with its modifiers, stands behind."""
    if noun.tag != "NN" or noun.lemma not in PERSON_NOUNS or noun.left < 2 or tokens[noun.left - 1].text != ",":
        return None
    return tokens[noun.left - 2]


def described_last(noun: Token, tokens: list[Token]) -> bool:
    """ "Ann Berg and Bo Lund, now the mayor of Oslo": one is the mayor, the one named last."""
    last = _before_description(noun, tokens)
    if noun.dep != "appos" or last is None or last.dep != "conj" or last.tag != "NNP" or noun.head is last:
        return False
    if noun.head not in last.ancestors() or noun.i < last.i:
        return False
    attach(noun, last, "appos")
    return True


def second_description(noun: Token, tokens: list[Token]) -> bool:
    """ "opened a school with her husband, the painter Bo Lund": the painter is the husband, not another thing opened."""
    before = _before_description(noun, tokens)
    if noun.dep != "dobj" or before is None or before.dep != "pobj" or before.lemma not in PERSON_NOUNS:
        return False
    if not any(c.dep == "dobj" and c.i < before.i for c in noun.head.children):
        return False
    attach(noun, before, "appos")
    return True


def holder_after_comma(name: Token, tokens: list[Token]) -> bool:
    """ "spoke with the head of the Republic, Ann Berg": what stands before the comma is what she heads, no part of her
    name."""
    prep = name.head
    office = prep.head
    if name.dep != "pobj" or name.tag != "NNP" or prep.lower != "of" or office.lemma not in PERSON_NOUNS:
        return False
    first = next((c for c in name.children if c.i + 1 < name.i and tokens[c.i + 1].text == ","), None)
    if first is None or first.tag not in ("NNP", "NN") or first.dep not in ("nmod", "compound"):
        return False
    rest = tokens[first.i + 2 : name.i + 1]
    if len(rest) < 2 or any(t.tag != "NNP" for t in rest) or any(c.dep in ("conj", "appos") for c in name.children):
        return False
    determiners = [c for c in name.children if c.i < first.i]
    if any(c.dep not in ("det", "poss", "compound", "amod") for c in determiners):
        return False
    attach(first, prep, "pobj")
    for word in determiners:
        attach(word, first, word.dep)
    attach(name, office, "appos")
    return True


def holder_among_places(name: Token, tokens: list[Token]) -> bool:
    """ "the bishop of Oslo, Ann Berg, left": she is the bishop, and no second place that he is of."""
    place = name.head
    office = place.head.head
    if name.dep != "conj" or place.dep != "pobj" or place.head.lower != "of" or office.lemma not in PERSON_NOUNS:
        return False
    if name.tag != "NNP" or name.ent != "PERSON" or name.child("compound") is None or tokens[name.left - 1].text != ",":
        return False
    if any(c.dep in ("cc", "conj") for c in (*place.children, *name.children) if c is not name):
        return False
    attach(name, office, "appos")
    return True
