"""The blocks of an OpenDocument text in document order: paragraphs, list items, tables, text boxes and notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cijferspoor.reading.office.blocks import Block, Budget, flat, raised
from cijferspoor.reading.office.odt_styles import OFFICE, TEXT, OdtStyles
from cijferspoor.reading.office.odt_table import TABLE, table_rows
from cijferspoor.reading.office.xml import MAX_DEPTH, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"

CHANGES = "has tracked changes: read as if all were accepted"
CONTENTS = "the table of contents is left out"
HIDDEN = "hidden text is left out"

_INDEXES = frozenset(
    f"{TEXT}{name}"
    for name in (
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
    )
)
_SKIPPED = frozenset(
    [
        f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{OFFICE}forms", f"{OFFICE}script", f"{TEXT}note-citation",
        f"{TEXT}ruby-text", f"{TEXT}number", f"{TEXT}script", f"{TEXT}placeholder", f"{TEXT}hidden-text",
        f"{TEXT}index-title-template", f"{TEXT}bibliography-source", f"{_SVG}title", f"{_SVG}desc", f"{_DRAW}object",
        f"{_DRAW}object-ole", f"{_DRAW}image", f"{TABLE}title", f"{TABLE}desc",
    ]
)  # fmt: skip
"""What no reader sees on the page, or sees as a mark only. A placeholder is a prompt that nobody filled in."""
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_MARKS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_WHITE = re.compile(r"[ \t\r\n]+")


class OdtBody:
    """Walks the elements of ``office:text``; ``notes`` are the bodies of notes met, in order."""

    def __init__(self, styles: OdtStyles, budget: Budget) -> None:
        self.styles = styles
        self.budget = budget
        self.notes: list[_Element] = []
        self._boxes: list[_Element] = []

    def blocks(self, parent: _Element, depth: int) -> list[Block]:
        """The blocks in ``parent``, which is ``depth`` elements deep.

        Raises:
            ReadError: nested too deeply, or tables beyond the limits.
        """
        found: list[Block] = []
        self._collect(parent, depth, found)
        return found

    def note_blocks(self) -> list[Block]:
        """The texts of the footnotes and endnotes met so far, in order."""
        found: list[Block] = []
        for note in self.notes:
            found += self.blocks(note, 2)
        return found

    def cell_text(self, cell: _Element, depth: int) -> str:
        """The words of a table cell."""
        return flat(self.blocks(cell, depth))

    def _collect(self, parent: _Element, depth: int, found: list[Block], item: bool = False) -> None:
        """``item`` is True where the first paragraph is what a list item says."""
        if depth > MAX_DEPTH:
            raise too_deep()
        for child in parent:
            tag = child.tag
            if tag in _PARAGRAPHS:
                if child.text or len(child):
                    self._paragraph(child, depth, found, item and tag == f"{TEXT}p")
                item = False
            elif tag == f"{TABLE}table":
                found.append(Block("table", rows=table_rows(self, child, depth)))
            elif tag in (f"{TEXT}list-item", f"{TEXT}list-header", f"{TEXT}numbered-paragraph"):
                self._collect(child, depth + 1, found, tag != f"{TEXT}list-header")
            elif tag == f"{TEXT}tracked-changes":
                self.budget.notes[CHANGES] = None
            elif tag in _INDEXES:
                self.budget.notes[CONTENTS] = None
            elif _is_hidden(child):
                self.budget.notes[HIDDEN] = None
            elif tag not in _SKIPPED:
                self._collect(child, depth + 1, found)

    def _paragraph(self, paragraph: _Element, depth: int, found: list[Block], item: bool) -> None:
        if self.styles.is_hidden(paragraph, "paragraph"):
            self.budget.notes[HIDDEN] = None
            return
        pieces: list[str] = []
        self._inline(paragraph, depth + 1, pieces)
        text = "".join(pieces)
        boxes, self._boxes = self._boxes, []
        if text and not text.isspace():
            self.budget.spend(0, len(text))
            found.append(
                Block("item" if item else "caption" if self.styles.is_caption(paragraph) else "paragraph", text)
            )
        for box in boxes:
            self._collect(box, depth + 2, found)

    def _inline(self, parent: _Element, depth: int, pieces: list[str]) -> None:
        """The words in ``parent``; white space counts as one space (ISO/IEC 26300-1, 6.1.2)."""
        if depth > MAX_DEPTH:
            raise too_deep()
        if parent.text:
            pieces.append(_WHITE.sub(" ", parent.text))
        for child in parent:
            tag = child.tag
            if tag in _MARKS:
                pieces.append(_MARKS[tag])
            elif tag == f"{TEXT}span":
                self._span(child, depth, pieces)
            elif tag == f"{TEXT}note":
                self.notes += child.iterchildren(f"{TEXT}note-body")
            elif tag.startswith(_DRAW) and tag not in (f"{_DRAW}a", f"{_DRAW}object", f"{_DRAW}object-ole"):
                self._boxes.append(child)
            elif _is_hidden(child):
                self.budget.notes[HIDDEN] = None
            elif tag not in _SKIPPED:
                self._inline(child, depth + 1, pieces)
            if child.tail:
                pieces.append(_WHITE.sub(" ", child.tail))

    def _span(self, span: _Element, depth: int, pieces: list[str]) -> None:
        if self.styles.is_hidden(span, "text"):
            self.budget.notes[HIDDEN] = None
            return
        start = len(pieces)
        self._inline(span, depth + 1, pieces)
        if self.styles.is_raised(span):
            pieces[start:] = [raised("".join(pieces[start:]))]


def _is_hidden(element: _Element) -> bool:
    """A section that is not shown, or a paragraph field that hides itself."""
    return element.get(f"{TEXT}display") == "none" or element.get(f"{TEXT}is-hidden") == "true"
