"""Pages that are not an article say so, and what to do; pages that look like one of them are read."""

# ruff: noqa: E501 (markup is easier to read as it is)
from __future__ import annotations

import json
import time

import pytest

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.html import kinds, read_html
from cijferspoor.reading.options import ReadOptions

LEAD = "In de plas zijn vorig jaar 1.200 vissen geteld, meer dan ooit tevoren, zegt de boswachter."
ARTICLE = f"<article><h1>Meer vissen</h1><p>{LEAD}</p><p>Het waren er 12.</p></article>"


def read(body: str, head: str = "") -> str:
    return read_html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), ReadOptions()).text


def problem(body: str, head: str = "") -> str:
    with pytest.raises(ReadError) as error:
        read(body, head)
    return str(error.value)


WALLS = [
    "<div id=privacy-gate><h1>Jouw privacy is belangrijk</h1><p>Wij en onze partners gebruiken cookies en vergelijkbare technieken om "
    "je advertenties te tonen. Ga je akkoord?</p><button>Akkoord</button></div>",
    "<div class=cookie-consent><p>Wij gebruiken cookies om onze site te verbeteren.</p></div><div id=root></div>",
    "<h1>Voordat je verdergaat</h1><p>We gebruiken cookies en gegevens om 12 redenen: om diensten te leveren.</p>"
    "<p>Als je op Alles accepteren klikt, gebruiken we cookies ook voor advertenties op maat van onze partners.</p>"
    * 6,
]


@pytest.mark.parametrize("body", WALLS)
def test_a_consent_wall(body: str) -> None:
    assert problem(body) == kinds.CONSENT


def test_an_article_about_cookies_with_a_banner_is_read() -> None:
    body = (
        "<div class=cookie><p>Wij gebruiken cookies.</p></div><article><h1>Boete voor cookies</h1><p>De toezichthouder geeft 3 bedrijven "
        "een boete omdat ze zonder toestemming cookies plaatsten.</p><p>Op 12 sites stond: “Wij en onze partners volgen u.”</p></article>"
    )
    assert "Op 12 sites stond" in read(body)


@pytest.mark.parametrize(
    "body",
    [
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
        "<div id=__next></div><script>x</script>",
        "<div id=app></div>",
        "<p>Schakel JavaScript in om deze site te zien.</p>",
    ],
)
def test_an_empty_shell(body: str) -> None:
    assert problem(body) == kinds.SHELL


def test_a_shell_with_the_text_in_json_ld() -> None:
    said = {
        "@type": "NewsArticle",
        "headline": "Meer vissen",
        "articleBody": f"{LEAD}\n\nHet waren er 12.",
        "datePublished": "2020-05-14",
    }
    head = f'<script type="application/ld+json">{json.dumps(said)}</script>'
    document = read_html(f"<html><head>{head}</head><body><div id=root></div></body></html>".encode(), ReadOptions())
    assert document.text == f"Meer vissen\n\n{LEAD}\n\nHet waren er 12.\n"
    assert document.published == "2020-05-14"
    assert "JSON-LD" in document.notes[0]


def test_a_page_that_mentions_scripts_is_read() -> None:
    assert LEAD in read(f"<noscript>You need to enable JavaScript.</noscript>{ARTICLE}<div id=root></div>")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>404 Not Found</title>", "<h1>Not Found</h1><p>The requested URL was not found on this server.</p>"),
        ("<title>Just a moment...</title>", "<p>Checking your browser before you can go on to the site.</p>"),
        ("<title>Pagina niet gevonden - Plaskrant</title>", "<h1>Oeps!</h1><p>De pagina die u zoekt bestaat niet.</p>"),
        ("<title>Plaskrant</title>", "<h1>403 Forbidden</h1><p>Geen toegang tot deze pagina op de server.</p>"),
        ("<title>Access Denied</title>", "<p>You don't have permission.</p>"),
    ],
)
def test_an_error_page(head: str, body: str) -> None:
    assert problem(body, head).startswith("is an error page (“")


@pytest.mark.parametrize(
    "title",
    ["404 doden na storm", "Niet gevonden hond na 12 dagen weer thuis", "Forbidden City trok 3 miljoen bezoekers"],
)
def test_an_article_whose_title_looks_like_an_error_is_read(title: str) -> None:
    body = f"<article><h1>{title}</h1>" + f"<p>{LEAD}</p>" * 5 + "</article>"
    assert read(body).startswith(title)


def test_a_short_article_with_a_number_as_title_is_read() -> None:
    assert "Het waren er 12." in read(ARTICLE.replace("Meer vissen", "404 vissen geteld"))


def test_frames_and_emptiness() -> None:
    frames = b"<html><head><title>x</title></head><frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset></html>"
    with pytest.raises(ReadError, match="set of frames"):
        read_html(frames, ReadOptions())
    for page in (
        b"",
        b"   ",
        b"<html></html>",
        b"<!-- x -->",
        b"<html><body><script>x</script><nav><a href=x>Home</a></nav></body></html>",
    ):
        with pytest.raises(ReadError, match="holds no text"):
            read_html(page, ReadOptions())


def test_a_teaser_for_subscribers_is_noted() -> None:
    teaser = ARTICLE + "<div class=paywall><p>Log in om verder te lezen.</p></div>"
    assert read_html(f"<html><body>{teaser}</body></html>".encode(), ReadOptions()).notes == (kinds.PAYWALL,)
    locked = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    assert read_html(f"<html><body>{locked}{ARTICLE}</body></html>".encode(), ReadOptions()).notes == (kinds.PAYWALL,)
    assert read_html(f"<html><body>{ARTICLE}</body></html>".encode(), ReadOptions()).notes == ()


START = b"<html><body><article><h1>Kop</h1><p>" + LEAD.encode() + b"</p>"
HOSTILE = {
    "nested": START + b"<div>" * 100_000 + b"x",
    "tags": START + b"<b>x" * 1_200_000,
    "lists": START + b"<ul><li>" * 20_000,
    "tables": START + b"<table><tr><td>" * 20_000,
    "text": START + b"woord " * 3_000_000,
    "attributes": START + b"<p " + b" ".join(b"a%d=1" % number for number in range(100_000)) + b">Het zijn er 12.</p>",
    "picture": START + b"<img src='data:image/png;base64," + b"A" * 12_000_000 + b"'><p>Het zijn er 12.</p>",
    "formatting": START + b"<font><b>" * 5_000 + b"<p>Het zijn er 12.</p>",
    "entities": b"<!DOCTYPE html [<!ENTITY a 'xx'><!ENTITY b '&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
    + START
    + b"<p>&b;&c;</p>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_no_time(name: str) -> None:
    start = time.monotonic()
    try:
        text = read_html(HOSTILE[name], ReadOptions()).text
    except ReadError as error:
        assert name in ("nested", "tags", "lists", "tables", "text")
        assert "\n" not in str(error)
    else:
        assert LEAD in text
        assert "root:" not in text
        assert name == "entities" or "Het zijn er 12." in text
    assert time.monotonic() - start < 10


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket  # noqa: PLC0415 (only to forbid it)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page must not be able to open a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    head = "<base href='https://x.example/'><link rel=stylesheet href=a.css><script src=b.js></script>"
    page = f"<?xml version='1.0'?><!DOCTYPE html SYSTEM 'https://x.example/x.dtd'><html><head>{head}</head><body><iframe src=c></iframe>{ARTICLE}</body></html>"
    assert LEAD in read_html(page.encode(), ReadOptions()).text
