"""What a figure says of those it counts: the predicate of a share, the adjectives of a count."""

from __future__ import annotations

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.numerals.tokens import index_at, norm_at
from cijferspoor.numerals.vocabulary import closed_words

_CLAUSE_END = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "”", '"', "’", "–"})
_RELATIVES = frozenset({"waarvan", "terwijl", "omdat", "maar", "waarbij"})


def link_properties(view: SentenceView, lexicon: Lexicon) -> None:
    """Fill ``property`` where the words give one."""
    for figure in view.figures:
        if not figure.is_part:
            continue
        figure.says = _attribute(view, figure) or _predicate(view, figure, lexicon)
        if figure.says is not None:
            figure.cues.append(figure.says)


def _attribute(view: SentenceView, figure: LinkedFigure) -> Link | None:
    """The adjectives of the counted noun: ``alleenstaande minderjarige`` of the foreigners."""
    phrase, number = figure.phrase, figure.number
    if phrase is None or not phrase.modifiers or number is None or number.kind == "share":
        return None
    return Link(phrase.modifiers[0][0], phrase.modifiers[-1][1], "property.attribute")


def _predicate(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> Link | None:
    """The rest of the clause after a share and its whole, without the copula."""
    number = figure.number
    if number is None or number.kind != "share":
        return None
    start = figure.end
    own = figure.phrase
    if own is not None and figure.end <= own.start:
        start = own.end
    tokens = view.tokens
    i = index_at(tokens, start)
    while norm_at(tokens, i) in (
        *lexicon.linking.copulas,
        *lexicon.linking.partitive_pronouns,
        "van",
        "hen",
        "zelfs",
        "nog",
        "ook",
        "uit",
    ):
        i += 1
    last = i
    while last < len(tokens) and tokens[last].norm not in _CLAUSE_END and tokens[last].norm not in _RELATIVES:
        if tokens[last].norm == "en" and _figure_after(view, last + 1):
            break
        if any(
            other is not figure and other.number is not None and other.start <= tokens[last].start < other.end
            for other in view.figures
        ):
            return _span(view, i, last) if _says_something(view, i, last, lexicon) else None
        last += 1
    return _span(view, i, last) if _says_something(view, i, last, lexicon) else None


def _says_something(view: SentenceView, first: int, last: int, lexicon: Lexicon) -> bool:
    """More than a time (``in 2008``) or a lone preposition."""
    closed = closed_words(lexicon)
    for token in view.tokens[first:last]:
        timed = any(period.start <= token.start < period.end for period in view.periods)
        if token.kind == "word" and not timed and token.norm not in closed:
            return True
    return False


def _figure_after(view: SentenceView, i: int) -> bool:
    """Does a figure of its own start within two tokens?"""
    spans = {index_at(view.tokens, other.start) for other in view.figures if other.number is not None}
    return i in spans or i + 1 in spans


def _span(view: SentenceView, first: int, last: int) -> Link:
    return Link(view.tokens[first].start, view.tokens[last - 1].end, "property.predicate")
