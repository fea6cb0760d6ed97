"""PLOVER types: deeds have that of their class, announced and refused ones another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model

# sentence, trigger, class, type
CODED = [
    ("Peru supported the plan.", "supported", "kg:Support", "SUPPORT"),
    ("Peru will support the plan.", "support", "kg:Support", "AGREE"),
    ("Peru is willing to release the miners.", "release", "kg:Yield", "AGREE"),
    ("Peru said it would help Chile.", "help", "kg:Aid", "AGREE"),
    ("Peru said it would invade Chile.", "invade", "kg:Attack", "THREATEN"),
    ("Peru will impose sanctions on Chile.", "sanctions", "kg:Sanction", "THREATEN"),
    ("Peru said Chile would invade Spain.", "invade", "kg:Attack", "ASSAULT"),
    ("The plan will free the miners.", "free", "kg:Yield", "CONCEDE"),
    ("Peru will not help Chile.", "help", "kg:Aid", "REJECT"),
    ("Peru refused to help Chile.", "help", "kg:Aid", "REJECT"),
    ("Peru did not help Chile.", "help", "kg:Aid", "AID"),
    ("Police blocked the road to help Chile.", "help", "kg:Aid", "AID"),
    ("Peru went on to meet Chile.", "meet", "kg:Meet", "CONSULT"),
]


@pytest.mark.parametrize(("sentence", "trigger", "name", "plover"), CODED, ids=[row[0] for row in CODED])
def test_type(extract_text: Callable[..., Extraction], sentence: str, trigger: str, name: str, plover: str) -> None:
    found = extract_text(sentence, published="2024-05-14")
    text = found.document.text
    coded = {(text[e.trigger.start : e.trigger.end], e.type, e.plover) for e in found.events}
    assert (trigger, name, plover) in coded
