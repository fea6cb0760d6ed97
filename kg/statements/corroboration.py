"""Evidence → independent sources: how many voices stand behind a statement, and which.

A voice is the innermost speaker that the text names, else the publisher, else the document.  Three papers that cite one
agency are one voice, and so are texts that carry nearly the same sentence, whoever prints them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from math import ceil

from kg.model import Document, Evidence, Thing
from kg.statements.groups import Groups

NEARLY_SAME = 0.8
"""Share of common words (Jaccard) from which two sentences are taken for copies of one text."""
_FEWEST = 6
"""Sentences with fewer different words are too short to be known as copies."""
_WORD = re.compile(r"\w+")


def independent_sources(
    evidence: Sequence[Evidence],
    documents: Mapping[str, Document],
    things: Mapping[str, Thing],
    publishers: Mapping[str, str],
    named: Set[str] | None = None,
) -> tuple[str, ...]:
    """Names of the independent sources of a statement, sorted; one name for each.

    Args:
        evidence: of one statement.
        documents: by id.
        things: by IRI, for the names of speakers.
        publishers: name of a publisher, case folded → IRI of the thing it is, see `publisher_things`.
        named: things that have a name; "officials" are no voice of their own.  All, when left out.
    """
    voices = [_voice(e, documents[e.document], publishers, named) for e in evidence]
    groups = Groups(len(evidence))
    first: dict[str, int] = {}
    for i, voice in enumerate(voices):
        groups.join(first.setdefault(voice, i), i)
    if len({e.document for e in evidence}) > 1:
        for i, j in near_copies([e.text for e in evidence]):
            if evidence[i].document != evidence[j].document:
                groups.join(i, j)
    return tuple(sorted(min(_name(voices[i], things) for i in group) for group in groups.all()))


def publisher_things(things: Mapping[str, Thing]) -> dict[str, str]:
    """Name of an organization, case folded → its IRI, so that a publisher and a cited agency can be one voice."""
    found: dict[str, str] = {}
    for iri in sorted(things, reverse=True):
        thing = things[iri]
        if thing.type == "Organization":
            found.update((name.casefold(), iri) for name in (*thing.aliases, thing.name))
    return found


def near_copies(sentences: Sequence[str], threshold: float = NEARLY_SAME) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that have nearly all their words in common, in order.

    Prefix filtering keeps it from comparing all pairs: with words ordered from rare to frequent, two sets that reach
    the threshold share one of their first words.

    Source: Bayardo, Ma, Srikant: Scaling Up All Pairs Similarity Search, WWW 2007.
    """
    words = [frozenset(_WORD.findall(s.casefold())) for s in sentences]
    frequency = Counter(w for found in words for w in found)
    index: dict[str, list[int]] = defaultdict(list)
    for i, found in enumerate(words):
        if len(found) < _FEWEST:
            continue
        prefix = sorted(found, key=lambda w: (frequency[w], w))[: len(found) - ceil(threshold * len(found)) + 1]
        for j in sorted({j for w in prefix for j in index[w]}):
            if len(found & words[j]) >= threshold * len(found | words[j]):
                yield j, i
        for w in prefix:
            index[w].append(i)


def _voice(evidence: Evidence, document: Document, publishers: Mapping[str, str], named: Set[str] | None) -> str:
    """Who says it: an IRI, or the name of a publisher or document."""
    speakers = [s.iri for s in evidence.speakers if s.iri and (named is None or s.iri in named)]
    if speakers:
        return speakers[-1]
    if document.publisher:
        return publishers.get(document.publisher.casefold(), document.publisher)
    return document.id


def _name(voice: str, things: Mapping[str, Thing]) -> str:
    return things[voice].name if voice in things else voice
