"""The README tells the truth: its table is what the command prints, and its Python runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _block(marker: str) -> str:
    match = re.search(rf"<!-- {marker} -->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert match is not None, marker
    return match.group(1)


def test_the_table_is_what_the_command_prints() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "cijferspoor", "extract", "-", "--format", "table", "--quiet"],
        input=_block("example-input"),
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"COLUMNS": "100", "PYTHONUTF8": "1"},
    )
    table = "\n".join(line.rstrip() for line in run.stdout.strip().splitlines()[1:])
    shown = "\n".join(line.rstrip() for line in _block("example-output").strip().splitlines())
    assert table == shown


@pytest.mark.parametrize("marker", ["run-command", "test-command"])
def test_the_two_commands_are_one_line_each(marker: str) -> None:
    assert len(_block(marker).strip().splitlines()) == 1


@pytest.mark.parametrize("page", ["README.md", "docs/python.md"])
def test_python_snippets_run(page: str) -> None:
    snippets = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    assert snippets
    for snippet in snippets:
        exec(compile(snippet, page, "exec"), {})


def test_pages_named_in_the_readme_exist() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
