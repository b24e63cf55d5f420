"""Records read back from every format that extract writes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from cijferspoor.checking.verifying import Claim, RecordsError, load_claims
from cijferspoor.export import make_writer
from cijferspoor.records import Figure
from tests.export.conftest import HOSTILE, article, figure, hostile_article, skipped, written

STREAMED = [("jsonl", {}), ("json", {}), ("csv", {}), ("csv", {"csv_dialect": "excel-nl"}), ("parquet", {})]
RECORDS = article(figure(), figure("minderjarig", id="f2", kind="count", value=5.5), skipped())


def claim_of(record: Figure) -> Claim:
    sha256 = record.article.sha256 if record.article else None
    names = ("id", "document", "kind", "quote", "start", "end", "sentence")
    return Claim(**{name: getattr(record, name) for name in names}, sha256=sha256)


def loaded(data: bytes, tmp_path: Path) -> list[Claim | None]:
    path = tmp_path / "records"
    path.write_bytes(data)
    return list(load_claims(path))


@pytest.mark.parametrize(("form", "options"), STREAMED)
def test_every_format_is_told_by_its_contents(form: str, options: dict[str, str], tmp_path: Path) -> None:
    first, second, none = loaded(written(form, RECORDS, **options), tmp_path)
    assert none is None
    assert [first and first.quote, second and second.quote] == ["Ruim 40%", "minderjarig"]
    assert first is not None
    assert first.consistent
    if form in ("csv", "parquet"):  # which have the article's columns filled
        assert first.sha256 == "ab" * 32


def test_sqlite(tmp_path: Path) -> None:
    writer = make_writer("sqlite", tmp_path / "records")
    writer.begin()
    writer.write(RECORDS)
    writer.end()
    first, second, none = load_claims(tmp_path / "records")
    assert none is None
    assert first is not None
    assert second is not None
    assert (first.quote, first.sha256, second.quote) == ("Ruim 40%", "ab" * 32, "minderjarig")


def test_a_second_article_of_the_same_name_keeps_its_name(tmp_path: Path) -> None:
    """The database tells them apart as ``name#2``, the articles do not."""
    writer = make_writer("sqlite", tmp_path / "records")
    writer.begin()
    writer.write(RECORDS)
    writer.write(RECORDS)
    writer.end()
    names = {claim.document for claim in load_claims(tmp_path / "records") if claim}
    assert names == {RECORDS.document}


@pytest.mark.parametrize(("form", "options"), STREAMED)
@pytest.mark.parametrize("text", HOSTILE)
def test_texts_come_back_as_they_were(form: str, options: dict[str, str], text: str, tmp_path: Path) -> None:
    if form == "csv" and "\0" in text and sys.version_info < (3, 11):
        pytest.skip("the csv module of Python 3.10 reads no NUL")
    records = hostile_article(text)
    claim = loaded(written(form, records, **options), tmp_path)[0]
    (record,) = (record for record in records.records if isinstance(record, Figure))
    assert claim is not None
    assert (claim.quote, claim.sentence) == (record.quote, record.sentence)
    if "\udc80" not in text:  # in a name it stays escaped where a format cannot hold it
        assert claim.document == record.document


def test_records_without_article_and_of_the_first_schema(tmp_path: Path) -> None:
    old = json.loads(figure().model_dump_json()) | {"schema_version": "1.0"}
    del old["article"], old["page"]
    (claim,) = loaded(json.dumps(old).encode(), tmp_path)
    assert claim == claim_of(figure())


def test_json_in_other_layouts(tmp_path: Path) -> None:
    rows = [json.loads(figure(id=str(i)).model_dump_json()) for i in range(3)]
    for data in (
        json.dumps(rows, indent=4).encode(),
        json.dumps(rows).encode("utf-16"),
        b"\xef\xbb\xbf\n " + json.dumps(rows).encode(),
        ("\r\n\r\n".join(map(json.dumps, rows))).encode(),
    ):
        assert [claim and claim.id for claim in loaded(data, tmp_path)] == ["0", "1", "2"]


def test_an_array_is_read_as_it_comes(tmp_path: Path) -> None:
    """The first record is there before the whole file has been looked at: what follows it is broken."""
    row = figure().model_dump_json()
    path = tmp_path / "records"
    path.write_text("[" + ",".join([row] * 2000) + ", oeps", encoding="utf-8")
    claims = load_claims(path)
    assert all(next(claims) == claim_of(figure()) for _ in range(2000))
    with pytest.raises(RecordsError, match="not JSON at line 1"):
        next(claims)


def test_standard_input(tmp_path: Path) -> None:
    for form in ("jsonl", "json", "csv"):
        stream = io.BytesIO(written(form, RECORDS))
        assert len(list(load_claims(Path("-"), stream))) == 3
        assert not stream.closed
    with pytest.raises(RecordsError, match="give the file itself"):
        list(load_claims(Path("-"), io.BytesIO(written("parquet", RECORDS))))


LINE = written("jsonl", article(figure()))
ROWS = written("csv", article(figure()))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"[]", "holds no records"),
        (written("csv", article()), "holds no records"),
        (LINE + b'{"quote": ', "not JSON at line 2"),
        (LINE + b"[1]\n", "line 2 is not a figure's record, but a list"),
        (b'{"text": "Er waren 12 daders."}', "line 1 is not a figure's record (has no id)"),
        (LINE.replace(b'"start": 0', b'"start": -1'), "line 1 is not a figure's record (start: "),
        (LINE.replace(b'"start": 0', b'"start": 3'), "line 1 is not a figure's record (sentence: "),
        (b"[" + LINE, "not JSON at line 2 (expected ,)"),
        (b"[" + LINE + b"] x", "something after the end"),
        (b"[3]", "record 1 is not a figure's record, but a int"),
        (b"[" * 100_000, "not JSON at line 1 (nested too deep)"),
        (b'{"a":' * 100_000, "not JSON at line 1"),
        (b"naam;aantal\nAnna;3\n", "no column document"),
        (b"Er waren 12 daders.\n", "neither JSON nor a table"),
        (ROWS[:-40], "cells, the header has"),
        (ROWS + b'a,"b\n', "not CSV at line 3"),
        (LINE[:-30] + b"\xff\n", "is not UTF-8"),
        (b"PK\x03\x04abc", "is a workbook"),
        (b"PAR1abc", "cannot be read as parquet"),
        (b"SQLite format 3\0" + b"x" * 100, "cannot be read as a database"),
        (b"<!doctype html>", "is a page"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(data: bytes, told: str, tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        loaded(data, tmp_path)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_another_programs_database(tmp_path: Path) -> None:
    import sqlite3  # noqa: PLC0415

    path = tmp_path / "x.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE figures (a)")
    connection.close()
    with pytest.raises(RecordsError, match="no table documents"):
        list(load_claims(path))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="no such file"):
        list(load_claims(tmp_path / "none.jsonl"))


def test_web_annotations_are_named(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonld"
    path.write_text('{\n  "@context": ["http://www.w3.org/ns/anno.jsonld"], "items": [\n]}', encoding="utf-8")
    with pytest.raises(RecordsError, match="has Web Annotations, which are no records; give the jsonl"):
        list(load_claims(path))
