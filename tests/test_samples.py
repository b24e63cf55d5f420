"""The samples give the figures a careful reader annotated by hand, but for the failures we know of.

A known failure that starts to pass fails this test, so that the list only ever holds what is really wrong.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cijferspoor import extract
from tests.goldfile import differences, read_gold

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SAMPLES = Path(__file__).parent.parent / "samples"
FORMATS = sorted(path for path in (SAMPLES / "formats").iterdir() if path.suffix != ".txt")
ARTICLES = sorted(path for path in (SAMPLES / "articles").iterdir() if path.suffix in (".txt", ".md"))
KNOWN = tomllib.loads((Path(__file__).parent / "known_failures.toml").read_text(encoding="utf-8"))


def test_every_article_has_expectations() -> None:
    expected = {path.stem for path in (SAMPLES / "expected").glob("*.json")}
    assert {path.stem for path in ARTICLES} == expected
    assert len(ARTICLES) >= 12


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_sample(path: Path) -> None:
    (extraction,) = extract([path])
    gold = read_gold(SAMPLES / "expected" / f"{path.stem}.json")
    assert differences(gold, extraction.figures) == sorted(KNOWN.get(path.stem, []))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_publication_date_of_sample(path: Path) -> None:
    (extraction,) = extract([path])
    stated = read_gold(SAMPLES / "expected" / f"{path.stem}.json")["published"]
    published = extraction.article.published
    assert (published is None) == (stated is None)
    if published is not None:
        assert str(published.dates.start_date).startswith(stated[:7])


@pytest.mark.parametrize("path", FORMATS, ids=lambda path: path.name)
def test_one_article_in_every_format(path: Path) -> None:
    (plain,) = extract([SAMPLES / "formats" / "waterdrecht.txt"])
    (extraction,) = extract([path])
    assert len(plain.figures) >= 35
    assert [figure.quote for figure in extraction.figures] == [figure.quote for figure in plain.figures]
    assert [figure.value for figure in extraction.figures] == [figure.value for figure in plain.figures]
    assert all(figure.page for figure in extraction.figures) == (path.suffix == ".pdf")
