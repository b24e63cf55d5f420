"""Lines of a text, and which of them belong together.

A line break means two things in the wild: a new paragraph (web copy) or nothing at all (e-mail and other text
wrapped at a fixed width). ``units`` joins the lines of the second kind, so that each unit is a headline, a
list item or a run of prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Kind = Literal["prose", "headline", "item", "code", "rule"]

HEADLINE = 120
"""Code points of the longest line taken for a headline; the longest in newspapers are about 100."""
_WIDEST = 120
"""Text wrapped for reading is not set wider than this; a longer line is a paragraph of its own."""
_NARROWEST = 25
_SHORT, _MIDDLE = 45, 100
"""Without other evidence a wrapped line has between 45 and 100 code points (72 to 80 are usual)."""

_ITEM = re.compile(r"(?:[-*+•‣▪·●○◦–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_FENCE = re.compile(r"```|~~~")
_HEADING = re.compile(r"#{1,6}\s")
_RULE = re.compile(r"[-=*_~#.\s]{3,200}")
_LINK = re.compile(r"\[[^\]\n]{1,100}\]:\s?\S+|<?https?://\S+")
_CLOSED = re.compile(r"""[.!?…:;,][)\]"'”’»*_]{0,4}$""")
_STOPPED = re.compile(r"""[.!?…][)\]"'”’»*_]{0,4}$""")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it."""

    start: int
    end: int
    kind: Kind
    after_blank: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more lines that read as one: half-open offsets, and whether a blank line stands above."""

    start: int
    end: int
    kind: Kind
    after_blank: bool


def closed(text: str) -> bool:
    """Does ``text`` end with punctuation that ends or continues a sentence, quotes aside?"""
    return _CLOSED.search(text[-8:]) is not None


def stopped(text: str) -> bool:
    """Does ``text`` end as a sentence does?"""
    return _STOPPED.search(text[-8:]) is not None


def units(text: str) -> list[Unit]:
    """All units of ``text`` in order. Every character that is not white space lies in exactly one."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    result: list[Unit] = []
    first = 0
    for place in range(1, len(lines) + 1):
        block_ends = place == len(lines) or lines[place].after_blank
        if block_ends:
            result.extend(_block(text, lines[first:place], width))
            first = place
    return result


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    position, blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped[0])
            lines.append(Line(start, start + len(stripped), _kind(stripped), blank))
        blank = not stripped
        position += len(raw) + 1
    return _fenced(lines)


def _kind(line: str) -> Kind:
    if _FENCE.match(line):
        return "code"
    if _RULE.fullmatch(line) or _LINK.fullmatch(line):
        return "rule"
    if _ITEM.match(line) or line.startswith("|"):
        return "item"
    if _HEADING.match(line):
        return "headline"
    return "prose"


def _fenced(lines: list[Line]) -> list[Line]:
    """Lines between two code fences are code; a fence without a partner fences nothing."""
    fences = [place for place, line in enumerate(lines) if line.kind == "code"]
    result = list(lines)
    for opening, closing in zip(fences[::2], fences[1::2], strict=False):
        for place in range(opening, closing + 1):
            line = lines[place]
            result[place] = Line(line.start, line.end, "code", line.after_blank)
    if len(fences) % 2:
        line = lines[fences[-1]]
        result[fences[-1]] = Line(line.start, line.end, "rule", line.after_blank)
    return result


def _wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width the text is wrapped at, or None when nothing shows that it is.

    Wrapped text has inner lines of nearly equal length, and half or more of the lines after them begin with a
    small letter; a list of headlines has not.
    """
    lengths: list[int] = []
    small = 0
    for line, following in pairwise(lines):
        if not following.after_blank and line.kind == following.kind == "prose":
            lengths.append(line.end - line.start)
            small += text[following.start].islower()
    if len(lengths) < 4 or small < len(lengths) / 2:
        return None
    lengths.sort()
    width = lengths[int(0.95 * (len(lengths) - 1))]
    near = sum(length >= 0.75 * width for length in lengths)
    return width if _NARROWEST <= width <= _WIDEST and near >= 0.7 * len(lengths) else None


def _block(text: str, lines: list[Line], width: int | None) -> list[Unit]:
    closes = stopped(text[lines[-1].start : lines[-1].end][-8:])
    widest = max((line.end - line.start for line in lines if line.end - line.start <= _WIDEST), default=0)
    result: list[Unit] = []
    start = 0
    for place in range(1, len(lines) + 1):
        joined = place < len(lines) and _continues(text, lines[place - 1], lines[place], width, widest if closes else 0)
        if not joined:
            result.append(_unit(text, lines[start:place]))
            start = place
    return result


def _continues(text: str, above: Line, below: Line, width: int | None, widest: int) -> bool:
    """Is the break between two lines of a block nothing but the end of the column?

    ``widest`` is the longest line of the block that can be a wrapped one, 0 when the block does not end as
    prose does.
    """
    if below.kind != "prose" or above.kind not in ("prose", "item"):
        return False
    length = above.end - above.start
    words = text[below.start : min(below.end, below.start + 60)].split(None, 1)
    needed = length + 1 + len(words[0])
    small = words[0][0].islower()
    ends = closed(text[max(above.start, above.end - 8) : above.end])
    if stopped(text[max(above.start, above.end - 8) : above.end]) and not small:
        # A sentence ends here too: without a known width this is a new paragraph, and so is a short title.
        below_closed = closed(text[max(below.start, below.end - 8) : below.end])
        if width is None or (below.end - below.start < 0.6 * width and not below_closed):
            return False
    if width is not None:
        return length <= 1.2 * width and (needed > 0.85 * width or (small and not ends and length > width / 2))
    if small and not ends:
        return _NARROWEST <= length <= _WIDEST
    if small and text[above.end - 1] == ",":
        return length <= _WIDEST
    return _SHORT <= length <= _MIDDLE and below.end - below.start <= _MIDDLE and needed > 0.85 * widest > 0


def _unit(text: str, lines: list[Line]) -> Unit:
    first = lines[0]
    kind = first.kind
    content = text[first.start : min(first.end, first.start + HEADLINE + 1)]
    plain = len(lines) == 1 and kind == "prose" and len(content) <= HEADLINE
    if plain and not closed(content) and _LETTER.search(content):
        kind = "headline"
    return Unit(first.start, lines[-1].end, kind, first.after_blank)
