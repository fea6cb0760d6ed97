"""The word that a time expression modifies, by the dependency path: "Friday's attack" → attack, "met on Tuesday" → met."""

from __future__ import annotations

from kg.model import Parse, Timex, Token

_LINKS = frozenset({"prep", "pcomp", "agent", "mark", "case", "quantmod", "punct"})
_MESSAGES = frozenset(
    ["statement", "interview", "report", "letter", "message", "briefing", "conference", "speech", "broadcast", "post", "tweet", "email", "article", "remark", "comment", "address", "note", "bulletin", "dispatch", "release", "telegram"]
)
"""Nouns of saying: a time after one of them belongs to the verb ("said in a statement on Monday")."""
_VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})


def head_token(tokens: list[Token], first: int, last: int) -> Token:
    """The word among these positions (end not included) on which the others depend."""
    best = tokens[last - 1]
    for token in tokens[first:last]:
        if token.head is token or not first <= token.head.i < last:
            best = token
            if token.dep not in _LINKS:
                return token
    return best


def climb(token: Token) -> Token | None:
    """The word above that a time hangs on, over prepositions; None at the root."""
    above = token.head
    steps = 0
    while above.dep in ("prep", "pcomp", "advmod", "punct") and above.tag not in _VERBAL and above.head is not above:
        above = above.head
        steps += 1
        if steps > 6:
            break
    return above if above is not token else None


def governor_of(tokens: list[Token], first: int, last: int) -> Token | None:
    """Like `governor`, for token positions (end not included)."""
    head = head_token(tokens, first, last)
    if head.head is head:
        return None
    above = climb(head)
    while above is not None and _passes_on(above, first, head.head is above):
        above = climb(above) if above.head is not above else None
    return above


def _passes_on(word: Token, first: int, direct: bool) -> bool:
    """Whether a time that hangs on this word belongs to the word above it."""
    if word.tag in _VERBAL or word.head is word:
        return False
    if word.lemma in _MESSAGES and word.i < first:
        return word.dep in ("pobj", "dobj", "npadvmod")
    if word.tag == "IN" or word.pos in ("ADP", "PUNCT") or word.tag == "CD":
        return True
    return direct and word.i < first and word.dep in ("pobj", "npadvmod") and word.tag in ("NNP", "NNPS")


def governor(parse: Parse, timex: Timex) -> Token | None:
    """The verb or noun that a time expression modifies; None when it stands at the root or outside of every sentence.

    Prepositions are climbed over; a time before its noun ("the 2008 election", "Friday's attack") belongs to the noun; one
    after a noun of saying ("in a statement Monday") to the verb.
    """
    inside = [t.i for t in parse.tokens if t.start < timex.end and t.end > timex.start]
    if not inside:
        return None
    return governor_of(parse.tokens, inside[0], inside[-1] + 1)
