"""JSON, JSON Lines, the schema and the choice of records."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cijferspoor.export import ArticleRecords, plain, record_schema, select
from cijferspoor.records import Figure, Skipped
from tests.export.conftest import skipped
from tests.export.conftest import written as written_bytes


def written(form: str, *articles: tuple[Figure | Skipped, ...], **options: Any) -> str:
    given = (ArticleRecords("bericht.txt", None, records) for records in articles)
    return written_bytes(form, *given, **options).decode("utf-8")


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
