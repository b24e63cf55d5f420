"""Written words over the number grammar's tokens: ``tbs-instellingen`` is one word of three tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cijferspoor.numerals.tokens import Token

_HYPHENS = ("-", "‑", "–")
_MAX_TOKENS = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """One written word or sign: its offsets, its text and the index of the token after it.

    ``pos`` is its part of speech, where a pipeline gave one: that of its last part (``tbs-instellingen``).
    """

    start: int
    end: int
    text: str
    after: int
    pos: str = ""

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter."""
        return any(char.isalpha() for char in self.text)


def piece_at(text: str, tokens: Sequence[Token], index: int) -> Piece | None:
    """The written word that begins at token ``index``, hyphenated parts included, or None at the end."""
    if not 0 <= index < len(tokens):
        return None
    first, last = tokens[index], index
    if first.kind != "sign":
        while last + 1 < min(len(tokens), index + _MAX_TOKENS) and _joins(tokens, last):
            last += 1
    end = tokens[last].end
    return Piece(first.start, end, text[first.start : end], last + 1, tokens[last].pos)


def _joins(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` and the next are written as one word."""
    here, after = tokens[i], tokens[i + 1]
    if here.end != after.start:
        return False
    if after.kind == "sign":
        return after.text in _HYPHENS
    return here.kind != "sign" or here.text in _HYPHENS
