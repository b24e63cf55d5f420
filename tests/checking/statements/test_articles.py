"""The shared articles: what two or more of them state, as a fact-checker reads them, and nothing else.

Not in a group, after reading them side by side:

- ``dertienhonderd per jaar`` (002) and ``zo'n 1300 meisjes`` (004): minors of both sexes against girls, sexual
  exploitation against trafficking, a rate per year of 2018 against a number without a time. Perhaps one estimate, but
  neither text says so.
- ``Twee derde minderjarig`` (004) and ``de meerderheid betreft minderjarige meisjes`` (003): the one may bear the other
  out (``check`` says so), yet minors and girls are not one group.
- ``honderden slachtoffers`` (004) and ``299`` (003): a headline without a time, true of any number of hundreds.
- ``een op de vijf`` (001: younger than 15; 004: several offenders), ``90 procent`` (002) and ``Negen op de tien``
  (004): equal shares of other things.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cijferspoor import extract
from cijferspoor.checking.statements import find_series, group_statements
from cijferspoor.records import Figure
from tests.checking.statements.telling import courses

RECUR = [
    {("000", "ruim honderd"), ("001", "ruim 100")},
    {("000", "ten minste een"), ("001", "ten minste één")},
    {("000", "een derde"), ("001", "een derde")},
    {("000", "drie opeenvolgende jaren"), ("001", "drie opeenvolgende jaren")},
    {("003", "299"), ("004", "299")},
    {("003", "de meerderheid"), ("004", "de meerderheid")},
    {("003", "ruim een kwart"), ("004", "ruim een kwart")},
]


@pytest.fixture(scope="module")
def figures(shared: Path) -> list[Figure]:
    return [figure for found in extract(shared / "articles") for figure in found.figures]


def test_what_recurs_is_grouped_and_nothing_else(figures: list[Figure]) -> None:
    groups = group_statements(figures)
    mentions = [{(m.evidence.document[:3], m.evidence.quote) for m in group.mentions} for group in groups]
    assert mentions == RECUR
    assert all(group.agrees and len(group.mentions) == 2 for group in groups)


def test_a_share_over_the_years(figures: list[Figure]) -> None:
    assert courses(find_series(figures)) == [[(2015, "25 %"), (2019, "8 %")]]


def test_articles_about_other_things_change_nothing(shared: Path, figures: list[Figure]) -> None:
    news = shared / "news" / "articles"
    if not news.is_dir():
        pytest.skip("needs the news articles")
    others = [figure for found in extract(news) for figure in found.figures]
    groups = group_statements([*figures, *others])
    mentions = [{(m.evidence.document[:3], m.evidence.quote) for m in group.mentions} for group in groups]
    assert mentions == RECUR
