"""Ages in every form: ``15-jarigen``, ``jonger dan 15 jaar``, ``van 12 tot 18 jaar``, ``een man (63)``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.ages.bounds import compared, or_older, span, split_comparative
from cijferspoor.numerals.ages.context import (
    Found,
)
from cijferspoor.numerals.ages.states import birthday, bracketed, copula, old
from cijferspoor.numerals.ages.told import told_of_age
from cijferspoor.numerals.ages.words import age_forms_at
from cijferspoor.numerals.number import AgeMention
from cijferspoor.numerals.tokens import Token


def find_ages(
    text: str, tokens: Sequence[Token], lexicon: Lexicon, blocked: Sequence[bool] | None = None
) -> list[AgeMention]:
    """All ages in a sentence, in order and without overlap; ``blocked`` marks tokens that are spoken for."""
    found: list[AgeMention] = []
    i = 0
    while i < len(tokens):
        mention = None if blocked and blocked[i] else _at(tokens, i, lexicon)
        if mention is None:
            i += 1
            continue
        last, age = mention
        found.append(age)
        i = last
    return found


def _at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, AgeMention] | None:
    term = lexicon.ages.terms.get(tokens[i].norm)
    if term is not None:
        return i + 1, AgeMention(tokens[i].start, tokens[i].end, term.min, term.max, None, None, "age.term", term=True)
    for rule in _RULES:
        found = rule(tokens, i, lexicon)
        if found is not None:
            return found
    return None


_RULES: tuple[Callable[[Sequence[Token], int, Lexicon], Found], ...] = (
    age_forms_at,
    split_comparative,
    compared,
    or_older,
    span,
    old,
    told_of_age,
    copula,
    bracketed,
    birthday,
)
