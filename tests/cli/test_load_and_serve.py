"""`kg load` and `kg serve`, as a person runs them."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.cli import main
from kg.queries import read_question
from kg.stores import open_store

SMALL = str(Path(__file__).parent.parent / "data" / "small.trig")


def run(*words: str) -> int:
    try:
        main(list(words))
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def test_load_fills_a_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = f"oxigraph:{tmp_path}/kg.db"

    assert run("load", target, "--graph", SMALL) == 0
    assert re.fullmatch(r"\d+ quads loaded into oxigraph:.*kg\.db\n", capsys.readouterr().err)
    with open_store(target) as store:
        assert len(store.query(read_question("claims").text).rows) == 7


def test_load_says_what_is_wrong_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("load", "nowhere:x", "--graph", SMALL) == 2
    assert capsys.readouterr().err.startswith("kg: no store is called 'nowhere:x'; name one such as oxigraph:")
    assert run("load", "http://127.0.0.1:9/sparql", "--graph", SMALL) == 2
    assert "is the server running?" in capsys.readouterr().err
    assert run("load", "--graph", SMALL) == 2


def test_load_lists_the_kinds_of_databases(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("load", "--list") == 0
    assert "ladybug:exports/kg.lbug" in capsys.readouterr().out


def test_serve_answers_until_it_is_stopped() -> None:
    command = [sys.executable, "-c", "from kg.cli import main; main()", "serve", "--port", "0", "--graph", SMALL]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        said = server.stderr.readline()
        found = re.match(r"page at (http://127\.0\.0\.1:\d+)/, SPARQL at \1/sparql; stop with Ctrl-C", said)
        try:
            assert found is not None, said
            with urllib.request.urlopen(f"{found[1]}/sparql?query={quote('ASK { ?s ?p ?o }')}") as answer:
                assert b"true" in answer.read()
            with urllib.request.urlopen(found[1] + "/") as answer:
                assert b"<title>Knowledge graph</title>" in answer.read()
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(20) == 130
