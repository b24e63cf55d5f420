"""Zip and tar archives: what is taken, what it is called, and where it stops."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

import pytest

from cijferspoor.reading.containers import entries, tars, zips
from cijferspoor.reading.options import ReadOptions
from tests.reading.containers.corpora import TEXT, ids, jsonl, opened, problems, rows, write

Files = Mapping[str, bytes] | list[tuple[str, bytes]]
CORPUS = jsonl([{"id": "a", "text": TEXT}, "{", {"text": TEXT}]).encode()


def _zip(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items() if isinstance(files, Mapping) else files:
            archive.writestr(name, data)
    return path


def _tar(path: Path, files: Files) -> Path:
    with tarfile.open(path, "w:gz" if path.suffix in (".gz", ".tgz") else "w") as archive:
        for name, data in files.items() if isinstance(files, Mapping) else files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


MAKERS = pytest.mark.parametrize(
    ("name", "make"), [("a.zip", _zip), ("a.tar.gz", _tar), ("a.tgz", _tar), ("a.tar", _tar)]
)
Make = Callable[[Path, Files], Path]


@MAKERS
def test_files_come_in_the_order_of_the_archive(tmp_path: Path, name: str, make: Make) -> None:
    files = {"b/z.txt": b"Een.", "a.html": b"<html>", ".verborgen.txt": b"x", "__MACOSX/a.txt": b"x",
             "b/.git/c.txt": b"x", "beeld.png": b"x", "zonder": b"x", "A.TXT": b"Twee."}  # fmt: skip
    found = opened(make(tmp_path / name, files))
    assert ids(found) == [f"{name}/b/z.txt", f"{name}/a.html", f"{name}/A.TXT"]
    assert [source.content for source in found] == [b"Een.", b"<html>", b"Twee."]
    assert [source.inside for source in found] == ["b/z.txt", "a.html", "A.TXT"]
    assert {source.path for source in found} == {tmp_path / name}


@MAKERS
def test_a_corpus_inside_is_streamed(tmp_path: Path, name: str, make: Make) -> None:
    path = make(tmp_path / name, {"m/c.jsonl": CORPUS, "d.csv": f"text\n{TEXT}\n".encode(), "e.txt": b"E."})
    found = opened(path)
    assert [source.document for source in found] == [
        "a", f"{name}/m/c.jsonl#2", f"{name}/m/c.jsonl#3", f"{name}/d.csv#1", f"{name}/e.txt"
    ]  # fmt: skip
    assert [source.inside for source in found] == ["m/c.jsonl#1", "m/c.jsonl#2", "m/c.jsonl#3", "d.csv#1", "e.txt"]
    assert [row.text for row in rows(found)] == [TEXT] * 3
    assert problems(found)[0].startswith(f"{path}/m/c.jsonl: line 2 is not JSON")


@MAKERS
def test_a_parquet_file_inside(tmp_path: Path, name: str, make: Make) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    buffer = io.BytesIO()
    pq.write_table(pa.table({"text": [TEXT] * 3}), buffer)
    found = opened(make(tmp_path / name, {"c.parquet": buffer.getvalue(), "d.txt": b"Meer."}))
    assert ids(found) == [*(f"{name}/c.parquet#{number}" for number in (1, 2, 3)), f"{name}/d.txt"]


@MAKERS
@pytest.mark.parametrize(
    ("inside", "safe"),
    [
        ("../../etc/a.txt", "etc/a.txt"),
        ("/abs/a.txt", "abs/a.txt"),
        ("C:\\map\\a.txt", "map/a.txt"),
        ("a/./b//c.txt", "a/b/c.txt"),
        ("regel\neinde.txt", "regel einde.txt"),
        ("kleur\x1b[31m.txt", "kleur\\x1b[31m.txt"),
        ("één.txt", "één.txt"),
    ],
)
def test_names_are_made_safe(tmp_path: Path, name: str, make: Make, inside: str, safe: str) -> None:
    (source,) = opened(make(tmp_path / name, {inside: b"Tekst."}))
    assert (source.document, source.inside) == (f"{name}/{safe}", safe)


@MAKERS
def test_long_names_keep_their_suffix(tmp_path: Path, name: str, make: Make) -> None:
    files = {f"{'m' * 300}/{'n' * 250}{end}.html": b"Tekst." for end in "ab"}
    found = opened(make(tmp_path / name, files))
    assert len({source.document for source in found}) == 2
    assert all(source.inside.endswith(".html") and len(source.inside) < 450 for source in found)


@MAKERS
def test_equal_names_are_numbered(tmp_path: Path, name: str, make: Make) -> None:
    with pytest.warns(UserWarning) if name == "a.zip" else nullcontext():
        path = make(tmp_path / name, [("a.txt", b"1"), ("a.txt", b"2"), ("../a.txt", b"3")])
    found = opened(path)
    assert ids(found) == [f"{name}/a.txt", f"{name}/a.txt#2", f"{name}/a.txt#3"]
    assert {source.inside for source in found} == {"a.txt"}


@MAKERS
def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path, name: str, make: Make) -> None:
    inner = _zip(tmp_path / "i.zip", {"a.txt": b"x"}).read_bytes()
    path = make(tmp_path / name, {"i.zip": inner, "als.txt": inner, "b.txt": b"Tekst."})
    found = opened(path)
    assert ids(found) == [f"{name}/b.txt"]
    assert [problem.split(": ")[0] for problem in problems(found)] == [f"{path}/i.zip", f"{path}/als.txt"]
    assert "archive inside an archive" in problems(found)[0]


@MAKERS
def test_the_limit_of_a_file_counts_what_comes_out(tmp_path: Path, name: str, make: Make) -> None:
    path = make(tmp_path / name, {"groot.txt": b"x" * 1_001, "past.txt": b"x" * 1_000})
    found = opened(path, ReadOptions(max_bytes=1_000))
    assert ids(found) == [f"{name}/past.txt"]
    assert f"{path}/groot.txt: is larger than 0.001 MB" in problems(found)[0]


@MAKERS
def test_an_archive_without_articles(tmp_path: Path, name: str, make: Make) -> None:
    for files in ({}, {"beeld.png": b"x"}):
        assert "has no articles in it; looked for files ending in" in problems(opened(make(tmp_path / name, files)))[0]


@MAKERS
def test_limits_on_files_and_bytes(tmp_path: Path, name: str, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make(tmp_path / name, {f"{number}.txt": b"x" * 20_000 for number in range(10)})
    monkeypatch.setattr(entries, "MAX_UNPACKED", 70_000)
    found = opened(path)
    assert len(ids(found)) < 10
    assert "unpacks to more than 0.07 MB" in problems(found)[-1]
    monkeypatch.setattr(entries, "MAX_UNPACKED", 10**9)
    monkeypatch.setattr(zips if name == "a.zip" else tars, "MAX_ENTRIES", 5)
    assert "holds more than 5 files" in problems(opened(path))[0]


@MAKERS
def test_a_bomb(tmp_path: Path, name: str, make: Make) -> None:
    path = make(tmp_path / name, {"a.txt": b"Tekst.", "bom.pdf": b"%PDF-" + bytes(30_000_000), "b.txt": b"Tekst."})
    found = opened(path)
    if name == "a.tar":  # not packed, so no bomb
        assert len(ids(found)) == 3
    else:
        assert "more than 200 times its size" in problems(found)[0]
        assert ids(found)[0] == f"{name}/a.txt"


@MAKERS
@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_a_broken_archive_says_so(tmp_path: Path, name: str, make: Make, keep: float) -> None:
    noise = bytes((number * number) % 251 for number in range(300_000))
    path = make(tmp_path / name, {"a.txt": noise, "b.txt": noise[::-1], "c.txt": noise})
    data = path.read_bytes()
    found = opened(write(path, data[: int(len(data) * keep)]))
    assert "damaged" in problems(found)[-1] or "breaks off" in problems(found)[-1]
    assert len(ids(found)) < 3
    if name == "a.tar" and keep == 0.9:
        assert ids(found) == ["a.tar/a.txt", "a.tar/b.txt"]


@pytest.mark.parametrize("cut", ["before a header", "in a header", "garbage"])
def test_a_tar_that_ends_between_files_says_so(tmp_path: Path, cut: str) -> None:
    path = _tar(tmp_path / "a.tar", {"a.txt": b"x" * 512, "b.txt": b"x" * 512})
    data = path.read_bytes()
    ends = {"before a header": data[:1024], "in a header": data[:1300], "garbage": data[:1024] + b"q" * 1024}
    found = opened(write(path, ends[cut]))
    assert ids(found) == ["a.tar/a.txt"]
    assert "breaks off" in problems(found)[0]


def test_a_damaged_file_in_a_zip_costs_only_itself(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"a.txt": b"Een." * 100, "b.txt": b"Twee."})
    data = bytearray(path.read_bytes())
    data[40:44] = b"\xff" * 4
    found = opened(write(path, bytes(data)))
    assert ids(found) == ["a.zip/b.txt"]
    assert problems(found)[0].startswith(f"{path}/a.txt: is damaged")


def test_a_header_that_would_fill_memory(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 50_000_000
    noise = bytes((number * number) % 251 for number in range(1_000)) * 50_000
    path = write(tmp_path / "a.tar", info.tobuf() + noise)
    (problem,) = problems(opened(path))
    assert "header that is larger than any name needs" in problem


def test_links_and_devices_in_a_tar_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        for name, kind in [("l.txt", tarfile.SYMTYPE), ("h.txt", tarfile.LNKTYPE), ("f.txt", tarfile.FIFOTYPE),
                           ("c.txt", tarfile.CHRTYPE), ("d.txt", tarfile.DIRTYPE)]:  # fmt: skip
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        archive.addfile(tarfile.TarInfo("leeg.txt"))
    assert ids(opened(path)) == ["a.tar/leeg.txt"]


def test_links_in_a_zip_are_passed_over(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("l.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "Tekst.")
        archive.mkdir("map.txt") if hasattr(archive, "mkdir") else None
    assert ids(opened(tmp_path / "a.zip")) == ["a.zip/a.txt"]


def test_a_zip_entry_says_it_is_small(tmp_path: Path) -> None:
    """The size that an archive declares is not believed."""
    path = _zip(tmp_path / "a.zip", {"a.txt": b"x" * 100_000})
    data = path.read_bytes()
    data = data.replace(struct.pack("<L", 100_000), struct.pack("<L", 10))
    assert not ids(opened(write(path, data), ReadOptions(max_bytes=1_000)))


def test_a_locked_file(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"a.txt": b"Tekst.", "b.txt": b"Tekst."})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found = opened(write(path, bytes(data)))
    assert ids(found) == ["a.zip/b.txt"]
    assert problems(found) == [f"{path}/a.txt: is locked with a password: give it with --password, or unpack it first"]
    assert "another password" in problems(opened(path, ReadOptions(password="x")))[0]


def test_a_way_of_packing_that_is_not_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", "Tekst.")
    assert "packed in a way that is not read (method 14)" in problems(opened(tmp_path / "a.zip"))[0]


def test_a_zip_entry_without_a_name(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"q.txt": b"x", "a.txt": b"Tekst."})
    write(path, path.read_bytes().replace(b"q.txt", b"\0.txt"))  # what is after a NUL is no part of a name
    assert ids(opened(path)) == ["a.zip/a.txt"]


def test_zip64(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "a.zip", "w", allowZip64=True) as archive,
        archive.open("a.txt", "w", force_zip64=True) as file,
    ):
        file.write(b"Tekst.")
    assert opened(tmp_path / "a.zip")[0].content == b"Tekst."


@pytest.mark.parametrize("name", ["c.jsonl.gz", "c.JSONL.GZ"])
def test_one_corpus_packed_with_gzip(tmp_path: Path, name: str) -> None:
    found = opened(write(tmp_path / name, gzip.compress(CORPUS)))
    assert [source.document for source in found] == ["a", f"{name}#2", f"{name}#3"]


def test_one_article_packed_with_gzip(tmp_path: Path) -> None:
    (source,) = opened(write(tmp_path / "a.html.gz", gzip.compress(b"<html>Tekst.")))
    assert (source.document, source.inside, source.content) == ("a.html.gz", "a.html", b"<html>Tekst.")


@pytest.mark.parametrize("cut", [5, 30, -4])
def test_a_broken_gzip_file(tmp_path: Path, cut: int) -> None:
    found = opened(write(tmp_path / "c.jsonl.gz", gzip.compress(CORPUS * 10)[:cut]))
    assert "breaks off" in problems(found)[-1]


def test_a_tar_that_is_none(tmp_path: Path) -> None:
    for name, data in [("a.tar.gz", gzip.compress(b"Tekst.")), ("b.tar", b"Tekst."), ("c.tar", b""), ("d.zip", b"x")]:
        (problem,) = problems(opened(write(tmp_path / name, data)))
        assert "damaged" in problem


def test_a_format_for_the_archive_is_not_that_of_its_files(tmp_path: Path) -> None:
    path = _zip(tmp_path / "zonder-naam", {"a.txt": b"Tekst.", "c.jsonl": CORPUS})
    assert ids(opened(path, ReadOptions(format="zip"))) == ["zonder-naam/a.txt", "a", "zonder-naam/c.jsonl#3"]
