"""The table for people: a heading for each article, a row for each figure."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from rich.console import Console
from rich.text import Text

from cijferspoor.export.batch import ArticleRecords, Record
from cijferspoor.export.columns import cue_text
from cijferspoor.export.display import age_text, date_text, of_what, period_text, value_text
from cijferspoor.export.layout import GAP, Column, fit, wrap
from cijferspoor.export.screen import around, one_line
from cijferspoor.records import Figure

COLUMNS = (
    Column("Figure", comfortable=15, widest=44),
    Column("Kind", comfortable=8, widest=8, solid=True),
    Column("Value", comfortable=14, widest=30, solid=True),
    Column("Of what", comfortable=15, widest=60),
    Column("Age", comfortable=6, widest=8, solid=True),
    Column("Period", comfortable=10, widest=26, solid=True),
    Column("Source", comfortable=12, widest=40),
)
# Where the width is too small for all columns, these move, one by one, to a line under their row.
_MOVES_FIRST = ("Source", "Period", "Age", "Of what", "Kind")
_STYLES = {"Figure": "bold", "Kind": "cyan", "Value": "bold green", "Age": "magenta", "Period": "yellow"}
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class TableLook:
    """``width`` in terminal cells, ``color`` for ANSI styles; the others add lines under a row."""

    width: int = 100
    color: bool = False
    context: bool = False
    explain: bool = False

    def explaining(self, explain: bool) -> TableLook:
        """The same look with the rule and cues under each row, or without."""
        return replace(self, explain=explain)


def render(article: ArticleRecords, look: TableLook) -> str:
    """The heading and table of one article as text that ends with a line end."""
    return printed(look, partial(_lines, article, look))


def printed(look: TableLook, make: Callable[[Console], Sequence[Text]]) -> str:
    """The lines that ``make`` makes for a console of this look, as text."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=look.width,
        force_terminal=look.color,
        color_system="standard" if look.color else None,
        legacy_windows=False,
        emoji=False,
        markup=False,
        highlight=False,
    )
    for line in make(console):
        console.print(line, soft_wrap=True)
    return buffer.getvalue()


def _lines(article: ArticleRecords, look: TableLook, console: Console) -> list[Text]:
    lines = [_heading(article, look.width)]
    if not article.records:
        return [*lines, Text(f"{_INDENT}no figures", style="dim")]
    rows = [_cells(record) for record in article.records]
    # A column with nothing in it would only take room.
    present = [column for column in COLUMNS if any(row[column.name] for row in rows)]
    columns, widths = _fitted(present, rows, look.width)
    moved = [column.name for column in present if column not in columns]
    titles = [column.name.ljust(width) for column, width in zip(columns, widths, strict=True)]
    rule = "─" * (sum(widths) + GAP * (len(widths) - 1))
    lines += [Text((" " * GAP).join(titles).rstrip(), style="dim"), Text(rule, style="dim")]
    for record, row in zip(article.records, rows, strict=True):
        lines += _row(row, columns, widths, record)
        lines += _under(record, [(name, row[name]) for name in moved if row[name]], look, console)
    return lines


def _heading(article: ArticleRecords, width: int) -> Text:
    date = date_text(article.published)
    title = one_line(article.document) + (f" · {date}" if date else "")
    return Text("\n".join(wrap(title, width)), style="bold underline")


def _cells(record: Record) -> dict[str, str]:
    if not isinstance(record, Figure):
        row = dict.fromkeys((column.name for column in COLUMNS), "")
        return row | {
            "Figure": one_line(record.quote),
            "Kind": "skipped",
            "Of what": f"({one_line(record.reason)})",
        }
    return {
        "Figure": one_line(record.quote),
        "Kind": record.kind,
        "Value": value_text(record),
        "Of what": of_what(record),
        "Age": age_text(record.age),
        "Period": period_text(record.period),
        "Source": one_line(record.source.text) if record.source else "",
    }


def _fitted(present: Sequence[Column], rows: Sequence[dict[str, str]], width: int) -> tuple[list[Column], list[int]]:
    """The columns that fit side by side and their widths."""
    columns = list(present)
    for name in ("", *_MOVES_FIRST):
        columns = [column for column in columns if column.name != name]
        widths = fit(columns, [[row[column.name] for row in rows] for column in columns], width)
        if widths is not None:
            return columns, widths
    # Even Figure and Value alone are too wide for this terminal: let it break the lines itself.
    return columns, [column.least([row[column.name] for row in rows]) for column in columns]


def _row(row: dict[str, str], columns: Sequence[Column], widths: Sequence[int], record: Record) -> list[Text]:
    wrapped = [wrap(row[column.name], width) for column, width in zip(columns, widths, strict=True)]
    lines = []
    for depth in range(max(len(cell) for cell in wrapped)):
        line = Text()
        for column, width, cell in zip(columns, widths, wrapped, strict=True):
            part = Text(cell[depth] if depth < len(cell) else "", style=_style(column.name, record))
            part.align("left", width)
            line.append_text(part).append(" " * GAP)
        line.rstrip()
        lines.append(line)
    return lines


def _style(column: str, record: Record) -> str:
    return _STYLES.get(column, "") if isinstance(record, Figure) else "dim"


def _under(record: Record, moved: Sequence[tuple[str, str]], look: TableLook, console: Console) -> list[Text]:
    """The lines under a row: columns that did not fit, the sentence, the explanation."""
    room = max(20, look.width - len(_INDENT))
    lines: list[Text] = []
    if moved:
        told = " · ".join(f"{name.lower()}: {text}" for name, text in moved)
        lines += [Text(_INDENT + part, style="dim") for part in wrap(told, room)]
    if not isinstance(record, Figure):
        return lines
    if look.context:
        lines += _sentence(record, room, console)
    if look.explain:
        cues = [cue.model_dump() for cue in record.explanation or ()]
        for told in [f"rule: {record.rule}", *(one_line(cue_text(cue)) for cue in cues)]:
            lines += [Text(_INDENT + part, style="dim") for part in wrap(told, room)]
    return lines


def _sentence(record: Figure, room: int, console: Console) -> list[Text]:
    """The sentence in dim type, its figure in bold."""
    offset = record.sentence.start
    before, quote, after = around(record.sentence.text, record.start - offset, record.end - offset)
    sentence = Text(before, style="dim").append(quote, style="not dim bold").append(after)
    lines = [Text(_INDENT).append_text(part) for part in sentence.wrap(console, room)]
    for line in lines:
        line.rstrip()
    return lines
