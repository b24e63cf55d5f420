"""Small things of the XML of a workbook (SpreadsheetML): its namespace, strings and whole numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cijferspoor.reading.office.blocks import raised

if TYPE_CHECKING:
    from lxml.etree import _Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def string_of(item: _Element) -> str:
    """The text of a string: its runs without phonetic hints; a raised digit stays apart from the word before it."""
    parts: list[str] = []
    for child in item.iterchildren():
        if child.tag == f"{S}t":
            parts.append(child.text or "")
        elif child.tag == f"{S}r":
            align = child.find(f"{S}rPr/{S}vertAlign")
            text = child.findtext(f"{S}t") or ""
            parts.append(raised(text) if align is not None and align.get("val") == "superscript" else text)
    return _ESCAPED.sub(_unescaped, "".join(parts))


def _unescaped(match: re.Match[str]) -> str:
    """``_x000D_`` is a character that XML cannot hold (22.4.2.4); half of one is left out."""
    code = int(match[1], 16)
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)


def whole_of(text: str | None) -> int:
    """The whole number in an attribute; 0 where there is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0
