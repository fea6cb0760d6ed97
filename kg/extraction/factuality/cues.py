"""ontology/cues.ttl → the table of cues: what a word does to the events that it governs or modifies."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import SetupError
from kg.ids import ONTOLOGY
from kg.model import Token

_ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
_LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
_CONSTRUCTIONS = ("onInfinitive", "onClause", "onGerund", "onNoun", "onObject", "onSubject")

Cues = dict[tuple[str, str, str], str]
"""(part of speech, lemma, construction) → effect."""


def read_cues(path: Path) -> Cues:
    """Read the table of cues (Turtle).

    Raises:
        SetupError: if the file cannot be read.
    """
    cues: Cues = {}
    entries: dict[object, dict[str, object]] = {}
    forms: dict[object, str] = {}
    try:
        for triple in parse(path=str(path), format=RdfFormat.TURTLE):
            if triple.predicate.value == _ONTOLEX + "writtenRep" and isinstance(triple.object, Literal):
                forms[triple.subject] = triple.object.value
            else:
                entries.setdefault(triple.subject, {})[triple.predicate.value] = triple.object
    except (SyntaxError, OSError) as error:
        raise SetupError(f"the table of cues {path.name} cannot be read: {error}") from error
    for data in entries.values():
        lemma = forms.get(data.get(_ONTOLEX + "canonicalForm"))
        pos = data.get(_LEXINFO + "partOfSpeech")
        if lemma is None or not isinstance(pos, NamedNode):
            continue
        for construction in _CONSTRUCTIONS:
            effect = data.get(ONTOLOGY + construction)
            if isinstance(effect, NamedNode):
                cues[pos.value.removeprefix(_LEXINFO), lemma, construction] = effect.value.removeprefix(ONTOLOGY)
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
