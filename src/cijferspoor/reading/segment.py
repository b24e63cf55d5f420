"""Text to paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cijferspoor.lexicon import Lexicon
from cijferspoor.reading.article import Paragraph, Sentence
from cijferspoor.reading.boilerplate import boilerplate_rules
from cijferspoor.reading.document import Table
from cijferspoor.reading.lines import Unit, stopped, units
from cijferspoor.reading.sentences import SentenceSplitter, sentence_splitter

_FRONT_MATTER = re.compile(r"\s{0,10}(---|\+\+\+)[ \t]{0,10}\n(?:[^\n]{0,500}\n){0,60}?\1[ \t]{0,10}(?:\n|$)")
_KEY = re.compile(r"^[\w-]{1,40}(?::|\s?=)", re.MULTILINE)


def segment(text: str, lexicon: Lexicon, tables: Sequence[Table] = ()) -> tuple[Paragraph, ...]:
    """Paragraphs of ``text`` in order. Every character that is not white space lies in exactly one
    sentence. The rows of ``tables`` are the sentences of a paragraph of their own.
    """
    paragraphs: list[Paragraph] = []
    at = 0
    for table in tables:
        paragraphs += _prose(text, at, table.start, lexicon)
        if rows := _rows(text, table):
            paragraphs.append(Paragraph(rows[0].start, rows[-1].end, rows, table=True))
        at = table.end
    return (*paragraphs, *_prose(text, at, len(text), lexicon))


def _prose(text: str, start: int, end: int, lexicon: Lexicon) -> list[Paragraph]:
    """The paragraphs of a stretch of text without tables."""
    if start == 0 and end == len(text):
        return _segment(text, lexicon)
    return [_moved(paragraph, start) for paragraph in _segment(text[start:end], lexicon)]


def _moved(paragraph: Paragraph, by: int) -> Paragraph:
    sentences = tuple(replace(s, start=s.start + by, end=s.end + by) for s in paragraph.sentences)
    return replace(paragraph, start=paragraph.start + by, end=paragraph.end + by, sentences=sentences)


def _rows(text: str, table: Table) -> tuple[Sentence, ...]:
    rows: list[Sentence] = []
    start = table.start
    for line in text[table.start : table.end].split("\n"):
        if stripped := line.strip():
            first = start + line.index(stripped[0])
            rows.append(Sentence(first, first + len(stripped)))
        start += len(line) + 1
    return tuple(rows)


def _segment(text: str, lexicon: Lexicon) -> list[Paragraph]:
    parts = units(text)
    header = front_matter(text)
    inside = sum(unit.end <= header for unit in parts[:200]) if header else 0
    marks = boilerplate_rules(lexicon).mark(text, parts, front_matter=inside)
    splitter = sentence_splitter(lexicon)
    paragraphs: list[Paragraph] = []
    first = 0
    for place in range(1, len(parts) + 1):
        if place < len(parts) and marks[place] == marks[place - 1] and _same_paragraph(text, parts, place):
            continue
        paragraphs.append(_paragraph(text, parts[first:place], marks[first], splitter))
        first = place
    return paragraphs


def front_matter(text: str) -> int:
    """Where the header of a Markdown file ends, in YAML or (between ``+++``) TOML; 0 when there is none."""
    match = _FRONT_MATTER.match(text)
    return match.end() if match and _KEY.search(match.group()) else 0


def _same_paragraph(text: str, parts: list[Unit], place: int) -> bool:
    """Whether a unit goes on with the paragraph of the one above it.

    In web copy each line is a paragraph; a headline goes with the text under it, a list with its lead-in.
    """
    above, unit = parts[place - 1], parts[place]
    if unit.after_blank:
        return False
    if unit.kind == "headline" and above.kind == "prose":
        return not stopped(text[above.start : above.end])
    return unit.kind != "prose" or above.kind != "prose" or not stopped(text[above.start : above.end])


def _paragraph(text: str, parts: list[Unit], boilerplate: bool, splitter: SentenceSplitter) -> Paragraph:
    sentences = tuple(
        Sentence(start, end, headline=unit.kind == "headline")
        for unit in parts
        for start, end in splitter.split(text, unit.start, unit.end)
    )
    return Paragraph(parts[0].start, parts[-1].end, sentences, boilerplate)
