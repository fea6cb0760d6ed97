from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.decoding import SIGNATURES, NotText, decode

TEXT = "Zoë’s café reopened, “at last”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_by_their_bytes(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le")])
def test_both_orders_of_utf16(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == TEXT


def test_utf8_cut_inside_a_character_stays_utf8() -> None:
    data = (TEXT * 3 + "é").encode()[:-1]

    assert decode(data) == TEXT * 3


def test_a_stray_nul_is_no_binary_file() -> None:
    assert decode(b"Ann\x00 met Bo.") == "Ann\x00 met Bo."


@pytest.mark.parametrize(("signature", "what"), SIGNATURES)
def test_known_binary_files_are_named(signature: bytes, what: str) -> None:
    with pytest.raises(NotText, match=what):
        decode(signature + b"\n some bytes that could be text")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(bytes(range(32)) * 20, "binary", id="control characters"),
        pytest.param(TEXT.encode("utf-16-le"), "binary", id="UTF-16 without mark"),
        pytest.param(b"caf\xe9 \x81\x8d", "Windows-1252", id="no known encoding"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "UTF-16", id="broken UTF-16"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(NotText, match=words):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    with suppress(NotText):
        assert isinstance(decode(data), str)
