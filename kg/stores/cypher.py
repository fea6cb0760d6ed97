"""What the Cypher stores share: the cookbook's questions in Cypher, and answers in the shape that SPARQL gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any

from kg.errors import QueryError
from kg.reading import Value
from kg.stores.interface import Answer

_NAMES = ("status", "event", "predicate")
"""Columns whose values are names of the ontology, told without their prefix."""

_CAPITAL = re.compile("([A-Z])")


def read_question(name: str) -> str:
    """The Cypher of a question of the cookbook.

    Raises:
        QueryError: if the cookbook has none of that name.
    """
    file = files(__package__).joinpath("questions", f"{name}.cypher")
    if not file.is_file():
        raise QueryError(f"no question {name!r} in Cypher; there are {', '.join(list_questions())}")
    return file.read_text("utf-8")


def list_questions() -> list[str]:
    """Names of the questions that there are in Cypher."""
    folder = files(__package__).joinpath("questions")
    return sorted(entry.name.removesuffix(".cypher") for entry in folder.iterdir() if entry.name.endswith(".cypher"))


def make_answer(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Answer:
    """An answer as SPARQL gives it: lists joined, chains of speakers in words, names without prefix; rows sorted."""
    shown = tuple(column for column in columns if column != "fallback")
    made = []
    for row in rows:
        cells = dict(zip(columns, row, strict=True))
        fallback = cells.pop("fallback", None)
        made.append(tuple(_cell(name, cells[name], fallback) for name in shown))
    return Answer(shown, tuple(sorted(made, key=lambda row: [str(cell) for cell in row])))


def _cell(column: str, value: Any, fallback: Any) -> Value:
    if column == "source":
        chain = sorted((link for link in value if link["level"] is not None), key=lambda link: -link["level"])
        return " via ".join(link["name"] for link in chain) or str(fallback)
    if isinstance(value, list):
        return ", ".join(sorted({item for item in value if item is not None}))
    if column == "role" and isinstance(value, str) and value.startswith("kg:"):
        return _CAPITAL.sub(r" \1", value.removeprefix("kg:")).lower()
    if column in _NAMES and isinstance(value, str):
        return value.removeprefix("kg:")
    plain: Value = "" if value is None else value
    return plain
