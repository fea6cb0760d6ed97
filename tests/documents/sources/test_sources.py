"""One contract for every registered format."""

from __future__ import annotations

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.documents.raw import Raw
from kg.documents.sources import SOURCES, html, jsonl, sniff, text
from kg.model import Skipped

HOSTILE = [
    b"",
    b"\x00" * 500,
    b"%PDF-1.7\nsomething",
    b"PK\x03\x04rest",
    b"\xff\xfe\x00",
    b"\x81\x8d\x8f",
    b"<html><body>" + b"<div>" * 5000,
    b'{"id": "a", "text": "x',
    b'id,text\n"a,b\n',
    b"[" * 100_000,
    b"\xef\xbb\xbf",
    b"---\n" * 50,
]


@pytest.mark.parametrize("ending", SOURCES)
@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_no_source_raises(ending: str, data: bytes) -> None:
    for made in SOURCES[ending](io.BytesIO(data), f"file{ending}"):
        assert isinstance(made, Raw | Skipped)
        if isinstance(made, Skipped):
            assert made.what.startswith(f"file{ending}")
            assert made.stage == "read"
            assert len(made.reason) > 20
            assert "\n" not in made.reason


@pytest.mark.parametrize("ending", [ending for ending in SOURCES if ending not in (".html", ".htm")])
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=200))
def test_no_bytes_make_a_source_raise(ending: str, data: bytes) -> None:
    for made in SOURCES[ending](io.BytesIO(data), "file"):
        assert isinstance(made, Raw | Skipped)


@pytest.mark.parametrize(
    ("data", "source"),
    [
        (b'{"id": "a", "text": "b"}\n', jsonl.read),
        (b'\xef\xbb\xbf\n {"id": "a"}', jsonl.read),
        (b'{"never closed', text.read),
        (b"{braces} open the text", text.read),
        (b"<!DOCTYPE html><html>", html.read),
        (b"Plain text", text.read),
        (b"", text.read),
    ],
)
def test_sniff(data: bytes, source: object) -> None:
    assert sniff(data) is source
