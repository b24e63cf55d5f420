"""One sheet of a workbook: its cells as the user sees them, without what is hidden."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from cijferspoor.reading.document import TableCell
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import Budget
from cijferspoor.reading.sheets.formats import GENERAL, number_of, shown_number
from cijferspoor.reading.sheets.markup import S, string_of, whole_of
from cijferspoor.reading.sheets.moments import is_moment, shown_moment

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_TRUTH = {"1": "WAAR", "0": "ONWAAR", "true": "WAAR", "false": "ONWAAR"}
_ROWS, _COLUMNS = 1_048_576, 16_384
"""Rows and columns of the largest sheet (ECMA-376, 18.3.1.73 and 18.3.1.4 as Excel bounds them)."""
_MOST_STEP = 10
"""Years between two columns: five and ten are usual."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100

Place = tuple[int, int]


@dataclass(frozen=True)
class Book:
    """What the sheets of a workbook share: its texts, a number format for each style, and where its days begin."""

    strings: Sequence[str]
    codes: Sequence[str]
    from_1904: bool = False


@dataclass
class Sheet:
    """The cells of a sheet by row and column, from 1, hidden ones taken out; ``remarks`` say what was left out."""

    cells: dict[Place, TableCell] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that is not yet shown: whether it is a year depends on its row and column."""

    value: Decimal
    code: str


def read_sheet(root: _Element, book: Book, budget: Budget) -> Sheet:
    """The cells of a worksheet.

    Raises:
        ReadError: more cells than the limit, or a reference that is none.
    """
    hidden_rows = {number for number, row in _rows(root) if _on(row)}
    hidden_columns = _hidden_columns(root)
    values: dict[Place, str | _Number] = {}
    unknown = 0
    for place, cell in _cells(root):
        budget.spend(1, 0)
        value = _value(cell, book)
        if value is None:
            unknown += cell.find(f"{S}f") is not None
        else:
            budget.spend(0, len(value) if isinstance(value, str) else 0)
            values[place] = value
    sheet = Sheet()
    years = _years(values)
    texts = {
        place: value if isinstance(value, str) else shown_number(value.value, value.code, grouped=place not in years)
        for place, value in values.items()
    }
    _place(sheet, texts, _merged(root, texts, budget), hidden_rows, hidden_columns)
    lost = [(len({row for row, _ in texts if row in hidden_rows}), "hidden row")]
    lost.append((len({column for _, column in texts if column in hidden_columns}), "hidden column"))
    sheet.remarks = [f"{count:,} {what}{'s' * (count > 1)}, not read" for count, what in lost if count]
    if unknown:
        them = "a formula" if unknown == 1 else f"{unknown:,} formulas"
        sheet.remarks.append(f"{them} without a result; open the workbook in Excel or LibreOffice and save it")
    return sheet


def _cells(root: _Element) -> Iterator[tuple[Place, _Element]]:
    """The cells with their places; what has no reference comes after the one before it."""
    for row_number, row in _rows(root):
        column = 0
        for cell in row.iterchildren(f"{S}c"):
            reference = cell.get("r")
            _, column = _place_of(reference) if reference else (0, column + 1)
            if not (0 < row_number <= _ROWS and 0 < column <= _COLUMNS):
                raise _odd_place()
            yield (row_number, column), cell


def _place_of(reference: str) -> Place:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise _odd_place()
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _odd_place() -> ReadError:
    return ReadError("has a cell at a place that is none: it is damaged; open it in Excel and save it again")


def _value(cell: _Element, book: Book) -> str | _Number | None:
    """What stands in a cell, or None."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(f"{S}is")
        return None if inline is None else string_of(inline) or None
    text = cell.findtext(f"{S}v")
    if text is None or not text.strip():
        return None
    if kind == "s":
        at = whole_of(text.strip())
        return (book.strings[at] or None) if at < len(book.strings) else None
    if kind == "b":
        return _TRUTH.get(text.strip(), text)
    number = number_of(text) if kind == "n" else None
    if number is None:
        return text.removesuffix("T00:00:00") if kind == "d" else text
    return _shown(number, _code(cell, book), book)


def _code(cell: _Element, book: Book) -> str:
    at = whole_of(cell.get("s"))
    return book.codes[at] if at < len(book.codes) else GENERAL


def _shown(number: Decimal, code: str, book: Book) -> str | _Number:
    moment = shown_moment(number, code, from_1904=book.from_1904) if is_moment(code) else None
    return moment if moment is not None else _Number(number, code)


def _years(values: Mapping[Place, str | _Number]) -> set[Place]:
    """The numbers that are years on an axis: whole, in even steps, all those of a row or all those of a column.

    A format for counts gives a year a point, ``2.019``, which no reader takes for anything else.
    """
    lines: dict[tuple[str, int], list[tuple[Place, Decimal]]] = {}
    for (row, column), value in sorted(values.items()):
        if isinstance(value, _Number):
            lines.setdefault(("row", row), []).append(((row, column), value.value))
            lines.setdefault(("column", column), []).append(((row, column), value.value))
    return {place for line in lines.values() if _is_axis([number for _, number in line]) for place, _ in line}


def _is_axis(numbers: Sequence[Decimal]) -> bool:
    if len(numbers) < 2 or not all(
        _FIRST_YEAR <= number <= _LAST_YEAR and number == number.to_integral_value() for number in numbers
    ):
        return False
    steps = {after - before for before, after in pairwise(numbers)}
    step = abs(steps.pop())
    return not steps and (step == 1 or (len(numbers) > 2 and 0 < step <= _MOST_STEP))


def _rows(root: _Element) -> Iterator[tuple[int, _Element]]:
    """The rows with their numbers; one without comes after the one before it."""
    number = 0
    for row in root.iterfind(f"{S}sheetData/{S}row"):
        number = whole_of(row.get("r")) or number + 1
        yield number, row


def _hidden_columns(root: _Element) -> set[int]:
    hidden: set[int] = set()
    for column in root.iterfind(f"{S}cols/{S}col"):
        if _on(column):
            first, last = (min(whole_of(column.get(name)), _COLUMNS) for name in ("min", "max"))
            hidden.update(range(first, last + 1))
    return hidden


def _on(element: _Element) -> bool:
    return element.get("hidden") in ("1", "true")


def _merged(root: _Element, texts: Mapping[Place, str], budget: Budget) -> dict[Place, Place]:
    """The last place of each merged range by its first; none goes beyond the last row and column with words.

    Raises:
        ReadError: they cover more cells than the limit.
    """
    last_row = max((row for row, _ in texts), default=0)
    last_column = max((column for _, column in texts), default=0)
    merged: dict[Place, Place] = {}
    for merge in root.iterfind(f"{S}mergeCells/{S}mergeCell"):
        first, _, last = merge.get("ref", "").partition(":")
        start = _place_of(first)
        to_row, to_column = _place_of(last) if last else start
        if start in texts:
            end = max(start[0], min(to_row, last_row)), max(start[1], min(to_column, last_column))
            budget.spend((end[0] - start[0] + 1) * (end[1] - start[1] + 1), 0)
            merged[start] = end
    return merged


def _place(
    sheet: Sheet, texts: Mapping[Place, str], merged: Mapping[Place, Place], rows: set[int], columns: set[int]
) -> None:
    """Fill in the cells that can be seen, as if the hidden ones were not there.

    A merged cell that begins in a hidden row stands in the next.
    """
    above, before = sorted(rows), sorted(columns)
    for (row, column), text in texts.items():
        to_row, to_column = merged.get((row, column), (row, column))
        down = [r for r in range(row, to_row + 1) if r not in rows]
        right = [c for c in range(column, to_column + 1) if c not in columns]
        if down and right and text.strip():
            place = down[0] - bisect_left(above, down[0]), right[0] - bisect_left(before, right[0])
            sheet.cells[place] = TableCell(text, len(down), len(right))
