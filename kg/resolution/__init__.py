"""Mentions to entities, entities to the things of the corpus."""

from __future__ import annotations

from kg.resolution.coreference import Coreference, link_mentions
from kg.resolution.corpus import Resolution, resolve
from kg.resolution.linking import link_things, read_gazetteer
from kg.resolution.steering import read_rulings

__all__ = ["Coreference", "Resolution", "link_mentions", "link_things", "read_gazetteer", "read_rulings", "resolve"]
