"""Parquet: types of columns, and files that are broken."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

from cijferspoor.reading.containers import parquet
from cijferspoor.reading.options import ReadOptions
from tests.reading.containers.corpora import TEXT, ids, opened, problems, rows, write

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def _parquet(path: Path, columns: dict[str, object]) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


@pytest.mark.parametrize(
    "text",
    [
        pa.array([TEXT], pa.string()),
        pa.array([TEXT], pa.large_string()),
        pa.array([TEXT]).dictionary_encode(),
        pa.array([TEXT.encode()], pa.binary()),
        pa.array([[TEXT]], pa.list_(pa.string())),
    ],
    ids=lambda array: str(array.type),
)
def test_types_of_text(tmp_path: Path, text: object) -> None:
    (source,) = opened(_parquet(tmp_path / "c.parquet", {"id": pa.array([7]), "text": text, "kop": pa.array(["Kop"])}))
    (row,) = rows([source])
    assert (source.document, source.inside, row.text, row.title) == ("7", "#1", TEXT, "Kop")
    assert row.reader == "parquet"
    assert row.reader_version.startswith("pyarrow ")


@pytest.mark.parametrize(
    ("date", "stated"),
    [
        (pa.array([dt.date(2020, 5, 14)]), "2020-05-14"),
        (pa.array([dt.datetime(2020, 5, 14, 23)], pa.timestamp("us")), "2020-05-14"),
        (pa.array([dt.datetime(2020, 5, 14, 23)], pa.timestamp("ms", "UTC")), "2020-05-15"),
        (pa.array([1589452200000000001], pa.timestamp("ns")), "2020-05-14"),
        (pa.array(["14-05-2020"]), "2020-05-14"),
        (pa.array([2020], pa.int16()), "2020"),
        (pa.array([None], pa.timestamp("us")), None),
    ],
    ids=str,
)
def test_types_of_dates(tmp_path: Path, date: object, stated: str | None) -> None:
    (source,) = opened(_parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT]), "date": date}))
    assert (source.document, rows([source])[0].published) == ("c.parquet#1", stated)


def test_a_value_python_has_no_form_for_costs_its_row_only(tmp_path: Path) -> None:
    dates = pa.array([0, 2**62, 0], pa.timestamp("us"))
    found = opened(_parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT] * 3), "date": dates}))
    assert [bool(source.problem) for source in found] == [False, True, False]


def test_rows_without_text_are_reported(tmp_path: Path) -> None:
    path = _parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT, None, "", TEXT])})
    found = opened(path)
    assert ids(found) == ["c.parquet#1", "c.parquet#4"]
    assert problems(found) == [f"{path}: row {number} has no text in column 'text'" for number in (2, 3)]


def test_numbers_run_on_over_batches(tmp_path: Path) -> None:
    found = opened(_parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT] * 5_000)}))
    assert ids(found)[-1] == "c.parquet#5000"


def test_nested_columns(tmp_path: Path) -> None:
    article = pa.array([{"body": TEXT, "nr": 5, "rest": "x"}])
    path = _parquet(tmp_path / "c.parquet", {"Article": article, "n": pa.array([1])})
    (source,) = opened(path, text="article.body", id="article.nr")
    assert (source.document, rows([source])[0].text) == ("5", TEXT)
    assert "has no column 'article.tekst'; there are: Article, n" in problems(opened(path, text="article.tekst"))[0]
    assert "--text-column Article.body" in problems(opened(path))[0]


@pytest.mark.parametrize("keep", [4, 50, -1, -9, -60])
def test_broken_files(tmp_path: Path, keep: int) -> None:
    path = _parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT] * 100)})
    found = opened(write(path, path.read_bytes()[:keep]))
    assert "is damaged or no Parquet file" in problems(found)[-1]
    assert all("\n" not in problem for problem in problems(found))


def test_broken_pages(tmp_path: Path) -> None:
    path = _parquet(tmp_path / "c.parquet", {"text": pa.array([f"{TEXT} {n}" for n in range(1_000)])})
    data = bytearray(path.read_bytes())
    data[10:60] = b"\xff" * 50
    assert problems(opened(write(path, bytes(data))))


def test_a_file_that_brings_the_library_down_takes_only_itself(tmp_path: Path) -> None:
    """With the wrong bytes in its index pyarrow ends the whole process; which bytes differs from version to version."""
    path = _parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT] * 50), "date": pa.array(["2020"] * 50)})
    data = path.read_bytes()
    started = time.monotonic()
    for place in range(4, len(data) - 8, len(data) // 12):
        broken = write(path, data[:place] + b"\x00\xff\x15" + data[place + 3 :])
        assert all(source.problem or source.content for source in opened(broken))
    assert time.monotonic() - started < 60


def test_a_crash_and_a_hang_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT])})
    monkeypatch.setattr(parquet, "_START", "import os; {path!r}; print('[]' * 0, flush=True); os.abort()")
    assert "its reader crashed (signal " in problems(opened(path))[0]
    monkeypatch.setattr(parquet, "_START", "import time; {path!r}; time.sleep(60)")
    assert "takes longer than 0.2 seconds" in problems(opened(path, ReadOptions(max_seconds=0.2)))[0]
    liar = '[{{"document": "x", "problem": null, "inside": "", "row": {{"text": 5}}}}]'
    monkeypatch.setattr(parquet, "_START", f"print('{liar}'); {{path!r}}")
    assert "its reader crashed" in problems(opened(path))[0]


def test_a_row_over_the_limit(tmp_path: Path) -> None:
    path = _parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT, "x" * 5_000, TEXT])})
    found = opened(path, ReadOptions(max_bytes=1_000))
    assert (len(ids(found)), problems(found)) == (2, [f"{path}: row 2 is longer than 0.001 MB"])


def test_an_empty_file_and_one_of_figure_records(tmp_path: Path) -> None:
    empty = _parquet(tmp_path / "leeg.parquet", {"text": pa.array([], pa.string())})
    assert "is empty" in problems(opened(empty))[0]
    records = {name: pa.array(["x"]) for name in ("schema_version", "kind", "quote", "text")}
    assert "figure records" in problems(opened(_parquet(tmp_path / "r.parquet", records)))[0]


def test_without_pyarrow_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _parquet(tmp_path / "c.parquet", {"text": pa.array([TEXT])})
    stub = tmp_path / "stubs" / "pyarrow"
    stub.mkdir(parents=True)
    (stub / "__init__.py").write_text("raise ImportError\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(stub.parent))
    assert problems(opened(path)) == [
        f"{path}: reading .parquet files needs pyarrow: pip install 'cijferspoor[parquet]'"
    ]
