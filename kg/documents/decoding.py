"""Bytes to text: UTF-8, UTF-16 with its mark, then Windows-1252; what is no text is told apart.

Other encodings are deliberately not guessed at: a wrong guess spoils every name in silence, a `Skipped` does not.
"""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3", "an SQLite database"),
)
"""First bytes of files that people take for text by mistake."""

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE, _STRAY = 0.02, 8
"""Share of control bytes above which a file is no text, and how many a short file may have."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


MAX_BYTES = 16_000_000
"""Largest file that is read as one article."""


class NotText(ValueError):
    """Bytes that hold no text we can read; the message says what they are and what to do."""


def decode(data: bytes) -> str:
    """The text of the bytes, without byte order mark.

    Raises:
        NotText: if they are a binary file or in an encoding we do not read.

    >>> decode(b"caf\\xc3\\xa9"), decode(b"caf\\xe9"), decode("café".encode("utf-16"))
    ('café', 'café', 'café')
    """
    if data.startswith(_UTF32):
        return _strict(data, "utf-32")
    if data.startswith(_UTF16):
        return _strict(data, "utf-16")
    check_text(data)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _repaired(data) or _windows(data)


def read_all(stream: BinaryIO) -> bytes:
    """The bytes of a file that holds one article.

    Raises:
        NotText: if it is far too long for one.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise NotText(f"is larger than {MAX_BYTES:,} bytes, too much for one article; split it, or use JSON Lines")
    return data


def cell_divider(text: str) -> str:
    """What divides the cells of a table: comma, semicolon or tab, by its first line."""
    header, _, _ = text.lstrip("\r\n").partition("\n")
    return max(",;\t", key=header.count)


def check_text(data: bytes) -> None:
    """Raise `NotText` if the bytes are those of a binary file."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise NotText(f"is {what}, not text; save the article as .txt, .md or .html")
    head = data[:65536]
    if len(_CONTROL.findall(head)) > max(_STRAY, _BINARY_SHARE * len(head)):
        raise NotText("is a binary file, not text; save the article as UTF-8 text")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(f"is broken {encoding.upper()} (byte {error.start}); save it as UTF-8") from error


def _repaired(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes, which are dropped; None when it is not UTF-8 at all.

    A text cut in the middle of a character would otherwise be read as Windows-1252, and every apostrophe in it spoilt.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    return text.replace("\ufffd", "") if sound >= 3 * broken else None


def _windows(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise NotText(
            f"is neither UTF-8, UTF-16 nor Windows-1252 (byte {error.start} is 0x{data[error.start]:02x}); "
            "save it as UTF-8"
        ) from error
