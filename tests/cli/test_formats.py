"""The output formats as the command writes them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cijferspoor.cli import options
from cijferspoor.cli.failures import OutputError
from cijferspoor.cli.output import Output
from cijferspoor.export import BINARY_FORMATS, COLUMNS, CSV_DIALECTS, FILE_FORMATS, FORMATS, ArticleRecords, make_writer
from tests.cli.conftest import Run
from tests.export.conftest import article, figure

SUFFIXES = {"parquet": ".parquet", "xlsx": ".xlsx", "sqlite": ".db", "html": ".html", "webanno": ".jsonld"}


def counted(path: Path, form: str) -> int:
    """How many figures there are in a file."""
    data = path.read_bytes()
    if form == "parquet":
        return int(pytest.importorskip("pyarrow.parquet").read_table(io.BytesIO(data)).num_rows)
    if form == "xlsx":
        return int(load_workbook(io.BytesIO(data))["figures"].max_row) - 1
    if form == "sqlite":
        with closing(sqlite3.connect(path)) as connection:
            return int(connection.execute("SELECT count(*) FROM figures").fetchone()[0])
    if form == "html":
        return data.count(b"<mark>")
    if form == "webanno":
        return len(json.loads(data)["items"])
    if form == "json":
        return len(json.loads(data))
    if form == "csv":
        return len(list(csv.DictReader(io.StringIO(data.decode(), newline=""))))
    return data.count(b"\n")


def test_the_command_and_the_writers_know_the_same_formats() -> None:
    # The command has its own lists, for importing the writers is slow.
    assert (options.FORMATS, set(options.BINARY)) == (FORMATS, BINARY_FORMATS)
    assert options.CSV_DIALECTS == CSV_DIALECTS


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "table"])
def test_every_format_has_every_figure(run: Run, folder: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "uit"
    result = run("extract", "-q", "--any-language", "-f", form, "-o", target, folder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert counted(target, form) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "uit"]


@pytest.mark.parametrize(("form", "suffix"), SUFFIXES.items())
def test_the_suffix_of_the_output_names_the_format(
    run: Run, folder: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    target = tmp_path / f"uit{suffix}"
    assert run("extract", "-q", "--any-language", "-o", target, folder).exit_code == 0
    assert counted(target, form) == 3


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_a_binary_format_goes_through_a_pipe(run: Run, folder: Path, tmp_path: Path, form: str) -> None:
    result = run("extract", "-q", "--any-language", "-f", form, folder)
    target = tmp_path / "uit"
    target.write_bytes(result.stdout_bytes)
    assert counted(target, form) == 3


def test_a_database_needs_a_file(run: Run, folder: Path) -> None:
    result = run("extract", "-f", "sqlite", folder)
    assert result.exit_code == 2
    assert "add --output FILE" in result.stderr


def test_a_second_run_replaces_the_rows_of_its_own_articles(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.db"
    assert run("extract", "-q", "--any-language", "-o", target, folder / "a.txt", folder / "b.txt").exit_code == 0
    (folder / "a.txt").write_text("Nu waren er 14 daders en 3 helpers, en 9 anderen.\n", encoding="utf-8")
    assert run("extract", "-q", "--any-language", "-o", target, folder / "a.txt").exit_code == 0
    with closing(sqlite3.connect(target)) as connection:
        rows = connection.execute("SELECT document, quote FROM figures ORDER BY document, start").fetchall()
    assert rows == [("a.txt", "14"), ("a.txt", "3"), ("a.txt", "9"), ("b.txt", "7")]


def test_what_is_no_database_stays_and_is_told_in_one_line(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.db"
    target.write_text("mijn aantekeningen", encoding="utf-8")
    result = run("extract", "-q", "--any-language", "-o", target, folder)
    assert result.exit_code == 3
    assert (
        result.stderr == f"cijferspoor: {target}: is there already and is not a SQLite database; write to a new file\n"
    )
    assert target.read_text(encoding="utf-8") == "mijn aantekeningen"


def test_dutch_excel(run: Run, folder: Path) -> None:
    result = run("extract", "-q", "--any-language", "-f", "csv", "--csv-dialect", "excel-nl", folder)
    text = result.stdout_bytes.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    assert [row["value"] for row in rows] == ["", "12", "7"]
    assert "\r\n" in text


def test_the_explanation_reaches_every_format(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.db"
    run("extract", "-q", "--any-language", "--explain", "-o", target, folder)
    with closing(sqlite3.connect(target)) as connection:
        told = connection.execute("SELECT DISTINCT explanation FROM figures").fetchall()
    assert told == [('counted by noun_after "x" [0:1]',)]


def output(path: Path | None, form: Any) -> Output[ArticleRecords]:
    return Output(path, lambda target: make_writer(form, target), in_place=form in FILE_FORMATS)


def stopped(path: Path, form: Any, error: BaseException) -> None:
    with output(path, form) as out:
        out.write(article(figure(), document="nieuw.txt"))
        raise error


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(5, "Input/output error"), RuntimeError()])
def test_a_run_that_is_stopped_leaves_the_file_as_it_was(tmp_path: Path, form: Any, error: BaseException) -> None:
    target = tmp_path / "uit"
    with pytest.raises(type(error)):
        stopped(target, form, error)
    assert list(tmp_path.iterdir()) == []
    with output(target, form) as out:
        out.write(article(figure()))
    before = target.read_bytes()
    with pytest.raises(type(error)):
        stopped(target, form, error)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_is_not_touched_when_nothing_is_written(tmp_path: Path, form: Any) -> None:
    with output(tmp_path / "uit", form):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("form", [form for form in FORMATS if form not in FILE_FORMATS])
def test_a_full_disk_is_one_line(form: Any) -> None:
    with pytest.raises(OutputError, match=r"/dev/full: cannot be written \(No space left on device\)"):
        _written(output(Path("/dev/full"), form))


def test_a_missing_library_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(OutputError, match=r"uit: writing xlsx needs XlsxWriter: pip install 'cijferspoor\[xlsx\]'"):
        _written(output(tmp_path / "uit", "xlsx"))
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_no_database() -> None:
    with pytest.raises(OutputError, match="/dev/null: is not a file"):
        _written(output(Path("/dev/null"), "sqlite"))


def _written(out: Output[ArticleRecords]) -> None:
    with out:
        out.write(article(figure()))


@pytest.mark.parametrize("form", sorted(set(FORMATS) - BINARY_FORMATS))
def test_text_is_there_for_the_reader_after_each_article(form: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    buffered = io.TextIOWrapper(io.BufferedWriter(_Raw(pipe), 1_000_000))
    monkeypatch.setattr(sys, "stdout", buffered)
    with output(None, form) as out:
        out.write(article(figure()))
        assert b"40%" in pipe.getvalue()


class _Raw(io.RawIOBase):
    """What a pipe's other end has got so far."""

    def __init__(self, got: io.BytesIO) -> None:
        self._got = got

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return self._got.write(data)
