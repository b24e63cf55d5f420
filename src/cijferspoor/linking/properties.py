"""What a figure says of those it counts: the predicate of a share, the adjectives of a count."""

from __future__ import annotations

from collections.abc import Callable

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.predicates import fronted_predicate, past_insertion, relative_of_share
from cijferspoor.linking.rule import Rule
from cijferspoor.numerals.tokens import index_at, norm_at
from cijferspoor.numerals.vocabulary import closed_words, trend_vocabulary

_CLAUSE_END = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "”", '"', "’", "–"})
_UNSTRESSED = ("ver", "aange", "opge", "overge")
_RELATIVES = frozenset({"waarvan", "terwijl", "omdat", "maar", "waarbij"})


def link_properties(view: SentenceView, lexicon: Lexicon) -> None:
    """Fill ``property`` where the words give one."""
    for figure in view.figures:
        if not figure.is_part:
            continue
        figure.says = next(filter(None, (rule.find(view, figure, lexicon) for rule in PROPERTY_RULES)), None)
        if figure.says is not None:
            figure.cues.append(figure.says)


def _attribute(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> Link | None:
    """The adjectives of the counted noun: ``alleenstaande minderjarige`` of the foreigners."""
    phrase, number = figure.phrase, figure.number
    if phrase is None or not phrase.modifiers or number is None or number.kind == "share":
        return None
    return Link(phrase.modifiers[0][0], phrase.modifiers[-1][1], "property.attribute")


def _predicate(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> Link | None:
    """The rest of the clause after a share and its whole, without the copula, or a count of what was named before."""
    if not (figure.is_share or _of_named(view, figure, lexicon)):
        return None
    start = figure.end
    own = figure.phrase
    if own is not None and figure.end <= own.start:
        start = own.end
    if figure.age is not None and figure.age_rule in ("age.after_noun", "age.after_number"):
        start = max(start, figure.age.end)  # `van de vrouwen tussen 15 en 49 jaar heeft ...`
    tokens = view.tokens
    i = past_insertion(view, figure, index_at(tokens, start), lexicon)
    skipped = {*lexicon.linking.copulas, *lexicon.linking.property_openers}
    while norm_at(tokens, i) in skipped:
        i += 1
    last = i
    while last < len(tokens) and not _ends_clause(view, figure, last):
        last += 1
    if _says_something(view, i, last, lexicon):
        return _span(view, i, last)
    told = relative_of_share(view, figure, lexicon) or fronted_predicate(view, figure, i, lexicon)
    return _span(view, *told) if told is not None and _says_something(view, *told, lexicon) else None


PROPERTY_RULES: tuple[Rule[Callable[[SentenceView, LinkedFigure, Lexicon], Link | None]], ...] = (
    Rule(
        "property.attribute",
        _attribute,
        "Er kwamen {40} alleenstaande oudere mannen.",
        "Er kwamen {40} mannen.",
    ),
    Rule(
        "property.predicate",
        _predicate,
        "{40%} van de leden is tevreden.",
        "{40%} van de leden in 2008.",
    ),
)


def _of_named(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> bool:
    """``daarvan werden er 402 afgewezen``: a count of what was named before."""
    first = index_at(view.tokens, figure.start)
    if figure.counted is None or figure.phrase is not None or norm_at(view.tokens, first - 1) == "(":
        return False
    compared = norm_at(view.tokens, index_at(view.tokens, figure.end)) in lexicon.function_words.quantifiers
    if compared:
        return False  # `dat waren er 40 meer`
    part = figure.counted.rule == "counted.relative"  # `daarvan werden 402 afgewezen`
    return part or "er" in {norm_at(view.tokens, first - k) for k in range(1, 4)}


def _ends_clause(view: SentenceView, figure: LinkedFigure, i: int) -> bool:
    """Does token ``i`` close the clause, open a relative one, or lead to another figure?"""
    norm = view.tokens[i].norm
    if norm in _CLAUSE_END or norm in _RELATIVES:
        return True
    if norm == "en" and any(_numbered(view, figure, i + k) for k in (1, 2)):
        return True
    return _numbered(view, figure, i)


def _numbered(view: SentenceView, figure: LinkedFigure, i: int) -> bool:
    return i < len(view.tokens) and view.other_number_at(view.tokens[i].start, figure)


def _says_something(view: SentenceView, first: int, last: int, lexicon: Lexicon) -> bool:
    """More than a time (``in 2008``) or a lone preposition; a participle does (``is verkocht``)."""
    closed = closed_words(lexicon)
    if last - first > 1 and view.tokens[last - 1].norm in lexicon.verbs.prefixes:
        opener = view.tokens[first].norm
        if opener in lexicon.function_words.verbs and opener not in trend_vocabulary(lexicon):
            return True  # `stemde tegen`: a verb with its particle
    return any(
        token.kind == "word"
        and (token.norm not in closed or _participle(token.norm, lexicon))
        and not view.in_period(token.start)
        for token in view.tokens[first:last]
    )


def _participle(norm: str, lexicon: Lexicon) -> bool:
    """A frequent verb in the form that a perfect tense or a passive closes with."""
    listed = norm in lexicon.function_words.verbs and norm not in trend_vocabulary(lexicon)
    return listed and norm.endswith(("d", "t", "en")) and (norm.startswith("ge") or norm.startswith(_UNSTRESSED))


def _span(view: SentenceView, first: int, last: int) -> Link:
    return Link(view.tokens[first].start, view.tokens[last - 1].end, "property.predicate")
