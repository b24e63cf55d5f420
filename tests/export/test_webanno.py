"""Web Annotations."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cijferspoor.export import plain
from cijferspoor.export.webanno import in_words
from cijferspoor.records import Figure, Skipped
from tests.export.conftest import HOSTILE, article, figure, hostile_article, info, skipped, written


def page(*articles: Any, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written("webanno", *articles, **options))
    return found


def placed(text: str, quote: str, **fields: Any) -> Figure:
    """A figure whose sentence is the whole of ``text``."""
    return figure(quote, text, **fields)


def test_a_page_of_annotations(full: Figure) -> None:
    found = page(article(full, skipped(quote="vierde")), article(full, document="ander.txt"))
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationPage"
    assert len(found["items"]) == 3
    first = found["items"][0]
    assert (first["type"], first["motivation"]) == ("Annotation", "classifying")
    described, data = first["body"]
    assert described["value"] == "share: mean ≳ 40 % ↑ per year slachtoffers: minderjarig (since 2022)"
    assert (described["type"], described["format"], described["language"]) == ("TextualBody", "text/plain", "nl")
    assert data["cijferspoor:record"] == plain(full)
    assert found["@context"][1]["cijferspoor:record"] == {"@type": "@json"}


def test_ids_differ_between_documents_and_are_the_same_each_time(make: Any) -> None:
    articles = [article(make(), make(id="f2"), skipped(), document=name) for name in ("a", "b")]
    found = page(*articles)
    ids = [item["id"] for item in found["items"]]
    assert len(set(ids)) == 6
    assert all(id_.startswith("urn:cijferspoor:") for id_ in [*ids, found["id"]])
    assert written("webanno", *articles) == written("webanno", *articles)
    assert found["id"] != page(articles[0])["id"]


def test_the_selectors_find_the_quote_in_the_text_and_in_utf_16() -> None:
    text = "😀 Er waren 12 𝔘-boten en 30 😀 lachers, of 12 meer."
    wanted = [placed(text, "12"), placed(text, "30 😀"), placed(text, "meer")]
    units = text.encode("utf-16-le")
    for item, record in zip(page(article(*wanted, text=text))["items"], wanted, strict=True):
        quote, points, utf16 = item["target"]["selector"]
        assert quote["exact"] == record.quote
        assert quote["prefix"] + record.quote + quote["suffix"] in text
        assert quote["prefix"] == text[: record.start][-32:]
        assert (points["start"], points["end"]) == (record.start, record.end)
        assert points["cijferspoor:unit"] == "code point"
        assert utf16["cijferspoor:unit"] == "UTF-16 code unit"
        assert units[2 * utf16["start"] : 2 * utf16["end"]].decode("utf-16-le") == record.quote
        assert points["cijferspoor:textSha256"] == "ab" * 32


@pytest.mark.parametrize("text", ["", "een andere tekst dan die waar het uit komt"])
def test_without_the_text_the_sentence_tells_what_stands_around(make: Any, text: str) -> None:
    record = make(quote="40%")
    (item,) = page(article(record, text=text))["items"]
    quote, points = item["target"]["selector"]
    assert (quote["prefix"], quote["suffix"]) == ("Ruim ", " van de slachtoffers is minderja")
    assert (points["start"], points["end"]) == (5, 8)


@pytest.mark.parametrize(
    ("document", "url", "source"),
    [
        ("bericht.txt", "https://krant.example/a b", "https://krant.example/a%20b"),
        ("bericht.txt", "javascript:x", "bericht.txt"),
        ("map/één bericht.txt", None, "map/%C3%A9%C3%A9n%20bericht.txt"),
        ("corpus.jsonl#17", None, "corpus.jsonl%2317"),
        ("a:b?.txt", None, "a%3Ab%3F.txt"),
        ("//machine/x", None, "/%2Fmachine/x"),
        ("caf\udce9.txt", None, "caf%E9.txt"),
        ("half \ud83d.txt", None, "half%20%ED%A0%BD.txt"),
    ],
)
def test_the_target_is_the_page_or_the_document(make: Any, document: str, url: str | None, source: str) -> None:
    (item,) = page(article(make(), document=document, info=info(url=url)))["items"]
    assert item["target"]["source"] == source


def test_an_empty_page_and_an_article_that_is_not_known(make: Any) -> None:
    assert page()["items"] == page(article())["items"] == []
    (item,) = page(article(make(), info=None))["items"]
    assert item["target"]["source"] == "bericht.txt"
    assert "cijferspoor:textSha256" not in item["target"]["selector"][1]


def test_the_explanation_is_in_the_record_when_asked_for(full: Figure) -> None:
    def record(**options: Any) -> Any:
        return page(article(full), **options)["items"][0]["body"][1]["cijferspoor:record"]

    assert "explanation" not in record()
    assert record(explain=True)["explanation"][0]["rule"] == "part_of"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_whole(text: str) -> None:
    found = page(hostile_article(text))
    assert [item["target"]["selector"][0]["exact"] for item in found["items"]] == [text, text]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "count", "value": 299, "counted": ("slachtoffers", 16)}, "count: 299 slachtoffers"),
        ({"kind": "count", "value": 1300}, "count: 1 300"),
        ({"kind": "period"}, "period"),
        ({"kind": "age", "value": 15, "unit": "year"}, "age: 15 years"),
    ],
)
def test_in_words(fields: dict[str, Any], words: str) -> None:
    if "counted" in fields:
        text, start = fields["counted"]
        fields = fields | {"counted": {"text": text, "lemma": text, "start": start, "end": start + len(text)}}
    assert in_words(figure(**fields)) == words


def test_a_skipped_numeral_in_words_is_its_reason() -> None:
    left_out: Skipped = skipped()
    assert in_words(left_out) == "skipped: ordinal"
