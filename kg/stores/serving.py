"""Serving a graph: a SPARQL 1.1 endpoint, and the network page beside it.

The protocol is Oxigraph's own server, on a port of its own that only this machine reaches.  Before it stands a small
front that serves the page, lets queries through that stay on this machine, and nothing else.  Oxigraph's own time limit
is looked at too seldom to hold, so the front ends what takes too long by starting Oxigraph afresh; queries that run
beside it are asked again.
"""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import Quad

from kg.errors import GraphError, KgError
from kg.stores.oxigraph_process import OxigraphProcess

LARGEST = 1 << 20
"""Bytes of the largest request that is taken."""
_FORM = "application/x-www-form-urlencoded"
_PASSED = ("Content-Type", "Accept")
"""Headers of a request that Oxigraph gets to see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """How a graph is served."""

    host: str = "127.0.0.1"
    """Address to listen on; only this machine by default."""
    port: int = 7878
    """0 for any free port."""
    timeout: int = 30
    """Seconds that a query may take."""
    writable: bool = False
    """Whether updates are taken at `/update`; they change the served copy, never the file."""


class GraphServer:
    """A running server; a context manager that stops it.

    Args:
        quads: the graph.
        page: HTML of the network page, shown at `/`.
        check: refuses a query or update that would leave this machine, by an error that says why.
        serving: where and how.
    """

    def __init__(
        self, quads: Iterable[Quad], page: str, check: Callable[[str], None], serving: Serving | None = None
    ) -> None:
        self.serving = serving or Serving()
        self._inner = OxigraphProcess(quads, writable=self.serving.writable)
        try:
            handler = _make_handler(page.encode(), check, self.serving, self._inner)
            self._front = ThreadingHTTPServer((self.serving.host, self.serving.port), handler)
        except OSError as error:
            self._inner.close()
            raise GraphError(f"cannot listen on {self.serving.host}:{self.serving.port}: {error}") from error
        self._front.daemon_threads = True

    @property
    def address(self) -> str:
        """Where the page is; the endpoint is at `/sparql` below it."""
        return f"http://{self.serving.host}:{self._front.server_port}"

    def serve_forever(self) -> None:
        """Answer until `close`, from another thread, or an interrupt."""
        self._front.serve_forever(poll_interval=0.1)

    def close(self) -> None:
        """Stop answering, and take the served copy away."""
        self._front.shutdown()
        self._front.server_close()
        self._inner.close()

    def __enter__(self) -> GraphServer:
        return self

    def __exit__(self, *_: object) -> None:
        self._front.server_close()
        self._inner.close()


def _make_handler(
    page: bytes, check: Callable[[str], None], serving: Serving, inner: OxigraphProcess
) -> type[BaseHTTPRequestHandler]:
    """The front: one class for each server, since http.server makes an object of it for each request."""

    class Handler(BaseHTTPRequestHandler):
        server_version, sys_version = "kg", ""
        timeout = 60

        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            if not self._known_host():
                self._say(403, "this server answers only to its own name")
            elif path in ("/", "/index.html"):
                self._send(200, "text/html; charset=utf-8", page)
            elif path == "/sparql":
                self._forward("/query", "query", b"")
            else:
                self._say(404, "there is the page at / and the endpoint at /sparql")

        do_HEAD = do_GET

        def do_POST(self) -> None:
            size = self.headers.get("Content-Length", "")
            if not size.isdigit() or int(size) > LARGEST:
                self.close_connection = True
                self._say(413, f"a request may have {LARGEST} bytes, and must say how many it has")
                return
            body, path = self.rfile.read(int(size)), urlsplit(self.path).path
            if not self._known_host():
                self._say(403, "this server answers only to its own name")
            elif path == "/sparql":
                self._forward("/query", "query", body)
            elif path == "/update" and serving.writable:
                self._forward("/update", "update", body)
            else:
                self._say(403 if path == "/update" else 404, "the graph can only be asked, at /sparql")

        def _known_host(self) -> bool:
            """Whether the request names this server: a page from elsewhere may not reach it by a name of its own."""
            if serving.host not in ("127.0.0.1", "localhost", "::1"):
                return True
            name = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
            return name in ("127.0.0.1", "localhost", "[::1]")

        def _forward(self, path: str, field: str, body: bytes) -> None:
            try:
                for text in _texts(field, urlsplit(self.path).query, self.headers.get("Content-Type", ""), body):
                    check(text)
            except (KgError, UnicodeDecodeError) as error:
                self._say(400, str(error))
                return
            asked = urlsplit(self.path).query
            headers = {name: value for name in _PASSED if (value := self.headers.get(name)) is not None}
            target = path + (f"?{asked}" if asked else "")
            try:
                self._send(*inner.ask(self.command, target, body, headers, serving.timeout))
            except TimeoutError:
                self._say(504, f"the query took longer than {serving.timeout} seconds")
            except (OSError, http.client.HTTPException) as error:
                self._say(502, f"Oxigraph does not answer: {error}")

        def _say(self, status: int, text: str) -> None:
            self._send(status, "text/plain; charset=utf-8", text.encode() + b"\n")

        def _send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: what people ask is their own affair."""

    return Handler


def _texts(field: str, asked: str, kind: str, body: bytes) -> list[str]:
    """Every query or update in a request, wherever the protocol lets it stand."""
    found = parse_qs(asked).get(field, [])
    text = body.decode("utf-8")
    return found + (parse_qs(text).get(field, []) if kind.partition(";")[0].strip().lower() == _FORM else [text])
