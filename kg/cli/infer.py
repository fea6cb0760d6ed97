"""`kg infer`: what follows from the facts of a graph."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import GRAPH, GraphFile, say


def command(
    graph: GraphFile = GRAPH,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="TriG file to write to.")] = None,
) -> None:
    """Write what follows from the facts, with the reason: who meets is met, what is in a city is in its country."""
    from kg import pipeline

    path, found = pipeline.infer(graph, out)
    say(f"{found} triples follow, written to {path}")
