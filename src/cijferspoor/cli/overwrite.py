"""No article is ever overwritten with what was made of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cijferspoor.reading import Source

_HEAD, _TAIL = 4_096, 65_536
_OWN = (
    (b'"schema_version"',),
    (b"schema_version,",),
    (b"schema_version;",),
    (b'"document"', b'"sha256"', b'"reader"'),
    (b'"document"', b'"status"', b'"new_start"'),
    (b"id,document,status",),
)
"""What stands at the beginning of the files that we write and that a folder of articles may hold."""


def inputs_beside(sources: Iterable[Source], targets: Iterable[Path | None]) -> list[Source]:
    """The inputs without the files that an earlier run wrote and this one writes anew.

    Raises:
        click.UsageError: a file that is to be written is one of the inputs and was not made by us.
    """
    existing = [target for target in targets if target is not None and target.is_file()]
    kept = []
    for source in sources:
        target = next((target for target in existing if _same(source, target)), None)
        if target is None:
            kept.append(source)
        elif not made_by_us(target):
            raise click.UsageError(f"{target} is one of the inputs and would be overwritten: write to another place")
    return kept


def check_apart(first: Path | None, second: Path | None, names: str) -> None:
    """Raise click.UsageError when two files to be written are one, however their names are spelled."""
    if first is not None and second is not None and first.resolve() == second.resolve():
        raise click.UsageError(f"{names} name the same file; choose another for one of them")


def made_by_us(path: Path) -> bool:
    """Does the file hold records, documents or verdicts that we wrote, or nothing at all?"""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if head.startswith(b"PAR1"):
                file.seek(max(0, path.stat().st_size - _TAIL))
                return b"schema_version" in file.read()
    except OSError:
        return False
    return not head or any(all(sign in head for sign in signs) for signs in _OWN)


def _same(source: Source, target: Path) -> bool:
    try:
        if source.path.as_posix() == "-":
            return sys.stdin is not None and os.path.samestat(os.fstat(sys.stdin.fileno()), target.stat())
        return source.path.exists() and source.path.samefile(target)
    except (OSError, ValueError, AttributeError):  # a standard input without a file behind it
        return False
