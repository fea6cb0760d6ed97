"""A stand-in for Neo4j's driver that runs the commands on the embedded Cypher engine.

What it cannot run as it stands: constraints (left out); `CREATE (n:A:B) SET n = row`, as the engine has one label and
fixed columns; the label that marks our own nodes; and `$rows` as one parameter, whose types the engine guesses wrongly,
so that each row goes by itself.  Edges and questions run unchanged but for that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.reading import NODES, node_columns
from kg.stores import ladybug

TABLES = {table.name: table for table in NODES}


class Driver:
    """As much of `neo4j.Driver` as the store uses."""

    def __init__(self, path: Path) -> None:
        import real_ladybug

        self.database = real_ladybug.Database(str(path))
        self.connection = real_ladybug.Connection(self.database)
        self.commands: list[str] = []
        for command in ladybug.schema():
            self.connection.execute(command)

    def execute_query(self, command: str, parameters: dict[str, Any], *, database_: str | None) -> Any:
        self.commands.append(command)
        if command.startswith("CREATE CONSTRAINT"):
            return [], None, []
        used = {name: value for name, value in parameters.items() if f"${name}" in command}
        found = self.connection.execute(command, used)
        keys, records = found.get_column_names(), []
        while found.has_next():
            records.append(dict(zip(keys, found.get_next(), strict=True)))
        return records, None, keys

    def run(self, command: str, *, rows: list[dict[str, Any]]) -> None:
        self.commands.append(command)
        if command == "MATCH (n:NewsKG) DETACH DELETE n":
            for name in TABLES:
                self.connection.execute(f"MATCH (n:{name}) DETACH DELETE n")
            return
        single = one_row(command)
        for row in rows:
            used = {f"row_{name}": value for name, value in row.items() if value is not None and value != []}
            # an empty list or a missing value has no type that the engine could guess
            text = re.sub(r"`\w+`: \$(row_\w+)", lambda m: m[0] if m[1] in used else "", single)  # noqa: B023
            self.connection.execute(re.sub(r"(, )+", ", ", text).replace(", }", "}"), used)

    def session(self, *, database: str | None) -> Session:
        return Session(self)

    def close(self) -> None:
        self.connection.close()
        self.database.close()


class Session:
    """One unit of work: all of it or nothing."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def execute_write(self, work: Callable[[Driver], None]) -> None:
        self.driver.connection.execute("BEGIN TRANSACTION")
        try:
            work(self.driver)
        except BaseException:
            self.driver.connection.execute("ROLLBACK")
            raise
        self.driver.connection.execute("COMMIT")


def one_row(command: str) -> str:
    """The command for a single row, its values as parameters of their own."""
    made = re.fullmatch(r"UNWIND \$rows AS row CREATE \(n:NewsKG:(\w+)\) SET n = row", command)
    if made:
        columns = ", ".join(f"`{name}`: $row_{name}" for name, _ in node_columns(TABLES[made[1]]))
        return f"CREATE (:{made[1]} {{{columns}}})"
    return re.sub(r"row\.`?(\w+)`?", r"$row_\1", command.removeprefix("UNWIND $rows AS row "))
