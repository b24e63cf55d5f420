"""From linked figures to validated records; what breaks an invariant is rejected with its name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pydantic import ValidationError

from cijferspoor.linking.figure import LinkedFigure
from cijferspoor.reading.article import Article
from cijferspoor.records.figure import (
    Age,
    Counted,
    Cue,
    Figure,
    PeriodSpan,
    Property,
    SentenceSpan,
    Skipped,
    SourceSpan,
)

ID_LENGTH = 16
"""Hex digits of an id: 64 bits keep a corpus of a billion figures free of collisions for practical purposes."""


def build_records(article: Article, linked: Sequence[LinkedFigure]) -> tuple[list[Figure], list[Skipped]]:
    """The valid records in text order, and the figures rejected for breaking an invariant."""
    figures: list[Figure] = []
    rejected: list[Skipped] = []
    for figure in linked:
        try:
            figures.append(_record(article, figure))
        except ValidationError as error:
            reason = f"rejected:{error.errors()[0]['type']}"
            quote = article.text[figure.start : figure.end]
            rejected.append(
                Skipped(document=article.id, quote=quote, start=figure.start, end=figure.end, reason=reason)
            )
    figures.sort(key=lambda record: (record.start, record.end, record.kind))
    return figures, rejected


def figure_id(article: Article, start: int, end: int, kind: str) -> str:
    """A stable id: SHA-256 of the document's hash, the span and the kind."""
    return hashlib.sha256(f"{article.sha256}:{start}:{end}:{kind}".encode()).hexdigest()[:ID_LENGTH]


def _record(article: Article, figure: LinkedFigure) -> Figure:
    text, number = article.text, figure.number
    kind = number.kind if number is not None else "period"
    sentence = figure.sentence
    low = number.low if number is not None else None
    high = number.high if number is not None else None
    return Figure(
        id=figure_id(article, figure.start, figure.end, kind),
        document=article.id,
        article=article.info,
        page=article.page_at(figure.start),
        kind=kind,
        quote=text[figure.start : figure.end],
        start=figure.start,
        end=figure.end,
        sentence=SentenceSpan(text=text[sentence.start : sentence.end], start=sentence.start, end=sentence.end),
        value=number.value if number else None,
        low=low,
        high=high,
        unit=number.unit if number else None,
        fraction=number.fraction if number else None,
        hedge=number.hedge if number else None,
        estimated=figure.estimated,
        statistic=figure.statistic,
        counted=_counted(text, figure),
        property=_property(text, figure),
        age=_age(text, figure),
        period=_period(figure),
        per=figure.per,
        source=_source(figure),
        change=number.change if number else None,
        rule=_rule(figure),
        explanation=tuple(_explanation(text, figure)),
    )


def _rule(figure: LinkedFigure) -> str:
    if figure.own_period is not None:
        return f"period.{figure.own_period.rule}" if "period." not in figure.own_period.rule else figure.own_period.rule
    return figure.number.rule if figure.number is not None else "unknown"


def _counted(text: str, figure: LinkedFigure) -> Counted | None:
    link = figure.counted
    return Counted(text=text[link.start : link.end], lemma=link.lemma, start=link.start, end=link.end) if link else None


def _property(text: str, figure: LinkedFigure) -> Property | None:
    link = figure.says
    return Property(text=text[link.start : link.end], start=link.start, end=link.end) if link else None


def _age(text: str, figure: LinkedFigure) -> Age | None:
    age = figure.age
    if age is None:
        return None
    return Age(min=age.min_age, max=age.max_age, text=text[age.start : age.end], start=age.start, end=age.end)


def _period(figure: LinkedFigure) -> PeriodSpan | None:
    period = figure.period
    if period is None:
        return None
    return PeriodSpan(
        text=period.text,
        start_date=period.start_date,
        end_date=period.end_date,
        basis=period.basis,
        start=period.start,
        end=period.end,
    )


def _source(figure: LinkedFigure) -> SourceSpan | None:
    source = figure.source
    return SourceSpan(text=source.text, start=source.start, end=source.end) if source else None


def _explanation(text: str, figure: LinkedFigure) -> list[Cue]:
    """The rules and words behind each field, in the order they fired."""
    cues = [
        Cue(
            field="value",
            rule=_rule(figure),
            text=text[figure.start : figure.end],
            start=figure.start,
            end=figure.end,
        )
    ]
    for link in figure.cues:
        field = link.rule.partition(".")[0]
        cues.append(Cue(field=field, rule=link.rule, text=text[link.start : link.end], start=link.start, end=link.end))
    for field, rule, span in (
        ("age", figure.age_rule, (figure.age.start, figure.age.end) if figure.age else None),
        ("period", figure.period_rule, (figure.period.start, figure.period.end) if figure.period else None),
        ("source", figure.source.rule if figure.source else "", figure.source.cue if figure.source else None),
    ):
        if span is not None:
            cues.append(Cue(field=field, rule=rule, text=text[slice(*span)], start=span[0], end=span[1]))
    return cues
