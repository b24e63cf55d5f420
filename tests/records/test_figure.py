"""The invariants of a record, each broken once; and how a record is written."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from cijferspoor import extract_text
from cijferspoor.export.plain import json_line, plain
from cijferspoor.export.schema import record_schema
from cijferspoor.records import Age, Change, Counted, Figure, Per, PeriodSpan, SentenceSpan, Skipped

TEXT = "Er waren 12 leden."


def figure(**changes: Any) -> Figure:
    """A valid record of ``12`` with some fields changed."""
    fields: dict[str, Any] = {
        "id": "0" * 16,
        "document": "a.txt",
        "kind": "count",
        "quote": "12",
        "start": 9,
        "end": 11,
        "sentence": SentenceSpan(text=TEXT, start=0, end=len(TEXT)),
        "value": 12,
        "low": 11.5,
        "high": 12.5,
        "rule": "number.digits",
    }
    return Figure(**(fields | changes))


def error_of(model: type[BaseModel] | Any, **fields: Any) -> str:
    """The type of the one error that these fields give."""
    with pytest.raises(ValidationError) as error:
        model(**fields)
    (only,) = error.value.errors()
    return str(only["type"])


VALID: list[dict[str, Any]] = [
    {},
    {"value": None, "low": None, "high": None},
    {"low": 12, "high": 12},
    {"low": None, "high": 12},
    {"low": 12, "high": None},
    {"kind": "share", "unit": "percent", "value": 100, "low": 100, "high": 100},
    {"kind": "share", "unit": "percent", "value": 0, "low": 0, "high": 0},
    {"kind": "change", "unit": "percent", "value": 250, "low": 245, "high": 255},
    {"kind": "age", "unit": "year", "value": 18, "low": None, "high": 17},
    {"kind": "age", "unit": "month", "value": 200, "low": 16, "high": 16},
    {"kind": "age", "unit": "year", "value": 130, "low": 130, "high": 130},
    {"kind": "share", "value": 50, "low": 45, "high": 55, "fraction": (1, 2)},
    {"page": 1},
]


@pytest.mark.parametrize("changes", VALID)
def test_valid(changes: dict[str, Any]) -> None:
    assert figure(**changes).quote == "12"


BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("quote_offsets", {"end": 12}),
    ("quote_offsets", {"quote": ""}),
    ("sentence_offsets", {"start": 19, "end": 21}),
    ("sentence_offsets", {"sentence": SentenceSpan(text="Er waren 1", start=0, end=10)}),
    ("interval_order", {"low": 13}),
    ("interval_order", {"high": 11}),
    ("interval_order", {"value": None, "low": 3, "high": 2}),
    ("interval_order", {"kind": "age", "unit": "year", "value": 12, "low": 14, "high": 13}),
    ("zero_denominator", {"fraction": (1, 0)}),
    ("share_bounds", {"kind": "share", "value": 101, "low": None, "high": None}),
    ("share_bounds", {"kind": "share", "value": None, "low": -1, "high": 5}),
    ("share_bounds", {"kind": "share", "value": 99, "low": 98, "high": 100.5}),
    ("age_bounds", {"kind": "age", "unit": "year", "value": 131, "low": 131, "high": 131}),
    ("age_bounds", {"kind": "age", "unit": None, "value": -1, "low": None, "high": None}),
    ("greater_than_equal", {"page": 0}),
    ("literal_error", {"kind": "number"}),
    ("literal_error", {"statistic": "average"}),
    ("finite_number", {"value": float("nan")}),
    ("finite_number", {"high": float("inf")}),
    ("extra_forbidden", {"colour": "red"}),
    ("missing", {"rule": ...}),
]


@pytest.mark.parametrize(("error", "changes"), BROKEN)
def test_each_invariant_breaks_with_its_name(error: str, changes: dict[str, Any]) -> None:
    if changes.get("rule") is ...:
        fields = {name: getattr(figure(), name) for name in Figure.model_fields if name != "rule"}
        assert error_of(Figure, **fields) == error
        return
    assert error_of(figure, **changes) == error


PARTS: list[tuple[str, type[BaseModel], dict[str, Any]]] = [
    ("span", SentenceSpan, {"text": "abc", "start": 0, "end": 2}),
    ("span", Counted, {"text": "leden", "lemma": "lid", "start": 5, "end": 5}),
    ("greater_than_equal", SentenceSpan, {"text": "abc", "start": -1, "end": 2}),
    ("age_order", Age, {"min": 18, "max": 12, "text": "x", "start": 0, "end": 1}),
    ("less_than_equal", Age, {"min": None, "max": 131, "text": "x", "start": 0, "end": 1}),
    ("greater_than_equal", Age, {"min": -1, "max": None, "text": "x", "start": 0, "end": 1}),
    (
        "period_order",
        PeriodSpan,
        {
            "text": "x",
            "start": 0,
            "end": 1,
            "start_date": dt.date(2020, 1, 2),
            "end_date": dt.date(2020, 1, 1),
            "basis": "explicit",
        },
    ),
    ("literal_error", Change, {"direction": "sideways"}),
    ("finite_number", Per, {"value": float("inf"), "unit": "year", "text": "per jaar"}),
]


@pytest.mark.parametrize(("error", "model", "fields"), PARTS)
def test_each_part_breaks_with_its_name(error: str, model: type[BaseModel], fields: dict[str, Any]) -> None:
    assert error_of(model, **fields) == error


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        figure().value = 13


def test_what_breaks_an_invariant_is_skipped_with_its_name() -> None:
    extraction = extract_text("Zij gaf 110 procent.")
    assert extraction.figures == ()
    assert [(s.quote, s.reason) for s in extraction.skipped] == [("110 procent", "rejected:share_bounds")]


WHOLE = [
    ({"value": 12.0}, "value", "12"),
    ({"value": 12.25, "high": 12.5}, "value", "12.25"),
    ({"low": 12.0}, "low", "12"),
    ({"value": None, "low": None}, "low", "null"),
    ({"value": 3_500_000.0, "low": None, "high": None}, "value", "3500000"),
    ({"value": 1e16, "low": None, "high": None}, "value", "10000000000000000"),
    (
        {"kind": "change", "change": Change(direction="up", to=716.0)},
        "change",
        '{"direction": "up", "from": null, "to": 716}',
    ),
    (
        {"per": Per(value=1000.0, unit="inwoner", text="per 1.000")},
        "per",
        '{"value": 1000, "unit": "inwoner", "text": "per 1.000"}',
    ),
]


@pytest.mark.parametrize(("changes", "name", "written"), WHOLE)
def test_whole_numbers_have_no_decimal_point(changes: dict[str, Any], name: str, written: str) -> None:
    assert json.dumps(plain(figure(**changes))[name]) == written
    assert f'"{name}": {written}' in json_line(figure(**changes))


def test_change_is_written_as_from() -> None:
    change = Change.model_validate({"direction": "down", "from": 25, "to": 8})
    assert change.from_ == 25
    assert plain(figure(change=change))["change"] == {"direction": "down", "from": 25, "to": 8}


def test_the_explanation_is_written_only_when_asked_for() -> None:
    (found,) = extract_text(TEXT).figures
    assert found.explanation
    assert "explanation" not in plain(found)
    assert plain(found, explain=True)["explanation"][0]["field"] == "value"
    assert "explanation" not in plain(figure(), explain=True)


def test_a_line_can_be_read_back() -> None:
    text = "In 2019 meldde het CBS dat ruim 40% van de 300 leden jonger was dan 15 jaar, 24 per 1.000 inwoners."
    for found in extract_text(text, published="2020").figures:
        line = json_line(found, explain=True)
        assert Figure.model_validate_json(line) == found
        assert json_line(Figure.model_validate_json(line), explain=True) == line


CONTRACT = (
    "id", "document", "kind", "quote", "start", "end", "sentence", "page", "value", "low", "high", "unit", "fraction",
    "hedge", "estimated", "statistic", "counted", "property", "age", "period", "per", "source", "change", "rule",
)  # fmt: skip
PARTS_OF: dict[str, set[str]] = {
    "SentenceSpan": {"text", "start", "end"},
    "HedgeWord": {"word", "meaning"},
    "Counted": {"text", "lemma", "start", "end"},
    "Property": {"text", "start", "end"},
    "Age": {"min", "max", "text", "start", "end"},
    "PeriodSpan": {"text", "start_date", "end_date", "basis", "start", "end"},
    "Per": {"value", "unit", "text"},
    "SourceSpan": {"text", "start", "end"},
    "Change": {"direction", "from", "to"},
}


def test_the_schema_holds_every_field_of_the_contract() -> None:
    schema = record_schema()
    assert list(schema["properties"]) == ["schema_version", *CONTRACT, "article", "explanation"]
    assert schema["required"] == ["schema_version", *CONTRACT, "article"]
    assert {name: set(schema["$defs"][name]["properties"]) for name in PARTS_OF} == PARTS_OF
    assert schema["additionalProperties"] is False


def test_the_schema_is_stable() -> None:
    assert json.dumps(record_schema()) == json.dumps(record_schema())
    assert record_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_record_has_the_fields_of_the_schema_in_their_order() -> None:
    assert list(plain(figure())) == record_schema()["required"]
    skipped = Skipped(document="-", quote="4e", start=0, end=2, reason="ordinal")
    assert list(plain(skipped)) == record_schema(skipped=True)["required"]
    assert plain(skipped)["kind"] == "skipped"


def test_ids_name_document_span_and_kind() -> None:
    ids = [f.id for f in extract_text("Drie mannen en drie vrouwen.").figures]
    assert len(set(ids)) == len(ids) == 2
    assert ids == [f.id for f in extract_text("Drie mannen en drie vrouwen.").figures]
    assert all(len(name) == 16 and int(name, 16) >= 0 for name in ids)
    assert ids != [f.id for f in extract_text("Drie mannen en drie vrouwen!").figures]
