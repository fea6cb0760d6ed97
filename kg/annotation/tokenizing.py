"""Rules of our own for the model's tokenizer."""

from __future__ import annotations

import re
from typing import Any

from spacy.util import compile_infix_regex, compile_suffix_regex

_JOINED_PLACE = re.compile(
    r"(?:[A-ZÀ-Ý]\w+-)+(?:on|upon|by|in|under|sur|sous|en|aux?|l[ea]s?|de|du|des|am|an|der|ob)-(?:[A-ZÀ-Ý]\w+|l[ea]s?-[A-ZÀ-Ý]\w+)"
)
"""A town's name with small words between hyphens."""


def adapt_tokenizer(nlp: Any) -> None:
    """Teach a pipeline's tokenizer the four rules below."""
    split_after_initials(nlp)
    keep_river_names(nlp)
    keep_millions(nlp)
    keep_surnames(nlp)


def split_after_initials(nlp: Any) -> None:
    """Make the tokenizer part "U.S.-led" and "U.S.-China" at the hyphen, as it parts "UK-led"."""
    infixes = [*nlp.Defaults.infixes, r"(?<=[A-Za-z]\.)[-–](?=[A-Za-z])"]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def keep_river_names(nlp: Any) -> None:
    """Make the tokenizer leave "Stoke-on-Trent" and "Aix-en-Provence" whole."""
    nlp.tokenizer.token_match = _JOINED_PLACE.fullmatch


def keep_millions(nlp: Any) -> None:
    """Make the tokenizer leave "£38m" an amount, where it would cut off the "m" as metres."""
    suffixes = [s.replace("|m|", "|") if "|km²|" in s else s for s in nlp.Defaults.suffixes]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search


def keep_surnames(nlp: Any) -> None:
    """Make the tokenizer leave the names "Im" and "Ive" whole, which it takes for "I'm" and "I've" without their apostrophe."""
    nlp.tokenizer.rules = {
        word: parts for word, parts in nlp.tokenizer.rules.items() if word not in ("Im", "Ive", "Id")
    }
