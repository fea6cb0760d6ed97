"""Names compared by their words alone."""

from __future__ import annotations

import pytest

from kg.resolution.acronyms import acronym_letters, acronym_of, introduces
from kg.resolution.names import (
    given_name_gender,
    name_key,
    part_of_name,
    person_words,
    same_full_name,
    sound_alike,
    title_gender,
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Han Min-ho", "Han Min Ho"),
        ("Han Min-Ho", "han min ho"),
        ("U.S.", "US"),
        ("The Far North Agency", "Far North Agency"),
        ("Ann Berg’s", "Ann Berg"),
        ("Señora Peña", "Senora Pena"),
    ],
)
def test_equal_names_have_one_key(left, right):
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(("left", "right"), [("Ann Berg", "Anna Berg"), ("Norland", "Sorland"), ("Berg", "Ann Berg")])
def test_other_names_have_other_keys(left, right):
    assert name_key(left) != name_key(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("John Doe", "John Q. Doe"),
        ("J. Doe", "John Doe"),
        ("Dmitri Lund", "Dmitry Lund"),
        ("Min-ho Han", "Han Min-ho"),
        ("Hugo Rafael Vega Rios", "Hugo Vega"),
        ("Sen. John Doe", "John Doe Jr."),
    ],
)
def test_variants_of_one_person(left, right):
    assert same_full_name(person_words(left), person_words(right))
    assert same_full_name(person_words(right), person_words(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann Berg", "Eva Berg"),
        ("Han Min Ho", "Han Min Su"),
        ("Han Min Ho", "Han Soo Min"),
        ("Ann Berg", "Ann Lund"),
        ("Berg", "Ann Berg"),
    ],
)
def test_two_people(left, right):
    assert not same_full_name(person_words(left), person_words(right))
    assert not same_full_name(person_words(right), person_words(left))


@pytest.mark.parametrize(
    ("part", "full", "how"),
    [
        ("Berg", "Ann Berg", "surname"),
        ("Han", "Han Min-ho", "family-first"),
        ("Ann", "Ann Berg", "given"),
        ("van Dam", "Eva van Dam", "surname"),
        ("Mr Berg", "Ann Berg", "surname"),
        ("Lund", "Ann Berg", ""),
        ("Ann Berg", "Ann Berg", ""),
    ],
)
def test_part_of_a_name(part, full, how):
    assert part_of_name(person_words(part), person_words(full)) == how


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("FNA", "Far North Agency", True),
        ("F.N.A.", "Far North Agency", True),
        ("UFN", "United Far North", True),
        ("BOF", "Bank of Farland", True),
        ("BF", "Bank of Farland", True),
        ("FNB", "Far North Agency", False),
        ("Far", "Far North Agency", False),
        ("FNA", "Fna", False),
    ],
)
def test_acronyms(short, long, same):
    assert acronym_of(short, long) is same


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [("FNTV", "Far North Television", True), ("Norpol", "Northern Police", True), ("FNA", "Southern Radio", False)],
)
def test_defined_abbreviations(short, long, same):
    assert introduces(short, long) is same


@pytest.mark.parametrize("text", ["Oslo", "A", "far north", "FAR NORTH", "Berg"])
def test_no_acronym(text):
    assert acronym_letters(text) == ""


def test_gender_of_titles_and_given_names():
    assert title_gender("Mrs Berg") == "female"
    assert title_gender("Dr Berg") == ""
    assert given_name_gender(("susan", "berg")) == "female"
    assert given_name_gender(("kim", "min", "ho")) == ""


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("Mohamed Jarudi", "Mohammed Jaroudi", True),
        ("Daniel Berg", "Danielle Berg", False),
        ("Christian Lund", "Christina Lund", False),
    ],
)
def test_spellings_of_one_given_name(left, right, alike):
    assert sound_alike(person_words(left), person_words(right)) is alike
