"""The ground on which attributions are looked for: tokens, cues, quotations by token, and the readings found so far.

A *reading* is an attribution in the making: token ranges, half-open, instead of characters.  Quotation marks and commas
are evidence of the same rank as the parse: long sentences with quotations are what parsers get wrong most often.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from kg.extraction.attribution_cues import AttributionCues, Cue
from kg.model import Parse, Token

Range = tuple[int, int]
"""Positions of the first token and after the last one."""

_DASHES = frozenset({"—", "–", "--", "-", "_"})
MARKS = frozenset({'"', "'", "``", "''", "`"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBAL = FINITE | {"VB", "VBN", "VBG"}

_TEX = re.compile(r"``([^\n]*?)(?:''|$)", re.MULTILINE)
"""Quotation marks typed as two grave accents and two apostrophes, which some agencies still send."""

EMBEDDED, PARENTHETICAL, ADVERBIAL = 1, 2, 0
"""How far out a reading stands when two share a sentence: an adverb innermost, an inserted phrase outermost."""


@dataclass(slots=True, eq=False)
class Reading:
    """An attribution in the making."""

    cue: Cue | None
    word: Token | None
    """The cue's own word."""
    cue_words: Range | None
    source: Token | None
    """Head of the words that name the source."""
    source_words: Range | None
    content: list[Range]
    addressee: Token | None = None
    phrase: Range | None = None
    """The attribution's own words where they interrupt or follow the content: ", an official said,"."""
    level: int = EMBEDDED
    quotes: list[int] = field(default_factory=list)
    """Quotations that are its content."""
    through: Token | None = None
    """The verb of the reading that passes this one on: "reported" in "reported, citing officials, that ..."."""
    via: Reading | None = None
    """The reading that passes this one on."""
    negated: bool = False
    """Whether the source is said not to say or think so."""
    unnamed: bool = False
    """Whether the words say that somebody says so without saying who: "is said to have left"."""


@dataclass(slots=True)
class Scene:
    """One parse, seen from its quotations and cues."""

    parse: Parse
    tokens: list[Token]
    cues: AttributionCues
    quotes: list[Range]
    """Tokens between the marks of each quotation."""
    quote_of: list[int]
    """For each token the quotation it is in, or -1."""

    def region(self, i: int) -> Range:
        """The stretch in which a cue here may have its content: its sentence, or its part of a quotation."""
        sentence = self.parse.sentences[self.tokens[i].sentence]
        first, last = self.after_dateline(sentence.first, sentence.last), sentence.last
        inside = self.quote_of[i]
        if inside >= 0:
            q_first, q_last = self.quotes[inside]
            return max(first, q_first), min(last, q_last)
        return first, last

    def after_dateline(self, first: int, last: int) -> int:
        """Where a sentence begins after its dateline: "OSLO, March 3 (Acme) - Ships ...", "OSLO — Ships ..."."""
        tokens = self.tokens
        if not tokens[first].text.isupper() or len(tokens[first].text) < 3:
            return first
        for i in range(first + 1, min(last, first + 14)):
            if tokens[i].text in _DASHES and (tokens[i].text != "-" or tokens[i].start > tokens[i - 1].end):
                return i + 1
            if tokens[i].tag in FINITE:
                return first
        return first

    def paragraph(self, i: int) -> int:
        """Number of the paragraph a token stands in."""
        return self.parse.sentences[self.tokens[i].sentence].paragraph

    def quotation_before(self, i: int) -> int:
        """The quotation that ends right before this token, only marks and punctuation between; -1 when none does."""
        tokens, j = self.tokens, i - 1
        own = self.quote_of[i]
        while j >= 0 and i - j <= 4:
            inside = self.quote_of[j]
            if inside >= 0 and inside != own:
                return inside if self.paragraph(j) == self.paragraph(i) else -1
            if not is_mark(tokens[j]):
                return -1
            j -= 1
        return -1

    def quotation_from(self, i: int) -> int:
        """The quotation that begins at this token or after marks and punctuation from here; -1 when none does."""
        tokens, j = self.tokens, i
        own = self.quote_of[i - 1] if i else -1
        while j < len(tokens) and j - i <= 3:
            inside = self.quote_of[j]
            if inside >= 0 and inside != own:
                return inside if self.quotes[inside][0] == j and self.paragraph(j) == self.paragraph(i - 1) else -1
            if not is_mark(tokens[j]):
                return -1
            j += 1
        return -1

    def is_whole(self, quotation: int) -> bool:
        """Whether a quotation begins like an utterance: at a sentence, after a comma, colon or dash; scare quotes and
        quoted bits of the writer's own sentence do not."""
        first, last = self.quotes[quotation]
        tokens = self.tokens
        if last <= first:
            return False
        before = first - 1
        while before >= 0 and tokens[before].text in MARKS and self.quote_of[before] != quotation:
            before -= 1
        if before < 0 or self.paragraph(before) != self.paragraph(first):
            return True
        return not (tokens[before].text[-1:].isalnum() or tokens[before].text in {"'s", "'", "%", "$"})

    def opens_quotation(self, token: Token) -> bool:
        """Whether a word that is tagged as a noun must be the verb of its sentence: 'A statement read, "..."'."""
        if self.quotation_from(token.i + 1) < 0 or not is_mark(self.tokens[token.i + 1]):
            return False
        first = self.parse.sentences[token.sentence].first
        return first < token.i and not self.has_verb((first, token.i))

    def has_verb(self, span: Range) -> bool:
        """Whether a finite verb stands in the range."""
        return any(t.tag in FINITE for t in self.tokens[span[0] : span[1]])


def word_set(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


def is_mark(token: Token) -> bool:
    """Whether a token is punctuation of any kind."""
    return not any(c.isalnum() for c in token.text) and token.text not in {"$", "%", "£", "€"}


def make_scene(parse: Parse, cues: AttributionCues) -> Scene:
    """The scene of a parse; quotations become token ranges."""
    tokens = parse.tokens
    quote_of = [-1] * len(tokens)
    quotes: list[Range] = []
    spans = [(q.start, q.end) for q in parse.quotes]
    if "``" in parse.document.text:
        spans = sorted(spans + [m.span(1) for m in _TEX.finditer(parse.document.text)], key=lambda s: (s[0], -s[1]))
    if spans:
        starts = [t.start for t in tokens]
        for start, end in spans:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            while first < last and tokens[first].text in MARKS:
                first += 1
            while last > first and tokens[last - 1].text in MARKS:
                last -= 1
            if first < last and quote_of[first] < 0:
                quote_of[first:last] = [len(quotes)] * (last - first)
                quotes.append((first, last))
    return Scene(parse=parse, tokens=tokens, cues=cues, quotes=quotes, quote_of=quote_of)
