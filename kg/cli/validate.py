"""`kg validate`: the graph against its SHACL shapes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import GRAPH, say


def command(
    graph: Annotated[Path, typer.Argument(help="Graph to check (ttl, trig, nt, nq).")] = GRAPH,
) -> None:
    """Check the graph against its shapes; a violation names the sentence it came from."""
    from kg import pipeline

    report = pipeline.validate(graph)
    for violation in report.violations:
        print(violation)
    if not report.conforms:
        say(f"{len(report.violations)} violations in {graph}")
        raise typer.Exit(1)
    say(f"{graph} conforms")
