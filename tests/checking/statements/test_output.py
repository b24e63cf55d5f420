"""The comparison as a table, JSON and CSV: nothing is lost, nothing breaks out of its cell or its line."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from pydantic import ValidationError
from rich.cells import cell_len

from cijferspoor.checking.output import CheckLook
from cijferspoor.checking.results import Evidence
from cijferspoor.checking.statements import (
    COMPARE_COLUMNS,
    COMPARE_FORMATS,
    Mention,
    Point,
    Series,
    StatementComparison,
    StatementGroup,
    make_compare_writer,
)
from cijferspoor.export import Sink

SENTENCE = "In 2022 telde het meldpunt 229 slachtoffers."
HOSTILE = ("=HYPERLINK(0)", "a\x00b\x1b[31m\x7f", "[bold]x[/bold]", "regel\neen\ttab", "rechts\u202elinks", "😀" * 30)


def evidence(**fields: Any) -> Evidence:
    given = {"id": "e1", "document": "een.txt", "kind": "count", "quote": "229", "start": 27, "end": 30, "value": 229.0}
    return Evidence(**(given | {"sentence": {"text": SENTENCE, "start": 0, "end": len(SENTENCE)}} | fields))


def group(**fields: Any) -> StatementGroup:
    reference = Mention(evidence=evidence(published="2023-02-01"), amount="229")
    other = Mention(
        evidence=evidence(id="e2", document="een-lange-naam-van-een-krant/twee.txt", published="2023-02-03"),
        amount="≳ 1 300",
        against="e1",
        verdict="contradicted",
        reason="value_differs",
        explanation="Another number than “229”",
        score=0.9,
    )
    given = {
        "id": "g1",
        "statement": "slachtoffers · 2022",
        "kind": "count",
        "documents": 2,
        "agrees": False,
        "reference": "e1",
        "mentions": (reference, other),
    }
    return StatementGroup(**(given | fields))


def point(year: int, **fields: Any) -> Point:
    dates = {"start_date": f"{year}-01-01", "end_date": f"{year}-12-31"}
    return Point(**({"amount": "229", "evidence": evidence()} | dates | fields))


def comparison(**fields: Any) -> StatementComparison:
    series = Series(id="s1", statement="slachtoffers", kind="count", points=(point(2021), point(2022, disputed=True)))
    given = {"documents": 2, "figures": 4, "statements": (group(),), "series": (series,)}
    return StatementComparison(**(given | fields))


def written(form: str, compared: StatementComparison, **look: Any) -> str:
    stream = io.BytesIO()
    writer = make_compare_writer(form, Sink(stream), look=CheckLook(**look))
    writer.begin()
    writer.write(compared)
    writer.end()
    return stream.getvalue().decode("utf-8", "surrogatepass")


def test_json_gives_the_record_back() -> None:
    text = written("json", comparison())
    assert StatementComparison.model_validate(json.loads(text)) == comparison()
    assert comparison().disagreeing == 1
    assert "series" not in json.loads(written("json", comparison(series=None)))


def test_csv_has_a_line_for_each_mention_and_point() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", comparison()))))
    assert tuple(rows[0]) == COMPARE_COLUMNS
    assert [(row["part"], row["id"], row["figure"], row["reason"]) for row in rows] == [
        ("statement", "g1", "e1", ""),
        ("statement", "g1", "e2", "value_differs"),
        ("series", "s1", "e1", ""),
        ("series", "s1", "e1", ""),
    ]
    assert rows[1]["agrees"] == "false"


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_a_table_fits_and_says_everything(width: int) -> None:
    text = written("table", comparison(), width=width)
    assert all(cell_len(line) <= width for line in text.splitlines())
    for told in ("slachtoffers · 2022", "disagrees", "reference", "229", "≳ 1 300", "2023-02-03", "twee.txt"):
        assert told in text
    assert "Another number than “229”" in text
    assert "229 in 2021 → 229 in 2022 (disputed)" in text
    assert text.count(SENTENCE) == 2 or width < 80


def test_what_disagrees_comes_first() -> None:
    agreeing = group(
        id="g2",
        statement="daders",
        agrees=True,
        mentions=(
            Mention(evidence=evidence(), amount="229"),
            Mention(evidence=evidence(id="e2"), amount="229", against="e1", verdict="supported", reason="exact"),
        ),
    )
    text = written("table", comparison(statements=(agreeing, group())))
    assert text.index("slachtoffers · 2022") < text.index("daders")


def test_a_terminal_without_signs_gets_plain_ones() -> None:
    text = written("table", comparison(), ascii_only=True)
    assert "x disagrees" in text
    assert "->" in text
    assert "✗" not in text


def test_nothing_in_common_is_said_in_so_many_words() -> None:
    empty = StatementComparison(documents=2, figures=0)
    assert written("table", empty) == "No statement is told by two or more articles.\n"
    assert json.loads(written("json", empty))["statements"] == []
    assert written("csv", empty).count("\n") == 1


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", COMPARE_FORMATS)
def test_no_text_breaks_out(form: str, text: str) -> None:
    mentions = (
        Mention(evidence=evidence(document=text), amount="229"),
        Mention(
            evidence=evidence(id="e2", document=text), amount="1", against="e1", verdict="supported", reason="exact"
        ),
    )
    told = written(form, comparison(statements=(group(statement=text, agrees=True, mentions=mentions),)), width=60)
    if form == "table":
        assert all(c == "\n" or c.isprintable() or c in "\u200b" for c in told)
    elif form == "csv":
        rows = list(csv.DictReader(io.StringIO(told, newline="")))
        assert len(rows) == 4
        assert all(not row["statement"].startswith("=") for row in rows)
    else:
        assert json.loads(told)["statements"][0]["statement"] == text


@pytest.mark.parametrize(
    "fields",
    [{"agrees": True}, {"reference": "e2"}, {"documents": 1}, {"mentions": ()}],
)
def test_a_statement_that_contradicts_itself_cannot_be_made(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        group(**fields)


@pytest.mark.parametrize(
    "fields",
    [{"verdict": "supported"}, {"verdict": "supported", "reason": "value_differs", "against": "e2"}, {"against": "e2"}],
)
def test_a_verdict_needs_its_own_reason_and_a_mention_it_is_held_against(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Mention(evidence=evidence(), amount="1", **fields)
