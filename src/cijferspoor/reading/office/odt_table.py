"""The rows of an OpenDocument table: spans, covered cells, and cells and rows that are repeated by number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cijferspoor.reading.document import TableCell
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import MAX_COLUMNS, Rows
from cijferspoor.reading.office.xml import MAX_DEPTH, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

    from cijferspoor.reading.office.odt_body import OdtBody

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
MAX_NUMBER = 10_000_000
"""The largest number of repeats or spans that is believed; the budget for cells is smaller."""

_GROUPS = frozenset(f"{TABLE}{name}" for name in ("table-rows", "table-row-group", "table-header-rows"))
_COLUMNS = frozenset(f"{TABLE}{name}" for name in ("table-columns", "table-column-group", "table-header-columns"))


def table_rows(body: OdtBody, table: _Element, depth: int) -> Rows:
    """The rows of ``table``, each cell once, at its first row and column; empty rows at the end are left out.

    Raises:
        ReadError: nested too deeply, or more cells, columns or text than the limits.
    """
    header_columns = _header_columns(table)
    rows: list[tuple[TableCell, ...]] = []
    for row, header, level in _rows(table, depth + 1, False):
        cells = _row(body, row, level, header, header_columns)
        times = _number(row, "number-rows-repeated")
        if times > 1 and not any(cell.text for cell in cells):
            times = 1
        words = sum(len(cell.text) for cell in cells)
        body.budget.spend(times * sum(cell.rows * cell.columns for cell in cells), (times - 1) * words)
        rows += [cells] * times
    while rows and not any(cell.text for cell in rows[-1]):
        rows.pop()
    return tuple(_within(rows))


def _rows(parent: _Element, depth: int, header: bool) -> Iterator[tuple[_Element, bool, int]]:
    """The rows, whether each is a header row, and their depth."""
    if depth > MAX_DEPTH:
        raise too_deep()
    for child in parent:
        if child.tag == f"{TABLE}table-row":
            yield child, header, depth
        elif child.tag in _GROUPS:
            yield from _rows(child, depth + 1, header or child.tag == f"{TABLE}table-header-rows")


def _row(body: OdtBody, row: _Element, depth: int, header: bool, header_columns: set[int]) -> tuple[TableCell, ...]:
    cells: list[TableCell] = []
    column = 0
    elements = [child for child in row if child.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")]
    while elements and not len(elements[-1]) and _number(elements[-1], "number-columns-repeated") > 1:
        elements.pop()  # a row is filled out with empty cells up to the last column that the program has
    for element in elements:
        times = _number(element, "number-columns-repeated")
        if column + times > MAX_COLUMNS:
            raise ReadError(f"has a table of more than {MAX_COLUMNS:,} columns: save it as .csv instead")
        if element.tag == f"{TABLE}table-cell":
            columns, rows = (_number(element, f"number-{name}-spanned") for name in ("columns", "rows"))
            cell = TableCell(body.cell_text(element, depth + 1), rows, min(columns, MAX_COLUMNS))
            body.budget.spend(0, (times - 1) * len(cell.text))
            cells += [replace(cell, header=header or column + place in header_columns) for place in range(times)]
        column += times
    return tuple(cells)


def _within(rows: list[tuple[TableCell, ...]]) -> Iterator[tuple[TableCell, ...]]:
    """Rows whose cells reach no further down than the table."""
    for number, row in enumerate(rows):
        left = len(rows) - number
        yield tuple(replace(cell, rows=left) if cell.rows > left else cell for cell in row)


def _header_columns(table: _Element) -> set[int]:
    """The columns that the table repeats on every page as headers."""
    found: set[int] = set()
    column = 0
    waiting = [(child, False) for child in reversed(table)]
    while waiting and column < MAX_COLUMNS:
        element, header = waiting.pop()
        if element.tag in _COLUMNS:
            header = header or element.tag == f"{TABLE}table-header-columns"
            waiting += [(child, header) for child in reversed(element)]
        elif element.tag == f"{TABLE}table-column":
            times = min(_number(element, "number-columns-repeated"), MAX_COLUMNS)
            found.update(range(column, column + times) if header else ())
            column += times
    return found


def _number(element: _Element, name: str) -> int:
    """A count from 1 up; anything else counts as 1."""
    value = element.get(f"{TABLE}{name}", "1")
    return min(max(1, int(value)), MAX_NUMBER) if value.isascii() and value.isdigit() and len(value) < 12 else 1
