"""The words of a Word paragraph as its reader sees them: insertions in, deletions and field codes out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cijferspoor.reading.office.blocks import raised
from cijferspoor.reading.office.docx_styles import W, on
from cijferspoor.reading.office.xml import MAX_DEPTH, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
INSERTED = frozenset((f"{W}ins", f"{W}moveTo"))

CHANGES = "has tracked changes: read as if all were accepted"
HIDDEN = "hidden text is left out"

_SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "instrText",
        "delText",
        "delInstrText",
        "fldData",
        "rt",
        "rubyPr",
        "tbl",
    )
) | {f"{M}{name}" for name in ("rPr", "fPr", "oMathParaPr", "ctrlPr")}
_MARKS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}br": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip
"""Elements that stand for a character; a soft hyphen stands for none."""
_REFERENCES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_SPACES = re.compile(r"[\t\n\r]")
_SYMBOLS = {
    0x25: "%", 0x2B: "+", 0x2D: "−", 0xA3: "≤", 0xA4: "/", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB9: "≠",
    0xBB: "≈", 0xBE: "–", 0xD7: "·",
}  # fmt: skip
"""Signs beside numbers in the font Symbol, by the code that Word keeps at U+F000 (Adobe's Symbol encoding)."""


@dataclass(slots=True)
class Inline:
    """Collects the words of one paragraph, and what hangs in it: text boxes and references to notes."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)
    remarks: dict[str, None] = field(default_factory=dict)
    _fields: list[bool] = field(default_factory=list)
    """For each open field: is its instruction being read (True) or its result? Only results are text."""
    _instructions: int = 0
    """How many of them are being read."""

    def walk(self, parent: _Element, depth: int) -> None:
        """Collect from the children of ``parent``, which is ``depth`` elements deep."""
        if depth > MAX_DEPTH:
            raise too_deep()
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, depth)
            elif tag in (f"{W}t", f"{M}t"):
                self._add(_SPACES.sub(" ", child.text or ""))
            elif tag in _MARKS:
                self._add(_MARKS[tag])
            elif tag in DELETED or tag in INSERTED:
                self.remarks[CHANGES] = None
                if tag in INSERTED:
                    self.walk(child, depth + 1)
            elif tag not in _SKIPPED:
                self._other(child, depth)

    def paragraph_end(self) -> None:
        """A field whose instruction is still open here is broken: the text after it must not be lost."""
        self._fields.clear()
        self._instructions = 0

    def _other(self, child: _Element, depth: int) -> None:
        tag = child.tag
        if tag == f"{W}fldChar":
            self._field(child.get(f"{W}fldCharType", ""))
        elif tag in _REFERENCES:
            self.references.append((_REFERENCES[tag], child.get(f"{W}id", "")))
        elif tag == f"{W}sym":
            self._add(_symbol(child))
        elif tag == f"{W}txbxContent":
            self.boxes.append(child)
        elif tag == f"{MC}AlternateContent":
            # The same text box, once for new programs and once for old ones.
            self.walk(chosen(child), depth + 1)
        elif tag == f"{W}sdt":
            if not is_placeholder(child):
                self.walk(child, depth + 1)
        elif tag == f"{M}f":
            self._fraction(child, depth)
        elif tag == f"{M}sup":
            start = len(self.pieces)
            self.walk(child, depth + 1)
            self.pieces[start:] = [raised("".join(self.pieces[start:]))]
        else:
            self.walk(child, depth + 1)

    def _run(self, run: _Element, depth: int) -> None:
        properties = run.find(f"{W}rPr")
        if properties is not None and on(properties.find(f"{W}vanish")):
            self.remarks[HIDDEN] = None
            return
        start = len(self.pieces)
        self.walk(run, depth + 1)
        if any(child.tag in _REFERENCES and child.get(f"{W}customMarkFollows") for child in run):
            del self.pieces[start:]
        elif properties is not None and _is_raised(properties):
            self.pieces[start:] = [raised("".join(self.pieces[start:]))]

    def _fraction(self, fraction: _Element, depth: int) -> None:
        """A built-up fraction on one line: ``1/2``."""
        for place, part in enumerate(("num", "den")):
            self._add("/" if place else "")
            for element in fraction.iterchildren(f"{M}{part}"):
                self.walk(element, depth + 1)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
            self._instructions += 1
        elif self._fields and kind in ("separate", "end"):
            self._instructions -= self._fields[-1]
            self._fields[-1] = False
            if kind == "end":
                self._fields.pop()

    def _add(self, text: str) -> None:
        if not self._instructions:
            self.pieces.append(text)


def chosen(alternatives: _Element) -> _Element:
    """The first choice of ``mc:AlternateContent``, or its fallback."""
    choice = alternatives.find(f"{MC}Choice")
    fallback = alternatives.find(f"{MC}Fallback")
    return next((element for element in (choice, fallback) if element is not None), alternatives)


def is_placeholder(control: _Element) -> bool:
    """Is a content control still showing its prompt (`Klik hier om tekst in te voeren`)?"""
    return on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))


def _is_raised(properties: _Element) -> bool:
    align = properties.find(f"{W}vertAlign")
    return align is not None and align.get(f"{W}val") == "superscript"


def _symbol(element: _Element) -> str:
    """A character from a symbol font: a sign beside a number as such, another as a space."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return " "
    if 0xF000 <= code <= 0xF0FF:
        symbol = element.get(f"{W}font", "").lower() == "symbol"
        return _SYMBOLS.get(code - 0xF000, " ") if symbol else " "
    return chr(code) if 0x20 <= code < 0xD800 else " "
