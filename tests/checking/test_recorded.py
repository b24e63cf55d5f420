"""Figures read back whole from every format that extract writes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from cijferspoor.checking.recorded import RecordsError, is_records, load_figures
from cijferspoor.export import make_writer
from cijferspoor.records import Figure
from tests.export.conftest import HOSTILE, article, figure, hostile_article, info, skipped, written

STREAMED: list[tuple[str, dict[str, Any]]] = [
    ("jsonl", {}),
    ("json", {}),
    ("csv", {}),
    ("csv", {"csv_dialect": "excel-nl"}),
    ("parquet", {}),
]


def stored(tmp_path: Path, form: str, *articles: Any, **options: Any) -> Path:
    path = tmp_path / "records"
    if form == "sqlite":
        writer = make_writer("sqlite", path)
        writer.begin()
        for one in articles:
            writer.write(one)
        writer.end()
    else:
        path.write_bytes(written(form, *articles, **options))
    return path


def without_explanation(record: Figure) -> Figure:
    return record.model_copy(update={"explanation": None})


def full(**fields: Any) -> Figure:
    sentence = "Ruim 40% van de slachtoffers is minderjarig, meldt het bureau."
    given: dict[str, Any] = {
        "page": 2,
        "value": 40,
        "low": 40,
        "high": 44.5,
        "unit": "percent",
        "fraction": (2, 5),
        "hedge": {"word": "Ruim", "meaning": "just_over"},
        "estimated": True,
        "statistic": "mean",
        "counted": {"text": "slachtoffers", "lemma": "slachtoffer", "start": 16, "end": 28},
        "property": {"text": "minderjarig", "start": 32, "end": 43},
        "age": {"min": None, "max": 17, "text": "minderjarig", "start": 32, "end": 43},
        "period": {
            "text": "Ruim", "start_date": "2022-01-01", "end_date": None, "basis": "explicit", "start": 0, "end": 4,
        },
        "per": {"value": 1000, "unit": "", "text": "per duizend"},
        "source": {"text": "het bureau", "start": 51, "end": 61},
        "change": {"direction": "up", "from": 25, "to": 40.5},
        "article": info(),
    }  # fmt: skip
    return figure(sentence=sentence, **(given | fields))


@pytest.mark.parametrize(("form", "options"), [*STREAMED, ("sqlite", {})])
def test_a_record_comes_back_whole(form: str, options: dict[str, Any], tmp_path: Path) -> None:
    bare = figure("minderjarig", id="f2", kind="count", value=-5.5, article=info())
    path = stored(tmp_path, form, article(full(), bare, skipped()), **options)
    assert is_records(path)
    assert list(load_figures(path)) == [full(), bare]


@pytest.mark.parametrize(("form", "options"), STREAMED)
@pytest.mark.parametrize("text", [one for one in HOSTILE if "\udc80" not in one])
def test_texts_come_back_as_they_were(form: str, options: dict[str, Any], text: str, tmp_path: Path) -> None:
    if form == "csv" and "\0" in text and sys.version_info < (3, 11):
        pytest.skip("the csv module of Python 3.10 reads no NUL")
    records = hostile_article(text)
    (expected,) = (without_explanation(one) for one in records.records if isinstance(one, Figure))
    (found,) = load_figures(stored(tmp_path, form, records, **options))
    assert without_explanation(found) == expected


def test_records_of_the_first_schema(tmp_path: Path) -> None:
    old = json.loads(full().model_dump_json(by_alias=True)) | {"schema_version": "1.0"}
    del old["article"]
    path = tmp_path / "oud.jsonl"
    path.write_text(json.dumps(old) + "\n", encoding="utf-8")
    assert is_records(path)
    assert list(load_figures(path)) == [full(article=None)]


def test_a_table_with_part_of_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "deel.csv"
    path.write_text(
        "id,document,kind,quote,start,end,sentence.text,sentence.start,sentence.end,rule,article.sha256\n"
        "1,a.txt,count,12,0,2,12 zaken,0,8,x,abc\n",
        encoding="utf-8",
    )
    (found,) = load_figures(path)
    assert (found.quote, found.article, found.value) == ("12", None, None)


def test_standard_input() -> None:
    for form in ("jsonl", "json", "csv"):
        assert len(list(load_figures(Path("-"), io.BytesIO(written(form, article(full())))))) == 1


LINE = written("jsonl", article(figure()))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"[]", "holds no records"),
        (LINE.replace(b'"1.1"', b'"2.0"'), "is of schema version '2.0'"),
        (LINE.replace(b'"share"', b'"sheer"'), "line 1 is not a figure's record (kind: "),
        (LINE + b'{"quote": ', "not JSON at line 2"),
        (b'{"text": "Er waren 12 daders."}', "is not a figure's record"),
        (b"naam;aantal\nAnna;3\n", "no column document"),
        (b"PK\x03\x04abc", "is a workbook"),
        (b"PAR1abc", "cannot be read as parquet"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(data: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "records"
    path.write_bytes(data)
    with pytest.raises(RecordsError) as caught:
        list(load_figures(path))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"Er waren 12 daders.\n",
        b'{"id": 1, "text": "Er waren 12 daders."}\n',
        b'{"document": "a", "kind": "nieuws", "text": "Er waren 12 daders."}\n',
        b"id;tekst\n1;Er waren 12 daders.\n",
        b"Jaar;Aantal\n2019;12\n",
        b"PK\x03\x04",
        b"PAR1 kapot PAR1",
        b"SQLite format 3\0" + bytes(100),
        written("webanno", article(figure())),
        written("html", article(figure())),
        b"\xff\xfe\x00",
        b"{",
    ],
)
def test_other_files_are_no_records(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    assert not is_records(path)


def test_what_cannot_be_opened_is_no_record(tmp_path: Path) -> None:
    assert not is_records(tmp_path)
    assert not is_records(tmp_path / "niets")


def test_records_are_known_with_skipped_numerals_first_and_in_other_layouts(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for data in (
        written("jsonl", article(skipped(), figure())),
        written("json", article(figure())),
        json.dumps([json.loads(LINE)], indent=2, sort_keys=True).encode(),
        written("csv", article(figure())).decode().encode("utf-16"),
    ):
        path.write_bytes(data)
        assert is_records(path)
