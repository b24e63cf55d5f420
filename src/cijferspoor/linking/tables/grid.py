"""Which rows and columns of a table are headers and which hold numbers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.tables.cells import CellView
from cijferspoor.linking.tables.units import tells_unit

_HEADER_ROWS = 3
"""Headers of more rows than this are not simple tables."""
_PLACES = 500_000
"""A table of more places than this (a sheet of 20 columns and 25,000 rows) is read no further."""
_WORD = re.compile(r"\w+")
_SHORT = 3
"""Letters up to which a word is looked for as a whole word only: ``nr``, ``no``."""


@dataclass(frozen=True)
class Data:
    """A cell with numbers, and the cells that head it: those above it, nearest first, and those of its row."""

    view: CellView
    above: tuple[CellView, ...]
    beside: tuple[CellView, ...]


class Grid:
    """The cells of one table by row and column; a cell that spans several stands at each of them."""

    def __init__(self, views: Sequence[CellView], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.views = views
        # A hostile file may claim a span of a million cells: what lies outside the last row or column says nothing.
        self.rows = max((view.cell.row + 1 for view in views), default=0)
        self.columns = max((view.cell.column + 1 for view in views), default=0)
        if self.rows * self.columns > _PLACES:
            self.rows = self.columns = 0  # its rows and columns are walked place by place, however few cells there are
        self._at: dict[tuple[int, int], CellView] = {}
        room = _PLACES
        for view in views:
            cell = view.cell
            rows = range(cell.row, min(cell.row + cell.rows, self.rows))
            columns = range(cell.column, min(cell.column + cell.columns, self.columns))
            room -= len(rows) * len(columns)
            if room < 0:
                break
            for place in itertools.product(rows, columns):
                self._at.setdefault(place, view)

    def row(self, row: int) -> list[CellView]:
        """The cells of a row that are not empty, each once."""
        found = (self._at.get((row, column)) for column in range(self.columns))
        return _once(view for view in found if view is not None and view.kind != "empty")

    def column(self, column: int) -> list[CellView]:
        """The cells of a column below the headers that are not empty, each once."""
        found = (self._at.get((row, column)) for row in range(self.headers, self.rows))
        return _once(view for view in found if view is not None and view.kind != "empty")

    @cached_property
    def headers(self) -> int:
        """How many rows at the top are headers."""
        count = 0
        while count < min(_HEADER_ROWS, self.rows - 1):
            cells = self.row(count)
            grouped = count == 0 or any(view.cell.columns > 1 for view in self.row(count - 1)[1:])
            marked = bool(cells) and all(view.cell.header for view in cells)
            years = len(cells) > 1 and all(view.kind == "year" for view in cells)
            heads = (grouped or years) and _heads(cells, repeated=count > 0)
            if not marked and not heads and not (count and self._tells_units(cells)):
                break
            count += 1
        return count

    def _tells_units(self, cells: Sequence[CellView]) -> bool:
        """Is this the row under the headers that says what the numbers are: ``aantal | x 1 000 | %``?"""
        beside = [view for view in cells if view.cell.column > 0]  # over the labels may stand what they are
        return bool(beside) and all(tells_unit(view, self._lexicon) for view in beside)

    @cached_property
    def label_columns(self) -> frozenset[int]:
        """The columns whose cells say what a row is about."""
        return frozenset(column for column in range(self.columns) if self._is_label_column(column))

    def data(self) -> Iterator[Data]:
        """The cells with numbers, in reading order."""
        sections = self._sections()
        section: CellView | None = None
        for row in range(self.headers, self.rows):
            if row in sections:
                section = sections[row]
                continue
            beside = [self._at[row, column] for column in sorted(self.label_columns) if (row, column) in self._at]
            beside += [section] if section is not None else []
            labels = tuple(_once(view for view in beside if view.kind != "empty"))
            for view in self.row(row):
                # A cell that spans rows stands in the first of them only.
                own = view.cell.row == row and view.cell.column not in self.label_columns
                if own and view.kind in ("number", "year"):
                    yield Data(view, self.above(view.cell.column), labels)

    def above(self, column: int) -> tuple[CellView, ...]:
        """The headers over a column, nearest first."""
        found = (self._at.get((row, column)) for row in range(self.headers - 1, -1, -1))
        return tuple(_once(view for view in found if view is not None and view.kind != "empty"))

    def _sections(self) -> Mapping[int, CellView]:
        """Rows below the headers with one label and nothing else, which head the rows under them."""
        sections: dict[int, CellView] = {}
        for row in range(self.headers, self.rows):
            cells = self.row(row)
            # `Onbekend | x |` holds a number that is kept back, and heads nothing.
            worded = sum(bool(self._at[row, c].text.strip()) for c in range(self.columns) if (row, c) in self._at)
            spans = cells[0].cell.columns if cells else 1
            if len(cells) == 1 and cells[0].kind == "label" and self.columns > 1 and worded <= spans:
                sections[row] = cells[0]
        return sections

    def _is_label_column(self, column: int) -> bool:
        cells = self.column(column)
        if not cells or any(view.kind in ("number", "mixed") for view in cells):
            return self._is_rank(column) if cells else False
        if all(view.kind == "year" for view in cells):
            return self._named(column, self._lexicon.tables.periods) or (column == 0 and _ordered(cells))
        return True

    def _is_rank(self, column: int) -> bool:
        """Numbers that name or rank the row: ``Nr.``, ``Plaats``, and ages under ``Leeftijd``."""
        words = self._lexicon.tables
        return self._named(column, (*words.ranks, *words.ages, *words.periods))

    def of_ages(self, view: CellView) -> bool:
        """Does the cell stand in a column or row that is headed by a word for age?"""
        words = self._lexicon.tables.ages
        first = self._at.get((view.cell.row, 0))
        beside = first is not None and first is not view and first.text.casefold() in words
        return beside or (view.cell.row >= self.headers and self._named(view.cell.column, words))

    def _named(self, column: int, words: Sequence[str]) -> bool:
        """Does a header of the column open with one of the words, or with a compound of it (``Peiljaar``)?"""
        heads = [word for view in self.above(column) for word in _WORD.findall(view.text.casefold())[:1]]
        return any(head == word or (len(word) > _SHORT and head.endswith(word)) for head in heads for word in words)


def _heads(cells: Sequence[CellView], *, repeated: bool) -> bool:
    """Can these be headers: words, and years in order? ``repeated``: a header above them may group them."""
    years = [view for view in cells if view.kind == "year"]
    if not cells or not all(view.kind in ("label", "year") for view in cells):
        return False
    return not years or _ordered(years) or (repeated and _ordered(years[: _cycle(years)]))


def _cycle(cells: Sequence[CellView]) -> int:
    """How many of the years stand before they begin again, ``2019 | 2020 | 2019 | 2020``; 0 when they do not."""
    words = [view.text for view in cells]
    size = words.index(words[0], 1) if words[0] in words[1:] else 0
    return size if size and words == words[:size] * (len(words) // size) else 0


def _ordered(cells: Sequence[CellView]) -> bool:
    """Do the years of these cells go up or down, as along an axis?"""
    if not cells:
        return False
    starts = [view.periods[0].start_date for view in cells if view.periods and view.periods[0].start_date]
    if len(starts) < len(cells):
        return False
    return starts in (sorted(set(starts)), sorted(set(starts), reverse=True))


def _once(views: Iterator[CellView]) -> list[CellView]:
    seen: dict[int, CellView] = {}
    for view in views:
        seen.setdefault(id(view), view)
    return list(seen.values())
