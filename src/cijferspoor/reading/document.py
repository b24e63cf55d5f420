"""What every reader hands on: extracted text with its tables and pages, and what the file says of itself."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: half-open code-point offsets of its words in the text, and its place.

    A cell that spans rows or columns is there once, with ``rows`` and ``columns`` above 1. ``header`` is what the
    file says (``th``, a repeated header row); a table without any is judged by its contents.
    """

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A two-dimensional table: its stretch of the text (one line a row) and its cells in reading order.

    ``caption`` is the span of its caption, which stands right above the rows as a line of its own.
    """

    start: int
    end: int
    cells: tuple[Cell, ...]
    caption: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Extracted text and what the file says about itself.

    Dates are ``2020``, ``2020-05`` or ``2020-05-14``. ``published`` goes before a date that the text states,
    ``created`` (when the file was made) comes after it. ``pages`` holds the offset at which each page starts, for paged
    formats. ``notes`` are one-line remarks for the user, without the name of the file.
    """

    text: str
    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    published: str | None = None
    created: str | None = None
    pages: tuple[int, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    reader: str = "text"
    reader_version: str = ""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as a reader finds it: its words, how many rows and columns it covers, and whether it is a header."""

    text: str
    rows: int = 1
    columns: int = 1
    header: bool = False


_LINE_ENDS = re.compile(r"\r\n|[\r\x85\u2028\u2029\x0b\x0c\x1c-\x1e]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0e-\x1b\x1f\x7f]")
_BLANKS = re.compile(r"[ \t]+")
_SEPARATOR = " | "
_COLUMNS = 1_000
"""A cell spans no more columns than this (the bound that HTML sets), whatever a file claims."""


def tidy(text: str) -> str:
    """``text`` with single spaces and ``\\n``, without soft hyphens, zero-width and control characters.

    No-break and thin spaces stay: they hold the parts of a number together.
    """
    lines = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)).split("\n")
    return "\n".join(line for line in (_BLANKS.sub(" ", raw).strip() for raw in lines) if line)


def normalise(text: str) -> str:
    """``text`` with ``\\n`` for every kind of line end and without a leading byte order mark."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    for line_end in ("\r", "\u2028", "\u2029", "\x85"):
        text = text.replace(line_end, "\n")
    return text


def sha256(text: str) -> str:
    """Hex digest of an extracted text as UTF-8; half a surrogate pair counts as its three bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class TextBuilder:
    """Builds the text of a structured format, the same for the same contents in whatever format.

    Blocks are set apart by an empty line, list items stand on lines of their own that begin with ``- ``, a row of a
    table is one line with `` | `` between its cells. Empty blocks are left out.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._tables: list[Table] = []
        self._last = ""

    def paragraph(self, text: str) -> None:
        """A paragraph or heading; line breaks inside it stay."""
        self._block(tidy(text), "paragraph")

    def item(self, text: str) -> None:
        """An item of a list."""
        text = tidy(text).replace("\n", " ")
        if text:
            self._block(f"- {text}", "item")

    def table(self, rows: Sequence[Sequence[TableCell]], caption: str = "") -> None:
        """A table, given row by row; cells that an earlier row's cell covers are not given again."""
        words = [[replace(cell, text=tidy(cell.text).replace("\n", " ")) for cell in row] for row in rows]
        if not any(cell.text for row in words for cell in row):
            self.paragraph(caption)
            return
        caption = tidy(caption).replace("\n", " ")
        self._gap("table")
        span = (self._length, self._length + len(caption)) if caption else None
        if caption:
            self._add(f"{caption}\n")
        start = self._length
        cells: list[Cell] = []
        covered: dict[int, int] = {}
        for number, row in enumerate(words):
            # A row without words makes no line: an empty line would end the table for whoever reads the text.
            worded = any(cell.text for cell in row)
            self._add("\n" if worded and self._length > start else "")
            column = 0
            for place, cell in enumerate(row):
                self._add(_SEPARATOR if worded and place else "")
                while covered.get(column, 0) > number:
                    column += 1
                at = self._length
                self._add(cell.text)
                rows_down, columns = max(1, min(cell.rows, len(words))), max(1, min(cell.columns, _COLUMNS))
                cells.append(Cell(at, self._length, number, column, rows_down, columns, cell.header))
                covered.update(dict.fromkeys(range(column, column + columns), number + rows_down))
                column += columns
        self._tables.append(Table(start, self._length, tuple(cells), span))
        self._last = "table"

    @property
    def empty(self) -> bool:
        """Has nothing been added yet?"""
        return self._length == 0

    def document(self) -> RawDocument:
        """The text with its tables; the reader adds the rest with ``dataclasses.replace``."""
        text = "".join(self._parts)
        return RawDocument(text + "\n" if text else "", tables=tuple(self._tables))

    def _block(self, text: str, kind: str) -> None:
        if not text:
            return
        self._gap(kind)
        self._add(text)
        self._last = kind

    def _gap(self, kind: str) -> None:
        """What stands between two blocks."""
        if self._length:
            self._add("\n" if kind == self._last == "item" else "\n\n")

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def library(name: str) -> str:
    """The name and version of an installed library, as ``reader_version`` tells it: ``trafilatura 2.0.0``."""
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name
