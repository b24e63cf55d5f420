"""What the pages for a browser share: the head, the style, and text made safe to stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from cijferspoor.checking.output.marks import Piece
from cijferspoor.checking.output.words import SYMBOLS, in_words
from cijferspoor.checking.results import Evidence, Severity, Verdict
from cijferspoor.export.display import NBSP
from cijferspoor.export.screen import one_line
from cijferspoor.export.webaddress import page_address
from cijferspoor.records import ArticleInfo

# Nothing may be loaded or run, whatever an article could have smuggled in: only the style below counts.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

# A verdict is told by its word, its sign and the shape of its border, so never by its colour alone.
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --line: #d4d9df; --page: #fff; --band: #f5f7f9;
  --mark: #ffe58a; --link: #0b57a4; --good: #1a6b32; --bad: #b3261e; --unsure: #7a5700; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --soft: #9aa5b1; --line: #3a424b; --page: #15191e;
  --band: #1d2228; --mark: #6b5410; --link: #8ab8f0; --good: #7fd08f; --bad: #ff9a8f; --unsure: #e6c25c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 0.95rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0 0 1.5rem; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 0.2rem; }
h3 { font-size: 1rem; margin: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 0.7rem; align-items: baseline; }
h4 { font-size: 0.8rem; font-weight: 600; color: var(--soft); margin: 0 0 0.15rem; }
p, blockquote, ul { margin: 0.35rem 0 0; padding: 0; }
a { color: var(--link); }
.about, .none, .where, .more { color: var(--soft); font-size: 0.88rem; }
.tally { font-weight: 600; }
.item { --own: var(--soft); margin: 0.9rem 0 0; padding: 0.7rem 0.9rem 0.8rem; background: var(--band);
  border-left: 0.3rem solid var(--own); border-radius: 0.2rem; }
.supported { --own: var(--good); } .contradicted, .error { --own: var(--bad); border-left-style: double; }
.not_found, .note { --own: var(--unsure); border-left-style: dashed; }
.contradicted, .error { border-left-width: 0.5rem; }
.badge { color: var(--own); border: 1px solid currentColor; border-radius: 0.2rem; padding: 0 0.45em;
  font-size: 0.85rem; white-space: nowrap; }
.quote { font-weight: 600; }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6rem 1.6rem; margin-top: 0.6rem; }
.side:only-child { grid-column: 1 / -1; }
.side > * + blockquote, .side > * + .near { margin-top: 0.5rem; }
.sum { font-variant-numeric: tabular-nums; } .label { color: var(--soft); font-size: 0.88rem; }
mark { background: var(--mark); color: inherit; font-weight: 600; padding: 0 0.15em; border-radius: 0.2em; }
table { border-collapse: collapse; margin-top: 0.5rem; font-size: 0.85rem; }
caption, th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: 0.1rem 1rem 0.1rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
.points { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media screen and (max-width: 44rem) { body { padding: 0.8rem; } .sides { grid-template-columns: minmax(0, 1fr); }
  .item { padding: 0.6rem 0.7rem; } th, td { padding-right: 0.5rem; } }
@media print { body { padding: 0; font-size: 9pt; max-width: none; } .item { break-inside: avoid; background: none; }
  h2 { break-after: avoid; } mark, .item { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


def head(title: str) -> str:
    """The page up to its first article; ``title`` is ours."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{title}</h1>
"""


FOOT = "</body>\n</html>\n"


def safe(text: str) -> str:
    """``text`` on one line, without control characters and with its markup escaped."""
    return escape(one_line(text))


def language_of(info: ArticleInfo | None) -> str:
    """The language of an article for its quotes; Dutch when nobody says otherwise."""
    return safe((info.language if info else None) or "nl")


def article_heading(document: str, info: ArticleInfo | None) -> str:
    """The title of an article, and under it what else is known of it."""
    title = info.title if info is not None and info.title else document
    about = [safe(document)] if title != document else []
    if info is not None:
        about += [safe(part) for part in (info.published, info.author, info.site) if part]
        about += [linked(info)] if info.url else []
    shown = f'<p class="about">{" · ".join(about)}</p>\n' if about else ""
    return f"<h2>{safe(title)}</h2>\n{shown}"


def linked(info: ArticleInfo, text: str | None = None) -> str:
    """``text``, or else the article's own address, as a link where the address is one of the web."""
    address, shown = page_address(info), safe(text or info.url or "")
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{shown}</a>' if address else shown


def badge(code: Verdict | Severity) -> str:
    """The sign and the word; a reader of screens is spared the sign."""
    return f'<span class="badge"><span aria-hidden="true">{SYMBOLS[code]} </span>{in_words(code)}</span>'


def quotation(pieces: Sequence[Piece], language: str) -> str:
    """A sentence with its figures marked."""
    inside = "".join(f"<mark>{escape(text)}</mark>" if figure else escape(text) for text, figure in pieces)
    return f'<blockquote lang="{language}">{inside}</blockquote>\n'


def where(evidence: Evidence, info: ArticleInfo | None) -> str:
    """The document and page below a sentence."""
    page = f", page{NBSP}{evidence.page}" if evidence.page else ""
    name = linked(info, evidence.document) if info is not None else safe(evidence.document)
    return f'<p class="where">{name}{page}</p>\n'


def line(label: str, text: str, name: str = "") -> str:
    """A paragraph that begins with what it is."""
    attributes = f' class="{name}"' if name else ""
    return f'<p{attributes}><span class="label">{label}:</span> {safe(text)}</p>\n'
