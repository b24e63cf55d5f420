"""Text from an article or a file name, made safe and short enough for a terminal."""

from __future__ import annotations

import re

# Control characters could move the cursor or recolour the screen; bidirectional marks could reorder the line.
_CONTROL = r"\x00-\x08\x0e-\x1f\x7f-\x9f"
_BIDIRECTIONAL = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNPRINTABLE = re.compile(f"[{_CONTROL}{_BIDIRECTIONAL}]")
_BLANK = re.compile(r"[\t\n\v\f\r \u2028\u2029\u200b]+")
_DIGIT_GAP = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


def one_line(text: str, limit: int = 400) -> str:
    """``text`` on one line without control characters; past ``limit`` characters an ellipsis.

    The space inside ``12 000`` becomes a no-break space, so that a number stays in one piece.
    """
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return _DIGIT_GAP.sub("\u00a0", _BLANK.sub(" ", _UNPRINTABLE.sub("�", cut)).strip())


def around(text: str, start: int, end: int, margin: int = 1000) -> tuple[str, str, str]:
    """What stands before, in and after ``text[start:end]``, at most ``margin`` characters either side."""
    before, after = text[max(0, start - margin) : start], text[end : end + margin]
    left = ("…" if start > margin else "") + _edges(before)
    right = _edges(after) + ("…" if len(text) > end + margin else "")
    return left.lstrip(), one_line(text[start:end]), right.rstrip()


def _edges(text: str) -> str:
    """As ``one_line``, keeping a blank at either end."""
    return _BLANK.sub(" ", _UNPRINTABLE.sub("�", text))
