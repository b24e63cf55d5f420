"""What a page says of itself, and above all when it was published."""

# ruff: noqa: E501 (markup is easier to read as it is)
from __future__ import annotations

import json

import pytest

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.html import read_html
from cijferspoor.reading.html.dates import stated_date
from cijferspoor.reading.options import ReadOptions

BODY = """<article><h1>Meer vissen geteld</h1><p>In de plas zijn vorig jaar 1.200 vissen geteld, meer dan ooit tevoren.</p>
<p>De boswachter telde ook 30 kikkers langs de oever van de plas.</p></article>"""


def read(head: str = "", body: str = BODY) -> RawDocument:
    return read_html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), ReadOptions())


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-05-14", "2020-05-14"),
        ("2020-05", "2020-05"),
        ("2020", "2020"),
        ("20200514", "2020-05-14"),
        ("2020/5/4", "2020-05-04"),
        ("2020-05-14T10:30:00+02:00", "2020-05-14"),
        ("2020-05-14T00:30:00+0200", "2020-05-14"),
        ("2020-05-14T23:30:00-05:00", "2020-05-14"),  # any offset but UTC: as written
        ("2020-05-13T22:30:00Z", "2020-05-14"),
        ("2020-05-13T22:30:00.000Z", "2020-05-14"),
        ("2020-12-31T22:59:00Z", "2020-12-31"),
        ("2020-12-31T23:00:00+00:00", "2021-01-01"),
        ("2020-05-13 22:30:00 UTC", "2020-05-14"),
        ("2020-05-13 22:30", "2020-05-13"),
        ("2020-05-14T10:30+02:00[Europe/Amsterdam]", "2020-05-14"),
        ("14-05-2020", "2020-05-14"),
        ("14/05/2020 10:30", "2020-05-14"),
        ("04/05/2020", "2020-05-04"),
        ("14 mei 2020", "2020-05-14"),
        ("donderdag 14 mei 2020 om 10:30 uur", "2020-05-14"),
        ("14 mrt. 2020 10:30", "2020-03-14"),
        ("mei 2020", "2020-05"),
        ("May 14, 2020", "2020-05-14"),
        ("14 October 2020", "2020-10-14"),
        ("Wed, 13 May 2020 22:30:00 GMT", "2020-05-14"),
        ("Wed, 13 May 2020 22:30:00 +0200", "2020-05-13"),
        ("Thu May 14 2020 10:30:00 GMT+0200 (Midden-Europese zomertijd)", None),  # too long to be a field
        ("Thu May 14 2020 10:30:00 GMT+0200", "2020-05-14"),
        ("1589409000", "2020-05-14"),
        ("1589409000000", "2020-05-14"),
        ("1970-01-01T00:00:00+01:00", None),
        ("0001-01-01T00:00:00", None),
        ("05/14/2020", None),
        ("2020-13-40", None),
        ("31-02-2020", None),
        ("gisteren", None),
        ("12 kinderen", None),
        ("12345", None),
        ("", None),
        (None, None),
    ],
)
def test_a_stated_date_is_as_precise_as_it_is_written(value: str | None, expected: str | None) -> None:
    assert stated_date(value) == expected


@pytest.mark.parametrize(
    "name",
    [
        "article:published_time", "og:article:published_time", "datePublished", "DC.date.issued", "DC.Date", "dcterms.issued",
        "DCTERMS.created", "dcterms:date", "DCTERMS.available", "date", "pubdate", "publishdate", "publish_date",
        "publication_date", "sailthru.date", "parsely-pub-date", "article.published", "cXenseParse:recs:publishtime",
        "citation_publication_date", "rnews:datePublished", "dateCreated",
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["name", "property", "itemprop"])
def test_every_meta_field_for_the_publication_date(name: str, key: str) -> None:
    assert read(f'<meta {key}="{name}" content="2020-05-14T10:30:00+02:00">').published == "2020-05-14"


@pytest.mark.parametrize(
    "name", ["article:modified_time", "dateModified", "og:updated_time", "DCTERMS.modified", "last-modified"]
)
def test_a_change_is_no_publication(name: str) -> None:
    document = read(f'<meta property="{name}" content="2020-05-14">')
    assert (document.published, document.created) == (None, "2020-05-14")


def test_publication_goes_before_other_dates() -> None:
    document = read(
        '<meta name="date" content="2022-01-01"><meta property="article:modified_time" content="2021-02-02">'
        '<meta property="article:published_time" content="2020-05-14">'
    )
    assert (document.published, document.created) == ("2020-05-14", "2021-02-02")


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "NewsArticle", "datePublished": "2020-05-14T10:00:00+02:00"},
        [{"@type": "Organization", "name": "X"}, {"@type": "Article", "datePublished": "2020-05-14"}],
        {"@graph": [{"@type": "WebSite"}, {"@type": ["Article", "NewsArticle"], "datePublished": "2020-05-14"}]},
        {"@type": "WebPage", "mainEntity": {"@type": "Report", "datePublished": "2020-05-14"}},
        {"@type": "WebPage", "datePublished": "2020-05-14"},
        {"@type": "WebPage", "datePublished": "2018-01-01", "mainEntity": {"@type": "Article", "datePublished": "2020-05-14"}},
        [
            {"@type": "NewsArticle", "headline": "Iets anders", "datePublished": "2011-01-01"},
            {"@type": "NewsArticle", "headline": "Meer vissen geteld", "datePublished": "2020-05-14"},
        ],
        {"@type": "Article", "datePublished": "2020-05-14", "citation": {"@type": "Article", "datePublished": "2001-01-01"},
         "comment": [{"@type": "Comment", "datePublished": "2022-01-01"}]},
    ],
)  # fmt: skip
def test_the_publication_date_in_json_ld(value: object) -> None:
    assert read(ld(value)).published == "2020-05-14"


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "NewsArticle", "dateModified": "2020-05-14"},
        {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2020-05-14"}]},
        {"@type": "Article", "relatedLink": {"@type": "NewsArticle", "datePublished": "2020-05-14"}},
        {"@type": "VideoObject", "datePublished": "2020-05-14"},
        {"@type": "Article", "datePublished": "onlangs"},
        {"@type": "Article", "datePublished": {"a": 1}},
    ],
)
def test_other_dates_in_json_ld_are_no_publication_date(value: object) -> None:
    assert read(ld(value)).published is None


def test_broken_json_ld_is_passed_over() -> None:
    broken = '<script type="application/ld+json">{"@type": "Article", "datePublished": "2001-01-01",, }</script>'
    assert read(broken + ld({"@type": "Article", "datePublished": "2020-05-14"})).published == "2020-05-14"
    assert read(broken).published is None
    assert read(f'<script type="application/ld+json">{"[" * 100_000}</script>').published is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<article><header><h1>Kop van dit stuk</h1><time datetime="2020-05-14T10:30">14 mei</time></header>', "2020-05-14"),
        ('<article><h1>Kop van dit stuk</h1><div><time>14 mei 2020</time></div>', "2020-05-14"),
        ('<article><h1>Kop van dit stuk</h1><p><time pubdate datetime="2020-05-14">do</time></p>', "2020-05-14"),
        ('<article><h1>Kop van dit stuk</h1><span itemprop="datePublished" content="2020-05-14">do</span>', "2020-05-14"),
        ('<article><h1>Kop van dit stuk</h1><time itemprop="dateModified" datetime="2020-05-14">do</time>', None),
        ('<article><h1>Kop van dit stuk</h1><time datetime="PT5M">5 minuten</time>', None),
        ('<aside><time pubdate datetime="2020-05-14">do</time></aside><article><h1>Kop van dit stuk</h1>', None),
        ('<article><h2><a href="/x">Ander stuk</a></h2><time pubdate datetime="2020-05-14">do</time></article>'
         "<article><h1>Kop van dit stuk</h1>", None),
    ],
)  # fmt: skip
def test_the_time_beside_the_headline(body: str, expected: str | None) -> None:
    page = body + "<p>In de plas zijn vorig jaar 1.200 vissen geteld, meer dan ooit tevoren.</p></article>"
    assert read(body=page).published == expected


def test_a_date_in_the_address_or_the_text_is_no_metadata() -> None:
    document = read(
        '<link rel="canonical" href="https://krant.example/2020/05/14/vissen">',
        BODY + "<p>Op 14 mei 2020 regende het.</p>",
    )
    assert (document.published, document.created) == (None, None)
    assert (document.url, document.site) == ("https://krant.example/2020/05/14/vissen", "krant.example")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Meer vissen | Plaskrant</title>", "Meer vissen geteld"),  # the headline of BODY
        ('<meta property="og:title" content="Vissen - en meer"><title>x</title>', "Vissen - en meer"),
        (
            '<meta property="og:site_name" content="Plaskrant"><meta property="og:title" content="Vissen – Plaskrant">',
            "Vissen",
        ),
    ],
)
def test_the_title_is_without_the_site(head: str, expected: str) -> None:
    assert read(head).title == expected


def test_the_title_of_the_window_is_the_last_resort() -> None:
    body = BODY.replace("h1", "h3")
    assert read("<title>Meer vissen | Plaskrant</title>", body).title == "Meer vissen"
    assert read("<title>Meer vissen - en minder kikkers</title>", body).title == "Meer vissen - en minder kikkers"
    assert read("", body).title is None


def test_author_site_and_address() -> None:
    document = read(
        '<meta name="author" content="Wilma de Wit"><meta property="article:author" content="https://x.example/w">'
        '<meta property="og:url" content="https://www.plas.example/a"><meta name="application-name" content="Plas">'
    )
    assert (document.author, document.site, document.url) == ("Wilma de Wit", "Plas", "https://www.plas.example/a")


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0027)https://plas.example/a -->",
        "<!--\n Page saved with SingleFile \n url: https://plas.example/a \n saved date: Thu May 14 2020 10:30:00 GMT+0200\n-->",
    ],
)
def test_where_a_browser_saved_it_from(note: str) -> None:
    document = read_html(f"<!DOCTYPE html>\n{note}\n<html><body>{BODY}</body></html>".encode(), ReadOptions())
    assert document.url == "https://plas.example/a"
    assert document.published is None
    assert document.created == ("2020-05-14" if "date" in note else None)


def test_an_address_that_is_no_web_address_is_left_out() -> None:
    assert (
        read('<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="http://[bad">').url
        is None
    )


def meta(**fields: str) -> str:
    return "".join(f'<meta name="{name.replace("__", ".")}" content="{value}">' for name, value in fields.items())


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="og:release_date" content="2024-03-12">', "2024-03-12"),
        (meta(OVERHEID__issued="2024-03-12", DCTERMS__modified="2024-05-05"), "2024-03-12"),
        (meta(DCTERMS__modified="2024-05-05", DCTERMS__issued="2024-03-12"), "2024-03-12"),
        (meta(OVERHEIDop__datumPublicatie="2024-03-12"), "2024-03-12"),
        (meta(DCTERMS__modified="2024-05-05"), None),
        (meta(pubdate="2099-01-01", date="2024-03-12"), "2024-03-12"),
        (meta(pubdate="2099-01-01"), None),
        (meta(pubdate="2042-03-12", date="2024-03-12", DCTERMS__modified="2024-05-05"), "2024-03-12"),
        (meta(pubdate="2024-03-12", date="2010-01-01"), "2024-03-12"),
        (meta(pubdate="2024-03-12", date="2023-01-01", DCTERMS__modified="2023-05-05"), "2024-03-12"),
    ],
)
def test_the_sanest_date_is_published_and_a_change_never_is(head: str, published: str | None) -> None:
    assert read(head).published == published
