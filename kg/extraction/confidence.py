"""How sure is a reading?  The share of readings like it that were right on labelled news.

A reading has features, each with a weight in log-odds; confidence is their sum through the logistic function.  Both
tables were fitted once, offline, by logistic regression (ridge 1) and rounded; nothing is fitted at run time, no data
is kept.  `benchmarks/calibration.py` prints, for any labelled reports, what share is right by bucket of confidence.

An event is right when its trigger is one of the labels', its class too where the labels have classes, and the
labels would assert it exactly when we do, with the same polarity.  A relation is right when the labels have it with its
status.

Events were fitted on the development halves of MEANTIME (716), of sentences coded in PLOVER (158, only the class is
known) and of news labelled in our own schema (125, each counted three times: only these have class and status as we
mean them).  In tenfold cross-validation by document the area under the ROC curve is .82; right were:

    confidence   below .5   .5-.7   .7-.8   .8-.9   .9-.95   above
    share right     .40      .72     .71     .88      .93     .96

Relations were fitted on KnowledgeNet (329, between names and pronouns) and the same news (49).  Nearly all are right:
of dates in brackets all, of what verbs say .95, of what nouns say .89, of what events leave behind .82.  The weights of
the offices whose country is worked out are set by hand, as there are too few to fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import exp

from kg.extraction.drafts import EventDraft
from kg.extraction.relations.drafts import RelationDraft
from kg.model import OPEN_EVENT, Role

EVENT_PRIOR = 2.2
EVENT_WEIGHTS = {
    "main verb": 1.0,
    "past tense": 0.6,
    "agent": 0.6,
    "light verb": 0.5,
    "known participant": 0.2,
    "long sentence": -0.2,
    "deep in the sentence": -0.3,
    "noun": -0.4,
    "status by default": -0.4,
    "open": -0.7,
    "denied": -0.9,
    "not real": -1.0,
    "general": -1.3,
    "probable": -1.5,
    "planned": -1.7,
}
"""Feature of an event → weight, in log-odds."""

RELATION_PRIOR = 2.6
RELATION_WEIGHTS = {
    "life-dates": 1.2,
    "relation-verb": 0.5,
    "role-noun": -0.2,
    "far apart": -0.5,
    "event-outcome": -0.9,
    "cabinet": -0.5,
    "lone-office": -1.0,
}
"""Feature of a relation, or its rule → weight, in log-odds."""

_DEEP = 3  # steps to the root of the sentence
_LONG = 40  # words
_FAR = 100  # characters between the two ends


def event_confidence(draft: EventDraft, roles: Sequence[Role], words: int) -> float:
    """Chance that an event is read right.

    Args:
        draft: with sense and factuality.
        roles: its roles with entities, times included.
        words: length of its sentence in tokens.
    """
    return _logistic(EVENT_PRIOR, EVENT_WEIGHTS, event_features(draft, roles, words))


def relation_confidence(draft: RelationDraft) -> float:
    """Chance that a relation is read right."""
    return _logistic(RELATION_PRIOR, RELATION_WEIGHTS, relation_features(draft))


def event_features(draft: EventDraft, roles: Sequence[Role], words: int) -> Iterator[str]:
    """What speaks for and against the reading of an event; names of `EVENT_WEIGHTS`."""
    head, fact = draft.predication.head, draft.factuality
    yield from _word_features(draft)
    if fact.status in ("planned", "general", "denied"):
        yield fact.status
    elif fact.status in ("possible", "requested", "hypothetical"):
        yield "not real"
    if fact.certainty == "probable":
        yield "probable"
    if not fact.explicit:
        yield "status by default"
    depth = _depth(draft)
    if depth == 0 and draft.predication.pos == "verb":
        yield "main verb"
    elif depth >= _DEEP:
        yield "deep in the sentence"
    if head.tag == "VBD":
        yield "past tense"
    if words >= _LONG:
        yield "long sentence"
    if any(role.role == "agent" for role in roles):
        yield "agent"
    if any(role.entity is not None and not role.weak for role in roles):
        yield "known participant"


def _word_features(draft: EventDraft) -> Iterator[str]:
    """Kind of word, and how it was understood."""
    if draft.predication.pos == "noun":
        yield "noun"
        if draft.predication.light is not None:
            yield "light verb"
    if draft.type == OPEN_EVENT:
        yield "open"


def _depth(draft: EventDraft) -> int:
    """Steps from the word to the root of its sentence, counted no further than it matters."""
    steps = 0
    for _ in draft.predication.head.ancestors():
        steps += 1
        if steps == _DEEP:
            break
    return steps


def relation_features(draft: RelationDraft) -> Iterator[str]:
    """What speaks for and against the reading of a relation; names of `RELATION_WEIGHTS`."""
    yield draft.rule
    if abs(draft.subject.span.start - draft.object.span.start) >= _FAR:
        yield "far apart"


def _logistic(prior: float, weights: dict[str, float], features: Iterable[str]) -> float:
    total = prior + sum(weights.get(feature, 0.0) for feature in features)
    return round(1 / (1 + exp(-total)), 3)
