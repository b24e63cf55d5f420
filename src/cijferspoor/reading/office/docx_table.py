"""The rows of a Word table, with cells that span columns (gridSpan) and rows (vMerge)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cijferspoor.reading.document import TableCell
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import MAX_COLUMNS, Rows
from cijferspoor.reading.office.docx_inline import CHANGES, DELETED, MC, chosen
from cijferspoor.reading.office.docx_styles import W, on
from cijferspoor.reading.office.xml import MAX_DEPTH, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

    from cijferspoor.reading.office.docx_body import Body

_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "del", "moveFrom")
)


@dataclass(slots=True)
class _Open:
    """A cell while rows below may still belong to it."""

    text: str
    columns: int
    header: bool
    rows: int = 1


def table_rows(body: Body, table: _Element, depth: int) -> Rows:
    """The rows of ``table``, each cell once, at its first row and column.

    Raises:
        ReadError: nested too deeply, or more cells or columns than the limits.
    """
    styled = body.styles.header_row(table)
    rows: list[list[_Open]] = []
    above: dict[int, _Open] = {}
    leading = True
    for row, level in _parts(table, f"{W}tr", depth + 1):
        if _deleted(row):
            body.budget.notes[CHANGES] = None
            continue
        flag = on(row.find(f"{W}trPr/{W}tblHeader"))
        leading = leading and flag
        rows.append([])
        above = _row(body, row, level, (leading or (styled and len(rows) == 1), rows[-1], above))
    for row_cells in rows:
        body.budget.spend(sum(cell.rows * cell.columns for cell in row_cells), 0)
    return tuple(tuple(TableCell(c.text, c.rows, c.columns, c.header) for c in cells) for cells in rows)


def _row(body: Body, row: _Element, depth: int, state: tuple[bool, list[_Open], dict[int, _Open]]) -> dict[int, _Open]:
    """Fill in the cells of one row; the result is its cells by column, for the row below."""
    header, cells, above = state
    below: dict[int, _Open] = {}
    column = _skipped(row)
    if column:
        cells.append(_Open("", column, False))
    for cell, level in _parts(row, f"{W}tc", depth + 1):
        properties = cell.find(f"{W}tcPr")
        columns = _number(properties, f"{W}gridSpan", 1)
        text = body.cell_text(cell, level + 1)
        open_above = above.get(column) if _continues(properties) else None
        if open_above is not None and open_above.columns == columns:
            # Word hides what a continued cell holds; it is kept with the cell it belongs to.
            open_above.rows += 1
            open_above.text = "\n".join(part for part in (open_above.text, text) if part)
            below[column] = open_above
        else:
            below[column] = _Open(text, columns, header)
            cells.append(below[column])
        column += columns
        if column > MAX_COLUMNS:
            raise ReadError(f"has a table of more than {MAX_COLUMNS:,} columns: save it as .csv instead")
    return below


def _parts(parent: _Element, tag: str, depth: int) -> Iterator[tuple[_Element, int]]:
    """The rows or cells in ``parent``, also those in content controls and tracked insertions, with their depth."""
    if depth > MAX_DEPTH:
        raise too_deep()
    for child in parent:
        if child.tag == tag:
            yield child, depth
        elif child.tag in _WRAPPERS and child.tag not in DELETED:
            yield from _parts(child, tag, depth + 1)
        elif child.tag == f"{MC}AlternateContent":
            yield from _parts(chosen(child), tag, depth + 1)


def _deleted(row: _Element) -> bool:
    return any(row.find(f"{W}trPr/{tag}") is not None for tag in DELETED)


def _continues(properties: _Element | None) -> bool:
    """``w:vMerge`` without a value goes on with the cell above (ISO/IEC 29500-1, 17.4.84)."""
    merge = None if properties is None else properties.find(f"{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _skipped(row: _Element) -> int:
    """Columns before the first cell that the row leaves out."""
    return _number(row.find(f"{W}trPr"), f"{W}gridBefore", 0)


def _number(properties: _Element | None, tag: str, default: int) -> int:
    element = None if properties is None else properties.find(tag)
    value = "" if element is None else element.get(f"{W}val", "")
    return min(max(default, int(value)), MAX_COLUMNS + 1) if value.isascii() and value[:9].isdigit() else default
