"""The answer to a question as text: a table to read, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable

from kg.errors import QueryError
from kg.queries.running import Result
from kg.reading import Value

WIDEST = 60
"""Characters of a cell shown in a table; CSV and JSON hold all."""


def encode_table(result: Result) -> str:
    """Columns side by side, for reading in a terminal; long cells are cut with an ellipsis."""
    table = [list(result.columns), *([_short(_plain(value)) for value in row] for row in result.rows)]
    widths = [max(_width(row[i]) for row in table) for i in range(len(result.columns))]
    lines = [
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    ]
    lines.insert(1, "  ".join("─" * width for width in widths))
    count = len(result)
    return "\n".join([*lines, f"({count} row{'' if count == 1 else 's'})"]) + "\n"


def encode_csv(result: Result) -> str:
    """RFC 4180 CSV with a header row; an unbound cell is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(result.columns)
    writer.writerows([_plain(value) for value in row] for row in result.rows)
    return out.getvalue()


def encode_json(result: Result) -> str:
    """A list of objects, one a row; an unbound cell is null."""
    return json.dumps(result.records(), ensure_ascii=False, indent=2) + "\n"


ENCODERS: dict[str, Callable[[Result], str]] = {"table": encode_table, "csv": encode_csv, "json": encode_json}
"""What `kg query --format` takes."""


def encode(result: Result, format: str) -> str:
    """The answer in the named format.

    Raises:
        QueryError: if there is no such format.
    """
    if format not in ENCODERS:
        raise QueryError(f"no output format {format!r}; there are {', '.join(ENCODERS)}")
    return ENCODERS[format](result)


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _short(text: str) -> str:
    """One line without control characters (a terminal obeys them), cut to the widest."""
    line = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)
    return line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"


def _width(text: str) -> int:
    """Columns a terminal uses: wide East Asian characters take two, combining marks none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
