"""Words in several spellings: one letter apart, or two transliterations of one word."""

from __future__ import annotations

import re
from functools import lru_cache

_DOUBLE = re.compile(r"(.)\1+")
_SOUNDS = (
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("zh", "j"), ("dj", "j"), ("tsch", "c"), ("tch", "c"), ("ch", "c"),
    ("sh", "s"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("th", "t"),
)  # fmt: skip
"""Ways to write one sound."""
_MUTE = re.compile(r"[aeiou]|(?<!^)h")
"""Letters that transliterations change or drop."""


def one_edit(a: str, b: str) -> bool:
    """Whether one letter inserted, dropped or changed makes one word of the other.

    >>> one_edit("dmitry", "dmitri"), one_edit("khasan", "hasan"), one_edit("berg", "bird")
    (True, True, False)
    """
    if a == b:
        return True
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return False
    i = 0
    while i < len(a) and a[i] == b[i]:
        i += 1
    return a[i + 1 :] == b[i + 1 :] if len(a) == len(b) else a[i:] == b[i + 1 :]


def single(word: str) -> str:
    """The word with double letters made single.

    >>> single("hassan")
    'hasan'
    """
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=200_000)
def romanized(word: str) -> str:
    """The word with digraphs made one and double letters single: what transliterations have in common.

    >>> romanized("khasan"), romanized("hasan"), romanized("sergey"), romanized("sergei")
    ('hasan', 'hasan', 'sergei', 'sergei')
    """
    for long, short in _SOUNDS:
        if long in word:
            word = word.replace(long, short)
    return single(word)


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """What is left of a word when spellings vary: consonants with their digraphs made one.

    >>> skeleton("khasan"), skeleton("hasan"), skeleton("dmitriy"), skeleton("dmitry")
    ('hsn', 'hsn', 'dmtr', 'dmtr')
    """
    bones = single(_MUTE.sub("", romanized(word)))
    return bones or word[:1]
