"""From PDFium's characters to fragments of text with their places."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import Any

from cijferspoor.reading.pdf.shapes import Fragment, Page
from cijferspoor.reading.pdf.spelling import Char, letter_sizes, main_char, spelled, tidied

HYPHEN = "-"
WIDE_GAP = 0.75
"""In font sizes: a wider gap starts a new fragment. Spaces are 0.2 to 0.35, gutters between columns 0.9 and more."""
WORD_GAP = 0.3
"""In font sizes: a wider gap is a space though the file has none."""
FARTHEST = 1e6
"""Points from the origin at which nothing visible stands: pages are 14,400 points wide at most (ISO 32000-1, C.2)."""
_HYPHENS = frozenset({2, 0xFFFE, 0xAD})
"""What PDFium makes of a hyphen that ends a line, and the soft hyphen: one that is drawn is a hyphen."""
_SPACES = frozenset(" \t\r\n")
_KEPT_SPACES = frozenset("\u00a0\u202f\u2009\u2007\u2008\u200a")
_SAMPLE = 60
"""Characters whose angle tells how a page is turned."""
_LEVEL = math.radians(3)
"""Scanned pages are put straight within a degree or two; slanted text on purpose is at five degrees or more."""


def read_chars(page: Page, textpage: Any, raw: Any, box: tuple[float, float, float, float]) -> None:
    """Fill ``page`` with the fragments of a PDFium text page.

    ``raw`` is pypdfium2's module of C functions, ``box`` the visible part of the page (left, bottom, right, top in
    points); text outside it is not seen by readers and left out.
    """
    _Reader(page, textpage, raw, box).run()


class _Reader:
    """Walks over the characters in the order in which they were drawn."""

    def __init__(self, page: Page, textpage: Any, raw: Any, box: tuple[float, float, float, float]) -> None:
        self.page = page
        self.handle = textpage.raw
        self.raw = raw
        self.count = max(0, int(raw.FPDFText_CountChars(self.handle)))
        self.quarter = self._quarter()
        visible = [max(-FARTHEST, min(FARTHEST, edge)) for edge in box]
        self.left, page.bottom, self.right, page.top = self._upright(*visible)
        self.chars: list[Char] = []
        self.space = False
        self.aside: list[str] = []
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._edges = tuple(ctypes.c_double() for _ in range(4))
        self._matrix = raw.FS_MATRIX()

    def run(self) -> None:
        """All characters; the boxes of PDFium that are without height are its own spaces and line ends."""
        unicode, loose, box, handle = (
            self.raw.FPDFText_GetUnicode,
            self.raw.FPDFText_GetLooseCharBox,
            self._box,
            self.handle,
        )
        for index in range(self.count):
            code = unicode(handle, index)
            text = HYPHEN if code in _HYPHENS else _character(code)
            if text in _SPACES or not loose(handle, index, box) or box.top == box.bottom:
                self._blank(text)
                continue
            place = (box.left, box.bottom, box.right, box.top)
            if sum(map(abs, place)) < FARTHEST:  # also false for what is no number
                self._add(index, text, self._upright(*place) if self.quarter else place)
        self._finish()
        self._finish_aside()

    def _blank(self, text: str) -> None:
        # PDFium also puts line ends where there are none; whether a line ended shows from the next letter's place.
        self.space = self.space or text not in "\r\n"
        if self.aside and self.aside[-1] != " ":
            self.aside.append(" ")

    def _add(self, index: int, text: str, place: tuple[float, float, float, float]) -> None:
        x0, y0, x1, y1 = place
        last = self.chars[-1] if self.chars else None
        if last is None or self.aside or not self._goes_on(last, place):
            self._finish()
            if abs(self._angle(index)) > _LEVEL:
                self.aside.append(text)
                return
            self._finish_aside()
            last = None
        if last is not None and abs(y0 - last.y0) + abs(y1 - last.y1) < 0.03 * (y1 - y0):
            baseline, size = last.baseline, last.size
        else:
            baseline, size = self._baseline(index), self._size(index, y1 - y0)
        if last is not None and text not in _KEPT_SPACES and (self.space or x0 - last.x1 > WORD_GAP * size):
            if last.text != " ":
                self.chars.append(Char(" ", last.x1, last.x1, last.y0, last.y1, last.baseline, last.size))
        self.space = False
        raised = text.isdigit() and text.isascii() and self._is_raised(index, baseline, size)
        self.chars.append(Char(text, x0, max(x1, x0), y0, y1, baseline, size, raised))

    def _goes_on(self, last: Char, place: tuple[float, float, float, float]) -> bool:
        x0, y0, _, y1 = place
        shared = min(last.y1, y1) - max(last.y0, y0)
        if shared < 0.5 * min(last.y1 - last.y0, y1 - y0):
            return False
        gap = x0 - last.x1
        # Letters of one ligature have the same box, so a step back within the last letter is no new fragment.
        return gap <= WIDE_GAP * last.size and x0 >= min(last.x0, last.x1 - 0.5 * last.size) - 0.1 * last.size

    def _finish(self) -> None:
        chars, self.chars, self.space = self.chars, [], False
        while chars and (chars[-1].text == " " or chars[-1].text in _KEPT_SPACES):
            chars.pop()
        if not chars:
            return
        main = main_char(chars)
        x0, x1 = min(char.x0 for char in chars), max(char.x1 for char in chars)
        if x1 <= self.left or x0 >= self.right or main.y1 <= self.page.bottom or main.y0 >= self.page.top:
            return
        text = spelled(chars, main)
        if text.strip():
            self.page.fragments.append(
                Fragment(text, x0, x1, main.y0, main.y1, main.baseline, main.size, letter_sizes(chars))
            )

    def _finish_aside(self) -> None:
        text = tidied("".join(self.aside)).strip()
        self.aside = []
        if text:
            self.page.turned.append(text)

    def _upright(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A box on the page turned so that its text runs from left to right."""
        if self.quarter == 1:
            return -y1, x0, -y0, x1
        if self.quarter == 2:
            return -x1, -y1, -x0, -y0
        if self.quarter == 3:
            return y0, -x1, y1, -x0
        return x0, y0, x1, y1

    def _quarter(self) -> int:
        """By how many quarters of a turn, clockwise, most letters are turned."""
        turns: Counter[int] = Counter()
        for index in range(0, self.count, max(1, self.count // _SAMPLE)):
            angle = self.raw.FPDFText_GetCharAngle(self.handle, index)
            if angle >= 0:
                turns[round(angle / (math.pi / 2)) % 4] += 1
        return max(turns, key=lambda turn: (turns[turn], -turn)) if turns else 0

    def _angle(self, index: int) -> float:
        """The angle of a letter with most of the page, in radians from -pi to pi."""
        angle = self.raw.FPDFText_GetCharAngle(self.handle, index)
        if angle < 0:
            return 0.0
        return float((angle - self.quarter * math.pi / 2 + math.pi) % (2 * math.pi) - math.pi)

    def _baseline(self, index: int) -> float:
        if not self.raw.FPDFText_GetCharOrigin(self.handle, index, self._x, self._y):
            return float(self._box.bottom)
        x, y = self._x.value, self._y.value
        return self._upright(x, y, x, y)[1]

    def _size(self, index: int, height: float) -> float:
        """The font size as it appears, in points; files often scale a font of size 1."""
        size = float(self.raw.FPDFText_GetFontSize(self.handle, index))
        matrix = self._matrix
        if self.raw.FPDFText_GetMatrix(self.handle, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        return size if size > 0 else height

    def _is_raised(self, index: int, baseline: float, size: float) -> bool:
        """Does a digit stand above its own baseline? Fonts have such digits under the code of the plain ones."""
        left, right, bottom, top = self._edges
        if not self.raw.FPDFText_GetCharBox(self.handle, index, left, right, bottom, top):
            return False
        low = self._upright(left.value, bottom.value, right.value, top.value)[1]
        return low - baseline > 0.2 * size


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"
