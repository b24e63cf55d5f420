"""Blocks of text between an office file and the text builder: the same for every office format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from cijferspoor.reading.document import RawDocument, TableCell, TextBuilder, tidy
from cijferspoor.reading.errors import ReadError

MAX_CELLS = 500_000
"""Places in all tables of a document together, spans counted in full; a table of a thousand pages fits."""
MAX_COLUMNS = 1_000
"""Columns in a table: Word stops at 63, LibreOffice's text tables at a few hundred."""
MAX_TEXT = 100_000_000
"""Characters of text; more can only come from repeating cells, for no part of a file is larger."""

_SUPERSCRIPTS = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_RAISED = re.compile(r"[-−]?\d{1,4}", re.ASCII)


Rows = tuple[tuple[TableCell, ...], ...]
"""A table row by row; a cell that spans rows or columns is there once, where it starts."""
Kind = Literal["paragraph", "heading", "item", "caption", "table", "contents"]
"""What a block is; ``contents`` is a line of a table of contents, which tells nothing that the text does not."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, caption or table, in document order.

    ``rows`` are those of a table, with its ``caption`` when the file ties one to it.
    """

    kind: Kind
    text: str = ""
    rows: Rows = ()
    caption: str = ""


@dataclass(slots=True)
class Budget:
    """What is left of the limits on a document's tables; shared by all of its tables."""

    cells: int = MAX_CELLS
    text: int = MAX_TEXT
    notes: dict[str, None] = field(default_factory=dict)
    """Remarks for the user, each once, in order of appearance."""

    def spend(self, cells: int, text: int) -> None:
        """Take from the budget.

        Raises:
            ReadError: nothing is left.
        """
        self.cells -= cells
        self.text -= text
        if self.cells < 0:
            raise ReadError(f"has tables of more than {MAX_CELLS:,} cells in all: save them as .csv instead")
        if self.text < 0:
            raise ReadError(f"holds more than {MAX_TEXT:,} characters of text: split the document")


def build(blocks: Sequence[Block]) -> RawDocument:
    """The text of the blocks. A caption goes with the table right below it, else it is a paragraph."""
    builder = TextBuilder()
    caption = ""
    for block in blocks:
        if block.kind == "table" and not block.caption:
            builder.table(without_blank(block.rows), caption)
            caption = ""
            continue
        builder.paragraph(caption)
        caption = block.text if block.kind == "caption" else ""
        if block.kind == "table":
            builder.table(without_blank(block.rows), block.caption)
        elif block.kind == "item":
            builder.item(block.text)
        elif block.kind in ("paragraph", "heading"):
            builder.paragraph(block.text)
    builder.paragraph(caption)
    return builder.document()


def without_blank(rows: Rows) -> Rows:
    """``rows`` less those that would be an empty line, which would break the table in two.

    Such a row has one empty cell, or none because cells above cover it. Cells that span it get shorter, and a cell
    that goes on below it starts there.
    """
    kept: list[tuple[int, tuple[TableCell, ...]]] = []
    blank: list[bool] = []
    carried: tuple[TableCell, ...] = ()
    for number, cells in enumerate(rows):
        row = carried + cells
        blank.append(len(row) < 2 and not any(tidy(cell.text) for cell in row))
        carried = tuple(replace(cell, rows=cell.rows - 1) for cell in row if blank[-1] and cell.rows > 1)
        if not blank[-1]:
            kept.append((number, row))
    if len(kept) == len(rows):
        return rows
    return tuple(
        tuple(replace(cell, rows=blank[number : number + cell.rows].count(False)) for cell in row)
        for number, row in kept
    )


def flat(blocks: Sequence[Block]) -> str:
    """The words of blocks inside a table cell; a table in a cell gives its words, row by row."""
    lines: list[str] = []
    for block in blocks:
        if block.kind == "table":
            lines.append(block.caption)
            lines += [" ".join(cell.text for cell in row) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(line for line in lines if line)


def raised(text: str) -> str:
    """Raised digits as superscript characters: a typed note mark must not glue to a year, nor 10⁶ become 106."""
    return text.translate(_SUPERSCRIPTS) if _RAISED.fullmatch(text.strip()) else text
