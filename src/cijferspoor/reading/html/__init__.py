"""Saved web pages: the article without the page around it, its tables, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from cijferspoor.reading.document import RawDocument, TextBuilder, library
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.html import content, kinds
from cijferspoor.reading.html.blocks import Block, add_blocks, block_text, blocks_of
from cijferspoor.reading.html.furniture import bare, remove_labels
from cijferspoor.reading.html.hidden import remove_hidden
from cijferspoor.reading.html.metadata import Metadata, read_metadata
from cijferspoor.reading.html.page import Page, parse, parse_text
from cijferspoor.reading.options import ReadOptions

if TYPE_CHECKING:
    from lxml.etree import _Element

_Result = TypeVar("_Result")
_MARKUP = re.compile(r"</?(?:p|br|div|b|strong|em|i|a|h[1-6]|ul|li)\b[^<>]*>", re.I)
_PARAGRAPHS = re.compile(r"\n\s*\n|\r\n\s*\r\n")
_SCRIPTED = "is a page that a script fills; its text was taken from the page's own description of the article (JSON-LD)"


def read_html(data: bytes, options: ReadOptions) -> RawDocument:
    """A saved web page.

    Raises:
        ReadError: the page holds no article (a consent wall, an empty shell, an error page, a page to log in on, an
            overview), or is built to choke a parser.
    """
    return page_document(data)


def page_document(data: bytes, charset: str | None = None, url: str | None = None) -> RawDocument:
    """A saved web page, with the encoding and the address that its envelope states, if it has one.

    Raises:
        ReadError: as ``read_html``.
    """
    return _guarded(lambda: _article(parse(data, charset), url))


def visible_text(source: str, builder: TextBuilder) -> None:
    """Add all that a browser shows of an HTML text to ``builder``: a mail has no page around its text.

    Raises:
        ReadError: it cannot be parsed safely.
    """

    def add() -> None:
        root = parse_text(source).root
        remove_hidden(root)
        add_blocks(builder, blocks_of(root))

    _guarded(add)


def _article(page: Page, url: str | None) -> RawDocument:
    said = read_metadata(page.root, page.source, url)
    words = _all_text(page.root)
    asks_login = kinds.asks_password(page.root)
    remove_hidden(page.root)
    remove_labels(page.root)
    title = content.headline(page.root, said.site, said.title)
    found = content.choose(page.root, blocks_of(page.root), title)
    notes = page.notes
    body = said.statement.body
    if body and kinds.is_empty(found) and kinds.is_shell(page.root, words):
        document, notes = _described(said, body), (*notes, _SCRIPTED)
    else:
        kinds.check(page.root, words, found, said.names, asks_login=asks_login)
        document = _built(found, title)
    return replace(
        document,
        title=said.title,
        author=said.author,
        site=said.site,
        url=said.url,
        published=said.published,
        created=said.created,
        notes=(*notes, *kinds.paywall(said.statement, words, document.text)),
        reader="html",
        reader_version=library("trafilatura"),
    )


def _built(found: Sequence[Block], title: _Element | None) -> RawDocument:
    """The text of the article, with the page's headline first when it is not in it."""
    builder = TextBuilder()
    headline = block_text(title) if title is not None else ""
    if headline and not any(bare(block.text) == bare(headline) for block in found):
        builder.paragraph(headline)
    add_blocks(builder, found)
    return builder.document()


def _described(said: Metadata, body: str) -> RawDocument:
    """The text that JSON-LD gives, which may have markup in it."""
    builder = TextBuilder()
    builder.paragraph(said.title or "")
    if _MARKUP.search(body):
        visible_text(body, builder)
    else:
        for paragraph in _PARAGRAPHS.split(body):
            builder.paragraph(paragraph)
    return builder.document()


def _all_text(root: _Element) -> str:
    """The words of the whole page, also those it does not show, without scripts."""
    words = (part for node in root.iter() if node.tag not in ("script", "style") for part in (node.text, node.tail))
    return " ".join(part for part in words if part and not part.isspace())


def _guarded(work: Callable[[], _Result]) -> _Result:
    try:
        return work()
    except RecursionError as error:
        raise ReadError("is nested too deep to read safely: save the article again") from error
