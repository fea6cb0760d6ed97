"""`kg query`: a named question, a file or a string of SPARQL → a table."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.talk import GRAPH, GraphFile, say


def command(
    question: Annotated[str, typer.Argument(metavar="NAME|FILE|SPARQL", help="See --list for the names.")] = "",
    graph: GraphFile = GRAPH,
    entity: Annotated[str, typer.Option(help="Name or IRI of the thing that a question is about.")] = "",
    format: Annotated[str, typer.Option(help="table, csv or json.")] = "table",
    list_: Annotated[bool, typer.Option("--list", help="Show the named questions.")] = False,
) -> None:
    """Ask the graph a question."""
    from kg import pipeline, queries

    if list_:
        for known in queries.list_questions():
            print(f"{known.name:16} {known.about}\n{'':16} {' '.join(known.columns)}")
        return
    if not question:
        raise typer.BadParameter("name a question (kg query --list shows them), a file, or give SPARQL")
    answer = pipeline.query(question, graph, entity=entity or None)
    print(queries.encode(answer, format), end="")
    if format == "table" and not len(answer):
        say("no answers")
