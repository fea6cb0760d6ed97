"""Which words make up one name.

Comes in: a parse with the model's entities.  Goes out: candidates without overlap, in text order; what they are names
of is decided in `names`.  First come the model's entities, repaired; then the gazetteer's names and rows of capitalised
words that the model has not seen; last the headlines, which take what the text has.
"""

from __future__ import annotations

from kg.annotation.candidates import Candidate, Spans
from kg.annotation.cues import PERSON_NOUNS, TITLES, words
from kg.annotation.gazetteer import Gazetteer
from kg.annotation.headlines import add_headlines, headline_marks
from kg.annotation.known import add_hits, add_outbreaks
from kg.annotation.marks import add_numbered, add_quoted_titles, add_titled, join_forenames, join_partners, keep_endings
from kg.annotation.model_spans import model_spans
from kg.annotation.name_words import DESIGNATORS
from kg.annotation.runs import add_echoes, add_runs, join_given_names, join_owners, join_purposes, join_wings
from kg.model import Parse

_DEGREES = words("QC KC SC MP MEP MD PhD OBE MBE CBE OC AM AO Esq Jr Jr. SJ RN CPA")


def _is_model(spans: Spans, made: Candidate) -> bool:
    """Whether it is the plural of a number, which names a made thing: "the 777s"."""
    word = spans.tokens[made.first]
    return made.label == "Product" and word.tag[:3] == "NNP" and word.text[:3].isdigit()


def find_candidates(parse: Parse, gazetteer: Gazetteer) -> list[Candidate]:
    """Candidates for names, in text order and without overlap."""
    spans = Spans(parse, gazetteer)
    headline = headline_marks(parse)
    for made in model_spans(spans, headline):
        if any(c.isupper() for t in parse.tokens[made.first : made.last] for c in t.text) or _is_model(spans, made):
            spans.add(made.first, made.last, made)
    add_outbreaks(spans)
    add_hits(spans, headline)
    add_numbered(spans, headline)
    add_runs(spans, headline)
    add_echoes(spans, headline)
    join_given_names(spans)
    join_owners(spans)
    add_titled(spans)
    add_quoted_titles(spans)
    join_partners(spans)
    join_forenames(spans)
    keep_endings(spans)
    join_wings(spans)
    join_purposes(spans)
    if any(headline):
        add_headlines(spans, headline)
    no_names = (_is_degree, _is_title, _is_kind)
    return sorted((c for c in spans.found if not any(no(spans, c) for no in no_names)), key=lambda c: c.first)


def _is_degree(spans: Spans, made: Candidate) -> bool:
    """Whether the words are letters after a person's name: "Ann Berg, QC"."""
    tokens, at = spans.tokens, made.first
    named = at > 1 and tokens[at - 1].text == "," and tokens[at - 2].ent == "PERSON"
    return named and made.last == at + 1 and tokens[at].text in _DEGREES


def _is_kind(spans: Spans, made: Candidate) -> bool:
    """Whether a sentence opens with a common noun for a body before an office: "Orchestra chairman Ann Berg"."""
    tokens, at = spans.tokens, made.first
    if made.last != at + 1 or made.last >= len(tokens) or at in spans.strong or not spans.opens(at):
        return False
    kind = DESIGNATORS.get(tokens[at].lower) in ("kg:Organization", "kg:Facility") and tokens[at].text.istitle()
    return kind and tokens[made.last].lower in PERSON_NOUNS and tokens[made.last].text.islower()


def _is_title(spans: Spans, made: Candidate) -> bool:
    """Whether the word is a title after an article, and no surname: "the King"."""
    tokens, at = spans.tokens, made.first
    return made.last == at + 1 and at > 0 and tokens[at].lower in TITLES and tokens[at - 1].lower in ("the", "a", "an")
