"""The options that say how inputs are read: the same for every command that reads articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from cijferspoor.reading import ReadOptions

# The names in the table of formats of ``reading``, which is slow to import.
INPUTS = (
    "text", "markdown", "html", "mhtml", "eml", "pdf", "docx", "odt", "rtf", "xlsx", "jsonl", "csv", "tsv", "parquet",
    "zip", "tar",
)  # fmt: skip
_POSITIVE = click.IntRange(min=1)
_SECONDS = click.FloatRange(min=0, min_open=True)
_OPTIONS = (
    click.option(
        "--from", "input_format", type=click.Choice(INPUTS), help="Read every input as this format, whatever its name."
    ),
    click.option("--text-column", metavar="NAME", help="The column of a corpus that holds the articles."),
    click.option("--id-column", metavar="NAME", help="The column of a corpus that holds their ids."),
    click.option("--date-column", metavar="NAME", help="The column of a corpus that holds their publication dates."),
    click.option(
        "--password",
        envvar="CIJFERSPOOR_PASSWORD",
        metavar="WORD",
        help="The password of locked PDF files (or set CIJFERSPOOR_PASSWORD).",
    ),
    click.option("--max-bytes", type=_POSITIVE, metavar="N", help="Refuse articles of more than N bytes."),
    click.option("--max-pages", type=_POSITIVE, metavar="N", help="Refuse PDF files of more than N pages (2000)."),
    click.option(
        "--timeout",
        type=_SECONDS,
        metavar="SECONDS",
        help="Give up a file whose parser takes longer than this (120).",
    ),
)

Command = TypeVar("Command", bound=Callable[..., Any])


def input_options(command: Command) -> Command:
    """Give a command the options of reading."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def read_options(given: dict[str, Any]) -> ReadOptions:
    """The options of reading among all options of a command, as ``reading`` wants them."""
    from cijferspoor.reading import Columns, ReadOptions  # noqa: PLC0415 - pydantic is slow to import

    wanted = {
        "format": given["input_format"],
        "max_bytes": given["max_bytes"],
        "max_pages": given["max_pages"],
        "max_seconds": given["timeout"],
        "password": given["password"],
    }
    return ReadOptions(
        columns=Columns(given["text_column"], given["id_column"], given["date_column"]),
        any_language=given["any_language"],
        **{name: value for name, value in wanted.items() if value is not None},
    )
