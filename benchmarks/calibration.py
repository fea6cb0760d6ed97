"""Is confidence what it says?  The share of events that are right, by bucket of confidence, on labelled reports.

    python -m benchmarks.calibration [GOLD FOLDER]

The folder holds reports labelled in the schema of `kg extract`, one JSON file each; without it those of the gate
(`tests/gate/gold`) are used.  An event is right when trigger, class and polarity are those of a label and both are
asserted or neither is.  Open events are not judged: labels have none.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from kg.extracting import Extractor
from kg.extraction import encode_extraction
from kg.model import Document
from tests.gate.gate import FIELDS, GOLD, read_gold
from tests.gate.scoring import Comparison, Score

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)


def judge(folder: Path) -> Iterator[tuple[float, bool]]:
    """Confidence of each event, and whether it is right."""
    extractor = Extractor()
    for gold in read_gold(folder):
        document = Document(**{name: gold.get(name) for name in FIELDS})
        found = encode_extraction(extractor(document))
        for event, right in Comparison(gold, found, Score()).judge_events():
            yield event["confidence"], right


def table(answers: Iterable[tuple[float, bool]]) -> str:
    """One row a bucket: number of events, mean confidence, share right."""
    known = list(answers)
    rows = [f"{'confidence':14} {'events':>6} {'mean':>6} {'right':>6}"]
    for low, high in pairwise(EDGES):
        inside = [(c, right) for c, right in known if low <= c < high]
        if inside:
            mean, share = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            rows.append(f"{low:.2f} to {min(high, 1):.2f}   {len(inside):6} {mean:6.2f} {share:6.2f}")
    mean, share = (sum(column) / len(known) for column in zip(*known, strict=True))
    return "\n".join([*rows, f"{'all':14} {len(known):6} {mean:6.2f} {share:6.2f}"])


def main() -> None:
    """Read the command line, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD)
    sys.stdout.write(table(judge(parser.parse_args().folder)) + "\n")


if __name__ == "__main__":
    main()
