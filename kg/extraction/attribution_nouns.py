"""Nouns of saying: "Ann's warning that", "reports of", "issued a statement saying"."""

from __future__ import annotations

from kg.extraction.attribution_core import is_none
from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_scene import FINITE, VERBAL, Range, Reading, Scene, word_set
from kg.extraction.attribution_sources import DOCUMENTS, author, noun_phrase
from kg.extraction.attribution_speakers import speaker
from kg.model import Token

_LIGHT = word_set(
    """
    make issue give release publish have express voice raise deliver offer repeat send renew reiterate sound
    level post put receive spread share harbor
    """
)
"""Verbs that lend a noun of saying their subject: "issued a warning that"."""
_UTTERED = word_set("express voice raise share")
"""Verbs that make a feeling a saying."""


def read_noun(scene: Scene, noun: Token, cue: Cue) -> list[Reading]:
    """ "Ann's warning that ...", "reports of ...", "issued a statement saying": the content depends on the noun."""
    content = _noun_content(scene, noun, cue)
    if content is None:
        return []
    region = scene.region(noun.i)
    content = max(content[0], region[0]), min(content[1], region[1])
    if content[0] >= content[1]:
        return []
    source = _noun_source(scene, noun, cue)
    return [
        Reading(
            cue=cue,
            word=noun,
            cue_words=(noun.i, noun.i + 1),
            source=source,
            source_words=noun_phrase(scene, source) if source is not None else None,
            content=[content],
            negated=is_none(noun),
        )
    ]


def _noun_content(scene: Scene, noun: Token, cue: Cue) -> Range | None:
    tokens = scene.tokens
    region = scene.region(noun.i)
    if cue.takes("infinitive") and noun.lower == "order" and tokens[noun.i - 1].lower == "in":
        return None
    if cue.takes("clause"):
        for i in range(noun.i + 1, min(noun.i + 10, region[1] - 1)):
            token = tokens[i]
            if token.lower == "that" and token.tag == "IN" and token.dep == "mark" and tokens[i + 1].tag not in FINITE:
                clause = token.head
                return i + 1, max(clause.right + 1, i + 2)
            if token.tag in VERBAL or token.text in {",", ";", ":"} or token.lemma in scene.cues.nouns:
                break
    copula = noun.head if noun.dep == "nsubj" and noun.head.lemma == "be" else None
    told = copula.child("ccomp") if copula is not None and cue.takes("clause") and noun.child("poss") else None
    if (
        copula is not None
        and told is not None
        and told.i > copula.i
        and (mark := told.child("mark")) is not None
        and mark.lower == "that"
    ):
        return mark.i + 1, told.right + 1  # "Ann's fear is that ..."
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep in {"relcl", "acl"} and child.tag != "VB":
            continue
        infinitive = child.tag == "VB" and any(c.tag == "TO" for c in child.children)
        if infinitive and child.dep in {"acl", "relcl", "xcomp"} and cue.takes("infinitive"):
            return child.left + (tokens[child.left].tag == "TO"), child.right + 1
    topic = next((c for c in noun.children if c.i > noun.i and c.dep == "prep" and cue.takes(c.lower)), None)
    if topic is not None and topic.lower != "of" and noun.dep == "dobj" and noun.head.lemma in _UTTERED:
        inner = topic.child("pcomp", "pobj")
        if inner is not None:
            return inner.left, inner.right + 1  # "expressed concern about the delay"
    if cue.takes("of"):
        of = noun.child("prep")
        if (of is None or of.lower != "of") and noun.i + 2 < region[1]:
            # "reports emerged of": the preposition hangs on the verb
            of = next((t for t in tokens[noun.i + 1 : noun.i + 3] if t.lower == "of"), None)
        inner = of.child("pcomp", "pobj") if of is not None and of.lower == "of" else None
        if inner is not None and inner.ent not in {"PERSON", "ORG", "DATE"}:
            return inner.left, inner.right + 1
    return None


def _noun_source(scene: Scene, noun: Token, cue: Cue) -> Token | None:
    for child in noun.children:
        if child.dep == "poss" and child.ent not in {"DATE", "TIME"}:
            return author(child)
        inner = child.child("pobj")
        if child.i > noun.i and child.dep in {"prep", "agent"} and cue.slots.get(child.lower) == "source" and inner:
            if child.lower == "in" and inner.ent != "ORG" and inner.lemma not in DOCUMENTS | {"media", "press"}:
                continue
            return author(inner)
        if child.dep == "compound" and child.ent in {"GPE", "ORG", "NORP", "PERSON"} and cue.slots.get("compound"):
            return child
    verb = noun.head
    if noun.dep == "dobj" and verb.lemma in _LIGHT:
        return speaker(scene, verb)
    return None
