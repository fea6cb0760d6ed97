"""A Cypher script: constraints, then nodes and edges in batches; running it twice changes nothing.

Works in Neo4j 5 or later with `cypher-shell < graph.cypher`, and in Memgraph but for the constraints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pyoxigraph import Quad

from kg.formats.neo4j_csv import relationship_type
from kg.reading import EDGES, NODES, EdgeTable, NodeTable, PropertyGraph, batches, make_property_graph

BATCH = 200
"""Nodes or edges in one command."""

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write_cypher(quads: Iterable[Quad], path: Path) -> None:
    """Write the script."""
    graph = make_property_graph(quads)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{command};\n" for command in commands(graph))


def commands(graph: PropertyGraph) -> Iterator[str]:
    """The commands of the script, without their semicolons."""
    for table in NODES:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{table.name}) REQUIRE n.iri IS UNIQUE"
    for table in NODES:
        yield from _nodes(table, graph)
    for edges in EDGES:
        yield from _edges(edges, graph)


def _nodes(table: NodeTable, graph: PropertyGraph) -> Iterator[str]:
    groups: dict[str, list[dict[str, object]]] = {}
    for row in graph.nodes[table.name]:
        label = f":{row['kind']}" if table.name == "Thing" else ""
        groups.setdefault(label, []).append(dict(row))
    for label, rows in groups.items():
        for batch in batches(rows, BATCH):
            also = f" SET n{label}" if label else ""
            yield f"UNWIND {literal(batch)} AS row MERGE (n:{table.name} {{iri: row.iri}}) SET n += row{also}"


def _edges(table: EdgeTable, graph: PropertyGraph) -> Iterator[str]:
    groups: dict[str, list[dict[str, object]]] = {}
    for row in graph.edges[table.name]:
        kind = relationship_type(str(row["predicate"])) if table.name in ("LINK", "ROLE") else table.name
        groups.setdefault(kind, []).append(dict(row))
    columns = "".join(f", {name}: row.{name}" for name in table.columns)
    properties = f" {{{columns[2:]}}}" if columns else ""
    for kind, rows in groups.items():
        for batch in batches(rows, BATCH):
            yield (
                f"UNWIND {literal(batch)} AS row MATCH (a:{table.start} {{iri: row.`start`}}), "
                f"(b:{table.end} {{iri: row.`end`}}) MERGE (a)-[:{kind}{properties}]->(b)"
            )


_BEFORE_U = re.compile(r"(?<=\\)(?=u|[^ -~])")
"""Between a backslash of the text and what is, or is written with, a `u`."""


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(c) or (f"\\u{ord(c):04X}" if _hidden(c) else c) for c in text)


def literal(value: object) -> str:
    """A value as Cypher; text cannot end the string it stands in.

    Cypher may read `\\uXXXX` before it knows where a string begins, so a backslash before a `u` of the text is kept
    apart from it.

    >>> print(literal({"a": ["x", "it's \\\\u0027"], "b": None, "c": 1.5}))
    {`a`: ['x', 'it\\'s \\\\' + 'u0027'], `b`: null, `c`: 1.5}
    """
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case dict():
            return "{" + ", ".join(f"`{name}`: {literal(item)}" for name, item in value.items()) + "}"
        case str():
            return " + ".join(f"'{_escaped(piece)}'" for piece in _BEFORE_U.split(value))
        case Sequence():
            return "[" + ", ".join(map(literal, value)) + "]"
        case _:
            raise TypeError(f"no Cypher literal for {type(value).__name__}")


def _hidden(char: str) -> bool:
    """Control characters, and those that end a line or turn the direction of text in an editor."""
    return (
        char < " " or "\x7f" <= char <= "\x9f" or char in "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\ufeff\ufffe\uffff"
    )
