from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from kg.documents import read_documents
from kg.documents.making import MAX_CHARACTERS, MAX_LINE
from kg.errors import InputError
from kg.model import Document, Skipped

LEAD = "The harbour of Bergen reopened on Friday after three days, the port authority said."


def split(made: list[Document | Skipped]) -> tuple[dict[str, Document], list[Skipped]]:
    documents = [one for one in made if isinstance(one, Document)]
    assert len({document.id for document in documents}) == len(documents)
    return {document.id: document for document in documents}, [one for one in made if isinstance(one, Skipped)]


def read(*inputs: Path | str, metadata: Path | None = None, stdin: io.BytesIO | io.StringIO | None = None):  # type: ignore[no-untyped-def]
    return split(list(read_documents([str(one) for one in inputs], metadata=metadata, stdin=stdin)))


def row(path: Path, **values: object) -> Path:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(values) + "\n")
    return path


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "storm.v2.txt"
    path.write_text(f"Harbour reopens after storm\n\nMay 3, 2021\n\n{LEAD}\n", encoding="utf-8")

    documents, skipped = read(path)

    assert skipped == []
    assert documents["storm.v2"] == Document(
        id="storm.v2",
        text=f"Harbour reopens after storm\n\nMay 3, 2021\n\n{LEAD}",
        title="Harbour reopens after storm",
        published="2021-05-03",
        path=str(path),
    )


def test_the_first_that_knows_wins(tmp_path: Path) -> None:
    """--metadata before the row, before metadata.csv, before front matter, before the date line."""
    text = f"Oslo, May 5, 2021 (Line Agency) - {LEAD}"
    (tmp_path / "front.txt").write_text(f"---\npublisher: Front\ndate: 2021-05-04\n---\n{text}")
    (tmp_path / "folder.txt").write_text(f"---\npublisher: Front\ndate: 2021-05-04\n---\n{text}")
    (tmp_path / "line.txt").write_text(text)
    (tmp_path / "given.txt").write_text(text)
    row(tmp_path / "rows.jsonl", id="row", text=text, publisher="Row")
    (tmp_path / "metadata.csv").write_text(
        "id,publisher,published\nfolder,Folder,2021-05-03\nrow,Folder,2021-05-03\ngiven,Folder,2021-05-03\n"
    )
    given = tmp_path / "given.csv"
    given.write_text("id,publisher\ngiven,Given\n")

    documents, _ = read(tmp_path / "*.txt", tmp_path / "rows.jsonl", metadata=given)

    details = {name: (document.publisher, document.published) for name, document in documents.items()}
    assert details == {
        "front": ("Front", "2021-05-04"),
        "folder": ("Folder", "2021-05-03"),
        "line": ("Line Agency", "2021-05-05"),
        "given": ("Given", "2021-05-03"),
        "row": ("Row", "2021-05-03"),
    }


def test_metadata_of_the_folder_above_up_to_the_input(tmp_path: Path) -> None:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "sub" / "a.txt").write_text(LEAD)
    (tmp_path / "in" / "metadata.csv").write_text("id,publisher\na,Inner\n")
    (tmp_path / "metadata.csv").write_text("id,publisher,url\na,Outer,https://outer.example\n")

    documents, _ = read(tmp_path / "in")

    assert (documents["a"].publisher, documents["a"].url) == ("Inner", None)


def test_a_title_that_is_not_in_the_text_stays_outside(tmp_path: Path) -> None:
    documents, _ = read(row(tmp_path / "a.jsonl", id="a", text=LEAD, title="Harbour reopens"))

    assert (documents["a"].title, documents["a"].text) == ("Harbour reopens", LEAD)


def test_a_broken_date_is_told_and_the_date_line_helps(tmp_path: Path) -> None:
    documents, skipped = read(row(tmp_path / "a.jsonl", id="a", text=f"May 3, 2021\n{LEAD}", date="03/05/2021"))

    assert documents["a"].published == "2021-05-03"
    assert [(one.what, one.stage) for one in skipped] == [(f"{tmp_path}/a.jsonl, line 1", "metadata")]
    assert "03/05/2021" in skipped[0].reason


def test_broken_metadata_of_a_folder_is_told_once(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(LEAD + name)
    (tmp_path / "metadata.csv").write_text("publisher\nNews\n")

    documents, skipped = read(tmp_path)

    assert set(documents) == {"a", "b"}
    assert [one.stage for one in skipped] == ["metadata"]


def test_a_row_of_metadata_without_document_is_told_when_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann met Bo.")
    (tmp_path / "metadata.csv").write_text("id,publisher\na,News\nstrom,News\n")

    _, skipped = read(tmp_path)
    assert [(one.what, one.stage) for one in skipped] == [(f"{tmp_path}/metadata.csv, line 3", "metadata")]
    assert "'strom'" in skipped[0].reason

    _, skipped = read(tmp_path / "a.txt")
    assert skipped == []


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        pytest.param(f"Harbour reopens\n\n{LEAD}".encode(), ["stdin"], id="plain text"),
        pytest.param(b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', ["a", "b"], id="JSON Lines"),
        pytest.param(f"<html><body><p>{LEAD}</p></body></html>".encode(), ["stdin"], id="HTML"),
    ],
)
def test_standard_input(content: bytes, ids: list[str]) -> None:
    documents, skipped = read("-", stdin=io.BytesIO(content))

    assert (list(documents), skipped) == (ids, [])
    assert list(read("-", stdin=io.StringIO(content.decode()))[0]) == ids


def test_row_ids_are_kept_exactly(tmp_path: Path) -> None:
    documents, _ = read(row(tmp_path / "a.jsonl", id=" A/b:c.txt ", text="One."))

    assert list(documents) == [" A/b:c.txt "]


def test_files_of_one_name_get_two_ids_and_rows_of_one_id_are_told(tmp_path: Path) -> None:
    for folder in "xyz":
        (tmp_path / folder).mkdir()
    (tmp_path / "x" / "a.txt").write_text("One.")
    (tmp_path / "y" / "a.txt").write_text("Two.")
    (tmp_path / "z" / "a.txt").write_text("One.")
    rows = row(row(tmp_path / "z" / "rows.jsonl", id="r", text="Three."), id="r", text="Four.")

    documents, skipped = read(tmp_path)

    assert sorted(document.text for document in documents.values()) == ["One.", "Three.", "Two."]
    assert [name.split("-")[0] for name in documents] == ["a", "a", "r"]
    assert [(one.what, one.reason.split(";")[0]) for one in skipped] == [
        (f"{tmp_path}/z/a.txt", f"same id and same text as {tmp_path}/x/a.txt"),
        (f"{rows}, line 2", f"id r is taken by {rows}, line 1"),
    ]


GERMAN = (
    "Der Hafen wurde am Freitag nach drei Tagen wieder geöffnet, teilte die Behörde mit, und die erste Fähre fuhr eine"
    " Stunde danach ab. Zwei Kapitäne beschwerten sich, weil sie seit Dienstag gewartet hatten.\n"
)

HOSTILE = {
    "german.txt": (GERMAN.encode() * 3, "English"),
    "empty.txt": (b"", "empty"),
    "blank.md": (b" \n\n", "empty"),
    "furniture.txt": (b"Advertisement\n\nShare\n", "furniture"),
    "binary.txt": (bytes(range(256)) * 9, "binary"),
    "paper.pdf": (b"%PDF-1.4", "format .pdf"),
    "long.txt": (b"word " * (MAX_LINE // 4), "line of"),
    "huge.txt": (b"word.\n" * (MAX_CHARACTERS // 5), "characters"),
    "rows.jsonl": (b"{broken\n", "no JSON"),
    "table.csv": (b"a,b\n1,2\n", "no column"),
}


def test_nothing_bad_stops_the_run_or_disappears(tmp_path: Path) -> None:
    for name, (data, _) in HOSTILE.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_bytes(b"\xef\xbb\xbfAnn\x00 met\x07 Bo.")

    documents, skipped = read(tmp_path)

    assert [document.text for document in documents.values()] == ["Ann met Bo."]
    reasons = {Path(one.what.split(",")[0]).name: one.reason for one in skipped}
    assert reasons.keys() == HOSTILE.keys()
    for name, (_, words) in HOSTILE.items():
        assert words in reasons[name], name


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "good.txt").write_text("Ann met Bo.")

    documents, skipped = read(tmp_path)

    assert list(documents) == ["good"]
    assert "cannot be read" in skipped[0].reason


def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Ann met Bo.")
    except OSError:
        pytest.skip("the file system takes only UTF-8 names")

    documents, _ = read(tmp_path)

    assert list(documents) == ["caf?"]


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no\.txt is not there"):
        read(tmp_path / "no.txt")
    with pytest.raises(InputError, match="name a file"):
        read()


def test_one_missing_input_beside_another_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann met Bo.")

    documents, skipped = read(tmp_path / "no.txt", tmp_path / "a.txt")

    assert (list(documents), len(skipped)) == (["a"], 1)


def test_metadata_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann met Bo.")

    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "a.txt", metadata=tmp_path / "no.csv")


def test_the_language_a_document_names(tmp_path: Path) -> None:
    documents, _ = read(row(row(tmp_path / "a.jsonl", id="a", text="Ja.", language="de_AT"), id="b", text="Yes."))

    assert (documents["a"].language, documents["b"].language) == ("de", "en")
