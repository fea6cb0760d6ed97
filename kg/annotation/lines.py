"""A document's lines as the parser is to see them: plain characters, no marks of lists and notes, datelines apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Document

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_LONGEST = 20_000  # characters of one line that the model gets at once
_BY = re.compile(r"\b[Bb]y-(?=[Ee]lections?\b)")
"""A by-election is an election; parted at the hyphen it would look like something done by one."""
_NOTE = re.compile(r"(?<=[\w.,;:!?\"”’)])\[\d{1,3}\](?=[\s\[.,;:!?)\"”]|$)")
_PLAIN = str.maketrans(
    dict.fromkeys("‘’‚‛′", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("\xa0\u2002\u2003\u2009\u202f\u3000\t", " ")
    | {"‐": "-", "‑": "-"}
)
_SCORE = re.compile(
    r"\b((?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March"
    r"|April|June|July|August|September|October|November|December)\b|Art|Chap|Page|Sect|Verse|Ver|Nos?\b|Group|Type)[A-Z][a-z]+)"
    r" \d{1,2}[-–]\d{1,2}(?=[ ,.;]|$)"
)
"""A score after a name ("beat Alba 2-1"): the parser takes it for the object, so it does not get to see it."""
_OPENING = re.compile(r"(?:^|(?<=[.!?] ))(?:Near|Amid|Outside|Inside|Atop|Across|Along|Besides|Unlike) (?=[A-Z])")
"""Prepositions that open a sentence before a name: with a capital the tagger takes them for a part of the name."""
_DATELINE = re.compile(
    r"(?:(?=[^a-z]{4})[A-Z]|(?=[^()\n]{3,50}\([A-Z]{2,}\))[A-Z])"
    r"[\w.'/-]*(?:,? [A-Z][\w.'/-]*)*(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, (?:19|20)\d\d)?)?(?: \([A-Z][\w ]+\)| /[A-Z][\w ]+/)?"
    r"(?: ?[—–]{1,2} | --? | _{1,2} |(?<=\))\.- ?|\.- |: )(?=[\"'A-Z])"
)
"""The head of an agency report: "LIMA, Peru (ABC) — ", "OSLO, May 3, 1992 -- ", "OSLO _ "; the parser
would take it for the subject."""
_BULLET = re.compile(r"\s*[.•·▪◦●*-]\s+(?=[A-Z\"'])")
"""The mark before an item of a list; the parser would take it for a sentence of its own."""


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


def plain_lines(document: Document) -> Iterator[tuple[str, tuple[int, int]]]:
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
