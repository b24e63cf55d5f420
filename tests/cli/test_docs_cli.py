"""The documentation names every command and option, and nothing that is not there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from cijferspoor.cli import main
from cijferspoor.cli.options import order
from cijferspoor.export import COLUMNS
from cijferspoor.records import KINDS

DOCS = Path(__file__).parents[2] / "docs"
pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="the documentation is not here")


def section(name: str) -> str:
    """The part of cli.md about one command."""
    parts = re.split(r"^## ", (DOCS / "cli.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return next(part for part in parts if part.startswith(f"`cijferspoor {name}"))


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_option_of_a_command_is_documented_there(name: str) -> None:
    known = {word for option in main.commands[name].params for word in option.opts if word.startswith("-")}
    told = set(re.findall(r"`(--?[a-z-]+)", section(name)))
    assert known <= told
    assert told - known <= {"-"}


def test_the_options_of_the_command_itself_are_documented() -> None:
    text = (DOCS / "cli.md").read_text(encoding="utf-8")
    assert all(word in text for option in main.params for word in option.opts)
    assert all(f"cijferspoor {name}" in text for name in main.commands)


def examples() -> list[str]:
    blocks = re.findall(r"```bash\n(.*?)```", (DOCS / "cli.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("line", examples() if DOCS.is_dir() else [])
def test_every_example_is_a_valid_command_line(line: str) -> None:
    program, name, *arguments = shlex.split(re.split(r"[|<>]", line.split(" #", maxsplit=1)[0])[0])
    command = main.commands[name]
    with command.make_context(name, arguments, parent=click.Context(main, info_name=program)) as context:
        if name == "extract":
            order(dict(context.params))
    assert program == "cijferspoor"


def test_every_kind_and_csv_column_is_documented_in_order() -> None:
    assert all(f"`{kind}`" in section("extract") for kind in KINDS)
    listed = re.findall(r"`([a-z_.0-9]+)`[,\n]", (DOCS / "output.md").read_text(encoding="utf-8").split("## CSV")[1])
    assert tuple(listed[: len(COLUMNS)]) == COLUMNS
