"""The named questions: each an `.rq` file whose first comment says what it answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

from kg.errors import QueryError

_ENTITY = re.compile(r"VALUES \?entity \{ <[^>]*> \}")
_SELECT = re.compile(r"^SELECT (?:DISTINCT )?(.+?)\s*WHERE", re.DOTALL | re.MULTILINE)
_AGGREGATE = re.compile(r"\([^?].*? AS (\?\w+)\)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One named question of the cookbook."""

    name: str
    about: str
    """What it answers, in one line."""
    text: str
    """SPARQL 1.1."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its answer, in order."""
        found = _SELECT.search(self.text)
        assert found is not None, f"{self.name}.rq has no SELECT"
        return tuple(re.findall(r"\?(\w+)", _AGGREGATE.sub(r"\1", found[1])))

    @property
    def wants_entity(self) -> bool:
        """Whether it asks about one entity, which `ask_about` puts in."""
        return _ENTITY.search(self.text) is not None

    def ask_about(self, iri: str) -> str:
        """Its text with this entity in place of the one in the file."""
        return _ENTITY.sub(lambda _: f"VALUES ?entity {{ <{iri}> }}", self.text)


def list_questions() -> list[Question]:
    """All questions, by name."""
    folder = files(__package__)
    return sorted(
        (_read(entry.name, entry.read_text("utf-8")) for entry in folder.iterdir() if entry.name.endswith(".rq")),
        key=lambda question: question.name,
    )


def read_question(name: str) -> Question:
    """The question of this name.

    Raises:
        QueryError: if the cookbook has none; the message lists the names.
    """
    for question in list_questions():
        if question.name == name:
            return question
    known = ", ".join(question.name for question in list_questions())
    raise QueryError(f"the cookbook has no question {name!r}; it has {known}")


def _read(file: str, text: str) -> Question:
    about = text.splitlines()[0].removeprefix("# ")
    return Question(name=file.removesuffix(".rq"), about=about, text=text)
