"""The gate: the tool's figures on the labelled reports may not fall below the floors in `floors.json`.

    python -m tests.gate.gate                     the table, and what lies below its floor
    python -m tests.gate.gate --examples LAYER    what was missed or made up in a layer
    python -m tests.gate.gate --update            pin today's figures; refuses to lower a floor
    python -m tests.gate.gate --update --lower    lower floors too; the commit says why

The idea is that of trafilatura's `tests/eval_gate.py` (https://github.com/adbar/trafilatura).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path

from kg.extracting import Extractor
from kg.extraction.encoding import encode_extraction
from kg.model import Document
from tests.gate.scoring import Json, Score, compare

GOLD = Path(__file__).parent / "gold"
FLOORS = Path(__file__).parent / "floors.json"
LEAST = {"assertion safety": 0.97, "provenance exact": 1.0}
"""Floors that no flag lowers."""
FIELDS = ("id", "title", "publisher", "url", "published", "text")


def read_gold(folder: Path = GOLD) -> list[Json]:
    """The labelled reports, by name."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


def digest(folder: Path = GOLD) -> str:
    """A fingerprint of texts and labels: floors hold for these only."""
    made = hashlib.sha256()
    for report in read_gold(folder):
        made.update(json.dumps(report, sort_keys=True).encode())
    return made.hexdigest()


def measure(extractor: Extractor) -> Score:
    """The tool on every labelled report."""
    score = Score()
    for gold in read_gold():
        document = Document(**{name: gold[name] for name in FIELDS})
        compare(gold, encode_extraction(extractor(document)), score)
    return score


def read_floors(path: Path = FLOORS) -> Json:
    """The pinned floors and the fingerprint of the labels they were pinned on."""
    floors: Json = json.loads(path.read_text(encoding="utf-8"))
    return floors


def find_falls(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Names of the figures below their floor, or gone."""
    least = {name: max(floor, LEAST.get(name, 0.0)) for name, floor in {**LEAST, **floors}.items()}
    return [name for name, floor in least.items() if figures.get(name, 0.0) < floor - 1e-9]


def explain_falls(score: Score, falls: list[str], floors: dict[str, float]) -> str:
    """What fell, by how much, with examples; the whole table below."""
    figures, lines = score.figures(), []
    for name in falls:
        lines.append(f"{name}: {figures.get(name, 0):.3f}, floor {max(floors.get(name, 0), LEAST.get(name, 0)):.3f}")
        lines += [f"    {example}" for example in score.examples.get(name, ())[:8]]
    return "\n".join([*lines, "", score.table()])


def pin(figures: dict[str, float], before: dict[str, float]) -> dict[str, float]:
    """New floors: today's figures, cut to two decimals; no floor falls."""
    made = {name: math.floor(figure * 100 + 1e-9) / 100 for name, figure in figures.items()}
    return {name: max(floor, before.get(name, 0.0), LEAST.get(name, 0.0)) for name, floor in made.items()}


def main(arguments: list[str] | None = None) -> int:
    """Measure, then show or pin; 1 when a figure lies below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="pin today's figures")
    parser.add_argument("--lower", action="store_true", help="with --update: also where a floor falls")
    parser.add_argument("--examples", metavar="LAYER", help="show what was missed or made up")
    chosen = parser.parse_args(arguments)
    score = measure(Extractor())
    if chosen.examples:
        sys.stdout.write("\n".join(score.examples.get(chosen.examples, ())) + "\n")
        return 0
    floors: dict[str, float] = read_floors()["floors"] if FLOORS.exists() else {}
    if chosen.update and chosen.lower:
        floors = {}
    falls = find_falls(score.figures(), floors)
    sys.stdout.write(explain_falls(score, falls, floors) + "\n")
    if chosen.update and not falls:
        pinned = {"digest": digest(), "floors": pin(score.figures(), floors)}
        FLOORS.write_text(json.dumps(pinned, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
