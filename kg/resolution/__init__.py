"""Mentions to entities, entities to the things of the corpus."""
