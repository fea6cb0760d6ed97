"""What the makers of values work with: the matched words, the time they are read against, and what they give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kg.extraction.times.calendar import RANK, UNKNOWN, Point, make_day
from kg.extraction.times.direction import direction_of
from kg.extraction.times.tagging import LETTER, Tagged
from kg.model import Parse, Token


@dataclass(slots=True)
class Found:
    """One time expression before it gets its id: token positions in the sentence, and the value."""

    first: int
    last: int
    """Position after the last word."""
    type: str
    value: str
    point: Point | None = None
    """The time on the calendar, when it is one: later words can refer to it."""
    clock: str = ""
    """Time of day that still needs its date."""
    part: tuple[int, int] | None = None
    """Characters within the first word, when it is not all of it: "1985" in "1985–1990"."""


@dataclass(slots=True)
class Phrase:
    """The words that a pattern matched."""

    tagged: Tagged
    first: int
    last: int
    """Position after the last word."""

    def has(self, *names: str) -> bool:
        """Whether a word of one of these classes is in it."""
        letters = self.tagged.letters
        return any(letters.find(LETTER[name], self.first, self.last) >= 0 for name in names)

    def place(self, *names: str) -> int:
        """Position of the first word of one of these classes, or -1."""
        letters = self.tagged.letters
        spots = [p for name in names if (p := letters.find(LETTER[name], self.first, self.last)) >= 0]
        return min(spots, default=-1)

    def places(self, *names: str) -> Iterator[int]:
        """Positions of all words of these classes."""
        wanted = {LETTER[name] for name in names}
        return (p for p in range(self.first, self.last) if self.tagged.letters[p] in wanted)

    def number(self, *names: str) -> int | None:
        """Value of the first word of one of these classes, when it is a whole number."""
        place = self.place(*names)
        value = self.tagged.values[place] if place >= 0 else None
        return value if isinstance(value, int) else None

    def word(self, *names: str) -> str:
        """Value of the first word of one of these classes, when it is a string; else empty."""
        place = self.place(*names)
        value = self.tagged.values[place] if place >= 0 else None
        return value if isinstance(value, str) else ""

    def units(self) -> list[str]:
        """The units named, in order."""
        return [str(self.tagged.values[p]) for p in self.places("unit", "units")]

    def token(self, *names: str) -> Token:
        """The first token of one of these classes."""
        return self.tagged.tokens[self.place(*names)]

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the phrase."""
        return list(self.tagged.tokens[self.first : self.last])

    def before(self, steps: int = 1) -> Token | None:
        """The token so many words before the phrase."""
        place = self.first - steps
        return self.tagged.tokens[place] if place >= 0 else None

    def after(self, steps: int = 1) -> Token | None:
        """The token so many words after the phrase."""
        place = self.last + steps - 1
        return self.tagged.tokens[place] if place < len(self.tagged.tokens) else None

    @property
    def word_before(self) -> str:
        """The word before, in lower case; empty at the start of the sentence."""
        token = self.before()
        return token.lower if token else ""

    @property
    def word_after(self) -> str:
        """The word after, in lower case; empty at the end of the sentence."""
        token = self.after()
        return token.lower if token else ""

    def found(self, type: str, value: str, point: Point | None = None) -> list[Found]:
        """The whole phrase with this value."""
        return [Found(self.first, self.last, type, value, point)]

    def date(self, point: Point | None, unit: str) -> list[Found]:
        """The whole phrase as a date; undetermined when the point is not known."""
        return self.found("DATE", point.value if point else UNKNOWN.get(unit, "XXXX"), point)


_MEMORY = 8
"""How many dates back "the following day" may refer."""


@dataclass(slots=True)
class Context:
    """The time that relative expressions are read against."""

    parse: Parse
    today: date | None
    """Publication date."""
    history: list[Point] = field(default_factory=list)
    """The dates spoken of, without those that only say when something was said."""
    offset: int = 0
    """Position of the sentence's first token in the document."""
    told_before: int = 0
    """How many of the dates were spoken of before the sentence."""
    told_until: int = -1
    """Position in the sentence after the last date spoken of in it."""
    headline: bool = False
    """Whether the sentence is the headline."""

    def direction(self, phrase: Phrase, *, timetable: bool = False) -> int:
        """-1, 0 or +1: where the tense of the governing verb puts the phrase."""
        first, last = self.offset + phrase.first, self.offset + phrase.last
        return direction_of(self.parse.tokens, first, last, headline=self.headline, timetable=timetable)

    @property
    def now(self) -> Point | None:
        """The publication date."""
        return Point(self.today, "day") if self.today else None

    @property
    def spoken(self) -> Point | None:
        """The date spoken of last, or the publication date."""
        return self.history[-1] if self.history else self.now

    def spoken_unit(self, unit: str, steps: int = 0) -> Point | None:
        """The unit of the last date spoken of that is exact enough, so many units on; None when none is."""
        known_unit = "week" if unit == "fortnight" else unit
        if unit == "quarter":
            return self._spoken_quarter(steps)
        for point in reversed(self.history[-_MEMORY:]):
            if base := point.at(known_unit):
                return base.moved(unit, steps)
        base = self.now.at(known_unit) if self.now and not self.history else None
        return base.moved(unit, steps) if base else None

    def tied(self, phrase: Phrase, month: int) -> date | None:
        """First day of the month that "before" or "after" ties to a date of the sentence: "left in March 2010, before a
        judge ordered his arrest in May", "resigned in May 1988 after a strike in March"."""
        if self.told_until < 0 or not self.history or self.today is None:
            return None
        words, told = phrase.tagged.tokens[self.told_until : phrase.first], self.history[-1]
        between = {t.lower for t in words}
        if between.isdisjoint(("before", "after")) or any(t.tag in ("MD", "TO", "VBZ", "VBP") for t in words):
            return None
        if RANK[told.unit] > RANK["year"] or told.day.year == self.today.year:
            return None
        year = told.day.year
        if told.unit in ("day", "month"):
            year += (month < told.day.month) if "before" in between else -(month > told.day.month)
        found = make_day(year, month, 1)
        return found if found and found <= self.today else None

    def _spoken_quarter(self, steps: int) -> Point | None:
        """The quarter spoken of last, else the last one that is over: what is reported; days lie in quarters by chance."""
        told = next((p for p in reversed(self.history[-_MEMORY:]) if p.unit == "quarter"), None)
        base = told or (self.now.moved("quarter", -1) if self.now else None)
        return base.moved("quarter", steps) if base else None
