"""CSV for `neo4j-admin database import full`: one file for each kind of node and edge, with the headers Neo4j asks for.

Strings always stand in quotes, so that an empty one differs from one that is missing.  Lists are joined by a character
that no value holds; `import.sh` has the command with it.

Source: https://neo4j.com/docs/operations-manual/current/tools/neo4j-admin/neo4j-admin-import/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Quad

from kg.errors import GraphError
from kg.reading import EDGES, NODES, NodeTable, PropertyGraph, make_property_graph, node_columns

_TYPES = {"text": "string", "texts": "string[]", "integer": "long", "number": "double", "boolean": "boolean"}
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_DELIMITERS = "\x1f\x1e\x1d\x1c\x02\x03\x04;|~"


def write_neo4j_csv(quads: Iterable[Quad], path: Path) -> None:
    """Fill a folder with the files and the command that imports them."""
    graph = make_property_graph(quads)
    delimiter = _delimiter(graph)
    for table in NODES:
        _write(path / f"{table.name}.csv", _node_lines(table, graph, delimiter))
    for edges in EDGES:
        _write(path / f"{edges.name}.csv", _edge_lines(edges.name, edges.columns, graph))
    (path / "import.sh").write_text(_command(delimiter), "utf-8", newline="\n")


def relationship_type(curie: str) -> str:
    """Neo4j's name of a bare property.

    >>> relationship_type("kg:headOfState")
    'HEAD_OF_STATE'
    """
    return _CAMEL.sub("_", curie.rpartition(":")[2]).upper()


def _node_lines(table: NodeTable, graph: PropertyGraph, delimiter: str) -> Iterator[list[str]]:
    columns = node_columns(table)
    yield ["iri:ID", *(f"{name}:{_TYPES[kind]}" for name, kind in columns[1:]), ":LABEL"]
    for row in graph.nodes[table.name]:
        labels = [table.name, str(row["kind"])] if table.name == "Thing" else [table.name]
        yield [*(_cell(row[name], delimiter) for name, _ in columns), _quoted(delimiter.join(labels))]


def _edge_lines(name: str, columns: tuple[str, ...], graph: PropertyGraph) -> Iterator[list[str]]:
    yield [":START_ID", *(f"{column}:string" for column in columns), ":END_ID", ":TYPE"]
    for row in graph.edges[name]:
        kind = relationship_type(str(row["predicate"])) if name in ("LINK", "ROLE") else name
        middle = [_cell(row[column], "") for column in columns]
        yield [_cell(row["start"], ""), *middle, _cell(row["end"], ""), _quoted(kind)]


def _cell(value: object, delimiter: str) -> str:
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    return _quoted(delimiter.join(value) if isinstance(value, list) else str(value))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _write(path: Path, lines: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        out.writelines(",".join(line) + "\n" for line in lines)


def _delimiter(graph: PropertyGraph) -> str:
    """A character that stands in no item of a list."""
    items = {
        char
        for rows in graph.nodes.values()
        for row in rows
        for value in row.values()
        if isinstance(value, list)
        for item in value
        for char in item
    }
    for delimiter in _DELIMITERS:
        if delimiter not in items:
            return delimiter
    raise GraphError("no character is free to separate the items of a list in Neo4j's CSV; use the format cypher")


def _command(delimiter: str) -> str:
    shown = f"U+{ord(delimiter):04X}" if delimiter < " " else delimiter
    files = [f"--nodes={t.name}.csv" for t in NODES] + [f"--relationships={t.name}.csv" for t in EDGES]
    return (
        "#!/bin/sh\n# Run in this folder; fills an empty database of Neo4j 5 or later.\n"
        f"neo4j-admin database import full neo4j --multiline-fields=true --array-delimiter='{shown}' \\\n  "
        + " \\\n  ".join(files)
        + "\n"
    )
