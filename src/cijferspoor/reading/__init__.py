"""Reading: from files, folders and standard input to articles with exact offsets."""

from __future__ import annotations

import sys

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.reading.article import Article, Paragraph, Published, Sentence
from cijferspoor.reading.build import build_article
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.readers import READERS, RawDocument, ReadContext, read_plain
from cijferspoor.reading.sources import STDIN, Source, check_regular, discover, shown
from cijferspoor.records.dates import DateRange

__all__ = [
    "MAX_BYTES", "READERS", "Article", "Paragraph", "Published", "RawDocument", "ReadContext", "ReadError",
    "Sentence", "Source", "discover", "read", "read_text",
]  # fmt: skip

MAX_BYTES = 20_000_000
"""An article of 20 MB is ten thousand pages: more is a whole corpus or a mistake, and would fill memory."""


def read(
    source: Source,
    *,
    published: DateRange | None = None,
    max_bytes: int = MAX_BYTES,
    lexicon: Lexicon | None = None,
) -> Article:
    """Read one article. ``published`` comes before any date the article states.

    Raises:
        ReadError: the input is missing, too large, empty, not text, or in an unknown encoding. The message is
            one line for the user and names the input.
    """
    lexicon = lexicon or default_lexicon()
    data = _data(source, max_bytes)
    reader = READERS.get(source.path.suffix.lower(), read_plain)
    try:
        raw = _not_empty(reader(data, ReadContext(source.document, lexicon)))
        return build_article(raw.text, raw.metadata, document=source.document, published=published, lexicon=lexicon)
    except ReadError as error:
        raise ReadError(f"{_name(source)}: {error}") from error


def read_text(
    text: str, *, document: str = STDIN, published: DateRange | None = None, lexicon: Lexicon | None = None
) -> Article:
    """The article in a string; never raises, also for text without words. Line ends become ``\\n``."""
    return build_article(text, {}, document=document, published=published, lexicon=lexicon or default_lexicon())


def _data(source: Source, max_bytes: int) -> bytes:
    """All bytes of the input, never more than one above the limit."""
    if source.path.as_posix() == STDIN:
        data = sys.stdin.buffer.read(max_bytes + 1)
    else:
        # Looked at again: the file may have changed since it was found.
        problem = source.problem or check_regular(source.path)
        if problem:
            raise ReadError(problem)
        try:
            with source.path.open("rb") as file:
                data = file.read(max_bytes + 1)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise ReadError(f"{_name(source)}: cannot be read ({reason}); check its permissions") from error
    if len(data) > max_bytes:
        size = f"{max_bytes / 1_000_000:g} MB"
        raise ReadError(f"{_name(source)}: is larger than {size}; split it, or raise the limit")
    return data


def _not_empty(raw: RawDocument) -> RawDocument:
    if not raw.text.strip("\ufeff \t\r\n\x0b\x0c\x85\xa0\u2028\u2029"):
        raise ReadError("is empty: there is no text in it; leave it out or give another file")
    return raw


def _name(source: Source) -> str:
    return "standard input" if source.path.as_posix() == STDIN else shown(source.path)
