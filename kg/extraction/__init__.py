"""Parse → Extraction: mentions, times, attributions, events and relations of one document.

In reading order: `mentions` and `times` find the nouns; `predications` puts each verb and event noun with its arguments into
one normal form; `lexicon` says what a word evokes, `events` and `relations` read it; `factuality` tells whether it happened;
`attributions` who says so; `assembly` puts all together.  Coreference lies between (package `resolution`).
"""

from __future__ import annotations

from kg.extraction.attributions import find_attributions
from kg.extraction.encoding import encode_extraction
from kg.extraction.facts import Resources, find_facts, read_resources
from kg.extraction.mentions import find_mentions
from kg.extraction.times import find_times

__all__ = [
    "Resources",
    "encode_extraction",
    "find_attributions",
    "find_facts",
    "find_mentions",
    "find_times",
    "read_resources",
]
