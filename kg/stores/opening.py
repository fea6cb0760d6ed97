"""From a target, as a person writes it, to the store behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import GraphError
from kg.stores.interface import GraphStore
from kg.stores.ladybug import LadybugStore
from kg.stores.neo4j import Neo4jStore
from kg.stores.oxigraph import OxigraphStore
from kg.stores.sparql import SparqlStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """What a server may ask for beside its address."""

    user: str | None = None
    password: str = ""
    graph_url: str | None = None
    """Where a SPARQL endpoint takes graphs (Graph Store Protocol)."""
    update_url: str | None = None
    """Where a SPARQL endpoint takes updates; the address itself when neither is given."""
    database: str | None = None
    """Name of a database on the server, for Neo4j."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of store."""

    scheme: str
    """What stands before the colon."""
    example: str
    about: str
    open: Callable[[str, Login], GraphStore]
    """Makes the store from the whole target."""


def _oxigraph(target: str, _: Login) -> GraphStore:
    return OxigraphStore(Path(target.removeprefix("oxigraph:")))


def _ladybug(target: str, _: Login) -> GraphStore:
    return LadybugStore(target.removeprefix("ladybug:"))


def _neo4j(target: str, login: Login) -> GraphStore:
    return Neo4jStore(target, user=login.user, password=login.password, database=login.database)


def _sparql(target: str, login: Login) -> GraphStore:
    update = login.update_url or (None if login.graph_url else target)
    return SparqlStore(
        target, graph_url=login.graph_url, update_url=update, user=login.user, password=login.password
    )  # fmt: skip


STORES: tuple[Kind, ...] = (
    Kind(scheme="oxigraph", example="oxigraph:exports/kg.db", about="embedded SPARQL database", open=_oxigraph),
    Kind(scheme="ladybug", example="ladybug:exports/kg.lbug", about="embedded Cypher database", open=_ladybug),
    Kind(scheme="http", example="http://localhost:3030/kg/sparql", about="SPARQL 1.1 endpoint", open=_sparql),
    Kind(scheme="https", example="https://example.org/sparql", about="SPARQL 1.1 endpoint", open=_sparql),
    Kind(scheme="neo4j", example="neo4j://localhost:7687", about="Neo4j server", open=_neo4j),
    Kind(scheme="bolt", example="bolt://localhost:7687", about="Neo4j or Memgraph server", open=_neo4j),
)
"""Every kind of store.  A new one is one file in this package and one row here."""


def open_store(target: str, login: Login | None = None) -> GraphStore:
    """The store behind a target; a plain path is an Oxigraph database.

    Raises:
        GraphError: if there is no such kind of store, or it cannot be opened.
        SetupError: if its package is not installed.
    """
    scheme, colon, rest = target.partition(":")
    if not colon:
        return _oxigraph(target, Login())
    for kind in STORES:
        if kind.scheme == scheme and rest:
            return kind.open(target, login or Login())
    examples = ", ".join(kind.example for kind in STORES)
    raise GraphError(f"no store is called {target!r}; name one such as {examples}")
