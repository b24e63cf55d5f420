"""The extracted text, and the articles beside their records."""

from __future__ import annotations

import hashlib
import io
import json
from typing import Any

from cijferspoor.export import ArticleText, DocumentsWriter, Sink, TextWriter
from cijferspoor.records import parse_partial_date
from tests.export.conftest import SENTENCE, article, info

FIELDS = ["document", "path", "title", "author", "site", "url", "published", "published_from", "language", "pages"]
FIELDS += ["sha256", "reader", "reader_version", "text"]


def lines(make: Any, *articles: Any) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    writer = make(Sink(stream))
    writer.begin()
    for one in articles:
        writer.write(one)
    writer.end()
    return [json.loads(line) for line in stream.getvalue().decode().splitlines()]


def several(sink: Sink) -> TextWriter:
    return TextWriter(sink, raw=False)


def test_a_document_is_a_line_with_everything_known_of_it() -> None:
    (line,) = lines(DocumentsWriter, article())
    assert list(line) == FIELDS
    assert (line["document"], line["title"], line["text"]) == ("bericht.txt", "Slachtoffers vaak minderjarig", SENTENCE)
    assert line["sha256"] == "ab" * 32


def test_what_is_not_known_is_null_and_the_hash_is_of_the_text() -> None:
    published = parse_partial_date("2020-05")
    (line,) = lines(DocumentsWriter, article(info=None, published=published))
    assert list(line) == FIELDS
    assert line["sha256"] == hashlib.sha256(SENTENCE.encode()).hexdigest()
    assert line["published"] == "2020-05"
    assert line["title"] is line["reader"] is None


def test_several_texts_are_the_same_lines_as_documents() -> None:
    text = ArticleText("bericht.txt", SENTENCE, "ab" * 32, info())
    assert lines(several, text) == lines(DocumentsWriter, article()) == lines(DocumentsWriter, text)
    (bare,) = lines(several, ArticleText("a", "b", "c"))
    assert (bare["document"], bare["text"], bare["sha256"]) == ("a", "b", "c")


def test_line_ends_and_half_characters_stay_in_their_line() -> None:
    odd = ArticleText("caf\udce9\n.txt", "a\nb\r\n\u2028c😀", "x")
    stream = io.BytesIO()
    DocumentsWriter(Sink(stream)).write(odd)
    assert stream.getvalue().count(b"\n") == 1
    line = json.loads(stream.getvalue())
    assert (line["document"], line["text"]) == (odd.document, odd.text)


def test_one_text_is_written_as_it_is() -> None:
    stream = io.BytesIO()
    TextWriter(Sink(stream), raw=True).write(ArticleText("a", "één\n", "x"))
    assert stream.getvalue() == "één\n".encode()
