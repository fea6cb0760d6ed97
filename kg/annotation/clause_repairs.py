"""Clauses that the parser hung on the wrong clause: who speaks, what depends on what, where the predicate is."""

from __future__ import annotations

from kg.annotation.cues import PERSON_NOUNS
from kg.annotation.phrase_repairs import named_holder
from kg.annotation.trees import SUBJECTS, attach, renew_edges
from kg.model import Token


def before_semicolon(verb: Token, tokens: list[Token]) -> bool:
    """ "A sued B; a trial is due": the first sentence does not hang on the second, which is no verb of saying here."""
    second = verb.head
    mark = tokens[verb.right + 1] if verb.right + 1 < len(tokens) else verb
    if verb.dep != "ccomp" or mark.text != ";" or second.dep != "ROOT" or not verb.i < mark.i < second.i:
        return False
    own = verb.child(*SUBJECTS) is not None and second.child(*SUBJECTS) is not None
    alone = all(
        c.i < second.i or c.dep == "punct" for c in second.children
    )  # "It was late; there was no bus, Ann said"
    if not own or alone or any(t.text == '"' for t in tokens[verb.left : second.right + 1]):
        return False
    attach(verb, verb, "ROOT")
    attach(second, verb, "conj")
    return True


def bare_predicate(verb: Token, tokens: list[Token]) -> bool:
    """ "Acme, a maker of pumps, filed for bankruptcy.": the past tense after a comma is the verb of the sentence; so is
    any participle before a semicolon that no other verb precedes."""
    noun = verb.head
    if _alone_before_semicolon(verb, tokens):
        return True
    while noun.dep != "ROOT" and noun.head.i < noun.i:
        noun = noun.head  # "Unions in Oslo, where it has a plant, called for ..."
    if verb.dep != "acl" or noun.dep != "ROOT" or noun.pos not in ("PROPN", "NOUN", "PRON"):
        return False
    if verb.tag != "VBD" and not _told_of(verb, noun, tokens):
        return False
    start = verb.left
    if tokens[start - 1].text != "," or tokens[start - 2].i <= noun.i or verb.child(*SUBJECTS) is not None:
        return False
    if any(c.i > verb.i and c.dep not in ("punct",) for c in noun.children) or noun.child("cop") is not None:
        return False
    for child in list(noun.children):
        if child.dep == "punct" and child.i > verb.right:
            attach(child, verb, "punct")
    verb.tag = "VBD"
    attach(verb, verb, "ROOT")
    attach(noun, verb, "nsubj")
    return True


def _told_of(participle: Token, noun: Token, tokens: list[Token]) -> bool:
    """ "Ann Berg, who lost the vote, called on the army to act.": a whole sentence of a person or body, and nobody by whom
    it was done."""
    last = tokens[noun.right]
    whole = last.text in (".", "!", '"') and participle.child("agent") is None and participle.tag == "VBN"
    active = participle.child("dobj") is not None or participle.lemma in _CALLING
    return whole and active and noun.pos == "PROPN"


_CALLING = frozenset("accuse appeal call insist".split())
"""Verbs of speech with the same form for the past and the participle, which take a preposition or a clause."""


def _alone_before_semicolon(verb: Token, tokens: list[Token]) -> bool:
    """ "Acme, which makes pumps, called on them to pay; Vega said it would not"."""
    noun = verb.head
    second = noun.head
    if verb.tag not in ("VBD", "VBN") or verb.dep != "acl" or noun.dep not in ("dep", "nsubj", "npadvmod"):
        return False
    if (noun.i != noun.left and noun.dep != "dep") or second.dep != "ROOT" or second.child("nsubj") is noun:
        return False
    mark = tokens[noun.right + 1] if noun.right + 1 < len(tokens) else noun
    if mark.text != ";" or mark.i > second.i or tokens[verb.left - 1].text != "," or verb.child("agent") is not None:
        return False
    if noun.pos not in ("PROPN", "NOUN", "PRON") or tokens[verb.left - 2].i <= noun.i:
        return False
    verb.tag = "VBD"
    attach(verb, verb, "ROOT")
    attach(noun, verb, "nsubj")
    attach(second, verb, "conj")
    return True


def second_participle(verb: Token) -> bool:
    """ "a fire, forcing guests to flee and killing a guard": a participle goes on with a participle, not an infinitive."""
    infinitive = verb.head
    first = infinitive.head
    if verb.dep != "conj" or verb.tag != "VBG" or infinitive.tag != "VB" or first.tag != "VBG" or first is infinitive:
        return False
    if infinitive.dep not in ("xcomp", "ccomp") or first.dep not in ("acl", "advcl") or first.i > infinitive.i:
        return False
    if any(c.dep in ("aux", "auxpass", *SUBJECTS) for c in verb.children):
        return False
    joint = [c for c in infinitive.children if c.dep == "cc" and c.i < verb.i]
    attach(verb, first, "conj")
    for word in joint:
        attach(word, first, "cc")
    return True


def ordered_deed(participle: Token) -> bool:
    """ "ordered flags flown": what is ordered is the deed, as in "ordered the road closed"; not "ships built in Oslo"."""
    noun = participle.head
    order = noun.head
    if participle.tag != "VBN" or participle.dep != "acl" or noun.dep != "dobj" or order.lemma != "order":
        return False
    if order.child("auxpass") is not None or participle.left != noun.i + 1 or participle.lemma in _ATTRIBUTES:
        return False
    attach(participle, order, "ccomp")
    attach(noun, participle, "nsubj")
    return True


_ATTRIBUTES = frozenset("build call design equip fit intend base know make mean name produce use write".split())
"""Verbs whose participle says what sort of thing is ordered."""


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


def deed_after_death(verb: Token) -> bool:
    """ "He wrote to the families of the men who died and promised to pay": the dead promise nothing."""
    death = verb.head
    if verb.dep != "conj" or verb.tag != "VBD" or death.dep != "relcl" or verb.lemma in _AFTER_DEATH:
        return False
    killed = death.lemma == "kill" and death.child("auxpass", "nsubjpass") is not None
    if not (killed or death.lemma in _DYING) or any(c.dep in (*SUBJECTS, "auxpass") for c in verb.children):
        return False
    main = next((t for t in death.head.ancestors() if t.pos == "VERB"), None)
    if main is None or main.tag != "VBD" or main.child(*SUBJECTS) is None or main.i > death.i:
        return False
    for word in [c for c in death.children if c.dep in ("cc", "punct") and death.i < c.i < verb.i]:
        attach(word, main, word.dep)
    attach(verb, main, "conj")
    return True


_DYING = frozenset({"die", "perish", "drown"})
_AFTER_DEATH = frozenset({"be", "die", "drown", "fall", "leave", "lose", "perish", "succumb"})


def content_of_rumour(verb: Token) -> bool:
    """ "the rumour that the singer had died": the clause is what the rumour says; "that" is no object of dying."""
    that = verb.child("dobj")
    if verb.dep != "relcl" or that is None or that.lower != "that" or verb.head.lemma not in _RUMOURS:
        return False
    if verb.lemma in _ABOUT_RUMOURS or verb.child(*SUBJECTS) is None or that.i > verb.i:
        return False
    that.tag, that.pos = "IN", "SCONJ"
    attach(that, verb, "mark")
    attach(verb, verb.head, "acl")
    return True


_RUMOURS = frozenset(
    "accusation allegation assertion belief claim contention fear notion rumor rumour suspicion".split()
)
_ABOUT_RUMOURS = frozenset(
    "assess back bring broadcast circulate consider deny dismiss dispute examine express face file find float have hear hold "
    "investigate issue level make plant post probe publish pursue push raise read receive refute reject repeat report share "
    "spread start submit support take test use voice withdraw".split()
)
"""What one does with a rumour, a claim or a fear: "the rumour that he spread"."""


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
