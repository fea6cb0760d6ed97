"""What every export must carry and how it must come out, whatever the format."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.formats import FORMATS, read_graph, write

SMALL = Path(__file__).parent.parent / "data" / "small.trig"
EVIDENCE = {
    "sentence": "Lund met with Berg in Oslo, Nordwire reported.",
    "quote": "the foreign minister of Norland",
    "offset": "111",
    "document": "d2",
    "publisher": "The Lantern",
    "publication date": "2024-03-06",
    "speaker": "Nordwire",
    "cue": "reported",
    "chain of speakers": "officials",
    "status": "planned",
    "rule": "verb-frame",
}
TEXT = [name for name in FORMATS if name != "parquet"]


def content(path: Path) -> bytes:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return b"\n".join(file.name.encode() + b"\n" + file.read_bytes() for file in files)


@pytest.mark.parametrize("name", TEXT)
def test_evidence_survives(name: str, tmp_path: Path) -> None:
    text = content(write(read_graph(SMALL), name, tmp_path / "out")).decode()

    assert {what: value for what, value in EVIDENCE.items() if value not in text} == {}


def test_evidence_survives_in_parquet(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    folder = write(read_graph(SMALL), "parquet", tmp_path)
    text = str(parquet.read_table(folder / "evidence.parquet").to_pylist())

    assert {what: value for what, value in EVIDENCE.items() if value not in text} == {}


SCRIPT = """
import sys
from pathlib import Path
from kg.formats import FORMATS, read_graph, write
for name in FORMATS:
    write(read_graph(sys.argv[1]), name, Path(sys.argv[2]) / name / ("g" + FORMATS[name].suffix))
"""


def test_bytes_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    digests = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        command = [sys.executable, "-c", SCRIPT, str(SMALL), str(out)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        files = sorted(path for path in out.rglob("*") if path.is_file())
        digests.append({str(p.relative_to(out)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files})

    assert digests[0] == digests[1]
    assert {name.partition("/")[0] for name in digests[0]} == set(FORMATS)
