"""What grammar says before any word is known, on parses built by hand."""

from __future__ import annotations

import pytest

from kg.extraction.phrases import is_passive
from tests.helpers import make_parse

BORN = "Ann|NNP|nsubjpass|2 was|VBD|auxpass|2|be born|VBN|ROOT|2|bear and|CC|cc|2 "


@pytest.mark.parametrize(
    ("parse", "verb", "passive"),
    [
        ("Ann|NNP|nsubjpass|2 was|VBD|auxpass|2|be seen|VBN|ROOT|2|see", "seen", True),
        ("Ann|NNP|nsubj|2 has|VBZ|aux|2|have seen|VBN|ROOT|2|see Bo|NNP|dobj|2", "seen", False),
        ("ships|NNS|ROOT|0 seen|VBN|acl|0|see", "seen", True),
        (BORN + "raised|VBN|conj|2|raise", "raised", True),
        (BORN + "studied|VBD|conj|2|study", "studied", False),
        (
            "Ann|NNP|nsubjpass|2 was|VBD|auxpass|2|be held|VBN|ROOT|2|hold and|CC|cc|2 deported|VBD|conj|2|deport",
            "deported",
            True,
        ),
        (
            "Ann|NNP|nsubjpass|2 was|VBD|auxpass|2|be held|VBN|ROOT|2|hold and|CC|cc|2 fled|VBD|conj|2|flee",
            "fled",
            False,
        ),
        (
            "Ann|NNP|nsubjpass|2 was|VBD|auxpass|2|be held|VBN|ROOT|2|hold and|CC|cc|2 served|VBD|conj|2|serve "
            "three|CD|nummod|6 years|NNS|dobj|4|year",
            "served",
            False,
        ),
        (
            "Ann|NNP|nsubjpass|2 was|VBD|auxpass|2|be held|VBN|ROOT|2|hold and|CC|cc|2 fined|VBD|conj|2|fine "
            "nine|CD|nummod|6 euros|NNS|dobj|4|euro",
            "fined",
            True,
        ),
        ("Lund|NNP|nsubj|1 jailed|VBD|ROOT|1|jail five|CD|nummod|3 years|NNS|npadvmod|1|year", "jailed", True),
        ("Dahl|NNP|nsubj|1 suspended|VBD|ROOT|1|suspend three|CD|nummod|3 months|NNS|dobj|1|month", "suspended", True),
        (
            "League|NN|nsubj|1 suspended|VBD|ROOT|1|suspend two|CD|nummod|3 players|NNS|dobj|1|player",
            "suspended",
            False,
        ),
        (
            "Court|NN|nsubj|1 fined|VBD|ROOT|1|fine Acme|NNP|nmod|4 nine|CD|nummod|4 euros|NNS|dobj|1|euro",
            "fined",
            False,
        ),
        (
            "Court|NN|nsubj|1 fined|VBD|ROOT|1|fine Acme|NNP|dative|1 nine|CD|nummod|4 euros|NNS|dobj|1|euro",
            "fined",
            False,
        ),
        ("Club|NN|nsubj|1 paid|VBD|ROOT|1|pay nine|CD|nummod|3 euros|NNS|dobj|1|euro", "paid", False),
    ],
)
def test_voice(parse: str, verb: str, passive: bool) -> None:
    assert is_passive(next(t for t in make_parse(parse).tokens if t.text == verb)) is passive
