"""The door: which sources are containers, standard input, and files that change or grow."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import tarfile
import tracemalloc
import zipfile
from collections.abc import Iterator
from hashlib import sha512
from pathlib import Path

import pytest

from cijferspoor.reading.containers import expand
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.sources import Row, Source, discover
from tests.reading.containers.corpora import TEXT, ids, jsonl, opened, problems, rows, write

STDIN = Source(Path("-"), "-")


def _piped(data: bytes, options: ReadOptions | None = None) -> list[Source]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return list(expand([STDIN], options or ReadOptions()))


def test_other_files_pass_as_they_are(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html", "c.pdf", "leeg.md"):
        write(tmp_path / name, jsonl([{"text": TEXT}]))
    given = [*discover([tmp_path, tmp_path / "weg.txt"]), Source(tmp_path, "x.jsonl", content=Row("Tekst."))]
    assert list(expand(given, ReadOptions())) == given


def test_the_suffix_or_the_first_bytes_tell(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "archief", "w") as archive:
        archive.writestr("a.txt", "Tekst.")
    assert ids(opened(tmp_path / "archief")) == ["archief/a.txt"]
    path = write(tmp_path / "corpus.json", jsonl([{"id": "a", "text": TEXT}]))
    assert rows(opened(path)) == []
    assert ids(opened(path, ReadOptions(format="jsonl"))) == ["a"]


def test_sources_are_opened_one_by_one(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", jsonl([{"id": str(number), "text": TEXT} for number in range(3)]))

    def given() -> Iterator[Source]:
        yield from discover([path])
        raise AssertionError("asked for before the corpus was read")

    found = expand(given(), ReadOptions())
    assert [next(found).document for _ in range(3)] == ["0", "1", "2"]
    with pytest.raises(AssertionError):
        next(found)


def test_what_is_gone_or_is_no_file_is_left_to_the_reader(tmp_path: Path) -> None:
    gone = Source(tmp_path / "weg.jsonl", "weg.jsonl")
    folder = Source(tmp_path, "map.jsonl")
    assert list(expand([gone, folder], ReadOptions())) == [gone, folder]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.jsonl")
    given = Source(tmp_path / "p.jsonl", "p.jsonl")
    assert list(expand([given], ReadOptions())) == [given]


@pytest.mark.parametrize("name", ["c.jsonl", "c.csv"])
def test_a_file_that_changes_while_it_is_read(tmp_path: Path, name: str) -> None:
    line = json.dumps({"text": "x" * 1_000}) if name == "c.jsonl" else f"text\n{'x' * 1_000}"
    path = write(tmp_path / name, line + "\n")
    found = expand(discover([path]), ReadOptions())
    assert next(found).problem is None
    with path.open("a") as file:
        file.write(f"{line}\n")
    assert problems(found)[-1] == f"{path}: changed while it was read; run again when it is complete"


def test_names_of_problems_are_one_line(tmp_path: Path) -> None:
    (problem,) = problems(opened(write(tmp_path / "regel\neinde.jsonl", "[")))
    assert "\n" not in problem
    assert "regel\\neinde.jsonl: holds a JSON array" in problem


def test_json_lines_on_standard_input() -> None:
    found = _piped(b"\n" + jsonl([{"id": "a", "text": TEXT}, "{", {"text": TEXT}]).encode())
    assert [source.document for source in found] == ["a", "-#3", "-#4"]
    assert problems(found)[0].startswith("standard input: line 3 is not JSON")
    assert rows(_piped(b'{"text": "zonder regeleinde"}'))[0].text == "zonder regeleinde"
    long = {"text": "x" * 100_000}
    assert len(rows(_piped(jsonl([long, long]).encode()))) == 2


@pytest.mark.parametrize(
    "data",
    [b"", b"Tekst.", b"{", b'{\n "text": "x"\n}', b"{een} tekst\n", b"{\\rtf1 Tekst.}", b'["x"]\n', b"id,text\n1,x\n"],
)
def test_other_standard_input_is_one_article(data: bytes) -> None:
    assert _piped(data) == [Source(Path("-"), "-", content=data)]


def test_an_article_on_standard_input_is_read_to_one_byte_above_the_limit() -> None:
    (source,) = _piped(b"x" * 100_000, ReadOptions(max_bytes=10_000))
    assert source.content == b"x" * 10_001
    (source,) = _piped(b"{" + b"x" * 100_000, ReadOptions(max_bytes=10_000))
    assert len(source.content or b"") == 10_001  # type: ignore[arg-type]


def test_other_containers_on_standard_input() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "Tekst.")
    assert ids(_piped(buffer.getvalue())) == ["-/a.txt"]
    corpus = jsonl([{"text": TEXT}]).encode()
    for mode in ("w", "w:gz"):
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode=mode) as tar:  # type: ignore[call-overload]
            info = tarfile.TarInfo("c.jsonl")
            info.size = len(corpus)
            tar.addfile(info, io.BytesIO(corpus))
        assert ids(_piped(buffer.getvalue())) == ["-/c.jsonl#1"]
    assert ids(_piped(gzip.compress(corpus))) == ["-#1"]
    assert ids(_piped(b"id,text\n5,x\n", ReadOptions(format="csv"))) == ["5"]
    assert ids(_piped(b"id\ttext\n5\tx\n", ReadOptions(format="tsv"))) == ["5"]


def test_parquet_on_standard_input() -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    buffer = io.BytesIO()
    pq.write_table(pa.table({"text": [TEXT]}), buffer)
    assert ids(_piped(buffer.getvalue())) == ["-#1"]


PIPE = """
import sys
from cijferspoor.reading.containers import expand
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.sources import discover
for source in expand(discover(["-"]), ReadOptions()):
    print(source.document, flush=True)
"""


def test_lines_are_read_as_they_arrive() -> None:
    with subprocess.Popen([sys.executable, "-c", PIPE], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        for name in (b"een", b"twee"):
            # Half a line first: what is there is not enough yet, and must not be lost.
            process.stdin.write(b'{"id": "' + name)
            process.stdin.flush()
            process.stdin.write(b'", "text": "Tekst."}\n')
            process.stdin.flush()
            assert process.stdout.readline().strip() == name
        process.stdin.close()
        assert process.wait(10) == 0


def _peak(path: Path) -> int:
    tracemalloc.start()
    try:
        for _ in expand(discover([path]), ReadOptions()):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", ["jsonl", "csv", "zip", "tar.gz", "jsonl.gz"])
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path, kind: str) -> None:
    peaks = []
    for count in (5_000, 5_000, 25_000):  # the first time modules are loaded as well
        texts = [sha512(str(number).encode()).hexdigest() * 2 for number in range(count)]
        if kind == "csv":
            data = "id,date,text\n" + "".join(f"{n},2020-05-14,{text}\n" for n, text in enumerate(texts))
        else:
            data = jsonl({"id": str(n), "text": text, "date": "2020-05-14"} for n, text in enumerate(texts))
        path = tmp_path / f"c{count}.{kind}"
        if kind == "zip":
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("c.jsonl", data)
        elif kind == "tar.gz":
            inner = write(tmp_path / "c.jsonl", data)
            with tarfile.open(path, "w:gz") as tar:
                tar.add(inner, "c.jsonl")
        else:
            write(path, gzip.compress(data.encode()) if kind == "jsonl.gz" else data)
        peaks.append(_peak(path))
    assert peaks[2] < 1.2 * peaks[1]
