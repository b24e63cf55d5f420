"""Boxes beside the text that are content: a frame with facts in an article, as against a box of links.

An ``aside`` is furniture as a rule. It is part of the article when it stands among the paragraphs of the article, holds
sentences or a list and hardly a link, and neither its name nor its words say that it is about something else: other
articles, a newsletter, an advertisement, a poll, gifts. One that repeats what the article says in larger type is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = frozenset(("p", "ul", "ol", "blockquote", "h2", "h3", "h4", "figure", "table", "dl"))
"""Elements that are a part of a text rather than of a page."""
_LINKED = 0.2
"""Part of the letters of a box in links up to which it tells something itself."""
_BESIDE = 20
"""Elements before and after a box that are looked at."""
_BUTTONS = ("btn", "button", "knop", "cta")
"""Words in the class of a link that is a call to do something."""


def is_box(node: _Element, weights: Mapping[_Element, int], asks: Callable[[str], bool]) -> bool:
    """Is this ``aside`` a part of the article? ``weights`` is how much of its text stands in each element; ``asks``
    tells a line that sends the reader elsewhere.
    """
    if node.tag != "aside" or not _among(node, weights):
        return False
    text = _letters(node)
    links = [link for link in node.iter("a") if link.get("href") or link.get("class")]
    if any(word in (link.get("class") or "").lower() for link in links for word in _BUTTONS):
        return False
    lines = [line for part in node.itertext() if (line := " ".join(str(part).split()))]
    told = next(node.iter("p", "li", "dd", "td"), None) is not None
    return told and sum(map(_letters, links)) <= _LINKED * text and not any(map(asks, lines))


def _among(node: _Element, weights: Mapping[_Element, int]) -> bool:
    """Does a paragraph of the article stand beside it? An element around nothing but the box is the box."""
    at = node
    parent = at.getparent()
    while parent is not None and parent.tag in ("div", "section") and _letters(parent) == _letters(at):
        at, parent = parent, parent.getparent()
    if parent is None:
        return False
    before = [side for side in islice(at.itersiblings(preceding=True), _BESIDE) if weights.get(side, 0)]
    after = [side for side in islice(at.itersiblings(), _BESIDE) if weights.get(side, 0)]
    return bool(before and after) or any(side.tag in _TEXT for side in (*before, *after))


def _letters(node: _Element) -> int:
    return sum(len("".join(str(text).split())) for text in node.itertext())
