"""`kg load`: the graph into a database."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.talk import GRAPH, GraphFile, say


def command(
    target: Annotated[str, typer.Argument(metavar="TARGET", help="Such as oxigraph:kg.db; see --list.")] = "",
    graph: GraphFile = GRAPH,
    user: Annotated[str, typer.Option(help="Name to log in with.")] = "",
    password: Annotated[str, typer.Option(envvar="KG_PASSWORD", help="Better given as KG_PASSWORD.")] = "",
    graph_url: Annotated[str, typer.Option(help="Where the endpoint takes graphs (Graph Store Protocol).")] = "",
    update_url: Annotated[str, typer.Option(help="Where the endpoint takes updates.")] = "",
    database: Annotated[str, typer.Option(help="Name of the database on a Neo4j server.")] = "",
    list_: Annotated[bool, typer.Option("--list", help="Show the kinds of databases.")] = False,
) -> None:
    """Load the graph into a database, in place of what an earlier load put there."""
    from kg import pipeline, stores

    if list_:
        for kind in stores.STORES:
            print(f"{kind.example:38} {kind.about}")
        return
    if not target:
        raise typer.BadParameter("name a database (kg load --list shows the kinds)")
    login = stores.Login(
        user=user or None,
        password=password,
        graph_url=graph_url or None,
        update_url=update_url or None,
        database=database or None,
    )
    say(f"{pipeline.load(graph, target, login)} quads loaded into {target}")
