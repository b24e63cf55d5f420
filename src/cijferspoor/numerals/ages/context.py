"""What stands around an age: people, words of lasting, and whether the number stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages.words import OLDEST, Stated
from cijferspoor.numerals.number import AgeMention
from cijferspoor.numerals.tokens import Token, norm_at
from cijferspoor.numerals.vocabulary import closed_words

NEAR = 6
SHORTEST_PERSON = 4


Found = tuple[int, AgeMention] | None


def mention(
    tokens: Sequence[Token],
    first: int,
    last: int,
    low: int | None,
    high: int | None,
    stated: Stated | None,
    rule: str,
) -> Found:
    if (low is not None and not 0 <= low <= OLDEST) or (high is not None and not 0 <= high <= OLDEST):
        return None
    if low is not None and high is not None and low > high:
        return None
    value, unit = (stated.value, stated.unit) if stated else (None, None)
    return last, AgeMention(tokens[first].start, tokens[last - 1].end, low, high, value, unit, rule)


def stands_alone(tokens: Sequence[Token], stated: Stated, lexicon: Lexicon) -> bool:
    """No noun follows: the number is not a count. Function words, verbs and punctuation may."""
    follower = tokens[stated.last] if stated.last < len(tokens) else None
    if follower is None or (follower.kind == "sign" and follower.text not in "%€$‰°-/"):
        return True
    return follower.kind == "word" and follower.norm in closed_words(lexicon)


def no_plural_follows(tokens: Sequence[Token], stated: Stated, lexicon: Lexicon) -> bool:
    """After ``meisje van tien`` any word but a plural noun may come: ``zat``."""
    word = norm_at(tokens, stated.last)
    return stands_alone(tokens, stated, lexicon) or not word.endswith(("en", "s", "%", "euro", "procent", "miljoen"))


def person_near(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Is a person or the word age named in the few words before token ``i``, or a pronoun right before its verb?"""
    if norm_at(tokens, i - 1) in lexicon.ages.copulas and norm_at(tokens, i - 2) in lexicon.ages.pronouns:
        return True  # `zij is onder de 18`
    if norm_at(tokens, i - 1) in lexicon.ages.pronouns:
        return True  # `wie onder de 18 is`
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if tokens[k].norm in (".", ";", ":"):
            return False
        if is_person(tokens[k].norm, lexicon):
            return True
    return False


@lru_cache(maxsize=16_384)
def is_person(word: str, lexicon: Lexicon) -> bool:
    """Does the word, or the last part of a compound, name a person?"""
    persons = _persons(lexicon)
    return word in persons or any(word.endswith(p) for p in persons if len(p) > 4)


def names_person(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Is token ``i`` a person by its form: ``een kapster``, ``de trainer``?"""
    word = norm_at(tokens, i)
    if norm_at(tokens, i - 1) not in ("een", "de", "die", "deze"):
        return False
    return len(word) > SHORTEST_PERSON and word.endswith(tuple(lexicon.ages.person_endings))


@lru_cache(maxsize=8)
def _persons(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.ages.persons)


def lasting_near(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    around = {token.norm for token in tokens[max(0, first - 4) : first]} | {norm_at(tokens, last + k) for k in range(2)}
    return not around.isdisjoint(lexicon.ages.lasting)
