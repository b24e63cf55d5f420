"""A table on a terminal whose rows carry labelled lines under them; shared by verdicts and findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from cijferspoor.checking.output.marks import Piece
from cijferspoor.export import TableLook
from cijferspoor.export.display import NBSP
from cijferspoor.export.layout import GAP, Column, fit, wrap

_INDENT = 2
_NARROWEST = 16
_HELD = "\ue000"
"""Stands in for a no-break space while lines are broken: rich breaks there too."""


@dataclass(frozen=True, slots=True)
class CheckLook(TableLook):
    """As for records; with ``ascii_only`` our own signs are ASCII. ``context`` shows the sentences of every row."""

    ascii_only: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` by column name, each with a style where it has one.

    ``under`` gives the lines below, in order, when told which columns did not fit.
    """

    cells: dict[str, str]
    styles: dict[str, str]
    under: Callable[[Collection[str]], list[Text]]


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns, and which of them make way, in this order, where the width is too small."""

    columns: tuple[Column, ...]
    moves: tuple[str, ...]


def heading(title: str, look: TableLook) -> Text:
    """The line above a table."""
    return Text("\n".join(wrap(title, look.width)), style="bold underline")


def told(label: str, text: str | Sequence[Piece], after: str = "", *, style: str = "not dim") -> Text:
    """A line for under a row: a dim label, the text with its figures in bold, and something dim behind it."""
    line = Text(f"{label} ", style="dim")
    for part, bold in [(text, False)] if isinstance(text, str) else text:
        line.append(part, style="not dim bold" if bold else style)
    if after:
        line.append(f"  {after}")
    return line


def grid(rows: Sequence[Row], plan: Plan, look: CheckLook, console: Console) -> list[Text]:
    """The titles, a rule and the rows with what stands under them."""
    present = [column for column in plan.columns if any(row.cells[column.name] for row in rows)]
    columns, widths = _fitted(present, plan.moves, rows, look.width)
    moved = {column.name for column in present} - {column.name for column in columns}
    titles = [column.name.ljust(width) for column, width in zip(columns, widths, strict=True)]
    rule = ("-" if look.ascii_only else "─") * min(look.width, sum(widths) + GAP * (len(widths) - 1))
    lines = [Text((" " * GAP).join(titles).rstrip(), style="dim"), Text(rule, style="dim")]
    for row in rows:
        lines += _row(row, columns, widths)
        lines += [line for text in row.under(moved) for line in hung(text, look.width, console)]
    return lines


def hung(text: Text, width: int, console: Console) -> list[Text]:
    """The text in lines of at most ``width`` cells, indented, and more so from the second line on."""
    held = Text(" " * _INDENT).append_text(text)
    held.plain = held.plain.replace(NBSP, _HELD)
    hanging = _INDENT + len(held.plain) - len(held.plain.lstrip(" "))
    first, *more = held.wrap(console, max(_NARROWEST, width))
    if more:
        # What was blank at the break is neither in the first line nor at the start of the second.
        rest = held[len(held.plain) - len(held.plain[len(first.plain.rstrip()) :].lstrip(" ")) :]
        narrower = max(_NARROWEST, width - hanging)
        more = [Text(" " * hanging).append_text(part) for part in rest.wrap(console, narrower)]
    for line in [first, *more]:
        line.plain = line.plain.replace(_HELD, " ")
        line.rstrip()
    return [first, *more]


def _fitted(
    present: Sequence[Column], moves: Sequence[str], rows: Sequence[Row], width: int
) -> tuple[list[Column], list[int]]:
    """The columns that fit side by side and their widths."""
    columns = list(present)
    for name in ("", *moves):
        columns = [column for column in columns if column.name != name]
        widths = fit(columns, [[row.cells[column.name] for row in rows] for column in columns], width)
        if widths is not None:
            return columns, widths
    # Even the verdict and the figure are too wide for this terminal: let it break the lines itself.
    return columns, [column.least([row.cells[column.name] for row in rows]) for column in columns]


def _row(row: Row, columns: Sequence[Column], widths: Sequence[int]) -> list[Text]:
    wrapped = [wrap(row.cells[column.name], width) for column, width in zip(columns, widths, strict=True)]
    lines = []
    for depth in range(max(len(cell) for cell in wrapped)):
        line = Text()
        for column, width, cell in zip(columns, widths, wrapped, strict=True):
            # Plain spaces, now that no line can break there: what is copied or searched has those too.
            text = cell[depth].replace(NBSP, " ") if depth < len(cell) else ""
            line.append(text, style=row.styles.get(column.name, ""))
            line.append(" " * (width - cell_len(text) + GAP))
        line.rstrip()
        lines.append(line)
    return lines
