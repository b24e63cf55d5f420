"""Link every number of an article to what it counts, its age, time, rate and source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cijferspoor.lexicon import Lexicon
from cijferspoor.linking.ages import link_ages
from cijferspoor.linking.counted import Discourse, link_counted
from cijferspoor.linking.figure import LinkedFigure, SentenceView
from cijferspoor.linking.periods import PeriodScope, link_periods
from cijferspoor.linking.properties import link_properties
from cijferspoor.linking.rates import link_rates, link_statistics
from cijferspoor.linking.sources import find_attributions, source_of
from cijferspoor.nlp.words import VERBS, Clause, Syntax
from cijferspoor.numerals import Numerals, age_as_number
from cijferspoor.numerals.tokens import Token
from cijferspoor.periods.period import Period
from cijferspoor.reading.article import Article, Sentence


def link_article(
    article: Article,
    found: Sequence[tuple[int, Sentence, Numerals]],
    periods: Sequence[Period],
    syntax: Syntax,
    lexicon: Lexicon,
) -> list[LinkedFigure]:
    """All figures of an article with their links, in reading order.

    ``found`` holds, per sentence, its paragraph's index and the numerals in it; ``periods`` are those of the
    whole article; ``syntax`` is what the pipeline says of its words, and may be empty.
    """
    discourse, scope = Discourse(), PeriodScope()
    attributions = find_attributions(article, lexicon)
    linked: list[LinkedFigure] = []
    by_sentence = _by_sentence([sentence for _, sentence, _ in found], periods)
    for (paragraph, sentence, numerals), own in zip(found, by_sentence, strict=True):
        view = _view(article.text, paragraph, sentence, numerals, own, syntax, lexicon)
        scope.enter(paragraph)
        link_rates(view, lexicon)
        link_statistics(view, view.figures, lexicon)
        link_counted(view, discourse, lexicon)
        ages = [
            LinkedFigure(
                age.start, age.end, age_as_number(article.text, age), sentence, paragraph, age=age, age_rule=age.rule
            )
            for age in link_ages(view, lexicon)
        ]
        link_statistics(view, ages, lexicon)
        view.figures = sorted([*view.figures, *ages], key=lambda figure: (figure.start, figure.end))
        link_properties(view, lexicon)
        link_periods(view, scope)
        scope.leave(view)
        for figure in view.figures:
            if figure.own_period is None:
                figure.source = source_of(attributions, figure.start, figure.end)
        linked += view.figures
    return linked


def _by_sentence(sentences: Sequence[Sentence], periods: Sequence[Period]) -> list[tuple[Period, ...]]:
    """The periods of each sentence; both come in reading order, so one pass is enough."""
    result: list[tuple[Period, ...]] = []
    i = 0
    for sentence in sentences:
        while i < len(periods) and periods[i].start < sentence.start:
            i += 1
        first = i
        while i < len(periods) and periods[i].end <= sentence.end:
            i += 1
        result.append(tuple(periods[first:i]))
    return result


def _view(
    text: str,
    paragraph: int,
    sentence: Sentence,
    numerals: Numerals,
    periods: tuple[Period, ...],
    syntax: Syntax,
    lexicon: Lexicon,
) -> SentenceView:
    figures = [LinkedFigure(n.start, n.end, n, sentence, paragraph) for n in numerals.numbers]
    figures += [LinkedFigure(p.start, p.end, None, sentence, paragraph, own_period=p) for p in periods]
    figures.sort(key=lambda figure: (figure.start, figure.end))
    clause = syntax.clause(sentence.start)
    tokens = _tagged(numerals.tokens, clause)
    return SentenceView(text, sentence, paragraph, tokens, figures, numerals.ages, lexicon.linking, periods, clause)


def _tagged(tokens: tuple[Token, ...], clause: Clause) -> tuple[Token, ...]:
    """The tokens with the part of speech of the words they are, or are a part of."""
    if not clause.words:
        return tokens
    tagged = []
    for token in tokens:
        at = clause.index_at(token.start)
        tagged.append(token if at < 0 else replace(token, pos=_pos(clause, at)))
    return tuple(tagged)


def _pos(clause: Clause, index: int) -> str:
    """The part of speech where the rest of the sentence agrees with it, else nothing.

    A tagger takes many a plural in ``-en`` for a verb (``gevallen``, ``aanvragen``); a real one is the only
    finite verb of its clause. A noun that is to be counted must be a plural.
    """
    word = clause.words[index]
    if word.pos in VERBS:
        return word.pos if clause.predicates(index) else ""
    return word.pos if word.pos != "NOUN" or word.plural else ""
