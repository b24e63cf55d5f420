"""The blocks of a Word document in document order: paragraphs, list items, tables, text boxes and notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cijferspoor.reading.office.blocks import Block, Budget, Kind, flat
from cijferspoor.reading.office.docx_inline import CHANGES, DELETED, INSERTED, MC, Inline, chosen, is_placeholder
from cijferspoor.reading.office.docx_styles import Styles, W
from cijferspoor.reading.office.docx_table import table_rows
from cijferspoor.reading.office.xml import MAX_DEPTH, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENTS = "the table of contents is left out"
FOREIGN = "a part in another format (altChunk) is not read: open it in Word and save it again"

_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag"))


class Body:
    """Walks the elements that hold blocks. ``references`` are the notes that the text refers to, in order."""

    def __init__(self, styles: Styles, budget: Budget) -> None:
        self.styles = styles
        self.budget = budget
        self.references: list[tuple[str, str]] = []

    def blocks(self, parent: _Element, depth: int) -> list[Block]:
        """The blocks in ``parent``, which is ``depth`` elements deep.

        Raises:
            ReadError: nested too deeply, or tables beyond the limits.
        """
        found: list[Block] = []
        inline = Inline(remarks=self.budget.notes)
        self._collect(parent, depth, found, inline)
        self._close(inline, "paragraph", depth, found)
        return found

    def note_blocks(self, notes: Iterable[tuple[str, _Element | None]]) -> list[Block]:
        """The texts of the notes that were referred to, in order of reference; ``notes`` are the parts by kind.

        The separators and notes whose reference was deleted are not seen by a reader, so not here either.
        """
        texts = {
            (kind, note.get(f"{W}id", "")): note
            for kind, root in notes
            if root is not None
            for note in root.iterchildren(f"{W}{kind}")
            if note.get(f"{W}type", "normal") == "normal"
        }
        found: list[Block] = []
        for reference in dict.fromkeys(self.references):
            if reference in texts:
                found += self.blocks(texts[reference], 2)
        return found

    def cell_text(self, cell: _Element, depth: int) -> str:
        """The words of a table cell."""
        return flat(self.blocks(cell, depth))

    def _collect(self, parent: _Element, depth: int, found: list[Block], inline: Inline) -> None:
        """``inline`` goes along, for a deleted paragraph mark joins a paragraph to the next."""
        if depth > MAX_DEPTH:
            raise too_deep()
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                if len(child):
                    self._paragraph(child, depth, found, inline)
            elif tag == f"{W}tbl":
                self._close(inline, "paragraph", depth, found)
                found.append(Block("table", rows=table_rows(self, child, depth)))
            elif tag in _WRAPPERS:
                if not is_placeholder(child):
                    self._collect(child, depth + 1, found, inline)
            elif tag in INSERTED or tag in DELETED:
                self.budget.notes[CHANGES] = None
                if tag in INSERTED:
                    self._collect(child, depth + 1, found, inline)
            elif tag == f"{MC}AlternateContent":
                self._collect(chosen(child), depth + 1, found, inline)
            elif tag == f"{W}altChunk":
                self.budget.notes[FOREIGN] = None

    def _paragraph(self, paragraph: _Element, depth: int, found: list[Block], inline: Inline) -> None:
        kind = self.styles.kind(paragraph)
        if kind == "contents":
            self.budget.notes[CONTENTS] = None
            return
        inline.walk(paragraph, depth + 1)
        inline.paragraph_end()
        if not self._mark_deleted(paragraph):
            self._close(inline, kind, depth, found)

    def _close(self, inline: Inline, kind: Kind, depth: int, found: list[Block]) -> None:
        """The words collected so far are a block; text boxes that hang in it come after it."""
        text = "".join(inline.pieces)
        boxes = list(inline.boxes)
        self.references += inline.references
        inline.pieces.clear()
        inline.boxes.clear()
        inline.references.clear()
        if text and not text.isspace():
            self.budget.spend(0, len(text))
            found.append(Block(kind, text))
        for box in boxes:
            found += self.blocks(box, depth + 2)

    def _mark_deleted(self, paragraph: _Element) -> bool:
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None or all(child.tag not in DELETED for child in mark):
            return False
        self.budget.notes[CHANGES] = None
        return True
