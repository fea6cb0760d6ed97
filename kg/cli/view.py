"""`kg view`: the network page alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import GRAPH, say


def command(
    graph: Annotated[Path, typer.Argument(help="Graph to show (ttl, trig, nt, nq).")] = GRAPH,
    out: Annotated[Path, typer.Option("-o", "--out", help="Page to write.")] = Path("exports/graph.html"),
) -> None:
    """Write the network page of a graph."""
    from kg import pipeline

    say(f"written to {pipeline.view_page(graph, out)}")
