"""What the rules for relations ask of a parse: what a word stands for, and what fits a relation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kg.extraction.factuality import FactualityReader
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.lexicon import Lexicon, Restriction, Sense
from kg.extraction.schema import Schema
from kg.extraction.subjects import Subjects
from kg.model import Mention, Span, Token

_COUNTRY = frozenset({"kg:Country"})
_LIFELESS = frozenset({"kg:Organization", "kg:Place", "kg:Agent", "kg:Body", "kg:Thing"})
"""What "it" and "which" may be when nothing is known of them; never persons."""
_SEATS = frozenset({"kg:residesIn", "kg:bornIn", "kg:headquarteredIn", "kg:basedIn"})
"""Relations to places that must be named, or at least be towns or regions: nobody lives *in a roomy house*."""
_SETTLED = frozenset({"kg:City", "kg:Region", "kg:Country"})


@dataclass(slots=True, eq=False)
class Context:
    """One parse as the rules for relations see it."""

    finder: FillerFinder
    lexicon: Lexicon
    schema: Schema
    facts: FactualityReader
    entity_of: Mapping[int, str] = field(default_factory=dict)
    """Head of a mention → id of its entity."""
    subjects: Subjects = field(default_factory=Subjects)
    places: dict[int, Mention] = field(default_factory=dict)
    """First character → the name of a place that begins there."""
    _in_names: set[int] = field(default_factory=set)
    _inside: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        tokens = self.tokens
        for mention in self.finder.by_head.values():
            if mention.kind == "name":
                i = mention.head
                while i >= 0 and tokens[i].start >= mention.start:
                    self._in_names.add(i)
                    if i != mention.head and mention.type != "Person":
                        self._inside.add(i)
                    i -= 1
            if mention.type == "Place" and mention.kind == "name" and not mention.adjective:
                self.places[mention.start] = mention

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the parse."""
        return self.finder.parse.tokens

    def filler(self, mention: Mention) -> Filler:
        """The filler for a mention."""
        return Filler(self.tokens[mention.head], Span(mention.start, mention.end), mention=mention)

    def mention(self, token: Token) -> Mention | None:
        """The mention whose head a word is."""
        return self.finder.by_head.get(token.i)

    def named(self, token: Token) -> bool:
        """Whether a word is the head of a name."""
        mention = self.mention(token)
        return mention is not None and mention.kind == "name"

    def in_name(self, token: Token) -> bool:
        """Whether a word stands in a name."""
        return token.i in self._in_names

    def within_name(self, token: Token) -> bool:
        """Whether a word stands in the name of something other than a person, and is not its head."""
        return token.i in self._inside

    def hyphenated(self, mention: Mention) -> bool:
        """Whether a hyphen joins a name to another word: "pro-Russian", "the US-led force"."""
        tokens, i = self.tokens, mention.head
        if i + 1 < len(tokens) and tokens[i + 1].text == "-" and tokens[i + 1].start == tokens[i].end:
            return True
        while i > 0 and tokens[i - 1].start >= mention.start:
            i -= 1
        if i < 2 or tokens[i - 1].text != "-" or tokens[i - 1].end != tokens[i].start:
            return False
        return tokens[i - 2].lower not in ("then", "ex", "now")

    def is_country(self, filler: Filler) -> bool:
        """Whether a filler is a country."""
        return filler.mention is not None and self.schema.is_a(filler.mention.cls, _COUNTRY)

    def is_which(self, token: Token) -> bool:
        """Whether a relative clause calls it "which": no person, whatever it was taken for."""
        subjects = (c.child("nsubj", "nsubjpass") for c in token.children if c.dep == "relcl")
        return any(s is not None and s.lower == "which" for s in subjects)

    def identity(self, filler: Filler) -> str | int:
        """What a filler is: its entity; its head word where none is known."""
        return self.entity_of.get(filler.token.i, filler.token.i)

    def implied(self, filler: Filler, word: Token) -> Filler:
        """A filler as a word of another sentence implies it: "the President" says of which country when only one is."""
        if filler.token.sentence == word.sentence:
            return filler
        return replace(filler, span=Span(word.start, word.end))

    def country_of(self, filler: Filler) -> str | None:
        """Code of the country that a filler is, or lies in."""
        return filler.mention.country if filler.mention is not None else None

    # -- what fits ------------------------------------------------------------------------------------------------

    def allows(self, predicate: str, subject: Filler, other: Filler) -> bool:
        """Whether two fillers fit domain and range of a relation, and the object names what it must."""
        if not (self._end_fits(subject, self.schema.domain.get(predicate)) and self._object_fits(predicate, other)):
            return False
        return subject.mention is None or not subject.mention.adjective or predicate == "kg:memberOf"

    def _object_fits(self, predicate: str, other: Filler) -> bool:
        if not self._end_fits(other, self.schema.range.get(predicate)):
            return False
        mention = other.mention
        if mention is not None and predicate in _SEATS and mention.kind != "name":
            return mention.cls in _SETTLED
        return True

    def _end_fits(self, filler: Filler, classes: frozenset[str] | None) -> bool:
        if filler.time is not None:
            return not any(c.startswith("kg:") for c in classes or ()) and filler.time.type == "DATE"
        mention = filler.mention
        if mention is None:
            return False
        if classes is None:
            return True
        if mention.type == "Other" and mention.kind == "pronoun":
            return not classes.isdisjoint(_LIFELESS)
        return self.schema.is_a(mention.cls, classes) or self.schema.is_a("kg:" + mention.type, classes)

    def satisfies(self, sense: Sense, slots: dict[str, Filler]) -> bool:
        """Whether fillers meet the conditions that a sense has for their slots."""
        return all(r.slot not in slots or self._satisfies(r, slots[r.slot]) for r in sense.restrictions)

    def _satisfies(self, restriction: Restriction, filler: Filler) -> bool:
        if filler.token.lemma in restriction.lemmas or filler.token.lower in restriction.lemmas:
            return True
        mention = filler.mention
        if mention is None or not restriction.types:
            return False
        if mention.type == "Other" and mention.kind == "pronoun":
            return not restriction.types.isdisjoint(_LIFELESS)
        return "kg:" + mention.type in restriction.types or self.schema.is_a(mention.cls, restriction.types)

    def expanded(self, token: Token) -> list[Filler]:
        """A filler with what is joined to it by "and"."""
        found = [self.finder.find(token)]
        for child in token.children:
            if child.dep == "conj":
                found += self.expanded(child)
        return found
