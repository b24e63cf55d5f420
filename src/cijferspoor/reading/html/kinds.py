"""Pages that are not the article: a consent wall, an empty shell, an error page. Each with what to do about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cijferspoor.lexicon import default_lexicon
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.html.blocks import Block
from cijferspoor.reading.html.furniture import bare
from cijferspoor.reading.html.jsonld import Statement

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHORT = 400
"""Code points under which the text that was found can be that of a wall, a shell or an error page."""
_TEASER = 1_800
"""Code points of the longest teaser of an article for subscribers."""
_SHELL = 100
"""Code points under which a page is empty."""
_MOSTLY = 0.6
"""Share of a page's text in lines about cookies and consent that makes it a consent wall."""
_TOPICS = 4
"""So many of the words of consent (cookies, partners, toestemming) make a wall of a text that asks for it, whatever its
phrases."""
_ROOTS = frozenset(("root", "app", "__next", "__nuxt", "react-root", "main-app", "svelte", "q-app"))
_STATUS = re.compile(
    r"(?:(?:http|error|fout|foutcode)\s*:?\s*)?[45]\d\d(?:\s*[-–—|:,]?\s*(?:error|fout|not found|forbidden|.{0,3}))?",
    re.I,
)
_WORD = re.compile(r"\w+")
_SPLIT = re.compile(r"\s+[-–—|]\s+|[:.!…]+(?:\s|$)")

CONSENT = (
    "shows a consent wall instead of the article: open the page in a browser, accept or refuse the cookies, and save "
    "it again"
)
SHELL = (
    "is an empty shell that a script fills in the browser: open the page in a browser, and save it again when the "
    "article is there, or print it to PDF"
)
FRAMES = "is a set of frames without text of its own: open the frame with the article by itself and save that"
EMPTY = "holds no text: open the page in a browser and save it again"
PAYWALL = (
    "seems to hold only the beginning of an article for subscribers: log in, open the whole article and save it again"
)


def check(root: _Element, source_text: str, blocks: Sequence[Block], names: Sequence[str]) -> None:
    """Whether the blocks found are an article at all. ``source_text`` is all text of the page, shown or not; ``names``
    are its titles and headlines.

    Raises:
        ReadError: they are not; the message says what the page is and what to do.
    """
    text = "\n".join(block.text for block in blocks)
    if len(text) <= _SHORT:
        if name := _error_name(names):
            raise ReadError(
                f"is an error page (“{name}”), not an article: open the page in a browser and save it again"
            )
    if _is_consent_wall(text, source_text, names):
        raise ReadError(CONSENT)
    if len(text) < _SHELL and is_shell(root, source_text):
        raise ReadError(SHELL)
    if text.strip():
        return
    raise ReadError(FRAMES if next(root.iter("frameset", "frame"), None) is not None else EMPTY)


def is_empty(blocks: Sequence[Block]) -> bool:
    """Is there next to no text?"""
    return sum(len(block.text) for block in blocks) < _SHELL


def is_shell(root: _Element, source_text: str) -> bool:
    """Does a script have to fill this page?"""
    folded = source_text.casefold()
    if any(phrase in folded for phrase in default_lexicon().reading.pages.scripts):
        return True
    return any(
        (node.get("id") or "").lower() in _ROOTS and not _words(node) for node in root.iter("div", "main", "body")
    )


def paywall(said: Statement, source_text: str, text: str) -> tuple[str, ...]:
    """The note for an article that breaks off for those who have no subscription."""
    folded = " ".join(source_text.casefold().split())
    asked = any(phrase in folded for phrase in default_lexicon().reading.pages.paywalls)
    whole = said.body is not None and len(said.body) < 1.2 * len(text)
    return (PAYWALL,) if len(text) <= _TEASER and not whole and (asked or not said.free) else ()


def _is_consent_wall(text: str, source_text: str, names: Sequence[str]) -> bool:
    """Does the page ask for consent, and have next to nothing else to say?"""
    words = default_lexicon().reading
    phrases = [bare(phrase) for phrase in (*words.pages.consent_walls, *words.boilerplate.consent)]
    folded = text.casefold()
    topics = sum(word in folded for word in words.pages.consent_words)
    if not _said(phrases, source_text) and topics < _TOPICS:
        return False
    voices = frozenset(words.pages.consent_voices)
    lines = folded.splitlines()
    asking = [
        line
        for line in lines
        if any(word in line for word in words.pages.consent_words) and not voices.isdisjoint(_WORD.findall(line))
    ]
    rest = sum(map(len, lines)) - sum(map(len, asking))
    if len(text) <= _SHORT:
        return rest < _SHELL
    told = topics >= _TOPICS or len(_said(phrases, text)) > 1 or bool(_said(phrases, "\n".join(names)))
    return told and rest < (1 - _MOSTLY) * len(text)


def _said(phrases: Sequence[str], text: str) -> list[str]:
    folded = " ".join(text.casefold().split())
    return [phrase for phrase in phrases if phrase in folded]


def _error_name(names: Sequence[str]) -> str | None:
    """The title or headline that says that this is an error page."""
    errors = tuple(default_lexicon().reading.pages.errors)
    for name in names:
        for part in (name, *_SPLIT.split(name)):
            plain = bare(part)
            if plain in errors or _STATUS.fullmatch(plain) or (len(plain) <= 60 and plain.startswith(errors)):
                return name[:60]
    return None


def _words(node: _Element) -> str:
    return " ".join("".join(str(text) for text in node.itertext()).split())
