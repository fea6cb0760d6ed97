"""How long the whole extraction takes, measured against the bare spaCy pipeline on the same texts in the same run.

    python benchmarks/extraction.py [FILES OR FOLDERS] [--copies 20] [--repeats 5] [--json]

Printed: seconds and microseconds per token of both, their ratio (goal: 1.25 or less), the layers one by one, and the
peak of memory.  Seconds are those of the processor, so that other work on the machine disturbs little; both runs are
warmed up and take turns, and the best of the repeats counts.  Without files the sample reports of `seeds/` are used,
each of them several times.

The bare pipeline is the model as spaCy loads it; it gets whole texts in batches (`nlp.pipe`), which is the fastest way
to run it.  The whole extraction
is all that `kg extract` does with documents once they are read, JSON included.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import spacy

from kg import documents, extraction, resolution
from kg.annotation.name_repairs import repair_names
from kg.annotation.names import find_names
from kg.annotation.parsing import DEFAULT_MODEL, parse_documents
from kg.annotation.quotes import find_quotes
from kg.annotation.repairs import repair
from kg.extracting import Extractor
from kg.model import Document, Parse, Skipped

SEEDS = Path(__file__).parents[1] / "seeds"
GOAL = 1.25
BATCH = 16
"""Documents at a time, as in `kg.extracting`."""
Figures = dict[str, Any]


@dataclass(slots=True)
class Clock:
    """Seconds by layer, in the order in which the layers ran first."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def time(self, layer: str) -> Iterator[None]:
        """Add the time that a block takes to a layer."""
        started = time.process_time()
        yield
        self.seconds[layer] = self.seconds.get(layer, 0.0) + time.process_time() - started


def read(inputs: Iterable[str], copies: int) -> list[Document]:
    """The documents, each of them several times under ids of their own."""
    found = [d for d in documents.read_documents(list(inputs)) if isinstance(d, Document)]
    return [replace(document, id=f"{document.id}-{n}") for n in range(copies) for document in found]


def run_bare(nlp: Any, texts: list[str]) -> int:
    """The spaCy pipeline alone; gives the number of tokens."""
    return sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))


def run_whole(extractor: Extractor, found: list[Document]) -> int:
    """Everything that `kg extract` does; gives the number of characters it would write."""
    written = 0
    for start in range(0, len(found), BATCH):
        for result in extractor.attempt_all(found[start : start + BATCH]):
            assert not isinstance(result, Skipped), result
            written += len(json.dumps(extraction.encode_extraction(result)))
    return written


def run_layers(extractor: Extractor, found: list[Document]) -> Clock:
    """The same as `Extractor`, layer by layer."""
    clock, resources = Clock(), extractor._resources
    for parsed in _parses(extractor, found, clock):
        with clock.time("repairs"):
            repair(parsed)
        with clock.time("names"):
            parsed.names = find_names(parsed, extractor._gazetteer)
            repair_names(parsed)
        with clock.time("quotations"):
            parsed.quotes = find_quotes(parsed.document.text)
        with clock.time("times"):
            times = extraction.find_times(parsed)
        with clock.time("mentions"):
            mentions = extraction.find_mentions(parsed)
        with clock.time("attributions"):
            attributions = extraction.find_attributions(parsed, resources.attribution_cues)
        with clock.time("coreference"):
            speakers = [(a.content, a.source) for a in attributions if a.source is not None]
            entities = resolution.link_mentions(parsed, mentions, speakers=speakers).entities
        with clock.time("events and relations"):
            made = extraction.find_facts(parsed, entities, times, attributions, resources)
        with clock.time("JSON"):
            json.dumps(extraction.encode_extraction(made))
    return clock


def _parses(extractor: Extractor, found: list[Document], clock: Clock) -> Iterator[Parse]:
    for start in range(0, len(found), BATCH):
        with clock.time("parse, line by line"):
            parses = list(parse_documents(found[start : start + BATCH], extractor._nlp))
        yield from parses


def best_of(repeats: int, *runs: Callable[[], object]) -> list[float]:
    """The shortest time of each run; they take turns."""
    best = [float("inf")] * len(runs)
    for _ in range(repeats):
        for i, run in enumerate(runs):
            started = time.process_time()
            run()
            best[i] = min(best[i], time.process_time() - started)
    return best


def measure(inputs: list[str], copies: int, repeats: int) -> Figures:
    """All figures of one run."""
    nlp = spacy.load(DEFAULT_MODEL)  # first: an extractor takes all that is loaded out of the collector's rounds
    extractor = Extractor()
    found = read(inputs, copies)
    texts = [document.text for document in found]
    loaded = peak()
    run_whole(extractor, found)  # both warm up
    held = peak()
    tokens = run_bare(nlp, texts)
    bare, whole = best_of(repeats, lambda: run_bare(nlp, texts), lambda: run_whole(extractor, found))
    clocks = [run_layers(extractor, found) for _ in range(repeats)]
    layers = {name: min(clock.seconds[name] for clock in clocks) for name in clocks[0].seconds}
    return {
        "documents": len(found),
        "tokens": tokens,
        "bare_seconds": bare,
        "whole_seconds": whole,
        "ratio": whole / bare,
        "layers_us_per_token": {name: seconds / tokens * 1e6 for name, seconds in layers.items()},
        "memory_mb_loaded": loaded,
        "memory_mb_peak": held,
    }


def peak() -> float:
    """The most memory this process has held so far, in megabytes."""
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def show(figures: Figures) -> str:
    """The figures for people."""
    tokens = figures["tokens"]

    def row(name: str, seconds: float) -> str:
        micros = seconds / tokens * 1e6
        return f"{name} {seconds:9.3f} s {micros:8.1f} µs per token {tokens / seconds:8.0f} tokens a second"

    rows = [
        f"{figures['documents']} documents, {tokens} tokens",
        row("bare spaCy pipeline", figures["bare_seconds"]),
        row("whole extraction   ", figures["whole_seconds"]),
        f"ratio               {figures['ratio']:9.3f}   (goal {GOAL})",
        "",
        *(f"  {name:22} {micros:8.1f} µs per token" for name, micros in figures["layers_us_per_token"].items()),
        "",
        f"memory: {figures['memory_mb_loaded']:.0f} MB with both models loaded,"
        f" {figures['memory_mb_peak']:.0f} MB at the peak of the extraction",
    ]
    return "\n".join(rows)


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", default=[str(SEEDS)], help="files or folders with articles")
    parser.add_argument("--copies", type=int, default=20, help="how often each document is read")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    chosen = parser.parse_args()
    figures = measure(chosen.inputs, chosen.copies, chosen.repeats)
    sys.stdout.write((json.dumps(figures, indent=1) if chosen.json else show(figures)) + "\n")


if __name__ == "__main__":
    main()
