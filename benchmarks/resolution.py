"""How long resolution across documents takes, and how often it errs, on made-up names with realistic variants.

    python benchmarks/resolution.py [--sizes 1000,10000,100000] [--seed 1]

For each size: distinct names, documents, seconds, microseconds per name, the ratio to the step before (10 is linear),
the share of merges that join two things (false merges) and of appearances that stay apart from their thing (false
splits).

Things come in stories, as in news: documents of one story name the same things in their own spellings.  Surnames,
place names and the words of bodies are drawn from heavy-tailed distributions, so that different people share surnames
and initials.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.model import Document, Entity, Extraction, Mention
from kg.resolution import resolve


def _words(text: str) -> list[str]:
    return text.split()


ONSETS = _words("b br ch d dr f g gr h j k kh kr l m n p pr r s sh st t tr v w y z zh")
NUCLEI = _words("a e i o u ai ei ia")
CODAS = ["", "", "", "n", "r", "l", "s", "k", "m", "nd", "rt", "v"]
GIVEN = _words(
    """
    John Mary Peter Anna David Laura Michael Susan James Linda Robert Elena Ahmed Fatima Ivan Olga Carlos Maria
    Jean Claire Hans Greta Ali Leila Kofi Amina Raj Priya Kenji Yuki Dmitri Sergei Alexei Yusuf Paolo Giulia
    Erik Ingrid Omar Nadia
    """
)
FIELDS = _words(
    "Energy Steel Motor Airlines Bank Telecom Media Pharma Insurance Foods Systems Shipping Mining Textiles"
)
KINDS = _words("Agency Institute Council Foundation Federation Association Commission Network Union Centre")
THEMES = _words(
    """
    Northern Southern Eastern Western Central United National International Maritime Agricultural Economic
    Scientific Technical Medical Cultural Atomic Coastal Arctic Alpine Nautical Industrial Statistical Press
    Space Health Labour
    """
)
LEGAL = ["Inc.", "Ltd.", "Corp.", "AG", "plc"]
SWAPS = [("kh", "h"), ("zh", "j"), ("y", "i"), ("w", "v"), ("ch", "tch"), ("sh", "sch"), ("ai", "ay"), ("ei", "ey")]


@dataclass(frozen=True, slots=True)
class Made:
    """One thing with the ways in which documents write its name."""

    type: str
    full: str
    variants: tuple[tuple[str, ...], ...]
    """Names that one document uses for it, the fullest first."""


@dataclass(slots=True)
class Maker:
    """Draws names."""

    chance: random.Random
    surnames: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def word(self, syllables: int) -> str:
        """A pronounceable word."""
        pick = self.chance.choice
        return "".join(pick(ONSETS) + pick(NUCLEI) + pick(CODAS) for _ in range(syllables)).capitalize()

    def surname(self) -> str:
        """A surname; some are far more common than others."""
        if not self.surnames or self.chance.random() < 0.4:
            self.surnames.append(self.word(self.chance.choice((2, 2, 3))))
        rank = int(len(self.surnames) * self.chance.random() ** 3)
        return self.surnames[rank]

    def respelled(self, name: str) -> str | None:
        """The name in another transliteration, when it has one."""
        fitting = [(a, b) for a, b in SWAPS if a in name.lower()]
        if not fitting:
            return None
        old, new = self.chance.choice(fitting)
        at = name.lower().index(old)
        made = name[:at] + new + name[at + len(old) :]
        return made[0].upper() + made[1:]

    def person(self) -> Made:
        """A person, of one naming custom or the other."""
        if self.chance.random() < 0.15:
            family, first, second = self.word(1), self.word(1), self.word(1).lower()
            full = f"{family} {first}-{second}"
            return Made("Person", full, ((full, family), (f"{family} {first} {second.capitalize()}", family)))
        given, surname = self.chance.choice(GIVEN), self.surname()
        full = f"{given} {surname}"
        variants: list[tuple[str, ...]] = [(full, surname)] * 4
        if self.chance.random() < 0.3:
            variants.append((f"{given} {self.chance.choice('ABCDEFGHJKLMNPRSTW')}. {surname}", surname))
        if self.chance.random() < 0.2:
            variants.append((f"Dr. {full}", surname))
        if (other := self.respelled(surname)) and self.chance.random() < 0.3:
            variants.append((f"{given} {other}", other))
        return Made("Person", full, tuple(variants))

    def body(self) -> Made:
        """A company, or a body with an acronym."""
        if self.chance.random() < 0.5:
            core = f"{self.surname()} {self.chance.choice(FIELDS)}"
            return Made("Organization", core, ((core,), (core,), (f"{core} {self.chance.choice(LEGAL)}", core)))
        words = [*self.chance.sample(THEMES, self.chance.choice((2, 3))), self.chance.choice(KINDS)]
        if self.chance.random() < 0.7:
            words.insert(0, self.word(2))
        full = " ".join(words)
        acronym = "".join(w[0] for w in words)
        return Made("Organization", full, ((full, acronym), (full,), (acronym,)))

    def place(self) -> Made:
        """A town."""
        full = self.word(self.chance.choice((2, 3)))
        other = self.respelled(full)
        return Made("Place", full, ((full,), (full,), (other,)) if other else ((full,),))

    def thing(self) -> Made:
        """A thing whose full name is new."""
        kinds: Sequence[Callable[[], Made]] = (self.person, self.person, self.body, self.place)
        while True:
            made = self.chance.choice(kinds)()
            if made.full not in self.used:
                self.used.add(made.full)
                return made


def make_corpus(names: int, seed: int) -> tuple[list[Extraction], dict[tuple[str, str], int], int]:
    """Documents with about this many distinct names; which thing each entity is; how many names there are."""
    chance = random.Random(seed)  # noqa: S311
    maker = Maker(chance)
    documents: list[Extraction] = []
    truth: dict[tuple[str, str], int] = {}
    seen: set[str] = set()
    count = 0
    while len(seen) < names:
        story = [(count + n, maker.thing()) for n in range(10)]
        count += 10
        for _ in range(3):
            chosen = chance.sample(story, 7)
            document = f"d{len(documents)}"
            entities = list(write_entities(chance, [m for _, m in chosen]))
            documents.append(extraction(document, entities))
            for number, (thing, _) in enumerate(chosen, 1):
                truth[document, f"e{number}"] = thing
            seen.update(name for _, found in entities for name in found)
    return documents, truth, len(seen)


def write_entities(chance: random.Random, things: Sequence[Made]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Type and names of each thing as one document writes them."""
    for thing in things:
        yield thing.type, chance.choice(thing.variants)


CLASSES = {"Person": "kg:Person", "Organization": "kg:Organization", "Place": "kg:City"}


def extraction(document: str, entities: Sequence[tuple[str, tuple[str, ...]]]) -> Extraction:
    """A document that consists of names."""
    text, made = "", []
    for number, (type_, names) in enumerate(entities, 1):
        mentions = []
        for name in names:
            mentions.append(
                Mention(start=len(text), end=len(text) + len(name), kind="name", type=type_, cls=CLASSES[type_], head=0)
            )
            text += name + "\n"
        entity = Entity(id=f"e{number}", type=type_, cls=CLASSES[type_], name=names[0], mentions=tuple(mentions))
        made.append(entity)
    return Extraction(
        document=Document(id=document, text=text),
        entities=tuple(made),
        times=(),
        events=(),
        relations=(),
        attributions=(),
    )


def error_rates(
    extractions: Sequence[Extraction], truth: dict[tuple[str, str], int]
) -> tuple[float, float, Counter[str]]:
    """Share of merges that are false, share of joins that are missing, and examples of false merges."""
    things: dict[str, set[int]] = defaultdict(set)
    nodes: dict[int, set[str]] = defaultdict(set)
    size: Counter[str] = Counter()
    appearances: Counter[int] = Counter()
    names: dict[str, set[str]] = defaultdict(set)
    for x in extractions:
        for entity in x.entities:
            thing, iri = truth[x.document.id, entity.id], entity.iri or ""
            things[iri].add(thing)
            nodes[thing].add(iri)
            size[iri] += 1
            appearances[thing] += 1
            names[iri].add(entity.name)
    merges = sum(n - 1 for n in size.values())
    wanted = sum(n - 1 for n in appearances.values())
    false = sum(len(t) - 1 for t in things.values())
    split = sum(len(n) - 1 for n in nodes.values())
    worst = Counter({" = ".join(sorted(names[iri])): len(t) - 1 for iri, t in things.items() if len(t) > 1})
    return false / max(1, merges), split / max(1, wanted), worst


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(description="Time and error rates of resolution across documents.")
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of distinct names")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="examples of false merges")
    args = parser.parse_args()
    print("   names documents  seconds  us/name  ratio  false merges  false splits")
    before = 0.0
    for size in map(int, args.sizes.split(",")):
        documents, truth, names = make_corpus(size, args.seed)
        started = time.process_time()
        done = resolve(documents)
        seconds = time.process_time() - started
        false, split, worst = error_rates(done.extractions, truth)
        ratio = f"{seconds / before:.1f}" if before else "-"
        row = f"{names:>8} {len(documents):>9} {seconds:>8.2f} {seconds / names * 1e6:>8.0f} {ratio:>6}"
        print(f"{row} {false:>13.2%} {split:>13.2%}")
        for example, count in worst.most_common(args.show):
            print(f"    {count}: {example}")
        before = seconds


if __name__ == "__main__":
    main()
