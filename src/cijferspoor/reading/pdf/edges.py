"""The left and right edge of a stretch of lines, and where its first lines and quotations begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from cijferspoor.reading.pdf.rows import could_be_row
from cijferspoor.reading.pdf.shapes import Line, same_size

INDENT = 0.7
"""In font sizes: the smallest first-line indent that is not an uneven margin."""
WIDEST_INDENT = 6.0
"""In font sizes: what begins farther from the edge is no paragraph with an indent."""
SAME_PLACE = 0.3
"""In font sizes: how far the starts of lines at the same margin may differ."""
_ENOUGH = 3
"""Lines from which the right edge of a column shows."""
_OUTLIER = 4.0
"""In font sizes: the few lines that reach farther than this beyond the others belong to the page, not to the column."""
_OUTER = 2
"""Lines at the top and at the bottom of a stretch that may be a header or a footer."""
_FEW = 0.1
"""The part of the lines that may do so; one of them always may."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Edges of a stretch, in points. ``justified`` tells whether full lines reach the right one, ``sure`` whether there
    are enough lines for that one to show; ``indent`` is where first lines of paragraphs begin when that is farther in.
    """

    left: float
    right: float
    justified: bool
    sure: bool
    indent: float | None
    quoted: frozenset[int]
    """The identity of the lines that may be of a quotation."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Edges:
        left = min(line.x0 for line in lines)
        right = _right(lines)
        full = sum(right - 0.25 * line.size <= line.x1 <= right + 0.25 * line.size for line in lines)
        justified = len(lines) > 2 and full >= 0.5 * len(lines)
        return cls(left, right, justified, len(lines) >= _ENOUGH, _first_indent(lines), _quoted(lines, left, right))

    def right_of(self, above: Line, line: Line) -> float:
        """The right edge for two lines: quotations are set in from both sides."""
        quoted = id(above) in self.quoted and abs(above.x0 - line.x0) < SAME_PLACE * line.size
        return self.right - (line.x0 - self.left) if quoted else self.right

    def first(self, above: Line, line: Line, stopped: bool) -> bool:
        """Does a line begin at the indent of first lines, and not within a quotation that is set in as far?

        ``stopped`` tells whether the line above ends as a sentence does; it may be a paragraph of one line then.
        """
        if self.indent is None or abs(line.x0 - self.indent) >= SAME_PLACE * line.size:
            return False
        right = self.right_of(above, line)
        near = SAME_PLACE * line.size
        if right == self.right or above.x1 >= right + near:
            return True
        return fits(above, line, right) or (stopped and above.x1 < right - near)


def fits(above: Line, line: Line, right: float) -> bool:
    """Would the first word of a line have stood on the line above, had they been one paragraph?"""
    word = line.text.split(" ", 1)[0]
    width = (line.x1 - line.x0) * len(word) / max(1, len(line.text))
    return above.x1 + 1.15 * width + 0.6 * line.size < right


def _right(lines: Sequence[Line]) -> float:
    """The right edge of the lines: a header or a footer may reach farther than the column."""
    size = median(line.size for line in lines)
    body = [line for line in lines if same_size(line.size, size) and not could_be_row(line)]
    if len(body) < 2 * _ENOUGH:
        return max(line.x1 for line in lines)
    ends = sorted((line.x1 for line in body), reverse=True)
    most = ends[max(1, int(_FEW * len(ends)))] + _OUTLIER * size
    outer = {id(line) for line in (*lines[:_OUTER], *lines[-_OUTER:])}
    return max(line.x1 for line in body if line.x1 <= most or id(line) not in outer)


def _first_indent(lines: Sequence[Line]) -> float | None:
    """Where the first lines of paragraphs begin when they are indented, in points; the lines under them are not."""
    left = min(line.x0 for line in lines)
    first = []
    others = 0
    for line, below in pairwise(lines):
        if INDENT * line.size < line.x0 - left < WIDEST_INDENT * line.size:
            first.extend([line.x0] if below.x0 - left < SAME_PLACE * line.size else [])
            others += below.x0 - left >= SAME_PLACE * line.size
    return median(first) if len(first) > 1 and len(first) > others else None


def _quoted(lines: Sequence[Line], left: float, right: float) -> frozenset[int]:
    """Lines that are set in as far from the right edge as from the left one, by their identity.

    What is set in at the left alone is a paragraph under a term or a number. The last of lines that begin at one place
    may be the first of a paragraph with an indent.
    """
    found: set[int] = set()
    runs: list[list[Line]] = []
    for line in lines:
        if runs and abs(runs[-1][-1].x0 - line.x0) < SAME_PLACE * line.size:
            runs[-1].append(line)
        else:
            runs.append([line])
    for place, run in enumerate(runs):
        inset = run[0].x0 - left
        if INDENT * run[0].size < inset < WIDEST_INDENT * run[0].size:
            sure = run[:-1] if len(run) > 1 and place + 1 < len(runs) else run
            if max(line.x1 for line in sure) <= right - 0.5 * inset:
                found.update(map(id, run))
    return frozenset(found)
