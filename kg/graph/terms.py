"""CURIEs and values → RDF terms."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg.vocab import expand

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?")
_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")


@lru_cache(maxsize=4096)
def term(curie: str) -> NamedNode:
    """The IRI of a CURIE: `kg:Meet`."""
    return NamedNode(expand(curie))


def typed(value: str, datatype: str) -> Literal:
    """A literal with a datatype of XML Schema: `typed("3", "integer")`."""
    return Literal(value, datatype=term("xsd:" + datatype))


def time_literal(value: str) -> Literal:
    """A TIMEX3 value as the XML Schema date that says as much; else, as for a week or a season, the value itself.

    >>> time_literal("2019-04").datatype.value.rpartition("#")[2], time_literal("2019-W17").value
    ('gYearMonth', '2019-W17')
    """
    if m := _MOMENT.fullmatch(value):
        return typed(f"{m[1]}T{m[2]}:{m[3]}:{m[4] or '00'}", "dateTime") if _is_day(m[1]) else Literal(value)
    day = value.split("T")[0]
    for pattern, whole, datatype in (
        (r"\d{4}-\d{2}-\d{2}", day, "date"),
        (r"\d{4}-\d{2}", f"{day}-01", "gYearMonth"),
        (r"\d{4}", f"{day}-01-01", "gYear"),
    ):
        if re.fullmatch(pattern, day) and _is_day(whole):
            return typed(day, datatype)
    return Literal(value)


def duration_literal(value: str) -> Literal:
    """A TIMEX3 duration as xsd:duration where it is one: P3D, not P2W or PXD."""
    return typed(value, "duration") if _DURATION.fullmatch(value) else Literal(value)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:  # 2023-02-30: the text says so, the calendar does not
        return False
    return True
