"""Look for phrases of the lexicon near a token."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from cijferspoor.numerals.tokens import Token, phrase_at, tokenize


@lru_cache(maxsize=4096)
def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase."""
    return tuple(token.norm for token in tokenize(phrase))


def any_at(tokens: Sequence[Token], i: int, phrases: Iterable[str]) -> tuple[int, int] | None:
    """The span of the longest of ``phrases`` that starts at token ``i``, or None."""
    hits = [words_of(phrase) for phrase in phrases if phrase_at(tokens, i, words_of(phrase))]
    if not hits:
        return None
    longest = max(hits, key=len)
    return tokens[i].start, tokens[i + len(longest) - 1].end


def any_before(tokens: Sequence[Token], i: int, phrases: Iterable[str], *, lookback: int) -> tuple[int, int] | None:
    """The span of a phrase that ends at most ``lookback`` tokens before token ``i`` in the same clause."""
    listed = [words_of(phrase) for phrase in phrases]
    for end in range(i, max(0, i - lookback) - 1, -1):
        for words in sorted(listed, key=len, reverse=True):
            if phrase_at(tokens, end - len(words), words):
                return tokens[end - len(words)].start, tokens[end - 1].end
        if end > 0 and tokens[end - 1].norm in (",", ";", ":", ".", "(", ")"):
            return None
    return None
