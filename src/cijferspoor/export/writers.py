"""One writer for each format; all take articles one by one and hold no more than one."""

from __future__ import annotations

import csv
import io
from typing import Literal, Protocol, TypeVar, get_args

from cijferspoor.export.batch import ArticleRecords
from cijferspoor.export.columns import COLUMNS, row
from cijferspoor.export.plain import json_line
from cijferspoor.export.sink import Sink
from cijferspoor.export.table import TableLook, render

Format = Literal["table", "json", "jsonl", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)


Item_contra = TypeVar("Item_contra", contravariant=True)


class Writer(Protocol[Item_contra]):
    """``begin`` once, ``write`` for each article, ``end`` once. All raise OSError from the sink."""

    def begin(self) -> None:
        """Write what stands before the first record."""

    def write(self, article: Item_contra, /) -> None:
        """Write one article."""

    def end(self) -> None:
        """Write what stands after the last record."""


class JsonLinesWriter:
    """One JSON object a line."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._sink, self._explain = sink, explain

    def begin(self) -> None:
        """Nothing stands before the first line."""

    def write(self, article: ArticleRecords) -> None:
        """Write a line for each record."""
        for record in article.records:
            self._sink.write(json_line(record, explain=self._explain) + "\n")

    def end(self) -> None:
        """Nothing stands after the last line."""


class JsonWriter:
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


class CsvWriter:
    """A header and a line for each record; the columns are ``COLUMNS``."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._sink, self._explain = sink, explain

    def begin(self) -> None:
        """Write the header."""
        self._lines([list(COLUMNS)])

    def write(self, article: ArticleRecords) -> None:
        """Write a line for each record."""
        self._lines([row(record, explain=self._explain) for record in article.records])

    def end(self) -> None:
        """Nothing stands after the last line."""

    def _lines(self, rows: list[list[str]]) -> None:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator="\n").writerows(rows)
        self._sink.write(buffer.getvalue())


class TableWriter:
    """A heading and a table for each article."""

    def __init__(self, sink: Sink, look: TableLook) -> None:
        self._sink, self._look = sink, look
        self._any = False

    def begin(self) -> None:
        """Nothing stands before the first table."""

    def write(self, article: ArticleRecords) -> None:
        """Write the table of one article, with an empty line between it and the one before."""
        self._sink.write(("\n" if self._any else "") + render(article, self._look))
        self._any = True

    def end(self) -> None:
        """Nothing stands after the last table."""


def make_writer(
    form: Format, sink: Sink, *, explain: bool = False, look: TableLook | None = None
) -> Writer[ArticleRecords]:
    """The writer of a format. ``look`` is for tables; its own ``explain`` follows ``explain``."""
    if form == "table":
        return TableWriter(sink, (look or TableLook()).explaining(explain))
    if form == "json":
        return JsonWriter(sink, explain=explain)
    if form == "csv":
        return CsvWriter(sink, explain=explain)
    return JsonLinesWriter(sink, explain=explain)
