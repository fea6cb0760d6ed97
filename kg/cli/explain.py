"""`kg explain`: what stands behind a thing, an event or a fact."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.talk import GRAPH, GraphFile


def command(
    what: Annotated[
        list[str], typer.Argument(metavar="IRI|NAME", help="A name or IRI; or three words: subject, predicate, object.")
    ],
    graph: GraphFile = GRAPH,
) -> None:
    """Show the sentences, speakers, rules and sources behind an entity, event or triple."""
    from kg import pipeline

    print(pipeline.explain(what, graph), end="")
