"""The command line as a person meets it: exit codes, stdout for data, stderr for talk."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "Ann Berg met Bo Lund in Oslo on 3 May 2021. Berg will visit Peru, the ministry said.\n"


def run(*words: str, stdin: str = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kg.cli import main; main()", *words]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=cwd, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("work")
    (made / "a.txt").write_text(ARTICLE, encoding="utf-8")
    result = run("build", "a.txt", cwd=made)
    assert result.returncode == 0, result.stderr
    return made


@pytest.mark.model
def test_build_talks_on_stderr_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    result = run("build", "a.txt", cwd=tmp_path)

    assert result.stdout == ""
    assert re.search(r"1 documents read, 0 skipped; \d+ entities, \d+ events", result.stderr)
    assert re.search(
        r"statements: \d+ asserted \(and \d+ open events\), \d+ planned, \d+ possible, \d+ denied", result.stderr
    )
    assert (tmp_path / "exports" / "graph.ttl").is_file()


@pytest.mark.model
def test_extract_reads_stdin_and_prints_json_lines() -> None:
    row = json.dumps({"id": "x", "text": ARTICLE, "published": "2021-05-04"})
    result = run("extract", "-", stdin=row + "\n")
    data = [json.loads(line) for line in result.stdout.splitlines()]

    assert [d["id"] for d in data] == ["x"]
    assert {e["type"] for e in data[0]["events"]} >= {"kg:Meet", "kg:Visit"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("query", "who-met-whom"), "Ann Berg"),
        (("query", "planned", "--format", "csv"), "Peru"),
        (("query", "who-met-whom", "--format", "json"), '"person1"'),
        (("query", "SELECT ?o { :ann-berg kg:met ?o }"), "bo-lund"),
        (("query", "neighbours", "--entity", "Ann Berg"), "Bo Lund"),
        (("query", "--list"), "contradictions"),
        (("explain", "Ann Berg"), "Ann Berg met Bo Lund in Oslo"),
        (("explain", "Ann Berg", "met", "Bo Lund"), "happened"),
        (("export", "--list"), "turtle"),
    ],
)
def test_asking(folder: Path, words: Sequence[str], expected: str) -> None:
    result = run(*words, cwd=folder)

    assert result.returncode == 0, result.stderr
    assert expected in result.stdout


@pytest.mark.model
def test_validate_export_and_view(folder: Path) -> None:
    assert run("validate", cwd=folder).returncode == 0
    assert run("export", "ntriples", "-o", "x.nt", cwd=folder).returncode == 0
    assert run("view", "-o", "x.html", cwd=folder).returncode == 0

    assert (folder / "x.nt").stat().st_size > 0
    assert "Ann Berg" in (folder / "x.html").read_text("utf-8")


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("build", "nowhere.txt"), "nowhere.txt"),
        (("query", "no-such-question"), "no-such-question"),
        (("query", "claims", "--graph", "missing.trig"), "missing.trig"),
        (("explain", "Nobody Atall"), "Nobody Atall"),
        (("export", "wordperfect"), "wordperfect"),
        (("extract", "a.txt", "--model", "no_such_model"), "no_such_model"),
    ],
)
def test_misuse_is_one_clear_line(folder: Path, words: Sequence[str], says: str) -> None:
    result = run(*words, cwd=folder)

    assert result.returncode == 2
    assert says in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback" in run(*words, "--debug", cwd=folder).stderr


def test_every_command_has_help() -> None:
    listing = run("--help").stdout
    commands = re.findall(r"^  ([a-z]+)  ", listing.partition("Commands:")[2], re.M)

    assert {"build", "extract", "query", "explain", "validate", "export", "view"} <= set(commands)
    for command in commands:
        result = run(command, "--help")
        assert result.returncode == 0
        assert len(result.stdout.splitlines()) > 4


def test_help_does_not_load_the_heavy_parts() -> None:
    code = (
        "import sys; from kg.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'spacy', 'rdflib', 'pyoxigraph', 'networkx', 'trafilatura'} & set(sys.modules)))"
    )
    started = time.perf_counter()
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout.splitlines()[-1] == "[]", f"loaded after {time.perf_counter() - started:.2f} s"


def test_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    listing = run("--help").stdout.partition("Commands:")[2]

    for command in re.findall(r"^  ([a-z]+)  ", listing, re.M):
        assert f"kg {command}" in readme
