"""Markdown: front matter and text; the marks of formatting are taken off, the words stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from kg.documents.details import Details
from kg.documents.raw import Raw
from kg.documents.sources import text
from kg.model import Skipped

_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(?P<words>.*?)[ \t#]*$", re.MULTILINE)
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<!--(?s:.{0,5000}?)-->"), ""),
    (re.compile(r"^[ \t]{0,3}(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}(?:(?:[-*_][ \t]*){3,}|=+)$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}\[[^\]]+\]:[ \t]*\S+.*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]{0,500}\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])"), ""),
    (re.compile(r"\[(?P<words>[^\[\]]+)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])"), r"\g<words>"),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"<(?P<address>https?://[^>\s]+)>"), r"\g<address>"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[-*+][ \t]+(?=\S)", re.MULTILINE), ""),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])(?P<words>[^*\n]*[^\s*])\1(?![\w*])"), r"\g<words>"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])(?P<words>[^_\n]*[^\s_])\1(?![\w_])"), r"\g<words>"),
    (re.compile(r"`(?P<words>[^`\n]+)`"), r"\g<words>"),
    (re.compile(r"\\(?P<mark>[\\`*_{}\[\]()#+\-.!>|~])"), r"\g<mark>"),
)
"""What is taken off, in order: comments, code fences, rules, link targets, pictures, links, footnotes, quotes, list
marks, emphasis, escapes."""


def read(stream: BinaryIO, name: str) -> Iterator[Raw | Skipped]:
    """The document in a Markdown file; its first heading is the title when the front matter has none."""
    for raw in text.read(stream, name):
        if isinstance(raw, Skipped):
            yield raw
        else:
            heading = _HEADING.search(raw.text)
            title = Details(title=plain_text(heading["words"])) if heading else Details()
            yield replace(raw, text=plain_text(raw.text), page=raw.page.or_else(title))


def plain_text(markdown: str) -> str:
    """The words of a Markdown text, without its marks.

    >>> plain_text("# Port *reopens*\\n\\n- The [harbour](https://example.org) is open.")
    'Port reopens\\n\\nThe harbour is open.'
    """
    made = _HEADING.sub(r"\g<words>", markdown)
    for mark, words in _MARKS:
        made = mark.sub(words, made)
    return made
