"""Excel workbooks, read back with openpyxl."""

from __future__ import annotations

import datetime as dt
import io
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from cijferspoor.export import COLUMNS, Sink, make_writer, xlsx
from cijferspoor.export.clean import utf16_length
from cijferspoor.records import Figure
from tests.export.conftest import HOSTILE, article, hostile_article, info, skipped, written


def book(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data), rich_text=True)


def as_excel_shows(data: bytes, sheet: int, cell: Any) -> str:
    """The text of a cell with ``_x0041_`` decoded, in each piece of it and once from left to right.

    From the file itself: openpyxl neither decodes it nor keeps the pieces apart.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        tree = etree.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))
    pieces = tree.xpath(f"//*[local-name()='c'][@r='{cell.coordinate}']//*[local-name()='t']")
    return "".join(re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), piece.text or "") for piece in pieces)


def rows(sheet: Any) -> list[dict[str, Any]]:
    header, *lines = list(sheet.iter_rows())
    return [dict(zip((cell.value for cell in header), line, strict=True)) for line in lines]


def test_the_columns_are_those_of_csv_in_an_order_for_people(full: Figure) -> None:
    header = [cell.value for cell in book(written("xlsx", article(full)))["figures"][1]]
    assert header[:5] == ["document", "page", "quote", "kind", "value"]
    assert header.index("sentence.text") < header.index("id")
    assert set(header) == set(COLUMNS)
    assert len(header) == len(COLUMNS)


def test_the_header_is_frozen_and_filters_reach_the_last_row(full: Figure) -> None:
    sheet = book(written("xlsx", article(full, skipped(), full)))["figures"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.dimensions.endswith("4")


def test_numbers_dates_and_truths_are_real(full: Figure) -> None:
    first, second = rows(book(written("xlsx", article(full, skipped()), explain=True))["figures"])
    assert (first["value"].value, first["high"].value, first["page"].value) == (40, 44.5, 2)
    assert first["value"].data_type == "n"
    assert first["period.start_date"].value == dt.datetime(2022, 1, 1)
    assert first["period.start_date"].number_format == "yyyy-mm-dd"
    assert first["article.published"].is_date
    assert first["estimated"].value is True
    assert first["fraction"].value == "2/5"
    assert first["period.text"].data_type != "n"
    assert str(first["explanation"].value) == 'counted by part_of "van de" [9:15]'
    assert (second["kind"].value, second["reason"].value, second["value"].value) == ("skipped", "ordinal", None)


def test_the_quote_is_bold_in_its_sentence(make: Any) -> None:
    def runs(sentence: str) -> list[tuple[str, bool]]:
        (row,) = rows(book(written("xlsx", article(make(sentence=sentence))))["figures"])
        parts = row["sentence.text"].value
        assert isinstance(parts, CellRichText)
        return [(str(part), isinstance(part, TextBlock) and bool(part.font.b)) for part in parts]

    assert runs("Wel Ruim 40% is het.") == [("Wel ", False), ("Ruim 40%", True), (" is het.", False)]
    assert runs("Ruim 40% is het.") == [("Ruim 40%", True), (" is het.", False)]
    assert runs("Het is Ruim 40%") == [("Het is ", False), ("Ruim 40%", True)]


def test_a_sentence_that_is_all_quote_is_written_too(make: Any) -> None:
    (row,) = rows(book(written("xlsx", article(make(sentence="Ruim 40%"))))["figures"])
    assert str(row["sentence.text"].value) == "Ruim 40%"


@pytest.mark.parametrize(
    ("day", "shown"),
    [("1862-12-31", "1862-12-31"), ("1900-02-28", "1900-02-28"), ("1900-03-01", dt.datetime(1900, 3, 1))],
)
def test_days_that_excel_does_not_have_are_text(make: Any, day: str, shown: Any) -> None:
    span = {"text": "x", "start": 0, "end": 1, "start_date": day, "end_date": None, "basis": None}
    (row,) = rows(book(written("xlsx", article(make(period=span))))["figures"])
    found = row["period.start_date"].value
    assert (found if isinstance(found, dt.datetime) else str(found)) == shown


def test_every_article_has_a_row_on_the_second_sheet(make: Any) -> None:
    other = article(document="leeg.txt", info=info(published="2023-02", title=None))
    workbook = book(written("xlsx", article(make(), make(), skipped()), other))
    assert workbook.sheetnames == ["figures", "articles"]
    first, second = rows(workbook["articles"])
    assert (str(first["document"].value), first["figures"].value, first["pages"].value) == ("bericht.txt", 2, 3)
    assert first["published"].value == dt.datetime(2023, 2, 1)
    assert (str(second["published"].value), second["title"].value) == ("2023-02", None)
    assert "text" not in first


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    data = written("xlsx", hostile_article(text), explain=True)
    workbook = book(data)
    shown = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\udc80]", "", text.replace("\udc80", "\\udc80").replace("\r\n", "\n"))
    for row in rows(workbook["figures"]):
        assert as_excel_shows(data, 1, row["quote"]) == shown
        assert row["quote"].data_type not in ("f", "e")
    (about,) = rows(workbook["articles"])
    assert as_excel_shows(data, 2, about["title"]) == shown
    sentence = as_excel_shows(data, 1, rows(workbook["figures"])[0]["sentence.text"])
    assert sentence == f"Er waren {shown} slachtoffers."
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert all(b"<f>" not in archive.read(name) for name in archive.namelist())
        assert not any(
            "hyperlink" in archive.read(name).decode().lower() for name in archive.namelist() if "rels" in name
        )


@pytest.mark.parametrize("text", ["_x0041_x0042_", "_x005F_x0041_", "__x0041__", "<r>_x0041_</r>", "_x00", "_x000a_"])
@pytest.mark.parametrize("sentence", ["{}", "Er waren {} slachtoffers.", "_{}x0041_", "_x0041_ {} _x0042_"])
def test_what_looks_like_an_escaped_character_stays_as_it_was(make: Any, text: str, sentence: str) -> None:
    whole = sentence.format(text)
    data = written("xlsx", article(make(quote=text, sentence=whole)))
    (row,) = rows(book(data)["figures"])
    assert as_excel_shows(data, 1, row["quote"]) == text
    assert as_excel_shows(data, 1, row["sentence.text"]) == whole


def test_cells_are_cut_where_excel_ends(make: Any) -> None:
    title = "😀" * 20_000
    (about,) = rows(book(written("xlsx", article(make(), info=info(title=title))))["articles"])
    shown = str(about["title"].value)
    assert shown.endswith("😀…")
    assert utf16_length(shown) == xlsx.LONGEST
    exact = "x" * xlsx.LONGEST
    (about,) = rows(book(written("xlsx", article(make(), info=info(title=exact))))["articles"])
    assert str(about["title"].value) == exact


@pytest.mark.parametrize("quote", ["Ruim 40%", "9" * 40_000, "😀" * 30_000])
def test_a_long_sentence_keeps_what_stands_around_its_quote(make: Any, quote: str) -> None:
    sentence = "a" * 40_000 + " " + quote + " " + "z" * 40_000
    (row,) = rows(book(written("xlsx", article(make(quote=quote, sentence=sentence))))["figures"])
    before, bold, after = (str(part) for part in row["sentence.text"].value)
    assert before.startswith("…aaa")
    assert bold.rstrip("…") == quote[: len(bold.rstrip("…"))]
    assert after.endswith("zzz…")
    assert utf16_length(before + bold + after) <= xlsx.LONGEST


def test_a_full_sheet_goes_on_in_the_next(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    articles = [article(*(make(id=f"{n}{m}") for m in range(3)), document=f"{n}.txt") for n in range(2)]
    workbook = book(written("xlsx", *articles))
    assert workbook.sheetnames == ["figures", "articles", "figures 2", "figures 3"]
    ids = [str(row["id"].value) for name in ("figures", "figures 2", "figures 3") for row in rows(workbook[name])]
    assert ids == ["00", "01", "02", "10", "11", "12"]
    assert all(workbook[name].auto_filter.ref.endswith("3") for name in ("figures", "figures 2", "figures 3"))


def test_an_empty_result_is_a_workbook_with_headers() -> None:
    workbook = book(written("xlsx"))
    assert workbook["figures"]["A1"].value == "document"
    assert rows(workbook["figures"]) == []


def test_numbers_beyond_excel_are_text(make: Any) -> None:
    (row,) = rows(book(written("xlsx", article(make(kind="count", value=1.7e308))))["figures"])
    assert row["value"].data_type != "n"


def test_the_bytes_are_the_same_each_time(full: Figure) -> None:
    assert written("xlsx", article(full)) == written("xlsx", article(full))


def test_nothing_is_left_in_the_temporary_folder(full: Figure, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    written("xlsx", article(full))
    assert list(tmp_path.iterdir()) == []
    stopped = make_writer("xlsx", Sink(io.BytesIO()))
    stopped.begin()
    stopped.write(article(full))
    assert list(tmp_path.iterdir()) != []
    stopped.abandon()
    stopped.abandon()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_an_oserror(full: Figure) -> None:
    class Full(io.BytesIO):
        def write(self, data: Any) -> int:
            raise OSError(28, "No space left on device")

    writer = make_writer("xlsx", Sink(Full()))
    writer.begin()
    writer.write(article(full))
    with pytest.raises(OSError, match="No space left"):
        writer.end()
    writer.abandon()
