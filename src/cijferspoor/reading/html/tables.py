"""Tables of data: their rows with headers and spans. A table that only places things on the page is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cijferspoor.reading.document import TableCell

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDEST = 200
"""Columns a cell may span; wider spans are mistakes or attacks."""
_TALLEST = 1_000
_AREA = 200_000
"""Places in the grid of all spanning cells together, above which spans are not believed."""
_PROSE_CELL = 600
"""Code points of the longest cell of a table without header cells; a longer one is a column of the page."""
_BLOCKS = ("p", "h1", "h2", "h3", "h4", "ul", "ol", "article", "section", "form", "blockquote")
_NUMBER = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class DataTable:
    """The rows of a table and its caption."""

    rows: tuple[tuple[TableCell, ...], ...]
    caption: str = ""


def is_data(table: _Element) -> bool:
    """Does this table hold data, rather than place parts of the page?"""
    if (table.get("role") or "").lower() in ("presentation", "none") or next(
        table.iterdescendants("table"), None
    ) is not None:
        return False
    rows = _rows(table)
    widest = max((sum(_span(cell, "colspan", _WIDEST) for cell in cells) for cells in rows), default=0)
    if widest < 2:
        return False
    if any(cell.tag == "th" for cells in rows for cell in cells) or table.find("caption") is not None:
        return True
    if len(rows) < 2 or sum(len(cells) > 1 for cells in rows) < 2:
        return False
    return all(_is_short(cell) for cells in rows for cell in cells)


def read_table(table: _Element, words: Callable[[_Element], str]) -> DataTable:
    """The table row by row; ``words`` gives the text of a cell."""
    found = [cells for cells in _rows(table) if cells]
    spans = [[(_span(cell, "rowspan", _TALLEST), _span(cell, "colspan", _WIDEST)) for cell in cells] for cells in found]
    believed = (
        sum(min(down, len(found)) * across for line in spans for down, across in line if down * across > 1) <= _AREA
    )
    rows = tuple(
        tuple(
            TableCell(words(cell), down if believed else 1, across if believed else 1, _is_header(cell))
            for cell, (down, across) in zip(cells, line, strict=True)
        )
        for cells, line in zip(found, spans, strict=True)
    )
    caption = table.find("caption")
    return DataTable(rows, words(caption) if caption is not None else "")


def _rows(table: _Element) -> list[list[_Element]]:
    lines: list[_Element] = []
    for child in table:
        if child.tag == "tr":
            lines.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            lines.extend(row for row in child if row.tag == "tr")
    return [[cell for cell in line if cell.tag in ("td", "th")] for line in lines]


def _is_short(cell: _Element) -> bool:
    blocks = sum(1 for _ in cell.iterdescendants(*_BLOCKS))
    return blocks < 3 and sum(len(str(text)) for text in cell.itertext()) <= _PROSE_CELL


def _is_header(cell: _Element) -> bool:
    head = next(cell.iterancestors("thead", "table"), cell).tag == "thead"
    return cell.tag == "th" or head or (cell.get("role") or "").lower() in ("columnheader", "rowheader")


def _span(cell: _Element, name: str, most: int) -> int:
    """A span as stated; ``rowspan=0`` runs to the end of the table."""
    value = (cell.get(name) or "").strip()
    if not _NUMBER.fullmatch(value):
        return 1
    if value.strip("0") == "":
        return most if name == "rowspan" else 1
    return min(int(value), most)
