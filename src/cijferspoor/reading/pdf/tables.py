"""Rows of aligned cells in a stretch of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cijferspoor.reading.pdf.shapes import Fragment, Line, lines_of

CELL_GAP = 0.9
"""In font sizes: the narrowest empty strip between two columns of a table."""
ALIGNED = 0.35
"""In font sizes: how far the left, right or middle of two cells in a column may differ."""
ROW_STEP = 1.2
"""How much wider the step to the next row of a table is than the one between lines in a cell."""
_SHORT_CELL = 16
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


def table_rows(run: Sequence[Fragment], columns: Sequence[Sequence[Fragment]]) -> list[list[list[Fragment]]]:
    """The cells of a table with more lines in some cells, row by row; none when the run is no such table.

    Rows are set apart by a wider step over the whole width, and no column has such a step anywhere else. The cells of a
    row begin at the same height, and those of a column at the same place.
    """
    sides = [lines_of(column, 0) for column in columns]
    steps = [a.baseline - b.baseline for side in sides for a, b in pairwise(side)]
    close = [step for step in steps if step > 0.5 * run[0].size]
    if len(sides) < 2 or not close:
        return []
    wide = ROW_STEP * min(close)
    heights = sorted((line.baseline for side in sides for line in side), reverse=True)
    starts = [heights[0], *(b for a, b in pairwise(heights) if a - b > wide)]
    rows = [[_within(side, starts, place) for side in sides] for place in range(len(starts))]
    if any(a.baseline - b.baseline > wide for row in rows for cell in row for a, b in pairwise(cell)):
        return []
    while len(rows) > 1 and not _regular(rows):
        rows.pop()
    if len(rows) < 2 or not any(len(cell) > 1 for row in rows for cell in row) or not _cells(rows):
        return []
    return [[[part for line in cell for part in line.parts] for cell in row] for row in rows]


def _cells(rows: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Is one of the columns short, and the first no column of bullets or numbers of a list?"""
    lengths = [median(sum(len(line.text) for line in cell) for cell in column) for column in zip(*rows, strict=True)]
    marks = all(_LIST_MARK.fullmatch(line.text) for row in rows for line in row[0])
    return min(lengths) <= _SHORT_CELL and not marks


def _within(side: Sequence[Line], starts: Sequence[float], place: int) -> list[Line]:
    """The lines of a column that stand in one row."""
    low = starts[place + 1] if place + 1 < len(starts) else float("-inf")
    return [line for line in side if low + 0.01 < line.baseline <= starts[place] + 0.01]


def _regular(rows: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Do the cells begin at the same height in a row and at the same place in a column?"""
    full = [row for row in rows if sum(bool(cell) for cell in row) > 1]
    if len(full) < 2 or len(full) < 0.8 * len(rows):
        return False
    tops = [[cell[0].baseline for cell in row if cell] for row in full]
    size = next(cell[0].size for row in full for cell in row if cell)
    if sum(max(top) - min(top) > 0.3 * size for top in tops) > 0.2 * len(full):
        return False
    for column in zip(*rows, strict=True):
        lines = [line for cell in column for line in cell]
        left, right = [line.x0 for line in lines], [line.x1 for line in lines]
        if lines and min(max(left) - min(left), max(right) - min(right)) > ALIGNED * size:
            return False
    return True
