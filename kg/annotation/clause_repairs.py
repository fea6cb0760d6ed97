"""Clauses that the parser hung on the wrong clause: who speaks, what depends on what, where the predicate is."""

from __future__ import annotations

from kg.annotation.cues import PERSON_NOUNS
from kg.annotation.phrase_repairs import named_holder
from kg.annotation.trees import SUBJECTS, attach, renew_edges
from kg.model import Token


def first_of_two(verb: Token, tokens: list[Token]) -> bool:
    """ "Berg has paid; Lund called the price fair.": two clauses beside each other; the second does not speak of the
    first."""
    after = verb.right + 1
    if verb.dep != "ccomp" or verb.head.i < verb.i or after >= len(tokens) or tokens[after].text != ";":
        return False
    if not any(c.dep in SUBJECTS and after < c.i < verb.head.i for c in verb.head.children):
        return False
    if verb.tag == "VB" or not any(c.dep in SUBJECTS for c in verb.children):
        return False
    verb.dep = "parataxis"
    return True


def late_speaker(verb: Token) -> bool:
    """ "The army has sent two ships, an officer told reporters": the officer speaks, and the clause before is what is
    said."""
    if verb.lemma not in _TELLING or verb.tag != "VBD":
        return False
    noun, said = verb.child("nsubj"), verb.child("ccomp")
    if noun is not None and said is not None and said.i < noun.left and said.right == noun.left - 1:
        speaker = noun.child("appos")
        if speaker is None or not _speaks(speaker) or speaker.i > verb.i or said.child("dobj") is not None:
            return False
        if noun.pos != "NOUN" or _speaks(noun):
            return False
        attach(noun, said, "dobj")
        attach(speaker, verb, "nsubj")
        return True
    said = verb.head
    if verb.dep != "conj" or noun is not None or said.dep != "ROOT" or said.child("nsubj", "nsubjpass") is None:
        return False
    if any(c.dep == "cc" and said.i < c.i < verb.i for c in said.children):
        return False
    objects = [t for c in said.children if c.dep in ("dobj", "pobj", "attr") and c.i > said.i for t in c.children]
    speaker = next((t for t in objects if t.dep == "appos" and _speaks(t) and verb.left - 3 < t.right < verb.i), None)
    if speaker is None:
        return False
    attach(verb, verb, "ROOT")
    attach(said, verb, "ccomp")
    attach(speaker, verb, "nsubj")
    return True


_TELLING = frozenset({"tell", "say"})


def _speaks(token: Token) -> bool:
    titled = any(c.dep == "compound" and c.lemma in PERSON_NOUNS for c in token.children)
    return titled or token.ent == "PERSON" or token.lemma in PERSON_NOUNS or token.lemma in ("source", "witness")


def second_voice(verb: Token) -> bool:
    """ "Berg said the board had no say and predicted a lawsuit": it is Berg who predicts."""
    above = verb.head
    if verb.dep != "conj" or verb.lemma not in _VOICING or verb.tag != "VBD" or above.dep != "ccomp":
        return False
    if above.head.lemma not in _TELLING or above.head.tag != "VBD" or above.head.i > above.i:
        return False
    if any(c.dep in SUBJECTS or c.dep in ("aux", "auxpass") for c in verb.children) or above.child("nsubj") is None:
        return False
    attach(verb, above.head, "conj")
    return True


_VOICING = frozenset(
    "accuse add blame condemn criticise criticize demand deny dismiss insist pledge praise predict promise reject stress "
    "urge vow warn".split()
)


def lost_predicate(noun: Token, tokens: list[Token]) -> bool:
    """ "Norland's envoy, Ann Berg, handed over the letter.": a sentence, not a noun with a participle."""
    if noun.dep != "ROOT" or noun.tag not in ("NN", "NNP") or tokens[noun.right].text not in (".", '"'):
        return False
    aside, verb = noun.child("appos", "relcl"), noun.child("acl")
    if aside is None or verb is None or aside.i > verb.i or tokens[verb.left - 1].text != ",":
        return False
    governs = any(c.i > verb.i and c.dep in ("dobj", "ccomp") for c in verb.children)
    if verb.tag != "VBD" and not (verb.tag == "VBN" and governs):
        return False
    if any(c.dep in SUBJECTS or c.dep in ("aux", "auxpass", "mark") for c in verb.children):
        return False
    verb.tag = "VBD"
    attach(verb, verb, "ROOT")
    for child in [c for c in noun.children if c.i > verb.right]:
        attach(child, verb, child.dep)
    attach(noun, verb, "nsubj")
    return True


def swapped_clauses(verb: Token, tokens: list[Token]) -> bool:
    """ "The king named the envoy, Ann Berg, as judge, a week after the court met.": the clause with "after" depends on the
    other, not the other way round."""
    mark = verb.child("mark") if verb.dep in ("ROOT", "conj", "ccomp") else None
    if mark is None or mark.lower not in ("after", "before", "because", "although", "though", "while", "as"):
        return False
    if verb.dep == "ROOT":
        main = next((c for c in verb.children if c.dep == "advcl" and c.i < mark.i), None)
    else:
        main = verb.head if any(c.dep in SUBJECTS and verb.head.i < c.i < mark.i for c in verb.children) else None
    if main is None or main.tag not in ("VBD", "VBZ", "VBP") or main.child("nsubj", "nsubjpass") is None:
        return False
    if any(c.dep in ("mark", "advmod") and c.i < main.i for c in main.children):
        return False
    moved = [c for c in verb.children if main.i < c.i < mark.i and c.dep != "npadvmod"]
    if verb.dep == "ROOT":
        attach(main, main, "ROOT")
    for child in moved:
        attach(child, main, "oprd" if child.dep in SUBJECTS else child.dep)
        for phrase in [c for c in child.children if c.i > child.i and c.dep in ("prep", "punct")]:
            attach(phrase, main, phrase.dep)
    attach(verb, main, "advcl")
    renew_edges(tokens[main.left if main.left < verb.left else verb.left : max(verb.right, main.right) + 1])
    for child in moved:
        named_holder(child, tokens)
    return True
