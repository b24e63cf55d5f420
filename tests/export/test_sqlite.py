"""SQLite databases."""

from __future__ import annotations

import io
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cijferspoor.export import COLUMNS, ArticleRecords, ExportError, Sink, make_writer
from cijferspoor.export.sqlite import SqliteWriter
from cijferspoor.export.sqlite_tables import USER_VERSION
from cijferspoor.records import SCHEMA_VERSION, Figure
from tests.export.conftest import HOSTILE, article, hostile_article, info, skipped

DOCS = Path(__file__).parents[2] / "docs" / "output.md"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cijfers.sqlite"


def write(path: Path, *articles: ArticleRecords, **options: Any) -> None:
    writer = make_writer("sqlite", path, **options)
    writer.begin()
    for one in articles:
        writer.write(one)
    writer.end()


def ask(path: Path, question: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question, values).fetchall()


def records(path: Path, question: str) -> Iterator[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield from (dict(row) for row in connection.execute(question).fetchall())


def found(path: Path, words: str) -> list[str]:
    question = "SELECT id FROM figures WHERE rowid IN (SELECT rowid FROM figures_fts WHERE figures_fts MATCH ?)"
    return [row[0] for row in ask(path, question, words)]


def sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO figures_fts (figures_fts, rank) VALUES ('integrity-check', 1)")


def test_every_field_has_its_column(path: Path, full: Figure) -> None:
    write(path, article(full, skipped()), explain=True)
    (row,) = records(path, "SELECT * FROM figures")
    expected = {name.replace(".", "_") for name in COLUMNS if not name.startswith("article.")} - {"fraction", "reason"}
    assert set(row) == expected | {"fraction_numerator", "fraction_denominator", "rowid"}
    assert (row["value"], row["high"], row["fraction_denominator"], row["estimated"]) == (40.0, 44.5, 5, 1)
    assert (row["period_start_date"], row["hedge_word"], row["change_from"]) == ("2022-01-01", "Ruim", 25)
    assert row["explanation"] == 'counted by part_of "van de" [9:15]'
    (left_out,) = records(path, "SELECT * FROM skipped")
    assert left_out == {"rowid": 1, "document": "bericht.txt", "quote": "vierde", "start": 3, "end": 9} | {
        "reason": "ordinal"
    }
    (about,) = records(path, "SELECT * FROM documents")
    assert (about["title"], about["pages"], about["published_from"]) == ("Slachtoffers vaak minderjarig", 3, "metadata")
    assert about["text"][row["start"] : row["end"]] == row["quote"]
    (joined,) = records(path, "SELECT * FROM figures_with_article")
    assert (joined["quote"], joined["article_title"]) == ("Ruim 40%", "Slachtoffers vaak minderjarig")


def test_search_finds_words_in_every_searched_column(path: Path, full: Figure) -> None:
    write(path, article(full, full.model_copy(update={"id": "f2", "quote": "café"})))
    assert found(path, "bureau") == ["f1", "f2"]
    assert found(path, "counted_text: slachtoffers source_text: bureau") == ["f1", "f2"]
    assert found(path, "cafe") == ["f2"]
    assert found(path, "nergens") == []


def test_a_document_that_is_written_again_is_replaced_and_the_others_stay(path: Path, make: Any) -> None:
    write(path, article(make(id="a1"), make(id="a2"), skipped(), document="a"), article(make(id="b1"), document="b"))
    new = make(id="a3", quote="vijftig", sentence="Er waren vijftig branden.")
    write(path, article(new, document="a", text=new.sentence.text))
    assert ask(path, "SELECT document, id FROM figures ORDER BY document") == [("a", "a3"), ("b", "b1")]
    assert ask(path, "SELECT * FROM skipped") == []
    assert ask(path, "SELECT text FROM documents WHERE document = 'a'") == [("Er waren vijftig branden.",)]
    assert (found(path, "branden"), found(path, "slachtoffers")) == (["a3"], ["b1"])
    sound(path)


def test_a_document_without_figures_now_loses_those_it_had(path: Path, make: Any) -> None:
    write(path, article(make(), skipped()))
    write(path, article())
    assert ask(path, "SELECT count(*) FROM figures") == ask(path, "SELECT count(*) FROM skipped") == [(0,)]
    assert ask(path, "SELECT document FROM documents") == [("bericht.txt",)]
    sound(path)


def test_the_index_survives_vacuum_and_changes_by_hand(path: Path, make: Any) -> None:
    write(path, article(make(id="a"), make(id="b"), make(id="c")))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM figures WHERE id = 'a'")
        connection.execute("UPDATE figures SET quote = 'aangepast' WHERE id = 'b'")
        connection.commit()
        connection.execute("VACUUM")
    assert (found(path, "aangepast"), found(path, "minderjarig")) == (["b"], ["b", "c"])
    sound(path)


def test_the_same_articles_give_the_same_file(tmp_path: Path, full: Figure) -> None:
    for name in ("a.db", "b.db"):
        write(tmp_path / name, article(full, skipped()), article(document="leeg.txt"))
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_two_articles_of_one_name_are_both_kept(path: Path, make: Any) -> None:
    for _ in range(2):
        write(path, *(article(make(id=f"f{n}"), document="rij") for n in range(3)))
        rows = ask(path, "SELECT document, id FROM figures ORDER BY id")
        assert rows == [("rij", "f0"), ("rij#2", "f1"), ("rij#3", "f2")]


def test_a_name_that_was_taken_is_passed_over(path: Path) -> None:
    write(path, *(article(document=name) for name in ("rij#2", "rij", "rij")))
    assert ask(path, "SELECT document FROM documents ORDER BY 1") == [("rij",), ("rij#2",), ("rij#3",)]


def _from(path: str, document: str = "k", **fields: Any) -> ArticleRecords:
    return article(document=document, info=info(path=path, **fields))


@pytest.mark.parametrize(
    ("old", "new"),
    [("b/x.txt", "a/x.txt"), ("b.jsonl#1", "a.jsonl#1"), ("x.txt", "map/x.txt"), ("z.zip/a/x.txt", "z.zip/b/x.txt")],
)
def test_an_article_of_another_file_is_not_replaced(path: Path, old: str, new: str) -> None:
    write(path, _from(old, title="oud"))
    before = path.read_bytes()
    writer = make_writer("sqlite", path)
    writer.begin()
    writer.write(_from(new, document="ander"))
    with pytest.raises(ExportError, match=f"has k from {old}, and now it comes from {new}, so nothing was changed"):
        writer.write(_from(new, title="nieuw"))
    writer.abandon()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a/x.txt", "./a/x.txt"),
        ("a/b/../x.txt", "a//x.txt"),
        ("a\\x.txt", "a/x.txt"),
        ("c.csv#1", "c.csv#20"),
        ("-", "-"),
    ],
)
def test_the_same_file_by_another_path_is_replaced(path: Path, old: str, new: str) -> None:
    write(path, _from(old, title="oud"))
    write(path, _from(new, title="nieuw"))
    assert ask(path, "SELECT document, title FROM documents") == [("k", "nieuw")]


def test_rows_of_one_name_in_another_order_leave_nothing_behind(path: Path) -> None:
    write(path, *(_from(f"c.csv#{row}", name) for row, name in enumerate(("k", "k", "k#2", "k2"))))
    assert len(ask(path, "SELECT document FROM documents")) == 4
    write(path, *(_from(f"c.csv#{row}", name) for row, name in enumerate(("k#2", "k", "k2"))))
    rows = ask(path, "SELECT document, path FROM documents ORDER BY 1")
    assert rows == [("k", "c.csv#1"), ("k#2", "c.csv#0"), ("k2", "c.csv#2")]
    sound(path)


def test_what_another_file_left_under_a_number_stays(path: Path) -> None:
    write(path, _from("a.csv#1"), _from("b.csv#1"))
    write(path, _from("a.csv#1"))
    assert ask(path, "SELECT document, path FROM documents ORDER BY 1") == [("k", "a.csv#1"), ("k#2", "b.csv#1")]


@pytest.mark.parametrize(("there", "kept"), [(True, "it is unchanged"), (False, "nothing was left there")])
def test_a_full_disk_says_what_is_kept(path: Path, make: Any, there: bool, kept: str) -> None:
    if there:
        write(path, article(make()))
    before = path.read_bytes() if there else None
    writer = make_writer("sqlite", path)
    writer.begin()
    assert isinstance(writer, SqliteWriter)
    pages = writer._open().execute("PRAGMA page_count").fetchone()[0]
    writer._open().execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ExportError, match=rf"cannot be written \(database or disk is full\), {kept}; make room"):
        writer.write(article(make(), document="groot", text="x" * 100_000))
    writer.abandon()
    assert (path.read_bytes() if path.exists() else None) == before


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("articles", [0, 1])
def test_after_a_failure_the_database_is_as_it_was(path: Path, make: Any, there: bool, articles: int) -> None:
    if there:
        write(path, article(make(id="oud")))
    before = path.read_bytes() if there else None
    writer = make_writer("sqlite", path)
    writer.begin()
    for _ in range(articles):
        writer.write(article(make(id="nieuw")))
    writer.abandon()
    writer.abandon()
    assert (path.read_bytes() if path.exists() else None) == before
    assert list(path.parent.iterdir()) == ([path] if there else [])


def test_what_was_committed_is_not_undone(path: Path, make: Any) -> None:
    writer = make_writer("sqlite", path)
    writer.begin()
    writer.write(article(make()))
    writer.end()
    writer.abandon()
    assert ask(path, "SELECT id FROM figures") == [("f1",)]


def test_it_lives_beside_other_tables(path: Path, make: Any) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE eigen (x)")
    write(path, article(make()))
    assert ask(path, "SELECT count(*) FROM eigen, figures") == [(0,)]


def test_a_column_of_the_users_own_stays(path: Path, make: Any) -> None:
    write(path, article(make(), document="a"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE figures ADD COLUMN oordeel TEXT")
        connection.execute("UPDATE figures SET oordeel = 'goed'")
        connection.commit()
    write(path, article(make(), document="b"))
    assert ask(path, "SELECT document, oordeel FROM figures") == [("a", "goed"), ("b", None)]


def _foreign(statement: str) -> Any:
    def make_file(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(statement)

    return make_file


@pytest.mark.parametrize(
    ("make_file", "message"),
    [
        (lambda path: path.write_text("gewoon tekst, geen database"), "is not a SQLite database"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + b"x" * 500), "cannot be written"),
        (_foreign("CREATE TABLE documents (x)"), "has a table documents that is not of cijferspoor"),
        (_foreign("CREATE TABLE boeken (x); PRAGMA user_version = 7"), "belongs to another program"),
        (_foreign("CREATE TABLE figures (x); PRAGMA user_version = 102"), "another version of cijferspoor"),
        (_foreign(f"CREATE TABLE figures (x); PRAGMA user_version = {USER_VERSION}"), "table figures has no column"),
    ],
)
def test_what_is_not_ours_is_left_alone(path: Path, make_file: Any, message: str) -> None:
    make_file(path)
    before = path.read_bytes()
    writer = make_writer("sqlite", path)
    with pytest.raises(ExportError, match=message):
        writer.begin()
    writer.abandon()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_or_device_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not a file"):
        make_writer("sqlite", tmp_path).begin()


def test_a_database_in_use_is_told(path: Path, make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write(path, article(make()))
    monkeypatch.setattr("cijferspoor.export.sqlite._PATIENCE", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ExportError, match="another program or another run is writing to it"):
            make_writer("sqlite", path).begin()


def test_an_empty_file_is_an_empty_database(path: Path, make: Any) -> None:
    path.touch()
    write(path, article(make()))
    assert ask(path, "SELECT count(*) FROM figures") == [(1,)]


def test_no_articles_give_the_tables(path: Path) -> None:
    write(path)
    assert ask(path, "SELECT count(*) FROM figures_with_article") == [(0,)]
    assert ask(path, "PRAGMA user_version") == [(USER_VERSION,)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(path: Path, text: str) -> None:
    write(path, hostile_article(text), explain=True)
    write(path, hostile_article(text))
    shown = text.encode("utf-8", "backslashreplace").decode()
    assert ask(path, "SELECT document, quote FROM figures") == [(shown, shown)]
    (kept,) = ask(path, "SELECT text FROM documents")[0]
    assert kept == hostile_article(text).text.replace("\udc80", "\ufffd")
    sound(path)


def test_a_whole_number_too_large_for_sqlite_is_a_float(path: Path, make: Any) -> None:
    write(path, article(make(kind="count", value=1e30, fraction=(1, 2**70))))
    assert ask(path, "SELECT value, fraction_denominator FROM figures") == [(1e30, 2.0**70)]


def test_standard_output_is_no_database() -> None:
    with pytest.raises(ExportError, match="cannot go to standard output: add --output FILE"):
        make_writer("sqlite", Sink(io.BytesIO()))


@pytest.mark.skipif(not DOCS.is_file(), reason="the documentation is not here")
def test_the_example_of_the_documentation_gives_the_quote(path: Path, full: Figure) -> None:
    write(path, article(full))
    (question,) = [
        sql for sql in re.findall(r"```sql\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S) if "MATCH" in sql
    ]
    assert ask(path, question) == [("Slachtoffers vaak minderjarig", "Ruim 40%", 40.0)]


@pytest.mark.skipif(not DOCS.is_file(), reason="the documentation is not here")
def test_the_documentation_gives_the_version() -> None:
    told = DOCS.read_text(encoding="utf-8")
    assert f"`PRAGMA user_version`: {USER_VERSION} for schema version {SCHEMA_VERSION})" in told
