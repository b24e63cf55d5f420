"""The words of a block: white space as a browser shows it, and raised figures that must not join a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_EXPONENT = re.compile(r"[-+]?\d{1,2}")
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})(?:\s?[,;–-]\s?(?:\d{1,3}|[a-z]))*[\])]?", re.I)
_ENDINGS = frozenset(("e", "de", "ste", "er", "ère", "re", "th", "st", "nd", "rd"))
"""Raised ends of ordinal numbers: 3<sup>e</sup>, 1<sup>ste</sup>."""
_SQUARED = re.compile(r"(?:(?<![^\W\d_])(?:[kdcmµ]?m|ft|inch|sec|s)|(?<!\w)[A-Za-zχσ]|(?<![\d.,])10|[xX×·]\s?10)$")
"""What an exponent stands behind: a unit of length, a single letter, a power of ten."""
_CENTS = re.compile(r"€\s?\d+$")
_RAISING = re.compile(r"vertical-align\s*:\s*super", re.I)


def blanks(text: str, *, kept: bool = False) -> str:
    """``text`` with single spaces; where line ends count (``pre``) they are ``kept``."""
    return text if kept else _BLANKS.sub(" ", text)


def is_raised(node: _Element) -> bool:
    """Is this superscript?"""
    return node.tag == "sup" or (node.tag in ("span", "a", "font") and bool(_RAISING.search(node.get("style") or "")))


def is_note_link(node: _Element) -> bool:
    """A link such as ``[3]`` to a footnote on the same page."""
    target = (node.get("href") or "").rpartition("#")[2].lower()
    noted = target.startswith(
        ("fn", "_ftn", "_edn", "cite", "footnote", "voetnoot", "noot", "note", "ref", "sdfootnote")
    )
    words = _words(node)
    return (
        noted
        and "#" in (node.get("href") or "")
        and (words[:1] == "[" or node.find(".//sup") is not None)
        and bool(_MARK.fullmatch(words))
    )


def raised(node: _Element, before: str) -> str:
    """What superscript is as plain text after the words ``before``.

    An exponent becomes a raised character (m², 10⁶), the end of an ordinal number is joined to it (3e), and the mark of
    a footnote is left out: `229<sup>3</sup>` is the number 229.
    """
    words = _words(node)
    parent = node.getparent()
    linked = next(node.iter("a"), None) is not None or (parent is not None and parent.tag == "a")
    if not words or words.lower() in _ENDINGS:
        return words
    if _EXPONENT.fullmatch(words) and not linked:
        if _SQUARED.search(before):
            return words.translate(_RAISED)
        if (node.tail or "")[:1] in ("/", "⁄"):
            return f" {words}" if before[-1:].isdigit() else words
        if len(words) == 2 and _CENTS.search(before):
            return f",{words}"
        if re.search(r"€\s?\d+,$", before):
            return words
    if _MARK.fullmatch(words):
        return ""
    return f" {words}" if before[-1:].isdigit() and words[:1].isdigit() else words


def _words(node: _Element) -> str:
    return " ".join("".join(str(text) for text in node.itertext()).split())
