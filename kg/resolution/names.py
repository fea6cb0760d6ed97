"""What can be said about two names from their words alone: equal, part of each other, variants.

Strings in, answers out; no document, no types.  Used inside a document and across documents.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from kg.resolution.nicknames import short_of_one
from kg.resolution.spelling import one_edit, romanized, skeleton
from kg.resolution.wordlists import (
    BODY_WORDS,
    FEMALE_TITLES,
    GIVEN_NAMES,
    HONORIFICS,
    MALE_TITLES,
    NAME_SUFFIXES,
    NATIONAL_SOCIETIES,
    PARTICLES,
    UNKNOWN,
)

_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_POSSESSIVE = re.compile(r"\s?['’](?:s\b|$)|(?<=s)['’](?=\s)")
_NOT_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """The name without case, accents, hyphens, dots, leading article and possessive ending, for exact comparison.

    >>> name_key("The U.S. Air Force's"), name_key("Chávez-Ruiz"), name_key("Ann O’Neil"), name_key("People's Party")
    ('us air force', 'chavez ruiz', 'ann oneil', 'people party')
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text.replace("’", "'"))
    plain = _POSSESSIVE.sub("", plain.strip())
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    if "." in plain:
        plain = _DOTTED.sub(lambda m: m.group().replace(".", ""), plain)
    words = _NOT_WORD.sub(" ", plain.replace("'", "").lower()).split()
    if words and words[-1][-1] == "s" and words[-1][-2:-1].isdigit():
        words[-1] = words[-1][:-1]  # several of one model: "T9s"
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)


@lru_cache(maxsize=65536)
def person_words(text: str) -> tuple[str, ...]:
    """The words of a person's name without honorifics before and suffixes after it.

    >>> person_words("Sen. John Q. Doe Jr."), person_words("Mr Berg")
    (('john', 'q', 'doe'), ('berg',))
    """
    words = name_key(text).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        del words[0]
    while len(words) > 1 and words[-1] in NAME_SUFFIXES:
        words.pop()
    return tuple(words)


_NICKNAME = re.compile(r"""(?<=\w) (?:["“‘']([^"”’']+)["”’']|\(([^()]+)\)) (?=\w)""")


def without_nickname(text: str) -> tuple[str, ...]:
    """The two names in one that has a nickname in quotes or brackets: with the given name, and with the nickname.

    >>> without_nickname('John "Jack" Doe'), without_nickname("John Doe")
    (('John Doe', 'Jack Doe'), ())
    """
    found = _NICKNAME.search(text)
    if found is None:
        return ()
    before, after, nickname = text[: found.start()], text[found.end() :], found[1] or found[2]
    return f"{before} {after}", f"{nickname} {after}"


_FAMILY_PARTICLES = PARTICLES - set(GIVEN_NAMES) - {"abu", "mac", "o", "st", "st.", "la", "lo", "mo"}
_ARABIC = frozenset({"al", "el"})
"""Articles that a text leaves out before a surname."""
_ARTICLE = re.compile(r"(?:al|el|ad|as|ash|at|az|an|ar)[-‑–]\w", re.IGNORECASE)


@lru_cache(maxsize=65536)
def is_full_name(text: str) -> bool:
    """Whether a person's name has a given name and a surname, not only the particle of a surname: "al-Jarudi".

    >>> is_full_name("Ann Berg"), is_full_name("Mr Berg"), is_full_name("Al-Jarudi"), is_full_name("van Berg")
    (True, False, False, False)
    """
    words = person_words(text)
    if len(words) != 2:
        return len(words) > 1
    return words[0] not in _FAMILY_PARTICLES and not _ARTICLE.match(" ".join(text.split()[-1:]))


def title_gender(text: str) -> str:
    """Gender that an honorific at the head of a name tells, or empty.

    >>> title_gender("Mrs. Berg"), title_gender("Dr Berg")
    ('female', '')
    """
    first = text.partition(" ")[0].lower()
    return "male" if first in MALE_TITLES else "female" if first in FEMALE_TITLES else ""


def given_name_gender(words: tuple[str, ...]) -> str:
    """Gender of the given name at the head of a full name, or empty when it is unknown or goes with both.

    >>> given_name_gender(("susan", "berg")), given_name_gender(("berg",))
    ('female', '')
    """
    return GIVEN_NAMES.get(words[0], UNKNOWN) if len(words) > 1 else UNKNOWN


def _same_word(a: str, b: str) -> bool:
    """Whether two given names may be one: equal, an initial, or one spelling apart."""
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    if (a[:-1] == b[:-1] and {a[-1], b[-1]} <= set("aeo")) or a + "a" == b or b + "a" == a:
        return False  # Mario and Maria, Ivanov and Ivanova: the ending tells two people apart
    return min(len(a), len(b)) >= 4 and one_edit(a, b)


def _same_given(a: str, b: str) -> bool:
    """The same for given names, which are also cut short ("Dan" for "Daniel") or go by another form ("Bill")."""
    short, long = sorted((a, b), key=len)
    return (
        _same_word(a, b)
        or short_of_one(a, b)
        or (len(short) >= 3 and len(long) - len(short) >= 2 and long.startswith(short))
    )


def sound_alike(a: tuple[str, ...], b: tuple[str, ...], likeness: float = 0.85) -> bool:
    """Whether two names may be two transliterations of one: word for word the same consonants in much the same letters.

    >>> sound_alike(("abou", "yaya"), ("abu", "yahya")), sound_alike(("john", "doe"), ("jane", "doe"))
    (True, False)
    >>> sound_alike(("yousef", "al", "jarudi"), ("youssef", "jarudi"))
    True
    """
    if len(a) != len(b):
        a, b = (tuple(w for w in words if w not in _ARABIC) for words in (a, b))
    return 0 < len(a) == len(b) and all(_word_sounds_alike(x, y, likeness) for x, y in zip(a, b, strict=True))


def _word_sounds_alike(a: str, b: str, likeness: float) -> bool:
    if a == b:
        return True
    known = a in GIVEN_NAMES and b in GIVEN_NAMES
    if known and not (GIVEN_NAMES[a] == GIVEN_NAMES[b] and min(len(a), len(b)) > 5 and _one_spelling(a, b)):
        return False  # two common names, and no spellings of one: Mohamed and Mohammed, Aleksandr and Alexander
    return skeleton(a) == skeleton(b) and JaroWinkler.similarity(a, b) >= likeness


_VOWEL = re.compile(r"[aeiou]")


def _one_spelling(a: str, b: str) -> bool:
    plain = romanized(a), romanized(b)
    if _same_word(a, b) or _same_word(*plain):
        return True
    inner = {_VOWEL.sub("-", word[:-1]) + word[-1] for word in plain}
    return len(inner) == 1  # other vowels at the same places: Muhammad and Mohammed


def same_full_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of at least two words can be one person's: middle names, initials, order and spelling may
    differ, given name and surname may not.

    >>> same_full_name(("john", "doe"), ("john", "q", "doe")), same_full_name(("ann", "berg"), ("eva", "berg"))
    (True, False)
    """
    if a == b:
        return True
    if len(a) < 2 or len(b) < 2:
        return False
    if sorted(a) == sorted(b):
        return a[0] == b[-1] or b[0] == a[-1]
    if "".join(a) == "".join(b):
        return True
    if len(a) > len(b):
        a, b = b, a
    if not _same_given(a[0], b[0]):
        return False
    if len(a) == len(b):
        close = [x == y or _same_word(x, y) for x, y in zip(a[1:], b[1:], strict=True)]
        return all(close) and sum(x == y for x, y in zip(a, b, strict=True)) >= len(a) - 1
    if len(b) - len(a) > 2:
        return False
    # two middle names or initials that are both told must agree: "John Q. Doe" is not "John A. Q. Doe"
    return len(a) == 2 and a[-1] in (b[-1], b[-2]) and len(a[-1]) > 1


def is_double_surname(part: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two words are the two surnames at the end of a longer name, or its surname with a particle.

    >>> is_double_surname(("ben", "doe"), ("john", "ben", "doe")), is_double_surname(("paul", "doe"), ("john", "paul", "doe"))
    (True, False)
    """
    return len(part) == 2 < len(full) and full[-2:] == part and (part[0] in PARTICLES or part[0] not in GIVEN_NAMES)


def part_of_name(part: tuple[str, ...], full: tuple[str, ...]) -> str:
    """How a shorter name stands in a person's full name: `surname`, `family-first`, `given`, or empty when it does not.

    The first word is a family name when it is no common given name: "Han" of "Han Min-ho".

    >>> full = ("ann", "berg")
    >>> part_of_name(("berg",), full), part_of_name(("ann",), full), part_of_name(("lee",), full)
    ('surname', 'given', '')
    """
    n = len(part)
    if n >= len(full):
        return ""
    if full[-n:] == part:
        return "surname"
    if n == 1 and len(full) > 2 and full[-1] in NAME_SUFFIXES and full[-2] == part[0]:
        return "surname"
    if n > 1 and part[0] in PARTICLES and full[-n + 1 :] == part[1:]:
        return "surname"
    if full[:n] == part:
        return "given" if part[0] in GIVEN_NAMES and GIVEN_NAMES[part[0]] else "family-first"
    return "middle" if n == 1 and len(full) > 2 and part[0] in full[1:-1] and len(part[0]) > 2 else ""


@lru_cache(maxsize=65536)
def is_generic_body(key: str) -> bool:
    """Whether the name of a body, in comparison form, fits many countries: "defense ministry", "supreme court".

    >>> is_generic_body("defense ministry"), is_generic_body("berg ministry")
    (True, False)
    """
    words = key.split()
    return bool(words) and (all(w in BODY_WORDS for w in words) or key in NATIONAL_SOCIETIES)
