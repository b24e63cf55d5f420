"""Rates, means and estimates: ``per jaar``, ``24 per duizend``, ``jaarlijks``, ``gemiddeld``, ``naar schatting``."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.figure import Link, LinkedFigure, SentenceView
from cijferspoor.linking.nouns import noun_phrase_at
from cijferspoor.linking.told import place_before, told_of
from cijferspoor.linking.words import any_at, any_before
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, index_at, norm_at
from cijferspoor.records.figure import Per

_NEAR = 7
"""How many tokens a rate may stand from its number within a clause."""
_BEHIND = 3
"""How many tokens an adverb of frequency may stand behind its number."""
_BREAKS = frozenset(',;:()“”"–')


def link_rates(view: SentenceView, lexicon: Lexicon) -> None:
    """Give the figures of a sentence their ``per``; numbers that are the base of a rate are no figures."""
    bases = _fronted_bases(view, lexicon)
    for figure in view.figures:
        number = figure.number
        if figure in bases or figure.per is not None or number is None or number.kind in ("age", "multiple"):
            continue
        found = _after(view, figure, lexicon) or _adverb(view, figure, lexicon) or _adjective(view, figure, lexicon)
        if found is None:
            continue
        figure.per, start, end, rule = found
        figure.per_span = (start, end)
        figure.cues.append(Link(start, end, rule))
        bases |= {other for other in view.between(start, end) if other is not figure}
        if start >= figure.end and not view.text[figure.end : start].strip():
            # `dertienhonderd per jaar` is one quote when nothing stands between
            figure.end = end
    view.figures = [figure for figure in view.figures if figure not in bases]


Rate = tuple[Per, int, int, str]


def _fronted_bases(view: SentenceView, lexicon: Lexicon) -> set[LinkedFigure]:
    """``Per 100.000 inwoners overleden er 12 mensen``: the base stands before the number it belongs to."""
    bases: set[LinkedFigure] = set()
    for base in view.figures:
        i = index_at(view.tokens, base.start)
        if base.number is None or base.number.kind != "count" or norm_at(view.tokens, i - 1) != "per":
            continue
        if any(view.other_number_at(token.start, base) for token in view.tokens[max(0, i - 1 - _NEAR) : i - 1]):
            continue  # `3,2 per 100.000 inwoners`
        target = next((figure for figure in view.after(base.end) if figure.number is not None), None)
        found = base_at(view, view.tokens, i - 1, lexicon, adjacent=True)
        if target is None or target.number is None or found is None:
            continue
        same_clause = not any(char in ";:." for char in view.text[base.end : target.start])
        if same_clause and target.number.kind in ("count", "money", "measure"):
            target.per, target.per_span = found[0], found[1:3]
            target.cues.append(Link(found[1], found[2], "per.fronted"))
            bases.add(base)
    return bases


def _after(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> Rate | None:
    """``per X`` right after the number or a few words on, before the next figure."""
    tokens = view.tokens
    first = index_at(tokens, figure.end)
    stop = min(len(tokens), first + _NEAR)
    for i in range(first, stop):
        if tokens[i].norm in _BREAKS or (i > first and view.other_at(tokens[i].start, figure) is not None):
            return None
        if i == first and (found := _in_the_month(view, figure, i, lexicon)) is not None:
            return found
        if tokens[i].norm == "per" or (i == first and norm_at(tokens, i) == "op" and norm_at(tokens, i + 1) == "de"):
            return base_at(view, tokens, i, lexicon, adjacent=i - first <= 2)
    return None


def base_at(view: SentenceView, tokens: Sequence[Token], i: int, lexicon: Lexicon, *, adjacent: bool) -> Rate | None:
    """The rate whose ``per`` is token ``i``; ``adjacent``: a noun may be its base without a number."""
    words = lexicon.linking
    spoken = tokens[i].norm == "op"
    j = i + (2 if spoken else 1)
    number = cardinal_at(tokens, j, lexicon)
    value = 1.0
    if number is not None and number.value:
        value, j = number.value, number.last
    elif spoken:
        return None
    unit = words.rate_units.get(norm_at(tokens, j))
    if unit is not None:
        return _rate(view, i, j + 1, value, unit, "per.time")
    if norm_at(tokens, j) in words.per_blocked or not (adjacent or number):
        return None
    phrase = noun_phrase_at(view.text, tokens, j, plural=value != 1, lexicon=lexicon)
    if phrase is None:
        # `24 per duizend`
        return (
            _rate(view, i, j, value, "", "per.number")
            if number is not None and number.value and number.value >= 100
            else None
        )
    if spoken and value < 100:
        return None
    last = index_at(tokens, phrase.head_end - 1) + 1
    return _rate(view, i, last, value, phrase.lemma, "per.noun")


def _rate(view: SentenceView, first: int, last: int, value: float, unit: str, rule: str) -> Rate:
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    return Per(value=value, unit=unit, text=view.text[start:end]), start, end, rule


def _adverb(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> Rate | None:
    """``jaarlijks 220``, ``elke dag 100``, ``per jaar 300``: before the number in its clause, or right behind it."""
    if figure.is_share:
        return None  # `40% drinkt wekelijks alcohol`
    first, last = index_at(view.tokens, figure.start), index_at(view.tokens, figure.end)
    for steps in (range(first - 1, max(-1, first - 1 - _NEAR), -1), range(last, min(len(view.tokens), last + _BEHIND))):
        for i in steps:
            if view.tokens[i].norm in _BREAKS or view.other_number_at(view.tokens[i].start, figure):
                break
            found = _frequency(view, i, lexicon)
            if found is not None:
                return found
    return None


def _adjective(view: SentenceView, figure: LinkedFigure, lexicon: Lexicon) -> Rate | None:
    """``de maandelijkse huur is 700 euro``, ``een jaarlijkse bijdrage van 60 euro``."""
    if figure.number is None or figure.number.kind != "money":
        return None
    tokens, words = view.tokens, {word for word in lexicon.linking.rate_adverbs if word.endswith("se")}
    at = place_before(view, figure, lexicon)
    level = norm_at(tokens, at) in (*lexicon.linking.copulas, *lexicon.ages.level_verbs, *lexicon.ages.to_level)
    found = told_of(view, figure, words, lexicon) if level else None
    if found is None and not (norm_at(tokens, at) == "van" and norm_at(tokens, at - 2) in words):
        return None
    i = index_at(tokens, found[0]) if found is not None else at - 2
    return _rate(view, i, i + 1, 1.0, lexicon.linking.rate_adverbs[tokens[i].norm], "per.adjective")


def _in_the_month(view: SentenceView, figure: LinkedFigure, i: int, lexicon: Lexicon) -> Rate | None:
    """``1.450 euro in de maand``, ``38 uur in de week``; not ``in de maand mei`` or ``in de week van 3 april``."""
    tokens, number = view.tokens, figure.number
    if norm_at(tokens, i) != "in" or norm_at(tokens, i + 1) not in ("de", "het") or number is None:
        return None
    unit = lexicon.linking.rate_units.get(norm_at(tokens, i + 2))
    recurs = number.kind in ("money", "duration") or number.rule == "count.times"
    follower = tokens[i + 3] if i + 3 < len(tokens) else None
    ends = follower is None or follower.kind == "sign" or follower.norm in lexicon.linking.after_rate
    if unit is None or not recurs or not ends or view.in_period(tokens[i + 2].start):
        return None
    return _rate(view, i, i + 3, 1.0, unit, "per.in_the")


def _frequency(view: SentenceView, i: int, lexicon: Lexicon) -> Rate | None:
    """An adverb or phrase of frequency at token ``i``."""
    words, norm = lexicon.linking, view.tokens[i].norm
    if norm in words.rate_adverbs and not norm.endswith("se"):
        return _rate(view, i, i + 1, 1.0, words.rate_adverbs[norm], "per.adverb")
    unit = words.rate_units.get(norm_at(view.tokens, i + 1))
    if norm == "per" and not unit:
        return base_at(view, view.tokens, i, lexicon, adjacent=True)  # `Per filiaal komen er 220 klachten binnen`
    if unit and norm in (*words.each_words, "per"):
        return _rate(view, i, i + 2, 1.0, unit, "per.each")
    return None


def link_statistics(view: SentenceView, figures: Sequence[LinkedFigure], lexicon: Lexicon) -> None:
    """Mark means, medians, totals and estimates by the words near the number."""
    words, tokens = lexicon.linking, view.tokens
    for figure in figures:
        number = figure.number
        if number is None:
            continue
        first, last = index_at(tokens, figure.start), index_at(tokens, figure.end)
        for statistic, phrases in (
            ("mean", words.mean_words),
            ("median", words.median_words),
            ("total", words.total_words),
        ):
            near = _beside(tokens, first, phrases) or any_at(tokens, last, phrases)
            if not near and number.kind not in ("change", "multiple", "period"):
                near = told_of(view, figure, [word for word in phrases if word.endswith("e")], lexicon)
            if near and figure.statistic is None:
                figure.statistic = statistic
                figure.cues.append(Link(near[0], near[1], f"statistic.{statistic}"))
        estimate = any_before(tokens, first, words.estimate_words, lookback=8) or any_at(
            tokens, last, words.estimate_words
        )
        if estimate and number.kind != "period":
            figure.estimated = True
            figure.cues.append(Link(estimate[0], estimate[1], "estimated"))
        right_before = any_before(tokens, first, words.estimate_quotes, lookback=0)
        if right_before:
            figure.start = right_before[0]


def _beside(tokens: Sequence[Token], first: int, phrases: list[str]) -> tuple[int, int] | None:
    """The phrase right before the number; not the adjective in ``de gemiddelde leeftijd van de 40 leden``."""
    near = any_before(tokens, first, phrases, lookback=3)
    part = norm_at(tokens, first - 1) in ("de", "die", "deze", "hun") and norm_at(tokens, first - 2) == "van"
    return None if near and part and tokens[index_at(tokens, near[0])].norm.endswith("e") else near
