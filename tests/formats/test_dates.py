"""The publication date is found in every form of metadata, and `vorig jaar` is counted from it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cijferspoor import extract
from tests.formats import forms
from tests.formats.article import PUBLISHED

NEWS = {"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2024-03-12T09:30:00+01:00"}
GRAPH = {"@graph": [{"@type": "WebSite", "datePublished": "2009-01-01"}, NEWS]}


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


HEADS = {
    "article:published_time": '<meta property="article:published_time" content="2024-03-12T09:30:00+01:00">',
    "itemprop": '<meta itemprop="datePublished" content="2024-03-12">',
    "Dublin Core": '<meta name="DC.date.issued" content="2024-03-12">',
    "dcterms": '<meta name="dcterms.issued" content="2024-03-12">',
    "pubdate": '<meta name="pubdate" content="20240312">',
    "date, Dutch": '<meta name="date" content="12 maart 2024">',
    "date, day first": '<meta name="date" content="12-03-2024">',
    "utc just before midnight": '<meta property="article:published_time" content="2024-03-11T23:30:00Z">',
    "JSON-LD": script(NEWS),
    "JSON-LD in a list": script([NEWS]),
    "JSON-LD graph": script(GRAPH),
    "beside broken JSON-LD": '<script type="application/ld+json">{"datePublished": </script>' + script(NEWS),
}


@pytest.mark.parametrize("head", HEADS)
def test_html_metadata(head: str, tmp_path: Path) -> None:
    path = tmp_path / "pagina.html"
    path.write_bytes(forms.html(meta=f'<meta charset="utf-8"><title>Nieuws</title>{HEADS[head]}'))
    assert resolved(path) == (PUBLISHED, "metadata", 2023)


def test_a_time_in_the_head_of_the_article(tmp_path: Path) -> None:
    path = tmp_path / "pagina.html"
    stamp = '<p><time datetime="2024-03-12T09:30" itemprop="datePublished">gisteren</time></p>'
    page = forms.html(meta='<meta charset="utf-8">').replace(b"</h1>", b"</h1>" + stamp.encode())
    path.write_bytes(page)
    assert resolved(path) == (PUBLISHED, "metadata", 2023)


@pytest.mark.parametrize(
    ("name", "make", "origin"),
    [
        ("artikel.eml", forms.eml, "metadata"),
        ("corpus.jsonl", forms.jsonl, "metadata"),
        ("corpus.csv", lambda: forms.delimited(","), "metadata"),
        ("corpus.parquet", forms.parquet, "metadata"),
        ("artikel.pdf", forms.pdf, "file"),
        ("artikel.docx", forms.docx, "file"),
        ("artikel.odt", forms.odt, "file"),
        ("artikel.rtf", forms.rtf, "file"),
        ("artikel.txt", forms.text, "text"),
        ("artikel.md", forms.markdown, "text"),
    ],
)
def test_other_formats(name: str, make: Callable[[], bytes], origin: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    assert resolved(path) == (PUBLISHED, origin, 2023)


def test_when_a_file_was_made_comes_after_what_its_text_says(tmp_path: Path) -> None:
    """A report of 2021 that was printed again in 2024."""
    path = tmp_path / "rapport.rtf"
    path.write_bytes(forms.rtf().replace(b"\\pard Opvang", b"\\pard Gepubliceerd op 4 mei 2021\\par\n\\pard Opvang", 1))
    assert resolved(path) == ("2021-05-04", "text", 2020)


def test_the_command_line_comes_first(tmp_path: Path) -> None:
    path = tmp_path / "artikel.eml"
    path.write_bytes(forms.eml())
    (extraction,) = extract(path, published="2019-05")
    info = extraction.article.info
    assert info is not None
    assert (info.published, info.published_from) == ("2019-05", "command_line")


def test_no_date_is_invented(tmp_path: Path) -> None:
    path = tmp_path / "pagina.html"
    path.write_bytes(
        forms.html(meta='<meta charset="utf-8"><link rel="canonical" href="https://x.example/2024/03/12/a">')
    )
    assert resolved(path) == (None, None, None)


def resolved(path: Path) -> tuple[str | None, str | None, int | None]:
    """The publication date, where it was found, and the year that `vorig jaar` comes to."""
    (extraction,) = extract(path)
    info = extraction.article.info
    assert info is not None
    last_year = next(figure for figure in extraction.figures if figure.quote == "vorig jaar")
    assert last_year.period is not None
    start = last_year.period.start_date
    return info.published, info.published_from, start.year if start else None
