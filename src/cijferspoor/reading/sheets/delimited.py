"""CSV and TSV files that are tables of numbers: told from corpora, and read as one article."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from cijferspoor.reading.document import RawDocument, TableCell, TextBuilder
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import MAX_CELLS, MAX_COLUMNS
from cijferspoor.reading.sheets.compose import add_sheet
from cijferspoor.reading.sheets.numerals import in_dutch
from cijferspoor.reading.sheets.shape import is_number

_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_ROWS = 200
"""Rows that tell what a file is."""
_LONGEST_CELL = 300
"""Code points of the longest cell in a table of numbers; a column of articles has thousands."""
_WORDS = 25
"""A cell with so many words is a text."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d\D{0,2}")
_LEAST = 0.2
"""The share of cells, below the header and beside its labels, that hold a number in a table of numbers."""


def is_table(sample: str, delimiters: str, names: Collection[str] = ()) -> bool:
    """Is this the beginning of a table of numbers: words above, numbers below, and no running text?

    Args:
        sample: the first lines of the file.
        delimiters: what may stand between its cells.
        names: headers, in lower case, of columns whose numbers are names of the rows.
    """
    rows = list(_parsed(sample, delimiter_of(sample, delimiters), most=_ROWS))
    cells = [cell.strip() for row in rows for cell in row]
    if any(len(cell) > _LONGEST_CELL or len(_WORD.findall(cell)) >= _WORDS for cell in cells):
        return False
    wide = [row for row in rows if sum(bool(cell.strip()) for cell in row) > 1]
    if len(wide) < 2 or not (any(_WORD.search(cell) for cell in wide[0]) or _years_across(wide)):
        return False
    named = {at for at, name in enumerate(wide[0]) if name.strip().casefold() in names}
    body = [cell.strip() for row in wide[1:] for at, cell in enumerate(row) if at not in named]
    numbers = sum(map(is_number, body))
    return numbers > 0 and numbers >= _LEAST * sum(map(bool, body))


def _years_across(rows: Sequence[Sequence[str]]) -> bool:
    """Are there years over the columns and words before the rows, with nothing in the corner?"""
    first, *others = ([cell.strip() for cell in row] for row in rows)
    heads = [cell for cell in first if cell]
    labelled = any(_WORD.search(row[0]) for row in others if row)
    return labelled and not first[0] and bool(heads) and all(_YEAR.fullmatch(cell) for cell in heads)


def delimiter_of(sample: str, allowed: str) -> str:
    """What stands between the cells: with it most rows are of one width, and of the largest."""
    if match := _SEPARATOR_LINE.match(sample):
        return match[1]
    best = (0, 0, allowed[0])
    for delimiter in allowed:
        widths = Counter(len(row) for row in _parsed(sample, delimiter, most=_ROWS) if len(row) > 1)
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        if (count, width) > best[:2]:
            best = (count, width, delimiter)
    return best[2]


def read_table(text: str, delimiters: str, reader: str) -> RawDocument:
    """The table in a CSV or TSV file, with its title and notes.

    Args:
        text: the whole file.
        delimiters: what may stand between its cells.
        reader: the name of the format.

    Raises:
        ReadError: a quote is not closed, or there are too many cells.
    """
    delimiter = delimiter_of(text[:100_000], delimiters)
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in _parsed(text, delimiter, strict=True):
            cells += len(row)
            if cells > MAX_CELLS:
                raise ReadError(f"is a table of more than {MAX_CELLS:,} cells: split it")
            if len(row) > MAX_COLUMNS:
                raise ReadError(f"has a table of more than {MAX_COLUMNS:,} columns: split it")
            rows.append(row)
    except csv.Error as error:
        raise ReadError(f"is not valid CSV ({error}); check its quotes") from error
    builder = TextBuilder()
    add_sheet(builder, "", _placed(in_dutch(rows, delimiter)))
    document = builder.document()
    return RawDocument(document.text, tables=document.tables, reader=reader)


def _parsed(text: str, delimiter: str, *, most: int | None = None, strict: bool = False) -> Iterator[list[str]]:
    """The rows of a text; without ``strict`` up to the first that cannot be read, or that may be cut short."""
    body = _SEPARATOR_LINE.sub("", text, count=1) if _SEPARATOR_LINE.match(text) else text
    rows = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=strict)
    try:
        for number, row in enumerate(rows):
            if most is not None and number >= most:
                return
            yield row
    except csv.Error:
        if strict:
            raise


def _placed(rows: Sequence[Sequence[str]]) -> dict[tuple[int, int], TableCell]:
    return {
        (at, column): TableCell(cell.strip())
        for at, row in enumerate(rows, start=1)
        for column, cell in enumerate(row, start=1)
        if cell.strip()
    }
