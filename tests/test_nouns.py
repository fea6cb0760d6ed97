"""Common nouns by class."""

from __future__ import annotations

import pytest

from kg.nouns import TYPE_OF_CLASS, class_of_noun, class_of_phrase
from kg.nouns.table import NOUNS, PHRASES


@pytest.mark.parametrize(
    ("noun", "cls"),
    [
        ("premier", "kg:Person"),
        ("harpist", "kg:Person"),
        ("weightlifter", "kg:Person"),
        ("chairwoman", "kg:Person"),
        ("co-author", "kg:Person"),
        ("geologist", "kg:Person"),
        ("ministry", "kg:GovernmentBody"),
        ("airline", "kg:Company"),
        ("village", "kg:City"),
        ("warship", "kg:Vehicle"),
        ("warhead", "kg:Weapon"),
        ("treaty", "kg:Work"),
        ("kilometer", "kg:Quantity"),
        ("freighter", "kg:Vehicle"),
        ("transmitter", "kg:Product"),
        ("monastery", "kg:Facility"),
        ("ravine", "kg:NaturalFeature"),
        ("distributor", "kg:Company"),
    ],
)
def test_classes(noun: str, cls: str) -> None:
    assert class_of_noun(noun) == cls


@pytest.mark.parametrize(
    "noun",
    [
        "water",
        "number",
        "floodwater",
        "letterhead",
        "idea",
        "checklist",
        "career",
        "sector",
        "soccer",
        "heist",
        "er",
        "",
    ],
)
def test_no_class(noun: str) -> None:
    assert class_of_noun(noun) == "kg:Thing"


@pytest.mark.parametrize(
    ("before", "word", "lemma", "tag", "cls"),
    [
        (["state", "news"], "agency", "agency", "NN", "kg:NewsAgency"),
        (["travel"], "agency", "agency", "NN", "kg:Organization"),
        (["railway"], "station", "station", "NN", "kg:Facility"),
        (["tv"], "station", "station", "NN", "kg:NewsAgency"),
        ([], "leaders", "leader", "NNS", "kg:Group"),
        ([], "ministries", "ministry", "NNS", "kg:Group"),
        (["air"], "forces", "force", "NNS", "kg:ArmedForce"),
        ([], "trains", "train", "NNS", "kg:Vehicle"),
        ([], "arms", "arm", "NNS", "kg:Weapon"),
        (["music"], "players", "player", "NNS", "kg:Product"),
        (["artillery"], "systems", "system", "NNS", "kg:Weapon"),
        (["payment"], "systems", "system", "NNS", "kg:Thing"),
        (["supply"], "cache", "cache", "NN", "kg:Facility"),
        (["the", "start", "-"], "up", "up", "NN", "kg:Company"),
        (["3d", "mock", "-"], "ups", "up", "NNS", "kg:Product"),
        (["the", "line", "-"], "up", "up", "NN", "kg:Thing"),
        (["office"], "supply", "supply", "NN", "kg:Thing"),
    ],
)
def test_phrases(before: list[str], word: str, lemma: str, tag: str, cls: str) -> None:
    assert class_of_phrase(before, word, lemma, tag) == cls


def test_no_noun_stands_twice() -> None:
    nouns = [noun for row in (*NOUNS.values(), *PHRASES.values()) for noun in row.split()]

    assert sorted({n for n in nouns if nouns.count(n) > 1}) == []


def test_no_noun_is_half_a_word() -> None:
    assert [n for row in NOUNS.values() for n in row.split() if n[0] == "-" or n[-1] == "-"] == []


def test_every_class_has_a_type() -> None:
    assert {*NOUNS, *PHRASES} <= TYPE_OF_CLASS.keys()
