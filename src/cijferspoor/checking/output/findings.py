"""The findings for people: for each article a table of what does not agree with itself."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from rich.console import Console
from rich.text import Text

from cijferspoor.checking.output.batch import ArticleFindings
from cijferspoor.checking.output.grid import CheckLook, Plan, Row, grid, heading, told
from cijferspoor.checking.output.marks import sentences_of
from cijferspoor.checking.output.words import badge, in_words, quotes_of, several, tally_of_findings
from cijferspoor.checking.results import Finding
from cijferspoor.export.display import NBSP
from cijferspoor.export.layout import Column, wrap
from cijferspoor.export.screen import one_line
from cijferspoor.export.table import printed

PLAN = Plan(
    columns=(
        Column("Finding", comfortable=8, widest=8, solid=True),
        Column("What", comfortable=16, widest=24),
        Column("Figures", comfortable=15, widest=40),
        Column("Why", comfortable=26, widest=70),
    ),
    moves=("What", "Figures", "Why"),
)
_COLORS = {"error": "bold red", "note": "yellow"}


def render_findings(article: ArticleFindings, look: CheckLook) -> str:
    """The heading, tally and table of one article as text that ends with a line end."""
    return printed(look, partial(_lines, article, look))


def _lines(article: ArticleFindings, look: CheckLook, console: Console) -> list[Text]:
    published = article.info.published if article.info is not None else None
    lines = [heading(" · ".join(one_line(part) for part in (article.document, published) if part), look)]
    if not article.findings:
        return [*lines, Text(f"  nothing found in {several(article.figures, 'figure')}", style="dim")]
    lines.append(Text("\n".join(wrap(tally_of_findings(article.findings, article.figures), look.width)), style="dim"))
    return lines + grid([_row(finding, look) for finding in article.findings], PLAN, look, console)


def _row(finding: Finding, look: CheckLook) -> Row:
    cells = {
        "Finding": badge(finding.severity, ascii_only=look.ascii_only),
        "What": in_words(finding.rule),
        "Figures": quotes_of(finding.evidence),
        "Why": one_line(finding.explanation),
    }
    return Row(cells, {"Finding": _COLORS[finding.severity], "Figures": "bold"}, partial(_under, finding))


def _under(finding: Finding, moved: Collection[str]) -> list[Text]:
    """The figures need no line of their own: they stand in bold in the sentences."""
    lines = [told("what:", in_words(finding.rule))] if "What" in moved else []
    lines += [told("why:", one_line(finding.explanation))] if "Why" in moved else []
    lines += [told("computed:", one_line(finding.arithmetic))] if finding.arithmetic else []
    for one, pieces in sentences_of(finding.evidence):
        lines.append(told("article:", pieces, f"(page{NBSP}{one.page})" if one.page else ""))
    return lines
