"""Reading: from files, folders, corpora and standard input to articles with exact offsets."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.reading.article import Article, Paragraph, Published, Sentence
from cijferspoor.reading.build import Origin, build_article
from cijferspoor.reading.containers import expand
from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.isolation import read_isolated
from cijferspoor.reading.language import DUTCH
from cijferspoor.reading.options import Columns, ReadOptions
from cijferspoor.reading.readers import FORMATS, HEAD, SUFFIXES, Format, format_of, reader_of
from cijferspoor.reading.sources import STDIN, Row, Source, check_regular, discover, shown
from cijferspoor.records.dates import DateRange

__all__ = [
    "FORMATS", "STDIN", "SUFFIXES", "Article", "Columns", "Paragraph", "Published", "RawDocument", "ReadError",
    "ReadOptions", "Row", "Sentence", "Source", "discover", "expand", "read", "read_text",
]  # fmt: skip

_DEFAULT = ReadOptions()


def read(
    source: Source,
    *,
    published: DateRange | None = None,
    options: ReadOptions = _DEFAULT,
    lexicon: Lexicon | None = None,
) -> Article:
    """Read one article. ``published`` comes before any date the article states.

    Raises:
        ReadError: the input is missing, too large, empty, damaged, locked, holds no article, is not in Dutch or
            takes too much time or memory. The message is one line for the user and names the input.
    """
    lexicon = lexicon or default_lexicon()
    if source.problem:
        raise ReadError(source.problem)
    try:
        raw = _not_empty(_raw(source, options))
        origin = Origin(source.document, _path(source))
        article = build_article(raw, origin, published=published, lexicon=lexicon)
    except ReadError as error:
        raise ReadError(f"{_name(source)}: {error}") from error
    language = article.info.language if article.info else None
    if language not in (None, DUTCH) and not options.any_language:
        raise ReadError(f"{_name(source)}: is not in Dutch (it looks like {language!r}); use --any-language to read it")
    return article


def read_text(
    text: str, *, document: str = STDIN, published: DateRange | None = None, lexicon: Lexicon | None = None
) -> Article:
    """The article in a string; never raises, also for text without words. Line ends become ``\\n``."""
    raw = RawDocument(text, reader="text")
    return build_article(raw, Origin(document), published=published, lexicon=lexicon or default_lexicon())


def _raw(source: Source, options: ReadOptions) -> RawDocument:
    if isinstance(source.content, RawDocument):
        return source.content
    return _row(source.content, options) if isinstance(source.content, Row) else _file(source, options)


def _row(row: Row, options: ReadOptions) -> RawDocument:
    limit = options.max_bytes or FORMATS["text"].max_bytes
    if len(row.text) > limit or len(row.text.encode("utf-8", "surrogatepass")) > limit:
        raise _too_large(limit)
    return RawDocument(
        row.text,
        title=row.title,
        published=row.published,
        reader=row.reader,
        reader_version=row.reader_version,
        notes=(row.note,) if row.note else (),
    )


def _file(source: Source, options: ReadOptions) -> RawDocument:
    form, data = _data(source, options)
    if form.holds != "article":
        raise ReadError(f"holds many articles ({form.name}); give it to expand() first")
    return read_isolated(form, data, options) if form.isolated else reader_of(form)(data, options)


def _data(source: Source, options: ReadOptions) -> tuple[Format, bytes]:
    """The format and all bytes of the input, which never takes more than one byte above the limit."""
    name = source.inside or source.path.name
    if isinstance(source.content, bytes):
        unpacked = options if FORMATS[options.format or "text"].holds == "article" else replace(options, format=None)
        form = format_of(name, source.content[:HEAD], unpacked)
        return form, _within(source.content, form, options)
    if source.path.as_posix() == STDIN:
        return _bounded(sys.stdin.buffer, "", options)
    # Looked at again: the file may have changed since it was found.
    if problem := check_regular(source.path):
        raise ReadError(problem.removeprefix(f"{shown(source.path)}: "))
    try:
        with source.path.open("rb") as file:
            before = os.fstat(file.fileno())
            found = _bounded(file, name, options)
            after = os.fstat(file.fileno())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(f"cannot be read ({reason}); check its permissions") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ReadError("changed while it was read; run again when it is complete")
    return found


def _bounded(file: BinaryIO, name: str, options: ReadOptions) -> tuple[Format, bytes]:
    head = file.read(HEAD)
    form = format_of(name, head, options)
    limit = options.max_bytes or form.max_bytes
    return form, _within(head + file.read(max(0, limit + 1 - len(head))), form, options)


def _within(data: bytes, form: Format, options: ReadOptions) -> bytes:
    limit = options.max_bytes or form.max_bytes
    if len(data) > limit:
        raise _too_large(limit)
    return data


def _too_large(limit: int) -> ReadError:
    return ReadError(f"is larger than {limit / 1_000_000:g} MB; split it, or raise the limit with --max-bytes")


def _not_empty(raw: RawDocument) -> RawDocument:
    if not raw.text.strip("\ufeff \t\r\n\x0b\x0c\x85\xa0\u2028\u2029"):
        raise ReadError("is empty: there is no text in it; leave it out or give another file")
    return raw


def _path(source: Source) -> str:
    """Where the article is, for its records: ``archive.zip/page.html``, ``corpus.jsonl#17``."""
    path = shown(source.path)
    if not source.inside:
        return path
    return f"{path}{source.inside}" if source.inside.startswith("#") else f"{path}/{shown(Path(source.inside))}"


def _name(source: Source) -> str:
    if source.path.as_posix() == STDIN and not source.inside:
        return "standard input"
    return _path(source)
