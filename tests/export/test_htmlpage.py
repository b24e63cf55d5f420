"""The page for a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from lxml import html

from cijferspoor.records import Figure, parse_partial_date
from tests.export.conftest import HOSTILE, article, hostile_article, info, skipped, written

VOID = {"meta", "br", "wbr", "link", "img", "input", "hr"}


def page(*articles: Any, **options: Any) -> Any:
    return html.document_fromstring(written("html", *articles, **options).decode("utf-8"))


def cells(row: Any) -> list[str]:
    return [cell.text_content().replace("\u00a0", " ") for cell in row]


class _Nesting(HTMLParser):
    """Every element is closed by its own end tag."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_each_article_has_a_heading_and_a_row_for_each_figure(full: Figure) -> None:
    found = page(article(full, skipped()), article(full, info=None, document="ander.txt"))
    assert [h.text for h in found.iter("h2")] == ["Slachtoffers vaak minderjarig", "ander.txt"]
    first, second, third = found.xpath("//tbody/tr")
    assert cells(first)[:6] == [
        "mean ≳ 40 % ↑ per year",
        "share",
        "slachtoffers: minderjarig",
        "≤ 17",
        "since 2022",
        "het bureau",
    ]
    assert [mark.text for mark in first.iter("mark")] == ["Ruim 40%"]
    assert cells(first)[-1] == full.sentence.text
    assert (cells(second)[1:3], cells(second)[-1]) == (["skipped", "ordinal"], "vierde")
    assert len(first) == len(second) == len(third) == len(found.xpath("(//thead)[1]//th"))


def test_a_skipped_numeral_shows_the_paragraph_around_it() -> None:
    text = "Kop\n\n" + "ver " * 40 + "de vierde keer <hier>.\n\nEinde"
    start = text.index("vierde")
    (row,) = page(article(skipped(start=start, end=start + 6), text=text)).xpath("//tbody/tr")
    shown = cells(row)[-1]
    assert shown.startswith("… ver ")
    assert shown.endswith(" de vierde keer <hier>.")
    assert [mark.text for mark in row.iter("mark")] == ["vierde"]


def test_a_narrow_screen_has_a_title_in_each_cell(full: Figure) -> None:
    found = page(article(full, skipped()))
    titles = [th.text for th in found.iter("th")]
    assert all([cell.get("data-title") for cell in row] == titles for row in found.xpath("//tbody/tr"))
    assert found.xpath("//td[not(node())]")  # empty cells are empty: the style leaves them out
    assert "content: attr(data-title)" in written("html").decode()


def test_a_column_that_is_empty_throughout_an_article_is_left_out(make: Any) -> None:
    assert [th.text for th in page(article(make(value=40, unit="percent"))).iter("th")] == ["Value", "Kind", "Sentence"]


def test_the_heading_tells_where_and_when(make: Any) -> None:
    (about,) = page(article(make())).find_class("about")
    assert about.text_content().startswith("bericht.txt · 2023-02-01 · A. de Vries · De Proefkrant · https://")
    bare = article(make(), info=None)
    assert page(bare).find_class("about") == []
    dated = page(article(info=None, published=parse_partial_date("2020-05")))
    assert dated.find_class("about")[0].text == "2020-05"


def test_an_article_without_figures_says_so() -> None:
    assert page(article()).find_class("none")[0].text == "no figures"


def test_the_explanation_is_there_only_when_asked_for(full: Figure) -> None:
    assert page(article(full)).find_class("more") == []
    (told,) = page(article(full), explain=True).find_class("more")
    assert told.text_content() == 'rule: share.percentcounted by part_of "van de" [9:15]'


@pytest.mark.parametrize("articles", [0, 1, 2])
def test_the_page_is_whole_and_needs_nothing_else(full: Figure, articles: int) -> None:
    text = written("html", *[article(full, skipped())] * articles, explain=True).decode()
    nesting = _Nesting()
    nesting.feed(text)
    assert nesting.open == []
    assert not nesting.seen & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert re.findall(r"url\(|@import|src=|javascript:", text) == []
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert all(mark in text for mark in ("prefers-color-scheme: dark", "@media print"))


def test_sentences_carry_the_language_of_the_article(make: Any) -> None:
    def language(**fields: Any) -> str:
        return str(page(article(make(), **fields)).find_class("sentence")[0].get("lang"))

    assert (language(), language(info=None), language(info=info(language="fy"))) == ("nl", "nl", "fy")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    data = written("html", hostile_article(text), explain=True).decode()
    nesting = _Nesting()
    nesting.feed(data)
    assert nesting.open == []
    assert "script" not in nesting.seen
    assert "r" not in nesting.seen
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", data)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://krant.example/x?a=1&b=2", "https://krant.example/x?a=1&b=2"),
        ('https://krant.example/"><script>', "https://krant.example/%22%3E%3Cscript%3E"),
        ("HTTP://krant.example/één", "HTTP://krant.example/één"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//krant.example/x", None),
        ("http://[", None),
        ("https:///leeg", None),
        ("bericht.html", None),
    ],
)
def test_only_an_address_on_the_web_is_a_link(make: Any, url: str, linked: str | None) -> None:
    links = page(article(make(), info=info(url=url))).xpath("//a")
    assert [link.get("href") for link in links] == ([linked] if linked else [])
    assert all(link.get("rel") == "noopener noreferrer" for link in links)
