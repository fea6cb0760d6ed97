"""`kg extract`: articles → JSON Lines, one document a line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import ProgressLine, say, say_skipped


def command(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files, folders, globs, or - for stdin.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="File to write to; stdout without it.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that parse and extract.")] = 1,
    model: Annotated[str | None, typer.Option(help="Installed spaCy pipeline.")] = None,
    metadata: Annotated[Path | None, typer.Option(help="CSV: id, publisher, published, url, title.")] = None,
) -> None:
    """Print what each document says: entities, times, events, relations, attributions."""
    from kg import pipeline
    from kg.extraction import encode_extraction
    from kg.model import Skipped

    settings = pipeline.Settings(model=model, workers=workers, metadata=metadata)
    progress = ProgressLine()
    skipped = []
    done = 0
    stream = out.open("w", encoding="utf-8") if out else sys.stdout
    try:
        for result in pipeline.extract(inputs, settings, progress=progress):
            if isinstance(result, Skipped):
                skipped.append(result)
                continue
            done += 1
            stream.write(json.dumps(encode_extraction(result), ensure_ascii=False) + "\n")
    finally:
        if out:
            stream.close()
    progress.close()
    say_skipped(skipped)
    say(f"{done} documents extracted, {len(skipped)} skipped")
