"""The same article gives the same figures, whatever file it comes in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cijferspoor import extract
from cijferspoor.pipeline import Extraction
from tests.formats.article import PUBLISHED, TABLE
from tests.formats.forms import FORMS, WITH_TABLES, markdown, text

OFFSETS = {"start", "end", "id", "document", "article", "page", "sentence", "schema_version"}


def without_places(value: Any) -> Any:
    """A record without what says where it stands: the rest must be equal in every format."""
    if isinstance(value, dict):
        return {key: without_places(part) for key, part in value.items() if key not in OFFSETS}
    if isinstance(value, (list, tuple)):
        return [without_places(part) for part in value]
    return value


def figures(path: Path) -> tuple[list[Any], Extraction]:
    (extraction,) = extract(path)
    for figure in extraction.figures:
        assert extraction.article.text[figure.start : figure.end] == figure.quote
    return [without_places(figure.model_dump(mode="json")) for figure in extraction.figures], extraction


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    path = tmp_path_factory.mktemp("tekst") / "artikel.txt"
    path.write_bytes(text())
    found, _ = figures(path)
    return found


def test_the_article_holds_enough_to_compare(expected: list[Any]) -> None:
    assert len(expected) >= 35
    linked = [figure for figure in expected if figure["counted"] and figure["period"]]
    assert len(linked) >= 8
    assert {figure["period"]["basis"] for figure in expected if figure["period"]} >= {"explicit", "publication"}
    assert any(figure["source"] for figure in expected)


@pytest.mark.parametrize("name", FORMS)
def test_the_same_figures_in_every_format(name: str, tmp_path: Path, expected: list[Any]) -> None:
    path = tmp_path / name
    path.write_bytes(FORMS[name]())
    found, extraction = figures(path)
    assert [figure["quote"] for figure in found] == [figure["quote"] for figure in expected]
    assert found == expected
    info = extraction.article.info
    assert info is not None
    assert (info.published, info.language) == (PUBLISHED, "nl")
    assert info.sha256 == extraction.article.sha256
    assert info.reader_version


@pytest.mark.parametrize("name", WITH_TABLES)
def test_the_same_figures_in_a_table(name: str, tmp_path: Path) -> None:
    (tmp_path / "artikel.md").write_bytes(markdown((TABLE,)))
    expected, _ = figures(tmp_path / "artikel.md")
    assert [figure["quote"] for figure in expected][-9:] == [
        "2021",
        "96",
        "61,5",
        "2022",
        "117",
        "58",
        "2023",
        "148",
        "63",
    ]
    path = tmp_path / name
    path.write_bytes(WITH_TABLES[name]((TABLE,)))
    found, _ = figures(path)
    assert found == expected


@pytest.mark.parametrize("name", ["artikel.pdf", "kolommen.pdf"])
def test_pages_of_a_pdf(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FORMS[name]())
    _, extraction = figures(path)
    pages = [figure.page for figure in extraction.figures]
    assert pages == sorted(page or 0 for page in pages)
    assert extraction.article.info is not None
    assert pages[0] == 1
    assert (pages[-1] or 0) <= (extraction.article.info.pages or 0)


def test_no_pages_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "artikel.txt"
    path.write_bytes(text())
    _, extraction = figures(path)
    assert {figure.page for figure in extraction.figures} == {None}
