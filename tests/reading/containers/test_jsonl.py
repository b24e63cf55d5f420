"""JSON Lines: rows to articles, and what is said of lines that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from cijferspoor.reading.options import Columns, ReadOptions
from tests.reading.containers.corpora import TEXT, ids, jsonl, opened, problems, rows, write


def test_a_row_is_an_article(tmp_path: Path) -> None:
    row = {"ID": 12, "Title": "Meer\nslachtoffers", "Body": TEXT, "date": "14 mei 2020"}
    (source,) = opened(write(tmp_path / "c.jsonl", jsonl([row])))
    (found,) = rows([source])
    assert (source.document, source.inside, source.path.name) == ("12", "#1", "c.jsonl")
    assert (found.text, found.title, found.published, found.reader) == (
        TEXT,
        "Meer slachtoffers",
        "2020-05-14",
        "jsonl",
    )


def test_ids_are_line_numbers_where_there_is_no_id(tmp_path: Path) -> None:
    lines = [{"text": TEXT}, "", {"text": TEXT, "id": ""}, "{", {"text": TEXT, "id": None}, {"text": TEXT, "id": "a"}]
    found = opened(write(tmp_path / "c.jsonl", "\ufeff" + jsonl(lines)))
    assert ids(found) == ["c.jsonl#1", "c.jsonl#3", "c.jsonl#5", "a"]
    assert [source.inside for source in found] == ["#1", "#3", "#4", "#5", "#6"]


@pytest.mark.parametrize(
    ("given", "id_"),
    [
        (17.0, "17"),
        ("a\nb\x1b[31m", "a b\\x1b[31m"),
        ("half \ud83d", "half \\ud83d"),
        ("crème brûlée", "crème brûlée"),
        (float("nan"), "c.jsonl#1"),
        ([1], "c.jsonl#1"),
    ],
)
def test_ids_are_one_printable_line(tmp_path: Path, given: object, id_: str) -> None:
    (source,) = opened(write(tmp_path / "c.jsonl", jsonl([{"id": given, "text": TEXT}])))
    assert source.document == id_


def test_long_ids_stay_different(tmp_path: Path) -> None:
    lines = [{"id": "x" * 5_000 + end, "text": TEXT} for end in "ab"]
    first, second = ids(opened(write(tmp_path / "c.jsonl", jsonl(lines))))
    assert first != second
    assert len(first) == len(second) == 200


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{'text': 1}", "is not JSON"),
        ('"tekst"', "is a JSON string, not an object"),
        ("[1]", "is a JSON array"),
        ("[" * 200_000, "is nested too deeply"),
        ('{"id": ' + "9" * 5_000 + "}", "number is too long"),
        ('{"text": null}', "no text in column 'text'"),
        ('{"text": " \\n"}', "no text in column 'text'"),
        ('{"text": 3}', "no text but a value of type int in column 'text'"),
        ('{"text": {"nl": "Tekst"}}', "--text-column text.nl"),
        ('{"text": ["a", 1]}', "list in column 'text'"),
        ('{"text": "300 \\ud83d doden"}', "has half a character (\\ud83d) in column 'text'"),
        ('{"id": 1}', "has no column with text"),
        (b'{"text": "caf\xe9"}', "is not UTF-8 (byte 14"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_goes_on(tmp_path: Path, line: str | bytes, told: str) -> None:
    good = jsonl([{"id": "goed", "text": TEXT}]).encode()
    bad = line if isinstance(line, bytes) else line.encode()
    path = write(tmp_path / "c.jsonl", good + bad + b"\n" + good)
    found = opened(path)
    assert [source.document for source in found] == ["goed", "c.jsonl#2", "goed"]
    (problem,) = problems(found)
    assert problem.startswith(f"{path}: line 2 ")
    assert told in problem
    assert "\n" not in problem


def test_numbers_that_are_none_are_allowed_elsewhere(tmp_path: Path) -> None:
    assert ids(opened(write(tmp_path / "c.jsonl", '{"text": "Tekst.", "score": NaN}\n'))) == ["c.jsonl#1"]


def test_paragraphs_are_joined(tmp_path: Path) -> None:
    (source,) = opened(write(tmp_path / "c.jsonl", jsonl([{"text": ["Een.", None, " ", "Twee."]}])))
    assert rows([source])[0].text == "Een.\n\nTwee."


def test_a_line_over_the_limit_is_passed_over(tmp_path: Path) -> None:
    limit = ReadOptions(max_bytes=1_000)
    lines = [{"text": "x" * 970}, {"text": "x" * 300_000}, {"text": TEXT}]
    found = opened(write(tmp_path / "c.jsonl", jsonl(lines)), limit)
    assert ids(found) == ["c.jsonl#1", "c.jsonl#3"]
    assert "line 2 is longer than 0.001 MB" in problems(found)[0]
    last = opened(write(tmp_path / "c.jsonl", '{"text": "x"}\n' + "y" * 300_000), limit)
    assert (len(ids(last)), len(problems(last))) == (1, 1)


@pytest.mark.parametrize("size", [999, 1_000, 1_001])
@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_the_limit_is_exact(tmp_path: Path, size: int, end: bytes) -> None:
    line = b'{"text": "' + b"x" * (size - 12) + b'"}'
    found = opened(write(tmp_path / "c.jsonl", line + end), ReadOptions(max_bytes=1_000))
    assert len(ids(found)) == (size <= 1_000)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ('[\n{"text": "x"}\n]\n', "JSON array, not JSON Lines"),
        ('{"schema_version": "1.1", "kind": "count", "quote": "300", "id": "a"}\n' * 3, "figure records, not articles"),
        ('{"id": 1, "naam": "x"}\n' * 100, "(looked for text, body"),
        ('{"id": 1, "naam": "x"}\n', "there are: id, naam; name it with --text-column"),
        ('{"text": "x"}\n'.encode("utf-16"), "is UTF-16"),
    ],
)
def test_a_file_that_holds_no_articles_gets_one_message(tmp_path: Path, content: str | bytes, told: str) -> None:
    (problem,) = problems(opened(write(tmp_path / "c.jsonl", content)))
    assert told in problem


def test_asked_for_columns(tmp_path: Path) -> None:
    row = {"meta": {"nr": 7, "Op": "2020"}, "artikel": {"tekst": TEXT}, "id": "niet", "date": "ooit"}
    path = write(tmp_path / "c.jsonl", jsonl([row]))
    (source,) = opened(path, text="artikel.tekst", id="META.nr", date="meta.op")
    assert source.document == "7"
    assert (rows([source])[0].text, rows([source])[0].published) == (TEXT, "2020")


def test_asked_for_columns_that_are_not_there(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", jsonl([{"text": TEXT}] * 3))
    (problem,) = problems(opened(path, text="tekts"))
    assert "has no column 'tekts'; there are: text" in problem
    found = opened(path, date="datm", id="nr")
    assert len(ids(found)) == 3
    assert problems(found) == [
        f"{path}: no row has the column 'datm'; give another name",
        f"{path}: no row has the column 'nr'; give another name",
    ]
    some = write(tmp_path / "d.jsonl", jsonl([{"text": TEXT}, {"text": TEXT, "nr": 5}]))
    assert ids(opened(some, id="nr")) == ["d.jsonl#1", "5"]


def test_early_rows_without_text_are_told_once_the_column_is_seen(tmp_path: Path) -> None:
    found = opened(write(tmp_path / "c.jsonl", jsonl([{"id": 1}, {"id": 2}, {"id": 3, "text": TEXT}])))
    assert [source.document for source in found] == ["c.jsonl#1", "c.jsonl#2", "3"]


def test_the_empty_name_asks_for_no_column(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", jsonl([{"id": 5, "text": TEXT, "date": "week 12"}]))
    assert "give --date-column ''" in rows(opened(path))[0].note
    (source,) = opened(path, ReadOptions(columns=Columns(id="", date="")))
    assert (source.document, rows([source])[0].published) == ("c.jsonl#1", None)


def test_a_flag_is_no_date_and_the_next_column_is_tried(tmp_path: Path) -> None:
    found = opened(write(tmp_path / "c.jsonl", jsonl([{"text": TEXT, "published": True, "date": "2020-05"}])))
    assert rows(found)[0].published == "2020-05"


def test_problems_do_not_flood(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", jsonl([{"text": TEXT}, *["{"] * 1_254, {"text": TEXT}]))
    found = opened(path)
    assert len(ids(found)) == 2
    told = problems(found)
    assert len(told) == 21
    assert told[-1] == f"{path}: and 1,234 more rows that could not be read"


@pytest.mark.parametrize("date", ["ooit", "n.v.t.", "2020-13-01", "0000-00-00"])
def test_an_article_is_not_lost_with_its_date(tmp_path: Path, date: str) -> None:
    path = write(tmp_path / "c.jsonl", jsonl([{"id": 1, "text": TEXT, "date": date}, {"id": 2, "text": TEXT}]))
    found = opened(path)
    assert problems(found) == []
    first, second = rows(found)
    assert first.published is None
    assert f"that cannot be read: {date!r}" in first.note
    assert second.note == ""


def test_a_column_that_holds_no_dates_is_told_of_twenty_times(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", jsonl([{"id": n, "text": TEXT, "date": "ooit"} for n in range(30)]))
    notes = [row.note for row in rows(opened(path)) if row.note]
    assert len(notes) == 20
    assert "more rows like it are not told" in notes[-1]
