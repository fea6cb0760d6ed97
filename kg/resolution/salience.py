"""How well a candidate fits a pronoun, in points: grammatical role, distance, how much is spoken of it.

Source of the factors: Lappin and Leass 1994, https://aclanthology.org/J94-4002/
"""

from __future__ import annotations

from kg.model import Token
from kg.resolution.binding import SUBJECT, parallel, subjects_above, whole
from kg.resolution.clusters import Node
from kg.resolution.wordlists import IT, THEY

WEIGHTS = {
    "sentence": 2.5,  # off for each sentence back
    "name": 0.5,
    "salience": 0.15,  # for each mention so far, up to eight
    "gender": 0.4,  # known and the same, not only possible
    "above": 0.5,  # subject of the clause that holds the pronoun; half of it for the next clause above
    "joined": 1.5,  # to the noun that the pronoun possesses
    "inner": 0.5,  # noun that the relative clause around the pronoun speaks of
    "possessor": 1.5,  # of the noun whose complement holds the pronoun
    "parallel": 0.6,  # subject and subject
    "predicate": 3.0,  # the same noun as in "it is the biggest contract"
    "client": 3.0,  # of the lawyer or spokesman whose words the pronoun is the subject of
    "judged": 2.5,  # whose deed somebody thanks or blames them for
    "shared": 2.0,  # object of the verb that the pronoun's verb goes on from
    "joint": 0.5,  # for several joined by "and", with a plural pronoun
    "quoted": -0.8,  # named in a quotation that the pronoun stands outside of: the text goes on with the speaker
    "fronted": 4.8,  # score of a subject that follows the pronoun in a fronted phrase
}
"""What counts for a candidate, and how much; set on the development texts."""
_VOICES = frozenset(
    "lawyer attorney solicitor barrister spokesman spokeswoman spokesperson agent aide publicist doctor physician".split()
)
"""Those who speak for whoever has them."""
_JUDGING = frozenset(
    "accuse admonish applaud attack award berate blame chide commend condemn congratulate credit criticise criticize "
    "denounce fault fine honor honour jail laud lambast mock praise punish rebuke reprimand reward ridicule sack scold "
    "slam suspend thank".split()
)
"""Verbs whose object has done what is told of behind "for"."""
_OWNERS = {"Place": -0.2, "Other": -1.0, "NamedEvent": -0.5}
"""What "its" stands for more or less often in news."""
_PLURALS = {"Group": 0.3}
"""What "they" stands for more or less often in news."""
_NEUTER = {"Place": -0.2, "Other": -0.3}
"""What "it" stands for more or less often in news."""
_GRAMMAR = {
    "nsubj": 2.5,
    "nsubjpass": 2.8,
    "csubj": 2.0,
    "dobj": 1.9,
    "dative": 1.5,
    "attr": 1.5,
    "agent": 1.7,
    "pobj": 1.3,
    "poss": 1.1,
    "appos": 1.5,
    "conj": 1.5,
    "compound": 0.2,
    "amod": 0.0,
    "nmod": 0.2,
}
"""Grammatical role of the candidate: what a sentence is about stands as its subject."""


def score(node: Node, other: Node, rank: dict[int, int]) -> float:
    """How well a candidate fits: the higher its grammatical role, the nearer and the more spoken of, the better.

    Args:
        node: the pronoun.
        other: a mention of the candidate.
        rank: positions of the subjects above the pronoun, with their distance in clauses.
    """
    token, distance = whole(other.token), node.sentence - other.sentence
    value = _GRAMMAR.get(token.dep, 0.8) - WEIGHTS["sentence"] * distance
    if other.kind == "name":
        value += WEIGHTS["name"]
    value += min(len(other.cluster.nodes), 8) * WEIGHTS["salience"]
    if node.word in IT:
        value += (_OWNERS if node.token.dep == "poss" else _NEUTER).get(other.cluster.type, 0.0)
    elif node.word in THEY:
        value += _PLURALS.get(other.cluster.type, 0.0)
    elif node.gender == other.cluster.gender:
        value += WEIGHTS["gender"]
    if distance == 0:
        above = rank.get(token.i)
        if above is not None:
            value += WEIGHTS["above"] / (above + 1)
            if above == 0 and token.dep not in SUBJECT:
                value += WEIGHTS["inner"]
            value += max(0.0, _GRAMMAR["nsubj"] - _GRAMMAR.get(token.dep, 0.8))  # whatever it is to its own verb
        elif node.token.dep == "poss" and node.token.head.dep == "conj" and node.token.head.head is token:
            value += WEIGHTS["joined"] * (not _outlives(token))  # "Keller and his father"
        elif token.dep == "poss" and token.head.left <= node.token.i <= token.head.right:
            value += WEIGHTS["possessor"]  # "Norland's plan to sell its ships"
        elif _is_judged(node.token, token):
            value += WEIGHTS["judged"]
        elif token.dep == "poss" and _speaks_for(token.head, node.token):
            value += WEIGHTS["client"]
        if node.word not in IT and _goes_on(node.token, token):
            value += WEIGHTS["shared"]
    if parallel(node.token, token):
        value += WEIGHTS["parallel"]
    return value


def _outlives(token: Token) -> bool:
    """ "Ann is survived by Bo and her sister": whose relatives are told of is the subject."""
    return token.dep == "pobj" and token.head.lower == "by" and token.head.head.lemma == "survive"


def _is_judged(pronoun: Token, other: Token) -> bool:
    """ "thanked Lund for his work", "blamed the guards for losing their keys": the deed is that of the object.

    Not "thanked Lund for saving his life": whose it is may be either's.
    """
    verb = other.head
    if pronoun.dep != "poss" or other.dep != "dobj" or verb.lemma not in _JUDGING:
        return False
    for word in pronoun.ancestors():
        if word.head is verb:
            return word.dep == "prep" and word.lower == "for" and word.i > other.i
        if any(c.dep in SUBJECT for c in word.children) or (verb.lemma == "thank" and word.pos == "VERB"):
            return False
    return False


def _goes_on(pronoun: Token, other: Token) -> bool:
    """ "spoke to Lund and thanked him": the object of the second verb is that of the first."""
    verb = pronoun.head
    if pronoun.dep not in ("dobj", "dative") or verb.dep != "conj" or any(c.dep in SUBJECT for c in verb.children):
        return False
    above = other.head.head if other.dep == "pobj" else other.head
    return above is verb.head and other.dep in ("dobj", "dative", "pobj") and above.i < other.i < pronoun.i


def _speaks_for(noun: Token, pronoun: Token) -> bool:
    """ "Her lawyer said she had left": whoever speaks for somebody speaks of them."""
    if noun.lemma not in _VOICES or pronoun.dep not in SUBJECT:
        return False
    verb = pronoun.head
    return verb.dep == "ccomp" and noun.head is verb.head and noun.dep in SUBJECT


def unnamed_score(node: Node, token: Token) -> float:
    """The score that a word would have if it were a mention."""
    value = _GRAMMAR["nsubj"] - WEIGHTS["sentence"] * (node.sentence - token.sentence)
    value += WEIGHTS["name"] * (token.pos == "PROPN") + WEIGHTS["salience"]
    above = dict(zip(subjects_above(node.token), range(9), strict=False))
    if token.i in above:
        value += WEIGHTS["above"] / (above[token.i] + 1)
    return value + WEIGHTS["parallel"] * (node.token.dep in SUBJECT)
