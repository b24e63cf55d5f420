"""Rows of aligned cells in a stretch of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cijferspoor.reading.pdf.shapes import Line

CELL_GAP = 0.9
"""In font sizes: the narrowest empty strip between two columns of a table."""
ALIGNED = 0.35
"""In font sizes: how far the left, right or middle of two cells in a column may differ."""
LONGEST_CELL = 60
"""Characters of a cell; longer ones are running text, which a loose line may have broken in two."""

_LIST_MARK = re.compile(r"[^\w\s]|o|\(?(?:\d{1,2}|[a-z])[.)]|[⁰¹²³⁴-⁹]+")


def table_at(lines: Sequence[Line], place: int) -> int:
    """How many lines from ``place`` on are the rows of one table; 0 when that is not sure.

    Rows have the same number of cells, two or more, that line up in every column with an empty strip between columns.
    """
    first = lines[place]
    if not _could_be_row(first):
        return 0
    rows = [first]
    for line in lines[place + 1 :]:
        if len(line.parts) != len(first.parts) or not _could_be_row(line) or not _lines_up([*rows, line]):
            break
        if rows[-1].baseline - line.baseline > 4 * first.size:
            break
        rows.append(line)
    return len(rows) if len(rows) >= 2 and _short(rows) else 0


def _could_be_row(line: Line) -> bool:
    parts = line.parts
    if len(parts) < 2 or (len(parts) == 2 and _LIST_MARK.fullmatch(parts[0].text)):
        return False
    apart = all(b.x0 - a.x1 >= CELL_GAP * line.size for a, b in pairwise(parts))
    return apart and all(len(part.text) <= LONGEST_CELL for part in parts)


def _lines_up(rows: Sequence[Line]) -> bool:
    """Do the cells of the last row stand under those of the others?"""
    last, size = rows[-1], rows[0].size
    for column, cell in enumerate(last.parts):
        others = [row.parts[column] for row in rows[:-1]]
        if column and max(other.x1 for row in rows for other in (row.parts[column - 1],)) + CELL_GAP * size > min(
            part.x0 for part in (*others, cell)
        ):
            return False
        near = ALIGNED * size
        left = all(abs(cell.x0 - other.x0) <= near for other in others)
        right = all(abs(cell.x1 - other.x1) <= near for other in others)
        middle = all(abs(cell.x0 + cell.x1 - other.x0 - other.x1) <= 2 * near for other in others)
        over = all(min(cell.x1, other.x1) - max(cell.x0, other.x0) >= -near for other in others)
        if not (left or right or middle or (over and len(rows) > 2)):
            return False
    return True


def _short(rows: Sequence[Line]) -> bool:
    """Are two rows surely cells? A loose line of justified text also has wide gaps, but at another place each time."""
    if len(rows) > 2 or len(rows[0].parts) > 2:
        return True
    return all(any(char.isdigit() for char in row.parts[-1].text) or len(row.text) < 40 for row in rows)
