"""The line that says when an article was published.

Only lines that state it count: a label (`Gepubliceerd op 18 oktober 2018`), a date that is a line of its own
near the top, or a dateline (`Utrecht, 12 maart 2021 -`). A date in prose never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cijferspoor.lexicon import Lexicon
from cijferspoor.reading.article import Paragraph, Published
from cijferspoor.reading.dates import ISO, TIME, DateForms, alternatives
from cijferspoor.reading.lines import stopped
from cijferspoor.records.dates import DateRange

_HEAD_LINES, _HEAD = 12, 2_000
"""The head of a text: its first lines that are not blank, no further than this many code points."""
_LINE = 160
"""A stating line is short; a longer line is prose."""
_AFTERTHOUGHT = 20
"""A stating line that goes on for longer than this and ends with a full stop is a sentence."""
_RUNNING = 2
"""The head ends after this many long lines: by then the article has begun."""

_KEYS = (
    "date", "published", "pubdate", "publishdate", "publish_date", "publicationdate", "publication_date",
    "published_at", "published_on", "date_published", "datepublished", "datum", "publicatiedatum", "gepubliceerd",
)  # fmt: skip
"""Names of the publication date in the header of a Markdown file: those of Jekyll, Hugo and Astro, and Dutch ones."""
_TOML = re.compile(r"\s{0,10}\+\+\+[ \t]{0,10}\n(?:[^\n]{0,500}\n){0,60}?\+\+\+[ \t]{0,10}(?:\n|$)")
"""A header as Hugo writes it, between lines of plus signs."""

_Form = Literal["labelled", "leading", "alone", "dateline", "updated"]
_ORDER: tuple[_Form, ...] = ("labelled", "leading", "alone", "dateline", "updated")
"""Which statement wins when a text has several."""

_BULLETS = r"[|·•»>*_\s(\[–—#-]{0,6}"
_REST = (
    r"\s?(?:\.?$|[|·•;)\]–—*_-]|,\s?(?:\d|$|(?:door|laatst|laatste|bijgewerkt|leestijd)\b)"
    r"|(?:door|by|laatst|laatste|bijgewerkt|gewijzigd|aangepast|leestijd|update|\d+\smin)\b)"
)
"""What may follow the date on its line: nothing, a separator, or the next item of the byline."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """One stating line: its form, the date, and the span of the date words (with their clock time)."""

    form: _Form
    dates: DateRange
    start: int
    end: int


class StampRules:
    """The patterns with the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.reading.dates
        self._forms = DateForms(words.months, words.weekdays)
        day, partial = _stamp(self._forms.day), _stamp(self._forms.any)
        self._labelled = _compile(_label(words.published) + partial + _REST)
        self._updated = _compile(_label(words.updated) + partial + _REST)
        self._leading = _compile(rf"(?:{alternatives(words.leading)})\s?:?\s(?P<words>(?P<date>{ISO}))")
        author = rf"(?:{alternatives(words.bylines)})\b[^\d\n|]{{0,60}}?[\s,|·•–—-]{{1,4}}"
        byline = rf"(?:{author}|[^\d\n|·•]{{1,60}}[|·•]\s?)?"
        self._alone = _compile(rf"{_BULLETS}{byline}{day}\s?(?:$|[|·•)\]*_][^\n]{{0,60}}$|[,–—-]\s[^\d\n.]{{1,40}}$)")
        particles = alternatives(words.place_particles)
        # A place name is capitalised: this one pattern does not ignore case, so the date's words do it
        # themselves.
        place = rf"[A-ZÀ-Þ'][\w'’-]{{1,25}}(?:[\s-](?:[A-ZÀ-Þ][\w'’-]{{1,25}}|{particles})){{0,4}}"
        agency = r"\s?\([\w\s/.]{2,20}\)"
        self._dateline = re.compile(
            rf"(?:{place}(?:,|{agency}(?:,|\s?[-–—|])?|\s[-–—|])\s?)?(?i:{day})\.?\s?[-–—|:]\s?(?!\d|\s)", re.UNICODE
        )

        self._agency = re.compile(rf"{place}{agency}\s?[-–—,|:]?\s?(?i:{day})\.?$")
        self._place = re.compile(rf"{place},\s(?i:{day})\.?$")
        self._headings = frozenset(word.casefold() for word in words.published)
        self._keyed = _compile(rf"(?:{alternatives(_KEYS)})\s?[:=]\s{{0,4}}[\"']?{partial}[\"']?\s{{0,4}}(?:#|$)")

    def stamps(self, text: str, lines: Sequence[tuple[int, int]], head: int, header: int = 0) -> Iterator[Stamp]:
        """All stating lines. ``lines`` are spans outside boilerplate, the first ``head`` of them the head; up to
        ``header`` they are that of a Markdown file.
        """
        for place, (start, end) in enumerate(lines):
            line = text[start : min(end, start + _LINE + 1)]
            forms: list[tuple[_Form, re.Match[str] | None]] = []
            if len(line) <= _LINE:
                forms += [("labelled", self._labelled.search(line)), ("updated", self._updated.search(line))]
            if place == 0:
                forms.append(("leading", self._leading.match(line)))
            if place < head:
                forms.append(("alone", self._alone.match(line) if len(line) <= _LINE else None))
                forms.append(("dateline", self._dateline.match(line)))
                forms.append(("dateline", self._agency.match(line)))
                if place and self._is_heading(text[slice(*lines[place - 1])]):
                    forms.append(("dateline", self._place.match(line)))
            if start < header:
                forms.append(("labelled", self._keyed.match(line)))
            for form, match in forms:
                dates = self._forms.read(match.group("date")) if match else None
                if match and dates and not _is_prose(line, match, dates):
                    yield Stamp(form, dates, start + match.start("words"), start + match.end("words"))

    def _is_heading(self, line: str) -> bool:
        """`Persbericht` above a place and a date, which elsewhere may well be those of a picture."""
        return len(line) <= _LINE and line.casefold().strip(" :*_#") in self._headings


def _is_prose(line: str, match: re.Match[str], dates: DateRange) -> bool:
    """`Verschenen in 2019 ...` in a sentence states no publication date of this text; nor does `Update
    2020`.
    """
    if match.end("words") < len(line) - _AFTERTHOUGHT and stopped(line) and match.re.pattern.endswith(_REST):
        return True
    label = line[match.start() : match.start("words")].casefold().rstrip()
    return not dates.is_day and not label.endswith((":", " in", "date"))


@lru_cache(maxsize=8)
def stamp_rules(lexicon: Lexicon) -> StampRules:
    """The rules of a lexicon, made once."""
    return StampRules(lexicon)


def find_stamps(text: str, paragraphs: Sequence[Paragraph], header: int, lexicon: Lexicon) -> tuple[Stamp, ...]:
    """All lines of an article that state a publication or update date, in reading order, without overlap.

    ``header`` is where the YAML header of a Markdown file ends: it is boilerplate, but its date counts.
    """
    toml = _TOML.match(text)
    header = toml.end() if toml and not header else header
    lines = list(_lines(text, paragraphs, header))
    found = sorted(
        stamp_rules(lexicon).stamps(text, lines, _head(lines), header),
        key=lambda stamp: (stamp.start, _ORDER.index(stamp.form)),
    )
    stamps: list[Stamp] = []
    for stamp in found:
        if not stamps or stamp.start >= stamps[-1].end:
            stamps.append(stamp)
    return tuple(stamps)


def choose(stamps: Sequence[Stamp]) -> Published | None:
    """The publication date among the stamps: a label wins, an update is used when there is nothing else."""
    if not stamps:
        return None
    best = min(stamps, key=lambda stamp: _ORDER.index(stamp.form))
    return Published(best.dates, "text", best.start, best.end)


def _lines(text: str, paragraphs: Sequence[Paragraph], header: int) -> Iterator[tuple[int, int]]:
    for paragraph in paragraphs:
        if paragraph.boilerplate and paragraph.start >= header:
            continue
        start = paragraph.start
        while start < paragraph.end:
            end = text.find("\n", start, paragraph.end)
            end = paragraph.end if end < 0 else end
            stripped = text[start:end].strip()
            if stripped:
                first = start + text[start:end].index(stripped[0])
                yield first, first + len(stripped)
            start = end + 1


def _head(lines: Sequence[tuple[int, int]]) -> int:
    """How many of the lines belong to the head of the text."""
    long = 0
    for place, (start, end) in enumerate(lines[:_HEAD_LINES]):
        if start >= _HEAD or long >= _RUNNING:
            return place
        long += end - start > _LINE
    return min(len(lines), _HEAD_LINES)


def _stamp(date: str) -> str:
    return rf"(?P<words>(?P<date>{date})(?:{TIME})?)"


def _label(words: Sequence[str]) -> str:
    """A label at the start of a line or after a separator, with the marks Markdown may put around it."""
    return rf"(?:^{_BULLETS}|[|·•,;(]\s?|\s[–—-]\s)(?:{alternatives(words)})\**\s?:?\**\s{{1,4}}(?:op\s)?"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
