"""Attributions as the tests of them read: source, cue and content in the text's words."""

from __future__ import annotations

from kg.extraction.attribution_cues import read_cues
from kg.extraction.attributions import AttributionDraft, find_attributions
from kg.model import Parse, Span
from kg.vocab import ontology_file

CUES = read_cues(ontology_file("attribution.ttl"))
Row = tuple[str | None, str | None, str]


def row(parse: Parse, draft: AttributionDraft) -> Row:
    def words(span: Span | None) -> str | None:
        return None if span is None else parse.text(span.start, span.end)

    return words(draft.source), words(draft.cue), " … ".join(parse.text(s.start, s.end) for s in draft.content)


def rows(parse: Parse) -> list[Row]:
    return [row(parse, d) for d in find_attributions(parse, CUES)]
