"""What the rows and columns of a sheet look like: blocks, headers, columns of labels, cells left blank on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from cijferspoor.reading.document import TableCell

_NUMBER = re.compile(r"[^\w]*\d[\d.,\s'’]*(?:[%‰*]|[^\W\d_]{1,4}\.?)?[^\w]*")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?[*¹²³⁰⁴-⁹†‡]{0,4}")
_GROUP = re.compile(r"\d{1,3}\s?(?:[-–]\s?\d{1,3}|\+)|\d{4}-\d\d(?:-\d\d)?")
"""Ages and dates, which are no amounts: ``12-17``, ``65+``, ``2020-05-14``."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LEAST_LABELS = 2
_HEADER_ROWS = 3
"""Rows at the top that can be headers."""


Place = tuple[int, int]


class Area:
    """The cells of a sheet, each at every place it covers."""

    def __init__(self, cells: Mapping[Place, TableCell]) -> None:
        self._anchors = cells
        self._anchor: dict[Place, Place] = {}
        for (row, column), cell in cells.items():
            for down in range(cell.rows):
                for right in range(cell.columns):
                    self._anchor[row + down, column + right] = row, column
        self._columns: dict[int, list[int]] = {}
        for place in sorted(self._anchor):
            if self.text(*place):
                self._columns.setdefault(place[0], []).append(place[1])
        self.rows = sorted(self._columns)
        self.left = min((columns[0] for columns in self._columns.values()), default=0)

    def anchor(self, row: int, column: int) -> Place:
        """Where the cell at a place begins."""
        return self._anchor.get((row, column), (row, column))

    def text(self, row: int, column: int) -> str:
        """What stands at a place, also where a wider cell covers it."""
        cell = self._anchors.get(self.anchor(row, column))
        return cell.text.strip() if cell else ""

    def columns(self, row: int) -> list[int]:
        """The columns in which a row has words."""
        return self._columns.get(row, [])

    def words(self, row: int) -> list[str]:
        """The words of a row, each cell once."""
        anchors = dict.fromkeys(self.anchor(row, column) for column in self.columns(row))
        return [self.text(*place) for place in anchors]

    def blocks(self) -> Iterator[list[int]]:
        """The rows with words, in stretches without an empty row."""
        for _, rows in groupby(enumerate(self.rows), lambda item: item[1] - item[0]):
            yield [row for _, row in rows]


def lone(area: Area, row: int) -> bool:
    """Does the row have one cell only, in the sheet's first column with words, and is that a word or more?"""
    words = area.words(row)
    return len(words) == 1 and area.columns(row)[0] == area.left and bool(_LETTERS.search(words[0]))


def numeric(area: Area, row: int) -> bool:
    """Does the row hold numbers that are no years?"""
    return any(map(is_number, area.words(row)))


def heads(area: Area, row: int) -> bool:
    """Can the row be a header: no numbers but years, and not only a label in the first column?"""
    return not lone(area, row) and not numeric(area, row)


def is_number(text: str) -> bool:
    """Is this an amount, and not a year, a date or an age group?"""
    return bool(_NUMBER.fullmatch(text)) and not _YEAR.fullmatch(text) and not _GROUP.fullmatch(text)


def divided(area: Area, rows: Sequence[int]) -> list[list[int]]:
    """The columns of the tables that stand side by side: apart by an empty column, each with labels of its own."""
    used = sorted({column for row in rows for column in area.columns(row)})
    runs = [[c for _, c in run] for _, run in groupby(enumerate(used), lambda item: item[1] - item[0])]
    tables: list[list[int]] = []
    for run in runs:
        if tables and not _labelled(area, rows, run[0]):
            tables[-1] += run
        else:
            tables.append(run)
    return tables


def _labelled(area: Area, rows: Sequence[int], column: int) -> bool:
    """Does a column hold labels below its header?"""
    below = [text for row in rows[1:] if (text := area.text(row, column))]
    return len(below) >= _LEAST_LABELS and not any(map(is_number, below))


def rows_of(area: Area, rows: Sequence[int], columns: Sequence[int]) -> list[list[TableCell]]:
    """The rows of a table; a label speaks for the cells that were left blank beside or below it."""
    owners: dict[Place, Place] = {}
    first: dict[Place, Place] = {}
    for row in rows:
        for column in columns:
            owners[row, column] = first.setdefault(area.anchor(row, column), (row, column))
    for spread in (_wide, _tall):
        for place, owner in spread(area, rows, columns):
            if owners[place] == place:
                owners[place] = owners[owner]
    covered: dict[Place, tuple[set[int], set[int]]] = {}
    for (row, column), owner in owners.items():
        down, right = covered.setdefault(owner, (set(), set()))
        down.add(row)
        right.add(column)
    made: list[list[TableCell]] = []
    for row in rows:
        own = [(row, column) for column in columns if owners[row, column] == (row, column)]
        spans = [(len(covered[place][0]), len(covered[place][1])) for place in own]
        made.append([TableCell(area.text(*place), *span) for place, span in zip(own, spans, strict=True)])
    return made


def _wide(area: Area, rows: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[Place, Place]]:
    """Blank cells in a row of headers over a row of headers: ``Mannen | | Vrouwen | `` over years."""
    for row, below in pairwise(rows[:_HEADER_ROWS]):
        if not (heads(area, row) and heads(area, below)):
            return
        for left, column in pairwise(columns):
            head = area.text(row, column)
            if not head and area.text(below, column) and area.text(below, left):
                yield (row, column), (row, left)


def _tall(area: Area, rows: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[Place, Place]]:
    """Blank cells below a label that names a group of rows, in a column before another column of labels."""
    top = next((at for at, row in enumerate(rows) if numeric(area, row)), len(rows))
    for column, inner in pairwise(columns):
        body = [(area.text(row, column), area.text(row, inner)) for row in rows[top:]]
        if not all(label for _, label in body) or any(is_number(text) for pair in body for text in pair):
            return
        for above, row in pairwise(rows[top:]):
            if not area.text(row, column):
                yield (row, column), (above, column)
