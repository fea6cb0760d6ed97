from __future__ import annotations

import pytest

from kg.documents.cleaning.characters import plain_characters


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("a\r\nb\rc\u2028d\x0be\x85f", "a\nb\nc\nd\ne\nf", id="line ends"),
        pytest.param("a\u00a0 b\t\u2003c  ", "a b c", id="spaces"),
        pytest.param("a\x00b\x1bc\ufeffd\u200be\u00adf\u200eg", "abcdefg", id="invisible"),
        pytest.param("a\ud800b", "ab", id="lone surrogate"),
        pytest.param("Jose\u0301", "José", id="composed"),
        pytest.param("Berg &amp; Lund &#8217;21 &quot;x&quot;", 'Berg & Lund ’21 "x"', id="entities"),
        pytest.param("The firm (ABC.O), opens new tab said so.", "The firm (ABC.O) said so.", id="link note"),
        pytest.param("<p>One.</p><p>Two <b>three</b><br/>four</p>", "\nOne.\n\nTwo three\nfour\n", id="tags"),
    ],
)
def test_plain_characters(text: str, plain: str) -> None:
    assert plain_characters(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "5 < 6 and 7 > 6",
        "R&D; and A&B",
        "AT&T",
        "“Quotes” – dashes — stay…",
        "naïve Zoë",
        "one\n\ntwo",
        "مرحبا 你好",
        "3 &gtr 2",
        "It opens new tab after tab.",
    ],
)
def test_visible_characters_stay(text: str) -> None:
    assert plain_characters(text) == text
