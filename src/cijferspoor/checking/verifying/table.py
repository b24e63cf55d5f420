"""The table for people: under each document the records that do not stand as they stood."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rich.console import Console
from rich.text import Text

from cijferspoor.checking.verifying.claims import Verdict
from cijferspoor.export import TableLook
from cijferspoor.export.layout import GAP, Column, fit, wrap
from cijferspoor.export.screen import around, one_line
from cijferspoor.export.table import printed
from cijferspoor.records import SentenceSpan

COLUMNS = (
    Column("Status", comfortable=8, widest=8, solid=True),
    Column("Figure", comfortable=15, widest=44),
    Column("Was at", comfortable=12, widest=16, solid=True),
    Column("Is at", comfortable=12, widest=16, solid=True),
    Column("Why", comfortable=24, widest=80),
)
_STYLES = {"stands": "green", "moved": "cyan", "changed": "yellow", "gone": "bold red"}
_INDENT = "  "


def render_verdicts(verdicts: Sequence[Verdict], look: TableLook) -> str:
    """The heading and table of one document's verdicts as text that ends with a line end."""
    return printed(look, partial(_lines, verdicts, look))


def _lines(verdicts: Sequence[Verdict], look: TableLook, console: Console) -> list[Text]:
    rows = [_cells(verdict) for verdict in verdicts]
    columns = [column for column in COLUMNS if any(row[column.name] for row in rows)]
    cells = [[row[column.name] for row in rows] for column in columns]
    widths = fit(columns, cells, look.width)
    if widths is None:  # a very narrow terminal breaks the lines itself
        widths = [column.least(content) for column, content in zip(columns, cells, strict=True)]
    lines = [Text("\n".join(wrap(one_line(verdicts[0].document), look.width)), style="bold underline")]
    titles = [column.name.ljust(width) for column, width in zip(columns, widths, strict=True)]
    rule = "─" * (sum(widths) + GAP * (len(widths) - 1))
    lines += [Text((" " * GAP).join(titles).rstrip(), style="dim"), Text(rule, style="dim")]
    for verdict, row in zip(verdicts, rows, strict=True):
        lines += _row(row, columns, widths)
        lines += _under(verdict, look, console)
    return lines


def _cells(verdict: Verdict) -> dict[str, str]:
    now = verdict.new_start is not None and verdict.status != "stands"
    return {
        "Status": verdict.status,
        "Figure": one_line(verdict.quote),
        "Was at": f"{verdict.start}–{verdict.end}",
        "Is at": f"{verdict.new_start}–{verdict.new_end}" if now else "",
        "Why": one_line(verdict.reason or ""),
    }


def _row(row: dict[str, str], columns: Sequence[Column], widths: Sequence[int]) -> list[Text]:
    wrapped = [wrap(row[column.name], width) for column, width in zip(columns, widths, strict=True)]
    lines = []
    for depth in range(max(len(cell) for cell in wrapped)):
        line = Text()
        for column, width, cell in zip(columns, widths, wrapped, strict=True):
            style = _STYLES[row["Status"]] if column.name == "Status" else "bold" if column.name == "Figure" else ""
            part = Text(cell[depth] if depth < len(cell) else "", style=style)
            part.align("left", width)
            line.append_text(part).append(" " * GAP)
        line.rstrip()
        lines.append(line)
    return lines


def _under(verdict: Verdict, look: TableLook, console: Console) -> list[Text]:
    """The sentence as it read and as it reads now, where the two differ."""
    if verdict.status not in ("changed", "gone"):
        return []
    lines = _sentence("read: ", verdict.sentence, (verdict.start, verdict.end), look, console)
    if verdict.new_sentence is not None:
        start, end = verdict.new_start, verdict.new_end
        place = (start, end) if start is not None and end is not None else None
        lines += _sentence("now reads: ", verdict.new_sentence, place, look, console)
    return lines


def _sentence(
    label: str, sentence: SentenceSpan, place: tuple[int, int] | None, look: TableLook, console: Console
) -> list[Text]:
    start, end = place or (sentence.start, sentence.start)
    low, high = (min(max(0, at - sentence.start), len(sentence.text)) for at in (start, end))
    before, quote, after = around(sentence.text, low, high)
    told = Text(label, style="dim").append(before).append(quote, style="bold").append(after)
    lines = [Text(_INDENT).append_text(part) for part in told.wrap(console, max(20, look.width - len(_INDENT)))]
    for line in lines:
        line.rstrip()
    return lines
