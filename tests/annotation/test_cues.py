"""The tables of words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.annotation import cues, name_words
from kg.nouns import TYPE_OF_CLASS


def test_no_word_tells_two_classes() -> None:
    source = "".join(Path(m.__file__ or "").read_text(encoding="utf-8") for m in (cues, name_words))
    for name in ("DESIGNATORS", "LEADING", "ORGANIZATION_NOUNS", "PLACE_NOUNS"):
        block = source[source.index(f"{name} = classed(") :].split("\n)\n", 1)[0]
        listed = [
            w
            for row in re.findall(r'"kg:\w+": (?:"""(.*?)"""|"(.*?)")', block, re.DOTALL)
            for w in "".join(row).split()
        ]

        assert sorted({w for w in listed if listed.count(w) > 1}) == [], name


@pytest.mark.parametrize(
    "table", [name_words.DESIGNATORS, name_words.LEADING, cues.ORGANIZATION_NOUNS, cues.PLACE_NOUNS]
)
def test_every_class_has_a_type(table: dict[str, str]) -> None:
    assert set(table.values()) <= TYPE_OF_CLASS.keys()


def test_titles_name_people() -> None:
    assert cues.HONORIFICS <= cues.TITLES
    assert "foreign" in cues.TITLES - cues.PERSON_NOUNS
