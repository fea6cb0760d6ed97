"""`kg export`: the graph in another format."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import GRAPH, GraphFile, say


def command(
    format: Annotated[str, typer.Argument(metavar="FORMAT", help="See --list.")] = "",
    graph: GraphFile = GRAPH,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="File or folder to write to.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show the formats.")] = False,
) -> None:
    """Write the graph in another format."""
    from kg import formats, pipeline

    if list_ or not format:
        for known in formats.FORMATS.values():
            print(f"{known.name:12} {known.about}")
        return
    say(f"written to {pipeline.export(graph, format, out)}")
