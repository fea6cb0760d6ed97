"""CSV: one document a row; the header has id, text and any of title, url, publisher, published (or date), language.

Commas, semicolons and tabs divide; the header shows which.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from kg.documents.decoding import NotText, cell_divider, decode
from kg.documents.raw import Raw, raw_of_row
from kg.model import Skipped


def read(stream: BinaryIO, name: str) -> Iterator[Raw | Skipped]:
    """The documents in a table; a Skipped for each row that is broken."""
    try:
        text = decode(stream.read())
    except NotText as error:
        yield Skipped(what=name, stage="read", reason=str(error))
        return
    # One setting for the whole process; its default refuses long articles.  Lengths are checked later.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    delimiter = cell_divider(text)
    names: list[str] | None = None
    for where, cells in _rows(text, delimiter, name):
        if isinstance(cells, Skipped):
            yield cells
        elif names is None:
            names = [cell.strip().lower() for cell in cells]
            if missing := {"id", "text"} - set(names):
                reason = f"has no column {' and '.join(sorted(missing))} (first line: {', '.join(names)[:200]})"
                yield Skipped(what=name, stage="read", reason=f"{reason}; a table of documents needs id and text")
                return
        elif len(cells) > len(names):
            reason = (
                f"has {len(cells)} cells, the header {len(names)}; put quotation marks around cells with {delimiter!r}"
            )
            yield Skipped(what=where, stage="read", reason=reason)
        elif any(cells):
            yield raw_of_row(dict(zip(names, cells, strict=False)), where=where)
    if names is None:
        yield Skipped(what=name, stage="read", reason="is empty; a table of documents needs the columns id and text")


def _rows(text: str, delimiter: str, name: str) -> Iterator[tuple[str, list[str] | Skipped]]:
    """Each row with the line it begins in; a broken one as Skipped."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        where = f"{name}, line {reader.line_num + 1}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            reason = f"is broken CSV: {error}; close every quotation mark, double those inside a cell"
            yield where, Skipped(what=where, stage="read", reason=reason)
        else:
            if cells:
                yield where, cells
