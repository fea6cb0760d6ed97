from __future__ import annotations

import pytest

from kg.documents.cleaning.captions import cut_captions

CUT = [
    pytest.param("Boats lie in the harbourImage: Ann Berg/AP/picture alliance", "", id="glued: the caption goes"),
    pytest.param(
        "The port closed on Friday. Boats lie in the harbourImage: Harbour News Agency/AFP",
        "The port closed on Friday.",
        id="glued to a paragraph: its sentences stay",
    ),
    pytest.param("The bridge in MayPhoto: Bo Lund", "", id="glued, no agency"),
    pytest.param(
        "Boats lie in the harbourImage: Ann Berg/AP/picture alliance The port closed on Friday.",
        "The port closed on Friday.",
        id="glued on both sides",
    ),
    pytest.param("The port closed on Friday. Photo: Ann Berg.", "The port closed on Friday.", id="after a full stop"),
    pytest.param(
        "The port was closed by the U.S. Image: Ann Berg.", "The port was closed by the U.S.", id="abbreviation"
    ),
    pytest.param(
        "The mayor in his office Photo: B. Lund/AFP", "The mayor in his office", id="after a space: words stay"
    ),
    pytest.param("Photo: Ann Berg", "", id="line of its own"),
    pytest.param(
        "The bridge was closed in May.Credit...Ann Berg for Harbour News", "The bridge was closed in May.", id="dots"
    ),
    pytest.param("The ferry in 2019. NTB/AFP/Getty Images", "", id="agencies only"),
    pytest.param("[1/4] Ann Berg speaks in Oslo, May 3, 2021. REUTERS/Bo Lund", "", id="numbered"),
    pytest.param("Image credit: Harbour News", "", id="image credit"),
    pytest.param("Photo by Ann Berg", "", id="photo by"),
    pytest.param("Image source, Getty Images", "", id="image source"),
    pytest.param("Image caption, The bridge was closed in May.", "", id="image caption"),
    pytest.param("AP Photo/Ann Berg", "", id="agency photo"),
    pytest.param("FILE PHOTO: Ann Berg speaks in Oslo. REUTERS/Bo Lund/File Photo", "", id="file photo"),
    pytest.param("Ann Berg speaks in Oslo, Norway, May 3, 2021. REUTERS/Bo Lund", "", id="agency and name"),
    pytest.param("Ann Berg leaves the court [Bo Lund/Reuters]", "", id="square brackets"),
    pytest.param("Ann Berg speaks. (Photo by Bo Lund/Getty Images)", "Ann Berg speaks.", id="round brackets"),
]

STAYS = [
    "The photo: a boat, a man, no sea.",
    "Credit: the bank lends more than it has, and that has been so since the founder's son took over in the spring.",
    "The images showed the president boarding a train.",
    "Photographs released by the agency show a bridge.",
    "He gave the party its image: modern, young and a little loud.",
    "Ann Berg (AP) left. Bo Lund stayed.",
    "The union (Fellesverk/Norway) and the company met.",
    "The ministry confirmed the visit (Reuters).",
    "Video calls were banned.",
    "The AP/Reuters poll puts her ahead.",
    "The network, NorthImage, was sold.",
    "She told AFP/Reuters that she would go.",
    "Picture books sell well.",
    "Pictures… tell a story.",
    "He gave them credit... and took it back.",
    "File the papers, the judge said.",
]


@pytest.mark.parametrize(("line", "rest"), CUT)
def test_credits_and_captions_go(line: str, rest: str) -> None:
    assert cut_captions(["Above.", "", line, "", "Below."], None) == [
        "Above.",
        "",
        *([rest] if rest else []),
        "",
        "Below.",
    ]


@pytest.mark.parametrize("line", STAYS)
def test_sentences_about_pictures_stay(line: str) -> None:
    assert cut_captions([line], None) == [line]


LONG = "The port was closed for the third time this year on Friday morning, the harbour master said."


def test_the_description_above_a_caption_goes() -> None:
    lines = [LONG, "", "Boats on a grey sea", "Boats lie in the harbourImage: Ann Berg/AP", "", "Below."]

    assert cut_captions(lines, None) == [LONG, "", "", "Below."]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["Port closed", "Boats in the harbourImage: Ann Berg/AP"], None, id="first line"),
        pytest.param([LONG, "Boats were turned away.", "Boats in the harbourImage: Ann Berg/AP"], None, id="sentence"),
        pytest.param([LONG, "", "Port closed", "Boats in the harbourImage: Ann Berg/AP"], "Port closed", id="title"),
    ],
)
def test_other_lines_above_a_caption_stay(lines: list[str], title: str | None) -> None:
    assert cut_captions(lines, title) == lines[:-1]
