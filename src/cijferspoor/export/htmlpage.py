"""One page for a browser: a heading and a table for each article, readable without a network."""

from __future__ import annotations

from html import escape

from cijferspoor.export.batch import ArticleRecords, Record
from cijferspoor.export.columns import cue_text
from cijferspoor.export.display import BREAK, age_text, date_text, of_what, period_text, value_text
from cijferspoor.export.screen import around, one_line
from cijferspoor.export.sink import Sink
from cijferspoor.export.webaddress import page_address
from cijferspoor.export.writer import PlainWriter
from cijferspoor.records import ArticleInfo, Figure, Skipped

# Nothing may be loaded or run, whatever an article could have smuggled in: only the style below counts.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --line: #d4d9df; --page: #fff; --band: #f5f7f9;
  --mark: #ffe58a; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --soft: #9aa5b1; --line: #3a424b; --page: #15191e;
  --band: #1d2228; --mark: #6b5410; --link: #8ab8f0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 100rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 0.95rem/1.45 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 1.5rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 0.2rem; overflow-wrap: anywhere; }
a { color: var(--link); }
.about, .none, .more { color: var(--soft); font-size: 0.88rem; margin: 0 0 0.6rem; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 0.85rem; white-space: nowrap;
  border-bottom: 2px solid var(--line); }
th, td { padding: 0.4rem 0.7rem 0.4rem 0; vertical-align: top; }
td { border-bottom: 1px solid var(--line); }
tbody tr:nth-child(even) { background: var(--band); }
.value { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.kind, .page { color: var(--soft); white-space: nowrap; }
.sentence { min-width: 16rem; overflow-wrap: anywhere; }
.skipped, .skipped .value { color: var(--soft); font-weight: normal; }
mark { background: var(--mark); color: inherit; font-weight: 600; padding: 0 0.15em; border-radius: 0.2em; }
.more { margin: 0.3rem 0 0; }
@media screen and (max-width: 44rem) { body { padding: 0.8rem; }
  table, tbody, tr, td { display: block; } thead, td:empty { display: none; }
  tr { padding: 0.5rem 0.6rem; border-bottom: 1px solid var(--line); }
  td { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0 0.6rem; padding: 0.1rem 0; border: 0;
    overflow-wrap: anywhere; }
  td::before { content: attr(data-title); color: var(--soft); font-size: 0.85rem; font-weight: normal; }
  .skipped td[data-title="Of what"]::before { content: "Reason"; }
  .value, .kind, .page { white-space: normal; } .sentence { min-width: 0; } }
@media print { body { padding: 0; font-size: 9pt; max-width: none; } .wide { overflow: visible; }
  thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""

_HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Figures</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Figures</h1>
"""
_SKIPPED_MARGIN = 80
"""Characters shown either side of a skipped numeral: about a line."""

# The columns, with the class of their cells.
_COLUMNS = {
    "Value": "value",
    "Kind": "kind",
    "Of what": "",
    "Age": "value",
    "Period": "",
    "Source": "",
    "Page": "page",
    "Sentence": "sentence",
}


class HtmlWriter(PlainWriter):
    """A page without scripts that needs nothing else; every text of an article is escaped."""

    def __init__(self, sink: Sink, *, explain: bool) -> None:
        self._sink, self._explain = sink, explain

    def begin(self) -> None:
        """Write the head of the page."""
        self._sink.write(_HEAD)

    def write(self, article: ArticleRecords) -> None:
        """Write the heading and table of one article."""
        self._sink.write(f"<section>\n{_heading(article)}")
        if article.records:
            self._table(article)
        else:
            self._sink.write('<p class="none">no figures</p>\n')
        self._sink.write("</section>\n")

    def end(self) -> None:
        """Close the page."""
        self._sink.write("</body>\n</html>\n")

    def _table(self, article: ArticleRecords) -> None:
        rows = [_cells(record, article.text, explain=self._explain) for record in article.records]
        # A column with nothing in it would only take room.
        present = [title for title in _COLUMNS if any(row[title] for row in rows)]
        header = "".join(f'<th scope="col">{title}</th>' for title in present)
        self._sink.write(f'<div class="wide"><table>\n<thead><tr>{header}</tr></thead>\n<tbody>\n')
        language = _text((article.info.language if article.info else None) or "nl")
        for record, row in zip(article.records, rows, strict=True):
            opening = "<tr>" if isinstance(record, Figure) else '<tr class="skipped">'
            line = "".join(_cell(title, row[title], language) for title in present)
            self._sink.write(f"{opening}{line}</tr>\n")
        self._sink.write("</tbody>\n</table></div>\n")


def _text(text: str) -> str:
    """``text`` on one line, without control characters and with its markup escaped."""
    return escape(one_line(text))


def _heading(article: ArticleRecords) -> str:
    info = article.info
    title = info.title if info is not None and info.title else article.document
    published = info.published if info is not None else date_text(article.published)
    about = [article.document if title != article.document else None, published]
    if info is not None:
        about += [info.author, info.site, info.url]
    told = " · ".join(_linked(part, info) for part in about if part)
    return f"<h2>{_text(title)}</h2>\n" + (f'<p class="about">{told}</p>\n' if told else "")


def _linked(part: str, info: ArticleInfo | None) -> str:
    address = page_address(info) if info is not None and part == info.url else None
    shown = _text(part)
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{shown}</a>' if address else shown


def _cell(title: str, content: str, language: str) -> str:
    name = _COLUMNS[title]
    attributes = (f' class="{name}"' if name else "") + (f' lang="{language}"' if title == "Sentence" else "")
    # A grid makes a cell of each piece of text and each mark; one element around them keeps the sentence together.
    inside = f"<div>{content}</div>" if content else ""
    return f'<td{attributes} data-title="{title}">{inside}</td>'


def _cells(record: Record, text: str, *, explain: bool) -> dict[str, str]:
    """What stands under each title, as markup."""
    if not isinstance(record, Figure):
        row = dict.fromkeys(_COLUMNS, "")
        sentence = _marked(*_surroundings(record, text))
        return row | {"Kind": "skipped", "Of what": _text(record.reason), "Sentence": sentence}
    return {
        "Value": _shown(value_text(record)),
        "Kind": record.kind,
        "Of what": escape(of_what(record)),
        "Age": _shown(age_text(record.age)),
        "Period": _shown(period_text(record.period)),
        "Source": _text(record.source.text) if record.source else "",
        "Page": str(record.page or ""),
        "Sentence": _sentence(record) + (_explained(record) if explain else ""),
    }


def _shown(text: str) -> str:
    return escape(text).replace(BREAK, "<wbr>")


def _sentence(record: Figure) -> str:
    offset = record.sentence.start
    return _marked(*around(record.sentence.text, record.start - offset, record.end - offset))


def _surroundings(record: Skipped, text: str) -> tuple[str, str, str]:
    """What stands on either side of a skipped numeral, in its own paragraph; it has no sentence."""
    if text[record.start : record.end] != record.quote:
        return "", one_line(record.quote), ""
    first = max(text.rfind("\n", 0, record.start) + 1, 0)
    last = text.find("\n", record.end)
    paragraph = text[first : last if last >= 0 else len(text)]
    return around(paragraph, record.start - first, record.end - first, margin=_SKIPPED_MARGIN)


def _marked(before: str, quote: str, after: str) -> str:
    return f"{escape(before)}<mark>{escape(quote)}</mark>{escape(after)}"


def _explained(record: Figure) -> str:
    cues = [_text(cue_text(cue.model_dump())) for cue in record.explanation or ()]
    return f'<p class="more" lang="en">{"<br>".join([f"rule: {_text(record.rule)}", *cues])}</p>'
