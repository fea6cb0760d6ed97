"""Raw text and details to a `Document`: the id, the date, the cleaned text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.documents.cleaning import clean_text, find_headline
from kg.documents.dates import find_date_line, parse_date
from kg.documents.details import Details, Metadata
from kg.documents.raw import Raw
from kg.ids import digest
from kg.model import Document, Skipped

MAX_CHARACTERS = 1_000_000
"""Longest text that is taken for an article; the parser's memory grows with the text."""
MAX_LINE = 100_000
"""Longest line, in characters, that the parser is given."""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """the and that for with they this from have not but were when said there their will would about who has its she
        he by it to be which are""",
    )
)
"""Frequent in English, and hardly found in its neighbours."""
_ENOUGH_WORDS, _ENGLISH_SHARE = 80, 0.04


@dataclass(slots=True, kw_only=True)
class Making:
    """Makes documents; remembers which ids are taken."""

    explicit: Metadata
    """Details that the user gave by hand: stronger than all others."""
    taken: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Id → digest of its text, and where it stands."""

    def documents(
        self,
        raws: Iterable[Raw | Skipped],
        *,
        document_id: str,
        path: Path | None = None,
        folder: Metadata | None = None,
    ) -> Iterator[Document | Skipped]:
        """The documents of one file.

        Args:
            raws: what its source gave.
            document_id: for a document that has no id of its own.
            path: the file.
            folder: metadata of its folder.
        """
        for raw in raws:
            if isinstance(raw, Skipped):
                yield raw
                continue
            own = raw.id or document_id
            name = path.name if path and raw.id is None else own
            told = (folder or Metadata()).of(own, name)
            details = self.explicit.of(own, name).or_else(raw.row).or_else(told).or_else(raw.page)
            yield from self._document(raw, own, details, path)

    def _document(self, raw: Raw, own: str, details: Details, path: Path | None) -> Iterator[Document | Skipped]:
        problem = _unfit(raw.text)
        text = "" if problem else clean_text(raw.text, title=details.title)
        problem = problem or _unusable(text)
        unique = Skipped(what=raw.where, stage="read", reason=problem) if problem else self._unique(own, text, raw)
        if isinstance(unique, Skipped):
            yield unique
            return
        published = parse_date(details.published) if details.published else None
        if details.published and not published:
            yield _bad_date(details)
        line = find_date_line(raw.text, url=details.url)
        yield Document(
            id=unique,
            text=text,
            title=details.title or find_headline(text),
            publisher=details.publisher or line.publisher,
            url=details.url,
            published=published or line.published,
            language=(details.language or "en").lower().replace("_", "-").split("-")[0],
            path=str(path) if path else None,
        )

    def _unique(self, document_id: str, text: str, raw: Raw) -> str | Skipped:
        """The id to use.  Two files of one name in two folders get two ids; two rows of one id are a mistake."""
        mark = digest(text)
        if document_id not in self.taken:
            self.taken[document_id] = (mark, raw.where)
            return document_id
        other, where = self.taken[document_id]
        if other == mark:
            return Skipped(what=raw.where, stage="read", reason=f"same id and same text as {where}; read only once")
        if raw.id is None:
            return self._unique(f"{document_id}-{mark[:6]}", text, raw)
        reason = f"id {document_id} is taken by {where}; give every row its own"
        return Skipped(what=raw.where, stage="read", reason=reason)


def _unfit(text: str) -> str:
    """Why a text is not even cleaned, or nothing."""
    if not text.strip():
        return "is empty; nothing to read"
    if len(text) > MAX_CHARACTERS:
        return f"holds {len(text):,} characters, more than the {MAX_CHARACTERS:,} of a document; split it into articles"
    return ""


def _unusable(text: str) -> str:
    """Why a cleaned text is not used, or nothing."""
    if not any(character.isalpha() for character in text):
        return "holds no words after page furniture was taken out; check that the file holds the article"
    if (longest := max(map(len, text.split("\n")))) > MAX_LINE:
        return f"has a line of {longest:,} characters, more than {MAX_LINE:,}; break it into paragraphs"
    if _is_foreign(text):
        return "does not read like English, the only language that is understood; give an English text"
    return ""


def _is_foreign(text: str) -> bool:
    """Whether a text of some length has hardly any of the small words that every English text has.

    In English prose they are a fifth of all words; lists and headlines still have a tenth.
    """
    words = _WORD.findall(text[:20_000].lower())
    return len(words) >= _ENOUGH_WORDS and sum(word in _SMALL_WORDS for word in words) < _ENGLISH_SHARE * len(words)


def _bad_date(details: Details) -> Skipped:
    reason = f"published {details.published!r} is not a date we can read without guessing; write it as 2023-09-30"
    return Skipped(what=details.where, stage="metadata", reason=reason)
