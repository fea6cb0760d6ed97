"""What is particular to one store."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import GraphError, QueryError, SetupError
from kg.stores import open_store, read_question
from kg.stores.ladybug import LadybugStore
from kg.stores.neo4j import Neo4jStore
from kg.stores.oxigraph import OxigraphStore
from kg.stores.sparql import BATCH, SparqlStore, updates
from tests.stores.neo4j_on_ladybug import Driver


def test_targets_lead_to_stores(tmp_path: Path) -> None:
    with open_store(f"oxigraph:{tmp_path}/a") as store:
        assert isinstance(store, OxigraphStore)
    with open_store(str(tmp_path / "b")) as store:
        assert isinstance(store, OxigraphStore)
    with open_store(f"ladybug:{tmp_path}/c.lbug") as store:
        assert isinstance(store, LadybugStore)
    assert isinstance(open_store("http://127.0.0.1:9/sparql"), SparqlStore)
    with open_store("bolt://127.0.0.1:9") as store:
        assert isinstance(store, Neo4jStore)


def test_unknown_targets_are_told_with_examples() -> None:
    with pytest.raises(GraphError, match=r"no store is called 'mongo:x'; name one such as oxigraph:exports/kg\.db"):
        open_store("mongo:x")


def test_a_store_in_use_is_told(tmp_path: Path) -> None:
    first = OxigraphStore(tmp_path / "kg.db")

    with pytest.raises(GraphError, match="cannot open an Oxigraph database"):
        OxigraphStore(tmp_path / "kg.db")
    assert first.load([]) == 0


def test_a_server_that_is_not_there_is_told(small: Store) -> None:
    store = SparqlStore("http://127.0.0.1:9/sparql", update_url="http://127.0.0.1:9/update")

    with pytest.raises(GraphError, match=r"cannot be reached.*is the server running"):
        store.query("SELECT * {}")
    with pytest.raises(GraphError, match="cannot be reached"):
        store.load(small)
    with pytest.raises(GraphError, match="can only be asked"):
        SparqlStore("http://127.0.0.1:9/sparql").load(small)
    with pytest.raises(GraphError, match="no address of a server"):
        SparqlStore("file:///etc/passwd").query("SELECT * {}")


def test_a_neo4j_server_that_is_not_there_is_told(small: Store) -> None:
    neo4j = pytest.importorskip("neo4j")
    address = "bolt://127.0.0.1:9"
    driver = neo4j.GraphDatabase.driver(address, max_transaction_retry_time=0)
    with Neo4jStore(address, driver=driver) as store:
        with pytest.raises(GraphError, match="is the server running"):
            store.load(small)
        with pytest.raises(GraphError, match="is the server running"):
            store.query("RETURN 1")


def test_bad_queries_are_told(tmp_path: Path) -> None:
    with OxigraphStore(tmp_path / "a") as store, pytest.raises(GraphError, match="does not take the query"):
        store.query("SELECT")
    with LadybugStore(":memory:") as ladybug, pytest.raises(GraphError, match="does not take the command"):
        ladybug.query("MATCH")
    with pytest.raises(QueryError, match="no question 'x' in Cypher; there are aliases"):
        read_question("x")


def test_updates_come_in_batches_and_start_by_emptying_the_graph() -> None:
    triples = [Quad(NamedNode(f"urn:{n}"), NamedNode("urn:p"), Literal("}")).triple for n in range(BATCH + 1)]
    made = list(updates("urn:g", triples))

    assert made[0] == "CLEAR SILENT GRAPH <urn:g>"
    assert [command.count("\n") for command in made] == [0, BATCH + 1, 2]


@pytest.mark.parametrize("name", ["kg.lbug", ":memory:"])
def test_a_ladybug_load_that_fails_inside_leaves_the_old_graph(
    name: str, small: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.stores import ladybug

    with LadybugStore(name if name.startswith(":") else tmp_path / name) as store:
        store.load(small)
        before = store.query("MATCH (n) RETURN count(*) AS nodes").rows
        good = list(ladybug.schema())
        monkeypatch.setattr(ladybug, "schema", lambda: [*good, "NO CYPHER"])
        with pytest.raises(GraphError, match="does not take the command"):
            store.load([])

        assert store.query("MATCH (n) RETURN count(*) AS nodes").rows == before != ((0,),)
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".new")] == []


def test_neo4j_commands_hold_no_text_of_articles(small: Store, tmp_path: Path) -> None:
    driver = Driver(tmp_path / "kg.lbug")
    with Neo4jStore("neo4j://nowhere", driver=driver) as store:
        store.load(small)

    assert driver.commands[0].startswith("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Thing)")
    assert "MATCH (n:NewsKG) DETACH DELETE n" in driver.commands
    assert not any("Berg" in command or "Lund" in command for command in driver.commands)


def test_missing_packages_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "neo4j", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(SetupError, match=r"needs real_ladybug and pyarrow: pip install 'kg\[ladybug\]'"):
        LadybugStore(":memory:")
    with pytest.raises(SetupError, match=r"pip install 'kg\[neo4j\]'"):
        Neo4jStore("neo4j://127.0.0.1:9")
