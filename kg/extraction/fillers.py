"""The word that fills a slot → the mention, the time or the plain words that it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Mention, Parse, Span, Timex, Token

_PLACE_NOUNS = frozenset(
    "city town village state province port region district island republic kingdom county municipality suburb "
    "neighbourhood neighborhood area capital resort territory peninsula stronghold enclave hamlet".split()
)
_STATE_NOUNS = frozenset({"state", "republic", "kingdom", "island", "territory"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss", "advmod", "quantmod"})


@dataclass(frozen=True, slots=True)
class Filler:
    """One filler: its head word, the words it covers, and what is known of it."""

    token: Token
    span: Span
    mention: Mention | None = None
    time: Timex | None = None
    phrase: Span | None = None
    """The whole noun phrase of an unnamed filler, with whose or of what it is."""

    @property
    def words(self) -> Span:
        """What a reader would quote as the filler."""
        return self.phrase or self.span

    @property
    def is_name(self) -> bool:
        """Whether a name fills the slot."""
        return self.mention is not None and self.mention.kind == "name"

    @property
    def type(self) -> str:
        """Entity type of the vocabulary, Time, or empty."""
        return self.mention.type if self.mention else "Time" if self.time else ""


@dataclass(slots=True, eq=False)
class FillerFinder:
    """Fillers of one parse by head word."""

    parse: Parse
    by_head: dict[int, Mention]
    times: dict[int, Timex]
    """Token position → the time expression that it stands in."""
    _known: dict[int, Filler] = field(default_factory=dict)

    @classmethod
    def of(cls, parse: Parse, mentions: Iterable[Mention], times: Sequence[Timex]) -> FillerFinder:
        """The finder for a parse with these mentions and times."""
        by_head: dict[int, Mention] = {}
        for mention in mentions:
            have = by_head.get(mention.head)
            if have is None or (mention.end - mention.start, mention.kind == "name") > (
                have.end - have.start,
                have.kind == "name",
            ):
                by_head[mention.head] = mention
        covered: dict[int, Timex] = {}
        ordered = sorted(times, key=lambda t: t.start)
        k = 0
        for token in parse.tokens:
            while k < len(ordered) and ordered[k].end <= token.start:
                k += 1
            if k < len(ordered) and ordered[k].start < token.end and token.start < ordered[k].end:
                covered[token.i] = ordered[k]
        return cls(parse=parse, by_head=by_head, times=covered)

    def find(self, token: Token) -> Filler:
        """The filler whose head is this word; the name where a common noun only introduces it ("the city of X",
        "the minister, X")."""
        known = self._known.get(token.i)
        if known is None:
            known = self._known[token.i] = self._find(token)
        return known

    def _find(self, token: Token) -> Filler:
        time = self.times.get(token.i)
        if time is not None:
            return Filler(token, Span(time.start, time.end), time=time)
        named = self._named(token)
        if named is not None:
            return Filler(self.parse.tokens[named.head], Span(named.start, named.end), mention=named)
        mention = self.by_head.get(token.i)
        if mention is not None:
            span = Span(mention.start, mention.end)
            phrase = whole_phrase(self.parse, token, span) if mention.kind == "nominal" else None
            return Filler(token, span, mention=mention, phrase=phrase)
        span = self._noun_phrase(token)
        return Filler(token, span, phrase=whole_phrase(self.parse, token, span) if token.pos == "NOUN" else None)

    def _named(self, token: Token) -> Mention | None:
        """The name that a common noun introduces."""
        own = self.by_head.get(token.i)
        if own is not None and own.kind != "nominal":
            return None
        if token.lemma in _PLACE_NOUNS:
            for child in token.children:
                if child.dep == "prep" and child.lower == "of":
                    inner = child.child("pobj")
                    if inner is not None:
                        mention = self.by_head.get(inner.i)
                        if mention is not None and mention.kind == "name" and mention.type == "Place":
                            whole = mention.cls != "kg:Country" or token.lemma in _STATE_NOUNS
                            return mention if whole else None  # "a port of Yemen" is not Yemen
        for child in token.children:
            if child.dep == "appos":
                mention = self.by_head.get(child.i)
                if mention is not None and mention.kind == "name" and (own is None or mention.type == own.type):
                    return mention
        return None

    def _noun_phrase(self, token: Token) -> Span:
        """The shortest full noun phrase: from the first modifier before the head to the head."""
        first = token
        if token.lower == "one" and token.i and self.parse.tokens[token.i - 1].lower == "no":
            return Span(self.parse.tokens[token.i - 1].start, token.end)
        for child in token.children:
            if child.i >= token.i:
                break
            if child.dep in _MODIFIERS and child.tag not in ("PRP$", "WP$") and child.i < first.i:
                if child.dep == "poss":
                    continue
                left = self.parse.tokens[child.left]
                first = left if left.i < first.i else first
        return Span(first.start, token.end)


_LONGEST_OF = 6
"""Longest "of" phrase, in words, that belongs to a description; of a longer one what stands after its noun is left out."""


def whole_phrase(parse: Parse, head: Token, span: Span) -> Span:
    """A noun phrase with its possessor and its "of": "Peru's security adviser", "leaders of the party"."""
    start, end = span.start, span.end
    owner = head.child("poss")
    if owner is not None and owner.i < head.i and owner.tag != "PRP$":
        first = parse.tokens[owner.left]
        start = min(start, parse.tokens[first.i + 1].start if first.dep == "det" else first.start)
    for child in head.children:
        inner = child.child("pobj") if child.dep == "prep" and child.lower == "of" else None
        if inner is not None:
            last = child.right if child.right - child.i <= _LONGEST_OF else inner.i
            if last - child.i <= _LONGEST_OF:
                end = max(end, parse.tokens[last].end)
        elif child.i == head.i + 1 and _says_whence(head, child):
            end = max(end, parse.tokens[child.right].end)
    return Span(start, end)


def _says_whence(head: Token, prep: Token) -> bool:
    """Whether "from" or "in" with a name tells which people a subject is: "activists from the Unity Party".  After an object
    it may as well say where the event was."""
    inner = prep.child("pobj") if prep.dep == "prep" and prep.lower in ("from", "in") else None
    subject = head.tag == "NNS" and head.dep in ("nsubj", "nsubjpass")
    return subject and inner is not None and inner.pos == "PROPN" and prep.right - prep.i <= _LONGEST_OF
