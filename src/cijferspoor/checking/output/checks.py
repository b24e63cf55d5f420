"""The verdicts for people: for each article a table in reading order, and at the end what is contradicted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from rich.console import Console
from rich.text import Text

from cijferspoor.checking.output.batch import ArticleChecks
from cijferspoor.checking.output.grid import CheckLook, Plan, Row, grid, heading, hung, told
from cijferspoor.checking.output.marks import marked_evidence, sentences_of
from cijferspoor.checking.output.words import (
    apart_of,
    badge,
    because,
    breakable,
    in_words,
    places_of,
    quotes_of,
    several,
    spot_of,
    tally_of_checks,
)
from cijferspoor.checking.results import Candidate, Check, Feature
from cijferspoor.export.layout import Column, wrap
from cijferspoor.export.screen import one_line
from cijferspoor.export.table import printed

PLAN = Plan(
    columns=(
        Column("Verdict", comfortable=14, widest=14, solid=True),
        Column("Figure", comfortable=15, widest=36),
        Column("Why", comfortable=26, widest=70),
        Column("Source says", comfortable=15, widest=36),
        Column("Where", comfortable=14, widest=32, solid=True),
    ),
    moves=("Where", "Source says", "Why"),
)
_COLORS = {"supported": "green", "contradicted": "bold red", "not_found": "yellow"}


def render_checks(article: ArticleChecks, look: CheckLook) -> str:
    """The heading, tally and table of one article as text that ends with a line end."""
    return printed(look, partial(_lines, article, look))


def render_contradicted(named: Sequence[tuple[str, Check]], look: CheckLook) -> str:
    """The contradicted figures of all articles once more, each with the name of its article."""

    def lines(console: Console) -> list[Text]:
        shown = [heading(f"Contradicted: {several(len(named), 'figure')}", look)]
        for document, check in named:
            line = Text().append(badge("contradicted", ascii_only=look.ascii_only)[:1], style=_COLORS["contradicted"])
            line.append(f" {one_line(check.claim.quote)}", style="bold")
            line.append(f"  {one_line(check.explanation)}").append(f"  ({one_line(document)})", style="dim")
            shown += hung(line, look.width, console)
        return shown

    return printed(look, lines)


def _lines(article: ArticleChecks, look: CheckLook, console: Console) -> list[Text]:
    published = article.info.published if article.info is not None else None
    lines = [heading(" · ".join(one_line(part) for part in (article.document, published) if part), look)]
    if not article.checks:
        return [*lines, Text("  no figures to check", style="dim")]
    lines.append(Text("\n".join(wrap(tally_of_checks(article.checks), look.width)), style="dim"))
    return lines + grid([_row(check, look) for check in article.checks], PLAN, look, console)


def _row(check: Check, look: CheckLook) -> Row:
    cells = {
        "Verdict": badge(check.verdict, ascii_only=look.ascii_only),
        "Figure": one_line(check.claim.quote),
        "Why": one_line(check.explanation),
        "Source says": quotes_of(check.evidence),
        "Where": breakable(places_of(check.evidence)),
    }
    return Row(cells, {"Verdict": _COLORS[check.verdict], "Figure": "bold"}, partial(_under, check, look))


def _under(check: Check, look: CheckLook, moved: Collection[str]) -> list[Text]:
    lines = [told("why:", one_line(check.explanation))] if "Why" in moved else []
    if look.context or check.verdict != "supported":
        lines.append(told("article:", marked_evidence(check.claim)))
        lines += [told("source:", pieces, f"({spot_of(one)})") for one, pieces in sentences_of(check.evidence)]
    elif "Source says" in moved:
        lines.append(told("source:", quotes_of(check.evidence), f"({places_of(check.evidence)})"))
    elif "Where" in moved:
        lines.append(told("where:", places_of(check.evidence)))
    if check.computation:
        lines.append(told("computed:", one_line(check.computation)))
    if check.hint:
        lines.append(told("perhaps:", one_line(check.hint)))
    for candidate in () if check.evidence else check.candidates:
        lines += _near(candidate, check)
    # For a figure that was not found the candidates tell what is unsure.
    if look.explain or (check.confidence.level != "high" and check.evidence):
        lines.append(told("confidence:", because(check)))
    return lines + (_trace(check) if look.explain else [])


def _near(candidate: Candidate, check: Check) -> list[Text]:
    apart = apart_of(candidate, check)
    near = told("near:", marked_evidence(candidate.evidence), f"({spot_of(candidate.evidence)})")
    return [near, told("  apart:", apart)] if apart else [near]


def _trace(check: Check) -> list[Text]:
    lines = [told("score:", f"{check.score:.2f}")] if check.score is not None else []
    features = check.trace or ()
    names, outcomes = (max((len(text) for text in texts), default=0) for texts in _texts(features))
    for feature in features:
        label = f"  {one_line(feature.name):<{names}}  {in_words(feature.outcome):<{outcomes}}  {feature.points:+6.2f} "
        lines.append(told(label, one_line(feature.detail), style="dim"))
    return lines


def _texts(features: Sequence[Feature]) -> tuple[list[str], list[str]]:
    return [one_line(feature.name) for feature in features], [feature.outcome for feature in features]
