"""``cijferspoor check`` as a plain function: read the articles and sources, check, write, report."""

from __future__ import annotations

import os
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from cijferspoor.checking.output import (
    ArticleChecks,
    ArticleFindings,
    CheckLook,
    Manner,
    Reviewer,
    finding_tally,
    make_check_writer,
    make_finding_writer,
    several,
    verdict_tally,
)
from cijferspoor.cli.failures import FINE, SOME_FAILED, complain, describe_internal
from cijferspoor.cli.output import Output
from cijferspoor.cli.overwrite import inputs_beside
from cijferspoor.cli.pool import outcomes
from cijferspoor.cli.report import Report
from cijferspoor.cli.terminal import is_terminal, may_color, shows, signals_heeded, width
from cijferspoor.export import ArticleRecords, Sink, Writer
from cijferspoor.records import ArticleInfo, Figure

if TYPE_CHECKING:
    from cijferspoor.checking.results import Check, Severity, Verdict
    from cijferspoor.cli.checkorder import CheckOrder
    from cijferspoor.cli.evidence import Gathered
    from cijferspoor.lexicon import Lexicon

WRONG = 1
"""The exit code when something is contradicted or in error, whatever else went wrong."""
_SIGNS = "✓✗─"


def run_check(order: CheckOrder) -> int:
    """Do what was ordered; the exit code is 0, 1 when something is wrong, or else 3 when an input failed.

    Raises:
        OutputError, BrokenPipeError: see ``Output``.
        Stopped: a signal asked the process to end.
        click.UsageError: an input would be overwritten.
    """
    with signals_heeded():
        return _against(order) if order.sources else _by_itself(order)


def _against(order: CheckOrder) -> int:
    """Check the figures of the articles and claims against those of the sources."""
    report = _report(order)
    with report.progress():
        articles = list(_articles(order, report))
    gathered = _gathered(order)
    failures = report.failures + gathered.failures
    if not gathered.documents:
        complain("none of the sources could be read, so nothing was checked")
        return SOME_FAILED
    figures = list(gathered.figures)
    checks = _checks(order, articles, figures)
    told = _write_checks(order, articles, checks, figures)
    if not order.quiet:
        sources = f"{several(gathered.documents, 'source')}, {several(len(figures), 'figure')}"
        complain(_summary(f"{verdict_tally(told)}; {sources}", failures))
    wrong = told["contradicted"] or (order.strict and told["not_found"])
    return WRONG if wrong else SOME_FAILED if failures else FINE


def _by_itself(order: CheckOrder) -> int:
    """Check the figures of each article against each other."""
    from cijferspoor.checking.consistency import find_inconsistencies  # noqa: PLC0415

    report, lexicon = _report(order), _lexicon(order)
    told: Counter[Severity] = Counter()
    articles = figures = 0
    with Output(order.output, _maker(order, make_finding_writer)) as output, report.progress():
        for article in _articles(order, report):
            own = _figures(article)
            title = article.info.title if article.info else None
            try:
                findings = find_inconsistencies(own, text=article.text, title=title, lexicon=lexicon)
            except Exception as error:  # one bad article must not stop the others
                report.failed(f"{article.document}: {describe_internal(error)}", traceback.format_exc())
                continue
            findings = [finding for finding in findings if _wanted(order, *finding.evidence)]
            articles, figures = articles + 1, figures + len(own)
            told.update(finding.severity for finding in findings)
            with report.out_of_the_way():
                output.write(ArticleFindings(article.document, tuple(findings), article.info, len(own)))
    if not order.quiet:
        complain(_summary(f"{several(articles, 'article')}, {finding_tally(told, figures)}", report.failures))
    wrong = told["error"] or (order.strict and told["note"])
    return WRONG if wrong else SOME_FAILED if report.failures else FINE


def _articles(order: CheckOrder, report: Report) -> Iterator[ArticleRecords]:
    """The claims of the command line, then the articles, with all their figures; failures go to ``report``."""
    from cijferspoor import reading  # noqa: PLC0415
    from cijferspoor.pipeline import extract_text  # noqa: PLC0415

    lexicon = _lexicon(order)
    for number, claim in enumerate(order.claims, 1):
        name = "claim" if len(order.claims) == 1 else f"claim {number}"
        found = extract_text(
            claim, published=order.task.published, document=name, lexicon=lexicon, pipeline=order.task.pipeline
        )
        yield ArticleRecords(name, order.task.published, found.figures, found.article.info, found.article.text)
    options = order.task.reading or reading.ReadOptions()
    sources = reading.expand(inputs_beside(reading.discover(order.articles), (order.output,)), options)
    for outcome in outcomes(sources, order.task, order.jobs):
        if isinstance(outcome.written, ArticleRecords):
            report.done(outcome)
            yield outcome.written
        else:
            report.failed(outcome.failure or f"{outcome.name}: failed", outcome.trace)
        report.step()


def _gathered(order: CheckOrder) -> Gathered:
    """The figures of the sources.

    Raises:
        click.UsageError: the output is one of the sources, or lies among them from an earlier run.
    """
    from cijferspoor.cli.evidence import gather  # noqa: PLC0415
    from cijferspoor.reading import discover  # noqa: PLC0415

    found = list(discover(order.sources))
    if len(inputs_beside(found, (order.output,))) < len(found):
        raise click.UsageError(f"{order.output} lies among the sources and would be read as one: write elsewhere")
    return gather(order.sources, order.source_task, jobs=order.jobs)


def _checks(order: CheckOrder, articles: Sequence[ArticleRecords], figures: Sequence[Figure]) -> list[Check]:
    """The verdicts on all figures. An article that is among the sources is no source for itself."""
    from cijferspoor.checking.against import check_figures  # noqa: PLC0415 - heavy, and only now are signals heeded

    lexicon = _lexicon(order)
    places = [_place(figure.article) for figure in figures]
    apart = {_place(article.info) for article in articles} & set(places) - {None}
    # All figures of an article, whatever their kind: the ones around a figure tell what it is about.
    together = [one for article in articles if _place(article.info) not in apart for one in _figures(article)]
    checks = check_figures(together, figures, lexicon=lexicon, explain=order.explain)
    for article in articles:
        if (own := _place(article.info)) in apart:
            others = [figure for figure, place in zip(figures, places, strict=True) if place != own]
            checks += check_figures(_figures(article), others, lexicon=lexicon, explain=order.explain)
    if apart:
        complain(f"note: {several(len(apart), 'article')} among the sources: no article is a source for itself")
    return checks


def _place(info: ArticleInfo | None) -> str | None:
    return os.path.realpath(info.path) if info is not None and info.path else None


def _write_checks(
    order: CheckOrder, articles: Sequence[ArticleRecords], checks: Sequence[Check], figures: Sequence[Figure]
) -> Counter[Verdict]:
    """Write what is asked for; how many there are of each verdict, listed or not."""
    sources = {figure.document: figure.article for figure in figures if figure.article}
    by_article: defaultdict[tuple[str, str | None], list[Check]] = defaultdict(list)
    told: Counter[Verdict] = Counter()
    for check in checks:
        if _wanted(order, check.claim):
            told[check.verdict] += 1
            by_article[check.claim.document, check.claim.sha256].append(check)
    with Output(order.output, _maker(order, make_check_writer)) as output:
        for article in articles:
            # Taken out, so that rows of a corpus with one name and one text are not written twice.
            own = [check for key in _keys(article) for check in by_article.pop(key, [])]
            listed = tuple(check for check in own if not order.verdicts or check.verdict in order.verdicts)
            if listed or not order.verdicts:
                output.write(ArticleChecks(article.document, listed, article.info, sources))
    return told


def _keys(article: ArticleRecords) -> dict[tuple[str, str | None], None]:
    """What its figures say the article is: its name, and the hash of its text where they carry it."""
    return {(one.document, one.article.sha256 if one.article else None): None for one in _figures(article)}


def _wanted(order: CheckOrder, *evidence: Any) -> bool:
    return not order.kinds or any(one.kind in order.kinds for one in evidence)


def _figures(article: ArticleRecords) -> list[Figure]:
    return [record for record in article.records if isinstance(record, Figure)]


def _lexicon(order: CheckOrder) -> Lexicon | None:
    from cijferspoor.lexicon import load_lexicon  # noqa: PLC0415

    return load_lexicon(order.task.lexicon) if order.task.lexicon else None


def _report(order: CheckOrder) -> Report:
    # The bar has no total: a path may be a folder or a corpus.
    return Report(quiet=order.quiet, total=None if order.articles else 1)


def _maker(order: CheckOrder, make: Callable[[str, Sink, Manner], Writer[Any]]) -> Callable[[Sink], Writer[Any]]:
    on_terminal = order.output is None and is_terminal()
    look = CheckLook(
        width=width(on_terminal),
        color=on_terminal and may_color(),
        context=order.context,
        explain=order.explain,
        ascii_only=on_terminal and not shows(_SIGNS),
    )
    manner = Manner(look, order.csv_dialect, Reviewer(order.reviewer, order.reviewed))
    form = order.form or ("table" if on_terminal else "jsonl")
    return lambda sink: make(form, sink, manner)


def _summary(told: str, failures: int) -> str:
    return f"{told}; {several(failures, 'input')} failed" if failures else told
