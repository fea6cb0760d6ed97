"""Which pronouns stand for something, and for what kind of thing."""

from __future__ import annotations

from kg.model import Token

_KINDS = {
    "Person": "he him his himself she her hers herself i me my mine myself",
    "Group": "we us our ours ourselves they them their theirs themselves",
    "Other": "it its itself you your yours yourself yourselves",
}
_ONE_OF_TWO = frozenset({"former", "latter"})
_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "attr", "poss"})
_TYPES = {pronoun: kind for kind, pronouns in _KINDS.items() for pronoun in pronouns.split()}
_WEATHER = frozenset({"rain", "snow", "hail", "freeze", "thunder", "drizzle", "pour"})
_SEEMING = frozenset({"seem", "appear", "happen", "turn", "transpire", "emerge", "follow", "matter"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "csubj", "csubjpass"})


def pronoun_type(token: Token) -> str | None:
    """Person, Group or Other (not known) for a personal or possessive pronoun and for "the latter"; None for every other
    word."""
    if token.tag in ("PRP", "PRP$"):
        return _TYPES.get(token.lower)
    return "Other" if _is_one_of_two(token) else None


def _is_one_of_two(token: Token) -> bool:
    """Whether "former" or "latter" stands for somebody: "the latter withdrew", not "the former minister"."""
    if token.lower not in _ONE_OF_TWO or token.dep not in _NOUN_PLACES:
        return False
    return any(c.lower == "the" for c in token.children) and all(
        c.lower == "the" or c.i > token.i for c in token.children
    )


def stands_for_nothing(token: Token) -> bool:
    """Whether it is an empty "it": "it is raining", "it was announced that ...", "it is likely that ...".

    Source: the classes of pleonastic "it" of Lappin and Leass, Computational Linguistics 20(4), 1994.
    """
    if token.lower != "it":
        return False
    verb = token.head
    if token.dep == "expl" or verb.lemma in _WEATHER:
        return True
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    clause = next((c for c in verb.children if c.dep in _CLAUSES and c.i > verb.i), None)
    if token.dep == "nsubjpass":
        return clause is not None and clause.dep in ("ccomp", "csubj") and clause.child("mark") is not None
    if verb.lemma in _SEEMING:
        return clause is not None and clause.dep == "ccomp"
    if verb.lemma in ("be", "become", "remain"):
        return _empty_subject_of_be(verb, clause)
    return verb.lemma == "take" and clause is not None and clause.dep in ("xcomp", "advcl")


def _empty_subject_of_be(verb: Token, clause: Token | None) -> bool:
    """ "It is clear that ...", "it is hard to ...", "it was Ann who ..."."""
    predicate = verb.child("acomp", "attr")
    if predicate is None:
        return False
    if predicate.dep == "acomp":
        inner = predicate.child("ccomp", "xcomp", "advcl")
        said = clause if clause is not None else inner
        if said is None or said.dep == "advcl":
            return False
        return any(c.lower in ("that", "to", "whether", "if", "for") for c in said.children) or said.dep == "ccomp"
    cleft = predicate.child("relcl")
    return cleft is not None and any(c.lower in ("who", "that") for c in cleft.children) and predicate.pos == "PROPN"
