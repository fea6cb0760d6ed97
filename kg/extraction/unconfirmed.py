"""Reports that the next sentence calls unconfirmed or false: "Local media say she has left. Her office denied this."

What such a report tells is no more than probable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extraction.drafts import EventDraft
from kg.extraction.factuality import Factuality, weaken
from kg.model import Parse, Token

_CONFIRMING = frozenset({"confirm", "verify", "corroborate", "substantiate", "authenticate", "prove"})
_DENYING = frozenset({"deny", "dismiss", "reject", "dispute", "refute"})
_FALSE = frozenset("false untrue baseless unfounded fabricated wrong groundless nonsense fake".split())
_REPORTS = frozenset(
    "account allegation assertion claim detail figure information news number report rumor rumour statement toll".split()
)
_POINTING = frozenset({"it", "that", "this", "these", "those", "them"})


def doubt_unconfirmed(events: Sequence[EventDraft], parse: Parse, facts: Callable[[Token], Factuality]) -> None:
    """Weaken, in place, what somebody says in the sentence before one that says that it is not confirmed.

    Args:
        events: with their attributions.
        parse: of the document.
        facts: factuality of what a verb tells.
    """
    doubted = {
        token.sentence - 1
        for token in parse.tokens
        if (token.lemma in _CONFIRMING and _speaks_of_report(token) and facts(token).polarity == "negative")
        or (token.lemma in _DENYING and _speaks_of_report(token) and facts(token).polarity == "positive")
        or (token.lower in _FALSE and _is_said_of_report(token))
    }
    for token in parse.tokens:
        if _is_neither_checked(token):
            doubted |= {token.sentence - 1, token.sentence - 2}
    for event in events:
        fact = event.factuality
        reported = event.attributions and fact.real and fact.certainty == "certain"
        if reported and event.predication.head.sentence in doubted and not _is_denied_outright(event, events):
            event.factuality = weaken(event.factuality, "probable")


def _is_denied_outright(event: EventDraft, events: Sequence[EventDraft]) -> bool:
    """Whether the denial is told, too ("denied the report. 'We never sold a share'"), so that two speakers contradict
    each other."""
    here = event.predication.head.sentence
    return any(
        other.lemma == event.lemma
        and other.factuality.polarity == "negative"
        and here < other.predication.head.sentence <= here + _REACH
        for other in events
    )


_REACH = 2


def _speaks_of_report(verb: Token) -> bool:
    """Whether a verb's object is what has just been told: "this", "the reports", not "that she had left"."""
    thing = verb.child("dobj", "nsubjpass") or (verb.head.child("nsubj") if verb.dep == "xcomp" else None)
    if thing is None:
        return False
    pointed = any(c.dep == "det" and c.lower in ("the", *_POINTING) for c in thing.children)
    told = any(c.dep in ("acl", "relcl") or (c.dep == "prep" and c.lower in ("of", "that")) for c in thing.children)
    return thing.lower in _POINTING or (thing.lemma in _REPORTS and pointed and not told)


def _is_neither_checked(verb: Token) -> bool:
    """ "Neither claim could be checked": those of the two sentences before."""
    claim = verb.child("nsubjpass") if verb.lemma in _CONFIRMING | {"check"} else None
    none = any(c.lower in ("neither", "no", "none") for c in claim.children) if claim is not None else False
    return claim is not None and none and claim.lemma in _REPORTS


def _is_said_of_report(word: Token) -> bool:
    """ "said that the report was false"."""
    subject = word.head.child("nsubj") if word.dep in ("acomp", "attr", "oprd") and word.head.lemma == "be" else None
    denied = any(c.dep == "neg" for c in word.head.children)
    return subject is not None and not denied and (subject.lemma in _REPORTS or subject.lower in _POINTING)
