from __future__ import annotations

import pytest

from kg.documents.cleaning.links import drop_links

LEAD = "The harbour of Bergen reopened on Friday after three days, the port authority said."


@pytest.mark.parametrize(
    "links",
    [
        pytest.param(["Related topics", "Norway", "Ferries"], id="topics"),
        pytest.param(["More on this story", "Storm closes harbour", "Who pays for the ferries?"], id="headlines"),
        pytest.param(
            ["list of 2 items", "list 1 of 2", "Storm closes harbour.", "list 2 of 2", "end of list"], id="marks"
        ),
        pytest.param(["» Most read", "Storm closes harbour"], id="arrow"),
    ],
)
def test_lists_of_links_go(links: list[str]) -> None:
    assert drop_links([LEAD, *links, LEAD], None) == [LEAD, LEAD]
    assert drop_links([LEAD, "", *links], None) == [LEAD, ""]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Related costs", "Fuel", "Insurance"], id="a heading of the article"),
        pytest.param(["The most read", LEAD], id="a sentence begun"),
        pytest.param(["list of 2 items", LEAD], id="a list that never ends"),
        pytest.param([LEAD, "", LEAD], id="paragraphs"),
    ],
)
def test_other_lines_stay(lines: list[str]) -> None:
    assert drop_links(lines, None) == lines


def test_a_list_ends_at_an_empty_line_at_prose_and_at_the_title() -> None:
    assert drop_links(["Related", "Storm", "", "MEETING", LEAD], None) == ["", "MEETING", LEAD]
    assert drop_links(["Related", "Storm", LEAD, "MEETING"], None) == [LEAD, "MEETING"]
    assert drop_links(["Top stories", "Storm", "Harbour reopens", LEAD], "Harbour reopens") == ["Harbour reopens", LEAD]
