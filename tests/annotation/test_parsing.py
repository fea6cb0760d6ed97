"""From text to tokens and sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotation.lines import plain
from kg.annotation.parsing import load_model, parse, parse_documents
from kg.errors import SetupError
from kg.model import Document
from tests.helpers import make_parse


@given(st.text(max_size=80))
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(SetupError, match="en_core_web_none"):
        load_model("en_core_web_none")


def test_hand_built_parses_have_subtrees() -> None:
    parse_ = make_parse("the|DT|det|1 ship|NN|nsubj|2 sank|VBD|ROOT|2|sink off|IN|prep|2 Oslo|NNP|pobj|3||GPE")
    sank = parse_.tokens[2]

    assert (sank.left, sank.right) == (0, 4)
    assert [c.text for c in sank.children] == ["ship", "off"]
    assert [(n.first, n.last, n.type) for n in parse_.names] == [(4, 5, "Place")]
    assert [t.text for t in parse_.tokens[4].ancestors()] == ["off", "sank"]


@pytest.mark.model
def test_lines_are_parsed_apart(nlp: Any) -> None:
    made = parse(Document(id="a", text="Port reopens\nShips left. Trains came.\n\n  \nAll is well."), nlp)

    assert [s.paragraph for s in made.sentences] == [0, 1, 1, 2]
    assert [made.text(s.start, s.end) for s in made.sentences][1] == "Ships left."


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("OSLO, Nov. 2, 1989 -- Acme said so.", "Acme said so."),
        ("OSLO, Norway _ Acme said so.", "Acme said so."),
        ("OSLO, Nov. 2 /Wire/ -- Acme said so.", "Acme said so."),
        (
            "Acme met the mayor on Nov. 2, 1989 -- she was tired.",
            "Acme met the mayor on Nov. 2, 1989 -- she was tired.",
        ),
    ],
)
def test_a_dateline_stands_apart(nlp: Any, text: str, last: str) -> None:
    made = parse(Document(id="a", text=text), nlp)

    assert made.text(made.sentences[-1].start, made.sentences[-1].end) == last


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The train left about 6 a.m. Monday, the mayor said.", 1),
        ("The train left about 6 a.m. Passengers slept.", 2),
        ("She is suing the firm for £11m. A hearing will follow.", 2),
    ],
)
def test_a_day_goes_with_its_hour(nlp: Any, text: str, sentences: int) -> None:
    assert len(parse(Document(id="a", text=text), nlp).sentences) == sentences


@pytest.mark.model
def test_millions_are_one_number(nlp: Any) -> None:
    made = parse(Document(id="a", text="The agency paid the firm £38m to carry two drills."), nlp)

    assert [t.pos for t in made.tokens if t.text == "38m"] == ["NUM"]


@pytest.mark.model
def test_offsets_are_those_of_the_document(nlp: Any) -> None:
    text = "“We agreed,”\u00a0she said.[1]\nIt’s over."
    made = parse(Document(id="a", text=text), nlp)

    for token in made.tokens:
        assert plain(text)[token.start : token.end] == token.text


@pytest.mark.model
def test_many_documents_at_once_give_what_each_gives_alone(nlp: Any) -> None:
    documents = [
        Document(id=str(i), text=t) for i, t in enumerate(["Ann left.", "", "Bo stayed.\nAll slept.", "Ann left."])
    ]
    together = list(parse_documents(documents, nlp))

    assert [p.document.id for p in together] == ["0", "1", "2", "3"]
    for document, made in zip(documents, together, strict=True):
        alone = parse(document, nlp)
        assert [(t.text, t.tag, t.dep) for t in made.tokens] == [(t.text, t.tag, t.dep) for t in alone.tokens]


@pytest.mark.model
def test_a_very_long_line_is_read_in_pieces(nlp: Any) -> None:
    made = parse(Document(id="a", text="The ship left. " * 3000), nlp)

    assert len(made.tokens) == 4 * 3000
    assert {s.paragraph for s in made.sentences} == {0}
