"""Builders shared by the tests."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from kg.annotation.parsing import add_doc
from kg.model import Document, Parse

_VOCAB = spacy.blank("en").vocab


def make_parse(table: str) -> Parse:
    """A parse built by hand, without a model: one word per item, `text|tag|dep|head` with an optional `|lemma`, where
    `head` is the position of the head word.

    `"Ann|NNP|nsubj|1 met|VBD|ROOT|1|meet Bob|NNP|dobj|1"` is one sentence; each line of the table is one sentence.
    """
    text, docs = "", []
    for line in filter(str.strip, table.splitlines()):
        rows = [item.split("|") for item in line.split()]
        words = [r[0] for r in rows]
        doc = Doc(
            _VOCAB,
            words=words,
            spaces=[True] * (len(words) - 1) + [False],
            tags=[r[1] for r in rows],
            pos=["PUNCT" if not r[0].isalnum() else "X" for r in rows],
            deps=[r[2] for r in rows],
            heads=[int(r[3]) for r in rows],
            lemmas=[r[4] if len(r) > 4 else r[0].lower() for r in rows],
        )
        docs.append((len(text), doc))
        text += doc.text + "\n"
    made = Parse(document=Document(id="test", text=text), tokens=[], sentences=[])
    for number, (start, doc) in enumerate(docs):
        add_doc(made, doc, offset=start, paragraph=number)
    return made
