"""From extracted text to an article: line ends, parts, publication date. The same for every format."""

from __future__ import annotations

from collections.abc import Mapping

from cijferspoor.lexicon import Lexicon
from cijferspoor.reading.article import Article, Published
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.published import choose, find_stamps
from cijferspoor.reading.segment import front_matter, segment
from cijferspoor.records.dates import DateRange, parse_partial_date


def build_article(
    text: str, metadata: Mapping[str, str], *, document: str, published: DateRange | None, lexicon: Lexicon
) -> Article:
    """The article that offsets count in. Line ends become ``\\n`` and a byte order mark goes; all else
    stays.
    """
    text = normalise(text)
    paragraphs = segment(text, lexicon)
    stamps = find_stamps(text, paragraphs, front_matter(text), lexicon)
    return Article(
        id=document,
        text=text,
        paragraphs=paragraphs,
        published=_published(published, metadata) or choose(stamps),
        stamps=tuple((stamp.start, stamp.end) for stamp in stamps),
    )


def normalise(text: str) -> str:
    """``text`` with ``\\n`` for every kind of line end and without a leading byte order mark."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    for line_end in ("\r", "\u2028", "\u2029", "\x85"):
        text = text.replace(line_end, "\n")
    return text


def _published(given: DateRange | None, metadata: Mapping[str, str]) -> Published | None:
    if given is not None:
        return Published(given, "command_line")
    if not metadata.get("published"):
        return None
    try:
        return Published(parse_partial_date(metadata["published"]), "metadata")
    except ValueError as error:
        raise ReadError(f"publication date in the file: {error}") from error
