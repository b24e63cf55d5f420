"""JSON, JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from cijferspoor.export import COLUMNS, ArticleRecords, Sink, make_writer, plain, record_schema, select
from cijferspoor.export.columns import neutral
from cijferspoor.records import Figure, Skipped


def written(form: str, *articles: tuple[Figure | Skipped, ...], explain: bool = False) -> str:
    stream = io.BytesIO()
    writer = make_writer(form, Sink(stream), explain=explain)  # type: ignore[arg-type]
    writer.begin()
    for records in articles:
        writer.write(ArticleRecords("bericht.txt", None, records))
    writer.end()
    return stream.getvalue().decode("utf-8")


def skipped(**fields: Any) -> Skipped:
    return Skipped(
        **({"document": "bericht.txt", "quote": "vierde", "start": 3, "end": 9, "reason": "ordinal"} | fields)
    )


def test_json_is_one_array_over_all_articles(make: Any) -> None:
    records = json.loads(written("json", (make(id="a"), make(id="b")), (), (make(id="c"),)))
    assert [record["id"] for record in records] == ["a", "b", "c"]


@pytest.mark.parametrize("articles", [(), ((),), ((), ())])
def test_json_without_records_is_still_an_array(articles: tuple[()]) -> None:
    assert json.loads(written("json", *articles)) == []


def test_json_lines_is_one_record_a_line(make: Any) -> None:
    lines = written("jsonl", (make(id="a"),), (make(id="b"),)).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "b"]


def test_json_has_numbers_iso_dates_and_accents_as_they_are(full: Figure) -> None:
    line = written("jsonl", (full.model_copy(update={"document": "één.txt"}),))
    record = json.loads(line)
    assert "één.txt" in line
    assert (record["value"], record["high"], record["period"]["start_date"]) == (40, 44.5, "2022-01-01")
    assert record["change"] == {"direction": "up", "from": 25, "to": 40}
    assert '"value": 40,' in line


def test_half_a_character_in_a_name_is_escaped_not_fatal(make: Any) -> None:
    name = "caf\udce9.txt"  # a Latin-1 file name as Python hands it over
    figure = make().model_copy(update={"document": name})
    assert json.loads(written("jsonl", (figure,)))["document"] == name


def test_the_explanation_is_there_only_when_asked_for(full: Figure) -> None:
    assert "explanation" not in plain(full)
    assert plain(full, explain=True)["explanation"][0]["rule"] == "part_of"


def test_every_field_of_a_record_has_its_csv_column(full: Figure) -> None:
    def leaves(data: dict[str, Any], prefix: str = "") -> set[str]:
        found: set[str] = set()
        for key, value in data.items():
            found |= leaves(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}"}
        return found

    fields = leaves(plain(full, explain=True)) | leaves(plain(skipped()))
    assert fields == set(COLUMNS)
    assert len(COLUMNS) == len(set(COLUMNS))


def test_csv_cells(full: Figure) -> None:
    text = written("csv", (full, skipped()), explain=True)
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert list(first) == list(COLUMNS)
    assert first["fraction"] == "2; 5"
    assert first["estimated"] == "true"
    assert first["change.from"] == "25"
    assert first["period.start_date"] == "2022-01-01"
    assert first["period.end_date"] == ""
    assert first["explanation"] == 'counted by part_of "van de" [9:15]'
    assert (second["kind"], second["reason"], second["value"]) == ("skipped", "ordinal", "")


def test_csv_without_records_is_the_header() -> None:
    assert written("csv") == ",".join(COLUMNS) + "\n"


def test_csv_keeps_line_ends_commas_and_quotes_inside_a_cell(make: Any) -> None:
    sentence = 'Ruim 40%, "zei" hij\nen meer'
    (row,) = csv.DictReader(io.StringIO(written("csv", (make(sentence=sentence),)), newline=""))
    assert row["sentence.text"] == sentence


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2 graden", "@SUM(A1)", "\tx", "\r=1", "＝1", "-", "+1,5", "--1"])
def test_what_a_spreadsheet_would_run_is_neutralised(text: str) -> None:
    assert neutral(text) == "'" + text


@pytest.mark.parametrize("text", ["", "-5", "+31", "-1.5", "40%", "a=b", "'x", " =1"])
def test_plain_numbers_and_other_text_stay_as_they_are(text: str) -> None:
    assert neutral(text) == text


def test_a_formula_as_quote_is_neutralised_in_csv(make: Any) -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv", (make(quote="=40", sentence="x =40"),))))
    assert row["quote"] == "'=40"


def test_select_by_kind_and_lemma_keeps_text_order(make: Any) -> None:
    sentence = "In 2020 waren er 12 slachtoffers en 3 Daders."
    counted = {"text": "Daders", "lemma": "Dader", "start": 38, "end": 44}
    three = make(quote="3", sentence=sentence, kind="count", counted=counted)
    twelve = make(quote="12", sentence=sentence, kind="count")
    year = make(quote="2020", sentence=sentence, kind="period")
    reason = skipped(start=10, end=16)
    assert select([three, twelve, year]) == (year, twelve, three)
    assert select([year, twelve, three], kinds={"count"}) == (twelve, three)
    assert select([year, twelve, three], about=["dader"]) == (three,)
    assert select([year, twelve, three], kinds=["period"], about=["dader"]) == ()
    assert select([year, three], [reason], kinds=["count"]) == (reason, three)


def test_the_schema_describes_the_record_as_written(full: Figure) -> None:
    schema = record_schema()
    record = plain(full)
    assert set(schema["required"]) == set(record)
    assert set(schema["properties"]) == set(record) | {"explanation"}
    assert set(schema["$defs"]["Change"]["properties"]) == {"direction", "from", "to"}
    assert schema["properties"]["kind"]["enum"][0] == "count"
    assert json.dumps(schema) == json.dumps(record_schema())


def test_the_schema_of_skipped_numerals() -> None:
    assert set(record_schema(skipped=True)["properties"]) == set(plain(skipped()))
