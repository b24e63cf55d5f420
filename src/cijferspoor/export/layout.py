"""Column widths and line breaks for a terminal, measured in terminal cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from cijferspoor.export.display import BREAK

GAP = 2
# A line may break at a plain space or a zero-width space; a no-break space holds together.
_PIECE = re.compile(r"[^ \u200b]+[ \u200b]?")


@dataclass(frozen=True, slots=True)
class Column:
    """How a column may be sized, in cells.

    ``comfortable`` is the width below which its words become hard to read, ``widest`` where it stops
    growing. A ``solid`` column is never narrower than its longest piece, so that no number is cut.
    """

    name: str
    comfortable: int
    widest: int
    solid: bool = False

    def natural(self, cells: Sequence[str]) -> int:
        """The width that shows every cell on one line, up to ``widest``."""
        return max(self.least(cells), min(self.widest, max(cell_len(text) for text in (self.name, *cells))))

    def least(self, cells: Sequence[str]) -> int:
        """The width this column cannot do without."""
        if self.solid:
            return max(_width(piece) for text in (self.name, *cells) for piece in pieces(text))
        return max(cell_len(self.name), min(self.comfortable, max(cell_len(text) for text in cells)))


def fit(columns: Sequence[Column], cells: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """The width of each column so that together they fill at most ``width``; None when they cannot.

    What is left after every column has its least goes, cell by cell, first to solid columns up to their
    comfortable width, then to the column that is shortest of what it needs.
    """
    widths = [column.least(content) for column, content in zip(columns, cells, strict=True)]
    natural = [column.natural(content) for column, content in zip(columns, cells, strict=True)]
    spare = width - sum(widths) - GAP * (len(widths) - 1)
    if spare < 0:
        return None
    while spare > 0 and widths != natural:
        neediest = max(range(len(widths)), key=lambda i: _need(columns[i], natural[i], widths[i]))
        widths[neediest] += 1
        spare -= 1
    return widths


def _need(column: Column, natural: int, width: int) -> tuple[bool, float]:
    return column.solid and width < min(natural, column.comfortable), natural / width


def pieces(text: str) -> list[str]:
    """The parts of ``text`` between which a line may break."""
    return _PIECE.findall(text) or [""]


def wrap(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` cells, broken between words; longer words are folded."""
    lines: list[str] = []
    line = ""
    for piece in pieces(text):
        if line and _width(line + piece) > width:
            lines.append(line)
            line = ""
        line += piece
        while _width(line) > width:
            head = _head(line, width)
            lines.append(head)
            line = line[len(head) :]
    lines.append(line)
    return [part.replace(BREAK, "").rstrip(" ") for part in lines]


def _width(text: str) -> int:
    """Cells taken, not counting the blank where a line would end."""
    return cell_len(text.rstrip(f" {BREAK}"))


def _head(text: str, width: int) -> str:
    """The longest start of ``text`` that fits in ``width`` cells, at least one character."""
    taken = 0
    for index, character in enumerate(text):
        taken += cell_len(character)
        if taken > width and index:
            return text[:index]
    return text
