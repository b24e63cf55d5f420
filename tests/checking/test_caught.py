"""Falsified copies of real articles: the check catches them, and lets stand what was not touched.

The whole measure takes minutes and is printed by ``python -m tests.checking.mutate``; here every few copies are tried,
others in each article.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from cijferspoor import Extraction, Figure, extract
from cijferspoor.checking.against import check_figures
from cijferspoor.checking.results import Check
from tests.checking.catching import FAIR, FALSE, Tally, rate, try_article, unchanged
from tests.checking.copies import OF_NUMBERS, Copy, make_copy
from tests.checking.mutation import edits
from tests.checking.truth import stands_elsewhere, tier_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "articles"
STRICT_FLOOR = 0.95
FOLDERS = {"shared": "articles", "news": "news/articles"}
EVERY = {"samples": 15, "shared": 5}
"""One of so many copies is tried."""


def folder(name: str, request: pytest.FixtureRequest) -> Path:
    """The articles that a collection's floors hold for; a test is skipped when they are not there."""
    if name == "samples":
        return SAMPLES
    shared: Path = request.getfixturevalue("shared")
    return shared / FOLDERS[name]


@pytest.fixture(scope="module", params=["samples", "shared"])
def tally(request: pytest.FixtureRequest) -> Tally:
    total = Tally()
    every = EVERY[request.param]
    for at, extraction in enumerate(extract(folder(request.param, request))):
        total.add(try_article(extraction.article.text, every=every, offset=at % every))
    return total


def test_false_figures_are_contradicted(tally: Tally) -> None:
    trials = tally.of(FALSE)
    assert len(trials) > 30
    missed = [str(trial) for trial in trials if trial.check.verdict != "contradicted"]
    assert rate(trials, strict=True) >= STRICT_FLOOR, "\n".join(missed)


def test_what_follows_from_the_article_is_not_contradicted(tally: Tally) -> None:
    assert [str(trial) for trial in tally.of(FAIR) if trial.check.verdict == "contradicted"] == []


def test_untouched_figures_stay_supported(tally: Tally) -> None:
    assert tally.kept["supported"] > 100
    assert tally.lost == []


@pytest.mark.parametrize("name", ["samples", "shared", "news"])
def test_an_article_supports_itself(name: str, request: pytest.FixtureRequest) -> None:
    checks = [check for extraction in extract(folder(name, request)) for check in unchanged(extraction.article.text)]
    assert len(checks) > 40
    assert [check.claim.quote for check in checks if check.verdict != "supported"] == []


@pytest.fixture(scope="module")
def articles(shared: Path) -> dict[str, Extraction]:
    """The shared articles by the number their names begin with."""
    found = extract(shared / "articles")
    return {extraction.figures[0].document[:3]: extraction for extraction in found}


# article, source, the figure's words, its reason
SUPPORTED = [
    ("004", "003", "299", ("exact",)),
    ("004", "003", "ruim een kwart", ("exact", "hedge_fits")),
    ("004", "003", "Twee derde", ("hedge_fits",)),
    ("001", "000", "ruim 100", ("exact", "hedge_fits")),
    ("001", "000", "een derde", ("exact", "hedge_fits")),
]


def figure_of(extraction: Extraction, quote: str) -> Figure:
    """The figure with these words; they stand once."""
    (figure,) = (figure for figure in extraction.figures if figure.quote == quote)
    return figure


def check_of(claim: Figure, claims: Sequence[Figure], source: Extraction) -> Check:
    """The verdict on one figure of an article."""
    (found,) = (check for check in check_figures(claims, source.figures) if check.claim.id == claim.id)
    return found


@pytest.mark.parametrize(("article", "source", "quote", "reasons"), SUPPORTED)
def test_one_article_supports_another(
    article: str, source: str, quote: str, reasons: tuple[str, ...], articles: dict[str, Extraction]
) -> None:
    claim = figure_of(articles[article], quote)
    check = check_of(claim, articles[article].figures, articles[source])
    assert (check.verdict, check.reason in reasons) == ("supported", True), check.explanation


@pytest.mark.parametrize("quote", ["229", "199", "Ruim 40%", "één op de vijf"])
def test_another_year_is_not_found(quote: str, articles: dict[str, Extraction]) -> None:
    claim = figure_of(articles["001"], quote)
    assert check_of(claim, articles["001"].figures, articles["003"]).verdict == "not_found"


def test_nothing_of_another_article_is_contradicted(articles: dict[str, Extraction]) -> None:
    for article, source in (("004", "003"), ("001", "000"), ("001", "003")):
        checks = check_figures(articles[article].figures, articles[source].figures)
        assert [check.explanation for check in checks if check.verdict == "contradicted"] == []


@pytest.mark.parametrize(("article", "source", "quote", "reasons"), SUPPORTED)
def test_falsified_it_is_no_longer_supported(
    article: str, source: str, quote: str, reasons: tuple[str, ...], articles: dict[str, Extraction]
) -> None:
    extraction = articles[article]
    claim = figure_of(extraction, quote)
    evidence = check_of(claim, extraction.figures, articles[source]).evidence[0]
    (stated,) = (figure for figure in articles[source].figures if figure.id == evidence.id)
    wrong = []
    for copy, changed in falsified(extraction, claim, articles[source], stated):
        check = check_of(changed, copy.figures, articles[source])
        if check.verdict == "supported":
            wrong.append(f"{copy.edit.kind} {copy.edit.new!r}: {check.explanation}")
    assert wrong == []


def falsified(extraction: Extraction, claim: Figure, source: Extraction, stated: Figure) -> list[tuple[Copy, Figure]]:
    """The copies in which a figure says what is false given a figure of another article."""
    text, found = extraction.article.text, []
    for edit in edits(text, extraction.figures):
        if edit.kind != "year" and not claim.sentence.start <= edit.start < claim.sentence.end:
            continue
        copy = make_copy(text, extraction.figures, edit)
        changed = next((new for old, new in copy.touched if old is claim), None)
        if copy.left_out or changed is None:
            continue
        false = copy.tier == "false" and (edit.kind not in OF_NUMBERS or tier_of(stated, changed) == "false")
        others = [figure for figure in source.figures if figure is not stated]
        if false and not stands_elsewhere(changed, others):
            found.append((copy, changed))
    assert found
    return found
