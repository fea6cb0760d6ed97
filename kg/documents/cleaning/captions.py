"""Picture captions and credits: "Boats in the harbourImage: Ann Berg/Agency".

A credit always goes.  Where it is glued to the words before it, these are a caption, too: they are dropped back to
the last full stop, so a caption goes whole, and a paragraph that a caption was run into keeps its sentences.  The line
right above such a caption, without a full stop, is the picture's description and goes with it.  Words with a space
before the credit stay: some articles print their captions as sentences.
"""

from __future__ import annotations

import re

_NOUN = r"(?:Images?|Photos?|Pictures?|Photographs?|Photography|Fotos?|Credits?|Graphics?|Illustrations?|Video)"
_AGENCY = (
    r"(?:Getty(?:\sImages)?|Reuters|REUTERS|AFP|AP(?:\sPhoto)?|EPA|EFE|dpa|DPA|ANSA|TASS|Xinhua|Anadolu(?:\sAgency)?"
    r"|picture[\s-]alliance|Shutterstock|Alamy|Imago|IMAGO|ZUMA(?:\sPress)?|SIPA|Sipa\sUSA|NurPhoto|Bloomberg|UPI"
    r"|PA(?:\sMedia|\sWire)?|iStock|Unsplash|Wikimedia(?:\sCommons)?|Flickr|Handout|Pool|File)"
)
"""Agencies and archives that credits name."""
_MARKER = re.compile(
    rf"(?P<gap>\s?)(?P<open>[(\[|–-]?\s?)(?:{_NOUN}(?:\s(?:credit|source|by|courtesy of))?\s?[:©]|Credits?(?:\.\.\.|…))"
    r"\s?(?P<credit>\S.*)$"
)
_LEADING = re.compile(
    rf"""\W*(?:(?:(?:File|Stock|Archive|Handout|Main|Top|Cover|Lead)\s)?
    {_NOUN}(?:\s(?:credit|source|by|courtesy\sof|copyright))?\s?[:©]
    |Credits?(?:\.\.\.|…)
    |{_NOUN}\s(?:by|courtesy\sof|credit|copyright)\s[A-Z]
    |(?:AP|AFP|EPA|REUTERS|Getty)\s?(?:Photo|Images?)?\s?/\s?[A-Z])""",
    re.VERBOSE,
)
_CAPTION = re.compile(
    r"\[\d{1,2}/\d{1,2}\]|\W*(?:FILE PHOTO|FILE|HANDOUT PHOTO)\s?[:–—-]\s"
    rf"|\W*{_NOUN}\s(?:source|caption|copyright),(?:\s|$)"
)
"""Openings that a caption of any length has."""
_BRACKETED = re.compile(
    r"\s?(?:\((?:[^()]{0,60}\b)?(?:Photo|Image|Picture|Handout|File [Pp]hoto)\b(?: by|:|/| courtesy)[^()]{0,80}\)"
    rf"|\((?:[^()/]{{2,60}}/)+\s?{_AGENCY}(?:/[^()/]{{2,30}})*\)|\[[^\[\]]{{0,60}}\b{_AGENCY}\b[^\[\]]{{0,20}}\])$"
)
_SLASHED = re.compile(
    r"\s(?:©\s?)?(?:REUTERS|Reuters|AFP|AP|EPA|Getty Images)/[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
    r"(?:/[A-Z][\w ]+){0,2}\.?$"
    rf"|(?<=[a-z0-9]{{2}}[.!?])\s[A-Z][\w.'’ ]{{1,40}}(?:/[A-Z][\w.'’ ]{{1,40}}){{0,3}}/{_AGENCY}$"
)
_RUN_ON = re.compile(
    rf"(?<=[a-z0-9.”\"')]){_NOUN}:\s?[^\n]{{0,100}}?(?:/|\s){_AGENCY}(?=\s[A-Z“\"])(?!\s(?:Photo|Images|Press|Media|Wire|Commons|Agency))"
)
"""A credit inside a line, after which the next paragraph goes on: it must end in a known agency."""
_SENTENCE_END = re.compile(r"(?:[^\W_]{2}|\d|[”\"’)])[.!?][”\"’)]*(?=\s|$)|[^\W\d_]\.[^\W\d_]\.[”\"’)]*$")
_LONGEST = {"credit": 16, "short": 8, "caption": 80}
"""Words, at most: of a credit, of one that only its capital tells, of a whole caption."""
_PROSE, _HEAD = 60, 120
"""Characters of running text, and lines in which the first of it must stand."""


def cut_captions(lines: list[str], title: str | None) -> list[str]:
    """The lines without captions, credits and the descriptions of pictures above them."""
    kept: list[str] = []
    for line in lines:
        rest = line if not line or line == title else _without_credit(line)
        if not rest and line and _describes(kept, title):
            kept.pop()
        kept.extend(rest.split("\n") if rest or not line else ())
    return kept


def _without_credit(line: str) -> str:
    """The line as far as it is no caption or credit: all of it, some sentences, or nothing."""
    words = line.count(" ") + 1
    if run_on := _RUN_ON.search(line):
        return "\n".join(filter(None, (_sentences(line[: run_on.start()]), line[run_on.end() :].strip())))
    if (_LEADING.match(line) and _is_credit(line)) or (_CAPTION.match(line) and words <= _LONGEST["caption"]):
        return ""
    if (slashed := _SLASHED.search(line)) and words <= _LONGEST["caption"]:
        return "" if len(_SENTENCE_END.findall(line[: slashed.start()])) <= 2 else line[: slashed.start()].rstrip()
    if bracketed := _BRACKETED.search(line):
        return _sentences(line[: bracketed.start()])
    return _without_marked(line)


def _without_marked(line: str) -> str:
    """The line without "Image: ..." at its end, and without the caption that this is glued to."""
    marker = _MARKER.search(line)
    before = line[: marker.start()] if marker else ""
    if not marker or not before or not _is_credit(marker["credit"]) or _SENTENCE_END.search(marker["credit"][:-1]):
        return line
    if not marker["gap"] and not marker["open"].strip():
        glued = before[-1].islower() or not before[-1].isalpha()
        return _sentences(before) if glued else line
    return before if _is_apart(before, marker["credit"]) else line


def _is_credit(words: str) -> bool:
    """Whether the words can be a credit: short, and no sentence unless very short."""
    count = words.count(" ") + 1
    return count <= _LONGEST["short"] or (count <= _LONGEST["credit"] and not words.endswith((".", "!", "?")))


def _is_apart(before: str, credit: str) -> bool:
    """Whether words after a space and a marker are a credit: after a full stop, or by the agency they name."""
    if _sentences(before) == before:
        return credit[0].isupper() and credit.count(" ") < _LONGEST["short"]
    return "/" in credit or re.search(rf"\b{_AGENCY}\b", credit) is not None


def _sentences(text: str) -> str:
    """The text up to its last full stop."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    return text[: ends[-1]] if ends else ""


def _describes(kept: list[str], title: str | None) -> bool:
    """Whether the last line describes a caption's picture: it begins its block, below the title or running text."""
    if len(kept) < 2 or not kept[-1] or kept[-2] or kept[-1] == title:
        return False
    below = title in kept or any(len(line) >= _PROSE and _SENTENCE_END.search(line[-4:]) for line in kept[:_HEAD])
    return below and kept[-1].count(" ") < _LONGEST["credit"] and not kept[-1].endswith((".", "!", "?", ":", '"', "”"))
