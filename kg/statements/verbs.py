"""The text's own verb for a label: "Chad withdrew troops", where the class alone would say "released".

Inflection comes from LemmInflect (a word list with rules for what it does not know).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from kg.model import Evidence, VerbPhrase
from kg.statements.readings import Filler, Reading

_VERB_RULE = "verb-frame"
_ROLES = ("patient", "recipient", "topic")
"""Roles that a verb can take as its object, the first that is filled is taken; a topic only with its preposition."""
_LEADING = re.compile(r"\s+(?:about|against|for|on|over)(?:\s+(?:a|an|the))?\s+")
_PREPOSITION = re.compile(r"\s+(about|against|at|for|from|in|into|of|on|over|to|upon|with)\b(?! (?:least|most)\b)")


def own_verb(group: Sequence[Reading]) -> VerbPhrase | None:
    """The verb that most sentences of a statement use, with the preposition that its object needs.

    Args:
        group: the readings of one event, in order.

    Returns:
        None when no sentence tells the event by a verb with an object.
    """
    phrases = [(r.lemma, found) for r in group if r.evidence.rule == _VERB_RULE and (found := _object(r))]
    if not phrases:
        return None
    verb = Counter(v for v, _ in phrases).most_common(1)[0][0]
    reading = next(r for r in group if r.lemma == verb and _object(r))
    filler = _object(reading)
    assert filler is not None
    return _phrase(verb, filler, reading.evidence)


def _object(reading: Reading) -> Filler | None:
    firm = [f for f in reading.fillers if not f.weak and (f.role != "topic" or _is_led_to(f, reading.evidence))]
    return next((f for role in _ROLES for f in firm if f.role == role), None)


def _is_led_to(topic: Filler, evidence: Evidence) -> bool:
    """Whether only a preposition stands between the verb and a thing that it is about: "disagreed over the toll"."""
    first, last = (at - evidence.sentence.start for at in (evidence.span.end, topic.start))
    return topic.thing is not None and first < last and _LEADING.fullmatch(evidence.text[first:last]) is not None


def _phrase(verb: str, filler: Filler, evidence: Evidence) -> VerbPhrase:
    first, *rest = verb.split()
    after = evidence.text[evidence.span.end - evidence.sentence.start :]
    if filler.start >= evidence.span.end and (word := _PREPOSITION.match(after)) and word[1] not in rest:
        rest.append(word[1])
    past, participle = _past_forms(first)
    written = evidence.words.lower()
    whole = " ".join([participle, *rest])
    return VerbPhrase(
        role=filler.role,
        phrase=" ".join([past, *rest]),
        infinitive=" ".join([first, *rest]),
        participle=written if written in (past, whole) or "not" in written.split() else whole,
    )


@cache
def _past_forms(lemma: str) -> tuple[str, str]:
    """Past tense and past participle of a verb.

    >>> _past_forms("withdraw")
    ('withdrew', 'withdrawn')
    """
    from lemminflect import getInflection  # here, since it reads a word list

    return str(getInflection(lemma, "VBD")[0]), str(getInflection(lemma, "VBN")[0])
