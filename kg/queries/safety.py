"""Queries stay on this machine: Oxigraph would follow a `SERVICE` clause to any server, and a `LOAD` in an update, so
neither is run."""

from __future__ import annotations

import re

from kg.errors import QueryError

_TOKEN = re.compile(
    r"""
    <[^<>"{}|^`\\\s]*>                            # IRI
    | '{3}.*?'{3} | \"{3}.*?\"{3}                 # long strings
    | '(?:[^'\\\n]|\\.)*' | "(?:[^"\\\n]|\\.)*"   # strings
    | \#[^\n]*                                    # comment
    | [?$]\w+                                     # variable
    | [\w.-]*:[\w.:%-]*                           # prefixed name
    | (?P<word>[A-Za-z]+)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def check_local(query: str) -> None:
    """Refuse a query or update that reaches out to another server.

    Raises:
        QueryError: if the keyword SERVICE or LOAD stands outside strings, names and comments, also when written with
            escapes.

    >>> check_local('SELECT ?service { ?service :service "SERVICE" } # SERVICE')
    """
    for text in {query, _ESCAPE.sub(_character, query)}:
        for match in _TOKEN.finditer(text):
            if (word := (match["word"] or "").upper()) in ("SERVICE", "LOAD"):
                raise QueryError(f"the query asks another server ({word}); queries run on the local graph only")


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]
