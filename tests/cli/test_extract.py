"""What ``cijferspoor extract`` prints, with a toy extractor under it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from cijferspoor.records import KINDS

Run = Callable[..., Result]


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_piped_output_is_json_lines_in_input_order(run: Run, folder: Path) -> None:
    result = run("extract", folder)
    assert result.exit_code == 0
    assert [(r["document"], r["quote"]) for r in lines(result.stdout)] == [
        ("a.txt", "2020"),
        ("a.txt", "12"),
        ("b.txt", "7"),
    ]


def test_each_format(run: Run, folder: Path) -> None:
    assert [r["quote"] for r in json.loads(run("extract", folder, "-f", "json").stdout)] == [
        "2020",
        "12",
        "7",
    ]
    rows = csv.DictReader(io.StringIO(run("extract", folder, "-f", "csv").stdout))
    assert [row["quote"] for row in rows] == ["2020", "12", "7"]
    table = run("extract", folder, "-f", "table").stdout
    assert [heading in table for heading in ("a.txt", "b.txt", "c.txt\n  no figures")] == [True] * 3
    assert "\x1b" not in table


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("o.json", "["),
        ("o.jsonl", "{"),
        ("o.NDJSON", "{"),
        ("o.csv", "schema_version,"),
        ("o.txt", "a.txt"),
        ("o", "{"),
    ],
)
def test_the_suffix_of_the_output_names_the_format(run: Run, folder: Path, name: str, start: str) -> None:
    target = folder.parent / name
    result = run("extract", folder, "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_text(encoding="utf-8").startswith(start)


def test_format_goes_before_suffix(run: Run, folder: Path) -> None:
    target = folder.parent / "o.json"
    run("extract", folder, "-o", target, "--format", "csv")
    assert target.read_text(encoding="utf-8").startswith("schema_version,")


def test_output_and_standard_output_get_the_same_bytes(run: Run, folder: Path) -> None:
    target = folder.parent / "o.jsonl"
    run("extract", folder, "-o", target)
    assert target.read_bytes() == run("extract", folder, "-o", "-").stdout_bytes


def test_kind_takes_lists_and_repeats(run: Run, folder: Path) -> None:
    def quotes(*options: str) -> list[str]:
        return [r["quote"] for r in lines(run("extract", folder, *options).stdout)]

    assert quotes("--kind", "count") == ["12", "7"]
    assert quotes("--kind", "Period") == ["2020"]
    assert quotes("--kind", "count, period") == quotes("--kind", "count", "--kind", "period") == ["2020", "12", "7"]
    assert quotes("--kind", "money") == []


def test_about_is_the_lemma_of_what_is_counted(run: Run, folder: Path) -> None:
    def quotes(*options: str) -> list[str]:
        return [r["quote"] for r in lines(run("extract", folder, *options).stdout)]

    assert quotes("--about", "DADER") == ["12"]
    assert quotes("--about", "daders") == []
    assert quotes("--about", "dader,zaak") == ["12"]
    assert quotes("--about", "dader", "--kind", "period") == []


def test_skipped_numerals_stand_among_the_figures(run: Run, folder: Path) -> None:
    records = lines(run("extract", folder / "a.txt", "--skipped").stdout)
    assert [(r["quote"], r["kind"], r.get("reason")) for r in records] == [
        ("2020", "period", None),
        ("12", "count", None),
        ("4", "skipped", "ordinal"),
    ]
    only = lines(run("extract", folder, "--skipped", "--kind", "money").stdout)
    assert [r["kind"] for r in only] == ["skipped"]


def test_explanation_only_when_asked_for(run: Run, folder: Path) -> None:
    assert all("explanation" not in r for r in lines(run("extract", folder).stdout))
    assert all(r["explanation"] for r in lines(run("extract", folder, "--explain").stdout))
    assert "rule: toy.digits" in run("extract", folder, "-f", "table", "--explain").stdout


def test_context_prints_the_sentence_under_the_row(run: Run, folder: Path) -> None:
    assert "Er kwamen" not in run("extract", folder, "-f", "table").stdout
    assert "Er kwamen 7 zaken bij." in run("extract", folder, "-f", "table", "--context").stdout


def test_published_stands_in_the_heading(run: Run, folder: Path) -> None:
    table = run("extract", folder / "b.txt", "-f", "table", "--published", "2020-05").stdout
    assert table.startswith("b.txt · 2020-05\n")


def test_text_of_one_article_is_the_text_itself(run: Run, folder: Path) -> None:
    text = run("extract", folder / "c.txt", "--text").stdout_bytes.decode("utf-8")
    assert "Geen cijfers, alleen één café." in text
    assert not text.startswith("{")


def test_text_of_more_articles_is_json_lines(run: Run, folder: Path) -> None:
    records = lines(run("extract", folder, "--text").stdout)
    assert [record["document"] for record in records] == ["a.txt", "b.txt", "c.txt"]
    assert all({"text", "sha256", "path", "language", "reader"} <= set(record) for record in records)
    assert records[1]["text"] == "Er kwamen 7 zaken bij.\n"
    forced = lines(run("extract", folder / "c.txt", "--text", "-f", "jsonl").stdout)
    assert forced == [records[2]]


def test_offsets_count_in_the_printed_text(run: Run, folder: Path) -> None:
    text = run("extract", folder / "a.txt", "--text").stdout
    for record in lines(run("extract", folder / "a.txt", "--skipped").stdout):
        assert text[record["start"] : record["end"]] == record["quote"]


def test_the_summary_counts(run: Run, folder: Path) -> None:
    (line,) = run("extract", folder).stderr.splitlines()
    assert line.startswith("cijferspoor: 3 articles, 3 figures (2 count, 1 period), 1 numeral skipped, ")
    assert line.endswith(" s")


def test_quiet_leaves_only_errors(run: Run, folder: Path) -> None:
    assert run("extract", folder, "--quiet").stderr == ""
    (line,) = run("extract", folder, "none.txt", "-q").stderr.splitlines()
    assert line.startswith("cijferspoor: none.txt: ")


def test_standard_input(run: Run) -> None:
    (record,) = lines(run("extract", "-", stdin="Er waren 12 daders in het café.".encode()).stdout)
    assert (record["document"], record["quote"]) == ("-", "12")


def test_columns_sets_the_width_of_a_piped_table(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "long.txt").write_text("woord " * 100 + "12 daders", encoding="utf-8")

    def width() -> int:
        table = run("extract", folder / "long.txt", "-f", "table", "--context").stdout
        return max(map(len, table.splitlines()))

    assert 90 <= width() <= 100
    monkeypatch.setenv("COLUMNS", "60")
    assert 50 <= width() <= 60
    monkeypatch.setenv("COLUMNS", "wide")
    assert 90 <= width() <= 100


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "Missing argument"),
        (["x", "--kind", "number"], ", ".join(KINDS)),
        (["x", "--kind", "skipped"], "--skipped"),
        (["x", "--kind", ","], "is not a kind"),
        (["x", "--about", ","], "at least one lemma"),
        (["x", "--published", "14 mei"], "write 2020-05-14, 2020-05 or 2020"),
        (["x", "--published", "2020-02-30"], "not a date in the calendar"),
        (["x", "--format", "xml"], "'table', 'json', 'jsonl', 'csv'"),
        (["x", "--jobs", "0"], "x>=1"),
        (["x", "--max-bytes", "0"], "x>=1"),
        (["x", "--text", "--kind", "count"], "leave out --kind"),
        (["x", "--text", "--skipped", "--about", "y"], "leave out --skipped and --about"),
        (["x", "--text", "-f", "csv"], "leave out --format"),
        (["x", "--text", "-o", "x.sqlite"], "end in .txt or .jsonl"),
        (["x", "-o", "records.docx"], "add --format"),
        (["x", "-o", "none/records.json"], "make it first"),
        (["x", "-o", "."], "is a folder"),
        (["x", "-o", "a\0b"], "null"),
        (["-", "-"], "only once"),
        ([""], "current folder"),
        (["x", "--lexicon", "none"], "no word lists there"),
        (["x", "--nonsense"], "No such option"),
    ],
)
def test_a_usage_error_is_one_line_and_exit_code_2(run: Run, options: list[str], said: str) -> None:
    result = run("extract", *options)
    (line,) = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (2, "")
    assert line.startswith("cijferspoor: ")
    assert said in line
    assert "--help" in line


def test_an_invalid_word_list_is_a_usage_error(run: Run, folder: Path) -> None:
    (folder / "numbers.toml").write_text("nonsense = 1", encoding="utf-8")
    result = run("extract", folder, "--lexicon", folder)
    assert result.exit_code == 2
    assert "nonsense" in result.stderr


def test_schema(run: Run) -> None:
    assert json.loads(run("schema").stdout)["title"] == "Figure"
    assert json.loads(run("schema", "--skipped").stdout)["title"] == "Skipped"


def test_a_bare_command_shows_its_help(run: Run) -> None:
    result = run()
    assert "Commands:" in result.output
