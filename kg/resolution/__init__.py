"""Mentions to entities, entities to the things of the corpus."""

from __future__ import annotations

from kg.resolution.coreference import Coreference, link_mentions
from kg.resolution.corpus import Resolution, resolve

__all__ = ["Coreference", "Resolution", "link_mentions", "resolve"]
