"""What stands on a page: pieces of text with their places, lines of them, and stretches that are read as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

SAME_SIZE = 1.08
"""Sizes that differ by less are the same: drawing programs round, and a step in a type scale is at least a tenth."""

NUMBERS_APART = 0.75
"""In font sizes: a gap this wide is no space within a number; such spaces are 0.2 to 0.35."""
WORDS_APART = 1.0
"""In font sizes: a gap this wide is no space between words, unless a line is stretched to the right edge."""
BAR = " | "
"""What stands between two cells in the text."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Letters that stand on one line without a wide gap. Lengths in points, y upwards, text upright."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    baseline: float
    size: float
    sizes: frozenset[float] = frozenset()
    """All font sizes in it that more than one letter has: a line may hold a name in a smaller type."""

    @property
    def height(self) -> float:
        """Height of the font's box, in points."""
        return self.y1 - self.y0


@dataclass(slots=True)
class Line:
    """Fragments beside each other, left to right. ``size`` and ``baseline`` are those of most of its letters."""

    parts: list[Fragment]
    page: int
    text: str = ""
    x0: float = 0.0
    x1: float = 0.0
    y0: float = 0.0
    y1: float = 0.0
    baseline: float = 0.0
    size: float = 0.0

    def __post_init__(self) -> None:
        self.parts.sort(key=lambda part: part.x0)
        self.measure()

    def measure(self) -> None:
        """Text and place, from the parts."""
        main = max(self.parts, key=lambda part: (len(part.text), part.size))
        self.text = _joined(self.parts)
        self.x0, self.x1 = self.parts[0].x0, max(part.x1 for part in self.parts)
        self.y0, self.y1 = main.y0, main.y1
        self.baseline, self.size = main.baseline, main.size


@dataclass(slots=True)
class Region:
    """Lines that are read from top to bottom: a column, or a stretch over the full width.

    ``rows`` holds the lines of each cell when the stretch is a table whose cells have more lines than one.
    """

    lines: list[Line] = field(default_factory=list)
    rows: list[list[list[Line]]] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """A page as it was drawn: its fragments, the height of its top and bottom edge, and text at another angle.

    ``pictures`` tells whether images stand on a page without text; ``damaged`` that it could not be opened.
    """

    number: int
    fragments: list[Fragment] = field(default_factory=list)
    top: float = 0.0
    bottom: float = 0.0
    turned: list[str] = field(default_factory=list)
    pictures: bool = False
    damaged: bool = False


def same_type(one: Line, other: Line) -> bool:
    """May two lines belong to one paragraph by their font sizes?"""
    if same_size(one.size, other.size):
        return True
    sizes = frozenset().union(*(part.sizes for part in other.parts))
    return any(same_size(a, b) for part in one.parts for a in part.sizes for b in sizes)


def same_size(one: float, other: float) -> bool:
    """Are two font sizes the same but for rounding?"""
    return max(one, other) <= SAME_SIZE * min(one, other)


def beside(one: Fragment, other: Fragment) -> bool:
    """Do two fragments stand on the same line: does the lower one reach over half of the other's height?"""
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared >= 0.5 * min(one.height, other.height)


def lines_of(fragments: Iterable[Fragment], page: int) -> list[Line]:
    """Fragments put together to lines, from top to bottom."""
    groups: list[list[Fragment]] = []
    longest: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda part: (-part.baseline, part.x0)):
        # The last few lines: a raised or large letter may come between the parts of a line.
        for place in range(len(groups) - 1, max(-1, len(groups) - 4), -1):
            if beside(longest[place], fragment):
                groups[place].append(fragment)
                longest[place] = max(longest[place], fragment, key=lambda part: len(part.text))
                break
        else:
            groups.append([fragment])
            longest.append(fragment)
    lines = [Line(group, page) for group in groups]
    return sorted(lines, key=lambda line: -line.baseline)


def most_common_size(pages: Sequence[Page]) -> float:
    """The size of most letters, in points: that of the body text. 10 when there is no text."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for part in page.fragments:
            sizes[round(part.size * 4) / 4] += len(part.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 10.0


def row_text(line: Line) -> str:
    """The text of a line of which wide gaps are no spaces of justified text, with a bar where cells of a table part."""
    return _joined(line.parts, always=True)


def _joined(parts: Sequence[Fragment], always: bool = False) -> str:
    """The text of a line; parts that touch (a bold letter, a raised number) stand without a space.

    Numbers with a wide gap between them never stand with a space alone, for ``310 290`` would be one number.
    """
    text = parts[0].text
    for before, part in pairwise(parts):
        gap = part.x0 - before.x1
        size = min(before.size, part.size)
        numbers = before.text[-1:].isdigit() and part.text[:1].isdigit()
        if (numbers and gap > NUMBERS_APART * size) or (always and gap > WORDS_APART * size):
            text += f"{BAR}{part.text}"
        else:
            text += part.text if gap < 0.12 * size else f" {part.text}"
    return text
