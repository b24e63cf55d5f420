"""The ``er`` that stands for what was counted before: ``daarvan hadden er 640 schulden`` counts no debts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cijferspoor.numerals.ages import is_person
from cijferspoor.numerals.tokens import Token, index_at, norm_at

if TYPE_CHECKING:
    from cijferspoor.linking.counted.site import Site

_ADVERBS = 3
"""How many adverbs may stand between ``er`` and its number."""


def stands_for_whole(site: Site) -> bool:
    """Does a verb of having and ``er`` stand before the number, and close its object the clause?

    An ``er`` that introduces (``er zijn 640 schulden``) stands before a subject, and what is had is none; the perfect
    tense (``in 2022 hebben er 640 huizen meegedaan``) closes with a participle.
    """
    at = place_of_er(site)
    if at < 1 or site.share or norm_at(site.tokens, at - 1) not in site.lexicon.linking.having:
        return False
    phrase = site.phrase(site.last, plural=None, past_figures=False)
    if phrase is None or is_person(phrase.head.lower(), site.lexicon):
        return False
    return _closes(site, index_at(site.tokens, phrase.end))


def place_of_er(site: Site) -> int:
    """The index of the ``er`` right before the number, adverbs aside, or -1."""
    for at in range(site.first - 1, max(-1, site.first - 2 - _ADVERBS), -1):
        if norm_at(site.tokens, at) == "er":
            return at
        if norm_at(site.tokens, at) not in site.lexicon.function_words.adverbs:
            break
    return -1


def _closes(site: Site, i: int) -> bool:
    """Does the clause end at token ``i``, or go on with nothing but a preposition and its words?"""
    following = site.tokens[i] if i < len(site.tokens) else None
    if following is None or following.kind == "sign" or following.norm in site.lexicon.function_words.coordinators:
        return True
    if following.norm not in site.lexicon.function_words.prepositions:
        return False
    return not _participle(_rest(site.tokens, i))


def _rest(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The tokens from ``i`` to the end of the clause."""
    end = next((k for k in range(i, len(tokens)) if tokens[k].kind == "sign"), len(tokens))
    return tokens[i:end]


def _participle(rest: Sequence[Token]) -> bool:
    """Does the clause close with the participle of a perfect tense?"""
    last = rest[-1].norm if rest else ""
    return last.endswith(("d", "t", "n")) and ("ge" in last[:-2] or last.startswith(("be", "ver", "ont", "her")))
