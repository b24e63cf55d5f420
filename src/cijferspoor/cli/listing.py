"""``cijferspoor pipelines``: what can be given as --pipeline."""

from __future__ import annotations

import json

import click
from rich import box
from rich.console import Console
from rich.table import Table

from cijferspoor.nlp.pipelines import SHIPPED, PipelineInfo, installed_pipelines

HOW_TO_GET = (
    "Another one, on a machine with internet: python -m spacy download nl_core_news_md (or sm, lg).\n"
    "Choose it with: cijferspoor extract --pipeline NAME PATH..."
)


def list_pipelines(*, as_json: bool) -> None:
    """Print the Dutch pipelines with their components, version and licence; how to get one on standard error."""
    found = installed_pipelines()
    if as_json:
        click.echo(json.dumps([_plain(info) for info in found], ensure_ascii=False, indent=2))
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Name", no_wrap=True)  # to be copied
    for title in ("Version", "Licence", "Gives", "Components"):
        table.add_column(title, overflow="fold")
    for info in found:
        table.add_row(info.name, info.version, info.license, ", ".join(info.provides), ", ".join(info.components))
    Console(highlight=False).print(table)
    click.echo(f"{SHIPPED} is used unless another is chosen.", err=True)
    click.echo(HOW_TO_GET, err=True)


def _plain(info: PipelineInfo) -> dict[str, object]:
    return {
        "name": info.name,
        "default": info.shipped,
        "version": info.version,
        "license": info.license,
        "provides": list(info.provides),
        "components": list(info.components),
        "path": str(info.path),
    }
