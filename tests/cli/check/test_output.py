"""What ``check`` writes, and where."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cijferspoor.checking.output import CHECK_COLUMNS, FINDING_COLUMNS
from cijferspoor.cli import main
from tests.cli.check.conftest import Run


def test_formats(check: Run, article: Path, source: Path, tmp_path: Path) -> None:
    base = [article, "--against", source]
    as_json = json.loads(check(*base, "-f", "json").stdout)
    assert as_json == [json.loads(line) for line in check(*base, "-f", "jsonl").stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(check(*base, "-f", "csv").stdout)))
    assert tuple(rows[0]) == CHECK_COLUMNS
    assert [row["verdict"] for row in rows] == ["supported", "contradicted"]
    assert "<!DOCTYPE html>" in check(*base, "-f", "html").stdout
    assert [one["@type"] for one in json.loads(check(*base, "-f", "claimreview").stdout)["@graph"]] == [
        "ClaimReview"
    ] * 2
    table = check(*base, "-f", "table").stdout
    assert "✓ supported" in table
    assert "Contradicted: 1 figure" in table
    assert "article: Er kwamen" in table
    assert "\x1b" not in table


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("v.json", "["),
        ("v.jsonl", "{"),
        ("v.NDJSON", "{"),
        ("v.csv", "schema_version,"),
        ("v.txt", "bericht.txt"),
        ("v.html", "<!DOCTYPE"),
        ("v.jsonld", '{"@context"'),
        ("v", "{"),
    ],
)
def test_the_suffix_of_the_output_names_the_format(
    check: Run, article: Path, source: Path, tmp_path: Path, name: str, start: str
) -> None:
    assert check(article, "--against", source, "-o", tmp_path / name).exit_code == 1
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(("charset", "sign"), [("utf-8", "✗"), ("latin-1", "x"), ("ascii", "x"), ("cp1252", "x")])
def test_a_terminal_gets_signs_that_it_can_show(
    check: Run, article: Path, source: Path, monkeypatch: pytest.MonkeyPatch, charset: str, sign: str
) -> None:
    monkeypatch.setattr("cijferspoor.cli.check.is_terminal", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    runner = CliRunner(charset=charset)
    result = runner.invoke(main, ["check", str(article), "--against", str(source)])
    assert f"{sign} contradicted" in result.stdout_bytes.decode("utf-8")


def test_dutch_excel(check: Run, article: Path, source: Path) -> None:
    result = check(article, "--against", source, "-f", "csv", "--csv-dialect", "excel-nl")
    assert result.stdout.startswith("\ufeffschema_version;id;verdict")


def test_context_and_explain(check: Run, article: Path, source: Path) -> None:
    base = [article, "--against", source, "--kind", "count"]
    assert "trace" not in check(*base).stdout
    assert all(json.loads(line)["trace"] for line in check(*base, "--explain").stdout.splitlines())
    assert check(*base, "-f", "table").stdout.count("article:") == 1
    assert check(*base, "-f", "table", "--context").stdout.count("article:") == 2
    assert "counted  same" in check(*base, "-f", "table", "--explain").stdout


def test_reviewer_and_date(check: Run, article: Path, source: Path) -> None:
    base = [article, "--against", source, "-f", "claimreview"]
    review = json.loads(check(*base, "--reviewer", "Proefcheck", "--reviewed", "2023-02-03").stdout)["@graph"][0]
    assert (review["author"]["name"], review["datePublished"]) == ("Proefcheck", "2023-02-03")
    assert check(*base).stdout == check(*base).stdout
    assert "datePublished" not in json.loads(check(*base).stdout)["@graph"][0]


def test_findings_in_every_format(check: Run, article: Path) -> None:
    assert json.loads(check(article, "-f", "json").stdout)[0]["severity"] == "error"
    assert tuple(next(csv.reader(io.StringIO(check(article, "-f", "csv").stdout)))) == FINDING_COLUMNS
    assert "✗ error" in check(article, "-f", "table").stdout
    assert "<!DOCTYPE html>" in check(article, "-f", "html").stdout
    assert check(article, "--kind", "share").exit_code == 0


def test_no_input_is_overwritten(check: Run, article: Path, source: Path) -> None:
    for target in (article, source):
        for arguments in ([article, "--against", source], [article.parent, "--against", source.parent]):
            before = target.read_bytes()
            result = check(*arguments, "-f", "csv", "-o", target)
            assert result.exit_code == 2
            assert "would be overwritten" in result.stderr
            assert target.read_bytes() == before
    assert check(article, "-f", "csv", "-o", article).exit_code == 2


def test_an_earlier_result_among_the_articles_is_written_anew(check: Run, article: Path, source: Path) -> None:
    target = article.parent / "v.jsonl"
    assert check(article.parent, "--against", source, "-o", target).exit_code == 1
    first = target.read_bytes()
    again = check(article.parent, "--against", source, "-o", target)
    assert (again.exit_code, target.read_bytes()) == (1, first)


@pytest.mark.parametrize("name", ["v.jsonl", "v.csv", "v.html", "v.txt"])
def test_an_earlier_result_among_the_sources_is_no_source(check: Run, article: Path, source: Path, name: str) -> None:
    target = source.parent / name
    assert check(article, "--against", source.parent, "-o", target).exit_code == 1
    first = target.read_bytes()
    again = check(article, "--against", source.parent, "-o", target)
    assert (again.exit_code, again.stdout, target.read_bytes()) == (2, "", first)
    assert "write" in again.stderr
