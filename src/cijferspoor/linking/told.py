"""The adjective of the subject that a number is told of: ``de gemiddelde leraar werkt 33,8 uur``."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import LinkedFigure, SentenceView
from cijferspoor.nlp.words import VERBS
from cijferspoor.numerals.tokens import Token, index_at, norm_at
from cijferspoor.numerals.vocabulary import trend_vocabulary

_REACH = 24
"""Tokens of the longest subject and verb that are looked through."""
_BREAKS = frozenset(';:.()!?"“”')


def told_of(
    view: SentenceView, figure: LinkedFigure, adjectives: Collection[str], lexicon: Lexicon
) -> tuple[int, int] | None:
    """The span of one of ``adjectives`` in the subject of the figure's clause, or None.

    The figure must be what the verb says of that subject: not a part of it (``de gemiddelde leeftijd van de 40
    leden``), nor behind a preposition other than that of a level (``steeg met 3 procent``, but ``lag op 3 procent``).
    """
    tokens = view.tokens
    at = place_before(view, figure, lexicon)
    if norm_at(tokens, at) in lexicon.ages.to_level:
        at -= 1
    elif norm_at(tokens, at) in (*lexicon.function_words.prepositions, *_determiners(lexicon)):
        return None
    for k in range(at, max(-1, at - _REACH), -1):
        if tokens[k].norm in _BREAKS:
            return None
        if tokens[k].norm in adjectives:
            fits = _is_subject(view, k, lexicon) and _told(view, k, at, lexicon)
            return (tokens[k].start, tokens[k].end) if fits else None
    return None


def place_before(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> int:
    """The index of the token before the figure, past adverbs."""
    at = index_at(view.tokens, figure.start) - 1
    while at > 0 and norm_at(view.tokens, at) in (*lexicon.ages.copula_adverbs, *lexicon.changes.fillers):
        at -= 1
    return at


def _is_subject(view: SentenceView, k: int, lexicon: Lexicon) -> bool:
    """Is the phrase of the adjective one without a preposition?"""
    start = k - (norm_at(view.tokens, k - 1) in _determiners(lexicon))
    return norm_at(view.tokens, start - 1) not in lexicon.function_words.prepositions


def _told(view: SentenceView, k: int, at: int, lexicon: Lexicon) -> bool:
    """Does a verb tie the subject to the figure: between the two, or right before the subject?"""
    between = view.tokens[k + 2 : at + 1]
    norms = [token.norm for token in between]
    opened = next((i for i, norm in enumerate(norms) if norm in lexicon.ages.relatives), len(norms))
    if "," in norms[:opened] or norms.count(",") > 2:  # the two commas around a clause
        return False
    verbs = [i for i, token in enumerate(between) if is_verb(view, token, lexicon)]
    start = k - (norm_at(view.tokens, k - 1) in _determiners(lexicon))
    inverted = start > 0 and is_verb(view, view.tokens[start - 1], lexicon)
    if not verbs:
        return inverted and "," not in norms
    if inverted and not set(norms).isdisjoint(lexicon.function_words.coordinators):
        return False  # `was een totale mislukking en kostte 12 banen`
    return not _other_clause(view, between[verbs[0] + 1 :], lexicon)


def _other_clause(view: SentenceView, rest: Sequence[Token], lexicon: Lexicon) -> bool:
    """After a conjunction: does another subject come (``is 640 euro en er zijn 300 woningen``)?"""
    for i, token in enumerate(rest[:-1]):
        if token.norm in lexicon.function_words.coordinators and not is_verb(view, rest[i + 1], lexicon):
            return True
    return any(token.norm in lexicon.changes.clause_openers for token in rest)


def is_verb(view: SentenceView, token: Token, lexicon: Lexicon) -> bool:
    """Is this a verb, finite or frequent, by the tree or by the lists?"""
    lists = lexicon.function_words
    if token.norm in lists.auxiliaries or token.norm in lists.verbs or token.norm in lexicon.ages.level_verbs:
        return True
    at = view.clause.index_at(token.start)
    word = view.clause.words[at] if at >= 0 else None
    return token.norm in trend_vocabulary(lexicon) or (word is not None and word.pos in VERBS and word.finite)


def _determiners(lexicon: Lexicon) -> tuple[str, ...]:
    lists = lexicon.function_words
    return (*lists.articles, *lists.demonstratives, *lists.possessives)
