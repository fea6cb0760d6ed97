"""The nouns of the project: every type that crosses from one package to the next.

Standard library only.  All spans are half-open character offsets (Unicode code points) into `Document.text`, the cleaned
text that is kept.  Types that leave a package are frozen; `Token` and `Parse` are the working copy of one parse and stay
between `annotation`, `extraction` and `resolution`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

# ---------------------------------------------------------------------------------------------------------------------
# Documents
# ---------------------------------------------------------------------------------------------------------------------


OPEN_EVENT = "kg:Event"
"""Class of an event that no entry of the lexicon covers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article after reading and cleaning."""

    id: str
    """Stable within a corpus; from the file name or the row."""
    text: str
    """Cleaned text, page furniture taken out; all offsets refer to it."""
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    """ISO 8601 date (YYYY-MM-DD); relative times resolve against it."""
    language: str = "en"
    path: str | None = None
    """Where it was read from, for messages; never written to the graph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A document, or a part of the work on one, that could not be done."""

    what: str
    """File name, or file name and row."""
    stage: str
    """Step of the pipeline: read, annotate, extract ..."""
    reason: str
    """What was wrong and what to do about it, in one line."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters in a document's text."""

    start: int
    end: int

    def __contains__(self, other: object) -> bool:
        """Whether another span (or an offset) lies inside."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end


# ---------------------------------------------------------------------------------------------------------------------
# Annotation: one parsed text
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One word of a parse, as a plain object: attribute access is several times cheaper than on a spaCy token, and the
    rules do not depend on the parser.  Labels are those of spaCy's English models (Penn tags, ClearNLP dependencies)."""

    i: int
    """Position in `Parse.tokens`."""
    text: str
    lower: str
    lemma: str
    """Lower case."""
    tag: str
    """Penn Treebank tag: VBD, NNP ..."""
    pos: str
    """Universal part of speech: VERB, PROPN ..."""
    dep: str
    """Dependency on the head: nsubj, dobj, pobj, relcl ...; ROOT for the root."""
    start: int
    end: int
    sentence: int
    """Position in `Parse.sentences`."""
    ent: str = ""
    """OntoNotes type of the model's named entity this word is in, or empty."""
    head: Token = field(init=False)
    """The word it depends on; itself at the root."""
    children: list[Token] = field(default_factory=list)
    """Dependents in text order."""
    left: int = 0
    """Position of the first word of its subtree."""
    right: int = 0
    """Position of the last word of its subtree (inclusive)."""

    def __repr__(self) -> str:
        return f"<{self.i}:{self.text}/{self.tag}/{self.dep}>"

    def child(self, *deps: str) -> Token | None:
        """The first dependent with one of these labels."""
        for child in self.children:  # a loop: this is asked more often than anything else
            if child.dep in deps:
                return child
        return None

    def ancestors(self) -> Iterator[Token]:
        """Heads from the nearest up to the root, without itself."""
        token = self
        while token.head is not token:
            token = token.head
            yield token


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a parse."""

    start: int
    """First character."""
    end: int
    first: int
    """Position of the first token."""
    last: int
    """Position after the last token."""
    paragraph: int
    """Number of the paragraph it stands in."""

    @property
    def span(self) -> Span:
        """Its characters."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that annotation found: by the model's entity recogniser or in a gazetteer."""

    first: int
    """Position of the first token."""
    last: int
    """Position after the last token."""
    type: str
    """Entity type of the vocabulary: Person, Organization, Place ..."""
    cls: str
    """Most specific ontology class as a CURIE."""
    origin: str
    """`model`, or the gazetteer's name: geonames, iso-3166, world."""
    canonical: str | None = None
    """Name of the thing it stands for when the gazetteer knows: Russia for "Russian"."""
    adjective: bool = False
    """True for a demonym: "Russian", "North Korean"."""
    links: tuple[str, ...] = ()
    """External identifiers as full IRIs."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the country it is, lies in or belongs to, when the gazetteer knows."""
    capital: bool = False
    """Whether it is the capital of that country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between quotation marks."""

    start: int
    """First character after the opening mark."""
    end: int
    """Position of the closing mark, or the end of the paragraph when it is missing."""


@dataclass(slots=True, eq=False)
class Parse:
    """A document with its tokens, sentences, names and quotations."""

    document: Document
    tokens: list[Token]
    sentences: list[Sentence]
    names: list[Name] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    def text(self, start: int, end: int) -> str:
        """The characters of the document between two offsets."""
        return self.document.text[start:end]

    def words(self, sentence: Sentence) -> list[Token]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]


# ---------------------------------------------------------------------------------------------------------------------
# Extraction: what one document says (the JSON schema of `kg extract`)
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of the text that stand for an entity."""

    start: int
    end: int
    kind: str
    """name, nominal or pronoun."""
    type: str
    """Entity type of the vocabulary; for a pronoun the best guess, or Other."""
    cls: str
    """Most specific ontology class as a CURIE."""
    head: int
    """Position in `Parse.tokens` of the syntactic head word of the mention."""
    canonical: str | None = None
    """Name of the thing it stands for, when a gazetteer knows it."""
    adjective: bool = False
    """True for a demonym used as a modifier: "Russian" in "the Russian president"."""
    links: tuple[str, ...] = ()
    country: str | None = None
    """ISO code of the country it is, lies in or belongs to, when a gazetteer knows."""
    capital: bool = False
    """Whether it is the capital of that country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One thing that a document, or after resolution a corpus, speaks of."""

    id: str
    """e1, e2 ...: unique within the document."""
    type: str
    cls: str
    name: str
    """Best name: the fullest one used, or the nominal's words."""
    mentions: tuple[Mention, ...]
    """In text order."""
    iri: str | None = None
    """Canonical IRI, after resolution across documents."""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression with its TIMEX3 value (ISO-TimeML)."""

    id: str
    start: int
    end: int
    type: str
    """DATE, TIME, DURATION or SET."""
    value: str
    """2023-09-12, 2019-04, 2023-W37, P3D, PRESENT_REF ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One argument of an event."""

    role: str
    """agent, patient ...: the roles of the vocabulary."""
    span: Span
    """The words that fill it in this sentence."""
    entity: str | None = None
    time: str | None = None
    event: str | None = None
    weak: bool = False
    """True when it is implied, or rests on a pronoun that often misleads: kept in claims, never part of a bare fact."""
    amount: str | None = None
    """The number it gives, normalised: `about 700 km`, `at least 12 people`, `2100000000 EUR`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens, as one sentence presents it."""

    id: str
    type: str
    """Ontology class as a CURIE: kg:Meet; kg:Event for an open event."""
    lemma: str
    plover: str | None
    """PLOVER type: that of the class; of a deed that is announced or refused, that of the word about it."""
    trigger: Span
    sentence: Span
    roles: tuple[Role, ...]
    polarity: str
    """positive or negative."""
    certainty: str
    """certain, probable or possible."""
    status: str
    """happened, ongoing, planned, possible, requested, hypothetical, denied or general."""
    attributions: tuple[str, ...]
    """Ids of the attributions whose content holds it, outermost first."""
    rule: str
    confidence: float = 1.0
    """Chance that the reading is right, in [0, 1]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A lasting fact, as one sentence presents it."""

    id: str
    subject: str
    """Entity id."""
    predicate: str
    """Ontology property as a CURIE."""
    object: str
    """Entity id or time id."""
    subject_span: Span
    object_span: Span
    sentence: Span
    polarity: str
    status: str
    """holds, former, future, possible or denied."""
    attributions: tuple[str, ...]
    rule: str
    role: str | None = None
    """Title as written, for offices."""
    confidence: float = 1.0
    weak: bool = False
    """True when an end of it is a pronoun that often misleads: kept in claims, never a bare fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody says something (PARC 3 scheme: source, cue, content)."""

    id: str
    source: Span | None
    """The words that name who says it; None for an unnamed source ("reportedly")."""
    entity: str | None
    """Entity id of the source."""
    cue: Span | None
    content: tuple[Span, ...]
    quote: bool
    """True when the content stands between quotation marks."""
    via: str | None = None
    """Id of the attribution this one is nested in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All layers of one document; every list in text order."""

    document: Document
    entities: tuple[Entity, ...]
    times: tuple[Timex, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    attributions: tuple[Attribution, ...]
    decisions: tuple[Decision, ...] = ()
    """Why mentions were taken for one entity or left apart; no part of the JSON."""


# ---------------------------------------------------------------------------------------------------------------------
# Statements: what the corpus says, with where it stands
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An entity of the corpus: one node of the graph."""

    iri: str
    type: str
    cls: str
    name: str
    aliases: tuple[str, ...]
    """Every other name it is mentioned by, sorted."""
    links: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    """External identifiers that are likely, not certain."""
    replaces: tuple[str, ...] = ()
    """IRIs that this one replaces: earlier names of the same thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """One place where a thing is named, for `aliases` and `explain`."""

    thing: str
    """IRI of the thing."""
    document: str
    """Document id."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Why two mentions or entities were taken for one thing, or kept apart."""

    left: str
    right: str
    same: bool
    score: float
    reasons: tuple[str, ...]
    """Names of the evidence, with their weight: `surname +0.6`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One link of a chain of speakers."""

    words: str | None
    """The words that name the source; None when it is unnamed."""
    iri: str | None
    """The thing they stand for, when resolved."""
    cue: str | None
    """said, according to, reportedly ..."""
    quote: bool
    """True when the speaker's own words are quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One place where a statement stands."""

    iri: str
    document: str
    """Document id."""
    sentence: Span
    """Of the whole sentence."""
    text: str
    """The sentence, exactly."""
    span: Span
    """The words that carry the statement: the event's trigger, or the words from subject to object."""
    words: str
    """These words, exactly."""
    status: str
    polarity: str
    certainty: str
    speakers: tuple[Speaker, ...]
    """Outermost first; empty when the document itself says it."""
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument of a statement: role and filler, and the evidence that gives it."""

    role: str
    """Event role, or `subject` / `object` of a relation."""
    thing: str | None
    """IRI of the filler."""
    value: str | None
    """TIMEX3 value, or the words of a filler that is no thing."""
    words: str
    """As written where it stands first."""
    evidence: tuple[str, ...]
    """IRIs of the evidence that gives this argument."""
    weak: tuple[str, ...] = ()
    """Those of them that give it only by implication or through an uncertain pronoun."""
    earliest: str | None = None
    """First day that a time can mean, as an ISO date."""
    latest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbPhrase:
    """How the sentences of an event put it, between who does it and what it is done to."""

    role: str
    """Of what follows: patient, recipient or topic; empty where nothing does."""
    phrase: str
    """withdrew, objected to."""
    infinitive: str
    participle: str
    """Behind whom it happens to, where nobody does it: withdrawn, fell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is said about things: an event with its roles, or a lasting relation, with all its evidence."""

    iri: str
    kind: str
    """event or relation."""
    predicate: str
    """Event class or relation property, as a CURIE."""
    label: str
    """Readable in one line: "Kim Jong Un met Vladimir Putin"."""
    arguments: tuple[Argument, ...]
    evidence: tuple[Evidence, ...]
    """Never empty."""
    standing: str
    """happened, ongoing, holds, former: asserted; else planned, possible, requested, hypothetical, denied, general, future,
    or disputed when one source asserts what another denies."""
    lemma: str = ""
    """Of an open event."""
    verb: VerbPhrase | None = None
    """The text's own verb, where the class has only a general one: "arrested" for kg:Coerce."""
    sources: tuple[str, ...] = ()
    """Names of the independent sources: publishers and the speakers they cite, copies counted once."""
    disputed: tuple[str, ...] = ()
    """Roles on which it and another statement contradict each other; their fillers are not asserted."""

    @property
    def asserted(self) -> bool:
        """Whether it may stand in the graph as a bare fact."""
        return self.standing in ("happened", "ongoing", "holds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two pieces of evidence that cannot both be right."""

    iri: str
    kind: str
    """polarity, time, place, value or role."""
    first: str
    """IRI of the statement on one side."""
    second: str
    """IRI of the statement on the other side; the same one when its own evidence disagrees."""
    first_evidence: str
    second_evidence: str
    role: str
    """Role on which they differ; empty for polarity."""
    first_value: str
    """What one side says: a date, the name of a place or person, happened ..."""
    second_value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Everything that goes into the graph."""

    documents: tuple[Document, ...]
    things: tuple[Thing, ...]
    mentions: tuple[NameMention, ...]
    statements: tuple[Statement, ...]
    decisions: tuple[Decision, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    inside: tuple[tuple[str, str], ...] = ()
    """Place and place that it lies in, as IRIs: background from GeoNames, said by no document."""


# ---------------------------------------------------------------------------------------------------------------------
# The ontology, as far as the program acts on it
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A relation, a role, or the bare property of an event class."""

    name: str
    """As a CURIE."""
    phrase: str
    """Between subject and object in a label: met, is head of state of."""
    infinitive: str
    """The same for what is to come: meet."""
    domain: str | None
    """Class as a CURIE."""
    range: str | None
    symmetric: bool = False
    exclusive: bool = False
    """An office with one holder at a time."""
    functional: bool = False
    """One object for each subject: a date of birth."""
    from_roles: frozenset[str] = frozenset()
    """Of a bare property: roles whose filler is its subject."""
    to_roles: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    """Of a bare property: beginnings of the words that give it; empty when all words of the class do."""
    except_words: tuple[str, ...] = ()
    """Of a bare property: beginnings of the words of the class that do not give it."""
    joint: tuple[str, ...] = ()
    """Of a symmetric bare property: beginnings of the words by which agents side by side do it with one another; empty
    when all words of the class do: "Ann and Bo met", but not "Ann and Bo sold a house"."""

    def gives(self, words: str) -> bool:
        """Whether an event that is told by these words gives this bare property."""
        words = words.lower()
        return words.startswith(self.words or "") and not words.startswith(self.except_words)

    def joins(self, words: str) -> bool:
        """Whether agents side by side do this with one another when their event is told by these words."""
        return self.symmetric and (not self.joint or words.lower().startswith(self.joint))


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClass:
    """A class of events."""

    name: str
    """As a CURIE."""
    phrase: str
    infinitive: str
    bare: tuple[Property, ...]
    """Properties that an asserted event of this class gives between two of its fillers."""
    singular: bool = False
    """Two with the same participants within days are taken for one; their dates may then contradict each other."""
    uniform: bool = False
    """All its words name the same kind of happening, so that "trip" can speak of a "visit"."""
    once: str | None = None
    """Role whose filler takes part in only one event of this class: patient of kg:Born."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """What statements and the graph need of `ontology/kg.ttl`."""

    above: Mapping[str, frozenset[str]]
    """Class to itself and all classes above it."""
    possible: Mapping[str, frozenset[str]]
    """Class to every class that a thing of it may also be: above it, or above a class below it."""
    events: Mapping[str, EventClass]
    properties: Mapping[str, Property]

    def is_a(self, cls: str, target: str) -> bool:
        """Whether a class is the target or below it."""
        return target in self.above.get(cls, frozenset((cls,)))

    def fits(self, cls: str, wanted: str | None) -> bool:
        """Whether a thing of this class may stand where the wanted class is asked for: it is one, or its own class is
        only a wider name (a kg:Place for a kg:City).  kg:Thing says nothing and fits nothing but itself."""
        return wanted is None or wanted in self.possible.get(cls, frozenset((cls,)))
