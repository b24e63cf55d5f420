"""``cijferspoor verify``: edited articles, formats of the verdicts, failures and exit codes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cijferspoor import pipeline, reading
from cijferspoor.checking.verifying import VERDICT_COLUMNS, Verdict
from cijferspoor.cli import main
from cijferspoor.export import ArticleRecords, make_writer, open_output
from cijferspoor.export.sink import Sink

Run = Callable[..., Result]
A = "Meer zaken\n\nIn Utrecht kwamen er 340 zaken bij. De rechter zag 12 daders terug.\n"
B = "Er kwamen 7 zaken bij. Dat is veel. In Breda gingen er 3 zaken af.\n"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["verify", *map(str, arguments)], input=stdin)


def extract(folder: Path, target: Path, form: str = "jsonl") -> Path:
    """The records of a folder, made with word lists only, which is fast."""
    with open_output(target) as stream:
        writer = make_writer(form, Sink(stream))  # type: ignore[arg-type]
        writer.begin()
        for source in reading.expand(reading.discover([folder]), reading.ReadOptions()):
            article = reading.read(source)
            found = pipeline.extract_article(article, pipeline="none")
            records = (*found.figures, *found.skipped)
            writer.write(ArticleRecords(article.id, None, records, article.info, article.text))
        writer.end()
    return target


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(A, encoding="utf-8")
    (folder / "b.txt").write_text(B, encoding="utf-8")
    return folder


@pytest.fixture
def records(folder: Path, tmp_path: Path) -> Path:
    return extract(folder, tmp_path / "records.jsonl")


def verdicts(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def statuses(result: Result) -> dict[str, str]:
    return {verdict["quote"]: verdict["status"] for verdict in verdicts(result)}


def test_untouched_articles_stand(records: Path, folder: Path) -> None:
    result = run(records, "--articles", folder)
    assert result.exit_code == 0
    assert statuses(result) == {"340": "stands", "12": "stands", "7": "stands", "3": "stands"}
    assert result.stderr == "cijferspoor: 4 records: 4 stand, 0 moved, 0 changed, 0 gone\n"
    assert run(records, "--articles", folder, "-q").stderr == ""


def test_edited_articles(records: Path, folder: Path) -> None:
    edited = "Een nieuw begin.\n\n" + A.replace("340", "430").replace(
        "zag 12 daders terug", "zag 12 van de daders terug"
    )
    (folder / "a.txt").write_text(edited, encoding="utf-8")
    result = run(records, "--articles", folder)
    assert result.exit_code == 1
    assert statuses(result) == {"340": "gone", "12": "changed", "7": "stands", "3": "stands"}
    assert result.stderr == "cijferspoor: 4 records: 2 stand, 0 moved, 1 changed, 1 gone\n"
    gone, changed, *_ = (Verdict.model_validate(verdict) for verdict in verdicts(result))
    assert gone.new_sentence is not None
    assert gone.new_sentence.text == "In Utrecht kwamen er 430 zaken bij."
    assert changed.new_start is not None
    assert edited[changed.new_start : changed.new_end] == "12"


def test_a_paragraph_before_moves_all_and_is_no_failure(records: Path, folder: Path) -> None:
    (folder / "a.txt").write_text("Er ging 1 alinea aan vooraf.\n\n" + A, encoding="utf-8")
    result = run(records, "--articles", folder)
    assert result.exit_code == 0
    assert statuses(result) == {"340": "moved", "12": "moved", "7": "stands", "3": "stands"}


def test_a_deleted_article(records: Path, folder: Path) -> None:
    (folder / "b.txt").unlink()
    result = run(records, "--articles", folder)
    assert result.exit_code == 1
    assert [v["status"] for v in verdicts(result)] == ["stands", "stands", "gone", "gone"]
    assert verdicts(result)[-1]["reason"] == "there is no article of this name under --articles"
    assert "2 gone" in result.stderr


def test_an_article_that_cannot_be_read_is_gone_with_the_reason(records: Path, folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"\0\1\2" * 50)
    result = run(records, "--articles", folder)
    failure, summary = result.stderr.splitlines()
    assert result.exit_code == 1
    assert "binary" in failure
    assert summary.endswith("2 gone; 1 input failed")
    assert "its article cannot be read" in verdicts(result)[-1]["reason"]


def test_other_articles_are_left_alone(records: Path, folder: Path) -> None:
    (folder / "z.txt").write_bytes(b"\0\1\2" * 50)
    assert run(records, "--articles", folder).exit_code == 0


def test_an_input_that_fails_without_a_figure_gone_is_3(records: Path, folder: Path) -> None:
    (folder / "corpus.jsonl").write_text("{stuk", encoding="utf-8")
    result = run(records, "--articles", folder)
    assert result.exit_code == 3
    assert "corpus.jsonl" in result.stderr
    assert len(verdicts(result)) == 4


def test_records_and_verdicts_may_be_kept_with_the_articles(folder: Path) -> None:
    target = extract(folder, folder.parent / "r.jsonl").rename(folder / "r.jsonl")
    verdict_file = folder / "v.jsonl"
    verdict_file.write_text("", encoding="utf-8")
    assert run(target, "--articles", folder, "-o", verdict_file).exit_code == 0
    assert len(verdict_file.read_text(encoding="utf-8").splitlines()) == 4


def test_an_article_is_never_overwritten_with_verdicts(records: Path, folder: Path) -> None:
    before = (folder / "a.txt").read_bytes()
    result = run(records, "--articles", folder, "-o", folder / "a.txt")
    assert result.exit_code == 2
    assert (folder / "a.txt").read_bytes() == before


def test_formats(records: Path, folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text(A.replace("340", "430"), encoding="utf-8")
    as_json = json.loads(run(records, "--articles", folder, "-f", "json").stdout)
    assert as_json == verdicts(run(records, "--articles", folder, "-f", "jsonl"))
    rows = list(csv.DictReader(io.StringIO(run(records, "--articles", folder, "-f", "csv").stdout)))
    assert tuple(rows[0]) == VERDICT_COLUMNS
    assert [row["status"] for row in rows] == [verdict["status"] for verdict in as_json]
    assert [row["sentence.text"] for row in rows] == [verdict["sentence"]["text"] for verdict in as_json]
    assert rows[0]["new_start"] == ""
    for name, start in (("v.json", "["), ("v.jsonl", "{"), ("v.csv", "id,document"), ("v.txt", "a.txt")):
        assert run(records, "--articles", folder, "-o", tmp_path / name).exit_code == 1
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_the_table_lists_what_does_not_stand(records: Path, folder: Path) -> None:
    assert run(records, "--articles", folder, "-f", "table").stdout == ""
    (folder / "a.txt").write_text(A.replace("340", "430"), encoding="utf-8")
    table = run(records, "--articles", folder, "-f", "table").stdout
    assert "b.txt" not in table
    assert "gone" in table
    assert "stands" not in table
    assert "now reads: In Utrecht kwamen er 430 zaken bij." in table
    every = run(records, "--articles", folder, "-f", "table", "--all").stdout
    assert "b.txt" in every
    assert every.count("stands") == 3


def test_the_table_is_safe_for_a_terminal(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = extract(folder, tmp_path / "r.jsonl")
    (folder / "a.txt").write_text(A.replace("340", "430\x1b[2J[bold]"), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "30")
    table = run(records, "--articles", folder, "-f", "table").stdout
    assert "\x1b" not in table
    assert "[bold]" in table


def test_skipped_numerals_are_left_out_and_counted(folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_text(B + "Voor de vierde keer.\n", encoding="utf-8")
    records = extract(folder, tmp_path / "records.csv", "csv")
    result = run(records, "--articles", folder)
    assert result.exit_code == 0
    assert result.stderr.endswith("0 gone; 1 skipped numeral left out\n")
    only = tmp_path / "only.csv"
    header, *rows = records.read_text(encoding="utf-8").splitlines(keepends=True)
    only.write_text(header + "".join(row for row in rows if ",skipped," in row), encoding="utf-8")
    result = run(only, "--articles", folder)
    assert (result.exit_code, result.stderr) == (
        3,
        f"cijferspoor: {only}: holds skipped numerals only; they have no sentence to verify\n",
    )


def test_articles_in_a_corpus_and_an_archive(tmp_path: Path) -> None:
    folder = tmp_path / "corpora"
    folder.mkdir()
    corpus = folder / "corpus.jsonl"
    rows = [{"nr": "een", "tekst": A}, {"nr": "twee", "tekst": B}]
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    records = extract(folder, tmp_path / "r.jsonl")
    assert run(records, "--articles", folder).exit_code == 0
    rows[1]["tekst"] = "Vooraf. " + B
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert set(statuses(run(records, "--articles", folder)).values()) == {"stands", "moved"}
    assert run(records, "--articles", folder, "--id-column", "nr").exit_code == 1  # other ids


def test_rows_with_one_id_are_each_looked_at(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("".join(json.dumps({"id": "x", "tekst": text}) + "\n" for text in (A, B)), encoding="utf-8")
    records = extract(corpus, tmp_path / "r.jsonl")
    result = run(records, "--articles", corpus)
    assert (result.exit_code, len(verdicts(result))) == (0, 4)


def test_a_page_with_other_furniture_stands(tmp_path: Path) -> None:
    page = (
        "<!doctype html><html lang='nl'><head><title>Meer zaken</title></head><body>{menu}<article><h1>Meer zaken</h1>"
        "<p>In Utrecht kwamen er in het afgelopen jaar 340 zaken bij, zegt de rechtbank in een bericht.</p>"
        "<p>De rechter zag 12 daders terug die al eerder voor hetzelfde feit waren veroordeeld.</p></article>{foot}"
        "</body></html>"
    )
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "p.html").write_text(page.format(menu="<nav><a href='/'>Home</a></nav>", foot=""), encoding="utf-8")
    records = extract(folder, tmp_path / "r.jsonl")
    menu = "<nav><ul><li><a href='/'>Start</a></li><li><a href='/3'>Top 100</a></li></ul></nav>"
    foot = "<footer><p>© 2024 De Proefkrant</p></footer>"
    (folder / "p.html").write_text(page.format(menu=menu, foot=foot), encoding="utf-8")
    result = run(records, "--articles", folder)
    assert result.exit_code == 0, result.stderr
    assert statuses(result)["340"] == statuses(result)["12"] == "stands"


def test_standard_input(records: Path, folder: Path) -> None:
    piped = run("-", "--articles", folder, stdin=records.read_bytes())
    assert piped.exit_code == 0
    assert len(verdicts(piped)) == 4
    bad = run("-", "--articles", folder, stdin=b"[1")
    assert (bad.exit_code, bad.stderr[:28]) == (3, "cijferspoor: standard input:")


@pytest.mark.parametrize(
    ("data", "told"), [(b"", "is empty"), (b'{"a": 1', "not JSON at line 1"), (b'{"a": 1}', "not a figure's record")]
)
def test_bad_records_are_one_line(tmp_path: Path, folder: Path, data: bytes, told: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(data)
    result = run(path, "--articles", folder)
    assert (result.exit_code, result.stdout) == (3, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"cijferspoor: {path}: ")
    assert told in line


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["r.jsonl"], "--articles"),
        (["r.jsonl", "--articles", "nergens"], "no such file or folder"),
        (["r.jsonl", "--articles", ""], "no such file or folder"),
        (["-", "--articles", "-"], "only once"),
        (["r.jsonl", "--articles", ".", "-o", "r.jsonl"], "is the file with the records"),
        (["r.jsonl", "--articles", ".", "-o", "v.xlsx"], "no format goes with the suffix"),
        (["r.jsonl", "--articles", ".", "-f", "parquet"], "parquet"),
    ],
)
def test_wrong_command_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r.jsonl").write_text("{}", encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_missing_records_file(tmp_path: Path, folder: Path) -> None:
    result = run(tmp_path / "none.jsonl", "--articles", folder, "-o", tmp_path / "v.jsonl")
    assert result.exit_code == 3
    assert "none.jsonl: cannot be read (no such file or directory)" in result.stderr
    assert not (tmp_path / "v.jsonl").exists()


def test_a_bug_takes_down_only_its_article(records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import cijferspoor.cli.verify as command  # noqa: PLC0415

    real = command.verify_article

    def buggy(claims: Any, article: Any) -> Any:
        if article.id == "a.txt":
            raise RuntimeError("toy bug")
        return real(claims, article)

    monkeypatch.setattr(command, "verify_article", buggy)
    result = run(records, "--articles", folder)
    assert result.exit_code == 1
    assert "internal error (RuntimeError: toy bug)" in result.stderr
    assert statuses(result)["7"] == "stands"
