"""What a page says of itself: title, author, site, address, and when it was published. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cijferspoor.reading.html.dates import stated_date
from cijferspoor.reading.html.furniture import Furniture, bare, links_away
from cijferspoor.reading.html.jsonld import Statement, statement

if TYPE_CHECKING:
    from lxml.etree import _Element

PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished",
    "rnews:datepublished", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued",
    "overheid.issued", "overheidop.issued", "overheidop.datumpublicatie", "overheid.datumpublicatie",
    "dcterms.available", "dc.date.available", "article.published", "article_date_original", "publication_date",
    "publish_date", "publish-date", "publishdate", "publicationdate", "published_date", "pubdate", "pub_date",
    "og:release_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "datecreated",
    "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "date",
)  # fmt: skip
"""Names of meta fields that state the publication date, the most certain first."""
MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "revised",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
)
_SITES = ("og:site_name", "application-name", "dcterms.publisher", "dc.publisher")
_SITE_SUFFIX = re.compile(r"\s+[|–—·•»]\s+|\s+-\s+")
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.I)
_SAVED_WHEN = re.compile(r"saved date:\s*([^\n]{10,80})")
_SAVED_WITHIN = 5_000
"""Code points in which a browser notes where a page was saved from."""
_SAME = 20
"""Fields of one name that are looked at."""
_LONGEST = 500
"""Code points of the longest title or name that is believed."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; ``created`` is the last change or the moment of saving."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    published: str | None = None
    created: str | None = None
    names: tuple[str, ...] = ()
    """Every title and headline, by which an error page is known."""
    statement: Statement = field(default_factory=Statement)


def read_metadata(root: _Element, source: str, url: str | None = None) -> Metadata:
    """All metadata of a page. ``url`` is the address that its envelope gives. To be called on the whole tree."""
    fields = _fields(root)
    address = _address(root, fields, source) or _web(url)
    titles = (_first(fields, "og:title"), _heading(root), _page_title(root))
    said = statement(root, titles, address)
    site = _first(fields, *_SITES[:1]) or said.site or _first(fields, *_SITES[1:]) or _domain(address)
    saved = _SAVED_WHEN.search(source[:_SAVED_WITHIN]) if _SAVED.search(source[:_SAVED_WITHIN]) else None
    return Metadata(
        title=_title(titles, said.title, site),
        author=said.author or _author(fields) or _marked(root, "author"),
        site=site,
        url=address,
        published=_published(root, fields, said),
        created=_date(fields, MODIFIED) or said.modified or (stated_date(saved.group(1)) if saved else None),
        names=tuple(name for name in (*titles, *map(_text, list(root.iter("h1", "h2"))[:3])) if name),
        statement=said,
    )


def _fields(root: _Element) -> dict[str, list[str]]:
    """The meta fields by name in lower case, with full stops for the separators of Dublin Core."""
    fields: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = " ".join((meta.get("content") or meta.get("datetime") or "").split())
        inside = any(up.get("itemscope") is not None and up.tag != "html" for up in meta.iterancestors())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key == "itemprop" and inside:
                continue  # it speaks of that item, which may be another article; see _marked
            for name in (meta.get(key) or "").lower().split():
                plain = re.sub(r"^(dc|dcterms|overheid|overheidop)[.:_]", r"\1.", name)
                if content:
                    fields.setdefault(plain, []).append(content)
    return fields


def _published(root: _Element, fields: dict[str, list[str]], said: Statement) -> str | None:
    """The most certain statement, unless it is far in the future of all others."""
    marked = next(filter(None, map(stated_date, _item_dates(root, "datepublished"))), None)
    stated = (
        said.published if said.article else None,
        *_dates(fields, PUBLISHED[: PUBLISHED.index("datecreated")]),
        said.published,
        marked,
        *_dates(fields, PUBLISHED),
        said.made,
        next(filter(None, map(stated_date, _item_dates(root, "datecreated"))), None),
        _time(root),
    )
    found = [date for date in stated if date]
    changes = [date for date in (_date(fields, MODIFIED), said.modified) if date]
    while found and _is_ahead(found[0], [*found, *changes]):
        found = [date for date in found if date != found[0]]
    return found[0] if found else None


def _is_ahead(date: str, stated: Sequence[str]) -> bool:
    """Is it more than a year later than all other dates, of which there are two at least?"""
    others = [int(other[:4]) for other in stated if other[:4] != date[:4]]
    alone = sum(other[:4] == date[:4] for other in set(stated)) == 1
    return alone and len(others) > 1 and int(date[:4]) > max(others) + 1


def _dates(fields: dict[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    values = (value for name in names for value in fields.get(name, ())[:_SAME])
    return (date for date in map(stated_date, values) if date)


def _date(fields: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next(_dates(fields, names), None)


def _item_dates(root: _Element, prop: str) -> Iterator[str]:
    """The values of an ``itemprop`` outside menus and other articles."""
    furniture = Furniture({}, None)
    for node in root.iter():
        names = (node.get("itemprop") or node.get("property") or "").lower().split()
        if (prop in names or f"schema:{prop}" in names) and not furniture.holds(node) and not _in_card(node):
            yield node.get("datetime") or node.get("content") or _text(node)


def _time(root: _Element) -> str | None:
    """The ``time`` that is marked as the publication date, or the first one beside the headline of the article."""
    times = [node for node in root.iter("time") if not _in_card(node)]
    marked = [node for node in times if node.get("pubdate") is not None]
    heading = next(iter(root.iter("h1")), None)
    furniture = Furniture({}, heading)
    headers = set() if heading is None else set(heading.iterancestors("header", "hgroup"))
    beside = [node for node in times if any(up in headers for up in node.iterancestors())]
    parent = heading.getparent() if heading is not None else None
    if parent is not None and parent.tag in ("article", "div", "section"):
        beside += [node for node in times if parent in node.iterancestors()][:1]
    for node in (*marked, *beside):
        names = f"{node.get('itemprop') or ''} {node.get('class') or ''}".lower()
        if "modified" in names or "updated" in names or furniture.holds(node):
            continue
        if found := stated_date(node.get("datetime") or _text(node)):
            return found
    return None


def _in_card(node: _Element) -> bool:
    """Does it stand in an ``article`` whose headline is a link, or in a comment?"""
    for up in node.iterancestors("article", "li", "section", "div"):
        kind = (up.get("itemtype") or "").rpartition("/")[2]
        if up.get("itemprop") in ("comment", "review", "relatedLink", "citation") or kind in (
            "Comment",
            "UserComments",
        ):
            return True
        if up.tag == "article" and links_away(up) and _is_summary(up):
            return True
    return False


def _is_summary(article: _Element) -> bool:
    """Is there a headline of the page outside this article? On a blog the only one may link to itself."""
    root = article.getroottree().getroot()
    if any(article not in head.iterancestors() for head in root.iter("h1")):
        return True
    return sum(1 for _ in root.iter("article")) > 1 and article.find(".//h1") is None


def _address(root: _Element, fields: dict[str, list[str]], source: str) -> str | None:
    links = (node.get("href") for node in root.iter("link") if "canonical" in (node.get("rel") or "").lower().split())
    saved = _SAVED.search(source[:_SAVED_WITHIN])
    noted = next((group for group in saved.groups() if group), None) if saved else None
    return next(filter(None, map(_web, (*links, *fields.get("og:url", ()), noted))), None)


def _web(address: str | None) -> str | None:
    """An address on the web, or None: what a page says of files or scripts is of no use to a reader."""
    address = (address or "").strip()
    if len(address) > 2_000 or not address.lower().startswith(("http://", "https://")) or _domain(address) is None:
        return None
    return address


def _domain(address: str | None) -> str | None:
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _title(titles: tuple[str | None, ...], stated: str | None, site: str | None) -> str | None:
    shared, heading, page = titles
    if shared or heading or stated:
        return without_site(shared, site) or heading or stated
    return without_site(page, site)


def without_site(title: str | None, site: str | None) -> str | None:
    """A title without the name of the site behind it: ``Meer meldingen | De Streekbode``."""
    if not title:
        return None
    parts = _SITE_SUFFIX.split(title)
    seams = _SITE_SUFFIX.findall(title)
    names = {bare(site or ""), bare(site or "").partition(".")[0]} - {""}
    if len(parts) > 1 and (
        bare(parts[-1]) in names or (not site and len(parts[-1].split()) <= 3 and "-" not in seams[-1])
    ):
        return title[: title.rindex(seams[-1])].strip() or title
    return title


def _page_title(root: _Element) -> str | None:
    title = root.find(".//head/title")
    title = title if title is not None else root.find(".//title")
    return _text(title) or None if title is not None else None


def _heading(root: _Element) -> str | None:
    return next(filter(None, map(_text, root.iter("h1"))), None)


def _author(fields: dict[str, list[str]]) -> str | None:
    for name in _AUTHORS:
        found = [value for value in fields.get(name, ()) if _web(value) is None and len(value) <= _LONGEST]
        if found:
            return ", ".join(dict.fromkeys(found))
    return None


def _marked(root: _Element, prop: str) -> str | None:
    furniture = Furniture({}, None)
    for node in root.iter():
        if prop in (node.get("itemprop") or "").lower().split() or (node.tag == "a" and node.get("rel") == prop):
            inner = next((part for part in node.iter() if (part.get("itemprop") or "") == "name"), node)
            words = inner.get("content") or _text(inner)
            if words and len(words) <= 100 and not _in_card(node) and not furniture.holds(node):
                return words
    return None


def _first(fields: dict[str, list[str]], *names: str) -> str | None:
    return next((value for name in names for value in fields.get(name, ()) if len(value) <= _LONGEST), None)


def _text(node: _Element) -> str:
    return " ".join("".join(map(str, node.itertext())).split())
