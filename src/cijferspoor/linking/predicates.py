"""Where the predicate of a share stands when it does not follow its whole: all places are token indices."""

from __future__ import annotations

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import LinkedFigure, SentenceView
from cijferspoor.linking.told import is_verb
from cijferspoor.numerals.tokens import index_at, norm_at
from cijferspoor.numerals.vocabulary import trend_vocabulary

_RELATIVE = 14
"""Tokens of the longest relative clause or apposition that is stepped over."""
_COMPLEMENT = 5
"""Tokens that may stand between a whole and the relative clause: ``woningen in de oude binnenstad die``."""
_FRONT = 8
"""Tokens of the longest predicate before its verb."""


def past_insertion(view: SentenceView, figure: LinkedFigure, i: int, lexicon: Lexicon) -> int:
    """Past what only says which: ``leden, vooral jongeren, kunnen``, ``woningen in Delft die klaar waren, staan``.

    Without a verb behind the closing comma, ``i`` itself; so where the share does not open its clause, for then the
    verb came before it (``van hen denkt een derde dat het lukt, blijkt uit de telling``).
    """
    tokens = view.tokens
    simple = norm_at(tokens, i) in ("die", "dat")
    if not simple and not _opens_clause(view, figure, lexicon):
        return i
    opening = next((k for k in range(i, i + _COMPLEMENT) if norm_at(tokens, k) in ("die", "dat", ",")), -1)
    if opening < 0 or any(is_verb(view, token, lexicon) for token in tokens[i:opening]):
        return i
    for k in range(opening + 1, min(opening + _RELATIVE, len(tokens))):
        other = view.figure_at(tokens[k].start)
        if other is not None and other.number is not None:
            return i
        if tokens[k].norm == ",":
            beside = opening == i and tokens[i].norm != ","  # `slachtoffers die in beeld kwamen, zochten`
            followed = k + 1 < len(tokens) and is_verb(view, tokens[k + 1], lexicon)
            return k + 1 if beside or followed else i
    return i


def _opens_clause(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> bool:
    """Does nothing but a conjunction stand between the figure and the mark before it?"""
    tokens, at = view.tokens, index_at(view.tokens, figure.start) - 1
    at -= norm_at(tokens, at) in lexicon.function_words.coordinators
    return at < 0 or tokens[at].kind == "sign"


def relative_of_share(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> tuple[int, int] | None:
    """``het aandeel ouderen dat slecht slaapt, is 40 procent``: the clause behind the whole of a named share."""
    own = figure.phrase
    if figure.counted is None or own is None or figure.counted.rule != "counted.number_noun":
        return None
    tokens, stop = view.tokens, index_at(view.tokens, figure.start)
    first = index_at(tokens, own.end) + 1
    if norm_at(tokens, first - 1) not in ("dat", "die"):
        return None
    main = {*lexicon.linking.copulas, *lexicon.ages.level_verbs, *trend_vocabulary(lexicon)}
    verbs = [k for k in range(first, stop) if tokens[k].norm in main]
    comma = next((k for k in range(first, stop) if tokens[k].norm == ","), None)
    last = comma if comma is not None else verbs[-1] if verbs else first
    return (first, last) if last > first else None


def fronted_predicate(view: SentenceView, figure: LinkedFigure, after: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """``Betaald werk heeft 40 procent van de leden``: what opens a clause that the whole closes."""
    tokens, lists = view.tokens, lexicon.function_words
    verb = index_at(tokens, figure.start) - 1
    closed = after >= len(tokens) or tokens[after].kind == "sign"
    behind = figure.phrase is not None and figure.phrase.start >= figure.end
    if not (closed and behind) or verb < 1 or not is_verb(view, tokens[verb], lexicon):
        return None
    first = verb
    while first > 0 and tokens[first - 1].kind == "word":
        first -= 1
    opener = norm_at(tokens, first)
    named = (*lists.prepositions, *lists.articles, *lists.demonstratives, *lists.possessives, *lists.subordinators)
    plain = opener not in named and opener not in lists.pronouns and opener not in lists.coordinators
    if not plain or not 0 < verb - first <= _FRONT or view.in_period(tokens[first].start):
        return None
    if any(token.norm in lexicon.linking.number_nouns for token in tokens[first:verb]):
        return None
    return first, verb + (norm_at(tokens, verb) not in lexicon.linking.copulas)
