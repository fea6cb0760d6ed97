"""Reports that the next sentence calls unconfirmed: "Local media say she has left. Her office has not confirmed this."

What such a report tells is no more than probable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extraction.drafts import EventDraft
from kg.extraction.factuality import Factuality, weaken
from kg.model import Parse, Token

_CONFIRMING = frozenset({"confirm", "verify", "corroborate", "substantiate", "authenticate"})
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
        if token.lemma in _CONFIRMING and _speaks_of_report(token) and facts(token).polarity == "negative"
    }
    for event in events:
        if event.attributions and event.predication.head.sentence in doubted and event.factuality.real:
            event.factuality = weaken(event.factuality, "probable")


def _speaks_of_report(verb: Token) -> bool:
    """Whether a verb's object is what has just been told: "this", "the reports", not "that she had left"."""
    thing = verb.child("dobj", "nsubjpass") or (verb.head.child("nsubj") if verb.dep == "xcomp" else None)
    if thing is None:
        return False
    pointed = any(c.dep == "det" and c.lower in ("the", *_POINTING) for c in thing.children)
    told = any(c.dep in ("acl", "relcl") or (c.dep == "prep" and c.lower in ("of", "that")) for c in thing.children)
    return thing.lower in _POINTING or (thing.lemma in _REPORTS and pointed and not told)
