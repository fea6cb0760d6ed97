"""What stands above an article: menus, section names, the title a second time, the date line."""

from __future__ import annotations

import re

from kg.documents.dates import date_line_end, find_date_line, is_date_line

_SECTION = (
    "(?:Africa|Americas?|Analysis|Arts|Asia|Asia[ -]Pacific|Australia|Business|Canada|Catastrophe|China|Climate"
    "|Conflicts?|Crime|Culture|Defen[cs]e|Digital World|Diplomacy|Disasters?|Economy|Education|Elections?|Energy"
    "|Entertainment|Environment|Europe|European Union|Features?|Film|Finance|Food|Football|Freedom of Speech"
    "|Global Issues|Health|History|Human Rights|Immigration|India|Inequality|International|Investigations?|Justice"
    "|Latin America|Law and Justice|Life|Lifestyle|Local|Markets|Media|Middle East|Migration|Money|Music|National"
    "|Nature|Nature and Environment|News|Opinion|Pakistan|Politics|Property|Religion|Rule of Law|Russia|Science"
    "|Security|Soccer|Society|Space|Sports?|Style|Technology|Terrorism|Top Stor(?:y|ies)|Trade|Travel|UK|Ukraine"
    "|US|USA|Weather|Work|World|World News)"
)
"""Names of sections, as newspapers and broadcasters use them."""
_GLUED = re.compile(rf"{_SECTION}(?:[A-Z][\w&'’.-]*(?:\s(?:[A-Z][\w&'’.-]*|of|and|the)){{0,4}})")
"""Two labels of a page set side by side: "PoliticsNew Zealand"."""
_TRAIL = re.compile(rf"(?:Home|{_SECTION})(?:\s?[|/>»›·•→]\s?[A-Z][\w&'’.-]*(?:\s[\w&'’.-]+){{0,4}}){{1,5}}")
_LABEL = re.compile(_SECTION, re.IGNORECASE)
_LONGEST_TITLE = 200
_LONGEST_HEAD = 120
"""Lines that can stand above an article."""
_PROSE = 60
"""Characters from which a line that ends in a full stop counts as running text."""
_REPEATED_WORDS = 3
"""Words that a title has at least, for its second appearance to be dropped."""


def trim_head(lines: list[str], title: str | None) -> list[str]:
    """The lines without menu and section names above the title, and without its repetitions."""
    lines = _from_title(lines, title)
    first = _first_prose(lines)
    kept = [
        line for number, line in enumerate(lines) if number >= first or not _is_section(line, lines[number + 1 : first])
    ]
    return _without_repetition(kept, title)


def split_date_line(lines: list[str], title: str | None) -> list[str]:
    """The lines with the date line of the report on a line of its own: it is no part of the first sentence."""
    first = _first_prose(lines)
    end = date_line_end(lines[first]) if first < len(lines) else 0
    return [*lines[:first], lines[first][:end].rstrip(), lines[first][end:], *lines[first + 1 :]] if end else lines


def find_headline(text: str) -> str | None:
    """The first line of a cleaned text, if it reads like a headline: short, no full stop, text below it."""
    first, _, rest = text.partition("\n")
    is_headline = len(first) <= _LONGEST_TITLE and not _ends_sentence(first) and first.count(" ") >= 2
    is_headline = is_headline and not first.endswith(("-", "–", "—")) and not find_date_line(first).publisher
    if is_headline and _first_prose(rest.split("\n")) < len(rest.split("\n")) and not is_date_line(first):
        return first
    return None


def _from_title(lines: list[str], title: str | None) -> list[str]:
    """The lines from the title on, when only short lines without a full stop stand above it; dates stay."""
    key = _key(title or "")
    at = next((number for number, line in enumerate(lines[: _first_prose(lines)]) if key and _key(line) == key), 0)
    above = [line for line in lines[:at] if line]
    if all(len(line) < _PROSE and not _ends_sentence(line) for line in above):
        return [line for line in above if find_date_line(line).published] + lines[at:]
    return lines


def _is_section(line: str, below: list[str]) -> bool:
    """Whether a line of the head names a section; only when something like a title still stands below it."""
    if not any(line.count(" ") >= 2 for line in below):
        return False
    return any(form.fullmatch(line) for form in (_GLUED, _TRAIL, _LABEL))


def _without_repetition(lines: list[str], title: str | None) -> list[str]:
    """The lines with only the first of those that repeat the title (or the first line, when no title is known)."""
    first = next(filter(None, lines), "")
    key = _key(title or ("" if _ends_sentence(first) else first))
    if key.count(" ") < _REPEATED_WORDS - 1:
        return lines
    kept: list[str] = []
    seen = False
    for line in lines:
        same = bool(line) and _key(line) == key
        if not (same and seen):
            kept.append(line)
        seen = seen or same
    return kept


def _first_prose(lines: list[str]) -> int:
    """Number of the first line of running text, or of the line where a head must have ended."""
    head = lines[:_LONGEST_HEAD]
    return next((n for n, line in enumerate(head) if len(line) >= _PROSE and _ends_sentence(line)), len(head))


def _ends_sentence(line: str) -> bool:
    return line.rstrip("\"'”’)]").endswith((".", "!", "?", ":"))


def _key(line: str) -> str:
    """Words of a line for comparison."""
    return " ".join(re.findall(r"\w+", line.lower()))
