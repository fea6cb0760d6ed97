"""The PLOVER type of an event: that of its class for a deed, another for a word about a deed to come.

The codebooks of PLOVER and CAMEO count what somebody says they will do as a verbal act: whoever will help agrees to help,
whoever will punish threatens, whoever will not help refuses.  The class of the event and its status stay as they are.
"""

from __future__ import annotations

from kg.extraction.drafts import ANIMATE, EventDraft
from kg.extraction.factuality.clauses import shared_auxiliaries
from kg.extraction.fillers import Filler
from kg.model import Token

_COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE"})
_CONFLICT = frozenset({"PROTEST", "SANCTION", "COERCE", "ASSAULT"})
_DOERS = frozenset({"agent", "participant"})
_FUTURE = frozenset({"will", "'ll", "wo", "would", "shall"})
_REFUSING = frozenset({"refuse", "decline"})
_INTENDING = frozenset(
    "committed decide determined due intend mean plan poised prepared ready resolve schedule scheduled set willing".split()
)
"""Words whose infinitive is what somebody has in mind to do; who agrees, offers or threatens to do it is coded by that."""


def plover_type(draft: EventDraft, deed: str | None, *, own_words: bool) -> str | None:
    """The type that event coders give.

    Args:
        draft: with status and polarity.
        deed: PLOVER type of its class.
        own_words: whether nobody but the agent is the source: what others foresee is no threat.

    Returns:
        AGREE for announced cooperation, THREATEN for announced conflict, REJECT for refused cooperation, else the deed.
    """
    verb = draft.predication.light or draft.predication.head
    fact = draft.factuality
    if verb.pos != "VERB" or not any(r.role in _DOERS and _may_act(r.filler) for r in draft.roles):
        return deed
    if fact.status == "planned" and fact.polarity == "positive" and (_in_future(verb) or _is_under(verb, _INTENDING)):
        return "AGREE" if deed in _COOPERATION else "THREATEN" if deed in _CONFLICT and own_words else deed
    refused = _in_future(verb) or _is_under(verb, _REFUSING)
    return "REJECT" if fact.status == "denied" and deed in _COOPERATION | {"AGREE"} and refused else deed


def _may_act(filler: Filler) -> bool:
    """People, bodies and states; also a pronoun that nobody knows the meaning of."""
    return filler.type in ANIMATE or (filler.mention is not None and filler.mention.kind == "pronoun")


def _in_future(verb: Token) -> bool:
    auxiliaries = [c for c in verb.children if c.dep == "aux"]
    if not auxiliaries and verb.dep == "conj":
        auxiliaries = shared_auxiliaries(verb) or []
    return any(a.lower in _FUTURE for a in auxiliaries)


def _is_under(verb: Token, words: frozenset[str]) -> bool:
    """Whether a verb is the infinitive that one of these words governs: "is ready to help"."""
    return verb.dep == "xcomp" and (verb.head.lemma in words or verb.head.lower in words)
