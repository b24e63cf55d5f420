"""Pages that are not the article: a consent wall, an empty shell, an error page. Each with what to do about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
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
_CARDS, _SUMMARY, _SENTENCE = 4, 300, 60
"""Headlines of the shortest overview; code points of the longest summary under one; from which other text on the page
is that of an article."""
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
LOGIN = "is a page to log in on, not an article: log in with a browser, open the article and save that"
OVERVIEW = "is an overview of articles, not an article: open the article itself and save that"
PAYWALL = (
    "seems to hold only the beginning of an article for subscribers: log in, open the whole article and save it again"
)


def check(
    root: _Element, source_text: str, blocks: Sequence[Block], names: Sequence[str], *, asks_login: bool = False
) -> None:
    """Whether the blocks found are an article at all. ``source_text`` is all text of the page, shown or not; ``names``
    are its titles and headlines; ``asks_login`` is whether it has a field for a password.

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
    if asks_login and len(text) <= _SHORT and _is_login(blocks, names):
        raise ReadError(LOGIN)
    if is_overview(root, blocks):
        raise ReadError(OVERVIEW)
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


def asks_password(root: _Element) -> bool:
    """Is there a field for a password? To be called before controls are taken out."""
    return any((field.get("type") or "").strip().lower() == "password" for field in root.iter("input"))


def _is_login(blocks: Sequence[Block], names: Sequence[str]) -> bool:
    """Is the title a label such as ``Inloggen``, or is there no sentence of any length?"""
    labels = frozenset(map(bare, default_lexicon().reading.boilerplate.lines))
    named = any(bare(part) in labels for name in names for part in _SPLIT.split(name)[:1])
    return named or (sum(len(block.text) for block in blocks) < _SHELL and not any(map(_has_number, blocks)))


def _has_number(block: Block) -> bool:
    return any(map(str.isdigit, block.text))


def is_overview(root: _Element, blocks: Sequence[Block]) -> bool:
    """Is all there is to read a row of headlines that are links, each with a summary at most?"""
    heads = [head for head in root.iter("h2", "h3", "h4") if _leads_away(head)]
    if len(heads) < _CARDS:
        return False
    around = Counter(up for head in heads for up in head.iterancestors())
    outside = [block for block in blocks if not _in_card(block.node, around)]
    told = sum(len(block.text) for block in blocks) - sum(len(block.text) for block in outside)
    return told <= _SUMMARY * len(heads) and not any(
        len(block.text) > _SENTENCE and block.kind != "heading" and not block.only_links for block in outside
    )


def _leads_away(head: _Element) -> bool:
    """Is the whole headline a link to another page, outside a menu?"""
    if any(up.tag in ("nav", "footer", "aside") for up in head.iterancestors()):
        return False
    around = next(head.iterancestors("a"), None)
    links = [around] if around is not None else [link for link in head.iter("a") if _words(link) == _words(head)]
    return any(not (link.get("href") or "#").startswith("#") for link in links)


def _in_card(node: _Element, around: Mapping[_Element, int]) -> bool:
    """Does it stand in an element with exactly one of these headlines? ``around`` is how many each element holds."""
    return any(around.get(up) == 1 for up in (node, *node.iterancestors()) if up.tag not in ("body", "main"))


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
