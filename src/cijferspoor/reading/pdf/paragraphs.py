"""Lines of a stretch to blocks: paragraphs, items of lists, tables and notes at the foot of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from cijferspoor.reading.pdf.edges import INDENT, Edges, fits
from cijferspoor.reading.pdf.rows import LIST_MARK, could_be_row, table_at
from cijferspoor.reading.pdf.shapes import Line, Region, same_size, same_type

NOTE_SIZE = 0.93
"""Notes are set smaller than the text by at least this factor."""
WIDER = 1.18
"""A step between lines this much larger than usual sets paragraphs apart; raised numbers widen a line by less."""
LOOSE = 1.6
"""In font sizes: the step between lines of one paragraph where a document has too few lines to tell."""
_MANY = 6

_BULLETS = "•◦▪▫●○■□‣⁃∙·◆◇▶►➢➤✓✔❖*\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf06e\u25aa\u2022"
_BULLET = re.compile(rf"[{re.escape(_BULLETS)}]\s*(?=\S)|o(?=\s)|[-–—]\s+(?=\S)")
_LETTER_BULLET = re.compile(r"[o\-–—]")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+(?=[A-Z0-9‘“\"'(])")
_NOTE = re.compile(r"[⁰¹²³⁴-⁹]+\s*(?=\S)|\d{1,3}[.)]?\s+(?=\S)|[*†‡]\s*(?=\w)")
_RAISED_START = re.compile(r"[⁰¹²³⁴-⁹]+")
_LEADERS = re.compile(r"(?:[.…]\s?){4,}\s*\w{1,5}$")
"""The end of a line in a table of contents."""
_SECTION = re.compile(r"(?:[a-zA-Z]+ )?\d{1,2}(?:\.\d{1,2}){0,3}[.:]?")
"""The number of a section, before its heading."""
_STOP = re.compile(r"[.!?…][”’\"'»)\]]*[⁰¹²³⁴-⁹]*$")


@dataclass(slots=True)
class Block:
    """What becomes a paragraph, an item or a table. ``right`` is the right edge of the stretch that its last line
    stands in (infinite when that does not show), ``justified`` tells whether full lines reach it.
    """

    kind: str
    lines: list[Line] = field(default_factory=list)
    right: float = 0.0
    justified: bool = False
    rows: list[list[list[Line]]] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Font size of the last line, in points."""
        return self.lines[-1].size


class Steps:
    """The usual step from one line to the next in a paragraph, for each font size of a document."""

    def __init__(self, regions: Sequence[Region]) -> None:
        counts: dict[float, Counter[float]] = {}
        for region in regions:
            for above, line in zip(region.lines, region.lines[1:], strict=False):
                step = above.baseline - line.baseline
                if same_size(above.size, line.size) and 0.9 * line.size < step < 3 * line.size:
                    counts.setdefault(_key(line.size), Counter())[round(step * 2) / 2] += 1
        self._usual = {size: usual for size, steps in counts.items() if (usual := _usual(steps, size)) is not None}

    def apart(self, above: Line, line: Line) -> bool:
        """Does more than the usual step set two lines apart?"""
        step = above.baseline - line.baseline
        usual = self._usual.get(_key(line.size))
        limit = LOOSE * line.size if usual is None else WIDER * usual + 0.5
        return step > limit or step < 0


def blocks(region: Region, steps: Steps, body: float) -> list[Block]:
    """The blocks of one stretch of lines. ``body`` is the font size of the running text, in points."""
    lines = region.lines
    if region.rows:
        return [Block("table", lines, rows=region.rows)]
    edges = Edges.of(lines)
    edge = edges.right if edges.sure else float("inf")
    found: list[Block] = []
    place = 0
    while place < len(lines):
        rows = table_at(lines, place)
        if rows:
            found.append(Block("table", lines[place : place + len(rows)], edge, rows=rows))
            place += len(rows)
            continue
        line = lines[place]
        current = found[-1] if found else None
        kind = _kind(line, current, body)
        if current is None or current.kind == "table" or _begins(current, lines, place, kind, steps, edges):
            found.append(Block(kind, [line], edge, edges.justified))
        else:
            current.lines.append(line)
        place += 1
    _mark_notes(found, body)
    return found


def bullet(line: Line) -> int:
    """How many characters at the start of a line are the bullet of a list."""
    match = _BULLET.match(line.text)
    if match is None:
        return 0
    mark = line.parts[0].text
    if _LETTER_BULLET.match(mark) and not _LETTER_BULLET.fullmatch(mark):
        # A dash or the letter o that is not set apart may as well be a word of the text.
        return match.end() if mark[0] == "-" and line.text[match.end()].isalnum() else 0
    return match.end()


def numbered(line: Line) -> bool:
    """Is the first piece of a line the number of a heading or an item, or the mark of one?"""
    first = line.parts[0].text
    return LIST_MARK.fullmatch(first) is not None or _SECTION.fullmatch(first) is not None


def stopped(text: str) -> bool:
    """Does a text end as a sentence does?"""
    return _STOP.search(text) is not None


def goes_on(block: Block, other: Block) -> bool:
    """Does ``other``, at the top of the next column or page, go on with the paragraph that ``block`` holds?"""
    last, first = block.lines[-1], other.lines[0]
    if other.kind != "paragraph" or block.kind not in ("paragraph", "item") or not same_type(last, first):
        return False
    if _NUMBERED.match(first.text):
        return False
    if last.text[-1] in "-\u00ad\u2010" and len(last.text) > 1 and last.text[-2].isalnum():
        return True
    letter = next((char for char in first.text if char.isalnum()), "")
    reach = 0.25 * last.size if block.justified else 0.0
    full = last.x1 >= block.right - reach if block.justified else not fits(last, first, block.right)
    if not stopped(last.text):
        return letter.islower() or full or last.text.endswith(",")
    indented = len(other.lines) > 1 and first.x0 - other.lines[1].x0 > INDENT * first.size
    # Few last lines are quite full; fewer than the full lines within a paragraph that end with a sentence.
    return full and not indented and block.justified == other.justified


def _begins(block: Block, lines: Sequence[Line], place: int, kind: str, steps: Steps, edges: Edges) -> bool:
    """Does a new block begin with this line?"""
    above, line = block.lines[-1], lines[place]
    if _LEADERS.search(above.text):
        return True
    if kind in ("item", "note") or not same_type(above, line) or steps.apart(above, line):
        return True
    if _hyphenated(above, line):
        return False
    right = edges.right_of(above, line)
    if _loose_row(above, right) or _loose_row(line, right):
        return True
    if block.kind == "item":
        return line.x0 < _text_left(block.lines[0]) - 0.5 * line.size
    room = fits(above, line, right)
    letter = next((char for char in line.text if char.isalnum()), "")
    far = room and right - above.x1 > 0.4 * (right - edges.left)
    if _hangs(block.lines[0], line):
        return room and (stopped(above.text) or (far and not letter.islower()))
    if edges.first(above, line, stopped(above.text)) or _counts_on(block.lines[0], line):
        return True
    if room and (_NUMBERED.match(line.text) or stopped(above.text) or above.text[-1] == ";"):
        return True
    if far and above.size <= 1.3 * line.size:
        # What is set in is a list whose bullets are drawings.
        return not letter.islower() or right < edges.right
    left = min(other.x0 for other in block.lines)
    below = lines[place + 1] if place + 1 < len(lines) else None
    indented = INDENT * line.size < line.x0 - left < 6 * line.size and above.x0 - left < 0.3 * line.size
    hanging = len(block.lines) == 1 and below is not None and abs(below.x0 - line.x0) < 0.3 * line.size
    return indented and not hanging


def _loose_row(line: Line, right: float) -> bool:
    """Is a line with wide gaps no line of justified text, for it does not reach the right edge?"""
    return line.x1 < right - 2 * line.size and could_be_row(line) and not numbered(line) and not bullet(line)


def _hyphenated(above: Line, line: Line) -> bool:
    """Does the line above end within a word that this one goes on with?"""
    text = above.text
    return len(text) > 2 and text[-1] in "-\u00ad\u2010" and text[-2].islower() and line.text[0].islower()


def _hangs(first: Line, line: Line) -> bool:
    """Does a line begin under the words of a numbered item, beside its number?"""
    mark = _NUMBERED.match(first.text)
    if mark is None or _NUMBERED.match(line.text):
        return False
    if len(first.parts) > 1 and LIST_MARK.fullmatch(first.parts[0].text):
        start = first.parts[1].x0
    else:
        start = first.x0 + (first.x1 - first.x0) * mark.end() / len(first.text)
    return line.x0 - first.x0 > INDENT * line.size and abs(line.x0 - start) < 0.6 * line.size


def _counts_on(first: Line, line: Line) -> bool:
    """Does a line begin with the next number of a list, at the same place?"""
    marks = [re.match(r"\(?(\d{1,2})[.)]\s", text) for text in (first.text, line.text)]
    if marks[0] is None or marks[1] is None or abs(first.x0 - line.x0) > line.size:
        return False
    return int(marks[1][1]) == int(marks[0][1]) + 1


def _kind(line: Line, current: Block | None, body: float) -> str:
    if line.size < NOTE_SIZE * body and _RAISED_START.match(line.text):
        return "note"
    if not bullet(line):
        return "paragraph"
    if line.text[0] in "-–—" and current is not None and current.kind != "item":
        # A dash may begin a line within a sentence.
        return "item" if stopped(current.lines[-1].text) or current.lines[-1].text[-1] == ":" else "paragraph"
    return "item"


def _text_left(line: Line) -> float:
    """Where the words of an item begin, after its bullet."""
    return line.parts[1].x0 if len(line.parts) > 1 else line.x0 + 0.6 * line.size


def _mark_notes(found: Sequence[Block], body: float) -> None:
    """Small blocks at the foot of a stretch that begin with a number are notes, and what is small under them too."""
    for place in range(len(found) - 1, -1, -1):
        block = found[place]
        if block.kind == "table" or block.lines[0].size >= NOTE_SIZE * body:
            return
        if _NOTE.match(block.lines[0].text):
            for other in found[place:]:
                other.kind = "note"


def _key(size: float) -> float:
    return round(size * 2) / 2


def _usual(steps: Counter[float], size: float) -> float | None:
    """The smallest step that is common: the one inside paragraphs, also where most paragraphs are a single line.

    None when there are too few lines to tell such a step from the one between paragraphs.
    """
    total = sum(steps.values())
    near = {step: sum(steps[step + change] for change in (-0.5, 0.0, 0.5)) for step in steps}
    common = [step for step in near if near[step] >= max(2, 0.12 * total)]
    step = min(common) if common else min(steps)
    return step if step <= LOOSE * size or near[step] >= max(_MANY, 0.6 * total) else None
