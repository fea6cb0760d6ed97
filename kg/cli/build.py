"""`kg build`: articles → graph.ttl, graph.trig, graph.html, report.json."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import ProgressLine, say, say_skipped


def command(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files, folders, globs, or - for stdin.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder to write to.")] = Path("exports"),
    workers: Annotated[int, typer.Option(min=1, help="Processes that parse and extract.")] = 1,
    model: Annotated[str | None, typer.Option(help="Installed spaCy pipeline.")] = None,
    metadata: Annotated[Path | None, typer.Option(help="CSV: id, publisher, published, url, title.")] = None,
    decisions: Annotated[Path | None, typer.Option(help="Your decisions on which names are one thing.")] = None,
    gazetteer: Annotated[
        Path | None, typer.Option(help="Your names with identifiers, for links: Turtle, CSV or a Wikidata dump.")
    ] = None,
) -> None:
    """Build the knowledge graph of some articles: Turtle, TriG, a network page and a report."""
    from kg import pipeline

    settings = pipeline.Settings(
        model=model, workers=workers, metadata=metadata, decisions=decisions, gazetteer=gazetteer
    )
    progress = ProgressLine()
    built = pipeline.build(inputs, settings, out=out, progress=progress)
    progress.close()
    say_skipped(built.skipped)
    for note in built.notes:
        say(note)
    counts = built.counts()
    standing = counts["standing"]
    say(
        f"{counts['documents']} documents read, {counts['skipped']} skipped; {counts['entities']} entities, "
        f"{counts['events']} events, {counts['relations']} relations"
    )
    say(
        f"statements: {counts['asserted'] - counts['asserted_open']} asserted "
        f"(and {counts['asserted_open']} open events), {standing.get('planned', 0)} planned, "
        f"{standing.get('possible', 0)} possible, {standing.get('denied', 0)} denied, "
        f"{counts['contradictions']} contradictions; {built.seconds:.1f} seconds"
    )
    say(f"written to {out}: {', '.join(pipeline.OUTPUTS)}")
