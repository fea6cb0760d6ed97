"""From the network to what the page draws and shows: pyvis items and options, and tables of statements and documents.

Edges between the same two things in the same layer are drawn as one line; a click on it shows all its statements.
Open events have lines of their own, since they are only shown when asked for.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.reading import Account, Conflict, Source, read_wording, short
from kg.view.style import KINDS, LAYERS, OPEN, Layer, layer_of
from kg.vocab import expand

if TYPE_CHECKING:
    from pyvis.network import Network

Item = dict[str, Any]

ROLES = (
    *("agent", "subject", "title", "patient", "participant", "recipient", "object"),
    *("topic", "origin", "destination", "place", "time"),
)
"""Order in which the page tells who, what, where and when; other roles follow."""


@dataclass(slots=True)
class _Line:
    """Edges drawn as one: the labels and statements of one direction and layer."""

    labels: dict[str, None] = field(default_factory=dict)
    statements: dict[str, None] = field(default_factory=dict)
    symmetric: bool = True


MOST = 2000
"""Entities that a page holds at most: a browser draws no more in reasonable time."""


def make_page_data(network: nx.MultiDiGraph, *, most: int = MOST) -> Item:
    """Everything the page's script needs, as plain lists and dictionaries in a stable order.

    Of a larger graph it holds the most linked entities and the statements among them, and says how many it leaves out.
    """
    held = _most_linked(network, most)
    accounts = _accounts(network, held)
    sources = [source for account in accounts.values() for source in account.sources]
    documents = {source.document: _document(source) for source in sources}
    drawing = _draw(held, {iri: number for number, iri in enumerate(accounts)})
    against = _against(network.graph["conflicts"], accounts)
    return {
        "nodes": drawing.nodes,
        "edges": drawing.edges,
        "options": OPTIONS,
        "left_out": len(network) - len(held),
        "statements": [_statement(account, against.get(account.iri, [])) for account in accounts.values()],
        "documents": [documents[name] for name in sorted(documents)],
        "kinds": {name: {"label": k.label, "color": k.color, "shape": k.shape} for name, k in KINDS.items()},
        "layers": {name: _look(layer) for name, layer in LAYERS.items()},
        "open": _look(OPEN),
        "roles": _explained(filler.role for account in accounts.values() for filler in account.roles),
    }


def _explained(roles: Iterable[str]) -> dict[str, str]:
    """What the ontology says of each role: "agent" and "patient" are words of linguists."""
    reader = read_wording().reader
    return {role: about for role in sorted(set(roles)) if (about := reader.text(expand(f"kg:{role}"), "rdfs:comment"))}


def _look(layer: Layer) -> Item:
    return {
        "label": layer.label,
        "about": layer.about,
        "color": layer.color,
        "dashes": list(layer.dashes),
        "shown": layer.shown,
    }


def _most_linked(network: nx.MultiDiGraph, most: int) -> nx.MultiDiGraph:
    if len(network) <= most:
        return network
    typed = _degrees(network)
    kept = set(sorted(network, key=lambda iri: (-typed[iri], -network.degree(iri), iri))[:most])
    held = nx.MultiDiGraph()  # networkx's own subgraph comes in the order of a set
    held.add_nodes_from((iri, data) for iri, data in network.nodes(data=True) if iri in kept)
    held.add_edges_from(edge for edge in network.edges(keys=True, data=True) if edge[0] in kept and edge[1] in kept)
    return held


def _degrees(network: nx.MultiDiGraph) -> Counter[str]:
    """How many edges each thing has that do not come from open events."""
    edges = (edge for *edge, data in network.edges(data=True) if not data["account"].is_open)
    return Counter(iri for edge in edges for iri in edge)


def _accounts(network: nx.MultiDiGraph, held: nx.MultiDiGraph) -> dict[str, Account]:
    """Statements of the lines that are held, and those that name nothing else."""
    every: dict[str, Account] = network.graph["accounts"]
    if held is network:
        return every
    lines = {data["statement"] for _, _, data in held.edges(data=True)}
    return {
        iri: account
        for iri, account in every.items()
        if iri in lines or all(filler.iri in held for filler in account.roles if filler.iri)
    }


def _draw(network: nx.MultiDiGraph, order: dict[str, int]) -> Network:
    """The pyvis drawing; nodes that no edge touches are left out of the picture but not of the search."""
    from pyvis.network import Network  # only here: it brings IPython with it

    drawing = Network(directed=True)
    degrees = _degrees(network)
    for iri, data in network.nodes(data=True):
        degree = degrees[iri]
        drawing.add_node(
            short(iri),
            label=data["label"],
            shape=KINDS[data["kind"]].shape,
            color=KINDS[data["kind"]].color,
            size=round(min(9 + 4.2 * math.sqrt(degree), 38), 1),
            kind=data["kind"],
            types=data["types"],
            aliases=data["aliases"],
            degree=degree,
        )
    lines = _lines(network)
    curves = _curves(lines)
    for number, ((start, end, layer, is_open), line) in enumerate(lines.items()):
        drawing.add_edge(
            short(start),
            short(end),
            id=f"line-{number}",
            label=_joined(list(line.labels), negated=layer == "denied"),
            layer=layer,
            open=is_open,
            statements=[order[statement] for statement in line.statements],
            color=LAYERS[layer].color,
            dashes=list(LAYERS[layer].dashes) or False,
            width=OPEN.width if is_open else LAYERS[layer].width,
            arrows="" if line.symmetric else "to",
            smooth=curves[start, end, layer, is_open],
        )
    return drawing


_Key = tuple[str, str, str, bool]
"""Of a line: start, end, layer, and whether it stands for open events."""


def _lines(network: nx.MultiDiGraph) -> dict[_Key, _Line]:
    """Edges drawn as one; symmetric ones run from the lesser to the greater IRI."""
    lines: dict[_Key, _Line] = {}
    for start, end, data in network.edges(data=True):
        if data["symmetric"] and end < start:
            start, end = end, start
        line = lines.setdefault((start, end, layer_of(data["standing"]), data["account"].is_open), _Line())
        line.labels[data["label"]] = None
        line.statements[data["statement"]] = None
        line.symmetric = line.symmetric and data["symmetric"]
    return lines


def _curves(lines: Iterable[_Key]) -> dict[_Key, Item]:
    """How each line bends, so that lines between the same two things lie side by side."""
    bundles: dict[frozenset[str], list[_Key]] = {}
    for key in lines:
        bundles.setdefault(frozenset(key[:2]), []).append(key)
    return {key: curve for bundle in bundles.values() for key, curve in _fan(bundle)}


def _fan(bundle: list[_Key]) -> Iterator[tuple[_Key, Item]]:
    first = min(bundle[0][:2])
    for number, key in enumerate(bundle):
        bend = (number - (len(bundle) - 1) / 2) * 0.22
        if key[0] != first:  # seen from its own start, a line that runs back bends to the other side
            bend = -bend
        kind = "curvedCW" if bend > 0 else "curvedCCW"
        yield key, {"enabled": bend != 0, "type": kind, "roundness": round(abs(bend), 2)}


def _joined(labels: list[str], *, negated: bool) -> str:
    text = ", ".join(labels[:2]) + (f" +{len(labels) - 2}" if len(labels) > 2 else "")
    return f"not: {text}" if negated else text


def _against(conflicts: list[Conflict], accounts: dict[str, Account]) -> dict[str, list[Item]]:
    """For each statement, what speaks against it: the kind, what it says itself, what the other says, and the other."""
    made: dict[str, list[Item]] = {}
    for one in conflicts:
        for mine, other, value, against in (
            (one.first, one.second, one.first_value, one.second_value),
            (one.second, one.first, one.second_value, one.first_value),
        ):
            if other in accounts:
                item = {"kind": one.kind, "value": value, "against": against, "label": accounts[other].label}
                made.setdefault(mine, []).append({**item, "other": short(other)})
    return made


def _statement(account: Account, against: list[Item]) -> Item:
    return {
        "against": against,
        "id": short(account.iri),
        "label": account.label,
        "standing": account.standing,
        "layer": layer_of(account.standing),
        "open": account.is_open,
        "roles": [
            [f.role, f.name, short(f.iri) if f.iri else None]
            for f in sorted(account.roles, key=lambda f: ROLES.index(f.role) if f.role in ROLES else len(ROLES))
        ],
        "sources": [_source(source) for source in account.sources],
    }


def _source(source: Source) -> Item:
    at = source.quote_start - source.start
    marked = source.sentence[at : at + len(source.quote)] == source.quote and at >= 0
    return {
        "document": source.document,
        "before": source.sentence[:at] if marked else source.sentence,
        "quote": source.quote if marked else "",
        "after": source.sentence[at + len(source.quote) :] if marked else "",
        "speakers": list(source.speakers),
        "status": source.status,
        "polarity": source.polarity,
        "certainty": source.certainty,
        "rule": source.rule,
    }


def _document(source: Source) -> Item:
    return {
        "id": source.document,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
    }


OPTIONS: Item = {
    "autoResize": True,
    "layout": {"randomSeed": 7, "improvedLayout": False},
    "nodes": {"borderWidth": 2, "borderWidthSelected": 3},
    "edges": {
        "arrows": {"to": {"scaleFactor": 0.55}},
        "selectionWidth": 1.5,
        "hoverWidth": 0.8,
        "arrowStrikethrough": False,
    },
    "interaction": {"hover": True, "hoverConnectedEdges": False, "multiselect": False, "tooltipDelay": 150},
    "physics": {
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {
            "gravitationalConstant": -65,
            "centralGravity": 0.012,
            "springLength": 85,
            "springConstant": 0.05,
            "damping": 0.55,
            "avoidOverlap": 0.6,
        },
        "maxVelocity": 60,
        "stabilization": {"enabled": True, "iterations": 400, "updateInterval": 25, "fit": True},
    },
}
"""Options of vis-network: a seeded layout that comes to rest before it is shown."""
