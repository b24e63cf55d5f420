"""Which count or share an age belongs to; an age that belongs to none is a figure of its own."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import LinkedFigure, SentenceView
from cijferspoor.numerals.number import AgeMention
from cijferspoor.numerals.tokens import Token, index_at

_BRIDGE = 5
_PREDICATE = 8
_RELATIVE = 14


def link_ages(view: SentenceView, lexicon: Lexicon) -> list[AgeMention]:
    """Give ages to the figures they describe; returns the stated ages that no figure takes."""
    alone: list[AgeMention] = []
    for age in view.ages:
        taken = False
        for figure in _candidates(view, age):
            rule = _relation(view, figure, age, lexicon)
            if rule and figure.age is None:
                figure.age, figure.age_rule, taken = age, rule, True
        # Words inside a quote (the base of a rate) are spoken for.
        if not taken and not age.term and view.figure_at(age.start) is None:
            alone.append(age)
    return alone


def _candidates(view: SentenceView, age: AgeMention) -> list[LinkedFigure]:
    parts = [figure for figure in [*view.before(age.start), *view.after(age.start)] if figure.is_part]
    return sorted(parts, key=lambda figure: abs(figure.start - age.start))


def _relation(view: SentenceView, figure: LinkedFigure, age: AgeMention, lexicon: Lexicon) -> str:
    """The name of the rule that ties the age to the figure, or an empty string."""
    counted = figure.counted
    if _embedded(view, figure) and age.start >= figure.end and counted is not None and age.start > counted.end:
        return ""
    if counted is not None and _own(figure) and _within(age, counted.start, counted.end):
        return "age.in_phrase"
    if age.start >= figure.end and _between_others(view, figure, age):
        return ""
    if counted is not None and _own(figure) and _follows(view.tokens, counted.end, age.start, lexicon):
        return "age.after_noun"
    if age.start >= figure.end and _directly(view.tokens, figure.end, age.start):
        return "age.after_number"
    if age.start >= figure.end and _predicate(view, figure, age, lexicon):
        return "age.predicate"
    return ""


def _own(figure: LinkedFigure) -> bool:
    """Is the counted phrase worded for this figure, not borrowed from an earlier one?"""
    borrowed = (
        "counted.antecedent",
        "counted.partitive_pronoun",
        "counted.elliptic",
        "counted.relative",
        "counted.people_before",
        "counted.er",
        "counted.of_total",
        "counted.shared_noun",
    )
    return not (figure.counted is None or figure.counted.rule in borrowed)


def _within(age: AgeMention, start: int, end: int) -> bool:
    return age.start >= start and age.end <= end


def _between_others(view: SentenceView, figure: LinkedFigure, age: AgeMention) -> bool:
    """Does another count or share stand between the figure and the age?"""
    return any(
        other is not figure
        and other.is_part
        and figure.end <= other.start
        and other.end <= age.start
        and not _embedded(view, other)
        and view.text[other.start - 1] != "("
        for other in view.between(figure.end, age.start)
    )


def _embedded(view: SentenceView, figure: LinkedFigure) -> bool:
    """In ``de helft van de 3.000 slachtoffers`` the count stands inside the whole of the share."""
    for other in view.before(figure.start):
        share = other.number is not None and other.number.kind == "share" and other is not figure
        if share and other.counted is not None and other.counted.rule == "counted.of":
            if other.end <= figure.start and figure.end <= other.counted.start:
                return True
    return False


def _words(tokens: Sequence[Token], start: int, end: int) -> list[str]:
    return [token.norm for token in tokens[index_at(tokens, start) : index_at(tokens, end)]]


def _follows(tokens: Sequence[Token], noun_end: int, age_start: int, lexicon: Lexicon) -> bool:
    """``meisjes van 9 en 10 jaar``, ``kinderen in de leeftijd van 4 tot 12 jaar``."""
    if age_start < noun_end:
        return False
    words = _words(tokens, noun_end, age_start)
    return len(words) <= _BRIDGE and set(words) <= set(lexicon.linking.age_bridges)


def _directly(tokens: Sequence[Token], figure_end: int, age_start: int) -> bool:
    """``zes 15-jarigen``, ``drie minderjarigen``."""
    return not _words(tokens, figure_end, age_start)


def _plain_words(view: SentenceView, start: int, end: int) -> list[str]:
    """The words between, without brackets and periods: ``375 doden (55%) waren in 2023 60 jaar of ouder``."""
    words: list[str] = []
    depth = 0
    for token in view.tokens[index_at(view.tokens, start) : index_at(view.tokens, end)]:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and token.text != ")" and not view.in_period(token.start):
            words.append(token.norm)
    return words


def _without_relative(words: list[str]) -> list[str]:
    """Skip a relative clause: ``slachtoffers die Myria begeleidde, waren meerderjarig``."""
    if words[:1] in (["die"], ["dat"]) and "," in words[:_RELATIVE]:
        return words[words.index(",") + 1 :]
    return words


def _predicate(view: SentenceView, figure: LinkedFigure, age: AgeMention, lexicon: Lexicon) -> bool:
    """``40% van deze slachtoffers is minderjarig``, ``ruim een kwart jonger dan 15 jaar``."""
    linking = lexicon.linking
    start = figure.end
    if figure.counted is not None and _own(figure) and figure.end <= figure.counted.start <= age.start:
        start = figure.counted.end
    if start > age.start or any(char in ";:" for char in view.text[start : age.start]):
        return False
    words = _without_relative(_plain_words(view, start, age.start))
    allowed = {*linking.copulas, *linking.predicate_fillers}
    inside = all(word in allowed or word == "" for word in words)
    share = figure.number is not None and figure.number.kind == "share"
    return len(words) <= _PREDICATE and inside and (share or bool(set(words) & set(linking.copulas)))
