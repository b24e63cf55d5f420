"""Hand-made records for the writers."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from cijferspoor.export import ArticleRecords, Sink, make_writer
from cijferspoor.records import ArticleInfo, Figure, Skipped

SENTENCE = "Ruim 40% van de slachtoffers is minderjarig, meldt het bureau."


def figure(quote: str = "Ruim 40%", sentence: str = SENTENCE, **fields: Any) -> Figure:
    """A figure whose quote stands in the sentence; the sentence is the whole article."""
    start = sentence.index(quote)
    given = {
        "id": "f1",
        "document": "bericht.txt",
        "kind": "share",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "sentence": {"text": sentence, "start": 0, "end": len(sentence)},
        "rule": "share.percent",
    }
    return Figure(**(given | fields))


def info(**fields: Any) -> ArticleInfo:
    """All that can be known of an article."""
    given = {
        "path": "map/bericht.html",
        "title": "Slachtoffers vaak minderjarig",
        "author": "A. de Vries",
        "site": "De Proefkrant",
        "url": "https://proefkrant.example/bericht?nr=1&deel=2",
        "published": "2023-02-01",
        "published_from": "metadata",
        "language": "nl",
        "pages": 3,
        "sha256": "ab" * 32,
        "reader": "html",
        "reader_version": "proef 1.0",
    }
    return ArticleInfo(**(given | fields))


def skipped(**fields: Any) -> Skipped:
    """A skipped numeral, with a reason."""
    given = {"document": "bericht.txt", "quote": "vierde", "start": 3, "end": 9, "reason": "ordinal"}
    return Skipped(**(given | fields))


def article(*records: Figure | Skipped, **fields: Any) -> ArticleRecords:
    """An article of one sentence with these records."""
    given = {"document": "bericht.txt", "published": None, "info": info(), "text": SENTENCE}
    return ArticleRecords(records=records, **(given | fields))


def written(form: str, *articles: ArticleRecords, **options: Any) -> bytes:
    """What a format's writer makes of the articles."""
    stream = io.BytesIO()
    writer = make_writer(form, Sink(stream), **options)  # type: ignore[arg-type]
    writer.begin()
    for one in articles:
        writer.write(one)
    writer.end()
    return stream.getvalue()


HOSTILE = (
    "=HYPERLINK(0)",
    "<script>alert(1)</script>",
    "<r><t>x</t></r>",
    "a\x00b\x1b[31m\x7f",
    "half \udc80 teken",
    "_x0041_",
    "_x0041_x0042_",
    "😀 en 𝔘",
    "regel\neen\r\ntwee\ttab",
    "rechts\u202elinks",
    "x'); DROP TABLE figures; --",
    "https://voorbeeld.example",
    "]]>&amp;",
    " ",
)
"""Texts that some format would take for something else, as a quote, a name and a title."""


def hostile_article(text: str) -> ArticleRecords:
    """The text in every place where an article can put one."""
    sentence = f"Er waren {text} slachtoffers."
    record = figure(
        text,
        sentence,
        document=text,
        counted={"text": text, "lemma": text, "start": 9, "end": 9 + len(text)},
        article=info(title=text, author=text, url=text, path=text),
        explanation=[{"field": "counted", "rule": "r", "text": text, "start": 0, "end": 1}],
    )
    return article(record, skipped(quote=text, end=3 + len(text)), document=text, info=record.article, text=sentence)


@pytest.fixture
def make() -> Callable[..., Figure]:
    return figure


@pytest.fixture
def full() -> Figure:
    """A figure with every field filled."""
    return figure(
        page=2,
        value=40,
        low=40,
        high=44.5,
        unit="percent",
        fraction=(2, 5),
        hedge={"word": "Ruim", "meaning": "just_over"},
        estimated=True,
        statistic="mean",
        counted={"text": "slachtoffers", "lemma": "slachtoffer", "start": 16, "end": 28},
        property={"text": "minderjarig", "start": 32, "end": 43},
        age={"min": None, "max": 17, "text": "minderjarig", "start": 32, "end": 43},
        period={
            "text": "2022",
            "start_date": "2022-01-01",
            "end_date": None,
            "basis": "explicit",
            "start": 0,
            "end": 4,
        },
        per={"value": 1, "unit": "year", "text": "per jaar"},
        source={"text": "het bureau", "start": 51, "end": 61},
        change={"direction": "up", "from": 25, "to": 40},
        article=info(),
        explanation=[{"field": "counted", "rule": "part_of", "text": "van de", "start": 9, "end": 15}],
    )
