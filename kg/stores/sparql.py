"""Any SPARQL 1.1 endpoint: loaded by the Graph Store Protocol or by update, asked by the SPARQL Protocol.

Quads without a graph name go into a graph of their own, since not every server has a default graph that can be written.
Virtuoso 7 takes xsd:duration through its graph store, but not in an update.

Source: https://www.w3.org/TR/sparql11-http-rdf-update/ and https://www.w3.org/TR/sparql11-protocol/
"""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from kg import ids
from kg.errors import GraphError
from kg.reading import Value, batches, read_literal
from kg.stores.interface import Answer, GraphStore

GRAPHS = tuple(ids.GRAPH + name for name in ("things", "claims", "asserted", "background", "inferred", "all"))
"""Named graphs that are seen as one when a question is asked."""
BATCH = 1000
"""Triples in one update."""


class SparqlStore(GraphStore):
    """A SPARQL endpoint.

    Args:
        query_url: where questions go.
        graph_url: of the Graph Store Protocol; loading uses it when it is given.
        update_url: where updates go; loading uses it when there is no `graph_url`.
        user: for HTTP authentication, Basic or Digest as the server asks.
        password: likewise.
        timeout: seconds to wait for an answer.
    """

    def __init__(
        self,
        query_url: str,
        *,
        graph_url: str | None = None,
        update_url: str | None = None,
        user: str | None = None,
        password: str = "",
        timeout: float = 120,
    ) -> None:
        self._query_url, self._graph_url, self._update_url = query_url, graph_url, update_url
        self._timeout = timeout
        self._graphs = dict.fromkeys(GRAPHS)
        self._login = _Login(user, password) if user is not None else None

    def load(self, quads: Iterable[Quad]) -> int:
        """Replace each graph that the quads name."""
        if self._graph_url is None and self._update_url is None:
            raise GraphError(
                f"{self._query_url} can only be asked; to load, give the address for graphs or for updates"
            )
        groups: dict[str, list[Triple]] = {}
        for quad in quads:
            name = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ids.GRAPH + "all"
            groups.setdefault(name, []).append(quad.triple)
        for name, triples in groups.items():
            self._graphs[name] = None
            if self._graph_url is not None:
                self._put(self._graph_url, name, triples)
            else:
                for command in updates(name, triples):
                    self._send(self._update_url or "", command.encode(), "application/sparql-update")
        return sum(map(len, groups.values()))

    def query(self, text: str, *, entity: str | None = None) -> Answer:
        """SPARQL over the union of the project's named graphs."""
        fields = [("query", text), *(("default-graph-uri", graph) for graph in self._graphs)]
        body = self._send(
            self._query_url,
            urllib.parse.urlencode(fields).encode(),
            "application/x-www-form-urlencoded",
            accept="application/sparql-results+json",
        )
        found = json.loads(body)
        columns = tuple(found["head"]["vars"])
        rows = found["results"]["bindings"]
        return Answer(columns, tuple(tuple(_cell(row.get(column)) for column in columns) for row in rows))

    def _put(self, url: str, name: str, triples: list[Triple]) -> None:
        lines = serialize(triples, format=RdfFormat.N_TRIPLES)
        assert lines is not None
        separator = "&" if "?" in url else "?"
        target = f"{url}{separator}graph={urllib.parse.quote(name, safe='')}"
        self._send(target, lines, "application/n-triples", method="PUT")

    def _send(self, url: str, body: bytes, kind: str, *, accept: str = "*/*", method: str = "POST") -> bytes:
        if not url.startswith(("http://", "https://")):
            raise GraphError(f"{url!r} is no address of a server; it must start with http:// or https://")
        headers = {"Content-Type": kind, "Accept": accept}
        request = urllib.request.Request(url, data=body, headers=headers, method=method)  # noqa: S310
        try:
            if self._login is not None:
                self._login.sign(request, self._timeout)
            with urllib.request.urlopen(request, timeout=self._timeout) as answer:  # noqa: S310
                got: bytes = answer.read()
                return got
        except urllib.error.HTTPError as error:
            said = error.read(500).decode("utf-8", "replace").strip()
            raise GraphError(f"{url} answers {error.code} {error.reason}: {said}") from error
        except (urllib.error.URLError, OSError) as error:
            raise GraphError(f"{url} cannot be reached: {error}; is the server running?") from error


class _Login:
    """HTTP authentication, Basic or Digest, known to the server before it sees the body: some close the connection on a
    large body that comes without."""

    def __init__(self, user: str, password: str) -> None:
        self._user, self._password = user, password
        self._known = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        self._digest = urllib.request.AbstractDigestAuthHandler(self._known)

    def sign(self, request: urllib.request.Request, timeout: float) -> None:
        """Ask the server what it wants to see, and add that to the request."""
        url = request.full_url
        try:
            urllib.request.urlopen(urllib.request.Request(url, method="HEAD"), timeout=timeout).close()  # noqa: S310
        except urllib.error.HTTPError as error:
            kind, _, challenge = error.headers.get("WWW-Authenticate", "").partition(" ")
            error.close()
            if kind.lower() == "basic":
                pair = base64.b64encode(f"{self._user}:{self._password}".encode()).decode()
                request.add_header("Authorization", f"Basic {pair}")
            elif kind.lower() == "digest":
                self._known.add_password(None, url, self._user, self._password)
                parts = urllib.request.parse_keqv_list(urllib.request.parse_http_list(challenge))
                request.add_header("Authorization", f"Digest {self._digest.get_authorization(request, parts)}")


def updates(name: str, triples: list[Triple]) -> Iterator[str]:
    """Updates that replace a graph: one that empties it, then batches."""
    yield f"CLEAR SILENT GRAPH <{name}>"
    for batch in batches(triples, BATCH):
        lines = serialize(batch, format=RdfFormat.N_TRIPLES)
        assert lines is not None
        yield f"INSERT DATA {{ GRAPH <{name}> {{\n{lines.decode()}}} }}"


def _cell(term: dict[str, str] | None) -> Value:
    if term is None:
        return None
    return read_literal(term["value"], term.get("datatype", "")) if term["type"] != "uri" else term["value"]
