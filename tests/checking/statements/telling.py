"""Small articles of our own, what they state together, and short ways to say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cijferspoor import extract_text
from cijferspoor.checking.statements import Series, StatementGroup, find_series, group_statements
from cijferspoor.records import Figure, parse_partial_date

Article = str | tuple[str, str]
"""A text, or its publication date and its text."""

MELDPUNT_A = "In 2022 telde het meldpunt in Zwolle 229 slachtoffers van oplichting."
MELDPUNT_B = "Het meldpunt in Zwolle telde in 2022 292 slachtoffers van oplichting."
MELDPUNT_C = "Bijna 230 slachtoffers van oplichting telde het meldpunt in Zwolle in 2022."


def figures_of(*articles: Article) -> list[Figure]:
    """The figures of articles that are called ``a.txt``, ``b.txt`` and so on."""
    found: list[Figure] = []
    for name, article in zip("abcdefgh", articles, strict=False):
        published, text = article if isinstance(article, tuple) else (None, article)
        found += _figures(f"{name}.txt", text, published)
    return found


@cache
def _figures(document: str, text: str, published: str | None) -> tuple[Figure, ...]:
    date = parse_partial_date(published) if published else None
    return extract_text(text, document=document, published=date).figures


def groups_of(*articles: Article) -> list[StatementGroup]:
    """The statements that two or more of the articles make."""
    return group_statements(figures_of(*articles))


def series_of(*articles: Article) -> list[Series]:
    """What the articles tell of several periods."""
    return find_series(figures_of(*articles))


def told(groups: Sequence[StatementGroup]) -> list[list[tuple[str, str, str | None]]]:
    """Of each mention the letter of its article, its words and its reason."""
    return [
        [(mention.evidence.document[0], mention.evidence.quote, mention.reason) for mention in group.mentions]
        for group in groups
    ]


def courses(series: Sequence[Series]) -> list[list[tuple[int, str]]]:
    """The years and amounts of series."""
    return [[(point.start_date.year, point.amount) for point in one.points] for one in series]
