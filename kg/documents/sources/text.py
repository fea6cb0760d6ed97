"""Plain text: one document a file; front matter on top is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.documents.decoding import NotText, decode, read_all
from kg.documents.details import split_front_matter
from kg.documents.raw import Raw
from kg.model import Skipped


def read(stream: BinaryIO, name: str) -> Iterator[Raw | Skipped]:
    """The document in a text file."""
    try:
        text = decode(read_all(stream))
    except NotText as error:
        yield Skipped(what=name, stage="read", reason=str(error))
        return
    page, body = split_front_matter(text, where=name)
    yield Raw(text=body, where=name, page=page)
