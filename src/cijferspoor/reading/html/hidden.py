"""Taking out of a page what a browser does not show, and what is no text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cijferspoor.lexicon import default_lexicon

if TYPE_CHECKING:
    from lxml.etree import _Element

UNSHOWN = frozenset(
    ("script", "style", "noscript", "template", "title", "svg", "del", "s", "strike", "rp", "rt",
     "datalist", "source", "track", "param")
)  # fmt: skip
"""Elements without visible text of the article; what is struck out was taken back by its author."""
CONTROLS = frozenset(
    ("iframe", "object", "embed", "applet", "video", "audio", "canvas", "map", "button", "select", "textarea", "input",
     "progress", "meter", "dialog", "noframes")
)  # fmt: skip
"""Boxes and controls, with words between them that do not touch."""
_NOT_SHOWN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-list\s*:\s*ignore)", re.I
)
_HEADINGS = frozenset(("h1", "h2", "h3"))
_WHOLE = 0.5
"""Share of the page's text in an element that says it is hidden, from which it is read all the same: an open
cookie dialog hides the whole page from screen readers, and scripts move text out of hidden boxes."""


def remove_hidden(root: _Element) -> None:
    """Clear what is not shown. The words on both sides of a script touch, those beside a control do not."""
    for node in list(root.iter(*UNSHOWN)):
        _empty(node, "wbr")
    for node in list(root.iter(*CONTROLS)):
        _empty(node, "hr")
    whole = _length(root)
    unseen = frozenset(default_lexicon().reading.pages.unseen)
    for node in [node for node in root.iter() if _says_hidden(node, unseen)]:
        if _length(node) <= _WHOLE * whole or node.tag in ("span", "p"):
            _empty(node, "wbr")


def _says_hidden(node: _Element, unseen: frozenset[str]) -> bool:
    get = node.get
    if get("hidden") is not None and get("hidden") != "until-found":
        return True
    if (get("aria-hidden") or "").strip().lower() == "true":
        return True
    style = get("style")
    if style and _NOT_SHOWN.search(style):
        return True
    names = get("class")
    spoken = names is not None and node.tag not in _HEADINGS and not unseen.isdisjoint(names.lower().split())
    return spoken and not _stands_in(node)


def _stands_in(node: _Element) -> bool:
    """Do these spoken words take the place of written words that a screen reader passes over?"""
    parent = node.getparent()
    written = (
        [] if parent is None else [child for child in parent if (child.get("aria-hidden") or "").lower() == "true"]
    )
    return any(char.isalnum() for child in written for text in _texts(child) for char in text)


def _length(node: _Element) -> int:
    return sum(len(text.strip()) for text in _texts(node))


def _texts(node: _Element) -> Iterable[str]:
    return (str(text) for text in node.itertext())


def _empty(node: _Element, tag: str) -> None:
    """Keep the place and what comes after it, and nothing else."""
    tail = node.tail
    node.clear()
    node.tag = tag
    node.tail = tail
