"""What the commands say on stderr: progress of long work, and the closing summary."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kg.model import Skipped

_SHOWN = 20
"""Skipped documents listed one by one before the rest is only counted."""


class ProgressLine:
    """A line of progress, once the work has taken a second: renewed in place on a terminal, every five seconds elsewhere."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._last = self._started
        self._shown = False

    def __call__(self, done: int, what: str) -> None:
        """Take note of a finished document."""
        now = time.monotonic()
        terminal = sys.stderr.isatty()
        if now - self._started < 1 or now - self._last < (0.1 if terminal else 5):
            return
        self._last = now
        rate = done / (now - self._started)
        text = f"{done} documents, {rate:.1f} a second: {what}"
        if terminal:
            print(f"\r\x1b[K{text[:100]}", end="", file=sys.stderr, flush=True)
            self._shown = True
        else:
            print(text, file=sys.stderr)

    def close(self) -> None:
        """Clear the line."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr)


def say(text: str) -> None:
    """Print to stderr."""
    print(text, file=sys.stderr)


def say_skipped(skipped: Sequence[Skipped]) -> None:
    """List what could not be read or done, with reasons."""
    for item in skipped[:_SHOWN]:
        say(f"skipped {item.what} ({item.stage}): {item.reason}")
    if len(skipped) > _SHOWN:
        say(f"… and {len(skipped) - _SHOWN} more; the report lists them all")


GRAPH = Path("exports/graph.trig")
"""Where `kg build` puts the graph that the other commands read."""
GraphFile = Annotated[Path, typer.Option("--graph", help="Graph to read (ttl, trig, nt, nq).")]
