"""What a source format gives: text as it stands in the file, and what the file says about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.documents.details import Details, details_of
from kg.model import Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """One document before cleaning."""

    text: str
    where: str
    """File, or file and line, for messages."""
    id: str | None = None
    """Of a row; None when the file name gives it."""
    row: Details = field(default_factory=Details)
    """Said of this document by its row: stronger than a folder's metadata."""
    page: Details = field(default_factory=Details)
    """Said by the page itself (front matter, HTML): weaker than a folder's metadata."""


def raw_of_row(row: Mapping[str, object], *, where: str) -> Raw | Skipped:
    """The document in a row with `id`, `text` and details; a Skipped when one of the first two is missing."""
    values = {key.strip().lower(): value for key, value in row.items()}
    document_id, text = values.get("id"), values.get("text")
    if isinstance(document_id, int) and not isinstance(document_id, bool):
        document_id = str(document_id)
    problem = _problem(document_id, text, sorted(values))
    if problem or not isinstance(document_id, str) or not isinstance(text, str):
        return Skipped(what=where, stage="read", reason=problem)
    return Raw(text=text, where=where, id=document_id, row=details_of(values, where=where))


def _problem(document_id: object, text: object, names: list[str]) -> str:
    has = f"the row has: {', '.join(names)[:200] or 'nothing'}"
    for name, value in (("id", document_id), ("text", text)):
        if value is None or value == "":
            return f"has no {name}; every row needs id and text ({has})"
        if not isinstance(value, str):
            return f"{name} is {type(value).__name__}, not text; put it between quotation marks"
    if not str(document_id).isprintable():
        return f"id {document_id!r} holds characters that cannot be printed; use letters, digits and hyphens"
    return ""
