"""Builders shared by the tests."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from kg.annotation.parsing import add_doc
from kg.model import Document, Extraction, Parse

_VOCAB = spacy.blank("en").vocab
_POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "RB": "ADV",
    "RBR": "ADV",
    "RBS": "ADV",
    "WRB": "ADV",
    "MD": "AUX",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WP": "PRON",
    "WP$": "PRON",
    "WDT": "PRON",
    "EX": "PRON",
    "DT": "DET",
    "PDT": "DET",
    "IN": "ADP",
    "RP": "ADP",
    "CC": "CCONJ",
    "CD": "NUM",
    "TO": "PART",
    "POS": "PART",
    "UH": "INTJ",
}


def pos_of(text: str, tag: str, dep: str, *_: str) -> str:
    """The universal part of speech that a Penn tag stands for, in view of the dependency."""
    if dep in ("aux", "auxpass"):
        return "AUX" if tag != "TO" else "PART"
    if dep == "mark" and tag == "IN":
        return "SCONJ"
    if dep == "neg":
        return "PART"
    if tag.startswith("VB"):
        return "VERB"
    return _POS.get(tag, "PUNCT" if not text.isalnum() else "X")


def entity_marks(labels: list[str]) -> list[str]:
    """Labels as BIO marks: a label like the one before it goes on, `B-` begins anew."""
    marks, before = [], ""
    for label in labels:
        plain = label.removeprefix("B-")
        marks.append(f"{'I' if plain == before and label == plain else 'B'}-{plain}" if plain else "O")
        before = plain
    return marks


def make_parse(table: str) -> Parse:
    """A parse built by hand, without a model: one word an item, `text|tag|dep|head|lemma|entity`, last two optional.

    `head` is the position of the head word in its sentence; `entity` is an OntoNotes label, and words in a row with the
    same label are one entity (`B-PERSON` begins another).  The universal part of speech follows from the tag.  A word
    with `~` before it stands close to the one before (`~-`, `~'s`).
    `"Ann|NNP|nsubj|1||PERSON met|VBD|ROOT|1|meet Bob|NNP|dobj|1"` is a sentence; each line is a paragraph.
    """
    text, docs = "", []
    for line in filter(str.strip, table.splitlines()):
        rows = [item.split("|") for item in line.split()]
        words = [r[0].removeprefix("~") for r in rows]
        doc = Doc(
            _VOCAB,
            words=words,
            spaces=[not following[0].startswith("~") for following in rows[1:]] + [False],
            tags=[r[1] for r in rows],
            pos=[pos_of(w, *r[1:]) for w, r in zip(words, rows, strict=True)],
            deps=[r[2] for r in rows],
            heads=[int(r[3]) for r in rows],
            lemmas=[r[4] if len(r) > 4 and r[4] else w.lower() for w, r in zip(words, rows, strict=True)],
            ents=entity_marks([r[5] if len(r) > 5 else "" for r in rows]),
        )
        docs.append((len(text), doc))
        text += doc.text + "\n"
    made = Parse(document=Document(id="test", text=text), tokens=[], sentences=[])
    for number, (start, doc) in enumerate(docs):
        add_doc(made, doc, offset=start, paragraph=number)
    return made


def roles(found: Extraction) -> set[tuple[str, str, str]]:
    """(trigger, role, name of the filler) of every role that has an entity."""
    text, names = found.document.text, {e.id: e.name for e in found.entities}
    return {
        (text[e.trigger.start : e.trigger.end], r.role, names[r.entity])
        for e in found.events
        for r in e.roles
        if r.entity
    }
