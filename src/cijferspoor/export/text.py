"""The extracted text of articles, which every offset counts in."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from cijferspoor.export.sink import Sink


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article's extracted text and the hex SHA-256 of its UTF-8 bytes."""

    document: str
    text: str
    sha256: str


class TextWriter:
    """The text as it is, for one article; JSON Lines of ``{document, text, sha256}`` for more."""

    def __init__(self, sink: Sink, *, raw: bool) -> None:
        self._sink, self._raw = sink, raw

    def begin(self) -> None:
        """Nothing stands before the first text."""

    def write(self, article: ArticleText) -> None:
        """Write one article."""
        self._sink.write(article.text if self._raw else json.dumps(asdict(article), ensure_ascii=False) + "\n")

    def end(self) -> None:
        """Nothing stands after the last text."""
