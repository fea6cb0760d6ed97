"""Page furniture out, the article stays.

What comes in: text as it was saved or copied from a page, or the clean text of a row.  What goes out: the same lines
without skip links, share links, credits, captions, bylines and prompts.  Every rule says by which general form it
knows furniture, and leaves what it does not know: a stray menu word costs less than a lost sentence.  Rewriting is
deliberately not done: apart from white space and characters that cannot be seen, words stay as they are or go.

    characters.py   invisible characters, entities, white space
    captions.py     picture captions and credits, also run into a sentence
    furniture.py    lines that are furniture whatever stands around them
    links.py        lists of links to other articles
    menu.py         words of links and buttons
    head.py         what stands above an article: menu, section names, the title repeated, the date line
    wrapping.py     hard-wrapped lines joined to paragraphs
"""

from __future__ import annotations

from collections.abc import Callable

from kg.documents.cleaning.captions import cut_captions
from kg.documents.cleaning.characters import plain_characters
from kg.documents.cleaning.furniture import drop_furniture
from kg.documents.cleaning.head import find_headline, split_date_line, trim_head
from kg.documents.cleaning.links import drop_links
from kg.documents.cleaning.wrapping import join_wrapped

__all__ = ["clean_text", "find_headline"]

Step = Callable[[list[str], str | None], list[str]]
"""From lines and the title, if it is known, to lines; an empty line divides blocks."""

STEPS: tuple[Step, ...] = (drop_links, drop_furniture, cut_captions, trim_head, join_wrapped, split_date_line)
"""In this order: what is furniture by itself must be gone before neighbours are looked at."""


def clean_text(text: str, *, title: str | None = None) -> str:
    """The text of the article without page furniture; cleaning it again changes nothing.

    Args:
        text: of the page.
        title: of the article, where it is known from elsewhere; it is not added to the text.

    >>> clean_text("1. Skip to content\\n\\nPort reopens\\n\\nThe port reopened on Friday.\\n\\nShare on Facebook\\n")
    'Port reopens\\n\\nThe port reopened on Friday.'
    """
    while True:
        lines = plain_characters(text).split("\n")
        for step in STEPS:
            lines = step(lines, title)
        cleaned = _collapse(lines)
        if cleaned == text:
            return text
        text = cleaned


def _collapse(lines: list[str]) -> str:
    """The lines as text, with at most one empty line between two blocks."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")
