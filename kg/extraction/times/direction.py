"""Whether an undated time lies behind or ahead of the publication date, read from the verb that governs it.

"met on Wednesday" lies behind, "will meet on Wednesday", "is scheduled for Friday", "to be held on Monday" ahead.
"""

from __future__ import annotations

from kg.extraction.times.governor import climb, governor_of, head_token
from kg.model import Token

PAST, UNDECIDED, FUTURE = -1, 0, 1

_VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_MODALS = frozenset(["will", "'ll", "wo", "shall", "may", "might", "can", "could", "would", "should", "must", "ca"])
_AHEAD = frozenset(
    ["schedule", "plan", "expect", "slate", "due", "set", "postpone", "delay", "propose", "await", "upcoming", "forthcoming", "deadline", "delay", "ready", "intend", "aim", "hope", "prepare", "promise", "vow", "pledge", "want", "agree", "invite", "urge", "threaten", "decide"]
)
"""Words whose complement lies ahead."""
_OPENING = frozenset(
    ["open", "start", "begin", "run", "end", "expire", "conclude", "launch", "resume", "kick", "continue", "last", "play", "face", "host", "leave"]
)
"""Verbs whose present tense stands for a timetable: "the summit opens on Friday"."""
_IMPLICATIVE = frozenset(
    ["force", "manage", "fail", "begin", "start", "continue", "help", "seem", "appear", "compel", "cause", "lead", "prompt", "use", "get", "come", "go", "refuse", "neglect", "dare", "bother", "proceed", "allow", "enable"]
)
"""Verbs whose infinitive happened (or not) when they did: "was forced to resign on Tuesday"."""
_UNTIL = frozenset(["until", "till", "through", "by"])
_BEFORE = frozenset(["before", "ahead"])


def direction_of(tokens: list[Token], first: int, last: int) -> int:
    """PAST, FUTURE or UNDECIDED for the time at these positions (end not included)."""
    head = head_token(tokens, first, last)
    preposition = head.head.lower if head.dep == "pobj" else ""
    if first and tokens[first - 1].lower in _UNTIL | _BEFORE | {"for"}:
        preposition = tokens[first - 1].lower
    word: Token | None = governor_of(tokens, first, last)
    steps = 0
    while word is not None and steps < 12:
        found = _read(word, preposition)
        if found is not None:
            return found
        word = climb(word)
        steps += 1
    return UNDECIDED


def _read(word: Token, preposition: str) -> int | None:
    """What this word on the way up decides; None to climb on."""
    if word.tag not in _VERBAL:
        return FUTURE if word.lemma in _AHEAD else None
    lowers = {c.lower for c in word.children if c.dep in ("aux", "auxpass")}
    if lowers & _MODALS:
        return PAST if "have" in lowers and not lowers & {"will", "'ll"} else FUTURE
    if word.tag == "VB" or "to" in lowers:
        return _read_infinitive(word)
    if word.lemma in _AHEAD and (word.tag != "VBD" or preposition == "for"):
        return FUTURE
    if lowers & {"had", "was", "were", "did", "have", "has", "been", "having", "'d"} and "to" not in lowers:
        return FUTURE if preposition == "for" and word.lemma in _AHEAD else PAST
    if word.tag == "VBD":
        return PAST
    if word.tag == "VBN":
        return None if lowers & {"be", "being"} else PAST
    if word.tag == "VBG":
        return _read_participle(word, lowers, preposition)
    if word.lemma in _OPENING or preposition in _UNTIL:
        return FUTURE
    if word.lemma in ("go",) and word.child("xcomp"):
        return FUTURE
    return UNDECIDED


def _read_infinitive(word: Token) -> int | None:
    if any(c.lower == "have" and c.dep == "aux" for c in word.children):
        return PAST
    above = word.head
    if word.dep == "xcomp" and above is not word and above.lemma in _IMPLICATIVE:
        return None if above.lemma != "go" else FUTURE
    if word.dep == "ROOT" and not any(c.lower == "to" for c in word.children):
        return UNDECIDED
    return FUTURE


def _read_participle(word: Token, lowers: set[str], preposition: str) -> int | None:
    if preposition in _UNTIL:
        return FUTURE
    if lowers & {"is", "are", "am", "'re", "'m", "'s"}:
        return FUTURE
    return None
