"""A Ladybug database in a file: an embedded property graph with Cypher, the kept-up successor of Kuzu.

The file holds this graph and nothing else.  A load fills a new file beside it through Arrow tables and then puts it in
its place, so that a load that breaks off leaves the old graph as it was.
"""

from __future__ import annotations

import importlib.util  # Ladybug uses it without importing it
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from pyoxigraph import Quad

from kg.errors import GraphError, SetupError
from kg.reading import EDGES, NODES, NodeTable, PropertyGraph, make_property_graph, node_columns
from kg.stores.cypher import make_answer
from kg.stores.interface import Answer, GraphStore

MEMORY = ":memory:"
_TYPES = {"text": "STRING", "texts": "STRING[]", "integer": "INT64", "number": "DOUBLE", "boolean": "BOOLEAN"}


class LadybugStore(GraphStore):
    """Ladybug in a file, or in memory for `:memory:`."""

    language = "Cypher"

    def __init__(self, path: Path | str) -> None:
        missing = [name for name in ("real_ladybug", "pyarrow") if importlib.util.find_spec(name) is None]
        if missing:
            raise SetupError(f"a Ladybug database needs {' and '.join(missing)}: pip install 'kg[ladybug]'")
        self._path = str(path)
        if self._path != MEMORY:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._database, self._connection = _open(self._path)

    def load(self, quads: Iterable[Quad]) -> int:
        """Replace the whole graph."""
        held = list(quads)
        graph = make_property_graph(held)
        fresh = MEMORY if self._path == MEMORY else self._path + ".new"
        _remove(fresh)
        database, connection = _open(fresh)
        try:
            _fill(connection, graph)
        except BaseException:
            _close(database, connection)
            _remove(fresh)
            raise
        _close(self._database, self._connection)
        if self._path == MEMORY:
            self._database, self._connection = database, connection
        else:
            _close(database, connection)
            _remove(self._path)
            os.replace(fresh, self._path)
            self._database, self._connection = _open(self._path)
        return len(held)

    def query(self, text: str, *, entity: str | None = None) -> Answer:
        """Cypher; `$entity` is the parameter."""
        found = _run(self._connection, text, {"entity": entity} if entity is not None and "$entity" in text else {})
        rows = []
        while found.has_next():
            rows.append(found.get_next())
        return make_answer(found.get_column_names(), rows)

    def close(self) -> None:
        """Close the database, so that another process can open it."""
        _close(self._database, self._connection)


def schema() -> Iterator[str]:
    """The commands that make the tables."""
    for table in NODES:
        columns = ", ".join(f"`{name}` {_TYPES[kind]}" for name, kind in node_columns(table))
        yield f"CREATE NODE TABLE IF NOT EXISTS {table.name}({columns}, PRIMARY KEY (iri))"
    for edges in EDGES:
        columns = "".join(f", {name} STRING" for name in edges.columns)
        yield f"CREATE REL TABLE IF NOT EXISTS {edges.name}(FROM {edges.start} TO {edges.end}{columns})"


def _fill(connection: Any, graph: PropertyGraph) -> None:
    for command in schema():
        _run(connection, command, {})
    for table in NODES:
        if rows := graph.nodes[table.name]:
            _run(connection, f"COPY {table.name} FROM $rows", {"rows": _node_table(table, rows)})
    for edges in EDGES:
        if rows := graph.edges[edges.name]:
            columns = dict.fromkeys(("start", "end", *edges.columns), "text")
            _run(connection, f"COPY {edges.name} FROM $rows", {"rows": _arrow(columns, rows)})


def _node_table(table: NodeTable, rows: Sequence[dict[str, Any]]) -> Any:
    return _arrow(dict(node_columns(table)), rows)


def _arrow(columns: dict[str, str], rows: Sequence[dict[str, Any]]) -> Any:
    """Rows as an Arrow table, which leaves nothing about their types to guess."""
    import pyarrow

    types = {"text": pyarrow.string(), "texts": pyarrow.list_(pyarrow.string()), "integer": pyarrow.int64()}
    types |= {"number": pyarrow.float64(), "boolean": pyarrow.bool_()}
    fields = pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])
    return pyarrow.Table.from_pylist(list(rows), schema=fields)


def _open(path: str) -> tuple[Any, Any]:
    import real_ladybug

    try:
        database = real_ladybug.Database(path)
        return database, real_ladybug.Connection(database)
    except RuntimeError as error:
        raise GraphError(f"cannot open a Ladybug database at {path}: {error}") from error


def _close(database: Any, connection: Any) -> None:
    connection.close()
    database.close()


def _remove(path: str) -> None:
    """Take away a database with the files that Ladybug keeps beside it."""
    if path != MEMORY:
        for suffix in ("", ".wal", ".shadow", ".tmp"):
            Path(path + suffix).unlink(missing_ok=True)


def _run(connection: Any, command: str, parameters: dict[str, Any]) -> Any:
    try:
        return connection.execute(command, parameters)
    except RuntimeError as error:
        raise GraphError(f"Ladybug does not take the command: {error}\n{command[:300]}") from error
