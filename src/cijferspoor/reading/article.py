"""What a reader hands on: the extracted text and its parts, with exact offsets."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from cijferspoor.reading.document import Table, sha256
from cijferspoor.records.dates import DateRange
from cijferspoor.records.figure import ArticleInfo, PublishedFrom


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or headline, as half-open code-point offsets in the article's text."""

    start: int
    end: int
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of sentences. ``boilerplate`` marks menus, cookie notices and the like."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]
    boilerplate: bool = False
    table: bool = False
    """True for the rows of a table, whose cells get their figures through the headers."""


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date, as precise as it was stated, and where it was found.

    ``start`` and ``end`` are the span of the stating words in the text, or None when the date came
    from elsewhere.
    """

    dates: DateRange
    origin: PublishedFrom
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Article:
    """One article: ``text`` is what every offset in the output counts in."""

    id: str
    text: str
    paragraphs: tuple[Paragraph, ...] = field(default=())
    published: Published | None = None
    stamps: tuple[tuple[int, int], ...] = ()
    """Spans of the date words in every line that states a publication or update date, in reading order. They
    are no figures, wherever the publication date itself came from."""
    tables: tuple[Table, ...] = ()
    pages: tuple[int, ...] = ()
    """The offset at which each page starts, for paged formats."""
    info: ArticleInfo | None = None
    notes: tuple[str, ...] = ()
    """One-line remarks of the reader for the user, such as pages without text."""

    def page_at(self, offset: int) -> int | None:
        """The page, from 1, on which the character at ``offset`` stands; None for a format without pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the extracted text as UTF-8."""
        return self.info.sha256 if self.info else sha256(self.text)

    def in_stamp(self, offset: int) -> bool:
        """Does this character stand in a publication or update line?"""
        return any(start <= offset < end for start, end in self.stamps)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)
