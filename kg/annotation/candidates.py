"""Candidates for names, and the one place that sees to it that no word belongs to two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.annotation.gazetteer import Entry, Gazetteer, fold
from kg.model import Parse, Token

_STRONG = 3.0
"""Weight from which a known name is one without other evidence."""


@dataclass(slots=True)
class Candidate:
    """Words that may be a name."""

    first: int
    last: int
    """Position after the last token."""
    label: str = ""
    """Entity type the model gives, or empty."""
    cls: str = ""
    """Class the model's label stands for, or empty."""
    entries: Sequence[Entry] = ()
    """What the gazetteer knows under these words."""


class Spans:
    """The candidates of one parse while they are looked for."""

    def __init__(self, parse: Parse, gazetteer: Gazetteer) -> None:
        """Look the text's words up in the gazetteer; there are no candidates yet."""
        self.tokens = parse.tokens
        self.parse = parse
        self.gazetteer = gazetteer
        self.found: list[Candidate] = []
        self.owner: list[Candidate | None] = [None] * len(parse.tokens)
        """Candidate of each word."""
        people = [n for n in parse.names if n.type == "Person" and parse.tokens[n.last - 1].tag in ("NNP", "NNPS")]
        bearers = {parse.tokens[n.last - 1].text for n in people if n.last - n.first > 1}
        self.hits = dict(_hits(parse.tokens, gazetteer, bearers))
        """First word of a known name, with the position after its last word and what it may stand for."""
        self.strong = {i for first, (last, found) in self.hits.items() for i in range(first, last) if _sure(found)}
        """Words of known names that hardly mean anything else."""
        self.surnames = {parse.tokens[n.last - 1].text for n in people}

        self.inner = {t.text for t in parse.tokens if t.tag in ("NNP", "NNPS") and not self.opens(t.i)}
        """Words with a capital that does not come from opening a sentence."""
        self.small = {t.text for t in parse.tokens if t.text.islower()}

    def add(self, first: int, last: int, like: Candidate | None = None, entries: Sequence[Entry] = ()) -> None:
        """Take the words as a candidate, unless one of them is taken; `like` gives label and class."""
        if first >= last or any(self.owner[first:last]) or (last - first == 1 and len(self.tokens[first].text) == 1):
            return
        label, cls = (like.label, like.cls) if like else ("", "")
        made = Candidate(first, last, label, cls, entries or self.entries(first, last))
        self.found.append(made)
        self.owner[first:last] = [made] * (last - first)

    def drop(self, candidate: Candidate) -> None:
        """Give the words of a candidate free."""
        self.found.remove(candidate)
        self.owner[candidate.first : candidate.last] = [None] * (candidate.last - candidate.first)

    def entries(self, first: int, last: int) -> Sequence[Entry]:
        """What the gazetteer knows under these words; words in capitals throughout also in their usual form."""
        hit = self.hits.get(first)
        if hit and hit[0] == last:
            return hit[1]
        if last - first > 8:
            return ()
        found = self.gazetteer.by_key(key(self.tokens, first, last))
        if not found and len(self.tokens[first].text) > 3 and all(t.text.isupper() for t in self.tokens[first:last]):
            found = self.gazetteer.by_key(" ".join([fold(t.text.title()) for t in self.tokens[first:last]]))
        return found

    def known(self, first: int, last: int) -> bool:
        """Whether the words are a name by themselves: in the gazetteer, or a person's elsewhere in the text."""
        return bool(self.entries(first, last)) or (last - first == 1 and self.tokens[first].text in self.surnames)

    def opens(self, at: int) -> bool:
        """Whether the word opens its sentence, where a capital tells nothing."""
        return at == self.parse.sentences[self.tokens[at].sentence].first


def key(tokens: list[Token], first: int, last: int) -> str:
    """The words as the gazetteer looks them up."""
    if last - first == 1:
        return _apart(fold(tokens[first].text))
    return " ".join([_apart(fold(t.text)) for t in tokens[first:last]])


def _apart(word: str) -> str:
    """The parts of a hyphenated word as the gazetteer has them: "Stoke - on - Trent"."""
    return word.replace("-", " - ") if "-" in word[1:-1] else word


def _sure(entries: Sequence[Entry]) -> bool:
    return entries[0].weight >= _STRONG


def _hits(
    tokens: list[Token], gazetteer: Gazetteer, bearers: set[str]
) -> Iterator[tuple[int, tuple[int, Sequence[Entry]]]]:
    """Where the gazetteer's names stand, the longest at each place.

    Args:
        tokens: of the parse.
        gazetteer: knows the names.
        bearers: last words of people's full names, whose possessives are no names ("Moody's", after "Ann Moody").
    """
    at, size = 0, len(tokens)
    while at < size:
        token = tokens[at]
        longest = gazetteer.longest(fold(token.text).partition("-")[0]) if not token.text.islower() else 0
        for last in range(min(at + longest, size), at, -1):
            if tokens[last - 1].sentence == token.sentence and (entries := gazetteer.by_key(key(tokens, at, last))):
                if tokens[last - 1].tag == "POS" and tokens[last - 2].text in bearers:
                    continue
                yield at, (last, entries)
                at = last - 1
                break
        at += 1
