"""The page from its parts: template, style, our script, vis-network from the installed pyvis, and the data."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
from pyoxigraph import Store

from kg.errors import SetupError
from kg.reading import make_network
from kg.view.drawing import make_page_data

_VIS = "templates/lib/vis-9.1.2/vis-network"
PARTS = ("state", "helpers", "shown", "drawing", "labels", "panel", "side", "search", "keys")
"""Files of the page's script, in the order in which they need one another."""
_UNSAFE = re.compile("[<>&\u2028\u2029]")
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


def render_page(graph: Store | nx.MultiDiGraph, *, title: str = "Knowledge graph") -> str:
    """The page of a graph as HTML.

    Args:
        graph: an Oxigraph store, or the network that `make_network` made of it.
        title: heading and title of the page.

    Raises:
        SetupError: if pyvis lacks the vis-network it should carry.
    """
    from jinja2 import Environment, StrictUndefined  # only here: most commands draw no page

    network = make_network(graph) if isinstance(graph, Store) else graph
    scripts = [read_vis_network(), read_script()]
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_own("page.html")).render(
        title=title,
        policy=_policy(scripts),
        css=_own("page.css"),
        scripts=scripts,
        data=encode_data(make_page_data(network)),
    )


def write_page(graph: Store | nx.MultiDiGraph, path: str | Path, *, title: str = "Knowledge graph") -> Path:
    """Write the page to a file and return its path."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(render_page(graph, title=title), "utf-8", newline="\n")
    return target


def encode_data(data: Any) -> str:
    """JSON that is safe inside a script element: no character that could end it or start markup.

    >>> encode_data("</script><!--")
    '"\\\\u003c/script\\\\u003e\\\\u003c!--"'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def read_vis_network() -> str:
    """vis-network as pyvis ships it, with its licence at the head and without the link to its source map.

    Raises:
        SetupError: if it is not there or cannot stand inside a script element.
    """
    source = files("pyvis").joinpath(_VIS + ".min.js")
    if not source.is_file():
        raise SetupError(
            f"pyvis has no {_VIS}.min.js; install the version this project asks for: pip install pyvis==0.3.2"
        )
    text = _SOURCE_MAP.sub("", source.read_text("utf-8")).replace("\r\n", "\n")
    if "</script" in text.lower() or "<!--" in text:
        raise SetupError("pyvis's vis-network cannot be put into a page; install pyvis==0.3.2")
    return text


def read_script() -> str:
    """The page's own script: its parts in order, in one scope of their own."""
    parts = "\n".join(_own(f"script/{name}.js") for name in PARTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


def _policy(scripts: list[str]) -> str:
    """Content security policy: only the scripts of this very page run, and nothing is fetched from anywhere."""
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _own(name: str) -> str:
    return files("kg.view").joinpath(name).read_text("utf-8")
