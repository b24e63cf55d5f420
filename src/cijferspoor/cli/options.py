"""The options of ``extract``: how their words are read, and which cannot go together."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from cijferspoor.cli import inputs
from cijferspoor.cli.order import Format, Order, Task
from cijferspoor.cli.overwrite import check_apart

FORMATS = ("table", "json", "jsonl", "csv", "parquet", "xlsx", "sqlite", "html", "webanno")
CSV_DIALECTS = ("standard", "excel-nl")
BINARY = ("parquet", "xlsx", "sqlite")
FORMAT_HELP = "Default: by the suffix of --output; else a table on a terminal, JSON Lines in a pipe or file."
OUTPUT_HELP = "Write to FILE, whole or not at all, instead of to standard output."
PUBLISHED_HELP = "The publication date of the articles: 2020-05-14, 2020-05 or 2020."
KIND_HELP = "Only figures of these kinds, such as count,share."
ABOUT_HELP = "Only figures that count these (lemma), such as slachtoffer."
TEXT_HELP = "Print the extracted text that the offsets count in, instead of records."
LEXICON_HELP = "Lay the word lists (*.toml) in DIR over the built-in ones."
PIPELINE_HELP = "Use another Dutch spaCy pipeline: a name, a folder, or none for word lists only."
CSV_DIALECT_HELP = "excel-nl: semicolons, decimal commas and a byte order mark, as Dutch Excel opens."
DOCUMENTS_HELP = "Also write the articles, their metadata and extracted text to FILE, as JSON Lines."
JOBS_HELP = "Work on N articles at a time."

Param = click.Parameter | None
Context = click.Context | None

_SUFFIXES = {
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".txt": "table", "": None,
    ".parquet": "parquet", ".xlsx": "xlsx", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".db": "sqlite",
    ".html": "html", ".htm": "html", ".jsonld": "webanno",
}  # fmt: skip


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


if TYPE_CHECKING:
    from cijferspoor.records import DateRange

    # Generic to the type checker, but not at run time in all releases of click.
    ParamType = click.ParamType[Any]
else:
    ParamType = click.ParamType


class _Kinds(ParamType):
    name = "kinds"

    def convert(self, value: Any, param: Param, ctx: Context) -> tuple[str, ...]:
        """Kinds from a comma list; an unknown or empty one is a usage error that names them all."""
        from cijferspoor.records import KINDS as known  # noqa: N811, PLC0415 - pydantic is slow to import

        kinds = tuple(part.lower() for part in _parts(value))
        for kind in kinds or (value,):
            if kind not in known:
                hint = " (for those, use --skipped)" if kind == "skipped" else ""
                self.fail(f"{kind!r} is not a kind{hint}; kinds are {', '.join(known)}", param, ctx)
        return kinds


class _Lemmas(ParamType):
    name = "lemmas"

    def convert(self, value: Any, param: Param, ctx: Context) -> tuple[str, ...]:
        """Lemmas from a comma list."""
        return _parts(value) or self.fail("give at least one lemma, such as slachtoffer", param, ctx)


class _Date(ParamType):
    name = "date"

    def convert(self, value: Any, param: Param, ctx: Context) -> DateRange:
        """The year, month or day."""
        from cijferspoor.records import parse_partial_date  # noqa: PLC0415

        try:
            return parse_partial_date(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class _Output(ParamType):
    name = "output"

    def convert(self, value: Any, param: Param, ctx: Context) -> Path | None:
        """A file in a folder that can be written; ``-`` is standard output."""
        if value == "-":
            return None
        path = Path(value)
        try:
            self._check(path, param, ctx)
        except (OSError, ValueError) as error:
            self.fail(f"{value!r}: {getattr(error, 'strerror', None) or error}", param, ctx)
        return path

    def _check(self, path: Path, param: Param, ctx: Context) -> None:
        folder = path.resolve().parent
        if path.is_dir():
            self.fail(f"{path} is a folder; give a file name in it", param, ctx)
        if not folder.is_dir():
            self.fail(f"there is no folder {path.parent}; make it first", param, ctx)
        if not os.access(folder if path.is_file() or not path.exists() else path, os.W_OK):
            self.fail(f"no permission to write in {path.parent}; choose another place", param, ctx)


class _Folder(ParamType):
    name = "folder"

    def convert(self, value: Any, param: Param, ctx: Context) -> Path:
        """A folder with word lists, every one of them valid."""
        from cijferspoor.lexicon import LexiconError, load_lexicon  # noqa: PLC0415

        try:
            load_lexicon(Path(value))
        except LexiconError as error:
            self.fail(str(error), param, ctx)
        return Path(value)


class _Pipeline(ParamType):
    name = "pipeline"

    def convert(self, value: Any, param: Param, ctx: Context) -> str:
        """The name or folder of a Dutch pipeline that can be loaded."""
        from cijferspoor.nlp.pipelines import load_pipeline  # noqa: PLC0415 - spaCy is slow to import
        from cijferspoor.nlp.words import PipelineError  # noqa: PLC0415

        try:
            load_pipeline(value)
        except PipelineError as error:
            self.fail(str(error), param, ctx)
        return str(value)


POSITIVE = click.IntRange(min=1)
KINDS, LEMMAS, DATE, OUTPUT, FOLDER, PIPELINE = _Kinds(), _Lemmas(), _Date(), _Output(), _Folder(), _Pipeline()


def order(given: dict[str, Any]) -> Order:
    """The checked options as an Order.

    Raises:
        click.UsageError: two options cannot go together, or the output's suffix names no format.
    """
    kinds, about = (tuple(dict.fromkeys(sum(given[name], ()))) for name in ("kinds", "about"))
    task = Task(
        kinds=kinds,
        about=about,
        skipped=given["skipped"],
        as_text=given["as_text"],
        published=given["published"],
        lexicon=given["lexicon"],
        reading=inputs.read_options(given),
        pipeline=given["pipeline"],
    )
    form = given["form"]
    if task.as_text:
        _check_text(given)
        form = _text_form(given["output"], form)
    elif form is None and given["output"] is not None:
        form = _by_suffix(given["output"])
    _check_target(form, given)
    paths = tuple(given["paths"])
    if "" in paths:  # as in: extract "$UNSET"; it would mean the current folder
        raise click.UsageError("a PATH is empty; write . for the current folder")
    if paths.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once; name it once")
    names = ("output", "documents", "explain", "context", "jobs", "quiet")
    rest = {name: given[name] for name in names}
    return Order(paths=paths, task=task, form=form, csv_dialect=given["csv_dialect"] or "standard", **rest)


def _check_target(form: str | None, given: dict[str, Any]) -> None:
    """A format that cannot go where it is to go, and options that go with another format."""
    if form == "sqlite" and given["output"] is None:
        raise click.UsageError("a database needs a file: add --output FILE")
    if form in BINARY and given["output"] is None and sys.stdout.isatty():
        raise click.UsageError(f"{form} is not for a terminal: add --output FILE, or pipe it")
    if given["csv_dialect"] and form != "csv":
        raise click.UsageError("--csv-dialect goes with --format csv")
    check_apart(given["output"], given["documents"], "--output and --documents")


def _text_form(output: Path | None, form: Format | None) -> Format | None:
    """JSON Lines where the name of the output asks for it; a name that asks for records is a mistake."""
    named = _SUFFIXES.get(output.suffix.lower()) if output is not None else None
    if named not in (None, "table", "jsonl"):
        raise click.UsageError("--text gives text or JSON Lines: let the name of --output end in .txt or .jsonl")
    return "jsonl" if named == "jsonl" else form


def _check_text(given: dict[str, Any]) -> None:
    clashes = [f"--{name}" for name in ("skipped", "explain", "context") if given[name]]
    clashes += ["--documents"] if given["documents"] else []
    clashes += [f"--{name}" for name, key in (("kind", "kinds"), ("about", "about")) if given[key]]
    if clashes:
        raise click.UsageError(f"--text prints articles, not records: leave out {' and '.join(clashes)}")
    if given["form"] not in (None, "jsonl"):
        raise click.UsageError("--text gives raw text for one article, JSON Lines for more: leave out --format")


def _by_suffix(output: Path) -> Format | None:
    suffix = output.suffix.lower()
    if suffix not in _SUFFIXES:
        raise click.UsageError(f"no format goes with the suffix {suffix!r} of --output: add --format")
    return cast("Format | None", _SUFFIXES[suffix])
