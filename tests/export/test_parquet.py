"""Parquet, read back with pyarrow."""

from __future__ import annotations

import datetime as dt
import io
import sys
from typing import Any

import pytest

from cijferspoor.export import COLUMNS, ExportError, Sink, make_writer, parquet
from cijferspoor.records import SCHEMA_VERSION, Figure
from tests.export.conftest import HOSTILE, article, hostile_article, info, skipped, written

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def table(data: bytes) -> Any:
    return pq.read_table(io.BytesIO(data))


def test_the_columns_are_those_of_csv_with_real_types(full: Figure) -> None:
    schema = table(written("parquet", article(full))).schema
    own = {"fraction.numerator", "fraction.denominator", "article.published_date"}
    assert [name for name in schema.names if name not in own] == [name for name in COLUMNS if name != "fraction"]
    assert own < set(schema.names)
    types = {name: str(schema.field(name).type) for name in schema.names}
    assert (types["start"], types["counted.end"], types["page"], types["article.pages"]) == ("int64",) * 4
    assert (types["value"], types["per.value"], types["change.from"]) == ("double",) * 3
    assert (types["estimated"], types["period.end_date"]) == ("bool", "date32[day]")
    assert (types["quote"], types["article.published"]) == ("string", "string")
    assert not schema.field("document").nullable
    assert schema.field("id").nullable


def test_values(full: Figure) -> None:
    first, second = table(written("parquet", article(full, skipped()), explain=True)).to_pylist()
    assert (first["value"], first["high"], first["change.from"], first["estimated"]) == (40.0, 44.5, 25.0, True)
    assert (first["fraction.numerator"], first["fraction.denominator"]) == (2, 5)
    assert (first["period.start_date"], first["period.end_date"]) == (dt.date(2022, 1, 1), None)
    assert first["article.published_date"] == dt.date(2023, 2, 1)
    assert first["explanation"] == 'counted by part_of "van de" [9:15]'
    assert (second["kind"], second["reason"], second["id"], second["value"]) == ("skipped", "ordinal", None, None)
    assert second["article.title"] == first["article.title"]


def test_a_month_of_publication_is_no_day(make: Any) -> None:
    (row,) = table(written("parquet", article(make(article=info(published="2023-02"))))).to_pylist()
    assert (row["article.published"], row["article.published_date"]) == ("2023-02", None)


def test_the_explanation_is_empty_unless_asked_for(full: Figure) -> None:
    assert table(written("parquet", article(full)))["explanation"].to_pylist() == [None]


@pytest.mark.parametrize("articles", [(), (article(),)])
def test_an_empty_result_has_the_schema(articles: tuple[Any, ...], full: Figure) -> None:
    empty = table(written("parquet", *articles))
    assert empty.num_rows == 0
    assert empty.schema.equals(table(written("parquet", article(full))).schema)


def test_the_file_tells_what_wrote_it_and_is_the_same_each_time(full: Figure) -> None:
    data = written("parquet", article(full))
    metadata = table(data).schema.metadata
    assert metadata[b"cijferspoor.schema_version"] == SCHEMA_VERSION.encode()
    assert b"cijferspoor" in metadata
    assert data == written("parquet", article(full))


def test_rows_go_out_in_groups(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_CHUNK_ROWS", 4)
    monkeypatch.setattr(parquet, "ROW_GROUP", 10)
    many = [article(*(make(id=f"{n}-{m}") for m in range(5))) for n in range(5)]
    file = pq.ParquetFile(io.BytesIO(written("parquet", *many)))
    sizes = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
    assert sizes == [12, 12, 1]
    assert file.read()["id"].to_pylist() == [f"{n}-{m}" for n in range(5) for m in range(5)]


def test_long_sentences_end_a_group_early(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_CHUNK_CHARACTERS", 10_000)
    monkeypatch.setattr(parquet, "_GROUP_BYTES", 10_000)
    record = make(sentence="Ruim 40% " + "x" * 11_000)
    file = pq.ParquetFile(io.BytesIO(written("parquet", article(record, record, record))))
    assert file.num_row_groups == 3


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str) -> None:
    rows = table(written("parquet", hostile_article(text), explain=True)).to_pylist()
    shown = text.encode("utf-8", "backslashreplace").decode()
    assert [row["quote"] for row in rows] == [shown, shown]
    assert (rows[0]["document"], rows[1]["article.title"]) == (shown, shown)


def test_a_fraction_too_large_for_the_column_is_left_to_the_value(make: Any) -> None:
    (row,) = table(written("parquet", article(make(value=0, fraction=(1, 2**63))))).to_pylist()
    assert (row["value"], row["fraction.numerator"], row["fraction.denominator"]) == (0.0, None, None)


def test_a_pipe_that_cannot_say_where_it_is_will_do(full: Figure) -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = b""

        def write(self, data: Any) -> int:
            self.data += bytes(data)
            return len(data)

        def tell(self) -> int:
            raise OSError("Illegal seek")

    pipe = Pipe()
    writer = make_writer("parquet", Sink(pipe))  # type: ignore[arg-type]
    writer.begin()
    writer.write(article(full))
    writer.end()
    assert table(pipe.data).num_rows == 1
    assert not pipe.closed


def test_a_full_disk_is_an_oserror_and_abandoning_is_quiet(full: Figure) -> None:
    class Full(io.BytesIO):
        def write(self, data: Any) -> int:
            raise OSError(28, "No space left on device")

    writer = make_writer("parquet", Sink(Full()))
    with pytest.raises(OSError, match="No space left"):
        _all(writer, article(full))
    writer.abandon()
    writer.abandon()


def _all(writer: Any, one: Any) -> None:
    writer.begin()
    writer.write(one)
    writer.end()


@pytest.mark.parametrize(
    ("form", "module", "extra"), [("parquet", "pyarrow", "pyarrow"), ("xlsx", "xlsxwriter", "Xlsx")]
)
def test_a_missing_library_is_named_with_its_extra(
    form: Any, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ExportError, match=rf"needs {extra}.*: pip install 'cijferspoor\[{form}\]'"):
        make_writer(form, Sink(io.BytesIO()))
