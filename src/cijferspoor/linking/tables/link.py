"""From the cells of a table to linked figures: each number through its headers, or skipped as ``table_cell``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import LinkedFigure
from cijferspoor.linking.sources import find_attributions, source_of
from cijferspoor.linking.tables.cells import CellView, is_prose, view_cell
from cijferspoor.linking.tables.describe import Headers, describe
from cijferspoor.linking.tables.grid import Data, Grid
from cijferspoor.linking.tables.labels import Label, read_label, read_title
from cijferspoor.numerals import Number, Numerals, find_numbers
from cijferspoor.reading.article import Article, Sentence
from cijferspoor.reading.document import Cell, Table
from cijferspoor.reading.sentences import sentence_splitter

_HEADING = 200
"""Code points of the longest line right above a table that is taken for its title."""


@dataclass(frozen=True)
class TableFigures:
    """What the tables of an article hold, in reading order.

    ``cells`` are their cells with the numerals in them, to account for each numeral, but for those of running text.
    """

    linked: tuple[LinkedFigure, ...] = ()
    cells: tuple[tuple[int, Sentence, Numerals], ...] = ()


def link_tables(article: Article, lexicon: Lexicon) -> TableFigures:
    """The figures in the tables of an article."""
    if not article.tables:
        return TableFigures()
    reference = article.published.dates if article.published else None
    linked: list[LinkedFigure] = []
    cells: list[tuple[int, Sentence, Numerals]] = []
    places = _Rows(article)
    ends = [paragraph.end for paragraph in article.paragraphs]
    for table in article.tables:
        views = [view_cell(article.text, cell, reference, lexicon) for cell in table.cells]
        title = _title(article, ends, table)
        heads = [view_cell(article.text, Cell(*title, 0, 0), reference, lexicon)] if title else []
        linked += _Reading(article, places, views, heads, lexicon).figures()
        for view in views:
            at = places.at(view.start)
            if at is not None and view.kind != "prose":
                cells.append((at[0], Sentence(view.start, view.end), view.numerals))
    attributions = find_attributions(article, lexicon)
    for figure in linked:
        if figure.own_period is None:
            figure.source = source_of(attributions, figure.start, figure.end)
    linked.sort(key=lambda figure: (figure.start, figure.end))
    return TableFigures(tuple(linked), tuple(cells))


def prose_sentences(article: Article, lexicon: Lexicon) -> list[tuple[int, Sentence]]:
    """The sentences of cells that hold running text, which are read as any other, with their paragraph's index."""
    if not article.tables:
        return []
    rows, splitter = _Rows(article), sentence_splitter(lexicon)
    return [
        (at[0], Sentence(start, end))
        for table in article.tables
        for cell in table.cells
        if is_prose(article.text[cell.start : cell.end]) and (at := rows.at(cell.start)) is not None
        for start, end in splitter.split(article.text, cell.start, cell.end)
    ]


class _Rows:
    """The rows of the tables as sentences."""

    def __init__(self, article: Article) -> None:
        self._rows = [
            (index, sentence)
            for index, paragraph in enumerate(article.paragraphs)
            if paragraph.table
            for sentence in paragraph.sentences
        ]
        self._starts = [sentence.start for _, sentence in self._rows]

    def at(self, offset: int) -> tuple[int, Sentence] | None:
        """The row that holds the character, with the index of its paragraph."""
        place = bisect_right(self._starts, offset) - 1
        found = self._rows[place] if place >= 0 else None
        return found if found and offset < found[1].end else None


class _Reading:
    """One table that is being read."""

    def __init__(
        self, article: Article, rows: _Rows, views: Sequence[CellView], heads: Sequence[CellView], lexicon: Lexicon
    ) -> None:
        self._article, self._rows, self._lexicon = article, rows, lexicon
        self._grid = Grid(views, lexicon)
        self._labels: dict[int, Label] = {}
        self._small: dict[int, bool] = {}
        self._heads = [read_title(article.text, view, lexicon) for view in heads]

    def figures(self) -> Iterator[LinkedFigure]:
        """The numbers that are told by their headers, and the times that the headers name."""
        for data in self._grid.data():
            yield from self._numbers(data)
        numbered = {id(data.view) for data in self._grid.data()}
        for view in self._grid.views:
            row = self._rows.at(view.start)
            if row is None or id(view) in numbered or view.kind not in ("year", "label"):
                continue
            for period in view.periods:
                figure = LinkedFigure(period.start, period.end, None, row[1], row[0], own_period=period)
                figure.period, figure.period_rule = period, "period.own"
                yield figure

    def _label(self, view: CellView) -> Label:
        if id(view) not in self._labels:
            self._labels[id(view)] = read_label(
                self._article.text, view, self._lexicon, of_ages=self._grid.of_ages(view)
            )
        return self._labels[id(view)]

    def _numbers(self, data: Data) -> Iterator[LinkedFigure]:
        above = [self._label(view) for view in data.above]
        beside = [self._label(view) for view in data.beside]
        row = self._rows.at(data.view.start)
        if row is None or not (above or beside):
            return  # a title alone does not tell which of its words a number is about
        for number in data.view.numerals.numbers:
            labels = [*above, *beside, *self._heads]
            decider = next((label for label in labels if label.decides), None)
            if decider is None and number.kind == "count" and any(label.blocked for label in (*above, *self._heads)):
                continue
            read = _as_told(number, decider, self._lexicon)
            if decider is not None and decider.portion and self._parts_of_one(data.view):
                continue  # 0,27 may be 27 percent or a quarter of one
            headers = Headers.of(above, beside, self._heads)
            naming = headers.naming(read)
            if read is None or (read.kind == "count" and decider is None and naming is None):
                continue
            if read.kind not in ("count", "share", "money", "measure", "age"):
                continue
            figure = LinkedFigure(read.start, read.end, read, row[1], row[0])
            describe(figure, read, headers, self._lexicon)
            yield figure

    def _parts_of_one(self, view: CellView) -> bool:
        """Is no number in the column of this cell above one?"""
        at = view.cell.column
        if at not in self._small:
            numbers = [number for other in self._grid.column(at) for number in other.numerals.numbers]
            self._small[at] = all((number.value or 0) <= 1 and number.unit is None for number in numbers)
        return self._small[at]


def _as_told(number: Number, decider: Label | None, lexicon: Lexicon) -> Number | None:
    """The number with the unit and factor of its header, read as prose would have it: ``12,5`` and ``%``."""
    if decider is None or number.kind != "count" or number.unit is not None:
        return number
    suffix = decider.suffix or ("%" if decider.share and not decider.amount else "")
    if not suffix:
        return number
    return _reread(number, suffix, lexicon)


def _reread(number: Number, suffix: str, lexicon: Lexicon) -> Number | None:
    amount = f"{number.value:.12g}".replace(".", ",") if number.value is not None else None
    if amount is None or "e" in amount:
        return None
    found = find_numbers(f"{amount} {suffix}", lexicon=lexicon)
    if len(found) != 1 or found[0].value is None:
        return None
    told = found[0]
    if told.kind == "share" and not 0 <= (told.value or 0) <= 100:
        return None
    return replace(told, start=number.start, end=number.end, core_start=number.core_start, core_end=number.core_end)


def _title(article: Article, ends: Sequence[int], table: Table) -> tuple[int, int] | None:
    """The caption of a table, or a short line right above it that ends as a title or a lead-in does."""
    if table.caption is not None:
        return table.caption
    place = bisect_right(ends, table.start) - 1
    above = article.paragraphs[place] if place >= 0 else None
    if above is None or above.boilerplate or above.table or not above.sentences:
        return None
    last = above.sentences[-1]
    short = last.end - last.start <= _HEADING
    return (last.start, last.end) if short and (last.headline or article.text[last.end - 1] == ":") else None
