"""From an extracted document to an article: line ends, parts, publication date, language. The same for every format."""

from __future__ import annotations

from dataclasses import dataclass

from cijferspoor.lexicon import Lexicon
from cijferspoor.reading.article import Article, Paragraph, Published
from cijferspoor.reading.document import RawDocument, normalise, sha256
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.language import language_of
from cijferspoor.reading.published import choose, find_stamps
from cijferspoor.reading.segment import front_matter, segment
from cijferspoor.records.dates import DateRange, parse_partial_date, partial_date
from cijferspoor.records.figure import ArticleInfo


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: the id its records carry, and its path for the reader of those records."""

    document: str
    path: str | None = None


def build_article(raw: RawDocument, origin: Origin, *, published: DateRange | None, lexicon: Lexicon) -> Article:
    """The article that offsets count in. Line ends become ``\\n`` and a byte order mark goes; all else stays.

    Raises:
        ReadError: the document states a publication date that is none.
    """
    text = normalise(raw.text)
    paragraphs = segment(text, lexicon, raw.tables)
    stamps = find_stamps(text, paragraphs, front_matter(text), lexicon)
    found = (
        (Published(published, "command_line") if published is not None else None)
        or _stated(raw.published, "metadata")
        or choose(stamps)
        or _stated(raw.created, "file")
    )
    return Article(
        id=origin.document,
        text=text,
        paragraphs=paragraphs,
        published=found,
        stamps=tuple((stamp.start, stamp.end) for stamp in stamps),
        tables=raw.tables,
        pages=raw.pages,
        info=_info(raw, origin, text, found, language_of(_main(text, paragraphs), lexicon)),
        notes=raw.notes,
    )


def _info(
    raw: RawDocument, origin: Origin, text: str, published: Published | None, language: str | None
) -> ArticleInfo:
    return ArticleInfo(
        path=origin.path,
        title=raw.title,
        author=raw.author,
        site=raw.site,
        url=raw.url,
        published=partial_date(published.dates) if published else None,
        published_from=published.origin if published else None,
        language=language,
        pages=len(raw.pages) or None,
        sha256=sha256(text),
        reader=raw.reader,
        reader_version=raw.reader_version or _own_version(),
    )


def _own_version() -> str:
    from cijferspoor import __version__  # noqa: PLC0415 (the package imports this one)

    return f"cijferspoor {__version__}"


def _main(text: str, paragraphs: tuple[Paragraph, ...]) -> str:
    """The text without menus and notices, whose language is the site's and not the article's, and without tables.

    A table of place names and numbers is in no language.
    """
    return "\n".join(text[part.start : part.end] for part in paragraphs if not (part.boilerplate or part.table))


def _stated(date: str | None, where: str) -> Published | None:
    if not date:
        return None
    try:
        return Published(parse_partial_date(date), "file" if where == "file" else "metadata")
    except ValueError as error:
        raise ReadError(f"publication date in the file: {error}") from error
