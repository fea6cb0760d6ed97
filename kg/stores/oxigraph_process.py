"""Oxigraph's own SPARQL server as a process of ours, on a copy of a graph and a port that only this machine reaches."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad

from kg.errors import GraphError, SetupError
from kg.stores.oxigraph import OxigraphStore

Reply = tuple[int, str, bytes]
"""Status, content type, body."""


class OxigraphProcess:
    """The server, which can be asked with a limit of time that holds.

    Args:
        quads: the graph; the server gets a copy in a folder that goes with it.
        writable: whether it takes updates, which change the copy.

    Raises:
        SetupError: if Oxigraph's server is not installed.
        GraphError: if it does not start.
    """

    def __init__(self, quads: Iterable[Quad], *, writable: bool) -> None:
        program = _find_program()
        self._port = _free_port()
        self._lock = threading.Lock()
        self._starts = 0  # tells a query that it was cut off when another one overran its time
        self._folder = tempfile.TemporaryDirectory(prefix="kg-serve-")
        place = Path(self._folder.name) / "db"
        with OxigraphStore(place) as store:
            store.load(quads)
        mode = "serve" if writable else "serve-read-only"
        where = ["--location", str(place), "--bind", f"127.0.0.1:{self._port}"]
        self._command = [program, mode, *where, "--union-default-graph"]
        self._start()

    def ask(self, method: str, path: str, body: bytes, headers: dict[str, str], seconds: float) -> Reply:
        """Its answer to a request.

        Raises:
            TimeoutError: if that takes longer than these seconds; the server is started afresh then.
            OSError: if it does not answer.
        """
        end = time.monotonic() + seconds
        while True:
            seen = self._starts
            try:
                return _ask(self._port, method, path, body, headers, end)
            except TimeoutError:
                self._restart(seen)
                raise
            except (OSError, http.client.HTTPException):
                with self._lock:
                    cut_off = self._starts != seen
                if not cut_off:
                    raise

    def close(self) -> None:
        """Stop it, and take the copy of the graph away."""
        with self._lock:
            self._stop()
            self._folder.cleanup()

    def _restart(self, seen: int) -> None:
        """Start it afresh, unless another query has done so since."""
        with self._lock:
            if self._starts == seen:
                self._stop()
                self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(self._command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603
        for _ in range(300):
            if self._process.poll() is not None:
                raise GraphError(f"Oxigraph's server ended with code {self._process.returncode}")
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    self._starts += 1
                    return
            time.sleep(0.05)
        raise GraphError("Oxigraph's server does not answer")

    def _stop(self) -> None:
        self._process.kill()
        self._process.wait()


def _ask(port: int, method: str, path: str, body: bytes, headers: dict[str, str], end: float) -> Reply:
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=max(0.01, end - time.monotonic()))
    try:
        link.request(method, path, body or None, headers)
        answer = link.getresponse()
        parts = []
        while part := answer.read1(1 << 16):
            parts.append(part)
            if time.monotonic() > end:
                raise TimeoutError
        return answer.status, answer.headers.get("Content-Type", "text/plain"), b"".join(parts)
    finally:
        link.close()


def _find_program() -> str:
    """Oxigraph's server, first the one installed beside this Python."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        raise SetupError("serving needs Oxigraph's server: pip install 'kg[serve]'")
    return program


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
