"""One writer for each format; all take articles one by one and hold no more than a few thousand records."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast, get_args

from cijferspoor.export.batch import ArticleRecords
from cijferspoor.export.csvfile import CsvDialect, CsvWriter
from cijferspoor.export.htmlpage import HtmlWriter
from cijferspoor.export.plain import json_line
from cijferspoor.export.sink import Sink
from cijferspoor.export.table import TableLook, render
from cijferspoor.export.webanno import WebAnnotationWriter
from cijferspoor.export.writer import PlainWriter, Writer

Format = Literal["table", "json", "jsonl", "csv", "parquet", "xlsx", "sqlite", "html", "webanno"]
FORMATS: tuple[Format, ...] = get_args(Format)
BINARY_FORMATS: frozenset[Format] = frozenset({"parquet", "xlsx", "sqlite"})
"""Formats that are not text, and so do not belong on a terminal."""
FILE_FORMATS: frozenset[Format] = frozenset({"sqlite"})
"""Formats whose writer takes the path of a file, which it changes in place, instead of a sink."""


class JsonLinesWriter(PlainWriter):
    """One JSON object a line."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._sink, self._explain = sink, explain

    def write(self, article: ArticleRecords) -> None:
        """Write a line for each record."""
        for record in article.records:
            self._sink.write(json_line(record, explain=self._explain) + "\n")


class JsonWriter(PlainWriter):
    """One JSON array of all records, an element a line."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._sink, self._explain = sink, explain
        self._any = False

    def begin(self) -> None:
        """Open the array."""
        self._sink.write("[")

    def write(self, article: ArticleRecords) -> None:
        """Add the records to the array."""
        for record in article.records:
            self._sink.write((",\n" if self._any else "\n") + json_line(record, explain=self._explain))
            self._any = True

    def end(self) -> None:
        """Close the array."""
        self._sink.write("\n]\n" if self._any else "]\n")


class TableWriter(PlainWriter):
    """A heading and a table for each article."""

    def __init__(self, sink: Sink, look: TableLook) -> None:
        self._sink, self._look = sink, look
        self._any = False

    def write(self, article: ArticleRecords) -> None:
        """Write the table of one article, with an empty line between it and the one before."""
        self._sink.write(("\n" if self._any else "") + render(article, self._look))
        self._any = True


def make_writer(
    form: Format,
    target: Sink | Path,
    *,
    explain: bool = False,
    look: TableLook | None = None,
    csv_dialect: CsvDialect = "standard",
) -> Writer[ArticleRecords]:
    """The writer of a format; ``target`` is the path of the file for ``FILE_FORMATS``, a sink for the others.

    ``look`` is for tables; its own ``explain`` follows ``explain``.

    Raises:
        ExportError: the format needs a library that is not installed, or a file.
    """
    if form in FILE_FORMATS or isinstance(target, Path):
        return _file_writer(form, target, explain=explain)
    if form == "table":
        return TableWriter(target, (look or TableLook()).explaining(explain))
    if form == "csv":
        return CsvWriter(target, explain=explain, dialect=csv_dialect)
    if form == "parquet":
        from cijferspoor.export.parquet import ParquetWriter  # noqa: PLC0415 (pyarrow is an extra)

        return ParquetWriter(target, explain=explain)
    if form == "xlsx":
        from cijferspoor.export.xlsx import XlsxWriter  # noqa: PLC0415 (XlsxWriter is an extra)

        return XlsxWriter(target, explain=explain)
    plain = {"json": JsonWriter, "html": HtmlWriter, "webanno": WebAnnotationWriter}.get(form, JsonLinesWriter)
    return cast("Writer[ArticleRecords]", plain(target, explain=explain))


def _file_writer(form: Format, target: Sink | Path, *, explain: bool) -> Writer[ArticleRecords]:
    from cijferspoor.export.sqlite import SqliteWriter  # noqa: PLC0415 (needed by few)
    from cijferspoor.export.writer import ExportError  # noqa: PLC0415

    if form not in FILE_FORMATS:
        raise TypeError(f"{form} is written to a Sink, not to a path")
    if not isinstance(target, Path):
        raise ExportError(f"{form} cannot go to standard output: add --output FILE")
    return SqliteWriter(target, explain=explain)
