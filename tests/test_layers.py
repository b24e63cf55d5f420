"""The house: a stage imports only earlier stages, the types of ``records``, and ``lexicon``."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import cijferspoor

PACKAGE = Path(cijferspoor.__file__).parent
ORDER = ["reading", "numerals", "periods", "linking", "building", "export", "checking", "cli"]
TYPES = {"records", "lexicon", "words"}
EXTRA = {"export": {"pipeline"}, "cli": {"pipeline", "nlp"}}
# records/build.py and records/account.py are the stage between linking and export; the rest of records are types.
BUILDING = {"build", "account"}


def _stage(module: str) -> str | None:
    parts = module.split(".")[1:]
    if parts[:1] == ["records"] and parts[1:2] and parts[1] in BUILDING:
        return "building"
    # What a pipeline says, as plain data, and the rules of inflection; the rest of nlp needs spaCy.
    if parts[:2] in (["nlp", "words"], ["nlp", "inflection"]):
        return "words"
    return parts[0] if parts else None


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name for name in names if name.split(".")[0] == "cijferspoor"}


MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_stage_imports_only_earlier_stages(path: Path) -> None:
    name = ".".join(("cijferspoor", *path.relative_to(PACKAGE).with_suffix("").parts))
    own = _stage(name)
    if own not in ORDER:
        allowed = TYPES if own in TYPES else {*TYPES, *ORDER, "nlp", "pipeline"}
    else:
        allowed = {*TYPES, *ORDER[: ORDER.index(own) + 1]} | EXTRA.get(str(own), set())
    imported = {_stage(module) for module in _imports(path)} - {None}
    assert imported <= allowed, f"{name} imports {sorted(str(stage) for stage in imported - allowed)}"


def test_the_command_does_not_import_spacy() -> None:
    """spaCy takes a second to import, and torch is an extra: what is there before work begins needs neither."""
    importers = {path for path in PACKAGE.rglob("*.py") if {"spacy", "torch"} & _top_imports(path)}
    assert {path.parent.relative_to(PACKAGE).parts[0] for path in importers} == {"nlp"}
    code = "import sys, cijferspoor.cli, cijferspoor.pipeline; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _top_imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in names}
