"""`kg serve`: a SPARQL endpoint with the network page beside it."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.talk import GRAPH, GraphFile, say


def command(
    graph: GraphFile = GRAPH,
    host: Annotated[str, typer.Option(help="Address to listen on; the default is this machine only.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 7878,
    timeout: Annotated[int, typer.Option(help="Seconds that a query may take.")] = 30,
    writable: Annotated[bool, typer.Option("--writable", help="Take updates too; they change a copy.")] = False,
) -> None:
    """Serve the graph as a SPARQL endpoint, with the network page beside it."""
    from kg import pipeline, stores

    serving = stores.Serving(host=host, port=port, timeout=timeout, writable=writable)
    with pipeline.serve(graph, serving) as server:
        say(f"page at {server.address}/, SPARQL at {server.address}/sparql; stop with Ctrl-C")
        server.serve_forever()
