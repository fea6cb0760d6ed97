"""Words between quotation marks, of every kind in use in news.

Comes in: the text with its original characters.  Goes out: the stretches between the marks, nested ones too.  Lines are
paragraphs: a quotation never runs over a line's end.  A speech of several paragraphs, each of which opens with a mark
while only the last one closes, gives one `Quote` for each paragraph.  Who speaks is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Quote

_CLOSERS = {"“": '”“"', "„": '“”"', "‟": '”"', "«": "»", "»": "«", "‘": "’'", "‚": "‘’", "‹": "›", '"': '"”', "'": "'’"}
_DOUBLE = frozenset('"“”„‟«»')
_MARK = re.compile("[\"“”„‟«»'‘’‚‛‹›]")
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_SHORT = re.compile(r"['‘’](?:\d\ds?|em|til|tis|twas|cause|n|bout|round)\b", re.IGNORECASE)


def find_quotes(text: str) -> list[Quote]:
    """Quotations in text order, an outer one before those inside it.

    >>> [(q.start, q.end) for q in find_quotes('She said: “We agreed.”')]
    [(11, 21)]
    """
    if not _MARK.search(text):
        return []
    found = [q for line in _LINE.finditer(text) for q in _line_quotes(text, line.start(), line.end())]
    return sorted(found, key=lambda q: (q.start, -q.end))


def _line_quotes(text: str, begin: int, end: int) -> Iterator[Quote]:
    open_marks: list[int] = []
    for match in _MARK.finditer(text, begin, end):
        at, mark = match.start(), match.group()
        depth = _closes(text, open_marks, at, begin, end)
        if depth is not None:
            opened = open_marks[depth]
            del open_marks[depth:]
            if opened + 1 < at:
                yield Quote(start=opened + 1, end=at)
        elif _opens(text, mark, at, begin, end):
            open_marks.append(at)
    for opened in open_marks:
        if _runs_on(text, opened, begin, end):
            yield Quote(start=opened + 1, end=end)


def _closes(text: str, open_marks: list[int], at: int, begin: int, end: int) -> int | None:
    """Which of the open quotations the mark closes: the innermost that it can."""
    mark = text[at]
    before = text[at - 1] if at > begin else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in "'’‘" and (before.isspace() or after.isalnum()):
        return None
    if mark in '"“' and before.isspace() and not after.isspace():
        return None  # a mark that leans on the word after it opens
    for depth in range(len(open_marks) - 1, -1, -1):
        if mark in _CLOSERS[text[open_marks[depth]]]:
            return depth
    return None


def _opens(text: str, mark: str, at: int, begin: int, end: int) -> bool:
    before = text[at - 1] if at > begin else " "
    after = text[at + 1] if at + 1 < end else " "
    if after.isspace() or mark in "”’›":
        return False
    if mark in "'‘‚‛‹":
        if before.isalnum() or (not after.isalnum() and after not in _DOUBLE) or _SHORT.match(text, at):
            return False
        return mark not in "'‘" or _single_closes(text, at, end)
    return mark != '"' or not before.isalnum()


def _single_closes(text: str, at: int, end: int) -> bool:
    """Whether a closing single mark follows: one after a word or full stop and before none."""
    for match in re.compile("['’]").finditer(text, at + 1, end):
        after = text[match.end()] if match.end() < end else " "
        if not text[match.start() - 1].isspace() and not after.isalnum():
            return True
    return False


def _runs_on(text: str, opened: int, begin: int, end: int) -> bool:
    """Whether an unclosed mark is meant to reach the paragraph's end: a curly or low one, or one that opens it."""
    if text[opened] not in _DOUBLE or not text[opened + 1 : end].strip():
        return False
    return (
        text[opened] != '"'
        or not text[begin:opened].strip()
        or (text[end:].lstrip()[:1] in _DOUBLE and end < len(text))
    )
