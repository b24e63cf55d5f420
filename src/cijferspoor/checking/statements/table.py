"""The comparison for people: each statement with its tellings, those that disagree first, and the series below."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from rich.console import Console
from rich.text import Text

from cijferspoor.checking.output.grid import CheckLook, Plan, Row, grid, heading, hung, told
from cijferspoor.checking.output.marks import marked_evidence
from cijferspoor.checking.output.words import ASCII_SYMBOLS, SYMBOLS, breakable, in_words, place_of, several
from cijferspoor.checking.results import Verdict
from cijferspoor.checking.statements.records import Mention, Point, Series, StatementComparison, StatementGroup
from cijferspoor.export.display import BREAK, NBSP, period_text
from cijferspoor.export.layout import Column, wrap
from cijferspoor.export.screen import one_line
from cijferspoor.export.table import printed
from cijferspoor.records import PeriodSpan

_TELLINGS = Plan(
    columns=(
        Column("Article", comfortable=14, widest=44),
        Column("Date", comfortable=10, widest=10, solid=True),
        Column("Wording", comfortable=15, widest=36),
        Column("Value", comfortable=9, widest=18, solid=True),
        Column("Verdict", comfortable=11, widest=22, solid=True),
    ),
    moves=("Value", "Date", "Article"),
)
_POINTS = Plan(
    columns=(
        Column("Period", comfortable=10, widest=24, solid=True),
        Column("Value", comfortable=9, widest=18, solid=True),
        Column("Wording", comfortable=15, widest=36),
        Column("Article", comfortable=14, widest=44),
    ),
    moves=("Article", "Wording"),
)
_STYLES: dict[Verdict, str] = {"supported": "green", "contradicted": "bold red", "not_found": "yellow"}
_NOTHING = "No statement is told by two or more articles."


def render_comparison(comparison: StatementComparison, look: CheckLook) -> str:
    """The whole comparison as text that ends with a line end."""
    return printed(look, partial(_lines, comparison, look))


def _lines(comparison: StatementComparison, look: CheckLook, console: Console) -> list[Text]:
    parts = [_statement(group, look, console) for group in sorted(comparison.statements, key=lambda one: one.agrees)]
    parts = parts or [[Text(line) for line in wrap(_NOTHING, look.width)]]
    if comparison.series:
        parts.append([Text("Over time", style="bold")])
        parts += [_series(one, look, console) for one in comparison.series]
    lines: list[Text] = []
    for part in parts:
        lines += [Text(""), *part] if lines else part
    return lines


def _statement(group: StatementGroup, look: CheckLook, console: Console) -> list[Text]:
    told_by = f"{group.kind}, {several(group.documents, 'article')}: "
    tally = Text(told_by, style="dim")
    verdict: Verdict = "supported" if group.agrees else "contradicted"
    tally.append(
        f"{_symbols(look)[verdict]} {'agrees' if group.agrees else 'disagrees'}", f"not dim {_STYLES[verdict]}"
    )
    rows = [_telling(mention, group, look) for mention in group.mentions]
    return [heading(one_line(group.statement), look), tally, *grid(rows, _TELLINGS, look, console)]


def _telling(mention: Mention, group: StatementGroup, look: CheckLook) -> Row:
    evidence = mention.evidence
    cells = {
        "Article": breakable(place_of(evidence)),
        "Date": one_line(evidence.published or ""),
        "Wording": one_line(evidence.quote),
        "Value": mention.amount.replace(" ", NBSP),
        "Verdict": "reference",
    }
    styles = {"Verdict": "dim", "Wording": "bold", "Value": "green"}
    if mention.verdict is not None and mention.reason is not None:
        cells["Verdict"] = f"{_symbols(look)[mention.verdict]} {in_words(mention.reason)}".replace(" ", NBSP)
        styles["Verdict"] = _STYLES[mention.verdict]
    return Row(cells, styles, partial(_under, mention, group))


def _under(mention: Mention, group: StatementGroup, moved: Collection[str]) -> list[Text]:
    evidence = mention.evidence
    lines = [told("value:", mention.amount)] if "Value" in moved else []
    if "Date" in moved and evidence.published and "Article" not in moved:
        lines.append(told("date:", one_line(evidence.published)))
    if "Article" in moved:
        lines.append(told("article:", place_of(evidence), f"({evidence.published})" if evidence.published else ""))
    if mention.verdict in ("contradicted", "not_found") and mention.explanation:
        lines.append(told("why:", one_line(mention.explanation)))
    if not group.agrees:
        lines.append(told("sentence:", marked_evidence(evidence)))
    return lines


def _series(series: Series, look: CheckLook, console: Console) -> list[Text]:
    course = Text()
    for number, point in enumerate(series.points):
        if number:
            course.append(" -> " if look.ascii_only else " → ", "dim")
        course.append(point.amount.replace(" ", NBSP), "bold green")
        course.append(f" in {_period(point)}", "not bold")
        if point.disputed:
            course.append(" (disputed)", _STYLES["contradicted"])
    rows = [_point(point) for point in series.points]
    return [
        heading(one_line(series.statement), look),
        *hung(course, look.width, console),
        *grid(rows, _POINTS, look, console),
    ]


def _point(point: Point) -> Row:
    cells = {
        "Period": _period(point),
        "Value": point.amount.replace(" ", NBSP),
        "Wording": one_line(point.evidence.quote),
        "Article": breakable(place_of(point.evidence)),
    }

    def under(moved: Collection[str]) -> list[Text]:
        lines = [told("wording:", one_line(point.evidence.quote))] if "Wording" in moved else []
        return lines + ([told("article:", place_of(point.evidence))] if "Article" in moved else [])

    return Row(cells, {"Value": "green", "Wording": "bold"}, under)


def _period(point: Point) -> str:
    span = PeriodSpan(text="", start=0, end=0, start_date=point.start_date, end_date=point.end_date, basis=None)
    return period_text(span).replace(BREAK, "")


def _symbols(look: CheckLook) -> dict[Verdict, str]:
    known = ASCII_SYMBOLS if look.ascii_only else SYMBOLS
    return {verdict: known[verdict] for verdict in _STYLES}
