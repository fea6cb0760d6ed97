"""One file per source format: `read(stream, name)` yields what stands in it.

Adding a format: a file here, a line in `SOURCES`, a test file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from kg.documents.raw import Raw
from kg.documents.sources import html, jsonl, markdown, table, text
from kg.model import Skipped

Source = Callable[[BinaryIO, str], Iterator[Raw | Skipped]]
"""From a file opened for bytes, and its name for messages, to the documents in it."""

SOURCES: Mapping[str, Source] = {
    ".txt": text.read,
    ".md": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".jsonl": jsonl.read,
    ".csv": table.read,
}
"""Format by the ending of the file name, in lower case."""


def sniff(data: bytes) -> Source:
    """The format of data without a file name: JSON Lines when the first line is an object, HTML, else plain text."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{") and jsonl.is_object(data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]):
        return jsonl.read
    if head[:14].lower().startswith((b"<!doctype html", b"<html")):
        return html.read
    return text.read
