"""Markdown: the text as it is, its title, and where its tables are.

Its marks stay in the text and are dealt with where lines are told apart, so that offsets count in the file itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cijferspoor.reading.decoding import decode
from cijferspoor.reading.document import Cell, RawDocument, Table, normalise
from cijferspoor.reading.options import ReadOptions

_DELIMITER = re.compile(r"\s{0,3}\|?\s*:?-{1,100}:?\s*(?:\|\s*:?-{1,100}:?\s*){0,100}\|?\s*")
_TITLE = re.compile(r"(?:\A|\n)#[ \t]{1,4}([^\n]{1,300})")
_FRONT_TITLE = re.compile(r"\A\s{0,10}---[ \t]*\n(?:[^\n]{0,500}\n){0,60}?title:[ \t]*([^\n]{1,300})\n", re.IGNORECASE)
_COLUMNS = 100
"""A row of more cells is no table that anyone reads."""


def read_markdown(data: bytes, options: ReadOptions) -> RawDocument:
    """The text of a Markdown file with its pipe tables; raises ReadError when it is not text."""
    text = normalise(decode(data))
    title = _FRONT_TITLE.match(text) or _TITLE.search(text)
    return RawDocument(
        text,
        title=title[1].strip().strip("\"'#* ") or None if title else None,
        tables=tuple(_tables(text)),
        reader="markdown",
    )


def _tables(text: str) -> Iterator[Table]:
    """Tables of GitHub's kind: a row of headers, a row of dashes, rows of cells, all with pipes."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    place = 1
    while place < len(lines):
        header = lines[place - 1]
        if "|" in header[1] and "|" in lines[place][1] and _DELIMITER.fullmatch(lines[place][1]):
            last = place
            while last + 1 < len(lines) and "|" in lines[last + 1][1]:
                last += 1
            rows = [header, *lines[place + 1 : last + 1]]
            yield _table(rows)
            place = last + 1
        place += 1


def _table(rows: Sequence[tuple[int, str]]) -> Table:
    cells = [
        Cell(start, end, row, column, header=row == 0)
        for row, (at, line) in enumerate(rows)
        for column, (start, end) in enumerate(_cells(at, line))
    ]
    return Table(rows[0][0], rows[-1][0] + len(rows[-1][1]), tuple(cells))


def _cells(at: int, line: str) -> list[tuple[int, int]]:
    """The spans of the words of each cell of a row, without the marks of emphasis around them."""
    spans = []
    inner = line.strip()
    start = at + line.index(inner[0]) if inner else at
    if inner.startswith("|"):
        inner, start = inner[1:], start + 1
    inner = inner.removesuffix("|")
    for words in re.split(r"(?<!\\)\|", inner):
        bare = words.strip().strip("*_`")
        offset = words.index(bare) if bare else 0
        spans.append((start + offset, start + offset + len(bare)))
        start += len(words) + 1
    return spans
