"""Demands without a verb of asking: "the union said that the mayor must resign".

Who says that somebody else must do something asks for it.  The verb of saying becomes the trigger of a request; what shall be
done stays what it is, an event that is only asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kg.extraction.assembly import AttributionLike
from kg.extraction.drafts import ANIMATE, EventDraft, RoleDraft
from kg.extraction.factuality import Factuality
from kg.extraction.factuality.clauses import is_definite
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.predications import Predication
from kg.model import Span, Token

_SPEAKERS = frozenset({"i", "we", "me", "us"})
"""Who says "we must" counts himself in."""


def find_demands(
    drafts: Sequence[EventDraft],
    attributions: Sequence[AttributionLike],
    finder: FillerFinder,
    factuality: Callable[[Token], Factuality],
    entity_of: Mapping[int, str],
) -> Iterator[EventDraft]:
    """Requests that stand in no lexicon.

    Args:
        drafts: events so far.
        attributions: who says what.
        finder: fillers by head word.
        factuality: reading of a verb.
        entity_of: position of a mention's head → its entity; without those of which nothing but pronouns are known.
    """
    told = {a.cue.start: a for a in attributions if a.cue is not None and a.source_head is not None}
    taken = {d.predication.head.i for d in drafts}
    for draft in drafts:
        saying = _saying(draft.predication.head)
        if saying is None or saying.i in taken or draft.factuality.status not in ("requested", "denied"):
            continue
        attribution = told.get(saying.start)
        if attribution is None or attribution.source_head is None:
            continue
        source = finder.find(finder.parse.tokens[attribution.source_head])
        asked = [r for r in draft.roles if r.role == "agent" and _is_other(r.filler, source, entity_of)]
        if source.type in ANIMATE and asked:
            taken.add(saying.i)
            topic = RoleDraft("topic", Filler(draft.predication.head, draft.trigger), draft)
            yield EventDraft(
                predication=Predication(saying, "verb", saying.lemma, Span(saying.start, saying.end)),
                type="kg:Request",
                lemma=saying.lemma,
                trigger=Span(saying.start, saying.end),
                roles=[RoleDraft("agent", source), *(RoleDraft("recipient", r.filler) for r in asked), topic],
                factuality=factuality(saying),
                rule="demand",
            )


def _saying(verb: Token) -> Token | None:
    """The verb that a clause with "must" or "has to" is the content of."""
    auxiliaries = [c.lower for c in verb.children if c.dep == "aux"]
    if verb.dep == "xcomp" and "to" in auxiliaries and verb.head.lemma == "have":
        verb = verb.head
    elif "must" not in auxiliaries or "have" in auxiliaries:
        return None
    above = verb.head
    return above if verb.dep == "ccomp" and above.pos == "VERB" else None


def _is_other(filler: Filler, source: Filler, entity_of: Mapping[int, str]) -> bool:
    """Whether the one who must act is known to be somebody else than who says so."""
    if filler.type not in ANIMATE or filler.mention is None or filler.token.lower in _SPEAKERS:
        return False
    if filler.mention.kind == "nominal" and not is_definite(filler.token):
        return False  # "a company must prove it": a rule for all
    own = entity_of.get(filler.mention.head)
    return own is not None and (source.mention is None or own != entity_of.get(source.mention.head))
