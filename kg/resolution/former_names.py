"""Bodies that a document calls by a former name: "the Roads Agency, formerly the Highways Office"."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.resolution.clusters import Clusters

_FORMERLY = re.compile(
    r",? ?\(?(?:once|formerly|previously|originally)(?: known| called| named)?(?: as)? (?:the )?", re.IGNORECASE
)


def link_former_names(clusters: Clusters) -> None:
    """Link the two names of a body that changed its name.

    "Acme, formerly Berg's arm" and "Acme, formerly part of Berg" are not of that kind: the former name is all that
    stands after the word.
    """
    text = clusters.parse.document.text
    for left, right in pairwise(n for n in clusters.nodes if n.kind == "name"):
        if not left.mention.type == right.mention.type == "Organization" or right.mention.adjective:
            continue
        told = _FORMERLY.fullmatch(text[left.mention.end : right.mention.start])
        if told and text[right.mention.end : right.mention.end + 1] in (",", ".", ")", ";", ""):
            clusters.link(right, left, "former name", 0.9)
