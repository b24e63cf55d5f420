"""A tree as a row of blocks: paragraphs, headings, list items and tables, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cijferspoor.reading.document import TextBuilder, tidy
from cijferspoor.reading.html.inline import blanks, is_note_link, is_raised, raised
from cijferspoor.reading.html.tables import DataTable, is_data, read_table

if TYPE_CHECKING:
    from lxml.etree import _Element

Kind = Literal["paragraph", "heading", "item", "table"]
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCK_TAGS = HEADINGS | frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "li",
     "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "tr", "ul")
)  # fmt: skip
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.I)
_INLINE = ("span", "time", "a", "b", "strong", "em", "i", "small", "label", "button")
_ROWS = ("div", "header", "footer", "section", "address", "dd", "figcaption")
"""Elements that pages use as a row of labels; in a paragraph or an item, letters without a blank are one word."""
_BEFORE = 40
"""Code points before a raised figure that tell what it is."""


@dataclass(slots=True)
class Block:
    """One block: its text, the element it stands in, and how many of its code points are links."""

    kind: Kind
    text: str
    node: _Element
    linked: int = 0
    table: DataTable | None = None

    @property
    def only_links(self) -> bool:
        """Is (nearly) all of it the text of links?"""
        return self.linked > 0.8 * len("".join(self.text.split()))


def blocks_of(root: _Element) -> list[Block]:
    """All blocks under ``root``. Does not recurse into the tree, save for the cells of a table."""
    return _Walk().run(root)


def block_text(node: _Element) -> str:
    """The text of one element as a single line."""
    return " ".join(block.text.replace("\n", " ") for block in blocks_of(node))


def add_blocks(builder: TextBuilder, blocks: Iterable[Block]) -> None:
    """Add the blocks to the text of a document."""
    for block in blocks:
        if block.table is not None:
            builder.table(block.table.rows, block.table.caption)
        elif block.kind == "item":
            builder.item(block.text)
        else:
            builder.paragraph(block.text)


class _Walk:
    """Gathers words until a block begins or ends, then makes a block of them."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._words: list[str] = []
        self._linked = 0
        self._owners: list[_Element] = []
        self._new_items: list[_Element] = []
        self._links = self._pre = 0

    def run(self, root: _Element) -> list[Block]:
        todo = [(root, False)]
        self._owners.append(root)
        while todo:
            node, leaving = todo.pop()
            if leaving:
                self._leave(node)
                if node is not root:
                    self._say(node.tail)
                continue
            todo.append((node, True))
            if self._enter(node, root):
                todo.extend((child, False) for child in reversed(node))
        self._flush()
        return self._blocks

    def _enter(self, node: _Element, root: _Element) -> bool:
        """Begin an element; False when its contents are dealt with."""
        tag = node.tag
        if tag == "br":
            self._break()
        elif tag == "a":
            if is_note_link(node):
                return False
            self._links += 1
        elif _is_block(node):
            self._flush()
            self._owners.append(node if tag in _BLOCK_TAGS else self._owners[-1])
            if tag == "li" or "MsoListParagraph" in (node.get("class") or ""):
                self._new_items.append(node)
            elif tag == "pre":
                self._pre += 1
            elif tag == "table" and node is not root and is_data(node):
                self._blocks.append(_table_block(node))
                return False
        elif is_raised(node):
            self._words.append(
                raised(node, "".join(self._words)[-_BEFORE:] if len(self._words) < 50 else "".join(self._words[-50:]))
            )
            return False
        if _set_apart(node):
            self._words.append(_joint("".join(self._words[-1:]), node))
        if tag == "q":
            self._words.append("“")
        elif tag == "time" and "".join(self._words[-1:])[-1:].isalnum():
            self._words.append(" ")  # pages set a time apart with style only, and its figures must not join others
        self._say(node.text)
        return True

    def _break(self) -> None:
        """A line break; a second one in a row begins a new paragraph."""
        before = "".join(self._words[-3:]).rstrip(" \t")
        heading = self._owners[-1].tag in HEADINGS  # a headline is one block, however it is set
        if before.endswith("\n") and not (self._pre or self._new_items or heading):
            self._flush()
        else:
            self._words.append("\n")

    def _leave(self, node: _Element) -> None:
        if node.tag == "a" and not is_note_link(node):
            self._links -= 1
        elif node.tag == "time":
            self._words.append(" " if (node.tail or "")[:1].isalnum() or node.tail is None else "")
        elif node.tag == "q":
            self._words.append("”")
        elif _is_block(node):
            self._flush()
            self._owners.pop()
            if self._new_items and self._new_items[-1] is node:
                self._new_items.pop()
            if node.tag == "pre":
                self._pre -= 1

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(blanks(text, kept=self._pre > 0))
            if self._links:
                self._linked += len("".join(text.split()))

    def _flush(self) -> None:
        text = tidy("".join(self._words))
        if text:
            owner = self._owners[-1]
            kind: Kind = "heading" if owner.tag in HEADINGS else "paragraph"
            if self._new_items:
                kind = "item"
                # What follows in the same item stands under it, as a paragraph of its own.
                self._new_items.pop()
            self._blocks.append(Block(kind, text, owner, self._linked))
        self._words.clear()
        self._linked = 0


def _set_apart(node: _Element) -> bool:
    """Is it one of several inline elements without a blank between, which a page sets apart by style: a byline?"""
    before, parent = node.getprevious(), node.getparent()
    if node.tag not in _INLINE or before is None or before.tail or parent is None or parent.tag not in _ROWS:
        return False
    if before.tag not in _INLINE or (parent.text or "").strip():
        return False
    return len("".join(map(str, before.itertext())).strip()) > 1  # not the large first letter of a paragraph


def _joint(before: str, node: _Element) -> str:
    """What is put between two such elements: nothing in ``12%``, a space in ``148 meldingen``, else a new line."""
    after = "".join(map(str, node.itertext())).lstrip()[:1]
    if not (before[-1:].isalnum() and after.isalnum()):
        return ""
    return " " if before[-1].isdecimal() and after.islower() else "\n"


def _table_block(node: _Element) -> Block:
    table = read_table(node, block_text)
    text = "\n".join(" | ".join(cell.text for cell in row) for row in table.rows)
    linked = sum(len("".join("".join(map(str, link.itertext())).split())) for link in node.iter("a"))
    return Block("table", text, node, linked, table)


def _is_block(node: _Element) -> bool:
    if node.tag in _BLOCK_TAGS:
        return True
    style = node.get("style")
    return style is not None and node.tag in ("span", "a", "label") and _AS_BLOCK.search(style) is not None
