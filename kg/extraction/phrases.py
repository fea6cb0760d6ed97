"""Phrases: voice, coordination, relative pronouns, prepositions; what grammar says before any word is known."""

from __future__ import annotations

from kg.extraction.amounts import CURRENCIES
from kg.model import Token
from kg.nouns import STANCES

PARTITIVES = frozenset(
    "group number lot series dozen hundred thousand million pair couple handful majority kind sort type range set crowd "
    "variety bunch score batch convoy wave ton tonne dollar euro pound barrel worth percent piece round package total half "
    "third all most some any many several few both each one none rest part".split()
)
"""Nouns that only measure what follows "of": the filler is the noun after it."""
_PREFIXES = frozenset({"co", "ex"})
"""Parts of titles with a hyphen that the parser takes for conjuncts: "chief executive and co-founder"."""
_SPLINTERS = frozenset({"-", "–", "non", "re"})
"""Parts of other words with a hyphen."""
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
_BROUGHT_UP = frozenset({"raise", "educate", "bring", "rear", "baptise", "baptize", "bury", "breed", "christen"})
_OWN_DOING = frozenset(
    "become come die emigrate fall flee go graduate grow leave live move return rise study travel work".split()
)
"""Verbs that tell of one's own doing after a passive: "was arrested and fled"."""
_PENALTIES = frozenset({"fine", "jail", "ban", "suspend", "imprison"})
"""Verbs whose subject pays or serves what a past tense measures: "Acme fined 9 million euros"."""
_TERMS = frozenset({"day", "week", "month", "year", "game", "match", "race"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "DET", "SYM"})


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: with auxiliary, as a reduced relative, as a conjunct of a passive, or as a
    headline's verb of penalty with the penalty for its object."""
    if verb.dep == "conj" and verb.head.lemma == "bear" and verb.lemma not in _BROUGHT_UP:
        return False  # "was born in Lima and studied in Oslo"
    if verb.tag == "VBD" and _is_penalty(verb):
        return True
    if verb.tag == "VBD" and verb.dep == "conj" and verb.head.child("auxpass") is not None:
        # "was found guilty and deported": tagged as a past tense
        return verb.lemma not in _OWN_DOING and verb.child("nsubj", "dobj") is None
    if verb.tag != "VBN":
        return verb.tag == "VBD" and verb.child("auxpass", "nsubjpass") is not None
    have = False
    for child in verb.children:
        if child.dep in ("auxpass", *_PASSIVE_SUBJECTS):
            return True
        have = have or (child.dep == "aux" and child.lemma in ("have", "'ve", "'s"))
    if have:
        return False
    if verb.child("nsubj") is not None and verb.child("aux", "auxpass") is None:
        embedded = verb.dep in ("ccomp", "xcomp", "advcl", "pcomp", "acl")
        return embedded and verb.child("dobj") is None  # "saw two soldiers killed", "with ten people killed"
    if verb.dep == "conj" and verb.head.pos == "VERB":
        own = verb.child("nsubj")
        return own is None and is_passive(verb.head)
    if verb.dep in ("acl", "advcl", "amod", "pcomp"):
        return True
    return verb.dep in ("ccomp", "xcomp", "ROOT", "dep") and verb.child("nsubj") is None and verb.child("dobj") is None


def _is_penalty(verb: Token) -> bool:
    """Whether a verb of penalty has nothing but a sum or a term beside its subject."""
    if verb.lemma not in _PENALTIES:
        return False
    given = [c for c in verb.children if c.dep in ("dobj", "npadvmod", "dative", "oprd")]
    if len(given) != 1 or any(c.dep in ("nmod", "poss") and c.pos == "PROPN" for c in given[0].children):
        return False  # "fined Acme 9 million euros" is one phrase to the parser
    measure = given[0]
    counted = measure.lemma in _TERMS and measure.child("nummod") is not None
    return measure.ent == "MONEY" or measure.lemma in CURRENCIES or counted


def fill_preposition(prep: Token, slots: dict[str, list[Token]]) -> None:
    """Put the objects of a preposition into the slot of its words: "in", "out-of", "according-to"."""
    if _is_excluded(prep):
        return
    words = prep.lower
    node = prep
    for _ in range(2):  # "out of", "in front of" are chains of prepositions
        inner = next((c for c in node.children if c.dep in ("prep", "pcomp") and c.pos in ("ADP", "SCONJ")), None)
        if inner is None or any(c.dep == "pobj" for c in node.children):
            break
        words, node = f"{words}-{inner.lower}", inner
    fixed = [c for c in node.children if c.dep in ("advmod", "amod", "npadvmod") and c.i == node.i - 1]
    if fixed and fixed[0].lower == "as":
        words = f"as-{words}"
    elif fixed and fixed[0].lower == "together" and words == "with":
        words = "together-with"
    fillers: list[Token] = []
    for child in node.children:
        if child.dep == "pobj":
            fillers.extend(antecedents(child, node))
        elif child.dep == "pcomp" and child.pos in ("VERB", "AUX", "NOUN"):
            fillers.append(child)
    if fillers:
        have = slots.setdefault(words, [])
        have.extend(f for f in fillers if f not in have)
    for child in prep.children:
        further = child.dep == "conj" or (child.dep == "prep" and node is prep and fillers)
        if child.pos == "ADP" and further:
            fill_preposition(child, slots)


def _is_excluded(prep: Token) -> bool:
    """ "by Ann, but not by Bo": the second phrase says who takes no part."""
    before = next((c for c in prep.children if c.dep == "neg" and c.lower == "not" and c.i == prep.i - 1), None)
    joint = {c.lower: c.i for c in (*prep.head.children, *prep.children) if c.dep == "cc"}
    return before is not None and joint.get("but") == before.i - 1


def stance_before(word: Token) -> str:
    """The prefix that with the word makes a modifier ("anti" in "anti-tax rally"), or empty."""
    beside = {c.i: c.lower for t in (word, word.head) for c in t.children}
    prefix = beside.get(word.i - 2, "") if beside.get(word.i - 1) == "-" else ""
    return prefix if prefix in STANCES else ""


def fill_prepositions(token: Token, slots: dict[str, list[Token]]) -> None:
    """Do so for every preposition that hangs on a word."""
    for child in token.children:
        if child.dep == "prep":
            fill_preposition(child, slots)


def expand(token: Token) -> list[Token]:
    """A filler and its conjuncts; partitives give what they measure."""
    found: list[Token] = []
    queue = [token]
    while queue:
        word = queue.pop(0)
        queue.extend(c for c in word.children if c.pos in _NOMINAL and (c.dep == "conj" or _listed(c)))
        if word.lemma in PARTITIVES or word.lower in PARTITIVES:
            inner = next(
                (
                    p
                    for c in word.children
                    if c.dep == "prep" and c.lower == "of"
                    for p in c.children
                    if p.dep == "pobj"
                ),
                None,
            )
            if inner is not None:
                queue.insert(0, inner)
                continue
        if word.pos != "PUNCT" and word.lower not in _SPLINTERS:
            found.append(word)
    return [f for f in found if f.lower not in _PREFIXES] or found


def _listed(token: Token) -> bool:
    """Whether an apposition is really the second of three: "X, Y, and Z"."""
    named = token.dep == "appos" and token.pos == "PROPN" and token.head.pos == "PROPN" and token.child("det") is None
    after_comma = any(c.text == "," and c.i == token.left - 1 for c in token.head.children)
    return named and after_comma and any(c.dep == "cc" and c.lower in ("and", "or") for c in token.children)


def antecedents(filler: Token, verb: Token) -> list[Token]:
    """Fillers of a slot, a relative pronoun replaced by the noun it stands for."""
    if filler.tag in _RELATIVES or (filler.lower == "that" and filler.tag in ("WDT", "IN")):
        clause = filler
        while clause.dep not in ("relcl", "acl", "ROOT"):
            clause = clause.head
        if clause.dep == "relcl":
            return antecedent(clause.head)
        return []
    return expand(filler)


def antecedent(noun: Token) -> list[Token]:
    """The noun a relative clause hangs on; conjuncts are left out, the clause is about the nearest one."""
    if noun.lemma in PARTITIVES:
        inner = [p for c in noun.children if c.dep == "prep" and c.lower == "of" for p in c.children if p.dep == "pobj"]
        return inner or [noun]
    return [noun]


def opens_with_place(verb: Token) -> bool:
    """Whether a relative clause begins with an adverb or with preposition and pronoun."""
    return any(
        (c.tag == "WRB") or (c.dep == "prep" and any(p.tag in _RELATIVES for p in c.children)) for c in verb.children
    )


def has_relative_pronoun(verb: Token) -> bool:
    """Whether a relative clause has its pronoun: "who", "which", "that"."""
    return any(c.tag in ("WDT", "WP") or (c.lower == "that" and c.dep in ("nsubj", "dobj")) for c in verb.children)


def has_object_gap(verb: Token) -> bool:
    """Whether a relative clause without pronoun leaves out its object: "the deal they signed"."""
    return verb.child("nsubj") is not None and verb.child("dobj") is None and not is_passive(verb)
