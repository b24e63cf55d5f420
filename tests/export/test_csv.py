"""CSV, as programs read it and as spreadsheets do."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from cijferspoor.export import COLUMNS, plain
from cijferspoor.export.csvfile import neutral
from cijferspoor.records import Figure
from tests.export.conftest import HOSTILE, article, hostile_article, info, skipped, written


def rows(data: bytes, **options: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), **options))


def test_every_field_of_a_record_has_its_column(full: Figure) -> None:
    def leaves(data: dict[str, Any], prefix: str = "") -> set[str]:
        found: set[str] = set()
        for key, value in data.items():
            found |= leaves(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}"}
        return found

    fields = leaves(plain(full, explain=True)) | leaves(plain(skipped()))
    assert fields == set(COLUMNS)
    assert len(COLUMNS) == len(set(COLUMNS))


def test_cells(full: Figure) -> None:
    first, second = rows(written("csv", article(full, skipped()), explain=True))
    assert list(first) == list(COLUMNS)
    assert first["fraction"] == "2; 5"
    assert first["estimated"] == "true"
    assert first["change.from"] == "25"
    assert (first["value"], first["high"]) == ("40", "44.5")
    assert first["period.start_date"] == "2022-01-01"
    assert first["period.end_date"] == ""
    assert (first["article.title"], first["article.pages"]) == ("Slachtoffers vaak minderjarig", "3")
    assert first["explanation"] == 'counted by part_of "van de" [9:15]'
    assert (second["kind"], second["reason"], second["value"]) == ("skipped", "ordinal", "")
    assert second["article.path"] == "map/bericht.html"


def test_a_record_keeps_its_own_article(make: Any) -> None:
    (row,) = rows(written("csv", article(make(article=info(title="eigen")), info=info(title="ander"))))
    assert row["article.title"] == "eigen"


@pytest.mark.parametrize(("dialect", "separator"), [("standard", ","), ("excel-nl", ";")])
def test_without_records_it_is_the_header(dialect: str, separator: str) -> None:
    text = written("csv", csv_dialect=dialect).decode("utf-8-sig")
    assert text.rstrip("\r\n") == separator.join(COLUMNS)


def test_line_ends_separators_and_quotation_marks_stay_inside_their_cell(make: Any) -> None:
    sentence = 'Ruim 40%, "zei" hij;\nen\rmeer'
    for dialect, separator in (("standard", ","), ("excel-nl", ";")):
        data = written("csv", article(make(sentence=sentence)), csv_dialect=dialect)
        (row,) = rows(data, delimiter=separator)
        assert row["sentence.text"] == sentence


def test_dutch_excel_gets_semicolons_decimal_commas_a_mark_and_its_own_line_ends(full: Figure) -> None:
    full = full.model_copy(update={"value": 12.5, "low": -0.25})
    data = written("csv", article(full, skipped()), csv_dialect="excel-nl")
    assert data.startswith(b"\xef\xbb\xbfschema_version;id;")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.count(b"\r\n") == data.count(b"\n") == 3
    row = rows(data, delimiter=";")[0]
    assert (row["value"], row["low"], row["high"], row["start"]) == ("12,5", "-0,25", "44,5", "0")
    assert (row["period.start_date"], row["article.published"]) == ("2022-01-01", "2023-02-01")
    assert row["fraction"] == "2; 5"
    assert row["quote"] == "Ruim 40%"


def test_thousands_are_not_set_apart(make: Any) -> None:
    data = written("csv", article(make(kind="count", value=1_300_000)), csv_dialect="excel-nl")
    assert rows(data, delimiter=";")[0]["value"] == "1300000"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd",
        "-2 graden",
        "@SUM(A1)",
        "\tx",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "-",
        "+1,5",
        "--1",
        "-1\n",
        " =1",
        "\xa0=1",
        "\ufeff=1",
        "\u200b@x",
        '"=1"',
        "'=1",
        "“-x”",
        "\x00=1",
        " '\" +x",
    ],
)
def test_what_a_spreadsheet_could_run_is_neutralised(text: str) -> None:
    assert neutral(text) == "'" + text


@pytest.mark.parametrize("text", ["", "-5", "+31", "-1.5", "40%", "a=b", "'x", "'t Gooi", "“zeker”", " x", "−5 graden"])
def test_plain_numbers_and_other_text_stay_as_they_are(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize("dialect", ["standard", "excel-nl"])
def test_a_formula_is_neutralised_in_every_text(make: Any, dialect: str) -> None:
    record = make(quote="=40", sentence="=40 x", document="=a", article=info(title="=b", url="@c"), rule="+r")
    data = written("csv", article(record), csv_dialect=dialect)
    (row,) = rows(data, delimiter=";" if dialect == "excel-nl" else ",")
    assert (row["quote"], row["sentence.text"], row["rule"]) == ("'=40", "'=40 x", "'+r")
    assert (row["article.title"], row["article.url"]) == ("'=b", "'@c")
    assert [value for value in row.values() if value[:1] in tuple("=+-@")] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    found = rows(written("csv", hostile_article(text), explain=True).replace(b"\x00", b""))
    shown = text.encode("utf-8", "backslashreplace").decode().replace("\x00", "")
    assert [row["kind"] for row in found] == ["share", "skipped"]
    assert all(row["quote"].removeprefix("'") == shown for row in found)
    assert all(None not in row for row in found)
