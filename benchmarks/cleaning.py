"""How the time of cleaning grows with the length of a line, for openings that regular expressions may stumble over.

    python benchmarks/cleaning.py [--size 60000]

For each piece, repeated to fill the line: milliseconds of the processor for a line of half the size and of the full size
(characters), and their ratio; 2 is linear, 4 is quadratic.  Also the seconds that the gazetteer takes to load.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

from kg.annotation import load_gazetteer
from kg.documents import clean_text
from kg.vocab import ontology_file

PIECES = ("- ", "* ", "Aa ", "(a/", "Image: ", "aImage:", "Oslo, ", "By Aa, ", " REUTERS/Aa", "<p ", "A. ")


def seconds(work: Callable[[], object]) -> float:
    """The shortest time of three."""
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=60_000, help="characters of the longer line")
    size = parser.parse_args().size
    for piece in PIECES:
        lines = [piece * (length // len(piece)) for length in (size // 2, size)]
        half, full = (seconds(lambda line=line: clean_text(line)) for line in lines)  # type: ignore[misc]
        sys.stdout.write(f"{piece!r:14} {half * 1e3:8.2f} ms {full * 1e3:8.2f} ms   ratio {full / half:5.2f}\n")
    loading = seconds(lambda: load_gazetteer(ontology_file("world.ttl")))
    sys.stdout.write(f"gazetteer      {loading:8.2f} s\n")


if __name__ == "__main__":
    main()
