"""Closed-class words, as the number rules need them: what cannot be a noun."""

from __future__ import annotations

from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.words import fold


@lru_cache(maxsize=8)
def closed_words(lexicon: Lexicon) -> frozenset[str]:
    """Function words, auxiliaries and very frequent verbs and adverbs, folded."""
    words = lexicon.function_words
    groups = (
        words.articles, words.demonstratives, words.possessives, words.pronouns, words.prepositions, words.coordinators,
        words.subordinators, words.auxiliaries, words.verbs, words.adverbs,
    )  # fmt: skip
    return frozenset(fold(word) for group in groups for word in group)


@lru_cache(maxsize=8)
def trend_vocabulary(lexicon: Lexicon) -> frozenset[str]:
    """All verbs and nouns of rise and fall."""
    up, down = lexicon.changes.up, lexicon.changes.down
    return frozenset([*up.verbs, *up.nouns, *down.verbs, *down.nouns])
