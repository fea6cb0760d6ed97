"""Times that date no event, and times that a second event shares.

A time that is only compared with ("from $6 million a year earlier"), counted from ("a day after the vote") or still to
come for a thing ("bonds due Dec. 15") would be a wrong date for the verb on which the parser hangs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.model import Timex, Token
from kg.nouns import class_of_noun

_COMPARING = frozenset("than versus against".split())
_COMPARED_WITH = frozenset("from versus against".split())
_DISTANT = frozenset("after before".split())
_LASTING = frozenset("for over during throughout".split())
_RELATIVE = frozenset("ago earlier last previous prior preceding".split())
_DASHES = frozenset({"—", "–", "--", "-", "_"})
_SETTING = frozenset("schedule plan slate set arrange book".split())
"""Verbs that give another event its date: "the vote was scheduled for Friday"."""
_LATER = frozenset("later then since eventually finally soon now afterwards subsequently earlier ultimately".split())
"""Adverbs that set a verb apart in time from the one before it."""
_MODIFYING = frozenset("poss compound nmod amod nummod".split())
_AT = frozenset("in at on during by throughout amid".split())
"""Prepositions after which the time of a thing is that of the event: "said in Monday's edition"."""
_AMOUNT_WORDS = frozenset("% percent cents cent a the share in of about".split())
_DATELINE = 14
"""How many words a dateline has at most."""


def dates_nothing(tokens: list[Token], first: int, last: int, time: Timex, word: Token, opening: int) -> bool:
    """Whether the time at these positions (end not included) says when nothing happened.

    Args:
        tokens: of the document.
        first: position of the time's first word.
        last: position after its last word.
        time: the time expression.
        word: the verb or noun that it modifies.
        opening: position of the first word of its sentence.
    """
    before = tokens[first - 1] if first > opening else None
    words = tokens[first:last]
    if time.type == "DURATION":
        if before is not None and before.lower in _DISTANT:
            return _leads_over(words, before, word)
        counted = last < len(tokens) and tokens[last].lower in _DISTANT  # "a day after the vote"
        return counted and not (before is not None and before.lower in _LASTING)
    apart = _DISTANT if time.type == "DATE" else frozenset[str]()  # "shortly after 9 a.m." is near enough
    if before is not None and before.lower in _COMPARING | apart:
        return _leads_over(words, before, word)
    if _in_brackets_before(tokens, first, word, opening) or _in_dateline(tokens, opening, last):
        return True
    if _names_thing(words, word) or _is_called_to(tokens[first], word):
        return True
    return _dates_thing(tokens, first, last) or _in_comparison(tokens, first, last)


def _leads_over(words: list[Token], preposition: Token, word: Token) -> bool:
    """Whether the way up from a time to a word leads over its preposition: "left since May", not "since May's vote"."""
    token = next((t for t in words if t.head not in words), words[-1])
    while token is not word and token.head is not token:
        token = token.head
        if token is preposition:
            return True
    return token is not word


def _names_thing(words: list[Token], word: Token) -> bool:
    """ "fell from Friday's close", "approved the 2010 budget": the time of a thing or of what somebody was, not of what was
    done."""
    head = next((t for t in words if t.head not in words), words[-1])
    noun = head.head
    if head.dep not in _MODIFYING or noun is word or noun.i < head.i or noun.tag not in ("NN", "NNS"):
        return False
    if head.dep == "poss" and class_of_noun(noun.lemma) == "kg:Person":
        return True  # "last year's winner crashed"
    if noun.dep == "pobj":
        return noun.head.lower not in _AT
    return noun.dep in ("dobj", "attr")


def _is_called_to(first: Token, word: Token) -> bool:
    """ "summoned leaders to a meeting on Sunday": the day of the meeting, which may be ahead, not that of the call."""
    if word.lemma not in _CALLING or word.pos != "VERB":
        return False
    ends = [c.child("pobj") for c in word.children if c.dep == "prep" and c.lower in ("to", "for") and word.i < c.i]
    return any(end is not None and end.i < first.i and end.tag in ("NN", "NNS") for end in ends)


_CALLING = frozenset({"invite", "summon"})


def _in_brackets_before(tokens: list[Token], first: int, word: Token, opening: int) -> bool:
    """ "Ann Berg (1878-1933) was elected": dates in brackets behind a name belong to the name."""
    for position in range(first - 1, max(opening, first - 10), -1):
        if tokens[position].tag == "-RRB-":
            return False
        if tokens[position].tag == "-LRB-":
            closed = any(t.tag == "-RRB-" for t in tokens[first : word.i])
            return closed and tokens[position - 1].tag in ("NNP", "NNPS")
    return False


def _in_dateline(tokens: list[Token], opening: int, last: int) -> bool:
    """ "OSLO, March 3 _ Ships left": the day of the report."""
    place = tokens[opening].text
    if not (place.isupper() and len(place) > 2) or last - opening > _DATELINE:
        return False
    for token in tokens[last : opening + _DATELINE]:
        if token.text in _DASHES:
            return True
        if token.tag not in ("NNP", "NNPS", ",", "-LRB-", "-RRB-"):
            return False
    return False


def _dates_thing(tokens: list[Token], first: int, last: int) -> bool:
    """ "bonds due Dec. 15", "a dividend payable in May": the adjective after its noun has the time."""
    for word in tokens[first:last]:
        above = word.head
        if above.dep == "prep" and word.dep == "pobj":
            above = above.head
        if above.tag == "JJ" and above.head.i < above.i < word.i:
            apart = tokens[above.i - 1].text == ","  # "sold the bonds, due Dec. 15, to Acme"
            return above.dep == "amod" or (above.dep == "advcl" and apart)
    return False


def _in_comparison(tokens: list[Token], first: int, last: int) -> bool:
    """ "up from 7% Thursday", "fell from the year-ago period", "compared with 2008"."""
    position, counted = first - 1, False
    while position >= 0 and _is_of_amount(tokens[position]):
        counted = counted or tokens[position].tag == "CD"
        position -= 1
    if position < 0:
        return False
    before = tokens[position].lower
    if before in ("with", "to"):
        return position > 0 and tokens[position - 1].lower == "compared"
    return before in _COMPARED_WITH and (counted or any(t.lower in _RELATIVE for t in tokens[first:last]))


def _is_of_amount(token: Token) -> bool:
    return token.tag in ("CD", "$") or token.lower in _AMOUNT_WORDS


def event_dated(
    tokens: list[Token], first: int, last: int, time: Timex, word: Token, is_event: Callable[[Token], bool]
) -> Token:
    """The word that the time dates, where it is another than the one it hangs on.

    "The vote was scheduled for Friday" → vote; "after three days of talks" → talks.
    """
    noun: Token | None = None
    if time.type == "DURATION" and last < len(tokens) and tokens[last].lower == "of":
        noun = tokens[last].child("pobj")
    elif (
        time.type in ("DATE", "TIME")
        and first
        and tokens[first - 1].lower == "for"
        and word.lemma in _SETTING
        and word.tag in ("VBN", "VBD")
    ):
        noun = word.head if word.dep in ("acl", "relcl") else word.child("nsubjpass") or word.child("dobj")
    return noun if noun is not None and is_event(noun) else word


def clause_of_time(tokens: list[Token], last: int) -> Token | None:
    """The verb of the clause that describes a time: "in 2008, when the firm lost money" → lost."""
    position = last + (last < len(tokens) and tokens[last].text == ",")
    if position >= len(tokens) or tokens[position].lower != "when":
        return None
    when = tokens[position]
    verb = when.head
    same = verb.i > when.i and verb.sentence == tokens[last - 1].sentence
    return verb if same and verb.tag in ("VBD", "VBN") and not any(c.tag == "MD" for c in verb.children) else None


def verbs_that_share(verb: Token, first: int, opening: int) -> Iterator[Token]:
    """The verbs joined to one whose time opens the sentence: "On Tuesday, troops left and the bridge was reopened".

    Args:
        verb: the verb that has the time.
        first: position of the time's first word.
        opening: position of the first word of its sentence.
    """
    subject = verb.child("nsubj", "nsubjpass")
    if first - opening > 1 or subject is None or subject.i < first or verb.tag not in ("VBD", "VBN"):
        return
    current: Token | None = verb
    while current is not None:
        joined = [c for c in current.children if c.dep == "conj" and c.i > current.i]
        joints = [c for one in (current, *joined[:1]) for c in one.children if c.dep == "cc"][:1]
        by_and = bool(joints) and joints[0].lower == "and"  # "bought Acme, sold Adex and closed a mill"
        current = joined[0] if joined and by_and and joined[0].tag in ("VBD", "VBN") else None
        if current is None or any(c.tag == "MD" or c.lower in _LATER for c in current.children):
            return
        if current.tag == "VBN" and not any(c.lower in ("was", "were") for c in current.children):
            return
        yield current
