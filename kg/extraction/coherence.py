"""Event nouns that say nothing about themselves take their reading from the document.

"The visit" in an article that says "will visit" is still to come; "the talks" after "talks were cancelled" did not take
place.  Only nouns without any cue of their own are touched, and only by events of the same class that share no conflicting
participant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extraction.events import EventDraft
from kg.model import Timex

_ONE_SHOT = frozenset(
    {"kg:Meet", "kg:Visit", "kg:Discuss", "kg:Agree", "kg:Elect", "kg:Compete", "kg:Acquire", "kg:Travel"}
)
"""Classes of events that an article announces or reports as a whole."""
_RELATED = {"kg:Travel": "kg:Visit", "kg:Discuss": "kg:Meet"}


def carry_over(drafts: Sequence[EventDraft], times_of: Callable[[EventDraft], Sequence[Timex]]) -> None:
    """Give unmarked event nouns the reading of the nearest event before (else after) them that has one."""
    for k, draft in enumerate(drafts):
        if draft.predication.pos != "noun" or draft.factuality.explicit or draft.type not in _ONE_SHOT:
            continue
        if times_of(draft):
            continue
        candidates = [*reversed(drafts[:k]), *drafts[k + 1 :]]
        model = next((c for c in candidates if _speaks_for(c, draft)), None)
        if model is not None and model.factuality.status in ("planned", "possible", "denied", "hypothetical"):
            draft.factuality = replace(model.factuality, explicit=False)


def _speaks_for(other: EventDraft, draft: EventDraft) -> bool:
    if not other.factuality.explicit:
        return False
    if _RELATED.get(other.type, other.type) != _RELATED.get(draft.type, draft.type):
        return False
    mine, theirs = _people(draft), _people(other)
    return not mine or not theirs or bool(mine & theirs)


def _people(draft: EventDraft) -> set[str]:
    return {
        r.filler.mention.canonical or r.filler.token.lower
        for r in draft.roles
        if r.role in ("agent", "participant", "destination")
        and r.filler.mention is not None
        and r.filler.mention.kind == "name"
    }
