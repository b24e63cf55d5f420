"""Excel workbooks: the figures on one sheet, their articles on another."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import tempfile
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from cijferspoor.export.batch import ArticleRecords, Record
from cijferspoor.export.clean import cut_utf16, utf16_length, without_controls
from cijferspoor.export.columns import COLUMNS, flat, kind_of
from cijferspoor.export.sink import Sink
from cijferspoor.export.text import DOCUMENT_FIELDS, document_fields
from cijferspoor.export.writer import ExportError
from cijferspoor.records import Figure

LONGEST = 32_767
"""Excel's limits for a cell, in UTF-16 code units, and for a sheet, in rows with the header:
https://support.microsoft.com/office/excel-specifications-and-limits."""
MOST_ROWS = 1_048_576

_PIECE = re.compile(r"(?<=_)(?=x[0-9A-Fa-f]{4}_)|(?<=^<)(?=r>)")
"""Where a text is cut in two pieces of one cell. ``_x0041_`` stands for a character in a workbook (``ST_Xstring`` in
ECMA-376 part 1); XlsxWriter escapes a text that has it twice in rich text, and too little in ``_x0041_x0042_``. A text
in ``<r>`` it takes for rich text that it made itself."""

_MARGIN = 2_000
"""Characters of a sentence too long for a cell that are kept on either side of its quote."""

_FIRST_DAY = dt.date(1900, 3, 1)
"""Excel has no dates before 1900, and before March of that year it counts a day that never was."""

_TOO_LARGE = 1e308
"""Excel's numbers end just below it."""

_CREATED = dt.datetime(1980, 1, 1)  # the earliest a zip file can tell; now would differ each time
_FIRST = ("document", "page", "quote", "kind", "value", "low", "high", "unit", "counted.text", "property.text")
_THEN = ("age.min", "age.max", "period.text", "period.start_date", "period.end_date", "source.text", "sentence.text")
_SELDOM = ("reason", "explanation")
FIGURE_COLUMNS: tuple[str, ...] = (
    *_FIRST,
    *_THEN,
    *_SELDOM,
    *(name for name in COLUMNS if name not in {*_FIRST, *_THEN, *_SELDOM}),
)
"""The columns of CSV, those that people look at first."""

ARTICLE_SHEET_COLUMNS: tuple[str, ...] = (*(name for name in DOCUMENT_FIELDS if name != "text"), "figures")
_WIDTHS = {"document": 24, "quote": 22, "sentence.text": 80, "counted.text": 24, "property.text": 24, "path": 32}
_WIDTHS |= {"source.text": 22, "title": 48, "url": 40, "explanation": 40, "article.title": 32, "period.text": 18}
_WIDTH, _DATE_WIDTH = 13, 11


class XlsxWriter:
    """Rows go to temporary files as they come; the workbook is put together at the end."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._library = _library()
        self._sink, self._explain = sink, explain
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def begin(self) -> None:
        """Make the sheets."""
        self._folder = tempfile.TemporaryDirectory(prefix="cijferspoor-")
        options = {"constant_memory": True, "tmpdir": self._folder.name, "use_zip64": True, "nan_inf_to_errors": True}
        self._result = Path(self._folder.name, "book.xlsx")
        self._book = self._library.Workbook(str(self._result), options)
        self._book.set_properties({"created": _CREATED})
        self._looks = _Looks(self._book)
        self._figures = _Sheets(self._book, self._looks, "figures", FIGURE_COLUMNS)
        self._articles = _Sheets(self._book, self._looks, "articles", ARTICLE_SHEET_COLUMNS)

    def write(self, article: ArticleRecords) -> None:
        """Add a row for each record, and one for the article."""
        for record in article.records:
            fields = flat(record, explain=self._explain, info=article.info)
            if fields.get("fraction"):
                fields["fraction"] = "/".join(map(str, fields["fraction"]))
            fields["sentence.text"] = _Marked.sentence(record)
            self._figures.add(fields)
        figures = sum(isinstance(record, Figure) for record in article.records)
        self._articles.add(document_fields(article) | {"figures": figures})

    def end(self) -> None:
        """Put the workbook together and copy it to the sink, which may be a pipe and not know where it is."""
        self._figures.close()
        self._articles.close()
        try:
            self._book.close()
        except self._library.exceptions.FileCreateError as error:
            raise error.args[0] from error  # the OSError it was made from
        with self._result.open("rb") as finished:
            shutil.copyfileobj(finished, self._sink.stream)
        self.abandon()

    def abandon(self) -> None:
        """Remove the temporary files."""
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()


@dataclass(frozen=True, slots=True)
class _Marked:
    """A text with a part of it in bold."""

    before: str
    bold: str
    after: str

    @classmethod
    def sentence(cls, record: Record) -> _Marked | None:
        """The sentence of a figure with its quote in bold, shortened around the quote where it must be."""
        if not isinstance(record, Figure):
            return None
        text, offset = record.sentence.text, record.sentence.start
        start, end = record.start - offset, record.end - offset
        before, after = text[:start], text[end:]
        if utf16_length(text) > LONGEST:
            before = ("…" if start > _MARGIN else "") + before[-_MARGIN:]
            after = after[:_MARGIN] + ("…" if len(after) > _MARGIN else "")
        # Two units a character at most: what is left of the quote always fits.
        bold = cut_utf16(without_controls(record.quote), LONGEST - 4 * (_MARGIN + 1))
        return cls(without_controls(before), bold, without_controls(after))


class _Looks:
    """The formats of cells."""

    def __init__(self, book: Any) -> None:
        self.usual = book.add_format({})
        self.bold = book.add_format({"bold": True})
        self.header = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EDF2", "valign": "top"})
        self.cell = book.add_format({"valign": "top"})
        self.wrapped = book.add_format({"valign": "top", "text_wrap": True})
        self.date = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})


class _Sheets:
    """A sheet with a header, and another one each time the sheet is full."""

    def __init__(self, book: Any, looks: _Looks, name: str, columns: tuple[str, ...]) -> None:
        self._book, self._looks, self._name, self._columns = book, looks, name, columns
        self._number = 0
        self._next()

    def add(self, fields: dict[str, Any]) -> None:
        """Write one row."""
        if self._row >= MOST_ROWS:
            self.close()
            self._next()
        for place, column in enumerate(self._columns):
            value = fields.get(column)
            if value is not None:
                self._cell(place, column, value)
        self._row += 1

    def close(self) -> None:
        """Put the filter over the rows that are there."""
        self._sheet.autofilter(0, 0, max(1, self._row - 1), len(self._columns) - 1)

    def _next(self) -> None:
        self._number += 1
        self._sheet = self._book.add_worksheet(self._name + (f" {self._number}" if self._number > 1 else ""))
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._columns):
            width = _WIDTHS.get(column, _DATE_WIDTH if kind_of(column) == "date" else _WIDTH)
            self._sheet.set_column(place, place, width)
            self._sheet.write_string(0, place, column, self._looks.header)
        self._row = 1

    def _cell(self, place: int, column: str, value: Any) -> None:
        # Never `write`, which guesses: a text stays a text, also when it looks like a formula or an address.
        look = self._looks.cell
        if isinstance(value, _Marked):
            self._rich(place, value)
        elif isinstance(value, bool):
            self._sheet.write_boolean(self._row, place, value, look)
        elif isinstance(value, (int, float)) and abs(value) < _TOO_LARGE:
            self._sheet.write_number(self._row, place, value, look)
        elif (day := _day(column, value)) is not None:
            self._sheet.write_datetime(self._row, place, day, self._looks.date)
        elif text := cut_utf16(without_controls(str(value)), LONGEST):
            self._text(place, text, look)

    def _rich(self, place: int, marked: _Marked) -> None:
        before, bold, after = marked.before, marked.bold, marked.after
        if bold and (before or after):
            plain, strong = self._looks.usual, self._looks.bold
            runs = [(plain, before), (strong, bold), (plain, after)]
            self._runs(place, [(look, part) for look, text in runs for part in _PIECE.split(text)])
        elif text := cut_utf16(before + bold + after, LONGEST):  # Excel takes no rich text of one part
            self._text(place, text, self._looks.wrapped)

    def _text(self, place: int, text: str, look: Any) -> None:
        parts = _PIECE.split(text)
        if len(parts) > 1:
            self._runs(place, [(self._looks.usual, part) for part in parts], look)
        else:
            self._sheet.write_string(self._row, place, text, look)

    def _runs(self, place: int, runs: list[tuple[Any, str]], look: Any = None) -> None:
        """Write a text as pieces that each have their look."""
        parts = [part for run in runs if run[1] for part in run]
        self._sheet.write_rich_string(self._row, place, *parts, look or self._looks.wrapped)


def _day(column: str, value: str) -> dt.date | None:
    """The date to write as a date; None for text, a year or month only, or a day Excel has not."""
    if not column.endswith(("_date", "published")) or len(value) != len("2020-05-14"):
        return None
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def _library() -> Any:
    try:
        import_module("xlsxwriter.exceptions")
        return import_module("xlsxwriter")
    except ImportError as error:
        raise ExportError("writing xlsx needs XlsxWriter: pip install 'cijferspoor[xlsx]'") from error
