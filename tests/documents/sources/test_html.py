from __future__ import annotations

import io

from kg.documents.raw import Raw
from kg.documents.sources.html import read
from kg.model import Skipped

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="{charset}"><title>Port reopens | Harbour News</title>
<meta property="og:title" content="Port reopens | Harbour News"><meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2021-05-03T08:00:00+02:00">
<link rel="canonical" href="https://harbour.example/port"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Port reopens</h1>
<p>The harbour of Bergen reopened on Friday after three days of storm, the port authority said in the morning.</p>
<p>Captain Zoë Lund, who had waited since Tuesday, left at once. “We had run out of café,” she said to reporters.</p>
</article><footer><p>© 2021 Harbour News. All rights reserved.</p></footer></body></html>"""


def read_page(data: bytes) -> Raw | Skipped:
    (made,) = read(io.BytesIO(data), "page.html")
    return made


def test_main_text_and_details() -> None:
    raw = read_page(PAGE.format(charset="utf-8").encode())

    assert isinstance(raw, Raw)
    assert "Captain Zoë Lund, who had waited since Tuesday, left at once." in raw.text
    assert "World" not in raw.text
    page = raw.page
    assert (page.title, page.publisher, page.published) == ("Port reopens", "Harbour News", "2021-05-03")
    assert (page.url, page.language) == ("https://harbour.example/port", "en-GB")


def test_the_encoding_that_the_page_names() -> None:
    raw = read_page(PAGE.format(charset="windows-1252").encode("cp1252"))

    assert isinstance(raw, Raw)
    assert "“We had run out of café,”" in raw.text


def test_a_short_page_is_read() -> None:
    raw = read_page(b"<html><body><p>Ann Berg met Bo Lund in Oslo on Friday.</p></body></html>")

    assert isinstance(raw, Raw)
    assert "Ann Berg met Bo Lund in Oslo on Friday." in raw.text


def test_a_page_without_text_is_skipped() -> None:
    made = read_page(b"<html><body><script>var a = 1;</script></body></html>")

    assert isinstance(made, Skipped)
    assert "no article text" in made.reason


def test_a_page_without_a_date_has_none() -> None:
    data = PAGE.format(charset="utf-8").replace("2021-05-03T08:00:00+02:00", "").replace("© 2021", "©")
    raw = read_page(data.encode())

    assert isinstance(raw, Raw)
    assert raw.page.published is None
