"""Publisher, date, title and address of documents: the `metadata.csv` of a folder and the front matter of a file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from kg.documents.decoding import NotText, cell_divider, decode
from kg.errors import InputError
from kg.model import Skipped

METADATA_NAME = "metadata.csv"
_FRONT_MATTER = re.compile(
    r"\A\s*---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"^(?P<key>[A-Za-z][\w-]*)\s*:\s*(?P<value>.*?)\s*$", re.MULTILINE)
_ALIASES = {"date": "published", "lang": "language"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is known of a document besides its text; every field as written."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    where: str = ""
    """File and line that the date comes from, for messages."""

    def or_else(self, other: Details) -> Details:
        """These details, and what is missing in them from the other ones."""
        missing = {name: getattr(other, name) for name in FIELDS if getattr(self, name) is None}
        where = self.where if self.published is not None else other.where
        return replace(self, **missing, where=where)


FIELDS = tuple(f.name for f in fields(Details) if f.name != "where")
"""Names of the columns, keys and row fields that give details."""


def details_of(values: Mapping[str, object], *, where: str) -> Details:
    """Details from a row or from front matter; keys in any case, `date` is another word for `published`."""
    known: dict[str, str] = {}
    for key, value in values.items():
        name = _ALIASES.get(key.strip().lower(), key.strip().lower())
        if name in FIELDS and isinstance(value, str) and value.strip():
            known.setdefault(name, " ".join(value.split()))
    return Details(**known, where=where)


def split_front_matter(text: str, *, where: str) -> tuple[Details, str]:
    """Details from the `key: value` lines between two `---` lines at the top, and the text below them.

    A rule of dashes that has no known key under it is no front matter, and the text stays whole.
    """
    if found := _FRONT_MATTER.match(text):
        pairs = {m["key"]: m["value"].strip("\"'") for m in _PAIR.finditer(found["body"])}
        details = details_of(pairs, where=f"{where}, front matter")
        if details != Details(where=details.where):
            return details, text[found.end() :]
    return Details(), text


@dataclass(frozen=True, slots=True)
class Metadata:
    """The rows of one metadata file, by document id."""

    rows: Mapping[str, Details] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """Ids of rows that a document was found for."""

    def of(self, document_id: str, file_name: str) -> Details:
        """Details of a document; the id column may hold its id or its file name."""
        for key in (document_id, file_name):
            if key in self.rows:
                self.used.add(key)
                return self.rows[key]
        return Details()

    def unused(self) -> Iterator[Skipped]:
        """A Skipped for each row that no document was found for: most often a mistyped id."""
        for key, details in self.rows.items():
            if key not in self.used:
                reason = f"no document has the id {key!r}; use the file name without its ending, or the id of the row"
                yield Skipped(what=details.where, stage="metadata", reason=reason)


@dataclass(slots=True)
class FolderMetadata:
    """The `metadata.csv` files of folders, each read once."""

    read: dict[Path, Metadata] = field(default_factory=dict)

    def of(self, folder: Path, top: Path) -> Metadata:
        """The metadata for files of a folder: of the nearest folder that has some, up to the one that was the input."""
        for place in _upwards(folder, top):
            if (found := self.read.get(place)) and found.rows:
                return found
        return Metadata()

    def unused(self, top: Path) -> Iterator[Skipped]:
        """Rows of a folder, and of those in it, that no document was found for, after all of it has been read."""
        for place, metadata in self.read.items():
            if place == top or top in place.parents:
                yield from metadata.unused()

    def problems(self, folder: Path, top: Path) -> Iterator[Skipped]:
        """Read what is new, and tell of files that cannot be used."""
        for place in _upwards(folder, top):
            if place in self.read:
                continue
            self.read[place] = Metadata()
            if (path := place / METADATA_NAME).is_file():
                try:
                    self.read[place] = read_metadata(path)
                except InputError as error:
                    yield Skipped(what=str(path), stage="metadata", reason=str(error))


def read_metadata(path: Path) -> Metadata:
    """The rows of a metadata file: CSV with a column `id` and any of title, publisher, url, published, language.

    Raises:
        InputError: if it cannot be read or has no `id` column.
    """
    allowed = f"columns are id, {', '.join(FIELDS)}"
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise InputError(f"metadata file {path} cannot be read: {error.strerror}; {allowed}") from error
    except NotText as error:
        raise InputError(f"metadata file {path} {error}") from error
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=cell_divider(text), strict=True)
    rows: dict[str, Details] = {}
    try:
        names = {(name or "").strip().lower(): name for name in reader.fieldnames or ()}
        if "id" not in names:
            raise InputError(f"metadata file {path} has no column id (it has: {', '.join(names) or 'none'}); {allowed}")
        for row in reader:
            # Cells beyond the header come under the key None.
            cells = {key: value for key, value in row.items() if isinstance(key, str)}
            document_id = (cells.get(names["id"]) or "").strip()
            rows[document_id] = details_of(cells, where=f"{path}, line {reader.line_num}")
    except csv.Error as error:
        raise InputError(f"metadata file {path} is broken in line {reader.line_num}: {error}; {allowed}") from error
    return Metadata(rows)


def _upwards(folder: Path, top: Path) -> list[Path]:
    """The folder and those above it, up to the top."""
    return [folder, *(place for place in folder.parents if place == top or top in place.parents)]
