"""Inputs to files: what a file name, a folder, a glob or `-` stands for.

Folders are read with everything in them, in sorted order.  Hidden files, `metadata.csv`, READMEs and licences are no
documents; any other file of a format we do not read is told, so that nothing disappears.
"""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.documents.details import METADATA_NAME
from kg.model import Skipped

STDIN = "-"
_NO_DOCUMENT = re.compile(r"^(?:\..*|readme(?:\..*)?|licen[cs]e(?:\..*)?|thumbs\.db|desktop\.ini|.*~)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class File:
    """A file to read."""

    path: Path
    """`-` for standard input."""
    top: Path
    """The outermost folder whose metadata.csv may speak of it."""


def find_files(inputs: Sequence[str]) -> Iterator[File | Skipped]:
    """The files that the inputs stand for, each once: in the order of the inputs, folders sorted.

    Yields:
        Files, and a Skipped for an input that is not there.
    """
    seen: set[str] = set()
    for given in inputs:
        if given == STDIN:
            yield File(Path(STDIN), Path())
            continue
        for found in _files(given):
            if isinstance(found, Skipped):
                yield found
            elif (real := os.path.realpath(found.path)) not in seen:
                seen.add(real)
                yield found


def _files(given: str) -> Iterator[File | Skipped]:
    path = Path(given)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield File(path, path.parent)
    elif matches := sorted(glob.glob(given, recursive=True)):
        for match in matches:
            if Path(match).is_dir():
                yield from _folder(Path(match))
            elif not _is_no_document(Path(match).name):
                yield File(Path(match), Path(match).parent)
    else:
        what = "matches no file" if glob.has_magic(given) else "is not there"
        yield Skipped(what=given, stage="read", reason=f"{what}; check the name, give a file, a folder, a glob or -")


def _folder(top: Path) -> Iterator[File | Skipped]:
    problems: list[OSError] = []
    count = 0
    for folder, folders, names in os.walk(top, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not _is_no_document(name):
                count += 1
                yield File(Path(folder, name), top)
    for error in problems:
        yield Skipped(what=str(error.filename), stage="read", reason=f"folder cannot be read: {error.strerror}")
    if not count and not problems:
        yield Skipped(what=str(top), stage="read", reason="folder holds no documents; put articles into it")


def _is_no_document(name: str) -> bool:
    return name.lower() == METADATA_NAME or bool(_NO_DOCUMENT.match(name))
