"""Cut text into the small pieces the number grammar reads: digit groups, words and single signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cijferspoor.numerals.words import fold

RAISED = "⁰¹²³⁴-⁹"
"""Raised digits, as the inside of a character class."""
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_INDENT, _ROW = 40, 400
"""Characters before the mark of a quoted line, and of a row of a table that are looked at."""
_UNIT = 3
"""Letters of the longest unit that has a power: ``mm²``, ``dam²``."""
NOTE_MARK = re.compile(rf"(?<=[\w%)\]”’\"'.,])(?<![⁻×])(?<!\b10)[{RAISED}]{{1,3}}(?![\w⁻])")
"""Raised digits that refer to a note."""
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
# Every alternative starts with another class of character and none can be re-read, so one pass is linear.
_TOKEN = re.compile(
    rf"(?P<digits>\d+(?:[.,'’]\d+)*)"
    rf"|(?P<word>(?![{RAISED}])(?:{_LETTER})+(?:['’](?:{_LETTER})+)*)"
    r"|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text with its offsets; ``norm`` is folded (lower case, no accents, straight apostrophe).

    ``pos`` is the part of speech of the word it belongs to, where a pipeline gave one that can be trusted.
    """

    start: int
    end: int
    text: str
    norm: str
    kind: Literal["digits", "word", "sign"]
    pos: str = ""


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets in ``text``."""
    return list(_tokens(text, start, len(text) if end is None else end))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        piece, stop = match.group(), match.end()
        if piece == ">" and _quotes(text, match.start()):
            continue
        if piece[-1] in _RAISED_DIGITS:
            # The mark of a note belongs to no word: `1.200¹ fietsen²` reads as `1.200 fietsen`, but `m²` is a unit.
            stem = piece.rstrip(_RAISED_DIGITS)
            if NOTE_MARK.match(text, match.start() + len(stem)) and len(stem) not in range(1, _UNIT + 1):
                if not stem:
                    continue
                piece, stop = stem, match.start() + len(stem)
        kind: Literal["digits", "word", "sign"]
        if match.lastgroup == "word":
            kind, norm = "word", fold(piece.replace("’", "'"))
        elif match.lastgroup == "digits":
            kind, norm = "digits", piece
        else:
            kind, norm = "sign", piece
        yield Token(match.start(), stop, piece, norm, kind)


def _quotes(text: str, at: int) -> bool:
    """Does this ``>`` open a quoted line, as in Markdown and e-mail, rather than say ``more than``?

    In the first cell of a row of a table it does not.
    """
    # Looked for near by only, so that a line of many such signs takes no longer than any other.
    line = text.rfind("\n", max(0, at - _INDENT), at) + 1
    if (line == 0 and at >= _INDENT) or text[line:at].strip("> \t") or text[at + 1 : at + 2] not in (" ", ">"):
        return False
    end = text.find("\n", at, at + _ROW)
    return " | " not in text[at : at + _ROW if end < 0 else end]


def adjacent(tokens: Sequence[Token], i: int) -> bool:
    """True when token ``i`` follows its predecessor without a space."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def norm_at(tokens: Sequence[Token], i: int) -> str:
    """The folded text of token ``i``, or an empty string outside the text."""
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def phrase_at(tokens: Sequence[Token], i: int, phrase: tuple[str, ...]) -> bool:
    """True when the folded words of ``phrase`` stand at token ``i`` and on."""
    return i >= 0 and i + len(phrase) <= len(tokens) and all(tokens[i + k].norm == w for k, w in enumerate(phrase))


def index_at(tokens: Sequence[Token], offset: int) -> int:
    """The index of the first token that ends after ``offset``; ``len(tokens)`` when there is none."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low


def mark_span(marks: list[bool], tokens: Sequence[Token], start: int, end: int) -> None:
    """Set the mark of every token that overlaps ``start`` .. ``end``."""
    for i in range(index_at(tokens, start), len(tokens)):
        if tokens[i].start >= end:
            break
        marks[i] = True


class PhraseTable:
    """Phrases of one or more words, found at or before a token, longest first."""

    def __init__(self, phrases: dict[str, str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, label in phrases.items():
            words = tuple(token.norm for token in tokenize(phrase))
            self._by_first.setdefault(words[0], []).append((words, label))
            self._by_last.setdefault(words[-1], []).append((words, label))
        for table in (self._by_first, self._by_last):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
        """The longest phrase starting at token ``i``: the index after it, and its label."""
        for words, label in self._by_first.get(norm_at(tokens, i), ()):
            if phrase_at(tokens, i, words):
                return i + len(words), label
        return None

    def before(self, tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
        """The longest phrase ending right before token ``i``: the index of its first word, and its label."""
        for words, label in self._by_last.get(norm_at(tokens, i - 1), ()):
            if phrase_at(tokens, i - len(words), words):
                return i - len(words), label
        return None
