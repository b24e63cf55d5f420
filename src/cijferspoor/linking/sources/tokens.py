"""Words, numbers and marks of a stretch of text, with offsets; and what stands in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from cijferspoor.numerals.words import fold

# Every alternative is one pass over its own characters: the inner marks and the letters never overlap.
INITIALS = r"(?:[A-ZÀ-Þ]\.){1,6}"
APOSTROPHE_WORD = r"['’‘][stnm](?!\w)"
WORD = r"[^\W_]+(?:[-‑'’&/][^\W_]+|[.,]\d+)*-?"
QUOTE_MARK = r",,(?!,)|''|``"
TOKEN = re.compile(rf"{INITIALS}|{APOSTROPHE_WORD}|{WORD}|{QUOTE_MARK}|\S")

CLOSED_BY = {
    "“": "”",
    "„": "”“",
    "”": "”",
    "«": "»",
    '"': '"',
    ",,": ("''", "”", '"'),
    "``": ("''", "”", '"'),
}
"""Opening double marks and what can close them; ``”`` also opens when a word follows it."""
DOUBLE_MARK = re.compile(rf"{QUOTE_MARK}|[“„”«»\"]")
SINGLE_OPENING = "‘'"
SINGLE_CLOSING = "’'"
SPEECH_END = ".,!?…"


@dataclass(frozen=True)
class Token:
    """One word, number or mark; ``start`` and ``end`` are offsets in the article's text."""

    text: str
    start: int
    end: int

    @cached_property
    def low(self) -> str:
        """The word without capitals and accents, as the word lists are compared."""
        return fold(self.text).replace("’", "'")

    @property
    def capital(self) -> bool:
        """Starts with a capital, or with a digit in a name such as ``3FM``."""
        first = self.text[0]
        return first.isupper() or (first.isdigit() and any(char.isupper() for char in self.text))

    @property
    def word(self) -> bool:
        """Holds a letter."""
        return any(char.isalpha() for char in self.text)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` in order."""
    return [Token(match.group(), match.start(), match.end()) for match in TOKEN.finditer(text, start, end)]


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of quoted speech in ``text[start:end]``, marks included; unclosed quotations are left out."""
    kept: list[tuple[int, int]] = []
    for span in sorted(_double(text, start, end) + _single(text, start, end)):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _double(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for mark in DOUBLE_MARK.finditer(text, start, end):
        if opened is None:
            follows = text[mark.end()] if mark.end() < end else " "
            if mark.group() in CLOSED_BY and (mark.group() == ",," or not follows.isspace()):
                opened = mark
        elif mark.group() in CLOSED_BY[opened.group()]:
            spans.append((opened.start(), mark.end()))
            opened = None
    return spans


def _single(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Single marks double as apostrophes, so only speech that ends like a sentence or a clause counts."""
    spans: list[tuple[int, int]] = []
    opened = -1
    for match in re.finditer(r"['’‘]", text[start:end]):
        at = start + match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if match.group() in SINGLE_OPENING and before in " \n(:" and after.isalnum():
            opened = at
        elif opened >= 0 and match.group() in SINGLE_CLOSING and not after.isalnum():
            if before in SPEECH_END or after == ",":
                spans.append((opened, at + 1))
            opened = -1
    return spans
