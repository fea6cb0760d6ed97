"""What the README says is so: its commands and its Python run, and what it names exists."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from pathlib import Path

import pytest
import typer

from kg import cli
from kg.formats import FORMATS
from kg.queries import list_questions
from kg.stores import STORES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"(?:^    .+\n|^ *\n(?=    ))+", README, re.MULTILINE)
CODE = re.findall(r"`([^`\n]+)`", README)
COMMANDS: dict[str, typer.core.TyperCommand] = typer.main.get_command(cli.app).commands  # type: ignore[attr-defined]
LINES = [line.strip() for block in BLOCKS for line in block.splitlines() if re.match(r" +(kg|pip) ", line)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample reports and nothing else, as a reader has it."""
    made = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "seeds", made / "seeds")
    return made


def words_of(line: str) -> list[list[str]]:
    """Calls of `kg` in a line of a shell, each without its first word."""
    calls = [shlex.split(part, comments=True) for part in line.split("&&")]
    return [call[1:] for call in calls if call[0] == "kg"]


@pytest.mark.model
def test_the_commands_and_the_python_of_the_readme_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    (python,) = [block for block in BLOCKS if "import kg" in block]
    calls = [call for line in LINES for call in words_of(line)]
    made = re.findall(r"`exports/([\w.]+)`", README.partition("## In Python")[0])

    for call in calls:
        with pytest.raises(SystemExit) as end:
            cli.main(call)
        assert (call, end.value.code) == (call, 0)
        said = capsys.readouterr()
        assert (said.err if call[0] in ("build", "validate") else said.out).strip(), call
    names: dict[str, object] = {}
    exec(re.sub("^    ", "", python, flags=re.MULTILINE), names)

    assert len(calls) >= 7
    assert names["built"].counts()["documents"] > 0  # type: ignore[attr-defined]
    assert {file.name for file in (folder / "exports").iterdir()} == set(made)


def test_questions_formats_and_stores_named_in_the_readme_exist() -> None:
    questions = set(re.findall(r"kg query ([a-z][a-z-]+)", README)) | set(re.findall(r'kg\.query\("([^"]+)"', README))
    formats = set(re.findall(r"--format ([a-z-]+)|kg export ([a-z][a-z-]+)", README))
    schemes = set(re.findall(r"`(\w+):(?:FOLDER|FILE)`", README))

    assert {"who-met-whom", "open-events"} <= questions <= {question.name for question in list_questions()}
    assert {name for pair in formats for name in pair if name} <= {"table", "csv", "json", *FORMATS}
    assert {"oxigraph", "ladybug"} <= schemes <= {kind.scheme for kind in STORES}


def test_the_table_of_commands_is_complete_and_options_exist() -> None:
    named = [cell.split()[1] for cell in re.findall(r"^\| `(kg [^`]+)`", README, re.MULTILINE)]
    options = {option for code in CODE for option in re.findall(r"--[a-z]+", code)}
    known = {name for command in COMMANDS.values() for parameter in command.params for name in parameter.opts}

    assert named == list(COMMANDS)
    assert options <= known | {"--debug"}


def test_files_and_extras_named_in_the_readme_exist() -> None:
    paths = [code for code in CODE if re.fullmatch(r"(?:kg|ontology|seeds|\.ci)/[\w./-]*", code)]
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    extras = {name for found in re.findall(r"'\.\[([\w,]+)\]'", README) for name in found.split(",")}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert len(paths) > 10
    assert [path for path in [*paths, *links] if not (ROOT / path).exists()] == []
    assert {"dev", "serve"} <= extras <= set(project["optional-dependencies"])
