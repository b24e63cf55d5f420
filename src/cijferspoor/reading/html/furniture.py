"""Which elements of a page are not its article: menus, share buttons, related articles, comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from cijferspoor.lexicon import default_lexicon
from cijferspoor.reading.html.blocks import HEADINGS, Block
from cijferspoor.reading.html.boxes import is_box

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAGS = frozenset(("nav", "footer", "aside", "form", "menu", "search"))
_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    )
)
_BULK = 0.5
"""Share of the article's text above which an element is not furniture, whatever it is called."""
_ALL = 0.9
"""The same share for what is called comments, which may well be longer than the article."""
_NAME_PARTS = re.compile(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+(?![a-z])")
_NAMING = ("class", "id", "data-component")
_NAMES = 500
"""Code points of the names of an element that are looked at."""
_TOPICS = frozenset(("category", "tag", "postid", "has", "no", "without", "with", "is"))
"""First words of names that say what an article is about or what a page has, not what the element is."""
_ROW = 20
"""Labels in the longest row."""
_STATING = ("alleen", "exclusief", "onbeperkt")
"""First words of phrases about subscribers that a sentence of an article can begin with as well."""
_LABEL = 100
"""Code points of the longest label in a line."""
_SENTENCES = ("p", "li", "td", "th", "blockquote", "dd", "figcaption", *HEADINGS)
_EDGES = " \t\n.:;!?…-–—>»›→#*_|[]()•·"
_NOTICE = 800
"""Code points of the longest cookie notice."""
_LINE = 200
"""Code points of the longest line that is judged by its first words."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PARTS = re.compile(r"\s*[|·•]\s*")
"""What stands between the parts of a byline: ``Door Karin | 12 maart 2021 | 3 min``."""
_BESIDE, _CLOCK = re.compile(r"0 min(?:uut|uten)?"), re.compile(r"0:0(?: uur)?")
"""A length, which is a label only beside another part of a byline; a clock time, which is one on a line of its own
there. 0 stands for any number."""


def bare(line: str) -> str:
    """A line as phrases are compared: no capitals, single spaces, no marks around it."""
    return " ".join(line.casefold().split()).strip(_EDGES)


class Furniture:
    """Judges elements of one page. ``weights`` is how much of the article's text stands in each element."""

    def __init__(self, weights: Mapping[_Element, int], title: _Element | None) -> None:
        words = default_lexicon().reading
        self._weights = weights
        self._whole = max(weights.values(), default=0)
        self._replies = _Names(words.pages.replies, ())
        self._names = _Names(words.pages.furniture, words.pages.furniture_pairs)
        self._labels = _phrases((*words.boilerplate.related, *words.boilerplate.tail, *words.boilerplate.pointers))
        self._titled = frozenset(title.iterancestors()) if title is not None else frozenset()
        asking = (*words.boilerplate.prompts, *words.boilerplate.openings, *words.pages.paywalls)
        self._asking = tuple(map(bare, asking))
        self._calls = self._labels | _phrases(words.boilerplate.lines)
        self._known: dict[_Element, bool] = {}

    def holds(self, node: _Element) -> bool:
        """Is ``node`` furniture, or does it stand in some?"""
        path: list[_Element] = []
        at: _Element | None = node
        found = False
        while at is not None:
            if at in self._known:
                found = self._known[at]
                break
            path.append(at)
            at = at.getparent()
        for element in reversed(path):
            found = found or self._is(element)
            self._known[element] = found
        return found

    def _is(self, node: _Element) -> bool:
        if node.tag in HEADINGS or node.tag in ("html", "body", "main"):
            return False
        share = self._weights.get(node, 0) / max(1, self._whole)
        if node in self._titled or share > _ALL:
            return False
        if share > _BULK:
            return self._replies.name(node)
        if is_box(node, self._weights, self._asks):
            return self._names.name(node)
        if node.tag in _TAGS or (node.get("role") or "").lower() in _ROLES or node.get("aria-modal") == "true":
            return True
        if node.tag == "header" and not any(up.tag in ("article", "main") for up in node.iterancestors()):
            return True
        label = node.get("aria-label")
        if label and bare(label) in self._labels:
            return True
        return self._names.name(node)

    def _asks(self, line: str) -> bool:
        return bare(line) in self._calls or bare(line).startswith(self._asking)


def links_away(article: _Element) -> bool:
    """Is the headline of this ``article`` a link, as that of a summary is? A link within the page does not count."""
    head = next(article.iterdescendants(*HEADINGS), None)
    return head is not None and any(not (link.get("href") or "#").startswith("#") for link in head.iter("a"))


class _Names:
    """Words in the names that a page gives to its elements."""

    def __init__(self, words: Iterable[str], pairs: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._pairs = tuple(f" {pair} " for pair in pairs)

    def name(self, node: _Element) -> bool:
        """``article-share__buttons related`` has the words share and related; ``category-nieuwsbrief`` is a topic."""
        names = " ".join(name[:_NAMES] for key in _NAMING if (name := node.get(key)))
        for name in names.split():
            parts = [part.lower() for part in _NAME_PARTS.findall(name)]
            if not parts or parts[0] in _TOPICS:
                continue
            joined = f" {' '.join(parts)} "
            if not self._words.isdisjoint(parts) or any(pair in joined for pair in self._pairs):
                return True
        return False


def remove_labels(root: _Element) -> None:
    """Take out the labels that stand beside text in one line, such as the number of comments after the date.

    In a sentence they stay: there the name of a ``span`` says how its words look.
    """
    words = default_lexicon().reading.pages
    names = _Names(words.furniture, words.furniture_pairs)
    tally = lines().is_tally
    for node in list(root.iter("span", "small", "a", "i", "em", "b", "strong")):
        text = "".join(map(str, node.itertext()))
        if len(text) > _LABEL or next(node.iterancestors("li", "td", "th", *HEADINGS), None) is not None:
            continue
        named = names.name(node) and next(node.iterancestors(*_SENTENCES), None) is None
        if named or (tally(text) and _in_row(node)):
            tail = node.tail
            node.clear()
            node.tag, node.tail = "hr", tail


def _in_row(node: _Element) -> bool:
    """Does it stand in a row of labels: an element without words of its own between them?"""
    parent = node.getparent()
    if parent is None or not 2 <= len(parent) <= _ROW:
        return False
    between = (parent.text, *(child.tail for child in parent))
    return not any(char.isalnum() for text in between if text for char in text)


class Lines:
    """Judges blocks by their words alone."""

    def __init__(self) -> None:
        words = default_lexicon().reading.boilerplate
        self._pointing = _phrases((*words.related, *words.pointers, *words.tail))
        self._furniture = _phrases((*words.lines, *words.related, *words.pointers))
        self._openings = tuple(phrase.casefold() for phrase in words.openings)
        self._consent = tuple(phrase.casefold() for phrase in words.consent)
        walls = [bare(phrase) for phrase in default_lexicon().reading.pages.paywalls]
        self._furniture |= frozenset(walls)
        self._paywalls = tuple(phrase for phrase in walls if not phrase.startswith(_STATING))
        self._announcing = tuple({bare(phrase) for phrase in (*words.pointers, *words.related)})

    def is_tally(self, text: str) -> bool:
        """Is it a count or a time that a page puts beside an article: ``4 reacties``, ``Leestijd: 3 minuten``?"""
        return len(text) <= _LABEL and _counted(text) in self._furniture and any(map(str.isdigit, text))

    def without_labels(self, block: Block) -> str:
        """The text of a byline without the parts that are such labels; any other text as it is."""
        if block.table is not None or len(block.text) > _LINE or block.kind == "item":
            return block.text
        lines = [(line, _PARTS.split(line)) for line in block.text.split("\n")]
        if sum(len(parts) for _, parts in lines) == 1:
            return block.text
        stays = [
            (line, parts, [part for part in parts if not self._is_label(part, alone=len(parts) == 1)])
            for line, parts in lines
        ]
        return "\n".join(line if len(left) == len(parts) else " | ".join(left) for line, parts, left in stays if left)

    def _is_label(self, part: str, *, alone: bool) -> bool:
        counted = _counted(part)
        clock = alone and _CLOCK.fullmatch(counted) is not None
        return self.is_tally(part) or clock or _BESIDE.fullmatch(counted) is not None

    def points_away(self, block: Block) -> bool:
        """A line such as ``Lees ook`` or ``Meer nieuws`` above links to other articles."""
        return len(block.text) <= _LINE and bare(block.text) in self._pointing

    def is_furniture(self, block: Block) -> bool:
        """A line that is never part of an article, or a link to another one with the words that announce it."""
        if block.table is not None or len(block.text) > _NOTICE:
            return False
        folded = block.text.casefold()
        if any(phrase in folded for phrase in self._consent) and block.text[0] not in "\"'“‘„,":
            return True
        if len(block.text) > _LINE:
            return False
        if bare(block.text) in self._furniture or (block.kind != "item" and self.is_tally(block.text)):
            return True
        if bare(block.text).startswith(self._paywalls):
            return True
        if self._announces(block):
            return True
        return block.linked > 0.4 * len(block.text) and bare(block.text).startswith(self._openings)

    def _announces(self, block: Block) -> bool:
        """``Meer over dit onderwerp:`` with nothing but links behind it."""
        words, colon, rest = block.text.partition(":")
        linked = bool(colon) and block.linked >= 0.9 * len("".join(rest.split()))
        return linked and bare(words).startswith(self._announcing)


@lru_cache(maxsize=1)
def lines() -> Lines:
    """The rules with the phrases of the lexicon, made once."""
    return Lines()


def _counted(text: str) -> str:
    """A label as it is compared: 0 for every number, no brackets."""
    return _NUMBER.sub("0", bare(text).replace("(", "").replace(")", ""))


def _phrases(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(bare, phrases))
