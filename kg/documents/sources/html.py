"""HTML: main text, title, date, site and address of a saved page, through trafilatura."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import BinaryIO

from kg.documents.decoding import NotText, check_text, read_all
from kg.documents.details import Details
from kg.documents.raw import Raw
from kg.model import Skipped

_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z-]{2,10})", re.IGNORECASE)


def read(stream: BinaryIO, name: str) -> Iterator[Raw | Skipped]:
    """The article in a saved page."""
    try:
        data = read_all(stream)
        if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            check_text(data)
        yield _extract(data, name)
    except NotText as error:
        yield Skipped(what=name, stage="read", reason=str(error))


def _extract(data: bytes, name: str) -> Raw:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Page

    # The library logs what it cannot read; we say it in our own words.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        page = bare_extraction(
            data,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # whatever a parser of broken pages may raise, one page must not stop the run
        raise NotText(f"is HTML that cannot be read ({type(error).__name__}: {error}); save it as text") from error
    if not isinstance(page, Page) or not page.text:
        raise NotText("has no article text in its HTML; save the text of the page as .txt")
    details = Details(
        title=_without_site(page.title, page.sitename),
        publisher=page.sitename or None,
        url=page.url or None,
        published=page.date or None,
        language=language[1].decode() if (language := _LANGUAGE.search(data[:5000])) else None,
        where=name,
    )
    return Raw(text=page.text, where=name, page=details)


def _without_site(title: str | None, site: str | None) -> str | None:
    """The headline of "Headline | Site"."""
    if title and site:
        for dash in (" | ", " - ", " – ", " — "):
            title = title.removesuffix(dash + site)
    return title or None
