"""Running headers, footers and page numbers, which are not part of the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from cijferspoor.reading.pdf.margins import MARGIN, marginal, matching, page_counted, printed
from cijferspoor.reading.pdf.shapes import Line, Page, lines_of, same_size

EDGE = 0.15
"""Part of the page's height, at the top and at the bottom, where headers and footers stand."""
EDGE_POINTS = 60.0
"""Points from the edge of a small page, such as a slide."""
ROWS = 3
"""Rows at each edge that may be a header or footer."""
MOST_USUAL = 0.8
"""In font sizes: the widest usual space between lines, that of a text set at twice the usual distance."""
SAME_HEIGHT = 4.0
"""Points by which the same header may stand higher or lower on another page."""

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.)\s*)?[-–—|]?\s*(?P<number>\d{1,4})\s*"
    r"(?:(?:van|/|of|\|)\s*(?P<count>\d{1,4}))?\s*[-–—|]?",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[ivxl]{1,6}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row at an edge of a page: ``apart`` when more than the usual space sets it off from the text.

    ``from_edge`` and ``blank``, the space between it and the text, are in points.
    """

    page: int
    line: Line
    from_edge: float
    blank: float
    apart: bool

    @property
    def printed(self) -> bool:
        return printed(self.line, self.from_edge)

    @property
    def words(self) -> str:
        """The pieces of the row, the same whether they stand left or right: left and right pages mirror them."""
        return " ".join(sorted((part.text.casefold() for part in self.line.parts), key=_masked))

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(int(number[:9]) for number in _NUMBER.findall(self.words))


def _masked(text: str) -> str:
    return _NUMBER.sub("#", text)


def remove_furniture(pages: Sequence[Page], body: float) -> None:
    """Takes headers, footers and page numbers out of the fragments of ``pages``.

    A row goes when it stands near the edge, apart from the text, and the same words stand there on another page with
    the same numbers or with numbers that count the pages; or when it is nothing but the number of its page; or when it
    shows for what it is on its own. ``body`` is the font size of the running text, in points: a lone number that is
    larger is that of a chapter.
    """
    _drop_turned(pages)
    lines = [lines_of(page.fragments, page.number) for page in pages]
    blanks = [above.y0 - line.y1 for page_lines in lines for above, line in pairwise(page_lines)]
    usual = min(max(0.0, median(blanks)), MOST_USUAL * body) if blanks else 0.0
    recognised: dict[int, Line] = {}
    for top in (False, True):
        edges = [_edge(page, page_lines, top, usual) for page, page_lines in zip(pages, lines, strict=True)]
        running = _running(edges)
        known = _Known(running, len(pages))
        gone = {id(row) for row in running}
        for page, rows, page_lines in zip(pages, edges, lines, strict=True):
            numbers = {id(row) for row in rows if row.line.size <= 1.2 * body and known.number(row)}
            single = _single(rows, page_lines, body, recognised.get(page.number))
            if single and not top:
                recognised[page.number] = single[0].line
            _drop(page, rows, gone | numbers | {id(row) for row in single})


def _single(rows: Sequence[_Row], lines: Sequence[Line], body: float, footer: Line | None) -> list[_Row]:
    """Rows that are a header or footer by themselves, without another page that has them.

    ``footer`` is the one that was recognised on the same page.
    """
    found = [row for row in rows if row.printed or (row.apart and page_counted(row.line))]
    if found or not rows or not rows[0].apart:
        return found
    first = rows[0]
    if footer is not None and first.from_edge <= MARGIN and matching(first.line, footer):
        return [first]
    return [first] if marginal(first.line, lines, first.from_edge, first.blank, body) else []


class _Known:
    """What the running rows of a document tell: at which heights they stand, and how the pages are numbered."""

    def __init__(self, running: Sequence[_Row], count: int) -> None:
        self._count = count
        self._heights = {round(row.from_edge) for row in running}
        offsets = Counter(offset for row in running for offset in {number - row.page for number in row.numbers})
        self._offsets = {0, *(offset for offset, rows in offsets.items() if rows > 1)}

    def number(self, row: _Row) -> bool:
        """Is a row nothing but the number of its page, or a header of its own with that number?"""
        text = row.line.text.strip()
        match = _PAGE_NUMBER.fullmatch(text)
        if match:
            number, of = int(match["number"]), match["count"]
            counts = number - row.page in self._offsets
            return counts if of is None else number <= int(of) and (counts or int(of) == self._count)
        if not any(abs(row.from_edge - height) <= SAME_HEIGHT for height in self._heights):
            return False
        words = text.split()
        here = {str(row.page + offset) for offset in self._offsets}
        return _ROMAN.fullmatch(text) is not None or words[0] in here or words[-1] in here


def _edge(page: Page, lines: list[Line], top: bool, usual: float) -> list[_Row]:
    """The rows near the top or the bottom of a page, from its edge inwards. ``usual`` is the space between lines."""
    height = page.top - page.bottom
    if height <= 0:
        return []
    blanks = [above.y0 - line.y1 for above, line in pairwise(lines)]
    if not top:
        lines, blanks = lines[::-1], blanks[::-1]
    rows = []
    for place, line in enumerate(lines[: ROWS + 1]):
        from_edge = page.top - line.baseline if top else line.baseline - page.bottom
        if from_edge > max(EDGE * height, EDGE_POINTS) or place >= ROWS:
            break
        blank = blanks[place] if place < len(blanks) else height
        # Browsers print their lines close to a text that fills the page.
        apart = blank > usual + 0.3 * line.size or printed(line, from_edge)
        rows.append(_Row(page.number, line, from_edge, blank, apart))
    return rows


def _running(edges: Sequence[Sequence[_Row]]) -> list[_Row]:
    """Rows whose words stand at the same height on another page."""
    groups: dict[str, list[_Row]] = defaultdict(list)
    for rows in edges:
        for row in rows:
            groups[_masked(row.words)].append(row)
    found = []
    for group in groups.values():
        if len(group) < 2:
            continue
        ordered = sorted(group, key=lambda row: row.from_edge)
        for place, row in enumerate(ordered):
            if any(_same(row, other) for other in (*_near(ordered, place, -1), *_near(ordered, place, 1))):
                found.append(row)
    return found


def _near(ordered: Sequence[_Row], place: int, step: int) -> list[_Row]:
    """A few rows on other pages at about the same height: enough to know, and no more work on long documents."""
    near: list[_Row] = []
    while 0 <= place + step < len(ordered) and len(near) < 8:
        place += step
        near.append(ordered[place])
    return near


def _same(row: _Row, other: _Row) -> bool:
    if row.page == other.page or abs(row.from_edge - other.from_edge) > SAME_HEIGHT:
        return False
    if not same_size(row.line.size, other.line.size):
        return False
    step = other.page - row.page
    steps = [b - a for a, b in zip(row.numbers, other.numbers, strict=True)]
    letters = any(char.isalpha() for char in row.words)
    # Rows of a table that goes on over pages have the same words too, but their numbers do not count the pages.
    return all(change in (0, step) for change in steps) and (letters or step in steps)


def _drop_turned(pages: Sequence[Page]) -> None:
    """Takes away slanted or upright text that is on several pages: a stamp, a name in the margin."""
    seen = Counter(text for page in pages for text in set(page.turned))
    for page in pages:
        page.turned = [text for text in page.turned if seen[text] == 1]


def _drop(page: Page, rows: Sequence[_Row], running: set[int]) -> None:
    """Takes the running rows away, from the edge inwards, as far as the innermost that stands apart."""
    depth = 0
    for place, row in enumerate(rows):
        if id(row) not in running:
            break
        if row.apart:
            depth = place + 1
    gone = {id(part) for row in rows[:depth] for part in row.line.parts}
    if gone:
        page.fragments = [part for part in page.fragments if id(part) not in gone]
