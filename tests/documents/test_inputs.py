from __future__ import annotations

from pathlib import Path

import pytest

from kg.documents.inputs import File, find_files
from kg.model import Skipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    names = ["b.txt", "a.txt", "sub/c.md", "sub/deep/d.html", ".hidden.txt", ".git/e.txt", "README.md", "metadata.csv"]
    for name in [*names, "LICENSE", "x.pdf", "draft.txt~"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.")
    return tmp_path


def found(inputs: list[str], folder: Path) -> list[str]:
    files = [file for file in find_files(inputs) if isinstance(file, File)]
    return [str(file.path.relative_to(folder)) for file in files]


def test_a_folder_gives_its_articles_in_order(folder: Path) -> None:
    assert found([str(folder)], folder) == ["a.txt", "b.txt", "x.pdf", "sub/c.md", "sub/deep/d.html"]


def test_a_glob_gives_its_matches_in_order(folder: Path) -> None:
    assert found([f"{folder}/*.txt"], folder) == ["a.txt", "b.txt"]
    assert found([f"{folder}/**/*.md"], folder) == ["sub/c.md"]


def test_a_named_file_is_read_whatever_it_is_called(folder: Path) -> None:
    assert found([f"{folder}/README.md", f"{folder}/.hidden.txt"], folder) == ["README.md", ".hidden.txt"]


def test_inputs_keep_their_order_and_no_file_comes_twice(folder: Path) -> None:
    assert found([f"{folder}/b.txt", str(folder), f"{folder}/sub/../a.txt"], folder)[:2] == ["b.txt", "a.txt"]
    assert len(found([f"{folder}/b.txt", str(folder)], folder)) == 5


@pytest.mark.parametrize(("name", "words"), [("no.txt", "is not there"), ("*.rtf", "matches no file")])
def test_what_is_not_there_is_skipped(folder: Path, name: str, words: str) -> None:
    (skipped,) = find_files([f"{folder}/{name}"])

    assert isinstance(skipped, Skipped)
    assert skipped.what.endswith(name)
    assert words in skipped.reason


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (skipped,) = find_files([str(tmp_path)])

    assert isinstance(skipped, Skipped)
    assert "no documents" in skipped.reason
