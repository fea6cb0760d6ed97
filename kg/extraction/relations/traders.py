"""Nouns that people and firms are called by: "the Swiss trader Velco", "her rival Bo Lund"."""

from __future__ import annotations

from kg.nouns import class_of_noun

OF_EITHER = frozenset(
    "rival partner owner sponsor buyer bidder supplier investor shareholder trader miner producer grower shipper".split()
)
"""Nouns for people and for firms."""


def tells_firm(noun: str) -> bool:
    """Whether a firm is called so, at least as often as a person."""
    return noun in OF_EITHER or class_of_noun(noun) == "kg:Company"
