"""The verdicts as one page for a browser: for each figure the article's sentence beside the source's."""

from __future__ import annotations

from collections.abc import Sequence

from cijferspoor.checking.output.batch import ArticleChecks
from cijferspoor.checking.output.marks import marked_evidence, sentences_of
from cijferspoor.checking.output.page import (
    FOOT,
    article_heading,
    badge,
    head,
    language_of,
    line,
    quotation,
    safe,
    where,
)
from cijferspoor.checking.output.words import apart_of, because, in_words, tally_of_checks
from cijferspoor.checking.results import Candidate, Check, Evidence, Feature
from cijferspoor.export import Sink
from cijferspoor.export.writer import PlainWriter


class ChecksPage(PlainWriter):
    """A page without scripts that needs nothing else; every text of an article is escaped."""

    def __init__(self, sink: Sink, *, explain: bool = False) -> None:
        self._sink, self._explain, self._articles = sink, explain, 0

    def begin(self) -> None:
        """Write the head of the page."""
        self._sink.write(head("Figures checked against their source"))

    def write(self, article: ArticleChecks) -> None:
        """Write the verdicts of one article."""
        self._articles += 1
        names = [f"figure-{self._articles}-{number}" for number in range(1, len(article.checks) + 1)]
        self._sink.write(f"<section>\n{article_heading(article.document, article.info)}")
        if article.checks:
            self._sink.write(f'<p class="tally">{tally_of_checks(article.checks)}</p>\n')
            self._sink.write(_contradicted(article.checks, names, language_of(article.info)))
        else:
            self._sink.write('<p class="none">no figures to check</p>\n')
        for check, name in zip(article.checks, names, strict=True):
            self._sink.write(_item(check, name, article, explain=self._explain))
        self._sink.write("</section>\n")

    def end(self) -> None:
        """Close the page."""
        self._sink.write(FOOT)


def _contradicted(checks: Sequence[Check], names: Sequence[str], language: str) -> str:
    links = [
        f'<a href="#{name}" lang="{language}">{safe(check.claim.quote)}</a>'
        for check, name in zip(checks, names, strict=True)
        if check.verdict == "contradicted"
    ]
    # Where every figure is contradicted the list would say what the page says.
    return f"<p>Contradicted: {' · '.join(links)}</p>\n" if links and len(links) < len(checks) else ""


def _item(check: Check, name: str, article: ArticleChecks, *, explain: bool) -> str:
    language = language_of(article.info)
    quote = f'<span class="quote" lang="{language}">{safe(check.claim.quote)}</span>'
    own = quotation(marked_evidence(check.claim), language)
    page = f'<p class="where">page {check.claim.page}</p>\n' if check.claim.page else ""
    parts = [
        f'<article class="item {check.verdict}" id="{name}">\n<h3>{badge(check.verdict)} {quote}</h3>\n',
        f"<p>{safe(check.explanation)}</p>\n",
        line("Computed", check.computation, "sum") if check.computation else "",
        line("Perhaps", check.hint) if check.hint else "",
        f'<div class="sides">\n<div class="side"><h4>Article</h4>\n{own}{page}</div>\n',
        f'<div class="side">{_sources(check, article)}</div>\n</div>\n',
        _confidence(check, explain=explain),
        _trace(check) if explain else "",
        "</article>\n",
    ]
    return "".join(parts)


def _sources(check: Check, article: ArticleChecks) -> str:
    if check.evidence:
        return "<h4>Source</h4>\n" + _quoted(check.evidence, article)
    if not check.candidates:
        return '<h4>Source</h4>\n<p class="none">nothing comparable</p>\n'
    return "<h4>Source: the nearest</h4>\n" + "".join(
        _near(candidate, check, article) for candidate in check.candidates
    )


def _quoted(evidence: Sequence[Evidence], article: ArticleChecks) -> str:
    told = ""
    for one, pieces in sentences_of(evidence):
        info = article.sources.get(one.document)
        told += quotation(pieces, language_of(info)) + where(one, info)
    return told


def _near(candidate: Candidate, check: Check, article: ArticleChecks) -> str:
    told = _quoted([candidate.evidence], article)
    apart = apart_of(candidate, check)
    return f'<div class="near">\n{told}{line("Apart", apart) if apart else ""}</div>\n'


def _confidence(check: Check, *, explain: bool) -> str:
    if explain or (check.evidence and check.confidence.level != "high"):
        return line("Confidence", because(check), "more")
    return ""


def _trace(check: Check) -> str:
    if not check.trace:
        return ""
    score = f", score {check.score:.2f}" if check.score is not None else ""
    rows = "".join(map(_step, check.trace))
    return f"<table><caption>How it was matched{score}</caption>\n{rows}</table>\n"


def _step(feature: Feature) -> str:
    name, outcome, detail = safe(feature.name), in_words(feature.outcome), safe(feature.detail)
    points = f'<td class="points">{feature.points:+.2f}</td>'
    return f'<tr><th scope="row">{name}</th><td>{outcome}</td>{points}<td>{detail}</td></tr>\n'
