"""The command line of ``check``: sources after ``--against``, and what cannot go together."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from cijferspoor.checking import output, results
from cijferspoor.cli.checkorder import CHECK_FORMATS, VERDICT_NAMES, check_order
from tests.cli.check.conftest import ARTICLE, Run, params, write

DOCS = Path(__file__).parents[3] / "docs" / "cli.md"


@pytest.mark.parametrize(
    ("arguments", "articles", "sources"),
    [
        (["A"], ["A"], []),
        (["A", "--against", "S"], ["A"], ["S"]),
        (["A", "--against", "S", "T"], ["A"], ["S", "T"]),
        (["A", "B", "--against", "S", "T", "U"], ["A", "B"], ["S", "T", "U"]),
        (["A", "--against", "S", "--against", "T"], ["A"], ["S", "T"]),
        (["A", "--against", "S", "T", "--against", "U"], ["A"], ["S", "T", "U"]),
        (["A", "--against", "S", "T", "--format", "json"], ["A"], ["S", "T"]),
        (["A", "--against", "S", "T", "-q"], ["A"], ["S", "T"]),
        (["A", "--against", "S", "T", "-fjson", "B"], ["A", "B"], ["S", "T"]),
        (["--against", "S", "T", "--", "A"], ["A"], ["S", "T"]),
        (["--against", "S", "--strict", "A"], ["A"], ["S"]),
        (["--against", "S", "--", "--against", "-A"], ["--against", "-A"], ["S"]),
        (["--against=S", "A"], ["A"], ["S"]),
        (["A", "--against", "-"], ["A"], ["-"]),
        (["A", "--against", "S", "-"], ["A"], ["S", "-"]),
        (["-", "--against", "S"], ["-"], ["S"]),
        (["A", "--against", ""], ["A"], [""]),
    ],
)
def test_all_words_after_against_are_sources(arguments: list[str], articles: list[str], sources: list[str]) -> None:
    found = params(*arguments)
    assert (list(found["articles"]), list(found["sources"])) == (articles, sources)


@pytest.mark.parametrize(
    "arguments",
    [["A", "--against"], ["A", "--against", "--strict"], ["--against", "--", "A"], ["A", "--against", "-q"]],
)
def test_against_wants_a_source(check: Run, arguments: list[str]) -> None:
    result = check(*arguments)
    assert result.exit_code == 2
    assert "'--against' needs at least one value after it" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "nothing to check"),
        (["--against", "s.txt", "a.txt"], "put ARTICLE before it"),
        (["--claim", "Er waren 12 daders."], "add --against SOURCE"),
        (["--claim", " ", "--against", "s.txt"], "--claim is empty"),
        (["", "--against", "s.txt"], "a path is empty"),
        (["a.txt", "--against", ""], "a path is empty"),
        (["-", "--against", "-"], "only once"),
        (["a.txt", "--verdict", "supported"], "--verdict goes with --against SOURCE"),
        (["a.txt", "--source-published", "2020"], "--source-published goes with --against SOURCE"),
        (["a.txt", "-f", "claimreview"], "add --against SOURCE"),
        (["a.txt", "--against", "s.txt", "--reviewer", "x"], "go with --format claimreview"),
        (["a.txt", "--against", "s.txt", "--reviewed", "2020"], "go with --format claimreview"),
        (["a.txt", "--against", "s.txt", "--csv-dialect", "excel-nl"], "goes with --format csv"),
        (["a.txt", "--against", "s.txt", "--kind", "period"], "periods are not checked by themselves"),
        (["a.txt", "--against", "s.txt", "--kind", "x"], "is not a kind"),
        (["a.txt", "--against", "s.txt", "--verdict", "wrong"], "verdicts are supported, contradicted, not_found"),
        (["a.txt", "--against", "s.txt", "-f", "parquet"], "parquet"),
        (["a.txt", "--against", "s.txt", "-o", "v.xlsx"], "no format goes with the suffix"),
    ],
)
def test_wrong_command_lines(
    check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "s.txt"):
        write(tmp_path / name, ARTICLE)
    result = check(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.skipif(not DOCS.is_file(), reason="the documentation is not here")
def test_the_examples_in_the_documentation_go_together() -> None:
    lines = re.findall(r"^cijferspoor check (.*?)(?:\s+#.*)?$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    orders = [check_order(params(*shlex.split(line))) for line in lines]
    assert len(orders) > 5
    assert [order.articles for order in orders if not order.sources] == [("article.txt",)]


def test_names_are_told_once() -> None:
    assert CHECK_FORMATS == output.CHECK_FORMATS
    assert VERDICT_NAMES == results.VERDICTS
