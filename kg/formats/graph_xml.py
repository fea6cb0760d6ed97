"""GraphML and GEXF for network tools such as Gephi, yEd and Cytoscape: things as nodes, statements as edges.

Each edge carries its sentences with document, publisher, date, speakers, status and rule as JSON.  A statement that
links no two things is a node of its own with an edge from each thing it names, so none is lost.

XML 1.0 cannot hold most control characters.  In all text a backslash is doubled, and a character that XML cannot hold
is written as a backslash, `u` and four hexadecimal digits (`unescape_text` undoes it).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape as escape_markup

from pyoxigraph import Quad

from kg.formats.rdfxml import UNFIT
from kg.formats.reading import load_quads
from kg.reading import Account, make_network, short

Item = tuple[str, str, dict[str, str]]
NODE_COLUMNS = ("label", "kind", "types", "aliases", "standing", "roles", "evidence")
EDGE_COLUMNS = ("label", "predicate", "asserted", "statement", "statement_label", "standing", "roles", "evidence")

_ESCAPED = re.compile(r"\\(\\|u[0-9a-f]{4})")
_ENTITIES = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;", '"': "&quot;"}


def write_graphml(quads: Iterable[Quad], path: Path) -> None:
    """GraphML: http://graphml.graphdrawing.org/specification.html."""
    nodes, edges = _items(quads)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for target, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
            for name in columns:
                out.write(f'<key id="{target[0]}_{name}" for="{target}" attr.name="{name}" attr.type="string"/>\n')
        out.write('<graph id="kg" edgedefault="directed">\n')
        for iri, values in nodes.items():
            out.write(f"<node id={_quoted(iri)}>{_data('n', values)}</node>\n")
        for number, (start, end, values) in enumerate(edges):
            ends = f"source={_quoted(start)} target={_quoted(end)}"
            out.write(f'<edge id="e{number}" {ends}>{_data("e", values)}</edge>\n')
        out.write("</graph>\n</graphml>\n")


def write_gexf(quads: Iterable[Quad], path: Path) -> None:
    """GEXF 1.3: https://gexf.net/schema.html."""
    nodes, edges = _items(quads)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n')
        out.write('<graph defaultedgetype="directed">\n')
        for target, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
            out.write(f'<attributes class="{target}">\n')
            for name in columns[1:]:
                out.write(f'<attribute id="{target[0]}_{name}" title="{name}" type="string"/>\n')
            out.write("</attributes>\n")
        out.write("<nodes>\n")
        for iri, values in nodes.items():
            out.write(f"<node id={_quoted(iri)} label={_quoted(values['label'])}>{_attvalues('n', values)}</node>\n")
        out.write("</nodes>\n<edges>\n")
        for number, (start, end, values) in enumerate(edges):
            ends = f"source={_quoted(start)} target={_quoted(end)} label={_quoted(values['label'])}"
            out.write(f'<edge id="{number}" {ends}>{_attvalues("e", values)}</edge>\n')
        out.write("</edges>\n</graph>\n</gexf>\n")


def escape_text(text: str) -> str:
    """Text with doubled backslashes, and escapes for what XML cannot hold."""
    return UNFIT.sub(lambda match: f"\\u{ord(match[0]):04x}", text.replace("\\", "\\\\"))


def unescape_text(text: str) -> str:
    r"""The text that `escape_text` was given.

    >>> unescape_text(escape_text("a\x00\\u0000"))
    'a\x00\\u0000'
    """
    return _ESCAPED.sub(lambda match: "\\" if match[1] == "\\" else chr(int(match[1][1:], 16)), text)


def _items(quads: Iterable[Quad]) -> tuple[dict[str, dict[str, str]], list[Item]]:
    """Nodes by IRI and edges, all values as text."""
    network = make_network(load_quads(quads))
    nodes = {
        iri: {"label": d["label"], "kind": d["kind"], "types": _json(d["types"]), "aliases": _json(d["aliases"])}
        for iri, d in network.nodes(data=True)
    }
    edges = [
        (start, end, _edge(d["label"], d["predicate"], d["asserted"], d["account"]))
        for start, end, d in network.edges(data=True)
    ]
    linked = {values["statement"] for _, _, values in edges}
    for account in network.graph["accounts"].values():
        if short(account.iri) not in linked:
            types = _json([account.predicate])
            nodes[account.iri] = {"label": account.label, "kind": "Statement", "types": types, **_said(account)}
            edges += [
                (filler.iri, account.iri, _edge(filler.role, account.predicate, False, account))
                for filler in account.roles
                if filler.iri in network
            ]
    return nodes, edges


def _edge(label: str, predicate: str, asserted: bool, account: Account) -> dict[str, str]:
    return {
        "label": label,
        "predicate": predicate,
        "asserted": str(asserted).lower(),
        "statement": short(account.iri),
        "statement_label": account.label,
        **_said(account),
    }


def _said(account: Account) -> dict[str, str]:
    sources = [{k: v for k, v in asdict(source).items() if v not in (None, ())} for source in account.sources]
    roles = [[filler.role, filler.name, filler.iri] for filler in account.roles]
    return {"standing": account.standing, "roles": _json(roles), "evidence": _json(sources)}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _data(prefix: str, values: dict[str, str]) -> str:
    return "".join(f'<data key="{prefix}_{name}">{_plain(value)}</data>' for name, value in values.items())


def _attvalues(prefix: str, values: dict[str, str]) -> str:
    made = (f'<attvalue for="{prefix}_{n}" value={_quoted(v)}/>' for n, v in values.items() if n != "label")
    return f"<attvalues>{''.join(made)}</attvalues>"


def _plain(text: str) -> str:
    return escape_markup(escape_text(text), {"\r": "&#13;"})


def _quoted(text: str) -> str:
    return f'"{escape_markup(escape_text(text), _ENTITIES)}"'
