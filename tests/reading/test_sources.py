"""From paths to sources, and what the user is told when an input cannot be read."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from cijferspoor.reading import ReadError, ReadOptions, Source, discover, read
from cijferspoor.records import DateRange


def _write(path: Path, text: str = "Er waren 300 slachtoffers.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _ids(*paths: Path | str) -> list[str]:
    return [source.document for source in discover(paths)]


def test_folder_is_sorted_recursive_and_skips_hidden_and_unknown(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a.txt", "a-b.TXT", ".hidden.txt", ".git/c.txt", "beeld.png"):
        _write(tmp_path / name)
    assert _ids(tmp_path) == ["a-b.TXT", "a.txt", "a/z.md", "b.txt"]


def test_named_file_with_unknown_suffix_is_read_as_text(tmp_path: Path) -> None:
    (source,) = discover([_write(tmp_path / "artikel.tekst")])
    assert source.document == "artikel.tekst"
    assert read(source).text == "Er waren 300 slachtoffers."


def test_link_loops_end(tmp_path: Path) -> None:
    _write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "in" / "self.txt").symlink_to(tmp_path / "in" / "self.txt")
    good, bad = discover([tmp_path])
    assert (good.document, good.problem) == ("in/a.txt", None)
    assert bad.document == "in/self.txt"
    with pytest.raises(ReadError):
        read(bad)


def test_a_bad_input_does_not_hide_the_others(tmp_path: Path) -> None:
    empty = tmp_path / "leeg"
    empty.mkdir()
    found = list(discover([tmp_path / "weg.txt", empty, _write(tmp_path / "a.txt")]))
    assert [source.problem is None for source in found] == [False, False, True]
    with pytest.raises(ReadError, match="no such file"):
        read(found[0])
    with pytest.raises(ReadError, match=r"no articles.*\.txt"):
        read(found[1])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_an_error_not_a_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.txt"
    os.mkfifo(pipe)
    for source in [*discover([pipe]), *discover([tmp_path]), Source(pipe, "pijp.txt")]:
        with pytest.raises(ReadError, match="pipe or device"):
            read(source)


def test_equal_ids_get_their_folder(tmp_path: Path) -> None:
    for name in ("2019/jan.txt", "2020/jan.txt", "2020/feb.txt", "los.txt"):
        _write(tmp_path / name)
    ids = _ids(tmp_path / "2019", tmp_path / "2020", tmp_path / "los.txt")
    assert ids == ["2019/jan.txt", "2020/feb.txt", "2020/jan.txt", "los.txt"]


def test_equal_ids_in_folders_of_the_same_name_stay_unique(tmp_path: Path) -> None:
    for name in ("x/map/a.txt", "y/map/a.txt"):
        _write(tmp_path / name)
    ids = _ids(tmp_path / "x/map", tmp_path / "y/map")
    assert len(set(ids)) == 2
    assert all(name.endswith("map/a.txt") for name in ids)


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    _write(tmp_path / "a.txt")
    assert _ids(tmp_path, tmp_path / "a.txt", tmp_path) == ["a.txt"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("Er waren 300 cafés.".encode("cp1252")))
    monkeypatch.setattr(sys, "stdin", stdin)
    (source,) = discover(["-", "-"])
    article = read(source)
    assert (article.id, article.text) == ("-", "Er waren 300 cafés.")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"a\x00b", "binary"),
        (b"x" * 11, "larger"),
    ],
)
def test_messages_are_one_line_and_name_the_file(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "artikel.txt"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=words) as caught:
        read(Source(path, "artikel.txt"), options=ReadOptions(max_bytes=10))
    assert "artikel.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = _write(tmp_path / "dicht.txt")
    path.chmod(0)
    with pytest.raises(ReadError, match="permission"):
        read(Source(path, "dicht.txt"))


def test_file_name_that_is_not_utf8_gives_a_writable_id(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(name, "wb") as file:  # noqa: PTH123 (the name is bytes)
            file.write(b"Tekst.")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    (source,) = discover([tmp_path])
    assert source.document.encode("utf-8") == b"caf\\xe9.txt"
    assert read(source).text == "Tekst."


def test_given_date_wins(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", "Gepubliceerd op 3 mei 2019\n\nTekst.")
    article = read(Source(path, "a.txt"), published=DateRange.year(2021))
    assert article.published is not None
    assert (article.published.origin, article.published.dates) == ("command_line", DateRange.year(2021))
    assert [article.text[start:end] for start, end in article.stamps] == ["3 mei 2019"]
