"""Where an article is, as an address that is safe to write into a page."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from cijferspoor.records import ArticleInfo

# What RFC 3987 does not allow in an IRI, as it stands in the metadata of careless pages.
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


def page_address(info: ArticleInfo | None) -> str | None:
    """The address of the page when it is one of the web; never ``javascript:`` or another scheme."""
    if info is None or info.url is None:
        return None
    try:
        parts = urlsplit(info.url.strip())
        host = parts.hostname
    except ValueError:  # such as http://[
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return _NOT_IN_IRI.sub(_escaped, info.url.strip())


def document_address(document: str) -> str:
    """The document's name as a relative address: ``corpus.jsonl#17`` is ``corpus.jsonl%2317``.

    A name that is not UTF-8 (its bytes as lone surrogates) keeps its own bytes.
    """
    try:
        name = document.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        name = document.encode("utf-8", "surrogatepass")
    address = quote(name, safe="/")
    # Two slashes at the start would name a machine.
    return "/%2F" + address[2:] if address.startswith("//") else address


def _escaped(match: re.Match[str]) -> str:
    return quote(match[0].encode("utf-8", "surrogatepass"))
