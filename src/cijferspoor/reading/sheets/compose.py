"""From the cells of a sheet to the text of an article: titles, tables and notes as the eye finds them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cijferspoor.reading.document import TableCell, TextBuilder
from cijferspoor.reading.sheets.shape import Area, divided, heads, lone, numeric, rows_of

_DEFAULT_NAME = re.compile(r"(?:sheet|blad|feuil|tabelle|werkblad|data|tabel)[ _-]?\d*(?:\s\(\d+\))?", re.IGNORECASE)
"""Names that spreadsheet programs give a sheet by themselves, in Dutch and the languages around; they say nothing."""
_PROSE_WORDS = 12
_WORD = re.compile(r"[^\W\d_]{2,}")
_TITLE_LINES = 3
"""Lines above a header that are taken for its caption; more of them are a text."""
_TITLE = 300
"""Code points of the longest caption."""
_NUMBERED = re.compile(r"(?:tabel|staat|bijlage|figuur|t)\s?[\d.]+[a-z]?[.:]?", re.IGNORECASE)

Cells = Mapping[tuple[int, int], TableCell]
"""The cells of a sheet that hold something, by row and column; one that spans others is at its first."""


@dataclass
class _Table:
    """A table that is being gathered: its rows on the sheet, and the lines above its header."""

    rows: list[int]
    caption: list[str] = field(default_factory=list)


def add_sheet(builder: TextBuilder, name: str, cells: Cells) -> None:
    """Add the tables of a sheet, each below its title, and the lines around them as paragraphs.

    Rows without cells part a sheet; what comes after them is a new table where it has a header of its own, and goes on
    with the one above where it has not. ``name`` goes into the caption of each table, unless it is a program's own.
    """
    area = Area(cells)
    name = "" if _DEFAULT_NAME.fullmatch(name.strip()) else name.strip()
    current: _Table | None = None
    waiting: list[list[int]] = []
    for block in area.blocks():
        leading, rest = _leading(area, block, under=current is not None)
        if not rest:
            waiting.append(leading)
        elif current is not None and not heads(area, rest[0]):
            current.rows += [*(row for lines in waiting for row in lines), *leading, *rest]
            waiting = []
        else:
            first = current is None
            if current is not None:
                _finish(builder, area, current, name)
            current = _Table(rest, _caption(builder, area, waiting, leading, first=first))
            waiting = []
    if current is not None:
        _finish(builder, area, current, name)
    for lines in waiting:
        for row in lines:
            builder.paragraph(" ".join(area.words(row)))


def _leading(area: Area, block: Sequence[int], *, under: bool) -> tuple[list[int], list[int]]:
    """The title lines with which a block of rows begins, and the rows under them. ``under``: there is a table above."""
    at = 0
    while at < len(block) and lone(area, block[at]):
        at += 1
    if under and at < len(block) and numeric(area, block[at]):
        return [], list(block)  # `Mannen` over rows of numbers is no title but a section
    return list(block[:at]), list(block[at:])


def _caption(
    builder: TextBuilder, area: Area, waiting: Sequence[Sequence[int]], leading: Sequence[int], *, first: bool
) -> list[str]:
    """The lines that are the caption of a table; those before them become paragraphs."""
    lines = [" ".join(area.words(row)) for row in leading]
    above = [[" ".join(area.words(row)) for row in rows] for rows in waiting]
    while above and (first or not lines) and len(lines) + len(above[-1]) <= _TITLE_LINES:
        lines = above.pop() + lines
    texts = [line for block in above for line in block]
    while lines and (len(lines) > _TITLE_LINES or _is_prose(lines[0])):
        texts.append(lines.pop(0))
    for line in texts:
        builder.paragraph(line)
    prose = [line for line in lines if _is_prose(line)]
    for line in prose:
        builder.paragraph(line)
    return [line for line in lines if line not in prose]


def _is_prose(line: str) -> bool:
    return len(line) > _TITLE or (len(_WORD.findall(line)) >= _PROSE_WORDS and line.rstrip().endswith("."))


def _finish(builder: TextBuilder, area: Area, table: _Table, name: str) -> None:
    """Add a table, and the notes at its end as paragraphs."""
    rows = list(table.rows)
    notes: list[int] = []
    while len(rows) > 1 and lone(area, rows[-1]):
        notes.insert(0, rows.pop())
    caption = _joined([*table.caption, *([name] if name.casefold() not in " ".join(table.caption).casefold() else [])])
    for columns in divided(area, rows):
        builder.table(rows_of(area, rows, columns), caption)
    for row in notes:
        builder.paragraph(" ".join(area.words(row)))


def _joined(lines: Sequence[str]) -> str:
    """The lines of a title as one: ``Tabel 3: Meldingen per gemeente, x 1.000``."""
    caption = ""
    for line in lines:
        numbered = _NUMBERED.fullmatch(caption) is not None
        caption = f"{caption.rstrip('.:,')}{':' if numbered else ','} {line}" if caption else line
    return caption
