"""What a page says of its article in JSON-LD. Broken JSON is passed over."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cijferspoor.reading.html.dates import stated_date
from cijferspoor.reading.html.furniture import bare

if TYPE_CHECKING:
    from lxml.etree import _Element

_LARGEST = 2_000_000
"""Code points of the longest JSON-LD that is read; that of a live blog of a whole day stays under it."""
_NODES = 2_000
_MAIN_KEYS = ("@graph", "mainEntity", "mainEntityOfPage", "@list", "@set")
"""The keys under which the page's own subject stands; under all others (related links, comments) it does not."""
_ARTICLES = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review|PressRelease|Statement)$")
_PAGES = re.compile(r"(?:WebPage|Page|CreativeWork|Dataset|Event|GovernmentService)$")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|(?://\s*)?<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://\s*)?\]\]>|/\*\s*\]\]>\s*\*/|;)\s*$"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """What JSON-LD says of the page's subject; ``article`` tells whether it is called an article."""

    article: bool = False
    title: str | None = None
    author: str | None = None
    site: str | None = None
    published: str | None = None
    made: str | None = None
    modified: str | None = None
    body: str | None = None
    free: bool = True


def statement(root: _Element, titles: tuple[str | None, ...], url: str | None) -> Statement:
    """The statement about the page itself: that with its title or address, else the first article, else the page."""
    nodes = [node for value in _values(root) for node in _nodes(value)]
    articles = [node for node in nodes if _is(node, _ARTICLES)]
    pages = [node for node in nodes if _is(node, _PAGES) and not _is(node, _ARTICLES)]
    names = {bare(title) for title in titles if title}
    own = [node for node in articles if _title_of(node) in names or (url and url in (_url(node), node.get("url")))]
    node = next(iter([*own, *articles, *pages]), {})
    found = _read(node)
    others = [_read(page) for page in pages]
    return Statement(
        article=bool(articles),
        title=found.title,
        author=found.author,
        site=found.site or next((other.site for other in others if other.site), None),
        published=found.published or next((other.published for other in others if other.published), None),
        made=found.made,
        modified=found.modified or next((other.modified for other in others if other.modified), None),
        body=found.body,
        free=found.free and all(other.free for other in others),
    )


def _values(root: _Element) -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = script.text or ""
        if len(text) > _LARGEST:
            continue
        text = _WRAPPING.sub("", text)
        for form in (text, html.unescape(text)):
            try:
                yield json.loads(form, strict=False)
                break
            except (ValueError, RecursionError):
                continue


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The objects that can be the page's subject, outermost first."""
    waiting = [value]
    seen = 0
    while waiting and seen < _NODES:
        seen += 1
        at = waiting.pop(0)
        if isinstance(at, list):
            waiting = [*at[:_NODES], *waiting]
        elif isinstance(at, dict):
            yield at
            waiting = [*(at[key] for key in _MAIN_KEYS if isinstance(at.get(key), (dict, list))), *waiting]


def _is(node: dict[str, Any], kinds: re.Pattern[str]) -> bool:
    names = node.get("@type")
    return any(isinstance(name, str) and kinds.search(name) for name in (names if isinstance(names, list) else [names]))


def _read(node: dict[str, Any]) -> Statement:
    body = node.get("articleBody")
    return Statement(
        title=_text(node.get("headline")) or _text(node.get("name")),
        author=names_of(node.get("author")) or names_of(node.get("creator")),
        site=names_of(node.get("publisher")),
        published=stated_date(_text(node.get("datePublished"))),
        made=stated_date(_text(node.get("dateCreated"))),
        modified=stated_date(_text(node.get("dateModified"))),
        body=body if isinstance(body, str) and body.strip() else None,
        free=str(node.get("isAccessibleForFree", True)).rpartition("/")[2].lower() != "false",
    )


def names_of(value: Any) -> str | None:
    """The names of people or organisations: a string, an object with a name, or a list of these."""
    found: list[str] = []
    for one in (value if isinstance(value, list) else [value])[:20]:
        name = _text(one.get("name")) if isinstance(one, dict) else _text(one)
        if name and not name.startswith(("http:", "https:")) and name not in found:
            found.append(name)
    return ", ".join(found) or None


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None


def _title_of(node: dict[str, Any]) -> str:
    return bare(_text(node.get("headline")) or _text(node.get("name")) or "")


def _url(node: dict[str, Any]) -> str | None:
    main = node.get("mainEntityOfPage")
    address = main.get("@id") if isinstance(main, dict) else main
    return address if isinstance(address, str) else None
