"""The word that a time expression modifies: "Friday's attack" → attack, "met on Tuesday" → met."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.times.words import listed
from kg.model import Timex, Token

VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LINKS = frozenset({"prep", "pcomp", "agent", "mark", "case", "quantmod", "punct"})
_MESSAGES = listed(
    "statement interview report letter message briefing conference speech broadcast post tweet email article remark "
    "comment address note bulletin dispatch release telegram"
)
"""Nouns of saying: a time after one of them belongs to the verb ("said in a statement on Monday")."""
_RANKS = frozenset({"first", "second", "third", "only"})
_MODIFIERS = frozenset({"compound", "nmod", "amod", "poss", "nummod"})


def head_token(tokens: list[Token], first: int, last: int) -> Token:
    """The word among these positions (end not included) on which the others depend."""
    best = tokens[last - 1]
    for token in tokens[first:last]:
        if token.head is token or not first <= token.head.i < last:
            if token.dep not in _LINKS:
                return token
            best = token
    return best


def climb(token: Token) -> Token | None:
    """The word above, over prepositions; None at the root."""
    above = token.head
    if above is token:
        return None
    while above.dep in ("prep", "pcomp", "advmod", "punct") and above.tag not in VERBAL and above.head is not above:
        above = above.head
    return above


def governor_of(
    tokens: list[Token], first: int, last: int, is_event: Callable[[Token], bool] | None = None
) -> Token | None:
    """The verb or noun that the time at these positions (end not included) modifies; None when nothing stands above it.

    Prepositions are climbed over.  A time before its noun ("the 2008 election", "Friday's attack") belongs to the noun;
    one after a name or a noun of saying ("met in Oslo Monday", "in a statement on Monday") to the verb.

    Args:
        tokens: of the document.
        first: position of the time's first word.
        last: position after its last word.
        is_event: says whether a noun names an event; then the first verb or such noun on the way up is taken, and a
            noun that names none ("officials on Monday") only at the root.
    """
    head = head_token(tokens, first, last)
    before = tokens[first - 1] if first else None
    if (
        before
        and before.tag in _FINITE
        and before.dep not in ("aux", "auxpass")
        and head.head.i >= last
        and not _is_part_of(head, tokens[last : head.head.i])
        and before.sentence == head.sentence
    ):
        return before  # "said Monday the dam was safe": the parser likes to hang the time on what follows
    word = climb(head)
    direct = head.dep in _MODIFIERS and word is not None and word.i >= first
    since = before is not None and before.lower == "since"
    if is_event is not None and (_compares(tokens, head, first) or _is_aside(tokens, head, first, is_event)):
        return None
    while word is not None and word.tag not in VERBAL:
        if since and any(c.i < word.i and (c.tag == "JJS" or c.lower in _RANKS) for c in word.children):
            return None  # "its largest takeover since 2011", "for the first time since May": not when it happened
        if word.head is word or (is_event(word) if is_event else direct or not _passes_on(word, head, first)):
            break
        word, direct = climb(word), False
    return word


def _is_part_of(head: Token, between: list[Token]) -> bool:
    """Whether a time is of the noun that follows: "attended Monday's meeting", but "said Monday the dam was safe"."""
    return head.dep in _MODIFIERS and all(t.tag != "DT" for t in between)


def _compares(tokens: list[Token], head: Token, first: int) -> bool:
    """Whether a time says when the amount before it held: "fell to 3 million euros from 5 million a year earlier"."""
    for above in head.ancestors():
        if above.tag in VERBAL:
            return False
        if above.lower in _FORMER and above.dep == "prep" and above.i < first:
            between = tokens[above.i + 1 : first]
            amount = any(t.tag == "CD" and t.ent not in ("DATE", "TIME") for t in between)
            return amount and all(t.tag in _AMOUNT or t.lower in _UNITS for t in between)
    return False


_FORMER = frozenset({"from", "with"})
"""Prepositions before the amount of another time: "from", "compared with"."""
_AMOUNT = frozenset({"CD", "$", "IN", "DT"})
_UNITS = listed("% percent dollars euros pounds yen crowns francs rupees yuan people points cents pence tonnes barrels")


def _is_aside(tokens: list[Token], head: Token, first: int, is_event: Callable[[Token], bool]) -> bool:
    """Whether a time stands in an insertion after the subject: "Ann Berg, third in the race last year, has retired"."""
    for above in head.ancestors():
        if above.lemma in _MESSAGES or (above.pos in ("NOUN", "PROPN") and is_event(above)):
            return False
        subject = above.child(*_SUBJECTS) if above.tag in VERBAL else above
        if subject is None or (above.tag in VERBAL and above.i < first):
            return False
        if subject.dep in _SUBJECTS and subject.i + 1 < first and tokens[subject.i + 1].text == ",":
            opener = tokens[subject.i + 2]
            closed = any(t.text == "," for t in tokens[first : subject.head.i])
            return closed and opener.i < first and (opener.pos in _DESCRIBING or opener.ent == "ORDINAL")
        if above.tag in VERBAL:
            return False
    return False


_SUBJECTS = ("nsubj", "nsubjpass")
_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
"""What an insertion that describes the subject begins with."""


def _passes_on(word: Token, head: Token, first: int) -> bool:
    """Whether a time that hangs on this noun belongs to the word above it."""
    if word.tag in ("IN", "CD") or word.pos in ("ADP", "PUNCT"):
        return True
    if word.i > first:
        return False
    if word.lemma in _MESSAGES:
        return word.dep in ("pobj", "dobj", "npadvmod")
    return word.tag in ("NNP", "NNPS") and word.dep in ("pobj", "dobj", "npadvmod", "nsubj", "nsubjpass")


def positions(tokens: list[Token], timex: Timex) -> tuple[int, int]:
    """Positions of a time expression's first word and after its last one."""
    low, high = 0, len(tokens)
    while low < high:  # the first token that ends after the expression begins
        middle = (low + high) // 2
        low, high = (middle + 1, high) if tokens[middle].end <= timex.start else (low, middle)
    last = low
    while last < len(tokens) and tokens[last].start < timex.end:
        last += 1
    return low, last
