"""Reading order: bands from top to bottom, and in a band with columns one column after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from cijferspoor.reading.pdf.rows import table_at
from cijferspoor.reading.pdf.shapes import Fragment, Region, beside, lines_of, same_size
from cijferspoor.reading.pdf.tables import table_rows

GUTTER = 0.7
"""In font sizes: the narrowest space between columns; narrow newspapers set ten points at ten-point type."""
MOST_FRAGMENTS = 3_000
"""A page of a newspaper has a thousand; one with more is a drawing or made to take time, and is read line by line."""
MOST_ATTEMPTS = 80
"""Places on a page where columns may begin; tables would make it try at every row."""
_COLUMN_LETTERS = 16
"""Letters on a middling line of a text column; the cells of a table mostly have fewer."""
_FEW_LINES = 4
_DEPTH = 4
_TAIL = 3
"""Lines of a heading or note under a column, at most."""

_Gap = tuple[float, float]


@dataclass(slots=True)
class _Band:
    """A stretch of a page; ``rows`` holds the cells when it is a table."""

    fragments: list[Fragment]
    rows: list[list[list[Fragment]]] = field(default_factory=list)


def regions(fragments: Sequence[Fragment], page: int) -> list[Region]:
    """The fragments of a page as stretches of lines in reading order."""
    if len(fragments) > MOST_FRAGMENTS:
        return [Region(lines_of(fragments, page))]
    found = []
    for band in _split(list(fragments), _DEPTH):
        rows = [[lines_of(cell, page) for cell in row] for row in band.rows]
        lines = [line for row in rows for cell in row for line in cell] or lines_of(band.fragments, page)
        if lines:
            found.append(Region(lines, rows))
    return found


def _split(fragments: list[Fragment], depth: int) -> list[_Band]:
    """Bands of fragments; columns side by side are split further."""
    if depth == 0 or len(fragments) < _FEW_LINES:
        return [_Band(fragments)]
    rest = sorted(fragments, key=lambda part: (-part.y1, part.x0))
    gutter = GUTTER * median(part.size for part in rest)
    bands: list[_Band] = []
    plain: list[Fragment] = []
    attempts = place = 0
    tried = float("inf")
    while place < len(rest):
        found: list[_Band] = []
        fresh = rest[place].baseline < tried - 0.3 * rest[place].size
        if fresh and attempts < MOST_ATTEMPTS and _has_neighbour(rest, place, gutter):
            attempts += 1
            found = _side_by_side(rest[place:], gutter, plain, depth)
            tried = _table_foot(rest[place:], gutter)
        if not found:
            plain.append(rest[place])
            place += 1
            continue
        bands += [_Band(plain), *found]
        used = {id(part) for band in found for part in band.fragments}
        plain = []
        rest = [part for part in rest[place:] if id(part) not in used]
        place, tried = 0, float("inf")
    return [*bands, _Band(plain)]


def _table_foot(rest: Sequence[Fragment], gutter: float) -> float:
    """The height of the last row of the simple table that begins here, or of this line: no columns begin above it."""
    lines = lines_of(_run(rest, gutter, steady=True)[0], 0)
    return lines[max(1, len(table_at(lines, 0))) - 1].baseline if lines else rest[0].baseline


def _side_by_side(rest: Sequence[Fragment], gutter: float, above: list[Fragment], depth: int) -> list[_Band]:
    """The columns or the table that begin here, as bands; none when there are neither."""
    run, gaps = _run(rest, gutter)
    if not gaps:
        return []
    columns = _columns(run, gaps, ended=len(run) < len(rest))
    if columns is not None:
        _pull_down(above, columns)
        return [band for column in columns for band in _split(column, depth - 1)]
    run, gaps = _run(rest, gutter, steady=True)
    rows = table_rows(run, _cut(run, gaps))
    return [_Band([part for row in rows for cell in row for part in cell], rows)] if rows else []


def _has_neighbour(rest: Sequence[Fragment], place: int, gutter: float) -> bool:
    """Does a fragment stand beside this one, beyond a gap?"""
    first = rest[place]
    for part in rest[place + 1 :]:
        if part.y1 < first.y0:
            return False
        if beside(first, part) and max(part.x0 - first.x1, first.x0 - part.x1) >= gutter:
            return True
    return False


def _columns(run: list[Fragment], gaps: list[_Gap], ended: bool) -> list[list[Fragment]] | None:
    """A run cut into columns of text, if that is what it is. ``ended`` tells whether other lines come next."""
    if ended:
        run = _without_next(run, gaps)
    columns = _cut(run, gaps)
    if len(columns) < 2:
        return None
    texts = [_is_text(column) for column in columns]
    if not any(texts):
        return None
    if not all(texts):
        gaps = [gap for gap in gaps if _unaligned(run, gap)]
        columns = _cut(run, gaps)
        if len(columns) < 2 or not any(_is_text(column) for column in columns):
            return None
    return _without_tails(columns, ended)


def _without_next(run: list[Fragment], gaps: list[_Gap]) -> list[Fragment]:
    """A run without the row under it that has more cells than the run has columns: the next table begins there."""
    for column in _cut(run, gaps):
        lines = lines_of(column, 0)
        single = all(len(line.parts) == 1 for line in lines[:-1])
        if len(lines) >= _FEW_LINES and len(lines[-1].parts) > 1 and single:
            run = [part for part in run if part.baseline > lines[-1].baseline + 0.5 * lines[-1].size]
    return run


def _run(rest: Sequence[Fragment], gutter: float, steady: bool = False) -> tuple[list[Fragment], list[_Gap]]:
    """The longest run of fragments with an empty strip between them from top to bottom, and those strips.

    A ``steady`` run ends where the first strip does, another one where the last does.
    """
    covered: list[_Gap] = []
    gaps: list[_Gap] = []
    for place, part in enumerate(rest):
        merged = _cover(covered, (part.x0, part.x1))
        now = [(a[1], b[0]) for a, b in pairwise(merged) if b[0] - a[1] >= gutter]
        if len(now) < (len(gaps) if steady else min(1, len(gaps))):
            run = [
                other
                for other in rest[:place]
                if not (beside(other, part) and other.y0 <= part.y1 <= other.y1 + part.height)
            ]
            run = [other for other in run if other.y0 >= part.y0]
            return run, gaps
        covered, gaps = merged, now
    return list(rest), gaps


def _cover(covered: list[_Gap], new: _Gap) -> list[_Gap]:
    """Stretches covered, from left to right, with one more."""
    start, end = new
    kept = []
    for stretch in covered:
        if stretch[1] < start or stretch[0] > end:
            kept.append(stretch)
        else:
            start, end = min(start, stretch[0]), max(end, stretch[1])
    return sorted([*kept, (start, end)])


def _cut(run: Sequence[Fragment], gaps: Sequence[_Gap]) -> list[list[Fragment]]:
    columns: list[list[Fragment]] = [[] for _ in range(len(gaps) + 1)]
    for part in run:
        columns[sum(part.x0 >= end - 0.01 for _, end in gaps)].append(part)
    return [column for column in columns if column]


def _is_text(column: Sequence[Fragment]) -> bool:
    """Do lines of words fill the column, as running text does and the cells of a table do not?"""
    lines = lines_of(column, 0)
    if len(lines) < 2:
        return False
    letters = median(sum(char.isalpha() for char in line.text) for line in lines)
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    full = sum(line.x1 - left >= 0.8 * (right - left) for line in lines) / len(lines)
    whole = sum(len(line.parts) == 1 for line in lines) / len(lines)
    # Loose lines of one wide column may have their gaps at the same place for once or twice.
    few = len(lines) < _FEW_LINES
    return letters >= _COLUMN_LETTERS and full >= (0.5 if few else 0.4) and whole >= (1.0 if few else 0.5)


def _unaligned(run: Sequence[Fragment], gap: _Gap) -> bool:
    """Do the lines left and right of a gap stand at other heights, so that they are no rows of one table?"""
    sides = _cut(run, [gap])
    if len(sides) < 2:
        return False
    left, right = (lines_of(side, 0) for side in sides)
    if min(len(left), len(right)) < _FEW_LINES - 1:
        return False
    level = sum(any(abs(a.baseline - b.baseline) < 0.15 * b.size for a in left) for b in right)
    return level < 0.5 * min(len(left), len(right))


def _without_tails(columns: list[list[Fragment]], ended: bool) -> list[list[Fragment]]:
    """Columns without what stands under a column and belongs to the full width: a note, the next heading.

    The last column needs no such care: what stands under it is read next anyway. ``ended`` tells whether lines over the
    full width come next.
    """
    kept = []
    for place, column in enumerate(columns):
        others = [other for number, other in enumerate(columns) if number != place]
        foot = min(min(part.y0 for part in other) for other in others)
        kept.append(column if place == len(columns) - 1 else _without_tail(column, foot, ended))
    return kept


def _without_tail(column: list[Fragment], foot: float, ended: bool) -> list[Fragment]:
    lines = lines_of(column, 0)
    body = median(line.size for line in lines)
    steps = [above.baseline - line.baseline for above, line in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    for place in range(max(1, len(lines) - _TAIL), len(lines)):
        above, line = lines[place - 1], lines[place]
        if line.y1 > foot + 0.5 * line.size or not (ended or line.size < 0.93 * body):
            continue
        if steps[place - 1] > 2 * usual or not same_size(above.size, line.size):
            return [part for other in lines[:place] for part in other.parts]
    return column


def _pull_down(plain: list[Fragment], columns: list[list[Fragment]]) -> None:
    """Moves the first lines of a column, where it begins higher than the others, out of the band above into it."""
    while plain:
        last = plain[-1]
        for column in columns:
            top = max(column, key=lambda part: part.y1)
            left, right = min(part.x0 for part in column), max(part.x1 for part in column)
            inside = last.x0 >= left - last.size and last.x1 <= right + last.size
            near = last.baseline - top.baseline < 1.6 * last.size
            if inside and near and same_size(last.size, top.size) and not _shares_line(last, plain):
                column.insert(0, plain.pop())
                break
        else:
            return


def _shares_line(last: Fragment, plain: Sequence[Fragment]) -> bool:
    return any(beside(last, part) for part in plain[-4:-1])
