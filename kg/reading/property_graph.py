"""The graph as a property graph: nodes with columns and edges between them, for Neo4j, Kuzu and their kin.

Every node of the RDF graph keeps its place: things, documents, mentions, statements with their arguments and evidence,
events, facts and contradictions are nodes, so that every question of the cookbook has its answer here too.  A bare fact
is an edge between two things as well.  What a column or edge stands for in RDF is read off the tables below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad

from kg.reading.property_tables import EDGES, NODES, Column, EdgeTable, NodeTable
from kg.reading.reader import short
from kg.reading.wording import Wording, read_wording
from kg.vocab import PREFIXES, expand

Row = TypeVar("Row")
Value = str | int | float | bool | list[str] | None
Said = dict[str, dict[str, set[tuple[str, str]]]]
"""Node → property → values, each with the named graph it stands in."""


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """Rows of each table; nodes by IRI in the column `iri`, edges with `start` and `end`; all in a stable order."""

    nodes: dict[str, list[dict[str, Value]]] = field(default_factory=dict)
    edges: dict[str, list[dict[str, Value]]] = field(default_factory=dict)


def make_property_graph(quads: Iterable[Quad], *, wording: Wording | None = None) -> PropertyGraph:
    """The property graph of a graph in RDF.

    Args:
        quads: the graph.
        wording: which entity type a class is; the shipped ontology's by default.
    """
    properties: Said = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            basis = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
            said = properties.setdefault(quad.subject.value, {})
            said.setdefault(quad.predicate.value, set()).add((quad.object.value, basis))
    kinds = {iri: table for iri in properties if (table := _table_of(iri)) is not None}
    nodes = {table.name: _rows(table, properties, kinds) for table in NODES}
    words = wording or read_wording()
    for row in nodes["Thing"]:
        row["kind"] = words.kind([expand(name) for name in row["types"] or [] if ":" in name])  # type: ignore[union-attr]
    return PropertyGraph(nodes, {table.name: _edges(table, properties, kinds) for table in EDGES})


def batches(rows: Sequence[Row], size: int) -> Iterator[Sequence[Row]]:
    """The rows, so many at a time as one command of a database takes."""
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def _table_of(iri: str) -> NodeTable | None:
    for table in NODES:
        local = iri.removeprefix(PREFIXES[table.prefix])
        if local != iri and local:
            return table
    return None


def _rows(table: NodeTable, properties: Said, kinds: dict[str, NodeTable]) -> list[dict[str, Value]]:
    members = sorted(iri for iri, kind in kinds.items() if kind is table)
    return [{"iri": iri, **{c.name: _cell(c, properties[iri]) for c in table.columns}} for iri in members]


def _cell(column: Column, said: dict[str, set[tuple[str, str]]]) -> Value:
    values = sorted({value for value, _ in said.get(expand(column.prop), ())})
    match column.kind:
        case "texts":
            return list(values)
        case "names":
            return [_curie(value) for value in values]
        case _ if not values:
            return None
        case "name":
            return _curie(values[0])
        case "integer":
            return int(values[0])
        case "number":
            return float(values[0])
        case "boolean":
            return values[0] in ("true", "1")
        case _:
            return values[0]


def _edges(table: EdgeTable, properties: Said, kinds: dict[str, NodeTable]) -> list[dict[str, Value]]:
    wanted = {expand(prop) for prop in table.props}
    rows: list[dict[str, Value]] = []
    for start in sorted(iri for iri, kind in kinds.items() if kind.name == table.start):
        for prop, values in sorted(properties[start].items()):
            if prop in wanted or (not wanted and prop.startswith(PREFIXES["kg"])):
                for end, basis in sorted(values):
                    if (kind := kinds.get(end)) is not None and kind.name == table.end:
                        full: dict[str, Value] = {"predicate": _curie(prop), "basis": basis.rpartition("/")[2]}
                        rows.append({"start": start, "end": end, **{name: full[name] for name in table.columns}})
    return _once(rows)


def _once(rows: list[dict[str, Value]]) -> list[dict[str, Value]]:
    return list({tuple(row.values()): row for row in rows}.values())


def _curie(iri: str) -> str:
    return short(iri).removeprefix("<").removesuffix(">")
