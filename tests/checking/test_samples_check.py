"""``docs/check.md`` tells the truth: its sessions are what the commands print, its examples come out as it says.

After a change of the words or the samples: ``python -m tests.checking.test_samples_check`` runs the sessions again and
writes what they print into the docs.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from cijferspoor import check_figures, extract_text, find_inconsistencies
from cijferspoor.checking.results import CONTRADICTED, NOT_FOUND, SUPPORTED, Check, FindingRule
from cijferspoor.cli import main
from cijferspoor.lexicon import default_lexicon

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs" / "check.md"
TEXT = DOCS.read_text(encoding="utf-8") if DOCS.is_file() else ""
FLAT = " ".join(TEXT.split())
SESSION = re.compile(r"```console\n\$ cijferspoor (?P<command>[^\n]+)\n(?P<printed>.*?)```", re.DOTALL)
ROW = re.compile(r"^\| `(\w+)` \|(.+)\|$", re.MULTILINE)
PAIR = re.compile(
    r"^\| `(?P<article>[^`]+)` \| `(?P<source>[^`]+)` \| (?P<verdict>\w+ ?\w*): `(?P<reason>\w+)`", re.MULTILINE
)
COUNTS = (
    "In 2023 sloten … winkels in Meerlaken.",
    "In Meerlaken zijn in 2023 … winkels gesloten, vooral kleine winkels.",
)
SHARES = (
    "In 2023 was … van de leden in Meerlaken jonger dan 30 jaar.",
    "Van de leden in Meerlaken was in 2023 … jonger dan 30 jaar, vooral bij de sportclubs.",
)
pytestmark = pytest.mark.skipif(not DOCS.is_file(), reason="the documentation is not here")


def printed(command: str) -> str:
    """What a command prints on a terminal of 100 columns, and at the end what it says on standard error."""
    arguments = shlex.split(command)
    if "--format" not in arguments:
        arguments += ["--format", "table"]
    run = CliRunner().invoke(main, arguments, env={"COLUMNS": "100"})
    assert run.exit_code in (0, 1), run.output
    lines = [*run.stdout.rstrip().splitlines(), *run.stderr.splitlines()]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def section(title: str) -> str:
    """The part of the page under one heading."""
    return next(part for part in re.split(r"^##+ ", TEXT, flags=re.MULTILINE) if part.startswith(title))


def rows(title: str) -> list[tuple[str, list[str]]]:
    """The rows of the table under a heading: the name in front, and the other cells."""
    return [(name, [cell.strip() for cell in cells.split("|")]) for name, cells in ROW.findall(section(title))]


def check_of(article: str, source: str) -> Check:
    """The verdict on the figure in bold; the only one when none is."""
    claims = extract_text(article.replace("**", ""), document="article").figures
    checks = check_figures(claims, extract_text(source, document="source").figures)
    at = max(article.find("**"), 0)
    return next(check for check in checks if check.claim.end > at)


@pytest.mark.parametrize("session", list(SESSION.finditer(TEXT)), ids=lambda match: match["command"])
def test_a_session_is_what_the_command_prints(session: re.Match[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert session["printed"] == printed(session["command"])


def test_the_session_shows_what_it_should() -> None:
    session = SESSION.search(TEXT)
    assert session is not None
    for words in ("supported", "contradicted", "not found", "fair rounding", "says the same", "covers", "Follows from"):
        assert words in session["printed"]


EXAMPLES = [
    (reason, *cells[:2]) for title in ("Supported", "Contradicted", "Not found") for reason, cells in rows(title)
] if TEXT else []  # fmt: skip


@pytest.mark.parametrize(("reason", "article", "source"), EXAMPLES)
def test_an_example_of_a_reason_has_it(reason: str, article: str, source: str) -> None:
    assert check_of(article, source).reason == reason


def test_every_reason_has_an_example() -> None:
    assert {reason for reason, *_ in EXAMPLES} == {*SUPPORTED, *CONTRADICTED, *NOT_FOUND}


@pytest.mark.parametrize(
    "example", list(PAIR.finditer(TEXT)), ids=lambda match: f"{match['article']} - {match['source']}"
)
def test_two_numbers_compare_as_the_page_says(example: re.Match[str]) -> None:
    shares = re.search(r"procent|derde|kwart|meerderheid", example["source"]) is not None
    article, source = SHARES if shares else COUNTS
    assert article in FLAT
    assert source in FLAT
    check = check_of(article.replace("…", example["article"]), source.replace("…", example["source"]))
    assert (check.verdict.replace("_", " "), check.reason) == (example["verdict"], example["reason"])


RULES = rows("Does an article agree with itself") if TEXT else []


@pytest.mark.parametrize(("rule", "cells"), RULES, ids=[rule for rule, _ in RULES])
def test_an_example_of_a_slip_is_found(rule: str, cells: list[str]) -> None:
    extraction = extract_text(cells[0].replace(" / ", "\n\n"))
    found = find_inconsistencies(extraction.figures, text=extraction.article.text)
    assert [(item.rule, item.severity) for item in found] == [(rule, cells[2])]
    assert found[0].arithmetic == cells[1]


def test_every_rule_has_an_example() -> None:
    assert [rule for rule, _ in RULES] == list(FindingRule.__args__)  # type: ignore[attr-defined]


def test_the_weights_are_those_of_the_lexicon() -> None:
    checking = default_lexicon().checking
    weights = {name: float(cells[0]) for name, cells in rows("Features")}
    worth = {name: float(cells[0].replace("−", "-")) for name, cells in rows("Outcomes")}
    assert weights == checking.weights
    assert worth == checking.worth.model_dump()


def renewed(text: str) -> str:
    """The page with its sessions run again."""
    return SESSION.sub(
        lambda match: f"```console\n$ cijferspoor {match['command']}\n{printed(match['command'])}```", text
    )


if __name__ == "__main__":
    os.chdir(ROOT)
    DOCS.write_text(renewed(TEXT), encoding="utf-8")
