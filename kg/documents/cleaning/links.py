"""Lists of links to other articles: "Related topics" with the headlines under it.

The headlines read like the article's own, so only what stands around them tells: a line that opens such a list, right
above, or the marks that screen readers set around lists.
"""

from __future__ import annotations

import re

from kg.documents.cleaning.menu import LISTS, words_of_link

_OPENS = re.compile(r"list of \d+ items", re.IGNORECASE)
_CLOSES = re.compile(r"end of list", re.IGNORECASE)
_MOST_LINKS = 12
_LONGEST_LINK = 120


def drop_links(lines: list[str], title: str | None) -> list[str]:
    """The lines without lists of links; running text and an empty line end a list."""
    kept: list[str] = []
    at = 0
    while at < len(lines):
        end = _end_of_marked(lines, at) or _end_of_links(lines, at, title)
        if end == at:
            kept.append(lines[at])
        at = max(end, at + 1)
    return kept


def _end_of_marked(lines: list[str], at: int) -> int:
    """Where a list between marks ends; 0 when none begins here."""
    if not _OPENS.fullmatch(lines[at]):
        return 0
    ends = (n + 1 for n in range(at, min(len(lines), at + 4 * _MOST_LINKS)) if _CLOSES.fullmatch(lines[n]))
    return next(ends, 0)


def _end_of_links(lines: list[str], at: int, title: str | None) -> int:
    """Where the links end that a line opens; the line's own place when it opens none."""
    if words_of_link(lines[at]) not in LISTS:
        return at
    end = at + 1
    while end < min(len(lines), at + 1 + _MOST_LINKS) and lines[end] != title and _is_link(lines[end]):
        end += 1
    return end


def _is_link(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_LINK and not line.rstrip("\"'”’)]").endswith((".", "!", ":"))
