"""Running a question over a graph with Oxigraph."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import QueryError
from kg.queries.cookbook import list_questions, read_question
from kg.queries.safety import check_local
from kg.reading import Value, plain_value
from kg.vocab import PREFIXES


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a question: a table."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, Value]]:
        """The rows as dictionaries."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def run(question: str, store: Store, *, entity: str | None = None) -> Result:
    """Ask a graph a question; its named graphs are seen as one.

    Args:
        question: a name of the cookbook, the path of a file with SPARQL, or SPARQL itself (the project's prefixes are
            known in it).
        store: the graph.
        entity: IRI of the thing a question such as `neighbours` is about.

    Returns:
        The table of a SELECT; one cell `answer` for ASK; subject, predicate, object for CONSTRUCT and DESCRIBE.

    Raises:
        QueryError: if the name is unknown, the query does not parse, asks another server, or lacks its entity.
    """
    text = _text(question, entity)
    check_local(text)
    try:
        answer = store.query(text, use_default_graph_as_union=True, prefixes=PREFIXES)
        if isinstance(answer, QuerySolutions):
            columns = tuple(variable.value for variable in answer.variables)
            return Result(columns, tuple(tuple(plain_value(cell) for cell in solution) for solution in answer))
        if isinstance(answer, QueryTriples):
            rows = sorted(tuple(plain_value(term) for term in triple) for triple in answer)
            return Result(("subject", "predicate", "object"), tuple(rows))
        assert isinstance(answer, QueryBoolean)
        return Result(("answer",), ((bool(answer),),))
    except (SyntaxError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot be run: {error}") from error


def _text(question: str, entity: str | None) -> str:
    """The SPARQL behind what the user gave."""
    if any(question == known.name for known in list_questions()):
        found = read_question(question)
        if not found.wants_entity:
            return found.text
        if entity is None:
            raise QueryError(f"{question} is about one entity; name it with --entity NAME or IRI")
        return found.ask_about(entity)
    if question.endswith((".rq", ".sparql")):
        path = Path(question)
        if not path.is_file():
            raise QueryError(f"no query file {question}; `kg query --list` shows the questions that have a name")
        return path.read_text("utf-8")
    if "{" not in question:
        return read_question(question).text  # raises, and lists the names
    return question
