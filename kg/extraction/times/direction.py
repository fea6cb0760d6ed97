"""Whether an undated time lies behind or ahead of the publication date, read from the words that govern it.

"met on Wednesday" lies behind; "will meet on Wednesday", "is scheduled for Friday", "to be held on Monday" lie ahead.
The way up from the time is climbed until a word decides: a noun of plans, a verb's tense, a modal, an infinitive.
"""

from __future__ import annotations

from kg.extraction.times.governor import VERBAL, climb, governor_of, head_token
from kg.extraction.times.words import listed
from kg.model import Token

PAST, UNDECIDED, FUTURE = -1, 0, 1

_MODALS = listed("will 'll wo shall may might can could would should must ca")
_PERFECT = listed("had was were did have has having 've 'd")
_PRESENT_BE = listed("is are am 're 'm 's")
_PLANNING = listed(
    "schedule plan expect slate due set postpone delay propose await upcoming forthcoming deadline ready intend aim "
    "hope prepare promise vow pledge want agree invite urge threaten decide order"
)
"""Words whose complement lies ahead."""
_NO_PLANS = listed("order set want")
"""Of these the nouns are no plans: "orders in September", "a set of stamps"."""
_FALLING_DUE = listed("payable redeemable repayable callable due refundable")
"""Adjectives whose time is still to come: "a dividend payable on Nov. 15"."""
_NO_TIMETABLE = listed("be have do say tell report announce come follow mark show suggest indicate")
"""Verbs whose present tense does not stand for a timetable as "the summit opens on Friday" does."""
_IMPLICATIVE = listed(
    "force manage fail begin start continue help seem appear compel cause lead prompt use get come refuse neglect dare "
    "bother proceed allow enable try attempt struggle strive"
)
"""Verbs whose infinitive happened (or not) when they did: "was forced to resign on Tuesday"."""
_POSTPONING = listed("put push move adjourn suspend extend reschedule defer delay postpone remand jail")
_CONVENING = listed("call convene announce arrange book fix organise organize")
"""Verbs that set an event for a day: "have called a strike for May 14" lies as near as it may, before or after."""
_UNTIL = listed("until till through by")
_AHEAD_OF = listed("before ahead for until till through by")
_HOURS = listed("dawn daybreak sunrise noon midday sunset dusk nightfall midnight")
_STEPS = 12


def direction_of(tokens: list[Token], first: int, last: int, *, headline: bool = False, timetable: bool = False) -> int:
    """PAST, FUTURE or UNDECIDED for the time at these positions (end not included).

    Args:
        tokens: of the document.
        first: position of the first word of the time.
        last: position after its last word.
        headline: whether it stands in a headline, where the present tense tells of the past.
        timetable: whether the present tense tells of what is to come: "the summit opens on Friday", but not "in July".
    """
    head = head_token(tokens, first, last)
    preposition = tokens[first - 1].lower if first and tokens[first - 1].tag in ("IN", "TO") else ""
    if preposition == "since":
        return PAST
    word = governor_of(tokens, first, last)
    if word is head or word is None:
        return UNDECIDED
    for _ in range(_STEPS):
        found = _read(word, preposition, headline, timetable)
        if found is not None:
            return found
        above = climb(word)
        if above is None:
            break
        word = above
    return UNDECIDED


def _read(word: Token, preposition: str, headline: bool, timetable: bool) -> int | None:
    """What this word on the way up decides; None to climb on."""
    if word.tag not in VERBAL:
        return _read_noun(word, preposition)
    helpers = {c.lower for c in word.children if c.dep in ("aux", "auxpass")}
    if helpers & _MODALS:
        return PAST if "have" in helpers and not helpers & {"will", "'ll"} else FUTURE
    if "to" in helpers or word.tag == "VB":
        return _read_infinitive(word, helpers)
    if word.lemma in _POSTPONING and preposition in ("until", "till"):
        return FUTURE
    if word.lemma in _PLANNING and _plans(word, helpers, preposition):
        return FUTURE
    if preposition == "for" and word.lemma in _CONVENING and word.child("dobj", "nsubjpass") is not None:
        return UNDECIDED
    if helpers & _PERFECT or word.tag == "VBD":
        return PAST
    if word.tag == "VBG":
        return FUTURE if preposition in _UNTIL or helpers & _PRESENT_BE else None
    if word.tag == "VBN" and not helpers & _PRESENT_BE:
        return None if helpers else PAST
    if preposition in _UNTIL or (word.lemma == "be" and _is_to_come(word)):
        return FUTURE
    if word.lemma in _NO_TIMETABLE or not timetable:
        return UNDECIDED
    return PAST if headline else FUTURE


def _is_to_come(word: Token) -> bool:
    """ "they are to travel", "she is due in court"."""
    for below in word.children:
        if below.dep == "xcomp" and any(c.lower == "to" for c in below.children):
            return True
        if below.dep in ("acomp", "attr") and below.lemma in _PLANNING:
            return True
    return False


def _read_noun(word: Token, preposition: str) -> int | None:
    if word.lemma in _PLANNING and word.lemma not in _NO_PLANS:
        return FUTURE
    if word.tag == "JJ" and word.lemma in _FALLING_DUE:
        return FUTURE
    above = word.head
    if word.lemma in _HOURS:
        return None  # "before dawn on Tuesday" is a time of that day
    if above.lower in ("ahead", "before") or (above.lower == "of" and above.head.lower == "ahead"):
        return FUTURE
    return None


def _plans(word: Token, helpers: set[str], preposition: str) -> bool:
    """ "planned for Friday", "is due on Friday"; not "agreed on Friday", "ordered on Monday"."""
    if preposition in _AHEAD_OF:
        return True
    if "had" in helpers:
        return False
    return word.tag in ("VBN", "VBG", "VBP", "VBZ") and word.lemma in (
        "schedule",
        "slate",
        "due",
        "expect",
        "set",
        "plan",
    )


def _read_infinitive(word: Token, helpers: set[str]) -> int | None:
    if "have" in helpers:
        return PAST
    above = word.head
    if word.dep == "xcomp" and above is not word and above.lemma in _IMPLICATIVE:
        return None
    return FUTURE if "to" in helpers or word.dep != "ROOT" else UNDECIDED
