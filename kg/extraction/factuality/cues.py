"""ontology/cues.ttl → the table of cues: what a word does to the events that it governs or modifies."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from kg.extraction.turtle import LEXINFO, ONTOLEX, local, read_graph, texts
from kg.ids import ONTOLOGY
from kg.model import Token

_CONSTRUCTIONS = ("onInfinitive", "onClause", "onGerund", "onNoun", "onObject", "onSubject")

Cues = dict[tuple[str, str, str], str]
"""(part of speech, lemma, construction) → effect."""


def read_cues(path: Path) -> Cues:
    """Read the table of cues (Turtle).

    Raises:
        SetupError: if the file cannot be read.
    """
    cues: Cues = {}
    graph = read_graph(path, "the table of cues")
    for data in graph.values():
        forms = [graph.get(form, {}) for form in data.get(ONTOLEX + "canonicalForm", ())]
        lemmas = texts(value for form in forms for value in form.get(ONTOLEX + "writtenRep", ()))
        for pos, lemma in product(data.get(LEXINFO + "partOfSpeech", ()), lemmas):
            for construction in _CONSTRUCTIONS:
                for effect in data.get(ONTOLOGY + construction, ()):
                    cues[local(pos), lemma, construction] = local(effect)
    return cues


def effect_of(cues: Cues, governor: Token, construction: str) -> str | None:
    """What a word does to what stands under it in a construction; None when the table does not say."""
    pos = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective", "NOUN": "noun", "PROPN": "noun"}.get(governor.pos)
    if governor.tag in ("VBN", "VBG", "VBD") and pos == "adjective":
        pos = "verb"
    if pos is None:
        return None
    if pos == "verb" and (particle := governor.child("prt")) is not None:
        whole = f"{governor.lemma} {particle.lower}"
        if any((pos, whole, c) in cues for c in _CONSTRUCTIONS):  # "call off" has nothing of "call"
            return cues.get((pos, whole, construction))
    effect = cues.get((pos, governor.lemma, construction))
    if effect is None and pos == "adjective":
        effect = cues.get((pos, governor.lower, construction))
    elif effect is None and pos == "verb" and governor.tag in ("VBN", "VBD"):
        effect = cues.get(("adjective", governor.lower, construction))
    return effect
