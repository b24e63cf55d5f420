"""What a Word document's styles say of a paragraph or table: list item, heading, caption, header row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from cijferspoor.reading.office.blocks import Kind

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's own elements (ISO/IEC 29500-4; the strict one is mapped to it)."""
MAX_BASED_ON = 20
"""Steps from a style to the one it is based on; Word itself stops at eleven."""

_LIST = re.compile(r"list(?: bullet| number)?(?: [2-5])?")
_HEADING = re.compile(r"heading [1-9]|title|subtitle")
_CONTENTS = re.compile(r"toc [1-9]|table of figures")
_OFF = ("0", "false", "off", "none")


def on(element: _Element | None) -> bool:
    """Is a switch such as ``w:vanish`` there and not turned off?"""
    return element is not None and element.get(f"{W}val", "1") not in _OFF


class Styles:
    """The styles of a document, by id. Names are Word's own English ones, whatever language the user sees."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        if root is not None:
            for style in root.iterchildren(f"{W}style"):
                self._styles.setdefault(style.get(f"{W}styleId", ""), style)
        self._kinds: dict[str, Kind] = {}

    def kind(self, paragraph: _Element) -> Kind:
        """What a paragraph is. Its own numbering goes before its style's; a numbered heading is no list item."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return self._default
        style = properties.find(f"{W}pStyle")
        kind = self._default if style is None else self._of_style(style.get(f"{W}val", ""))
        if kind in ("contents", "caption"):
            return kind
        if kind == "heading" or on_level(properties):
            return "paragraph"
        own = _numbered(properties)
        if own is None:
            return kind
        return "item" if own else "paragraph"

    def header_row(self, table: _Element) -> bool:
        """Does the table's style set its first row apart, and does the table use that?

        Word switches ``firstRow`` on for every new table, so only a style that formats it counts.
        """
        look, style = table.find(f"{W}tblPr/{W}tblLook"), table.find(f"{W}tblPr/{W}tblStyle")
        if look is None or style is None or not _first_row(look):
            return False
        for based in self._chain(style.get(f"{W}val", "")):
            for part in based.iterchildren(f"{W}tblStylePr"):
                if part.get(f"{W}type") == "firstRow" and len(part):
                    return True
        return False

    @cached_property
    def _default(self) -> Kind:
        """The kind of a paragraph that names no style."""
        for name, style in self._styles.items():
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                kind = self._of_style(name)
                return "paragraph" if kind == "heading" else kind
        return "paragraph"

    def _of_style(self, name: str) -> Kind:
        if name not in self._kinds:
            self._kinds[name] = self._find_kind(name)
        return self._kinds[name]

    def _find_kind(self, name: str) -> Kind:
        chain = list(self._chain(name))
        for style in chain:
            called = _name(style)
            if _CONTENTS.fullmatch(called):
                return "contents"
            if called == "caption":
                return "caption"
            if _HEADING.fullmatch(called) or on_level(style.find(f"{W}pPr")):
                return "heading"
        for style in chain:
            numbered = _numbered(style.find(f"{W}pPr"))
            if numbered is not None:
                return "item" if numbered else "paragraph"
            if _LIST.fullmatch(_name(style)):
                return "item"
        return "paragraph"

    def _chain(self, name: str) -> Iterator[_Element]:
        """The style and those it is based on."""
        seen: set[str] = set()
        while name in self._styles and name not in seen and len(seen) < MAX_BASED_ON:
            seen.add(name)
            yield self._styles[name]
            based = self._styles[name].find(f"{W}basedOn")
            name = "" if based is None else based.get(f"{W}val", "")


def on_level(properties: _Element | None) -> bool:
    """Do paragraph properties give a level in the outline (0 to 8), as headings have?"""
    level = None if properties is None else properties.find(f"{W}outlineLvl")
    return level is not None and level.get(f"{W}val", "9") != "9"


def _numbered(properties: _Element | None) -> bool | None:
    """Is it an item of a list? None when the properties do not say; number 0 takes it out of its style's list."""
    number = None if properties is None else properties.find(f"{W}numPr/{W}numId")
    return None if number is None else number.get(f"{W}val", "0") != "0"


def _name(style: _Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "").strip().lower()


def _first_row(look: _Element) -> bool:
    """The flag as a word, or as bit 0x20 of the older ``val`` (ISO/IEC 29500-4, 17.4.55)."""
    flag = look.get(f"{W}firstRow")
    if flag is not None:
        return flag not in _OFF
    try:
        return bool(int(look.get(f"{W}val", "0"), 16) & 0x20)
    except ValueError:
        return False
