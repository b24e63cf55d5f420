"""CSV and TSV: delimiters, quotes and encodings as spreadsheets write them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cijferspoor.reading.options import ReadOptions
from tests.reading.containers.corpora import TEXT, ids, opened, problems, rows, write


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_tells_the_delimiter(tmp_path: Path, delimiter: str) -> None:
    lines = [("id", "Titel, kort", "tekst", "datum"), ("a1", "Kop", f"{TEXT}\n\nEn; nog, een| deel.", "14-05-2020")]
    path = tmp_path / "c.csv"
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file, delimiter=delimiter).writerows(lines)
    (source,) = opened(path)
    assert source.document == "a1"
    assert rows([source])[0].text == lines[1][2]
    assert (rows([source])[0].published, rows([source])[0].reader) == ("2020-05-14", "csv")


def test_tsv_has_tabs_only(tmp_path: Path) -> None:
    (source,) = opened(write(tmp_path / "c.tsv", f"a,b,c\ttext\n1,2,3\t{TEXT}\n"))
    assert (rows([source])[0].text, rows([source])[0].reader) == (TEXT, "tsv")


def test_a_line_that_names_the_delimiter(tmp_path: Path) -> None:
    (source,) = opened(write(tmp_path / "c.csv", f"sep=;\r\nid;text\r\n7;{TEXT}\r\n"))
    assert (source.document, rows([source])[0].text) == ("7", TEXT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "De café-eigenaar betaalde € 300 in België."
    path = write(tmp_path / "c.csv", f"id;text\n1;{text}\n".encode(encoding))
    (source,) = opened(path)
    assert (source.document, rows([source])[0].text) == ("1", text)


def test_a_bad_byte_in_utf8_costs_its_row_only(tmp_path: Path) -> None:
    good = "x,café één twee drieë\n".encode() * 20
    path = write(tmp_path / "c.csv", b"id,text\n" + good + b"y,caf\xe9\n" + good)
    found = opened(path)
    assert len(ids(found)) == 40
    assert problems(found) == [f"{path}: row 21 (line 22) has bytes that are not UTF-8; save it again as UTF-8"]


def test_utf8_that_breaks_after_the_sample_is_not_read_as_something_else(tmp_path: Path) -> None:
    path = write(tmp_path / "c.csv", b"id,text\n" + (b"x," + b"a" * 500 + b"\n") * 3_000 + b"y,caf\xe9\n" + b"z,abc\n")
    found = opened(path)
    assert len(ids(found)) == 3_001
    assert "row 3,001 " in problems(found)[0]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1", "has 1 fields, the header has 3"),
        ("1,2,3,4", "has 4 fields, the header has 3"),
        ('1,"een "twee" drie",', "is not valid CSV"),
        ("1,,", "no text in column 'text'"),
        ("1,een\0twee,", "NUL byte"),
    ],
)
def test_a_bad_row_is_reported_and_the_rest_goes_on(tmp_path: Path, line: str, told: str) -> None:
    path = write(tmp_path / "c.csv", f'id,text,date\n1,"Een\ntwee",\n\n{line}\n3,Drie,2020\n')
    found = opened(path)
    assert [source.document for source in found] == ["1", "c.csv#2", "3"]
    (problem,) = problems(found)
    assert problem.startswith(f"{path}: row 2 (line 5) ")
    assert told in problem


def test_a_quote_that_is_not_closed(tmp_path: Path) -> None:
    found = opened(write(tmp_path / "c.csv", 'id,text\n1,Een\n2,"Twee\n3,Drie\n'))
    assert ids(found) == ["1"]
    assert "row 2 (line 3) has a quote that is not closed" in problems(found)[0]
    long = 'id,text\n1,"Een\n' + "2,Twee\n" * 1_000
    found = opened(write(tmp_path / "d.csv", long), ReadOptions(max_bytes=700))
    assert "row 1 (line 2) is longer than 0.0007 MB; perhaps a quote is not closed" in problems(found)[0]
    assert len(ids(found)) > 800


def test_a_line_without_end_is_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path / "c.csv", f"id,text\n1,{'x' * 300_000}\n2,Twee\n")
    found = opened(path, ReadOptions(max_bytes=1_000))
    assert (ids(found), len(problems(found))) == (["2"], 1)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "is empty"),
        ("id,text\n", "no rows under its header"),
        ("a,b\n1,2\n", "no column with text (looked for text"),
        ("text,text\n1,2\n", "two columns called 'text'"),
        ("document,kind,quote,rule\n1,2,3,4\n", "figure records"),
        ('"id,text\n', "no header that can be read"),
        (b"\x00\x01\x02,\x00\n", "no header that can be read"),
    ],
)
def test_a_file_that_holds_no_articles_gets_one_message(tmp_path: Path, content: str | bytes, told: str) -> None:
    (problem,) = problems(opened(write(tmp_path / "c.csv", content)))
    assert told in problem


def test_asked_for_columns(tmp_path: Path) -> None:
    path = write(tmp_path / "c.csv", f",nr,bericht,text\n0,5,{TEXT},niet\n")
    (source,) = opened(path, text="Bericht", id="nr")
    assert (source.document, rows([source])[0].text) == ("5", TEXT)
    (problem,) = problems(opened(path, date="dag"))
    assert "has no column 'dag'; there are: , nr, bericht, text; give another --date-column" in problem


def test_rows_without_an_id_have_their_number(tmp_path: Path) -> None:
    assert ids(opened(write(tmp_path / "c.csv", "text\nEen\n\nTwee\n"))) == ["c.csv#1", "c.csv#2"]
