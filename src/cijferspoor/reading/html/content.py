"""Which blocks of a page are its article.

trafilatura says which text is the article. Its text is not used as such: it drops short paragraphs and flattens tables.
Instead we find the element of the page that holds what it found, and take all blocks there that are not furniture.
Where it finds nothing or hardly anything, the page's own ``article``, ``main`` or body is taken.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cijferspoor.reading.html.blocks import HEADINGS, Block
from cijferspoor.reading.html.dates import dutch_forms
from cijferspoor.reading.html.furniture import Furniture, bare, lines, links_away

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_ELEMENTS = 20_000
"""Elements of the largest page that goes through trafilatura, which takes some two seconds for it."""
_SEMANTIC, _NEARLY_ALL = 0.6, 0.9
"""Share of the found text that makes an ``article`` or ``main`` the article; and an element without such a name."""
_TOO_LITTLE = 0.3
"""Share of the page's prose that trafilatura must have found to be believed."""
_PROSE, _LONG = 40, 120
"""Code points from which a line that ends as a sentence is prose; from which any line is."""
_GRAM, _ALIKE = 4, 0.8
"""A block was found when four out of five of its runs of four words were."""
_STOPS = tuple('.!?…:"”’»)')
_TEXT_TAGS = HEADINGS | frozenset(
    ("p", "li", "blockquote", "dd", "dt", "pre", "figcaption", "td", "th", "caption", "summary")
)


def is_prose(block: Block) -> bool:
    """Does the block read as a sentence of an article rather than a title or a label?"""
    if block.kind == "heading" or block.only_links:
        return False
    return len(block.text) >= _LONG or (len(block.text) >= _PROSE and block.text.endswith(_STOPS))


def choose(root: _Element, blocks: Sequence[Block], title: _Element | None) -> list[Block]:
    """The blocks of the article, in reading order. ``title`` is the page's own headline."""
    found = _found(root, blocks)
    bulk = found if _length(blocks, found) > _LONG else [is_prose(block) for block in blocks]
    furniture = Furniture(_weights(blocks, bulk), title)
    free = [not furniture.holds(block.node) for block in blocks]
    own = _own_article(blocks, title)
    free = [is_free and not _is_other(block, own) for block, is_free in zip(blocks, free, strict=True)]
    found = [is_found and is_free for is_found, is_free in zip(found, free, strict=True)]
    sure = _length(blocks, found) > _TOO_LITTLE * _length(
        blocks, [is_free and is_prose(b) for b, is_free in zip(blocks, free, strict=True)]
    )
    if not sure or not any(found):
        found = [is_free and is_prose(block) for block, is_free in zip(blocks, free, strict=True)]
    if not any(found):
        found = [is_free and not block.only_links for block, is_free in zip(blocks, free, strict=True)]
    weights = _weights(blocks, found)
    container, named = _container(root, weights, _length(blocks, found))
    region = _Region(container, named, title, blocks, found)
    kept = [is_free and region.keeps(place) for place, is_free in enumerate(free)]
    result = _once(_without_pointers(blocks, kept, found))
    for block in result:
        block.text = lines().without_labels(block)
    return [block for block in result if block.text]


def _own_article(blocks: Sequence[Block], title: _Element | None) -> _Element | None:
    """The ``article`` around the page's own headline, when the text is in it as well."""
    own = next(title.iterancestors("article"), None) if title is not None else None
    return own if own is not None and sum(is_prose(b) and _within(b.node, own) for b in blocks) > 1 else None


def _is_other(block: Block, own: _Element | None) -> bool:
    """Is it the summary of another article: outside the page's own one, under a headline that is a link?"""
    if own is None or _within(block.node, own):
        return False
    around = (up for up in block.node.iterancestors("li", "div", "section", "article") if not _within(own, up))
    return next((links_away(up) for up in around if next(up.iterdescendants(*HEADINGS), None) is not None), False)


def _once(blocks: Sequence[Block]) -> list[Block]:
    """Without boxes that repeat words of the article in larger type."""
    boxed = [next(block.node.iterancestors("aside"), None) is not None or block.node.tag == "aside" for block in blocks]
    if not any(boxed):
        return list(blocks)
    said = "\n".join(" ".join(_words(b.text)) for b, in_box in zip(blocks, boxed, strict=True) if not in_box)
    return [b for b, in_box in zip(blocks, boxed, strict=True) if not in_box or " ".join(_words(b.text)) not in said]


_LINKED = 0.5
"""Part of a short block's letters in links from which it is taken for a way to another page."""


class _Region:
    """Which blocks stand in the article's part of the page."""

    def __init__(
        self, container: _Element, named: bool, title: _Element | None, blocks: Sequence[Block], found: Sequence[bool]
    ) -> None:
        self._blocks, self._found, self._named, self._container = blocks, found, named, container
        inside = [_within(block.node, container) for block in blocks]
        self._inside = inside
        self._first = inside.index(True) if True in inside else len(blocks)
        self._title = next(
            (place for place, b in enumerate(blocks) if title is not None and _within(b.node, title)), None
        )
        self._parents = {block.node.getparent() for block, is_found in zip(blocks, found, strict=True) if is_found}
        self._nodes = {block.node for block, is_found in zip(blocks, found, strict=True) if is_found}
        sure = [place for place in range(len(blocks)) if inside[place] and (found[place] or is_prose(blocks[place]))]
        self._from, self._to = (sure[0], sure[-1]) if sure else (0, -1)

    def keeps(self, place: int) -> bool:
        block = self._blocks[place]
        if not self._inside[place]:
            led = self._title is not None and self._title < place < self._first
            return (led and (is_prose(block) or _is_date(block))) or (self._found[place] and is_prose(block))
        if self._is_card(block.node) or _is_ago(block):
            return False
        if self._found[place]:
            return True
        if block.only_links:
            return False
        if block.table is not None or is_prose(block) or _is_date(block):
            return True
        if block.node in self._nodes:
            return True  # another paragraph of the same element: `<br><br>` between them
        if block.node.tag not in _TEXT_TAGS:
            return False
        # Subheadings and short items between the paragraphs of the article are the article's.
        among = self._from < place < self._to and block.linked < _LINKED * len(block.text)
        return self._named or among or block.node.getparent() in self._parents

    def _is_card(self, node: _Element) -> bool:
        """Does it stand in an ``article`` inside the article with a link as headline, as other articles have?"""
        for up in node.iterancestors("article", "a"):
            if up is self._container or not _within(up, self._container):
                return False
            if up.tag == "a":
                if next(up.iterdescendants(*HEADINGS), None) is not None:
                    return True
            elif links_away(up):
                return True
        return False


def _found(root: _Element, blocks: Sequence[Block]) -> list[bool]:
    """For each block, whether trafilatura takes it for the article."""
    text = _trafilatura(root)
    grams: set[tuple[str, ...]] = set()
    short: set[str] = set()
    for line in text.splitlines():
        words = _words(line)
        short.add(" ".join(words))
        grams.update(zip(*(words[start:] for start in range(_GRAM)), strict=False))
    result = []
    for block in blocks:
        words = _words(block.text)
        own = list(zip(*(words[start:] for start in range(_GRAM)), strict=False))
        if own:
            result.append(sum(gram in grams for gram in own) >= _ALIKE * len(own))
        else:
            result.append(bool(words) and " ".join(words) in short)
    return result


def _trafilatura(root: _Element) -> str:
    """The text of the article as trafilatura sees it. It gets a tree, so it has nothing to fetch or to decode."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return ""
    for cell in root.iter("td", "th"):  # it fills every place of a span, and the tables have been read
        for name in ("rowspan", "colspan"):
            if name in cell.attrib:
                del cell.attrib[name]
    from trafilatura import bare_extraction  # noqa: PLC0415 (slow to load, and only web pages need it)

    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # what it warns of is dealt with here, and stderr is the user's
    try:
        found = bare_extraction(
            root, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
        )
    except Exception:  # whatever a hostile page does to it, there is the page's own structure
        return ""
    return str(getattr(found, "text", None) or "")


def _container(root: _Element, weights: Counter[_Element], whole: int) -> tuple[_Element, bool]:
    """The element that is the article, and whether the page calls it so."""
    named = [node for node, weight in weights.items() if _is_named(node) and weight >= _SEMANTIC * whole]
    articles = [node for node in named if node.tag == "article" or node.get("role") == "article"]
    for group in (articles, named):
        if group:
            return max(group, key=_depth), True
    large = [node for node, weight in weights.items() if weight >= _NEARLY_ALL * whole]
    return (max(large, key=_depth), False) if large else (root, False)


def _is_named(node: _Element) -> bool:
    return node.tag in ("article", "main") or (node.get("role") or "").lower() in ("article", "main")


def _without_pointers(blocks: Sequence[Block], kept: list[bool], found: Sequence[bool]) -> list[Block]:
    """Without lines such as `Lees ook` and the links under them, and without headings above nothing.

    Such a line above titles that are no links stays: what it announces is then told by the text (``boilerplate``).
    """
    rules = lines()
    result: list[tuple[Block, bool]] = []
    away = False
    pointer: Block | None = None
    for block, keep, is_found in zip(blocks, kept, found, strict=True):
        if not keep:
            continue
        if rules.points_away(block):
            away, pointer = True, block
            continue
        if away and (block.only_links or (block.linked and not is_prose(block))):
            pointer = None
            continue
        if pointer is not None and block.kind != "heading" and not block.text.endswith(_STOPS):
            result.append((pointer, False))
        away, pointer = False, None
        if not rules.is_furniture(block):
            result.append((block, is_found))
    while result and result[-1][0].kind == "heading" and not result[-1][1]:
        result.pop()
    return [block for block, _ in result]


def _weights(blocks: Sequence[Block], found: Sequence[bool]) -> Counter[_Element]:
    """How much of the found text stands under each element."""
    weights: Counter[_Element] = Counter()
    for block, is_found in zip(blocks, found, strict=True):
        at: _Element | None = block.node if is_found else None
        while at is not None:
            weights[at] += len(block.text)
            at = at.getparent()
    return weights


def _length(blocks: Sequence[Block], which: Sequence[bool]) -> int:
    return sum(len(block.text) for block, counts in zip(blocks, which, strict=True) if counts)


def _is_date(block: Block) -> bool:
    return len(block.text) <= _LONG and re.search(dutch_forms().day, block.text, re.I) is not None


def _is_ago(block: Block) -> bool:
    """Is it nothing but a ``time`` without a date, such as ``3 uur geleden``?"""
    times = list(block.node.iter("time"))
    whole = len(times) == 1 and _words("".join(map(str, times[0].itertext()))) == _words(block.text)
    return whole and not _is_date(block)


def _within(node: _Element, container: _Element) -> bool:
    return node is container or any(up is container for up in node.iterancestors())


def _depth(node: _Element) -> int:
    return sum(1 for _ in node.iterancestors())


def _words(line: str) -> list[str]:
    return re.findall(r"\w+", line.casefold())


def headline(root: _Element, site: str | None, title: str | None) -> _Element | None:
    """The page's own ``h1``: the one that the metadata call its title, else the first that does not name the site."""
    heads = [(head, bare("".join(map(str, head.itertext())))) for head in root.iter("h1")]
    heads = [(head, words) for head, words in heads if words and words != bare(site or "") and not _in_menu(head)]
    named = [head for head, words in heads if title and words in bare(title)]
    inside = [head for head, _ in heads if any(_is_named(up) for up in head.iterancestors())]
    return next(iter([*named, *inside, *(head for head, _ in heads)]), None)


def _in_menu(node: _Element) -> bool:
    return any(up.tag in ("nav", "footer", "aside", "dialog") for up in node.iterancestors())
