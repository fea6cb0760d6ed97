"""The one structural rule: packages import the shared modules and never one another."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import kg

ROOT = Path(kg.__file__).parent
SHARED = {"model", "ids", "errors", "nouns"}
WITH_VOCAB = SHARED | {"vocab"}
FROM_RDF = WITH_VOCAB | {"reading"}
"""What shows or ships a graph reads it back through `reading`."""
ALLOWED = {
    "nouns": set(),
    "annotation": SHARED,
    "documents": SHARED,
    "extraction": SHARED,
    "resolution": SHARED,
    "statements": SHARED,
    "graph": WITH_VOCAB,
    "reading": WITH_VOCAB,
    "explanation": FROM_RDF,
    "formats": FROM_RDF,
    "queries": FROM_RDF,
    "stores": FROM_RDF,
    "view": FROM_RDF,
}


def imported(path: Path) -> set[str]:
    """Names of the parts of `kg` that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [f"{node.module}.{a.name}" if node.module == "kg" else node.module for a in node.names]
        elif isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        found |= {n.split(".")[1] for n in names if n.startswith("kg.")}
    return found


@pytest.mark.parametrize("package", sorted(ALLOWED))
def test_package_imports_only_shared_modules(package: str) -> None:
    wrong = {
        str(path.relative_to(ROOT)): extra
        for path in (ROOT / package).rglob("*.py")
        if (extra := imported(path) - ALLOWED[package] - {package})
    }

    assert wrong == {}


def test_every_package_has_a_rule() -> None:
    packages = {p.parent.name for p in ROOT.glob("*/__init__.py")} - {"cli"}

    assert packages <= set(ALLOWED)


def test_spacy_ends_after_annotation() -> None:
    users = {
        p.relative_to(ROOT).parts[0]
        for p in ROOT.rglob("*.py")
        if any(
            (isinstance(n, ast.Import) and any(a.name.split(".")[0] == "spacy" for a in n.names))
            or (isinstance(n, ast.ImportFrom) and (n.module or "").split(".")[0] == "spacy")
            for n in ast.walk(ast.parse(p.read_text(encoding="utf-8")))
        )
    }

    assert users <= {"annotation"}
