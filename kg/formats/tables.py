"""Tables for data frames: entities, statements, events, evidence, facts, mentions and documents as CSV (or Parquet).

One row each, with plain columns to filter and join by; what has several values is a JSON list.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
from pyoxigraph import Quad

from kg.errors import SetupError
from kg.formats.reading import load_quads
from kg.reading import Account, Source, make_network, make_property_graph

Row = dict[str, Any]
ROLES = ("agent", "patient", "participant", "recipient", "topic", "place", "origin", "destination", "time")
"""Roles that have a column of their own in the table of events; `roles` holds all."""


def write_tables(quads: Iterable[Quad], path: Path) -> None:
    """Fill a folder with CSV files (UTF-8, RFC 4180, with a header); a missing value is an empty cell."""
    for name, rows in make_tables(quads).items():
        with (path / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(COLUMNS[name])
            writer.writerows([_cell(row[column]) for column in COLUMNS[name]] for row in rows)


def write_parquet(quads: Iterable[Quad], path: Path) -> None:
    """Fill a folder with Parquet files; lists stay lists.

    Raises:
        SetupError: if pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise SetupError("Parquet needs pyarrow: pip install 'kg[parquet]'") from error
    kinds = {"integer": pyarrow.int64(), "number": pyarrow.float64(), "boolean": pyarrow.bool_()}
    kinds |= {"text": pyarrow.string(), "texts": pyarrow.list_(pyarrow.string())}
    for name, rows in make_tables(quads).items():
        schema = pyarrow.schema([(column, kinds[kind]) for column, kind in COLUMNS[name].items()])
        parquet.write_table(pyarrow.Table.from_pylist(list(rows), schema=schema), path / f"{name}.parquet")


def make_tables(quads: Iterable[Quad]) -> dict[str, list[Row]]:
    """Table name → rows in a stable order."""
    store = load_quads(quads)
    network, graph = make_network(store), make_property_graph(store)
    accounts: list[Account] = list(network.graph["accounts"].values())
    ids = {row["iri"]: row["id"] for row in graph.nodes["Document"]}
    things = {row["start"]: row["end"] for row in graph.edges["REFERS_TO"]}
    where = {row["start"]: ids[row["end"]] for row in graph.edges["MENTIONED_IN"]}
    return {
        "entities": [{**row, "iri": row["iri"], "name": row["label"]} for row in graph.nodes["Thing"]],
        "statements": [_statement(account) for account in accounts],
        "events": [_event(account) for account in accounts if account.predicate[3:4].isupper()],
        "evidence": [_evidence(account, source) for account in accounts for source in account.sources],
        "facts": list(_facts(network)),
        "mentions": [
            {**row, "entity": things.get(row["iri"]), "document": where.get(row["iri"])}
            for row in graph.nodes["Mention"]
        ],
        "documents": [dict(row) for row in graph.nodes["Document"]],
    }


def _statement(account: Account) -> Row:
    return {
        "iri": account.iri,
        "label": account.label,
        "predicate": account.predicate,
        "lemma": account.lemma or None,
        "standing": account.standing,
        "roles": json.dumps([[f.role, f.name, f.iri] for f in account.roles], ensure_ascii=False),
        "documents": sorted({source.document for source in account.sources}),
    }


def _event(account: Account) -> Row:
    return {**_statement(account), **{role: account.names(role) for role in ROLES}}


def _evidence(account: Account, source: Source) -> Row:
    return {
        **{name: getattr(source, name) for name in COLUMNS["evidence"] if hasattr(source, name)},
        "statement": account.iri,
        "speakers": list(source.speakers),
    }


def _facts(network: nx.MultiDiGraph) -> Iterator[Row]:
    for start, end, data in network.edges(data=True):
        if data["asserted"]:
            yield {
                "subject": start,
                "subject_name": network.nodes[start]["label"],
                "predicate": data["predicate"],
                "object": end,
                "object_name": network.nodes[end]["label"],
                "statement": data["statement"],
            }


def _cell(value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value).lower() if isinstance(value, bool) else value


def _columns(spec: str) -> dict[str, str]:
    """Column → kind, from `name:kind` words; text is the usual kind."""
    return {name: kind or "text" for name, _, kind in (word.partition(":") for word in spec.split())}


_SAID = "iri label predicate lemma standing"
COLUMNS: dict[str, dict[str, str]] = {
    "entities": _columns("iri name kind types:texts aliases:texts same_as:texts close_match:texts"),
    "statements": _columns(f"{_SAID} roles documents:texts"),
    "events": _columns(f"{_SAID} {' '.join(role + ':texts' for role in ROLES)} roles documents:texts"),
    "evidence": _columns(
        "iri statement document title publisher published url sentence start:integer end:integer quote"
        " quote_start:integer quote_end:integer speakers:texts status polarity certainty rule confidence:number"
    ),
    "facts": _columns("subject subject_name predicate object object_name statement"),
    "mentions": _columns("iri entity document surface start:integer end:integer"),
    "documents": _columns("iri id title publisher published url language text"),
}
"""Columns of each table with their kind: text, integer, number, boolean, texts for a list; roles are JSON."""
