"""The figures of all that can be a source: articles, corpora, archives, tables and records, told apart by contents."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from cijferspoor.checking.against import check_figures
from cijferspoor.checking.output import ArticleChecks, make_check_writer
from cijferspoor.cli.evidence import gather
from cijferspoor.cli.order import Task
from cijferspoor.export import Sink, make_writer
from tests.export.conftest import article, figure, info, written
from tests.reading.office.packages import zipped

TASK = Task(pipeline="none")
RECORD = figure(article=info())


@pytest.fixture
def sources(tmp_path: Path, toy: None) -> Path:
    folder = tmp_path / "bronnen"
    folder.mkdir()
    (folder / "a.txt").write_text("Er waren 12 daders.\n", encoding="utf-8")
    (folder / "corpus.jsonl").write_text(json.dumps({"id": "r1", "text": "Er waren 7 zaken."}) + "\n", encoding="utf-8")
    (folder / "pak.zip").write_bytes(zipped({"b.txt": "Er waren 8 zaken."}))
    (folder / "tabel.csv").write_text("Jaar;Meldingen\n2019;299\n", encoding="utf-8")
    (folder / "eerder.jsonl").write_bytes(written("jsonl", article(RECORD)))
    (folder / "eerder.json").write_bytes(
        written("json", article(figure(document="json.txt", article=info(sha256="cd" * 32))))
    )
    (folder / "leeg.json").write_text("{}", encoding="utf-8")
    return folder


def test_every_kind_of_source(sources: Path, capfd: pytest.CaptureFixture[str]) -> None:
    found = gather([str(sources)], TASK)
    assert [(one.document, one.quote) for one in found.figures] == [
        ("a.txt", "12"),
        ("r1", "7"),
        ("pak.zip/b.txt", "8"),
        ("tabel.csv", "2019"),
        ("tabel.csv", "299"),
        ("bericht.txt", "Ruim 40%"),
        ("json.txt", "Ruim 40%"),
    ]
    assert (found.documents, found.failures) == (6, 0)
    assert capfd.readouterr() == ("", "")
    assert gather([str(sources)], TASK) == found


def test_files_are_given_one_by_one_and_found_once(sources: Path) -> None:
    names = ["eerder.json", "a.txt", "eerder.json"]
    found = gather([str(sources / name) for name in names], TASK)
    assert [one.document for one in found.figures] == ["a.txt", "json.txt"]


def test_a_folder_of_records_only(tmp_path: Path, toy: None) -> None:
    (tmp_path / "map").mkdir()
    writer = make_writer("sqlite", tmp_path / "map" / "records.db")
    writer.begin()
    writer.write(article(RECORD))
    writer.end()
    found = gather([str(tmp_path)], TASK)
    assert ([one.quote for one in found.figures], found.failures) == (["Ruim 40%"], 0)


def test_what_fails_is_told_and_the_others_go_on(sources: Path, capfd: pytest.CaptureFixture[str]) -> None:
    half = sources / "half.jsonl"
    half.write_bytes(written("jsonl", article(figure(article=info(sha256="ef" * 32)))) + b'{"quote": ')
    (sources / "leeg.txt").write_bytes(b"")
    found = gather([str(sources), "nergens.txt"], TASK)
    lines = capfd.readouterr().err.splitlines()
    assert found.failures == 3
    assert len(found.figures) == 7
    assert [line.partition(": ")[2].rpartition("/")[2][:12] for line in lines] == [
        "leeg.txt: is",
        "nergens.txt:",
        "half.jsonl: ",
    ]


def test_two_documents_of_one_name_stay_apart(tmp_path: Path, toy: None) -> None:
    one, other = (figure(article=info(sha256=sign * 64)) for sign in "ab")
    (tmp_path / "1.jsonl").write_bytes(written("jsonl", article(one)))
    (tmp_path / "2.jsonl").write_bytes(written("jsonl", article(other)))
    (tmp_path / "3.jsonl").write_bytes(written("jsonl", article(other)))  # the same text again
    found = gather([str(tmp_path)], TASK)
    assert [record.document for record in found.figures] == ["bericht.txt", "bericht.txt#2"]
    assert found.documents == 2


def test_records_without_an_article_are_apart_by_their_file(tmp_path: Path, toy: None) -> None:
    for name in ("1.jsonl", "2.jsonl"):
        (tmp_path / name).write_bytes(written("jsonl", article(figure(), info=None)))
    assert [one.document for one in gather([str(tmp_path)], TASK).figures] == ["bericht.txt", "bericht.txt#2"]


def test_standard_input_is_an_article_or_records(toy: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for data, quotes in ((b"Er waren 12 daders.\n", ["12"]), (written("jsonl", article(RECORD)), ["Ruim 40%"])):
        for raw in (io.BytesIO(data), io.BufferedReader(io.BytesIO(data))):  # type: ignore[arg-type]
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(raw))  # type: ignore[type-var]
            assert [one.quote for one in gather(["-"], TASK).figures] == quotes


def test_several_processes_give_the_same(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Er waren {len(name)}2 daders.\n", encoding="utf-8")
    assert gather([str(tmp_path)], TASK, jobs=2) == gather([str(tmp_path)], TASK)


@pytest.mark.parametrize("form", ["csv", "jsonl", "json"])
def test_what_a_check_found_is_no_source(form: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A verdict quotes numbers, and would bear out the article it is about."""
    checks = check_figures([RECORD], [figure(document="bron.txt")])
    verdicts = tmp_path / f"oordelen.{form}"
    with verdicts.open("wb") as file:
        writer = make_check_writer(form, Sink(file))
        writer.begin()
        writer.write(ArticleChecks("stuk.md", tuple(checks)))
        writer.end()
    gathered = gather([str(verdicts)], TASK)
    assert (gathered.figures, gathered.failures) == ((), 0)
    assert "left out" in capfd.readouterr().err
