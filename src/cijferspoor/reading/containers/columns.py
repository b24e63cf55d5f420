"""From a row of a corpus to an article: which columns hold its text, id, date and title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cijferspoor.reading.containers.place import Place, one_line
from cijferspoor.reading.containers.values import RowError, date_text, id_text, text_of
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.sources import Row, Source

TEXT = (
    "text", "body", "content", "tekst", "article_text", "articlebody", "fulltext", "full_text", "artikel", "inhoud",
    "article",
)  # fmt: skip
"""Usual names of the text column, most telling first. Capitals do not matter, spaces and hyphens count as ``_``."""
ID = ("id", "doc_id", "document_id", "docid", "document", "uid", "uuid", "guid", "identifier", "key", "url")
"""Usual names of the id column; the first that has a value counts."""
DATE = (
    "published", "date_published", "datepublished", "publication_date", "pubdate", "published_at", "date", "datum",
    "publicatiedatum", "timestamp",
)  # fmt: skip
"""Usual names of the date column; the first that has a value counts."""
TITLE = ("title", "titel", "headline", "kop", "subject")
"""Usual names of the title column. It stands beside the text, so that offsets stay those of the text column."""
RECORD = frozenset({"schema_version", "quote", "kind"})
"""Columns that only our own output has."""
_LONGEST_TITLE = 500
"""Characters of a title that is kept whole; a headline has a hundred."""
_SHOWN_COLUMNS = 12
"""How many column names fit in a one-line message."""
_LAYOUTS = 256
"""Different sets of keys that are remembered; a corpus has a few."""
_MISSING = object()


class NoTextColumnError(RowError):
    """The row has no column with text at all."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns for one set of keys; ids, dates and titles in the order in which they are tried."""

    text: str | None
    ids: tuple[str, ...]
    dates: tuple[str, ...]
    titles: tuple[str, ...]


_NOTES = 20
"""So many unreadable dates of one corpus are told; a column of another kind would fill the screen."""


class RowReader:
    """Makes sources of the rows of one corpus."""

    def __init__(self, place: Place, options: ReadOptions, reader: str, version: str = "") -> None:
        self._place = place
        self._columns = options.columns
        self._reader = reader
        self._version = version
        self._undated = 0
        self._layouts: dict[tuple[str, ...], Layout] = {}
        self._unseen = {name for name in (options.columns.id, options.columns.date) if name}

    def source(self, number: int, values: Mapping[str, object]) -> Source:
        """The article in a row.

        Raises:
            RowError: it has no text, or an id that cannot be read.
        """
        layout = self.layout(values)
        text = self._text(values, layout)
        published, note = self._dated(values, layout)
        title = next((found for key in layout.titles if (found := values[key]) and isinstance(found, str)), "")
        row = Row(
            text,
            published=published,
            title=one_line(title, _LONGEST_TITLE) or None,
            reader=self._reader,
            reader_version=self._version,
            note=note,
        )
        return self._place.row(number, row, self._identity(values, layout))

    def _dated(self, values: Mapping[str, object], layout: Layout) -> tuple[str | None, str]:
        """The date of a row; where it cannot be read, none and a note, for the article must not be lost with it."""
        try:
            return self._published(values, layout), ""
        except RowError as error:
            self._undated += 1
            if self._undated > _NOTES:
                return None, ""
            more = "; more rows like it are not told" if self._undated == _NOTES else ""
            return None, f"{error}; it is read without a publication date{more}"

    def layout(self, values: Iterable[str]) -> Layout:
        """Which of these columns hold what; an asked-for column is looked up in the values, for it may be nested."""
        keys = tuple(values)
        found = self._layouts.get(keys)
        if found is None:
            if len(self._layouts) >= _LAYOUTS:
                self._layouts.clear()
            usual = {_plain(key): key for key in reversed(keys)}
            texts = _present(usual, TEXT)
            found = self._layouts[keys] = Layout(
                texts[0] if texts else None, _present(usual, ID), _present(usual, DATE), _present(usual, TITLE)
            )
        return found

    def check(self, columns: Mapping[str, object]) -> str | None:
        """Why a corpus with these columns (a struct's columns nested) cannot be read, or None."""
        for option, name in (("text", self._columns.text), ("id", self._columns.id), ("date", self._columns.date)):
            if name and _dig(columns, name) is _MISSING:
                return f"has no column {name!r}; {_there_are(columns)}; give another --{option}-column"
        if not self._columns.text and self.layout(columns).text is None:
            return _no_text(columns)
        self._unseen.clear()
        return None

    def needed(self, columns: Mapping[str, object]) -> list[str]:
        """The columns to read, in the order they are in."""
        layout = self.layout(columns)
        asked = self._columns
        wanted = {
            *(_top(columns, asked.text) if asked.text else [layout.text]),
            *(layout.ids if asked.id is None else _top(columns, asked.id)),
            *(layout.dates if asked.date is None else _top(columns, asked.date)),
            *layout.titles,
        }
        return [name for name in columns if name in wanted]

    def never_seen(self) -> list[str]:
        """What to say, when all rows are read, of asked-for columns that no row had."""
        return [f"no row has the column {name!r}; give another name" for name in sorted(self._unseen)]

    def _text(self, values: Mapping[str, object], layout: Layout) -> str:
        name = self._columns.text or layout.text
        value = values[layout.text] if name and name is layout.text else _dig(values, name) if name else _MISSING
        if value is _MISSING:
            asked = self._columns.text
            raise NoTextColumnError(f"has no column {asked!r}; {_there_are(values)}" if asked else _no_text(values))
        return text_of(value, name or "")

    def _identity(self, values: Mapping[str, object], layout: Layout) -> str | None:
        asked = self._columns.id
        if asked is None:
            found = (id_text(values[key]) for key in layout.ids)
            return next((one_line(value) for value in found if value), None)
        value = self._asked(values, asked)
        name = id_text(value)
        if name is None:
            raise RowError(f"has an id in column {asked!r} that is not text or a number")
        return one_line(name) or None

    def _published(self, values: Mapping[str, object], layout: Layout) -> str | None:
        asked = self._columns.date
        if asked is not None:
            return date_text(asked, self._asked(values, asked))
        for key in layout.dates:
            value = values[key]
            # `published: true` says whether, not when.
            if not isinstance(value, bool) and (date := date_text(key, value)):
                return date
        return None

    def _asked(self, values: Mapping[str, object], name: str) -> object:
        """The value of a column that was asked for; None when the row has none. The empty name asks for no column."""
        value = _dig(values, name) if name else None
        if value is _MISSING:
            return None
        self._unseen.discard(name)
        return value


def _plain(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")


def _present(usual: Mapping[str, str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(usual[name] for name in names if name in usual)


def _key(values: Iterable[str], name: str) -> str | None:
    """The column called ``name``: exactly, or else but for capitals."""
    keys = values if isinstance(values, Mapping) else list(values)
    if name in keys:
        return name
    folded = name.casefold()
    return next((key for key in keys if key.casefold() == folded), None)


def _dig(values: Mapping[str, object], name: str) -> object:
    """The value at ``name``, which may be a path: ``article.body``."""
    key = _key(values, name)
    if key is not None:
        return values[key]
    first, dot, rest = name.partition(".")
    inner = values[key] if dot and (key := _key(values, first)) is not None else None
    return _dig(inner, rest) if isinstance(inner, Mapping) else _MISSING


def _top(columns: Mapping[str, object], name: str) -> list[str | None]:
    """The top-level column that holds ``name``."""
    return [_key(columns, name) or _key(columns, name.partition(".")[0])]


def _there_are(columns: Iterable[str]) -> str:
    names = [one_line(name, 60) for name in columns]
    more = len(names) - _SHOWN_COLUMNS
    told = ", ".join(names[:_SHOWN_COLUMNS]) + (f" and {more:,} more" if more > 0 else "")
    return f"there are: {told}" if names else "there are no columns"


def _no_text(columns: Iterable[str]) -> str:
    looked = ", ".join(TEXT)
    return f"has no column with text (looked for {looked}); {_there_are(columns)}; name it with --text-column"
