"""Nouns, names and adjectives that the parser hung on the wrong word."""

from __future__ import annotations

from kg.annotation.cues import PERSON_NOUNS
from kg.annotation.trees import SUBJECTS, attach
from kg.model import Token
from kg.nouns import TYPE_OF_CLASS, class_of_noun


def hyphened_general(word: Token, tokens: list[Token]) -> bool:
    """ "the party's secretary-general", "the secretary-general of the party": one noun, and "general" is its head."""
    if word.lower != "general" or word.i < 2 or tokens[word.i - 1].text != "-":
        return False
    first = tokens[word.i - 2]
    if first.lower not in _GENERALS or (word.dep == "amod" and word.head.i > word.i):
        return False
    below = word.head is first
    if first.head is word and first.dep != "compound":
        word.tag, word.pos = "NN", "NOUN"
        for child in [c for c in first.children if c.dep in ("poss", "det", "amod")]:
            attach(child, word, child.dep)
        attach(first, word, "compound")
        return True
    if word.pos != "ADJ" and not below:
        return False
    word.tag, word.pos = "NN", "NOUN"
    if below:
        attach(word, word if first.head is first else first.head, first.dep)
        for child in list(first.children):
            attach(child, word, child.dep)
        attach(first, word, "compound")
    return True


_GENERALS = frozenset("secretary attorney director governor consul inspector solicitor auditor comptroller".split())


def opposition_party(noun: Token) -> bool:
    """ "a member of the opposition Labour Party": the name is what she is a member of, and the noun stands before it."""
    name = noun.child("appos")
    if noun.lower not in ("opposition", "coalition") or name is None or noun.head is noun:
        return False
    if name.left != noun.i + 1 or noun.right != name.right:
        return False
    if name.tag == "NN":
        return _party_leader(noun, name)
    if name.tag not in ("NNP", "NNPS"):
        return False
    head, dep = noun.head, noun.dep
    for child in [c for c in noun.children if c is not name]:
        attach(child, name, child.dep)
    attach(name, head, dep)
    attach(noun, name, "compound")
    return True


def _party_leader(noun: Token, office: Token) -> bool:
    """ "the opposition Labour Party's leader Ann Berg": Berg, who leads the party."""
    party = office.child("poss")
    name = next((c for c in noun.head.children if c.left == office.right + 1 and c.dep == noun.dep), None)
    if party is None or party.tag != "NNP" or name is None or name.ent != "PERSON" or office.lemma not in PERSON_NOUNS:
        return False
    for child in [c for c in noun.children if c is not office]:
        attach(child, office, child.dep)
    attach(office, name, "compound")
    attach(noun, party, "compound")
    return True


def noun_before_verb(verb: Token) -> bool:
    """ "a gang shot two officers": a past tense has no article; the noun before it is its subject."""
    if verb.tag != "VBD" or verb.child("dobj") is None or any(c.dep in SUBJECTS for c in verb.children):
        return False
    determiner = next((c for c in verb.children if c.dep == "det" and c.i < verb.i), None)
    noun = next(
        (c for c in verb.children if c.dep == "compound" and c.i == verb.i - 1 and c.tag in ("NN", "NNS")), None
    )
    if determiner is None or noun is None or determiner.i > noun.i:
        return False
    for child in [c for c in verb.children if determiner.i <= c.i < noun.i]:
        attach(child, noun, child.dep)
    noun.dep = "nsubj"
    return True


def verb_before_noun(verb: Token, tokens: list[Token]) -> bool:
    """ "was born in Oslo and studied law at Bergen": what is joined to a verb by "and" is a verb, no noun with a
    participle."""
    noun = verb.head
    first = noun.head
    if verb.dep != "amod" or verb.tag not in ("VBN", "VBD") or noun.dep != "conj" or noun.pos != "NOUN":
        return False
    joined = verb.i > 0 and tokens[verb.i - 1].lower == "and" and tokens[verb.i - 1].head is first
    if not joined or first.pos != "VERB" or first.tag not in ("VBN", "VBD") or noun.left != verb.i:
        return False
    attach(verb, first, "conj")
    attach(noun, verb, "dobj")
    for child in [c for c in noun.children if c.i > noun.i and c.dep == "prep"]:
        attach(child, verb, "prep")
    verb.tag, verb.pos = "VBD", "VERB"
    return True


def adjective_before_count(word: Token) -> bool:
    """ "shot dead two officers": an adjective before a number belongs to the verb."""
    noun = word.head
    if word.dep != "amod" or word.lower not in ("dead", "free") or noun.dep != "dobj" or noun.left != word.i:
        return False
    if noun.head.i != word.i - 1 or not any(c.dep in ("nummod", "det") and c.i > word.i for c in noun.children):
        return False
    attach(word, noun.head, "oprd")
    return True


def nearer_of_kind(noun: Token, tokens: list[Token]) -> bool:
    """ "the flight of the superjumbo, the largest jet": what is told of a jet is told of the superjumbo, not of the flight."""
    above, comma = noun.head, noun.left - 1
    if noun.dep != "appos" or noun.tag != "NN" or comma < 1 or tokens[comma].text != ",":
        return False
    nearer = tokens[comma - 1]
    if nearer.dep != "pobj" or nearer.tag != "NN" or above not in nearer.ancestors() or above.tag not in ("NN", "NNS"):
        return False
    kind = _kind(noun)
    if kind in ("Other", "Quantity") or kind != _kind(nearer) or kind == _kind(above):
        return False
    attach(noun, nearer, "appos")
    return True


def _kind(noun: Token) -> str:
    return TYPE_OF_CLASS[class_of_noun(noun.lemma)]


def two_objects(verb: Token) -> bool:
    """ "was paying him 400 a month": the first of two objects is the one who gets the other."""
    objects = [c for c in verb.children if c.dep == "dobj"]
    if len(objects) != 2 or objects[0].right + 1 != objects[1].left or objects[0].i < verb.i:
        return False
    if objects[0].pos not in ("PRON", "PROPN") or verb.lemma not in (
        "pay",
        "give",
        "send",
        "offer",
        "owe",
        "lend",
        "hand",
    ):
        return False
    objects[0].dep = "dative"
    return True


def called_so(verb: Token) -> bool:
    """ "called Berg a crook": of two complements the first is the one who is called so."""
    named = [c for c in verb.children if c.dep == "oprd" and c.i > verb.i]
    if len(named) != 2 or verb.child("dobj", "auxpass") is not None or any(c.dep == "conj" for c in named):
        return False
    named[0].dep = "dobj"
    return True


def party_tag(place: Token, tokens: list[Token]) -> bool:
    """ "Senator Ann Berg, D-Oslo": the place she sits for, no second person."""
    first = place.left
    if place.dep not in ("conj", "appos") or place.i - first != 2 or tokens[first + 1].text != "-":
        return False
    if tokens[first].text not in ("D", "R", "I") or first == 0 or tokens[first - 1].text not in (",", "("):
        return False
    place.dep = "dep"
    return True


def named_holder(name: Token, tokens: list[Token]) -> bool:
    """ "sacked the head of the bank, Ann Berg, after ...": the name between commas is that of whom the words before it
    describe, not a time of the verb, a second object or another name of somebody further off."""
    if name.tag != "NNP" or name.dep not in ("npadvmod", "oprd", "appos", "dobj", "dep"):
        return False
    last = name.i + 1 == len(tokens) or tokens[name.i + 1].text not in (",", ".")
    first = name.left
    if last or first == 0 or tokens[first - 1].text != "," or first < 2 or name.right != name.i:
        return False
    if any(c.dep != "compound" for c in name.children):
        return False
    before = tokens[first - 2]
    noun = next((t for t in (before, *before.ancestors()) if t.lemma in PERSON_NOUNS and t.tag == "NN"), None)
    if noun is None or noun is name.head or noun.sentence != name.sentence:
        return False
    inside = noun.i < name.head.i <= before.i and name.head.ent != "PERSON"  # "the spokesman in Oslo, Ann Berg"
    if noun.right != before.i and not (inside and noun.right <= name.i + 1):
        return False
    nearer = name.dep == "appos" and noun.dep == "conj" and noun.head is name.head
    if name.ent != "PERSON" and not nearer:
        return False
    described = any(c.dep in ("det", "poss") and c.lower not in ("a", "an") for c in noun.children)
    if not described or any(c.dep in ("appos", "conj") for c in noun.children) or name in noun.ancestors():
        return False
    if noun.dep == "oprd" and name.dep == "oprd" and noun.head.child("dobj") is None:
        noun.dep = "dobj"  # "named the head of the bank, Ann Berg, as minister"
    attach(name, noun, "appos")
    return True


def bounded_amount(word: Token, tokens: list[Token]) -> bool:
    """ "cut about 3,000 jobs": the preposition belongs to the number, and the noun is the object."""
    noun, verb = word.child("pobj"), word.head
    if word.lower not in ("about", "around", "over") or word.dep != "prep" or noun is None or verb.pos != "VERB":
        return False
    number = tokens[word.i + 1]
    if number.tag != "CD" or noun.left != number.i or noun is number or noun.lemma in _SPANS:
        return False
    if word.i != verb.i + 1 or verb.child("dobj", "auxpass") is not None or verb.lemma in _MINDING:
        return False
    attach(noun, verb, "dobj")
    attach(word, number, "advmod")
    return True


_MINDING = frozenset(
    "talk speak think hear know worry complain argue debate write ask tell joke lie care learn inquire read disagree quarrel "
    "fight clash dream boast brag warn protest go come move travel walk run fly drive happen".split()
)
"""Verbs that take "about", "over" or "around" before what they are about or where they go."""
_SPANS = frozenset(
    "year month week day hour minute time o'clock a.m. p.m. mile kilometer kilometre meter metre".split()
)
