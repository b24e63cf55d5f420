"""Ages told of the word age itself: ``de gemiddelde leeftijd van de leden was 17 jaar``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages.context import Found, lasting_near, mention
from cijferspoor.numerals.ages.words import in_years, stated_at
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.numerals.vocabulary import trend_vocabulary

_REACH = 24
"""Tokens of the longest subject: ``de leeftijd waarop vrouwen in dit land hun eerste kind krijgen``."""
_MODIFIERS = 3
"""Adjectives, and the parts of a hyphenated word, that may stand before the noun."""
_BREAKS = frozenset(';:.()!?"“”')


def told_of_age(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Found:
    """``de gemiddelde leeftijd van de leden was 17 jaar``, ``steeg de leeftijd van moeders naar 30,3 jaar``."""
    stated = stated_at(tokens, i, lexicon)
    if stated is None or stated.unit is None or lasting_near(tokens, i, stated.last, lexicon):
        return None
    at = i - 1
    while norm_at(tokens, at) in (*lexicon.ages.copula_adverbs, *lexicon.changes.fillers) and at > 0:
        at -= 1
    verbs = _verbs(lexicon)
    to_level = norm_at(tokens, at) in lexicon.ages.to_level
    at -= to_level
    if to_level and norm_at(tokens, at - 1) == "van":
        at -= 2  # `steeg van 33 naar 34 jaar`
    noun = _age_noun(tokens, at, lexicon)
    if noun < 0:
        return None
    verb_behind = norm_at(tokens, at) in verbs and _subject(tokens[noun + 1 : at], verbs, lexicon)
    verb_before = norm_at(tokens, _start(tokens, noun) - 1) in verbs and not any(
        token.kind == "sign" for token in tokens[noun + 1 : at + 1]
    )
    closes = to_level or norm_at(tokens, at) not in lexicon.function_words.prepositions
    if not (verb_behind or (verb_before and closes)):
        return None
    years = in_years(stated)
    return mention(tokens, i, stated.last, years, years, stated, "age.told_of")


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> frozenset[str]:
    """Verbs between an age and its number: to be, to lie at, to rise and fall."""
    return frozenset((*lexicon.ages.copulas, *lexicon.ages.level_verbs, *trend_vocabulary(lexicon)))


def _age_noun(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """The index of the noun for age that is the head of a subject before token ``at``, or -1."""
    for k in range(at, max(-1, at - _REACH), -1):
        if tokens[k].norm in _BREAKS:
            return -1
        if tokens[k].norm.endswith(tuple(lexicon.ages.told_nouns)):
            led = norm_at(tokens, _start(tokens, k) - 1)
            return -1 if led in lexicon.function_words.prepositions else k
    return -1


def _start(tokens: Sequence[Token], noun: int) -> int:
    """Where the phrase of the noun begins: at its article, past its adjectives."""
    for k in range(noun - 1, max(-1, noun - 2 - _MODIFIERS), -1):
        if tokens[k].norm in ("de", "een", "hun", "zijn", "haar", "die", "deze"):
            return k
        if not (tokens[k].norm.endswith("e") or tokens[k].text == "-" or tokens[k + 1].text == "-"):
            return k + 1
    return noun


def _subject(between: Sequence[Token], verbs: frozenset[str], lexicon: Lexicon) -> bool:
    """Is what stands between noun and verb still the subject: a complement, or a clause that a comma closes?"""
    norms = [token.norm for token in between]
    if "," not in norms:
        relative = bool(norms) and norms[0] in lexicon.ages.relatives
        return relative or not verbs.intersection(norms)
    opened = next((k for k, norm in enumerate(norms) if norm in lexicon.ages.relatives), -1)
    return opened >= 0 and norms[-1] == "," and not verbs.intersection(norms[:opened])
