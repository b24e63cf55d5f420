"""The pages for a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from lxml import html

from cijferspoor.checking.output import ArticleChecks, ArticleFindings, CheckLook, Manner
from tests.checking.output.conftest import (
    ARTICLE,
    HOSTILE,
    SOURCE,
    check,
    checked,
    evidence,
    finding,
    full_check,
    hostile_check,
    hostile_finding,
    info,
    looked_over,
    source,
    written,
)

VOID = {"meta", "br", "wbr"}
EXPLAIN = Manner(CheckLook(explain=True))


def page(*articles: ArticleChecks | ArticleFindings, explain: bool = False) -> Any:
    return html.document_fromstring(written("html", *articles, manner=EXPLAIN if explain else None))


def items(found: Any) -> list[Any]:
    return list(found.xpath("//article"))


def text_of(element: Any) -> str:
    return " ".join(element.text_content().split())


class _Nesting(HTMLParser):
    """Every element is closed by its own end tag."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_article_and_the_source_stand_side_by_side() -> None:
    (item,) = items(page(checked(check("contradicted"))))
    own, other = item.find_class("side")
    assert [text_of(side.find("h4")) for side in (own, other)] == ["Article", "Source"]
    assert [text_of(side.find("blockquote")) for side in (own, other)] == [ARTICLE, SOURCE]
    assert [[mark.text for mark in side.iter("mark")] for side in (own, other)] == [["ruim een kwart"], ["25 procent"]]
    assert text_of(other.find_class("where")[0]) == "rapport.pdf, page 3"


@pytest.mark.parametrize(
    ("verdict", "told"),
    [("supported", "✓ supported"), ("contradicted", "✗ contradicted"), ("not_found", "? not found")],
)
def test_a_verdict_is_told_in_words_and_by_a_sign(verdict: str, told: str) -> None:
    (item,) = items(page(checked(check(verdict))))
    badge = item.find_class("badge")[0]
    assert text_of(badge) == told
    assert badge[0].get("aria-hidden") == "true"
    assert item.get("class") == f"item {verdict}"


def test_what_a_verdict_rests_on() -> None:
    (item,) = items(page(checked(full_check())))
    told = text_of(item)
    for part in ("Computed: 119 / 476 = 25 %", "Perhaps: two digits may have changed places", "page 1", "page 9"):
        assert part in told
    assert "Confidence: medium: the period is not stated; one synonym" in told
    assert "How it was matched" not in told
    assert "nearest" not in told


def test_a_figure_that_was_not_found_shows_what_comes_near() -> None:
    near, none = items(page(checked(full_check("not_found"), check("not_found"))))
    assert "Source: the nearest" in text_of(near)
    assert "Apart: a count of people, not a share" in text_of(near)
    assert "Confidence" not in text_of(near)
    assert text_of(none.find_class("side")[1]) == "Source nothing comparable"


def test_the_trace_is_a_table_when_asked_for() -> None:
    (item,) = items(page(checked(full_check()), explain=True))
    assert text_of(item.find("table/caption")) == "How it was matched, score 6.25"
    assert [text_of(row) for row in item.iter("tr")] == [
        "kindsame+2.00share and share",
        "periodunknown-0.502022 and nothing",
    ]


def test_a_page_names_the_contradicted_figures_first() -> None:
    found = page(checked(check(), check("contradicted")), checked(check("contradicted")))
    links = found.xpath("//section/p/a[starts-with(@href, '#')]")
    assert [text_of(link) for link in links] == ["ruim een kwart"]  # not where all are contradicted
    ids = [item.get("id") for item in items(found)]
    assert [link.get("href")[1:] for link in links] == [ids[1]]
    assert len(set(ids)) == 3


def test_headings_and_tallies() -> None:
    found = page(checked(check(), info=info()), checked(document="leeg.txt"))
    assert [h.text for h in found.iter("h2")] == ["Jongeren in beeld", "leeg.txt"]
    assert text_of(found.find_class("about")[0]).startswith("bericht.txt · 2023-02-01 · A. de Vries · De Proefkrant")
    assert text_of(found.find_class("tally")[0]) == "1 figure: 1 supported, 0 contradicted, 0 not found"
    assert found.find_class("none")[0].text == "no figures to check"


def test_a_source_is_a_link_where_its_address_is_known() -> None:
    known = {"rapport.pdf": info(url="https://bureau.example/rapport.pdf", language="fy")}
    (item,) = items(page(checked(check(), sources=known)))
    (link,) = item.xpath(".//a")
    assert (text_of(link), link.get("href"), link.get("rel")) == (
        "rapport.pdf",
        "https://bureau.example/rapport.pdf",
        "noopener noreferrer",
    )
    assert [quote.get("lang") for quote in item.iter("blockquote")] == ["nl", "fy"]
    bad = {"rapport.pdf": info(url="javascript:alert(1)")}
    assert not items(page(checked(check(), sources=bad)))[0].xpath(".//a")


def test_findings() -> None:
    other = evidence("25 procent", SOURCE, page=2)
    found = page(looked_over(finding(evidence=(*finding().evidence, other)), finding("note")), looked_over(figures=1))
    first, second = items(found)
    assert text_of(first.find("h3")) == "✗ error change miscalculated"
    assert "Computed: (150 - 120) / 120 = 25 %, not 20 %" in text_of(first)
    assert [[mark.text for mark in side.iter("mark")] for side in first.find_class("side")] == [
        ["120", "150", "20 procent"],
        ["25 procent"],
    ]
    assert "page 2" in text_of(first)
    assert text_of(second.find_class("badge")[0]) == "! note"
    assert text_of(found.find_class("tally")[0]) == "7 figures: 1 error, 1 note"
    assert found.find_class("none")[0].text == "nothing found in 1 figure"


@pytest.mark.parametrize(
    "articles",
    [[], [checked(full_check(), check())] * 2, [looked_over(finding())] * 2],
    ids=["none", "checks", "findings"],
)
def test_the_page_is_whole_and_needs_nothing_else(articles: list[Any]) -> None:
    text = written("html", *articles, manner=EXPLAIN)
    nesting = _Nesting()
    nesting.feed(text)
    assert nesting.open == []
    assert not nesting.seen & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert not any(name.startswith("on") or name == "style" for name in nesting.attributes)
    assert "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" in text
    assert re.findall(r"url\(|@import|src=|javascript:", text) == []
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    for rule in ("prefers-color-scheme: dark", "@media print", "max-width: 44rem"):
        assert rule in text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    known = info(title=text, author=text, site=text, url=text, language=text)
    checks = (
        hostile_check(text),
        hostile_check(text, "not_found"),
        check("supported", evidence=(source(document=text),)),
    )
    for article in (
        checked(*checks, document=text, info=known, sources={text: known}),
        looked_over(hostile_finding(text), document=text, info=known),
    ):
        data = written("html", article, manner=EXPLAIN)
        nesting = _Nesting()
        nesting.feed(data)
        assert nesting.open == []
        assert not nesting.seen & {"script", "b", "bold"}
        assert "onmouseover" not in nesting.attributes
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", data)
