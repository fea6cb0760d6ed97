"""What the rules for relations ask of a parse: what a word stands for, what a noun is said of, what fits."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extraction.factuality import FactualityReader
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.lexicon import Lexicon, Restriction, Sense
from kg.extraction.predications import Subjects
from kg.extraction.schema import Schema
from kg.model import Mention, Span, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_COUNTRY = frozenset({"kg:Country"})
_LIFELESS = frozenset({"kg:Organization", "kg:Place", "kg:Agent", "kg:Body", "kg:Thing"})
"""What "it" and "which" may be when nothing is known of them; never persons."""
_SEATS = frozenset({"kg:residesIn", "kg:bornIn", "kg:headquarteredIn", "kg:basedIn"})
"""Relations to places that must be named, or at least be towns or regions: nobody lives *in a roomy house*."""
_SETTLED = frozenset({"kg:City", "kg:Region", "kg:Country"})


_MADE = frozenset(
    "appoint name elect nominate choose select install hire recruit know describe regard see view treat hail dismiss "
    "oust remove replace reappoint bring introduce sack fire identify".split()
)
"""Verbs whose object, not whose subject, is what "as" makes it: "appointed her as head"."""


@dataclass(slots=True, eq=False)
class Context:
    """One parse as the rules for relations see it."""

    finder: FillerFinder
    lexicon: Lexicon
    schema: Schema
    facts: FactualityReader
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

    # -- what a noun is said of -----------------------------------------------------------------------------------

    def expanded(self, token: Token) -> list[Filler]:
        """A filler with what is joined to it by "and"."""
        found = [self.finder.find(token)]
        for child in token.children:
            if child.dep == "conj":
                found += self.expanded(child)
        return found

    def described(self, noun: Token) -> list[Filler]:
        """What a noun is said of: the subject of its copula, the name that it stands beside, whom "as" makes it.

        Empty for a noun that stands for itself ("the minister resigned").
        """
        node = leader(noun, self)
        above = node.head
        if node.dep == "pobj" and above.lower == "of" and above.head.lower == "one":
            node, above = above.head, above.head.head  # "is one of the founders"
        if node.dep == "appos" and above.pos in ("PROPN", "NOUN", "PRON"):
            return self._or_described(above)
        if node.dep in ("attr", "oprd"):
            return [f for t in self._subject_of_copula(node) for f in self._or_described(t)]
        verb = governor(above) if node.dep == "pobj" and above.lower == "as" else None
        if verb is not None:
            own = verb.child("dobj") if verb.lemma in _MADE else None
            people = [own] if own is not None else self.subjects.of(verb)
            return [f for t in people for f in self._or_described(t)]
        if node.dep in ("npadvmod", "dep", "advcl", "ROOT", "nsubj"):
            return self._announced(node) or (self._after_comma(node) if node.dep == "npadvmod" else [])
        return []

    def _after_comma(self, noun: Token) -> list[Filler]:
        """ "in Vaduz, the capital": a noun phrase that the parser did not see beside its name."""
        if noun.left < 2 or self.tokens[noun.left - 1].text != ",":
            return []
        mention, own = self.mention(self.tokens[noun.left - 2]), self.mention(noun)
        if mention is None or own is None or mention.kind != "name" or mention.type != own.type:
            return []
        return [self.filler(mention)]

    def introduced(self, noun: Token) -> Mention | None:
        """The name that a common noun introduces, whatever its type: "the group *Acme*", "gas giant *Acme*"."""
        for child in noun.children:
            if child.dep == "appos" and child.i > noun.i:
                mention = self.mention(child)
                if mention is not None and mention.kind == "name":
                    return mention
        return None

    def meant(self, filler: Filler) -> list[Filler]:
        """What a filler stands for: of "is a company based in Oslo" not the company, but what is one."""
        if filler.mention is not None and filler.mention.kind != "nominal":
            return [filler]
        introduced = self.introduced(filler.token)
        if introduced is not None:
            return [self.filler(introduced)]
        found = [f for f in self.described(filler.token) if _alike(filler, f)]
        return found or self._after_comma(filler.token) or [filler]

    def _or_described(self, token: Token) -> list[Filler]:
        """The word itself, or what it describes in its turn: "Ann, a lawyer, member of ..."."""
        if self.named(token) or token.pos == "PRON":
            return [self.finder.find(token)]
        return self.described(token) or [self.finder.find(token)]

    def _subject_of_copula(self, predicate: Token) -> list[Token]:
        verb = predicate.head
        own = verb.child("dobj") if predicate.dep == "oprd" else None
        if own is not None:
            return [own]
        if any(c.dep == "expl" or c.tag == "EX" for c in verb.children):
            return []
        found = [t for t in self.subjects.of(verb) if t.i != predicate.i]
        return found or self._opening_name(verb)

    def _opening_name(self, verb: Token) -> list[Token]:
        """The name that a sentence opens with, where the parser lost the subject: "Ann Berg (born ...), ..., was a"."""
        if verb.lemma != "be" or verb.dep not in ("ROOT", "conj"):
            return []
        first = self._first(verb)
        start = self.tokens[first].start
        for i in range(first, min(first + 6, verb.i)):
            mention = self.finder.by_head.get(i)
            if mention is not None:
                return [self.tokens[i]] if mention.kind == "name" and mention.start == start else []
        return []

    def _announced(self, noun: Token) -> list[Filler]:
        """ "A native of Oslo, she left": a noun phrase before its sentence's subject says something of the subject."""
        verb = noun.head
        if noun.right + 1 >= len(self.tokens) or self.tokens[noun.right + 1].text != ",":
            return []
        subject = verb.child("nsubj", "nsubjpass")
        if subject is None or subject is noun or subject.left < noun.right or noun.left != self._first(noun):
            return []
        return [self.finder.find(subject)]

    def _first(self, token: Token) -> int:
        return self.finder.parse.sentences[token.sentence].first


def governor(preposition: Token) -> Token | None:
    """The verb that a preposition belongs to, also when the parser hung it on the verb's object."""
    above = preposition.head
    if above.dep in ("dobj", "pobj") and above.pos in _NOMINAL:
        above = above.head if above.dep == "dobj" else above.head.head
    return above if above.pos in ("VERB", "AUX") else None


def _alike(noun: Filler, said_of: Filler) -> bool:
    """Whether a noun may describe something of that type: a company is no person."""
    people = {"Person", "Group"}
    known = {"Person", "Group", "Organization", "Place"}
    if noun.type not in known or said_of.type not in known:
        return True
    return noun.type == said_of.type or (noun.type in people) == (said_of.type in people)


def leader(noun: Token, context: Context) -> Token:
    """The first of coordinated nouns, as far as they are no names: of "a lawyer and writer", "lawyer"."""
    node = noun
    while node.dep == "conj" and node.head.i < node.i and (node.head.pos in _NOMINAL or node.head.dep == "attr"):
        if context.named(node.head) and not context.named(node):
            break
        node = node.head
    return node
