"""Verdicts and findings as JSON, JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from cijferspoor.checking.output import CHECK_COLUMNS, FINDING_COLUMNS, Manner
from cijferspoor.checking.results import Check, Finding
from tests.checking.output.conftest import (
    HOSTILE,
    check,
    checked,
    finding,
    full_check,
    hostile_check,
    hostile_finding,
    looked_over,
    written,
)


def rows(text: str, **options: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), **options))


def leaves(data: dict[str, Any], prefix: str = "") -> set[str]:
    found: set[str] = set()
    for key, value in data.items():
        found |= leaves(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}"}
    return found


def test_json_lines_are_the_records() -> None:
    checks = [check(), full_check(), check("not_found")]
    lines = written("jsonl", checked(*checks[:1]), checked(*checks[1:])).splitlines()
    assert [Check.model_validate_json(line) for line in lines] == checks
    assert ["trace" in json.loads(line) for line in lines] == [False, True, False]
    assert [Finding.model_validate_json(written("jsonl", looked_over(finding())))] == [finding()]


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json_is_one_array(number: int) -> None:
    articles = [checked(check(), full_check()) for _ in range(number)] or [checked()]
    assert len(json.loads(written("json", *articles))) == 2 * number
    assert len(json.loads(written("json", *[looked_over(finding())] * number or [looked_over()]))) == number


def test_every_field_of_a_verdict_has_its_column() -> None:
    data = full_check().model_dump(mode="json")
    evidence = data.pop("evidence")[0]
    fields = leaves(data) | leaves({"evidence": evidence, "claim": data["claim"]})
    # A side without a period or age has the columns of one, all the same.
    fields -= {"evidence.age", "evidence.period"}
    added = {"evidence_count", "other_evidence"} | {c for c in CHECK_COLUMNS if re.match(r"evidence\.(age|period)", c)}
    assert fields | added == set(CHECK_COLUMNS)
    assert len(set(CHECK_COLUMNS)) == len(CHECK_COLUMNS)
    assert len(set(FINDING_COLUMNS)) == len(FINDING_COLUMNS)


def test_cells_of_a_verdict() -> None:
    full, missing = rows(written("csv", checked(full_check(), full_check("not_found"))))
    assert list(full) == list(CHECK_COLUMNS)
    assert (full["verdict"], full["reason"], full["computation"]) == (
        "contradicted",
        "value_differs",
        "119 / 476 = 25 %",
    )
    assert (full["claim.quote"], full["claim.age.max"], full["claim.period.start_date"]) == (
        "ruim een kwart",
        "14",
        "2022-01-01",
    )
    assert (full["claim.high"], full["score"]) == ("27.5", "6.25")
    assert (full["evidence.quote"], full["evidence.page"], full["evidence_count"]) == ("25 procent", "3", "3")
    assert full["other_evidence"].startswith('"476" [107:110] (rapport.pdf, page 3); "3" [')
    assert full["confidence.because"] == "the period is not stated; one synonym"
    assert full["candidates"].split("; ")[1] == '"476" [107:110] (rapport.pdf): wider, older'
    assert full["trace"] == "kind: same +2 (share and share); period: unknown -0.5 (2022 and nothing)"
    assert (missing["evidence_count"], missing["evidence.quote"], missing["other_evidence"]) == ("0", "", "")


def test_cells_of_a_finding() -> None:
    (row,) = rows(written("csv", looked_over(finding())))
    assert list(row) == list(FINDING_COLUMNS)
    assert (row["severity"], row["rule"], row["evidence.quote"]) == ("error", "change_miscalculated", "120")
    # A spreadsheet would take the formula for one.
    assert row["arithmetic"] == "(150 - 120) / 120 = 25 %, not 20 %"
    assert row["other_evidence"].startswith('"150" [')


def test_dutch_excel() -> None:
    text = written("csv", checked(full_check()), manner=Manner(csv_dialect="excel-nl"))
    assert text.startswith("\ufeffschema_version;id;verdict;")
    assert rows(text, delimiter=";")[0]["score"] == "6,25"


def test_without_verdicts_csv_is_the_header() -> None:
    assert written("csv", checked()) == ",".join(CHECK_COLUMNS) + "\n"
    assert written("csv", looked_over()) == ",".join(FINDING_COLUMNS) + "\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_cell_and_runs_nowhere(text: str) -> None:
    kept = text.encode("utf-8", "backslashreplace").decode("utf-8")
    for row in (
        *rows(written("csv", checked(hostile_check(text), hostile_check(text, "not_found")))),
        *rows(written("csv", looked_over(hostile_finding(text)))),
    ):
        assert None not in row
        assert row["explanation"] == ("'" + kept if kept.startswith("=") else kept)
        assert not any(re.match(r"\s*[=+@]", cell) for cell in row.values())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_whole_from_json(text: str) -> None:
    (line,) = written("jsonl", checked(hostile_check(text))).splitlines()
    assert json.loads(line)["explanation"] == text
    assert json.loads(line)["claim"]["quote"] == text
    assert json.loads(written("json", looked_over(hostile_finding(text))))[0]["arithmetic"] == text
