"""The options of ``check``: what to check against what, and which options cannot go together."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from cijferspoor.cli import inputs, options
from cijferspoor.cli.order import CsvDialect, Task

if TYPE_CHECKING:
    from cijferspoor.checking.results import Verdict

CHECK_FORMATS = ("table", "json", "jsonl", "csv", "html", "claimreview")
CheckFormat = Literal["table", "json", "jsonl", "csv", "html", "claimreview"]
VERDICT_NAMES = ("supported", "contradicted", "not_found")
AGAINST_HELP = "The sources: every word up to the next option. Without it: does the article agree with itself?"
CLAIM_HELP = "Check this sentence, as if it were an article. May be repeated."
CHECK_KIND_HELP = "Check only figures of these kinds, such as count,share."
VERDICT_HELP = "List only these verdicts, such as contradicted,not_found; the exit code looks at all."
SOURCE_PUBLISHED_HELP = "The publication date of the sources, as for --published."
STRICT_HELP = "Exit with 1 for a figure that was not found too, or for a note."
REVIEWER_HELP = "The organisation that publishes the reviews (ClaimReview)."
REVIEWED_HELP = "The day on which the reviews are published (ClaimReview)."

_SUFFIXES: dict[str, CheckFormat | None] = {
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".txt": "table", "": None,
    ".html": "html", ".htm": "html", ".jsonld": "claimreview",
}  # fmt: skip
_AGAINST_ONLY = ("claims", "verdicts", "source_published")
_OPTION_NAMES = {"claims": "--claim", "verdicts": "--verdict", "source_published": "--source-published"}


class _Verdicts(options.ParamType):
    name = "verdicts"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Verdicts from a comma list, in which ``not-found`` will do; another one is a usage error."""
        verdicts = tuple(part.strip().lower().replace("-", "_") for part in value.split(",") if part.strip())
        for verdict in verdicts or (value,):
            if verdict not in VERDICT_NAMES:
                self.fail(f"{verdict!r} is not a verdict; verdicts are {', '.join(VERDICT_NAMES)}", param, ctx)
        return verdicts


VERDICTS = _Verdicts()


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """What to check, against which sources (none: against itself), and how to write the result.

    ``task`` is how articles are read, ``source_task`` how sources are; neither selects figures, for a source's other
    figures are what shares are worked out from. Empty ``kinds`` and ``verdicts`` want all. ``form`` None is the
    default.
    """

    articles: tuple[str, ...]
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    task: Task = field(default_factory=Task)
    source_task: Task = field(default_factory=Task)
    kinds: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    strict: bool = False
    form: CheckFormat | None = None
    csv_dialect: CsvDialect = "standard"
    output: Path | None = None
    reviewer: str | None = None
    reviewed: str | None = None
    explain: bool = False
    context: bool = False
    jobs: int = 1
    quiet: bool = False


def check_order(given: dict[str, Any]) -> CheckOrder:
    """The checked options as an order.

    Raises:
        click.UsageError: there is nothing to check, two options cannot go together, or a suffix names no format.
    """
    from cijferspoor.export.display import date_text  # noqa: PLC0415 - pydantic is slow to import

    articles, sources, claims = (tuple(given[name]) for name in ("articles", "sources", "claims"))
    _check_inputs(articles, sources, claims)
    _check_together(given)
    kinds, verdicts = (tuple(dict.fromkeys(sum(given[name], ()))) for name in ("kinds", "verdicts"))
    form = _form(given)
    rest = {name: given[name] for name in ("strict", "output", "reviewer", "explain", "context", "jobs", "quiet")}
    return CheckOrder(
        articles=articles,
        claims=claims,
        sources=sources,
        task=_task(given, "published"),
        source_task=_task(given, "source_published"),
        kinds=kinds,
        verdicts=verdicts,
        form=form,
        csv_dialect=given["csv_dialect"] or "standard",
        reviewed=date_text(given["reviewed"]) or None,
        **rest,
    )


def _task(given: dict[str, Any], published: str) -> Task:
    return Task(
        published=given[published],
        lexicon=given["lexicon"],
        reading=inputs.read_options(given),
        pipeline=given["pipeline"],
    )


def _check_inputs(articles: tuple[str, ...], sources: tuple[str, ...], claims: tuple[str, ...]) -> None:
    if claims and not sources:
        raise click.UsageError("a claim is checked against sources: add --against SOURCE")
    if not articles and not claims:
        hint = "; after --against every word is a source, so put ARTICLE before it, or -- between them"
        raise click.UsageError("there is nothing to check: give an ARTICLE or --claim TEXT" + (hint if sources else ""))
    if "" in (*articles, *sources):  # as in: check "$UNSET"; it would mean the current folder
        raise click.UsageError("a path is empty; write . for the current folder")
    if any(not claim.strip() for claim in claims):
        raise click.UsageError("--claim is empty; give it a sentence with a figure")
    if [*articles, *sources].count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once; name it once")


def _check_together(given: dict[str, Any]) -> None:
    if not given["sources"]:
        loose = [_OPTION_NAMES[name] for name in _AGAINST_ONLY if given[name]]
        if loose:
            raise click.UsageError(f"{' and '.join(loose)} goes with --against SOURCE")
    elif any("period" in kinds for kinds in given["kinds"]):
        raise click.UsageError("periods are not checked by themselves, but with the figures they belong to")


def _form(given: dict[str, Any]) -> CheckFormat | None:
    form: CheckFormat | None = given["form"]
    if form is None and given["output"] is not None:
        suffix = given["output"].suffix.lower()
        if suffix not in _SUFFIXES:
            raise click.UsageError(f"no format goes with the suffix {suffix!r} of --output: add --format")
        form = _SUFFIXES[suffix]
    if form == "claimreview" and not given["sources"]:
        raise click.UsageError("a ClaimReview reviews a claim against a source: add --against SOURCE")
    if form != "claimreview" and (given["reviewer"] or given["reviewed"]):
        raise click.UsageError("--reviewer and --reviewed go with --format claimreview")
    if form != "csv" and given["csv_dialect"]:
        raise click.UsageError("--csv-dialect goes with --format csv")
    return form
