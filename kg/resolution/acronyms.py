"""Acronyms: whether letters stand for a long form."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.resolution.wordlists import LEGAL_FORMS

_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "a", "an", "de", "la", "du", "des", "et", "und", "&"})


@lru_cache(maxsize=20_000)
def acronym_letters(text: str) -> str:
    """The letters of an acronym in upper case, or empty when the text does not look like one.

    >>> acronym_letters("U.N."), acronym_letters("FNTA"), acronym_letters("Oslo")
    ('UN', 'FNTA', '')
    """
    if " " in text or not 2 <= len(text) <= 12:
        return ""
    letters = text.replace(".", "").replace("-", "").replace("&", "")
    if len(letters) < 2 or len(letters) > 8 or not letters.isalnum() or not letters[0].isupper():
        return ""
    return letters.upper() if sum(c.isupper() for c in letters) * 3 >= len(letters) * 2 else ""


@lru_cache(maxsize=20_000)
def initials(text: str) -> tuple[str, str]:
    """Initial letters of a long form: of its capitalised or content words, and of all its words.

    >>> initials("Republic of the Far North")
    ('RFN', 'ROTFN')
    """
    words = [w for w in re.split(r"[\s\-/]+", text.strip("'\" ")) if w and w[0].isalnum()]
    content = [w for w in words if w.lower() not in _SMALL]
    return "".join(w[0] for w in content).upper(), "".join(w[0] for w in words).upper()


def acronym_of(short: str, long: str) -> bool:
    """Whether the letters of an acronym are the initials of the long form; legal endings and small words may be left
    out.

    >>> acronym_of("FNA", "Far North Agency"), acronym_of("FN", "Far North Agency")
    (True, False)
    """
    letters = acronym_letters(short)
    if not letters or " " not in long.strip():
        return False
    content, every = initials(long)
    return letters in (content, every)


def acronym_of_part(short: str, long: str) -> bool:
    """The same, when the long form has a place in front or an ending such as Inc. that the acronym leaves out.

    >>> acronym_of_part("FNA", "Norlandic Far North Agency"), acronym_of_part("FNA", "Far North Agency 7")
    (True, False)
    """
    letters = acronym_letters(short)
    content, _ = initials(long)
    ending = long.rpartition(" ")[2].lower() in LEGAL_FORMS
    return len(letters) >= 3 and (content[1:] == letters or (ending and content[:-1] == letters))


def introduces(short: str, long: str) -> bool:
    """Whether "long (short)" defines an abbreviation: every letter of the short form is found from right to left in the
    long form, the first one at the head of a word.

    Source: Schwartz and Hearst 2003, https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf

    >>> introduces("FNTV", "Far North Television"), introduces("FNTV", "Northern Radio")
    (True, False)
    """
    s, at = len(short) - 1, len(long) - 1
    while s >= 0:
        letter = short[s].lower()
        if not letter.isalnum():
            s -= 1
            continue
        while at >= 0 and (long[at].lower() != letter or (s == 0 and at > 0 and long[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return False
        at -= 1
        s -= 1
    return True
