"""The commands and their options: parsing only, the work is in ``run``."""

from __future__ import annotations

import json
from typing import Any

import click

from cijferspoor.cli import checkorder, options
from cijferspoor.cli import compare as compare_options
from cijferspoor.cli.failures import OneLineGroup
from cijferspoor.cli.inputs import input_options
from cijferspoor.cli.several import Several, SeveralCommand


@click.group(cls=OneLineGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cijferspoor", prog_name="cijferspoor", message="%(prog)s %(version)s")
def main() -> None:
    """Find every figure in Dutch articles and keep the trail back to the words that carry it."""


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-f", "--format", "form", type=click.Choice(options.FORMATS), help=options.FORMAT_HELP)
@click.option("-o", "--output", type=options.OUTPUT, metavar="FILE", help=options.OUTPUT_HELP)
@click.option("--csv-dialect", type=click.Choice(options.CSV_DIALECTS), help=options.CSV_DIALECT_HELP)
@click.option("--documents", type=options.OUTPUT, metavar="FILE", help=options.DOCUMENTS_HELP)
@click.option("--published", type=options.DATE, metavar="DATE", help=options.PUBLISHED_HELP)
@click.option("--kind", "kinds", type=options.KINDS, multiple=True, metavar="KIND,...", help=options.KIND_HELP)
@click.option("--about", type=options.LEMMAS, multiple=True, metavar="LEMMA,...", help=options.ABOUT_HELP)
@click.option("--skipped", is_flag=True, help="Add the numerals that are no figures, each with the reason.")
@click.option("--explain", is_flag=True, help="Add the rule and the cues behind each field.")
@click.option("--context", is_flag=True, help="Print the sentence under each row of the table.")
@click.option("--text", "as_text", is_flag=True, help=options.TEXT_HELP)
@click.option("--lexicon", type=options.FOLDER, metavar="DIR", help=options.LEXICON_HELP)
@click.option("--pipeline", type=options.PIPELINE, metavar="NAME", help=options.PIPELINE_HELP)
@click.option("--any-language", is_flag=True, help="Also read articles that are not in Dutch.")
@click.option("--jobs", type=options.POSITIVE, default=1, show_default=True, metavar="N", help=options.JOBS_HELP)
@input_options
@click.option("-q", "--quiet", is_flag=True, help="No summary and no progress bar; errors are always shown.")
@click.pass_context
def extract(context: click.Context, /, **given: Any) -> None:
    """Print every figure in the articles as a validated record.

    PATH is a file (text, Markdown, HTML, PDF, Word, e-mail, a corpus, an archive), a folder (searched for such
    files, in sorted order) or - for standard input.
    """
    from cijferspoor.cli.run import run  # noqa: PLC0415 - keeps --help and --version fast

    context.exit(run(options.order(given)))


@main.command()
@click.argument("records", metavar="RECORDS")
@click.option("--articles", multiple=True, required=True, metavar="PATH", help="The articles, as given to extract.")
@click.option("-f", "--format", "form", type=click.Choice(("table", "json", "jsonl", "csv")), help=options.FORMAT_HELP)
@click.option("-o", "--output", type=options.OUTPUT, metavar="FILE", help=options.OUTPUT_HELP)
@click.option("--all", "every", is_flag=True, help="List the records that stand in the table too.")
@input_options
@click.option("-q", "--quiet", is_flag=True, help="No summary; errors are always shown.")
@click.pass_context
def verify(context: click.Context, /, **given: Any) -> None:
    """Say for each record whether it still stands in its article.

    RECORDS is what extract wrote (jsonl, json, csv, parquet, sqlite) or - for standard input. Exits with 1 when any
    figure is gone.
    """
    from cijferspoor.cli.verify import run_verify, verify_order  # noqa: PLC0415

    context.exit(run_verify(verify_order(given)))


@main.command(cls=SeveralCommand)
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]")
@click.option(
    "--against", "sources", cls=Several, multiple=True, metavar="SOURCE [SOURCE...]", help=checkorder.AGAINST_HELP
)
@click.option("--claim", "claims", multiple=True, metavar="TEXT", help=checkorder.CLAIM_HELP)
@click.option("--published", type=options.DATE, metavar="DATE", help=options.PUBLISHED_HELP)
@click.option("--source-published", type=options.DATE, metavar="DATE", help=checkorder.SOURCE_PUBLISHED_HELP)
@click.option("--strict", is_flag=True, help=checkorder.STRICT_HELP)
@click.option("-f", "--format", "form", type=click.Choice(checkorder.CHECK_FORMATS), help=options.FORMAT_HELP)
@click.option("-o", "--output", type=options.OUTPUT, metavar="FILE", help=options.OUTPUT_HELP)
@click.option("--csv-dialect", type=click.Choice(options.CSV_DIALECTS), help=options.CSV_DIALECT_HELP)
@click.option("--kind", "kinds", type=options.KINDS, multiple=True, metavar="KIND,...", help=checkorder.CHECK_KIND_HELP)
@click.option(
    "--verdict",
    "verdicts",
    type=checkorder.VERDICTS,
    multiple=True,
    metavar="VERDICT,...",
    help=checkorder.VERDICT_HELP,
)
@click.option("--context", is_flag=True, help="Print the sentences under each row of the table.")
@click.option("--explain", is_flag=True, help="Add how each figure was matched, feature by feature.")
@click.option("--reviewer", metavar="NAME", help=checkorder.REVIEWER_HELP)
@click.option("--reviewed", type=options.DATE, metavar="DATE", help=checkorder.REVIEWED_HELP)
@click.option("--lexicon", type=options.FOLDER, metavar="DIR", help=options.LEXICON_HELP)
@click.option("--pipeline", type=options.PIPELINE, metavar="NAME", help=options.PIPELINE_HELP)
@click.option("--any-language", is_flag=True, help="Also read articles and sources that are not in Dutch.")
@click.option("--jobs", type=options.POSITIVE, default=1, show_default=True, metavar="N", help=options.JOBS_HELP)
@input_options
@click.option("-q", "--quiet", is_flag=True, help="No summary and no progress bar; errors are always shown.")
@click.pass_context
def check(context: click.Context, /, **given: Any) -> None:
    """Say for each figure of an article whether its sources support it, contradict it or do not have it.

    ARTICLE and SOURCE are what extract reads; a SOURCE may also be records made earlier or a table of numbers. Exits
    with 1 when a figure is contradicted. Without --against, says what in the article does not agree with itself, and
    exits with 1 when there is an error.
    """
    from cijferspoor.cli.check import run_check  # noqa: PLC0415

    context.exit(run_check(checkorder.check_order(given)))


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(compare_options.COMPARE_FORMATS),
    help=compare_options.COMPARE_FORMAT_HELP,
)
@click.option("-o", "--output", type=options.OUTPUT, metavar="FILE", help=options.OUTPUT_HELP)
@click.option("--csv-dialect", type=click.Choice(options.CSV_DIALECTS), help=options.CSV_DIALECT_HELP)
@click.option("--published", type=options.DATE, metavar="DATE", help=options.PUBLISHED_HELP)
@click.option(
    "--kind", "kinds", type=options.KINDS, multiple=True, metavar="KIND,...", help=compare_options.COMPARE_KIND_HELP
)
@click.option("--series/--no-series", default=True, help=compare_options.SERIES_HELP)
@click.option("--lexicon", type=options.FOLDER, metavar="DIR", help=options.LEXICON_HELP)
@click.option("--pipeline", type=options.PIPELINE, metavar="NAME", help=options.PIPELINE_HELP)
@click.option("--any-language", is_flag=True, help="Also read articles that are not in Dutch.")
@click.option("--jobs", type=options.POSITIVE, default=1, show_default=True, metavar="N", help=options.JOBS_HELP)
@input_options
@click.option("-q", "--quiet", is_flag=True, help="No summary; errors are always shown.")
@click.pass_context
def compare(context: click.Context, /, **given: Any) -> None:
    """Group the figures of many articles that make the same statement, and say where they disagree.

    PATH is what extract reads, or records made earlier. Exits with 1 when articles disagree.
    """
    context.exit(compare_options.run_compare(compare_options.compare_order(given)))


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def pipelines(as_json: bool) -> None:
    """List the Dutch pipelines that --pipeline can name, and how to get another."""
    from cijferspoor.cli.listing import list_pipelines  # noqa: PLC0415

    list_pipelines(as_json=as_json)


@main.command()
@click.option("--skipped", is_flag=True, help="The schema of a skipped numeral instead of a figure.")
def schema(skipped: bool) -> None:
    """Print the JSON Schema of a record."""
    from cijferspoor.export import record_schema  # noqa: PLC0415

    click.echo(json.dumps(record_schema(skipped=skipped), indent=2))
