"""Rows of a table whose cells are one line high, also where some cells are empty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cijferspoor.reading.pdf.shapes import Fragment, Line

CELL_GAP = 0.8
"""In font sizes: the narrowest empty strip between two columns; typesetters leave ten points at eleven-point type."""
ALIGNED = 0.35
"""In font sizes: how far the left, right or middle of two cells in a column may differ."""
FARTHEST_ROW = 4.0
"""In font sizes: the widest step from one row to the next."""
EVEN = 0.8
"""How much smaller than the step after it the step to a row of one cell may be; lines in one cell stand closer."""
MOST_UNSURE = 20
"""Rows after which it must be clear that there is a table."""
MOST_ROWS = 500
"""Rows of a table on one page; no page has so many, unless it is made to take time."""
LONGEST_CELL = 60
"""Characters of a cell; longer ones are running text, which a loose line may have broken in two."""

LIST_MARK = re.compile(r"[^\w\s]|o|\(?(?:\d{1,2}|[a-z])[.)]|[⁰¹²³⁴-⁹]+")

Rows = list[list[list[Line]]]
"""The lines of each cell of each row; none for an empty cell."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the cells of a column stand, in points: the narrowest and widest place of their left, right and middle."""

    left: tuple[float, float]
    right: tuple[float, float]
    middle: tuple[float, float]
    cells: int = 1

    @classmethod
    def of(cls, part: Fragment) -> _Column:
        middle = (part.x0 + part.x1) / 2
        return cls((part.x0, part.x0), (part.x1, part.x1), (middle, middle))

    @property
    def x0(self) -> float:
        return self.left[0]

    @property
    def x1(self) -> float:
        return self.right[1]

    def holds(self, part: Fragment, near: float) -> bool:
        return min(self.x1, part.x1) - max(self.x0, part.x0) >= -near

    def with_cell(self, part: Fragment) -> _Column:
        other = _Column.of(part)
        left, right, middle = (
            (min(one[0], two[0]), max(one[1], two[1]))
            for one, two in ((self.left, other.left), (self.right, other.right), (self.middle, other.middle))
        )
        return _Column(left, right, middle, self.cells + 1)

    def aligned(self, near: float) -> bool:
        """Do the cells share their left, right or middle?"""
        return any(high - low <= near for low, high in (self.left, self.right, self.middle))

    def overlapping(self, near: float) -> bool:
        """Is there a place that all cells cover?"""
        return self.right[0] - self.left[1] >= -near


@dataclass(slots=True)
class _Grid:
    """The rows found so far, with their columns from left to right. ``full`` counts rows with more cells than one."""

    size: float
    columns: list[_Column] = field(default_factory=list)
    rows: list[Line] = field(default_factory=list)
    full: int = 0

    def added(self, line: Line) -> _Grid | None:
        """The grid with one more row, or None when the cells of ``line`` do not stand in columns with the others."""
        columns, near = list(self.columns), ALIGNED * self.size
        for part in line.parts:
            places = [place for place, column in enumerate(columns) if column.holds(part, near)]
            if len(places) > 1:
                return None
            if places:
                columns[places[0]] = columns[places[0]].with_cell(part)
            else:
                columns.append(_Column.of(part))
        if sum(column.cells for column in columns) != sum(column.cells for column in self.columns) + len(line.parts):
            return None
        columns.sort(key=lambda column: column.x0)
        if any(b.x0 - a.x1 < CELL_GAP * self.size for a, b in pairwise(columns)):
            return None
        if not all(column.aligned(near) or column.overlapping(near) for column in columns):
            return None
        full = self.full + (len(line.parts) > 1)
        grid = replace(self, columns=columns, rows=[*self.rows, line], full=full)
        # A row puts each of its cells in a column of its own.
        return grid if len({grid.place(part) for part in line.parts}) == len(line.parts) else None

    def place(self, part: Fragment) -> int:
        """In which column a cell stands."""
        return max(place for place, column in enumerate(self.columns) if column.x0 <= part.x0 + 0.01)

    def sure(self) -> bool:
        """Is this a table? A loose line of justified text also has wide gaps, but at another place each time."""
        columns, near = self.columns, ALIGNED * self.size
        if self.full < 2 or not any(len(row.parts) == len(columns) for row in self.rows):
            return False
        # The first column alone may hold a single cell: in a table of two rows with an empty corner.
        if any(column.cells < 2 for column in columns[1:]):
            return False
        corner = columns[0].cells < 2
        if corner and (self.full > 2 or len(columns) < 3 or len(self.rows[0].parts) != len(columns) - 1):
            return False
        if self.full > 2:
            return True
        if not all(column.aligned(near) for column in columns):
            return False
        ends = all(any(char.isdigit() for char in row.parts[-1].text) or len(row.text) < 40 for row in self.rows)
        return ends or len(columns) > 2

    def cells(self) -> Rows:
        found: Rows = []
        for line in self.rows:
            row: list[list[Line]] = [[] for _ in self.columns]
            for part in line.parts:
                row[self.place(part)].append(Line([part], line.page))
            found.append(row)
        return found


def table_at(lines: Sequence[Line], place: int) -> Rows:
    """The rows of the table that begins at ``place``; none when that is not sure.

    Rows have cells that line up in every column with an empty strip between columns. Cells may be empty; a row of one
    cell only belongs to a table when rows with more stand above and under it.
    """
    first = lines[place]
    if not could_be_row(first):
        return []
    grid = _Grid(first.size, [_Column.of(part) for part in first.parts], [first], 1)
    best: _Grid | None = None
    waiting: Line | None = None
    for line in lines[place + 1 :]:
        above = waiting or grid.rows[-1]
        if above.baseline - line.baseline > FARTHEST_ROW * first.size:
            break
        if waiting is None and _could_be_heading(line):
            waiting = line
            continue
        grown = _grown(grid, waiting, line) if could_be_row(line) else None
        if grown is None:
            break
        grid, waiting = grown, None
        best = grid if grid.sure() else best
        if len(grid.rows) - (len(best.rows) if best else 0) > MOST_UNSURE or len(grid.rows) >= MOST_ROWS:
            break
    return best.cells() if best else []


def _grown(grid: _Grid, waiting: Line | None, line: Line) -> _Grid | None:
    """The grid with ``line``, and with the row of one cell that stands above it."""
    if waiting is None:
        return grid.added(line)
    above = grid.rows[-1].baseline - waiting.baseline
    below = waiting.baseline - line.baseline
    if above < EVEN * below or below < EVEN * above:
        return None
    # First the row under it: it may be the one that shows where the columns are.
    with_row = grid.added(line)
    both = None if with_row is None else with_row.added(waiting)
    if both is None or len(both.columns) != len(with_row.columns if with_row else ()):
        return None
    both.rows[-2:] = [waiting, line]
    return both


def could_be_row(line: Line) -> bool:
    """Are the pieces of a line short and apart, as cells are?"""
    parts = line.parts
    if len(parts) < 2 or (len(parts) == 2 and LIST_MARK.fullmatch(parts[0].text)):
        return False
    apart = all(b.x0 - a.x1 >= CELL_GAP * line.size for a, b in pairwise(parts))
    return apart and all(len(part.text) <= LONGEST_CELL for part in parts)


def _could_be_heading(line: Line) -> bool:
    """Could a line of one piece be a row with one cell: the name of a group, or a row without figures?"""
    return len(line.parts) == 1 and len(line.text) <= LONGEST_CELL and line.text[-1] not in ".!?:;,"
