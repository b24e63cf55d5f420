"""The extracted text of articles, which every offset counts in, with what is known of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from cijferspoor.export.batch import ArticleRecords
from cijferspoor.export.display import date_text
from cijferspoor.export.sink import Sink
from cijferspoor.export.writer import PlainWriter
from cijferspoor.reading.document import sha256
from cijferspoor.records import ArticleInfo


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article's extracted text and the hex SHA-256 of its UTF-8 bytes."""

    document: str
    text: str
    sha256: str
    info: ArticleInfo | None = None


DOCUMENT_FIELDS: tuple[str, ...] = ("document", *ArticleInfo.model_fields, "text")
"""The fields of a document in every format that has documents, in this order."""


def document_fields(article: ArticleText | ArticleRecords) -> dict[str, Any]:
    """An article as ``{document, path, title, ..., sha256, reader, reader_version, text}``; unknown is None."""
    known = article.info.model_dump(mode="json") if article.info is not None else {}
    fields: dict[str, Any] = dict.fromkeys(DOCUMENT_FIELDS) | known
    fields["document"], fields["text"] = article.document, article.text
    if article.info is None:
        fields["sha256"] = article.sha256 if isinstance(article, ArticleText) else sha256(article.text)
        if isinstance(article, ArticleRecords):
            fields["published"] = date_text(article.published) or None
    return fields


class DocumentsWriter(PlainWriter):
    """JSON Lines with an object for each article, beside the records or instead of them."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, article: ArticleText | ArticleRecords) -> None:
        """Write the line of one article."""
        self._sink.write(json.dumps(document_fields(article), ensure_ascii=False) + "\n")


class TextWriter(PlainWriter):
    """The text as it is, for one article; the lines of ``DocumentsWriter`` for more."""

    def __init__(self, sink: Sink, *, raw: bool) -> None:
        self._sink, self._documents = sink, None if raw else DocumentsWriter(sink)

    def write(self, article: ArticleText) -> None:
        """Write one article."""
        if self._documents is None:
            self._sink.write(article.text)
        else:
            self._documents.write(article)
