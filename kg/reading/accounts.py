"""A statement with all its sentences: who says it, where, in which words, and how sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import OPEN_EVENT
from kg.reading.reader import Reader, short


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One sentence behind a statement."""

    iri: str
    document: str
    """Document id."""
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    sentence: str
    start: int
    """Offsets of the sentence in the document's text."""
    end: int
    quote: str
    """The words that carry the statement."""
    quote_start: int
    """Offsets of these words in the document's text."""
    quote_end: int
    speakers: tuple[str, ...]
    """Who says it, outermost first, each with the cue; empty when the document itself does."""
    status: str
    polarity: str
    certainty: str
    rule: str
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Filler:
    """What fills a role of a statement."""

    role: str
    name: str
    """Label of the thing, or the value or words of what is no thing."""
    iri: str | None
    weak: bool = False
    """Only implied, or through an uncertain pronoun, wherever it is said: no fact rests on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One statement with all its sources."""

    iri: str
    label: str
    predicate: str
    """Event class or relation property, as a CURIE."""
    lemma: str
    """Of an open event; else empty."""
    verb: tuple[str, str, str] | None
    """The text's own verb: the role that follows it, its words for what happened, and for what did not (yet)."""
    standing: str
    roles: tuple[Filler, ...]
    """Sorted by role and name."""
    sources: tuple[Source, ...]
    """Sorted by document and position."""

    @property
    def is_open(self) -> bool:
        """Whether it is an event of no class: its word is one that the lexicon does not know, or knows no class for."""
        return self.predicate == OPEN_EVENT

    def names(self, *roles: str) -> list[str]:
        """Names of what fills these roles."""
        return [filler.name for filler in self.roles if filler.role in roles]


def read_accounts(reader: Reader, statements: Iterable[str]) -> tuple[Account, ...]:
    """Each statement once, in the order of its first source."""
    made = (read_account(reader, statement) for statement in set(statements))
    return tuple(sorted(made, key=lambda a: ([(s.document, s.start) for s in a.sources], a.label, a.iri)))


def read_account(reader: Reader, statement: str) -> Account:
    """The statement of this IRI."""
    sources = (read_source(reader, evidence) for evidence in reader.values(statement, "kg:evidence"))
    return Account(
        iri=statement,
        label=reader.label(statement),
        predicate=short(reader.text(statement, "kg:predicate")),
        lemma=reader.text(statement, "kg:lemma"),
        verb=_verb(reader, statement),
        standing=reader.local(statement, "kg:standing"),
        roles=tuple(sorted(_fillers(reader, statement), key=lambda f: (f.role, f.name, f.iri or ""))),
        sources=tuple(sorted(sources, key=lambda s: (s.document, s.start, s.iri))),
    )


def read_source(reader: Reader, evidence: str) -> Source:
    """The evidence of this IRI, with what is known of its document."""
    document = reader.text(evidence, "kg:document")
    confidence = reader.value(evidence, "kg:confidence")
    return Source(
        iri=evidence,
        document=reader.value(document, "dcterms:identifier") or short(document),
        title=reader.value(document, "schema:headline"),
        publisher=reader.value(document, "kg:publisher"),
        published=reader.value(document, "schema:datePublished"),
        url=reader.value(document, "schema:url"),
        sentence=reader.text(evidence, "kg:sentence"),
        start=reader.number(evidence, "kg:start"),
        end=reader.number(evidence, "kg:end"),
        quote=reader.text(evidence, "kg:quote"),
        quote_start=reader.number(evidence, "kg:quoteStart"),
        quote_end=reader.number(evidence, "kg:quoteEnd"),
        speakers=read_speakers(reader, evidence),
        status=reader.local(evidence, "kg:status"),
        polarity=reader.local(evidence, "kg:polarity"),
        certainty=reader.local(evidence, "kg:certainty"),
        rule=reader.text(evidence, "kg:rule"),
        confidence=float(confidence) if confidence else None,
    )


def read_speakers(reader: Reader, evidence: str) -> tuple[str, ...]:
    """The chain of speakers, outermost first: those the evidence names, and those they speak through."""
    waiting = reader.values(evidence, "kg:attribution")
    chain: dict[str, int] = {}
    while waiting:
        node = waiting.pop()
        if node not in chain:
            chain[node] = reader.number(node, "kg:level")
            waiting.extend(reader.values(node, "kg:via"))
    return tuple(_speaker(reader, node) for node in sorted(chain, key=lambda node: (chain[node], node)))


def _speaker(reader: Reader, attribution: str) -> str:
    """Who and how: `Nordwire (reported)`, with the text's own words where they differ from the name."""
    words = reader.value(attribution, "kg:sourceWords")
    name = next((reader.label(thing) for thing in reader.values(attribution, "kg:source")), None)
    notes = [
        f"“{words}”" if words and name and words != name else "",
        reader.text(attribution, "kg:cue"),
        "own words" if reader.value(attribution, "kg:quoted") == "true" else "",
    ]
    said = ", ".join(note for note in notes if note)
    return (name or words or "unnamed source") + (f" ({said})" if said else "")


def _verb(reader: Reader, statement: str) -> tuple[str, str, str] | None:
    role = reader.local(statement, "kg:verbRole")
    return (role, reader.text(statement, "kg:verbPhrase"), reader.text(statement, "kg:infinitive")) if role else None


def _fillers(reader: Reader, statement: str) -> Iterator[Filler]:
    for argument in reader.values(statement, "kg:argument"):
        role = reader.local(argument, "kg:role")
        things = reader.values(argument, "kg:filler")
        implied = set(reader.values(argument, "kg:weaklyGivenBy"))
        weak = bool(implied) and implied >= set(reader.values(argument, "kg:givenBy"))
        yield from (Filler(role=role, name=reader.label(thing), iri=thing, weak=weak) for thing in things)
        if not things:
            value = reader.value(argument, "kg:value") or reader.text(argument, "kg:words")
            yield Filler(role=role, name=value, iri=None)
