"""The way from inputs to documents."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from kg.documents.details import FolderMetadata, Metadata, read_metadata
from kg.documents.inputs import STDIN, File, find_files
from kg.documents.making import Making
from kg.documents.raw import Raw
from kg.documents.sources import SOURCES, sniff
from kg.errors import InputError
from kg.model import Document, Skipped


def read_documents(
    inputs: Sequence[str], *, metadata: Path | None = None, stdin: BinaryIO | TextIO | None = None
) -> Iterator[Document | Skipped]:
    """Documents in the order of the inputs, cleaned; a Skipped with its reason for everything that cannot be read.

    Publisher, date, title and address come from the first that knows: `metadata`, the row, the folder's metadata.csv,
    front matter or HTML, the article's own date line.  A Skipped of stage `metadata` tells of a detail that could not
    be used; the document itself is there.

    Args:
        inputs: files, folders, globs; `-` is standard input.
        metadata: CSV file with details by document id; stronger than all others.
        stdin: read for `-`; the process's own by default.

    Raises:
        InputError: if `metadata` cannot be used, or none of the inputs is there.
    """
    making = Making(explicit=read_metadata(metadata) if metadata else Metadata())
    folders = FolderMetadata()
    missing: list[str] = []
    found = False
    for file in find_files(inputs):
        if isinstance(file, Skipped):
            missing.append(f"{file.what} {file.reason}")
            yield file
            continue
        found = True
        if str(file.path) == STDIN:
            raws = _read_stream(sys.stdin.buffer if stdin is None else stdin, "standard input")
            yield from making.documents(raws, document_id="stdin")
            continue
        yield from folders.problems(file.path.parent, file.top)
        folder = folders.of(file.path.parent, file.top)
        yield from making.documents(_read_file(file), document_id=_stem(file.path), path=file.path, folder=folder)
    for top in dict.fromkeys(Path(given) for given in inputs if Path(given).is_dir()):
        yield from folders.unused(top)
    if not found:
        raise InputError(f"nothing to read: {'; '.join(missing) or 'name a file, a folder, a glob, or - for stdin'}")


def _read_file(file: File) -> Iterator[Raw | Skipped]:
    """What stands in a file; one without an ending in its name is read by its first line."""
    path = file.path
    source = SOURCES.get(path.suffix.lower())
    if source is None and path.suffix:
        reason = f"format {path.suffix} is not read; convert the file to one of {', '.join(SOURCES)}"
        yield Skipped(what=str(path), stage="read", reason=reason)
        return
    try:
        with path.open("rb") as stream:
            yield from source(stream, str(path)) if source else _read_stream(stream, str(path))
    except OSError as error:
        yield Skipped(what=str(path), stage="read", reason=f"cannot be read: {error.strerror or error}")


def _read_stream(stream: BinaryIO | TextIO, name: str) -> Iterator[Raw | Skipped]:
    content = stream.read()
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    yield from sniff(data)(io.BytesIO(data), name)


def _stem(path: Path) -> str:
    """File name without its ending; what is no UTF-8 in it becomes a question mark."""
    return path.stem.encode("utf-8", "replace").decode()
