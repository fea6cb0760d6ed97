"""Apache Jena reads what is written, without a warning, and answers the cookbook as at home."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from kg.formats import FORMATS, read_graph, write
from kg.queries import read_question, run

SMALL = Path(__file__).parent.parent / "data" / "small.trig"
JARS = Path("/usr/share/java")
UNFIT = re.compile(r"maven|slf4j|jcl-over|jul-to|-\d")
"""Jars that Debian keeps beside Jena's own: loggers that exclude each other, and second copies with a version."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def classpath(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where Java finds Jena.  Debian moved Jena's copy of Xerces to another package but left its messages behind, so
    that no class of Jena loads; they are put where they are looked for."""
    core = JARS / "jena-core.jar"
    if shutil.which("java") is None or not core.is_file():
        pytest.skip("no Jena here; install it with: apt-get install -y libapache-jena-java default-jre-headless")
    folder = tmp_path_factory.mktemp("jena")
    with zipfile.ZipFile(core) as jar:
        for name in jar.namelist():
            if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                target = folder / name.removeprefix("org/apache/jena/ext/")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    jars = [str(jar) for jar in sorted(JARS.glob("*.jar")) if not UNFIT.search(jar.name)]
    loggers = [str(JARS / name) for name in ("slf4j-api.jar", "slf4j-simple.jar")]
    return ":".join([str(folder), *jars, *loggers])


def jena(classpath: str, *words: str) -> str:
    done = subprocess.run(["java", "-cp", classpath, *words], capture_output=True, text=True, timeout=120, check=False)

    complaints = [line for line in done.stderr.splitlines() if " INFO " not in line]
    assert (done.returncode, complaints) == (0, [])
    return done.stdout


def test_riot_finds_nothing_to_complain_about(classpath: str, tmp_path: Path) -> None:
    names = ("turtle", "trig", "ntriples", "nquads", "rdfxml", "nanopub")
    files = [write(read_graph(SMALL), name, tmp_path / f"g{FORMATS[name].suffix}") for name in names]

    assert jena(classpath, "riotcmd.riot", "--validate", "--strict", *map(str, files)) == ""


@pytest.mark.parametrize("name", ["who-met-whom", "claims", "timeline", "evidence"])
def test_arq_gives_the_same_answers(name: str, classpath: str, tmp_path: Path) -> None:
    small = read_graph(SMALL)
    turtle, query = write(small, "turtle", tmp_path / "g.ttl"), tmp_path / "q.rq"
    query.write_text(read_question(name).text, "utf-8")

    text = jena(classpath, "arq.arq", f"--data={turtle}", f"--query={query}", "--results=CSV")

    columns, *rows = csv.reader(io.StringIO(text))
    at_home = run(name, small)
    assert tuple(columns) == at_home.columns
    assert sorted(rows) == sorted([str(cell) for cell in row] for row in at_home.rows)
