"""The stores under test; servers are started on loopback with files of their own, and stopped by their process."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from kg.formats import read_graph
from kg.stores import GraphStore
from kg.stores.ladybug import LadybugStore
from kg.stores.neo4j import Neo4jStore
from kg.stores.oxigraph import OxigraphStore
from kg.stores.sparql import SparqlStore
from tests.stores.neo4j_on_ladybug import Driver

VIRTUOSO = shutil.which("virtuoso-t")
INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 4
NumberOfBuffers = 4000
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 100000
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def small() -> Store:
    return read_graph(Path(__file__).parent.parent / "data" / "small.trig")


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a fresh Virtuoso."""
    if VIRTUOSO is None:
        pytest.skip("no Virtuoso here; install it with: apt-get install -y virtuoso-opensource-7-bin")
    folder, sql, http = tmp_path_factory.mktemp("virtuoso"), free_port(), free_port()
    (folder / "virtuoso.ini").write_text(INI.format(folder=folder, sql=sql, http=http))
    command = [VIRTUOSO, "+configfile", str(folder / "virtuoso.ini"), "+foreground"]
    address = f"http://127.0.0.1:{http}"
    with (folder / "out.log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        try:
            wait_for(f"{address}/sparql?query=ASK%7B%7D", server)
            yield address
        finally:
            server.terminate()
            server.wait(30)


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"no answer from {address}")


@pytest.fixture(params=["oxigraph", "ladybug", "neo4j", "virtuoso-graphs", "virtuoso-updates"])
def make_store(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], GraphStore]:
    """A function that opens the same store again and again."""
    name: str = request.param
    if name == "oxigraph":
        return lambda: OxigraphStore(tmp_path / "kg.db")
    if name == "ladybug":
        return lambda: LadybugStore(tmp_path / "kg.lbug")
    if name == "neo4j":
        path = tmp_path / "neo4j.lbug"
        return lambda: Neo4jStore("neo4j://nowhere", driver=Driver(path))
    address: str = request.getfixturevalue("virtuoso")
    urls: dict[str, Any] = {
        "virtuoso-graphs": {"graph_url": f"{address}/sparql-graph-crud-auth"},
        "virtuoso-updates": {"update_url": f"{address}/sparql-auth"},
    }[name]
    return lambda: SparqlStore(f"{address}/sparql", user="dba", password="dba", **urls)
