"""How things look: a colour and shape for each entity type, a line for each standing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Look of an entity type; shapes tell them apart without colour."""

    label: str
    color: str
    shape: str
    """One of vis-network's shapes with the label outside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Statements that are drawn alike and switched on and off together."""

    label: str
    about: str
    standings: tuple[str, ...]
    color: str
    dashes: tuple[int, ...] = ()
    width: float = 2.0
    shown: bool = False
    """Whether the page opens with it."""


KINDS: dict[str, Kind] = {
    "Person": Kind(label="Person", color="#2f6fde", shape="dot"),
    "Organization": Kind(label="Organization", color="#c2660a", shape="square"),
    "Place": Kind(label="Place", color="#1d8a4a", shape="diamond"),
    "Group": Kind(label="Group", color="#8450c8", shape="triangle"),
    "NamedEvent": Kind(label="Named event", color="#c93366", shape="star"),
    "Product": Kind(label="Product", color="#0f8299", shape="hexagon"),
    "Work": Kind(label="Work", color="#7d7a12", shape="triangleDown"),
    "Quantity": Kind(label="Quantity", color="#5d6b7d", shape="dot"),
    "Other": Kind(label="Other", color="#7a7470", shape="dot"),
}
"""By entity type, in the order of the legend."""

LAYERS: dict[str, Layer] = {
    "fact": Layer(
        label="Facts",
        about="stated as happened, ongoing or holding, and denied by nobody",
        standings=("happened", "ongoing", "holds"),
        color="#5b6778",
        width=2.0,
        shown=True,
    ),
    "former": Layer(
        label="Former", about="offices and ties of the past", standings=("former",), color="#9a8468", shown=True
    ),
    "planned": Layer(
        label="Planned",
        about="announced, expected or asked for",
        standings=("planned", "future", "requested"),
        color="#2f6fde",
        dashes=(9, 6),
    ),
    "possible": Layer(
        label="Possible",
        about="hedged, rumoured or under an if",
        standings=("possible", "hypothetical"),
        color="#b7791f",
        dashes=(2, 5),
    ),
    "denied": Layer(
        label="Denied", about="said not to be so", standings=("denied",), color="#c9283e", dashes=(12, 4, 2, 4)
    ),
    "disputed": Layer(
        label="Disputed",
        about="stated by one source, denied by another",
        standings=("disputed",),
        color="#9b3fc4",
        dashes=(5, 3),
        width=2.6,
    ),
    "general": Layer(
        label="General", about="habits and abilities", standings=("general",), color="#0f8299", dashes=(1, 4)
    ),
}
"""By name, in the order of the legend."""

OPEN = Layer(
    label="Open events",
    about="events of no class, told by their own word, with the standings chosen above",
    standings=(),
    color="#7a7470",
    width=1.2,
)
"""Lines of open events: those of every standing are switched on and off together, beside the layers."""


def layer_of(standing: str) -> str:
    """Name of the layer that a standing belongs to; one that is not known counts as general, never as a fact."""
    return next((name for name, layer in LAYERS.items() if standing in layer.standings), "general")
