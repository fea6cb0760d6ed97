"""Written dates to ISO dates: fields of metadata, and the date line of an article.

A date line without a year ("Lima, Sep 11 (Andes).-") gives no date unless the year stands somewhere else: in the web
address, in a copyright line, or in the same day and month written out in the text.  A year is never assumed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_MONTH_NUMBER = {name: n for n, name in enumerate(re.findall("...", "janfebmaraprmayjunjulaugsepoctnovdec"), 1)}

_MONTH = (
    r"(?P<month>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:\s*(?i:[ap]\.?m\.?))?\s*(?:GMT[+-]\d{1,2}|[A-Z]{1,5}|[+-]\d{2}:?\d{2}|\([A-Z]{2,5}\))?"
"""Half of the day and time zone, after hours and minutes."""
_TIME = rf"(?:[\s,T|•·–-]*(?:at\s+)?\d{{1,2}}[:.h]\d{{2}}(?::\d{{2}}(?:\.\d+)?)?{_CLOCK})?"
_FORMS = (
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:,|,?\s+at)?\s+{_YEAR}",
    rf"{_WEEKDAY}{_DAY}\.?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
    r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)",
    r"(?P<month>0?\d|1[0-2])/(?P<day>1[3-9]|[23]\d)/(?P<year>(?:19|20)\d\d)",
    r"(?P<day>1[3-9]|[23]\d)/(?P<month>0?\d|1[0-2])/(?P<year>(?:19|20)\d\d)",
)
"""Ways to write a full date.  With slashes it is read only when the day is above 12: 04/05/2023 has two readings."""
_FULL = tuple(re.compile(form + _TIME) for form in _FORMS)
_SHORT = (rf"{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?", rf"{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?")

_SLASHES = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\b")
_LABEL = re.compile(
    r"^\W*(?:(?:first |originally )?(?:published|posted|issued|released|created)"
    r"|(?P<later>(?:last )?(?:updated|modified|changed))|date(?:line)?)"
    rf"(?:\s+(?:on|at))?\s*[:|–-]?\s+(?:\d{{1,2}}[:.]\d{{2}}{_CLOCK},?\s+)?(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_AFTER_LABELLED = re.compile(r"\W*(?:(?:(?<=[|•·(])\s?|[Uu]pdated|[Ll]ast|[Mm]odified|[Bb]y\s[A-Z]).{0,60})?")
"""What may follow such a date.  "Published on May 3, 2021, the report was ..." is a sentence."""
_BYLINE = re.compile(r"^(?:By\s+)?\S.{2,60}?\s*[|•·,–—]\s*(?P<rest>[^|•·]{8,40})$")

_CAPITAL = r"[^\W\d_a-z][\w.'’-]{1,20}"
_PLACE = rf"{_CAPITAL}(?:[\s/](?:{_CAPITAL}|de|la|el|al|of|the|upon|am)){{0,4}}"
_AGENCY = r"\s*(?:\((?P<agency>[A-Z][\w.&'’/ -]{1,40})\)|/(?P<wire>[A-Z][\w .-]{1,30})/)"
_DASH = r"\s*[.,:]?\s*[-–—_]"
_DATELINES = tuple(
    re.compile(rf"(?:{_PLACE},\s?){{1,3}}{_WEEKDAY}{short}\.?,?(?:{_AGENCY}|{_DASH})") for short in _SHORT
)
"""Place, day, and an agency or a dash."""
_AGENCY_ONLY = re.compile(rf"[A-Z][A-Z.'’/ -]{{1,40}}(?:,\s{_PLACE})?{_AGENCY}{_DASH}")
"""A date line without date: its place stands in capitals, unlike the one in "The Sailors Union (SU) - founded ..."."""
_PLACE_ONLY = re.compile(rf"[A-Z][A-Z.'’/ -]{{2,40}}(?:,\s{_PLACE})?\s[-–—_]{{1,2}}(?=\s)")
_AFTER = re.compile(r"[\s.,:]*[-–—_]*\s+(?=[\"“'‘]?[^\W\da-z])")
"""From a date line to the capital that begins the report."""
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_ADDRESS_DATE = re.compile(r"[/_-](?P<year>(?:19|20)\d\d)[/_-]?(?P<month>\d\d)[/_-]?(?P<day>\d\d)(?!\d)")
_ADDRESS_YEAR = re.compile(r"/(?P<year>(?:19|20)\d\d)/")

_PROSE = 60
"""Characters from which a line that ends in a full stop counts as running text."""
_HEAD_PROSE, _HEAD_LINES = 3, 60
"""Lines of running text, and lines of any kind, after which no date line is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """What an article says of itself at its head."""

    published: str | None = None
    """ISO date."""
    publisher: str | None = None
    """The agency of the date line."""


def parse_date(text: str) -> str | None:
    """The ISO date of a field that holds nothing but a date (and perhaps a time); None when it is none.

    >>> parse_date("2023-09-12T08:30:00Z"), parse_date("Tue, 12 Sep 2023 08:30:00 GMT"), parse_date("Sept. 12, 2023")
    ('2023-09-12', '2023-09-12', '2023-09-12')
    >>> parse_date("04/05/2023"), parse_date("February 30, 2023"), parse_date("last week")
    (None, None, None)
    """
    stripped = text.strip()
    for form in _FULL:
        if found := form.fullmatch(stripped):
            return _iso(found)
    return None


def find_date_line(text: str, *, url: str | None = None) -> DateLine:
    """Date and agency that an article gives at its head.

    Args:
        text: the article, before or after cleaning.
        url: its address, if known: some hold the date.

    Example: "Lima, Sep 11, 2021 (Andes).- The minister ..." gives 2021-09-11 and Andes.
    """
    published = _labelled_date(text)
    publisher = None
    day: tuple[int, int] | None = None
    for line in _head(text):
        published = published or _date_of_line(line)
        dateline = next((m for form in _DATELINES if (m := form.match(line))), None) or _AGENCY_ONLY.match(line)
        if dateline:
            groups = dateline.groupdict()
            publisher = publisher or groups.get("agency") or groups.get("wire")
            if groups.get("year"):
                published = published or _iso(dateline)
            elif groups.get("month"):
                day = day or (_month(groups["month"]), int(groups["day"]))
    if published is None:
        published = (day and _complete(day, text, url)) or _address_date(url)
    return DateLine(published=published, publisher=publisher)


def is_date_line(line: str) -> bool:
    """Whether the line holds nothing but a date, as under a headline."""
    return parse_date(line) is not None


def is_labelled_date(line: str) -> bool:
    """Whether the line is one of the page's own: "Published: 12 September 2023, 10:30"."""
    labelled = _LABEL.match(line)
    return bool(_label_and_date(line)[1] or (labelled and _SLASHES.match(labelled["rest"])))


def date_line_end(line: str) -> int:
    """Where the report begins in a line that opens with a date line; 0 when it opens with none.

    >>> line = "OSLO, May 3 (Nordic Wire) - The ferry left."
    >>> line[date_line_end(line):], date_line_end("The ferry left.")
    ('The ferry left.', 0)
    """
    for form in (*_DATELINES, _AGENCY_ONLY, _PLACE_ONLY):
        if (found := form.match(line)) and (after := _AFTER.match(line, found.end())):
            return after.end()
    return 0


def _head(text: str) -> Iterator[str]:
    """Lines up to the third of running text: dates further down belong to the story."""
    prose = 0
    for line in islice(filter(None, map(str.strip, text.splitlines())), _HEAD_LINES):
        yield line
        prose += len(line) >= _PROSE and line.rstrip("\"'”’)").endswith((".", "?", "!"))
        if prose == _HEAD_PROSE:
            return


def _labelled_date(text: str) -> str | None:
    """Date of a "Published: ..." line, wherever it stands; of an "Updated: ..." line only when there is no other."""
    found = [(later, date) for later, date in map(_label_and_date, text.splitlines()) if date]
    return min(found)[1] if found else None


def _label_and_date(line: str) -> tuple[bool, str]:
    """Whether the line's label speaks of a later change, and the date after it; an empty date when it has no label."""
    labelled = _LABEL.match(line.strip()) if len(line) < 120 else None
    if not labelled:
        return False, ""
    return labelled["later"] is not None, _leading_date(labelled["rest"]) or ""


def _leading_date(text: str) -> str | None:
    for form in _FULL:
        if (found := form.match(text)) and _AFTER_LABELLED.fullmatch(text, found.end()):
            return _iso(found)
    return None


def _date_of_line(line: str) -> str | None:
    """The date of a line that holds only a date, or a byline and a date."""
    if len(line) > 100:
        return None
    date = parse_date(line.rstrip("."))
    if date is None and (byline := _BYLINE.match(line)):
        date = parse_date(byline["rest"])
    return date


def _complete(day: tuple[int, int], text: str, url: str | None) -> str | None:
    """The date of a day and month, when the year can be read elsewhere."""
    month, number = day
    for form in _FULL:
        for found in form.finditer(text):
            if (iso := _iso(found)) and iso[5:] == f"{month:02d}-{number:02d}":
                return iso
    year = _ADDRESS_YEAR.search(url or "") or _ADDRESS_DATE.search(url or "") or _COPYRIGHT.search(text)
    return _valid(int(year["year"]), month, number) if year else None


def _address_date(url: str | None) -> str | None:
    found = _ADDRESS_DATE.search(url or "")
    return _iso(found) if found else None


def _iso(found: re.Match[str]) -> str | None:
    return _valid(int(found["year"]), _month(found["month"]), int(found["day"]))


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else _MONTH_NUMBER[text[:3].lower()]


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
