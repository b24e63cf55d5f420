"""Rows of a table with more lines in some cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cijferspoor.reading.pdf.rows import ALIGNED, LIST_MARK
from cijferspoor.reading.pdf.shapes import Fragment, Line, lines_of

ROW_STEP = 1.2
"""How much wider the step to the next row of a table is than the one between lines in a cell."""
_SHORT_CELL = 16


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
    marks = all(LIST_MARK.fullmatch(line.text) for row in rows for line in row[0])
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
