"""The findings as one page for a browser: the sentences that do not agree, side by side."""

from __future__ import annotations

from cijferspoor.checking.output.batch import ArticleFindings
from cijferspoor.checking.output.marks import sentences_of
from cijferspoor.checking.output.page import FOOT, article_heading, badge, head, language_of, line, quotation, safe
from cijferspoor.checking.output.words import in_words, several, tally_of_findings
from cijferspoor.checking.results import Finding
from cijferspoor.export import Sink
from cijferspoor.export.writer import PlainWriter


class FindingsPage(PlainWriter):
    """A page without scripts that needs nothing else; every text of an article is escaped."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def begin(self) -> None:
        """Write the head of the page."""
        self._sink.write(head("Do the articles agree with themselves?"))

    def write(self, article: ArticleFindings) -> None:
        """Write the findings of one article."""
        self._sink.write(f"<section>\n{article_heading(article.document, article.info)}")
        if article.findings:
            self._sink.write(f'<p class="tally">{tally_of_findings(article.findings, article.figures)}</p>\n')
        else:
            self._sink.write(f'<p class="none">nothing found in {several(article.figures, "figure")}</p>\n')
        for finding in article.findings:
            self._sink.write(_item(finding, language_of(article.info)))
        self._sink.write("</section>\n")

    def end(self) -> None:
        """Close the page."""
        self._sink.write(FOOT)


def _item(finding: Finding, language: str) -> str:
    sides = ""
    for one, pieces in sentences_of(finding.evidence):
        page = f'<p class="where">page {one.page}</p>\n' if one.page else ""
        sides += f'<div class="side">{quotation(pieces, language)}{page}</div>\n'
    return (
        f'<article class="item {finding.severity}">\n'
        f'<h3>{badge(finding.severity)} <span class="quote">{safe(in_words(finding.rule))}</span></h3>\n'
        f"<p>{safe(finding.explanation)}</p>\n"
        f"{line('Computed', finding.arithmetic, 'sum') if finding.arithmetic else ''}"
        f'<div class="sides">\n{sides}</div>\n</article>\n'
    )
