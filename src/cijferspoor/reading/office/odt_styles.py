"""What the styles of an OpenDocument text say: captions, raised figures, hidden text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_NAMESPACE}:office:1.0}}"
STYLE = f"{{{_NAMESPACE}:style:1.0}}"
TEXT = f"{{{_NAMESPACE}:text:1.0}}"
"""Namespaces of OpenDocument (ISO/IEC 26300-1, 2.1)."""
MAX_PARENTS = 20
"""Steps from a style to its parents; LibreOffice's own go three deep."""

_CAPTIONS = ("Caption", "Table")
"""LibreOffice's paragraph styles for captions and for those of tables; files hold the English names."""


class OdtStyles:
    """The styles of a document: the common ones in ``styles.xml``, the automatic ones in ``content.xml``."""

    def __init__(self, content: _Element, common: _Element | None) -> None:
        self._styles: dict[tuple[str, str], _Element] = {}
        for root, group in ((content, "automatic-styles"), (common, "styles")):
            holder = None if root is None else root.find(f"{OFFICE}{group}")
            for style in () if holder is None else holder.iterchildren(f"{STYLE}style"):
                key = (style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", ""))
                self._styles.setdefault(key, style)
        self._known: dict[tuple[str, str, str], bool] = {}

    def is_caption(self, paragraph: _Element) -> bool:
        """Is it a caption, by the name of its style or of one that this is based on?"""
        name = paragraph.get(f"{TEXT}style-name", "")
        return self._remembered("caption", "paragraph", name)

    def is_raised(self, span: _Element) -> bool:
        """Is the text set higher, as an exponent or a note mark is?"""
        return self._remembered("raised", "text", span.get(f"{TEXT}style-name", ""))

    def is_hidden(self, element: _Element, family: str) -> bool:
        """Is the text of a paragraph or span marked as hidden?"""
        return self._remembered("hidden", family, element.get(f"{TEXT}style-name", ""))

    def _remembered(self, question: str, family: str, name: str) -> bool:
        key = (question, family, name)
        if key not in self._known:
            self._known[key] = self._answer(question, family, name)
        return self._known[key]

    def _answer(self, question: str, family: str, name: str) -> bool:
        if question == "caption":
            return name in _CAPTIONS or any(
                style.get(f"{STYLE}parent-style-name") in _CAPTIONS for style in self._chain(family, name)
            )
        attribute = f"{STYLE}text-position" if question == "raised" else f"{TEXT}display"
        for style in self._chain(family, name):
            properties = style.find(f"{STYLE}text-properties")
            value = None if properties is None else properties.get(attribute)
            if value is not None:
                return _is_up(value) if question == "raised" else value == "none"
        return False

    def _chain(self, family: str, name: str) -> Iterator[_Element]:
        seen: set[str] = set()
        while (family, name) in self._styles and name not in seen and len(seen) < MAX_PARENTS:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")


def _is_up(position: str) -> bool:
    """``super 58%`` or ``33% 58%`` is raised, ``sub`` or a negative percentage is lowered."""
    first = position.split()[:1]
    return bool(first) and (first[0] == "super" or (first[0][:1].isdigit() and first[0].strip("0.%") != ""))
