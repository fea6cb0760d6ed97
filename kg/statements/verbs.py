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
_PREPOSITION = re.compile(
    r"\s(about|against|at|for|from|in|into|near|of|off|on|outside|over|to|upon|with)(?:\s+(?:all|an?|both|her|his|its|some|that|the|their|these|this|those))*\s*$"
)
"""The preposition right before what it leads to."""


def own_verb(group: Sequence[Reading]) -> VerbPhrase | None:
    """The verb that most sentences of a statement use, with the preposition that its object needs.

    Args:
        group: the readings of one event, in order.

    Returns:
        None when no sentence tells the event by a verb, or when the one who acts is no subject: "lost to Berg".
    """
    told = [r for r in group if r.evidence.rule == _VERB_RULE and not _is_turned(r)]
    told = [r for r in told if _object(r) is not None] or told
    if not told:
        return None
    verb = Counter(r.lemma for r in told).most_common(1)[0][0]
    reading = next(r for r in told if r.lemma == verb)
    return _phrase(verb.replace(" - ", "-"), _object(reading), reading)


def leading_words(reading: Reading) -> dict[str, str]:
    """The preposition that the text has before what an event is about and where it is, by role: "for libel", "near Oslo"."""
    words: dict[str, str] = {}
    for filler in reading.fillers:
        start = filler.start - reading.evidence.sentence.start
        if filler.role in _LED_TO and filler.thing is not None and filler.role not in words and start > 0:
            word = _PREPOSITION.search(reading.evidence.text[:start])
            if word is not None and word[1] in _LED_TO[filler.role]:
                words[filler.role] = word[1]
    return words


_LED_TO = {
    "topic": frozenset({"about", "against", "for", "from", "of", "on", "over", "with"}),
    "place": frozenset({"at", "in", "near", "off", "on", "outside"}),
}


def _object(reading: Reading) -> Filler | None:
    fit = [f for f in reading.fillers if f.role != "topic" or _is_led_to(f, reading.evidence)]
    firm = [f for f in fit if not f.weak] or [f for f in fit if f.role == "patient"]  # "it (the jet?) skidded"
    return next((f for role in _ROLES for f in firm if f.role == role), None)


def _is_turned(reading: Reading) -> bool:
    """Whether the agent follows the verb, and not as "by somebody": "Ann lost to Bo" says what Bo did to Ann."""
    behind = reading.evidence.span.end
    late = [f for f in reading.fillers if f.role == "agent" and f.start >= behind]
    early = any(f.role in _ROLES and f.start < reading.evidence.span.start for f in reading.fillers)
    return early and any(" by " not in f" {_between(reading.evidence, f)} " for f in late)


def _between(evidence: Evidence, filler: Filler) -> str:
    """The text from the verb to a filler behind it."""
    first, last = (at - evidence.sentence.start for at in (evidence.span.end, filler.start))
    return evidence.text[first:last]


def _is_led_to(topic: Filler, evidence: Evidence) -> bool:
    """Whether only a preposition stands between the verb and a thing that it is about: "disagreed over the toll"."""
    return topic.thing is not None and _LEADING.fullmatch(_between(evidence, topic)) is not None


def _phrase(verb: str, filler: Filler | None, reading: Reading) -> VerbPhrase | None:
    first, *rest = verb.split()
    evidence = reading.evidence
    if filler is None:
        if rest and _PREPOSITION.search(f" {rest[-1]}"):
            return None  # "asked for" something that is no thing
    elif (word := _leading(reading, filler)) is not None and word not in rest:
        rest.append(word)
    past, participle = _past_forms(first)
    written = evidence.words.lower()
    whole = " ".join([participle, *rest])
    return VerbPhrase(
        role=filler.role if filler else "",
        phrase=" ".join([past, *rest]),
        infinitive=" ".join([first, *rest]),
        participle=written if written in (past, whole) or "not" in written.split() else whole,
    )


def _leading(reading: Reading, filler: Filler) -> str | None:
    """The preposition by which a verb takes a filler; none in "supplied Peru with tanks", where another stands between, nor
    in "delivered tonnes of food"."""
    between = _between(reading.evidence, filler)
    word = _PREPOSITION.search(between)
    if word is None or (word[1] == "of" and not between.startswith(" of ")):
        return None
    others = (f for f in reading.fillers if f is not filler and f.role not in ("time", "duration"))
    return None if any(reading.evidence.span.end <= f.start < filler.start for f in others) else word[1]


@cache
def _past_forms(lemma: str) -> tuple[str, str]:
    """Past tense and past participle of a verb.

    >>> _past_forms("withdraw"), _past_forms("test-fire")
    (('withdrew', 'withdrawn'), ('test-fired', 'test-fired'))
    """
    from lemminflect import getInflection  # here, since it reads a word list

    before, dash, last = lemma.rpartition("-")
    return f"{before}{dash}{getInflection(last, 'VBD')[0]}", f"{before}{dash}{getInflection(last, 'VBN')[0]}"
