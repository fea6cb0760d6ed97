"""The table of evidence: what speaks for and against two groups of names being one thing.

Each row has a name, a weight and a test that gives a degree in [0, 1]; the score is the sum of weight times degree.
Two groups are one thing from `THRESHOLD` on.  A veto forbids the merge whatever the sum.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from kg.resolution.acronyms import acronym_of, acronym_of_part
from kg.resolution.called import share_office
from kg.resolution.names import same_full_name, sound_alike
from kg.resolution.records import PERSON, Group
from kg.resolution.spelling import romanized
from kg.resolution.wordlists import COMPANY_WORDS, GENERIC_WORDS, LEGAL_FORMS

THRESHOLD = 0.8
"""Score from which two groups are one thing."""
_ALIKE = 0.95
"""Likeness from which two long names do not speak against each other: "Berg Motor", "Berg Motors"."""

_HARDLY = 0.7
"""Likeness of two words with the same consonants from which they do not speak against each other: Yusuf, Youssef."""

Context = Callable[[Group, Group], float]
"""How much the documents of two groups speak of the same things, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of the table."""

    name: str
    weight: float
    test: Callable[[Group, Group], float]


def _both_persons(a: Group, b: Group) -> bool:
    return a.key[0] == PERSON and b.key[0] == PERSON


def _same_name(a: Group, b: Group) -> float:
    return float(a.name == b.name)


def _joined(a: Group, b: Group) -> float:
    return float(a.name != b.name and a.name.replace(" ", "") == b.name.replace(" ", ""))


def _full_name_variant(a: Group, b: Group) -> float:
    """Middle names and order; an initial in place of a name, or another spelling, says less."""
    if a.name == b.name or not _both_persons(a, b) or _transliterated(a, b) or not same_full_name(a.words, b.words):
        return 0.0
    if len(a.words[0]) == 1 or len(b.words[0]) == 1:
        return 0.7
    short, long = sorted((a.words, b.words), key=len)
    return 1.0 if sorted(short) == sorted(long) or set(short) <= set(long) or "".join(short) == "".join(long) else 0.75


def _transliterated(a: Group, b: Group) -> float:
    """The same once digraphs and double letters are made one: Khorazan and Horazan."""
    if a.name == b.name or min(len(a.name), len(b.name)) < 5:
        return 0.0
    return float(romanized(a.name) == romanized(b.name))


def _sounds_alike(a: Group, b: Group) -> float:
    """Two people whose names have the same consonants: Abou Yaya and Abu Yahya."""
    if not _both_persons(a, b) or a.name == b.name or _transliterated(a, b) or same_full_name(a.words, b.words):
        return 0.0
    return float(sound_alike(a.words, b.words))


def _may_sound_alike(a: Group, b: Group) -> float:
    """The same in letters that differ more, which says less: Youssef Amar and Yusuf Amar."""
    if not _both_persons(a, b) or a.name == b.name or _transliterated(a, b) or same_full_name(a.words, b.words):
        return 0.0
    return float(not _sounds_alike(a, b) and sound_alike(a.words, b.words, _HARDLY))


def _spelling(a: Group, b: Group) -> float:
    """Degree of likeness beyond what different names of one kind have."""
    if a.name == b.name or _transliterated(a, b) or _sounds_alike(a, b) or _may_sound_alike(a, b):
        return 0.0
    if _both_persons(a, b) and same_full_name(a.words, b.words):
        return 0.0
    if not _both_persons(a, b) and (a.name.count(" ") != b.name.count(" ") or min(len(a.name), len(b.name)) < 5):
        return 0.0
    likeness = JaroWinkler.similarity(a.name, b.name)
    return max(0.0, (likeness - 0.85) / 0.15)


def _acronym(a: Group, b: Group) -> float:
    """Four letters and more say much, two little."""
    short, long = (a, b) if len(a.name) < len(b.name) else (b, a)
    if " " in short.name or " " not in long.name or PERSON in (a.key[0], b.key[0]):
        return 0.0
    if any(acronym_of(s, form) for s in short.forms for form in long.forms):
        return min(1.0, (len(short.name) + 1) / 5)
    return 0.6 * any(acronym_of_part(s, form) for s in short.forms for form in long.forms)


def _without(words: frozenset[str], a: Group, b: Group) -> bool:
    left, right = ([w for w in g.name.split() if w not in words] for g in (a, b))
    return bool(left) and left == right and a.name != b.name and PERSON not in (a.key[0], b.key[0])


def _legal_form(a: Group, b: Group) -> float:
    """The same without Inc., Ltd. and the like."""
    return float(_without(LEGAL_FORMS, a, b))


def _core(a: Group, b: Group) -> float:
    """One has generic words on top: "Berg" and "Berg Motor Company", not "Berg Bank" and "Berg Motor"."""
    if _without(LEGAL_FORMS, a, b) or not _without(COMPANY_WORDS, a, b):
        return 0.0
    short, long = ({w for w in g.name.split() if w not in LEGAL_FORMS} for g in (a, b))
    return float(short < long or long < short)


def _prefix(a: Group, b: Group) -> float:
    """The first words of a body's longer name, when the rest is one more word that does not make another body of it."""
    if {a.type, b.type} != {"Organization"} or PERSON in (a.key[0], b.key[0]) or _core(a, b):
        return 0.0
    short, long = sorted((a.name.split(), b.name.split()), key=len)
    return float(len(long) - len(short) == 1 and long[: len(short)] == short and long[-1] not in GENERIC_WORDS)


def _same_type(a: Group, b: Group) -> float:
    return float(a.type == b.type)


def _same_class(a: Group, b: Group) -> float:
    general = {"kg:Person", "kg:Organization", "kg:Place", "kg:Group", "kg:Thing"}
    return float(bool((set(a.classes) & set(b.classes)) - general))


def _types_differ(a: Group, b: Group) -> float:
    """Counts for other names only: of one full name the recogniser may have erred."""
    return float(a.name != b.name and not set(a.types) & set(b.types))


def _same_office(a: Group, b: Group) -> float:
    return float(bool(a.offices & b.offices))


def _same_body(a: Group, b: Group) -> float:
    return float(not a.offices & b.offices and bool({o for _, o in a.offices} & {o for _, o in b.offices}))


def _same_called(a: Group, b: Group) -> float:
    """Two names of a person with one office beside them, where the texts do not give it to two bodies."""
    if a.name == b.name or a.offices & b.offices or not share_office(a.called, b.called):
        return 0.0
    return float(not a.offices or not b.offices or bool({o for _, o in a.offices} & {o for _, o in b.offices}))


def _one_document(a: Group, b: Group) -> float:
    """A document that names both keeps them apart already."""
    return float(not a.documents.isdisjoint(b.documents))


OFFICE, OFFICE_WEIGHT = "same office", 0.35
CALLED = "called by the same office"

TABLE: tuple[Evidence, ...] = (
    Evidence("same name", 0.9, _same_name),
    Evidence("same letters, other spaces", 0.8, _joined),
    Evidence("variant of full name", 0.75, _full_name_variant),
    Evidence("sounds alike", 0.6, _sounds_alike),
    Evidence("may sound alike", 0.4, _may_sound_alike),
    Evidence("similar spelling", 0.55, _spelling),
    Evidence("other transliteration", 0.75, _transliterated),
    Evidence("acronym of the other", 0.7, _acronym),
    Evidence("other legal form", 0.8, _legal_form),
    Evidence("same without generic words", 0.6, _core),
    Evidence("first words of the other", 0.45, _prefix),
    Evidence("same type", 0.1, _same_type),
    Evidence("same class", 0.1, _same_class),
    Evidence("types differ", -0.4, _types_differ),
    Evidence(OFFICE, OFFICE_WEIGHT, _same_office),
    Evidence(CALLED, 0.15, _same_called),
    Evidence("same country or body", 0.15, _same_body),
    Evidence("both in one document", -0.5, _one_document),
)
"""Every test, in the order in which reasons are told."""

CONTEXT, CONTEXT_WEIGHT = "shared context", 0.35
ALIAS_WEIGHT = 0.75
"""One document uses both names for one thing."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Outcome for one pair."""

    weighed: tuple[tuple[str, float], ...]
    """What was found, each with what it adds to the score."""
    veto: str = ""
    """What forbids the merge; empty when nothing does."""

    @property
    def score(self) -> float:
        """The sum of the evidence."""
        return round(sum(weight for _, weight in self.weighed), 3)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The evidence for people to read."""
        told = tuple(f"{name} {weight:+.2f}" for name, weight in self.weighed)
        return (*told, self.veto) if self.veto else told

    @property
    def same(self) -> bool:
        """Whether the evidence suffices."""
        return not self.veto and self.score >= THRESHOLD


def compare(a: Group, b: Group, context: Context, *, aliases: int = 0) -> Comparison:
    """Weigh the evidence for two groups.

    Args:
        a: one group of names.
        b: another.
        context: likeness of the documents' other things; asked only when it can decide.
        aliases: documents that use both names for one thing.
    """
    weighed = [("named so in one document", ALIAS_WEIGHT)] if aliases else []
    for row in TABLE:
        if aliases and row.test is _one_document:
            continue
        degree = row.test(a, b)
        if degree:
            weighed.append((row.name, row.weight * degree))
    if against := veto(a, b):
        return Comparison(tuple(weighed), f"veto: {against}")
    total = sum(weight for _, weight in weighed)
    if THRESHOLD - CONTEXT_WEIGHT <= total < THRESHOLD and (degree := context(a, b)):
        weighed.append((CONTEXT, CONTEXT_WEIGHT * degree))
    return Comparison(tuple(weighed))


def veto(a: Group, b: Group) -> str:
    """What forbids a merge outright, or empty."""
    if a.key[2] and b.key[2] and a.key[2] != b.key[2]:
        return "different identifiers"
    if a.canonical and b.canonical and a.canonical != b.canonical:
        return "different names in the gazetteer"
    if a.gender and b.gender and a.gender != b.gender and _both_persons(a, b):
        return "gender"
    if _numbers(a) != _numbers(b):
        return "different numbers"
    return ""


def _numbers(group: Group) -> frozenset[str]:
    return frozenset(w for w in group.name.split() if w[0].isdigit())


def bears_both(long: Group, a: Group, b: Group) -> bool:
    """Whether a person's name has the two surnames of two others: Ann Berg Lund may be Ann Berg and Ann Lund."""
    if not _both_persons(a, b) or len(long.words) < 3 or not len(a.words) == len(b.words) == 2:
        return False
    return {a.words[-1], b.words[-1]} == set(long.words[-2:]) and a.words[0] == b.words[0] == long.words[0]


def incompatible(a: Group, b: Group) -> bool:
    """Whether two names cannot be one thing's: a veto, full names of two people, or two long names of two bodies."""
    if veto(a, b):
        return True
    if _both_persons(a, b):
        plain = tuple(map(romanized, a.words)), tuple(map(romanized, b.words))
        alike = same_full_name(a.words, b.words) or same_full_name(*plain)
        return not alike and not sound_alike(a.words, b.words, _HARDLY)
    if " " not in a.name or " " not in b.name or _core(a, b) or _legal_form(a, b) or _transliterated(a, b):
        return False
    left, right = (" ".join(w for w in g.name.split() if w not in LEGAL_FORMS) for g in (a, b))
    return not left.startswith(right) and not right.startswith(left) and JaroWinkler.similarity(left, right) < _ALIKE
