"""Neo4j through its official driver; text only ever travels as a parameter.

Every node carries the label `NewsKG` besides its own, so that a load replaces what an earlier one has put there and
touches nothing else.  No server was at hand when this was written: the commands are tested against a driver of our own
making and, as far as the dialects agree, on the embedded Cypher engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pyoxigraph import Quad

from kg.errors import GraphError, SetupError
from kg.reading import EDGES, NODES, EdgeTable, NodeTable, PropertyGraph, batches, make_property_graph
from kg.stores.cypher import make_answer
from kg.stores.interface import Answer, GraphStore

BATCH = 1000
"""Rows in one command."""
OWN = "NewsKG"
"""Label of all nodes that this program has made."""

Command = tuple[str, Sequence[dict[str, Any]]]
"""Cypher, and the rows that travel as its parameter `$rows`."""


class Neo4jStore(GraphStore):
    """A Neo4j server, 5 or later.

    Args:
        url: `neo4j://host:7687` or `bolt://…`.
        user: for authentication; none without it.
        password: likewise.
        database: name of the database; the server's default without it.
        driver: a driver to use instead of making one.
    """

    language = "Cypher"

    def __init__(
        self,
        url: str,
        *,
        user: str | None = None,
        password: str = "",
        database: str | None = None,
        driver: Any = None,
    ) -> None:
        self._database = database
        if driver is None:
            try:
                import neo4j
            except ImportError as error:
                raise SetupError("Neo4j needs its driver: pip install 'kg[neo4j]'") from error
            driver = neo4j.GraphDatabase.driver(url, auth=None if user is None else (user, password))
        self._driver = driver

    def load(self, quads: Iterable[Quad]) -> int:
        """Replace what an earlier load has made, in one transaction."""
        held = list(quads)
        graph = make_property_graph(held)
        for command in constraints():
            self._run(command)

        def work(transaction: Any) -> None:
            for command, rows in loading(graph):
                transaction.run(command, rows=list(rows))

        try:
            with self._driver.session(database=self._database) as session:
                session.execute_write(work)
        except _driver_errors() as error:
            raise _told(error) from error
        return len(held)

    def query(self, text: str, *, entity: str | None = None) -> Answer:
        """Cypher; `$entity` is the parameter."""
        records, _, keys = self._run(text, entity=entity)
        return make_answer(list(keys), [[record[key] for key in keys] for record in records])

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _run(self, command: str, **parameters: Any) -> Any:
        try:
            return self._driver.execute_query(command, parameters, database_=self._database)
        except _driver_errors() as error:
            raise _told(error) from error


def _driver_errors() -> tuple[type[Exception], ...]:
    """What the driver raises; it may not be installed where another driver is given."""
    try:
        from neo4j.exceptions import DriverError, Neo4jError
    except ImportError:
        return (OSError,)
    return (OSError, DriverError, Neo4jError)


def _told(error: Exception) -> GraphError:
    """The error with what to do about it."""
    return GraphError(f"Neo4j does not take the work: {error}; is the server running, and are name and password right?")


def constraints() -> Iterator[str]:
    """The commands that make IRIs unique, without which edges are slow to make."""
    for table in NODES:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{table.name}) REQUIRE n.iri IS UNIQUE"


def loading(graph: PropertyGraph) -> Iterator[Command]:
    """The commands that replace the graph, each with its rows."""
    yield f"MATCH (n:{OWN}) DETACH DELETE n", ()
    for table in NODES:
        yield from ((create_nodes(table), batch) for batch in batches(graph.nodes[table.name], BATCH))
    for edges in EDGES:
        yield from ((create_edges(edges), batch) for batch in batches(graph.edges[edges.name], BATCH))


def create_nodes(table: NodeTable) -> str:
    """The command that makes nodes of `$rows`."""
    return f"UNWIND $rows AS row CREATE (n:{OWN}:{table.name}) SET n = row"


def create_edges(table: EdgeTable) -> str:
    """The command that makes edges of `$rows`."""
    columns = ", ".join(f"{name}: row.{name}" for name in table.columns)
    return (
        f"UNWIND $rows AS row MATCH (a:{table.start} {{iri: row.`start`}}), (b:{table.end} {{iri: row.`end`}}) "
        f"CREATE (a)-[:{table.name}{f' {{{columns}}}' if columns else ''}]->(b)"
    )
