"""``cijferspoor compare``: formats, options, failures and exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cijferspoor.cli import compare, main
from cijferspoor.records import KINDS

A = "Gepubliceerd op 3 februari 2023\n\nIn 2022 telde het meldpunt in Zwolle 229 slachtoffers van oplichting.\n"
AGREES = "In 2022 telde het meldpunt in Zwolle bijna 230 slachtoffers van oplichting.\n"
DIFFERS = "Gepubliceerd op 5 februari 2023\n\nHet meldpunt in Zwolle telde in 2022 292 slachtoffers van oplichting.\n"
BEFORE = "In 2021 telde het meldpunt in Zwolle 180 slachtoffers van oplichting.\n"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["compare", *map(str, arguments)], input=stdin)


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path / "articles", a=A, b=AGREES, c=BEFORE)


def make(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def data(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_agreement_is_exit_code_0_and_json_in_a_pipe(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0
    (group,) = data(result)["statements"]
    assert [mention["reason"] for mention in group["mentions"]] == [None, "hedge_fits"]
    assert group["agrees"] is True
    (series,) = data(result)["series"]
    assert [point["amount"] for point in series["points"]] == ["180", "229"]
    assert result.stderr == ("cijferspoor: 3 articles, 3 figures: 1 statement told by several, 0 disagree; 1 series\n")


def test_a_disagreement_is_exit_code_1(folder: Path) -> None:
    make(folder, d=DIFFERS)
    result = run(folder, "--no-series")
    assert result.exit_code == 1
    assert "series" not in data(result)
    (group,) = data(result)["statements"]
    assert [mention["verdict"] for mention in group["mentions"]] == [None, "contradicted", "supported"]
    assert result.stderr.endswith("1 statement told by several, 1 disagrees\n")


def test_the_suffix_of_the_output_names_the_format(folder: Path, tmp_path: Path) -> None:
    for name, start in (("out.json", "{"), ("out.csv", "schema_version,"), ("out.txt", "slachtoffers")):
        assert run(folder, "-o", tmp_path / name, "-q").exit_code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_a_table_shows_who_told_what_when(folder: Path) -> None:
    result = run(make(folder, d=DIFFERS), "-f", "table", "-q")
    assert result.stderr == ""
    for told in ("a.txt", "2023-02-03", "229", "✗ transposed digits", "✓ hedge fits", "180 in 2021 → 229 in 2022"):
        assert told in result.stdout


def test_dutch_excel_opens_the_csv(folder: Path) -> None:
    result = run(folder, "-f", "csv", "--csv-dialect", "excel-nl")
    rows = list(csv.reader(io.StringIO(result.stdout.removeprefix("\ufeff")), delimiter=";"))
    assert rows[1][rows[0].index("low")] == "228,5"


def test_records_made_earlier_are_articles_too(folder: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    made = CliRunner().invoke(main, ["extract", str(folder / "a.txt"), "-o", str(records), "-q"])
    assert made.exit_code == 0
    result = run(folder / "b.txt", records)
    assert [m["evidence"]["document"] for m in data(result)["statements"][0]["mentions"]] == ["a.txt", "b.txt"]


def test_kinds_choose_statements_and_not_what_is_around_them(folder: Path) -> None:
    make(folder, d=DIFFERS)
    result = run(folder, "--kind", "share,money")
    assert result.exit_code == 0
    assert data(result)["statements"] == data(result)["series"] == []
    assert run(folder, "--kind", "count").exit_code == 1


def test_the_publication_date_of_the_command_line_goes_first(folder: Path) -> None:
    result = run(folder, "--published", "2023-03")
    assert {m["evidence"]["published"] for m in data(result)["statements"][0]["mentions"]} == {"2023-03"}


def test_any_number_of_jobs_gives_the_same(folder: Path) -> None:
    assert run(folder, "--jobs", "2").stdout == run(folder).stdout


def test_one_article_is_told_apart_from_no_agreement(folder: Path) -> None:
    result = run("-", stdin=A.encode())
    assert result.exit_code == 0
    assert "this is one article" in result.stderr
    assert data(result)["statements"] == []


def test_an_input_that_fails_is_exit_code_3_unless_others_disagree(folder: Path) -> None:
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.4 kapot")
    result = run(folder)
    assert result.exit_code == 3
    assert "kapot.pdf" in result.stderr
    assert result.stderr.endswith("; 1 input failed\n")
    assert run(make(folder, d=DIFFERS)).exit_code == 1


def test_when_no_article_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "kapot.pdf").write_bytes(b"%PDF-1.4 kapot")
    result = run(tmp_path / "kapot.pdf", "-o", tmp_path / "out.json")
    assert result.exit_code == 3
    assert "none of the articles could be read" in result.stderr
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "PATH"),
        (("",), "empty"),
        (("-", "-"), "only once"),
        (("x.txt", "--kind", "period"), "periods are not compared"),
        (("x.txt", "--kind", "getal"), "not a kind"),
        (("x.txt", "-o", "out.xlsx"), "no format goes with"),
        (("x.txt", "--csv-dialect", "excel-nl"), "--format csv"),
        (("x.txt", "-f", "html"), "html"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_exit_code_2(
    arguments: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert told in result.stderr


def test_no_article_is_overwritten(folder: Path) -> None:
    result = run(folder, "-o", folder / "a.txt", "-f", "table")
    assert result.exit_code == 2
    assert (folder / "a.txt").read_text(encoding="utf-8") == A


def test_the_formats_of_the_command_are_those_of_the_writers() -> None:
    from cijferspoor.checking.statements import COMPARE_FORMATS  # noqa: PLC0415

    assert compare.COMPARE_FORMATS == COMPARE_FORMATS
    assert "period" in KINDS
