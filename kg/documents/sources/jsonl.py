"""JSON Lines: one object a line, with id, text and any of title, url, publisher, published (or date), language.

Read line by line, so a file may be larger than memory.
"""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from kg.documents.decoding import NotText, decode
from kg.documents.raw import Raw, raw_of_row
from kg.model import Skipped


def read(stream: BinaryIO, name: str) -> Iterator[Raw | Skipped]:
    """The documents in a JSON Lines file; a Skipped for each line that is broken."""
    for number, line in enumerate(_lines(stream), 1):
        where = f"{name}, line {number}"
        try:
            text = decode(line).strip()
            row = json.loads(text) if text else None
        except NotText as error:
            yield Skipped(what=where, stage="read", reason=str(error))
        except (ValueError, RecursionError) as error:
            yield Skipped(what=where, stage="read", reason=f"is no JSON: {error}; put one object on each line")
        else:
            if isinstance(row, dict):
                yield raw_of_row(row, where=where)
            elif text:
                yield Skipped(
                    what=where,
                    stage="read",
                    reason=f'is a JSON {type(row).__name__}, not an object; write {{"id": ..., "text": ...}}',
                )


def is_object(line: bytes) -> bool:
    """Whether a line holds a whole JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of the file; UTF-16 is turned into UTF-8 first, for its line ends are two bytes long."""
    first = stream.readline()
    if not first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield first
        yield from stream
        return
    data = first + stream.read()
    try:
        text = decode(data)
    except NotText:
        yield data
        return
    yield from io.BytesIO(text.encode("utf-8", "replace"))
