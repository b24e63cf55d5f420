"""A reader that crashes, hangs, swells or lies takes down its own file and nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.isolation import Worker
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import Format

ROOT = str(Path(__file__).parents[2])


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    monkeypatch.syspath_prepend(ROOT)  # so that the worker process finds the bad readers
    worker = Worker()
    yield worker
    worker.stop()


def reader(name: str) -> Format:
    return Format(name, (), f"tests.reading.bad_readers:{name}", isolated=True)


def test_the_worker_is_kept_for_the_next_file(worker: Worker) -> None:
    first = worker.read(reader("good"), "één".encode(), ReadOptions())
    second = worker.read(reader("good"), b"twee", ReadOptions())
    assert (first.text, second.text) == ("één", "twee")
    assert first.title == second.title, "the same process read both"


def test_threads_take_turns(worker: Worker) -> None:
    texts = [f"tekst {number} " * 2_000 for number in range(24)]
    with ThreadPoolExecutor(6) as pool:
        found = pool.map(lambda text: worker.read(reader("good"), text.encode(), ReadOptions()).text, texts)
        assert list(found) == texts


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_forked_process_gets_a_worker_of_its_own(worker: Worker) -> None:
    before = worker.read(reader("good"), b"", ReadOptions()).title
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        title = worker.read(reader("good"), b"", ReadOptions()).title or ""
        os.write(sending, title.encode())
        worker.stop()
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(receiving, 100).decode() not in ("", before)
    assert worker.read(reader("good"), b"", ReadOptions()).title == before


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("refuse", "is locked; open it first"),
        ("fail", "cannot be read (KeyError: 'no such part\\nin two lines'); the file may be damaged"),
        ("recurse", "nested too deeply"),
        ("lie", "makes no sense"),
    ],
)
def test_what_a_reader_raises_is_told_in_one_line(worker: Worker, name: str, message: str) -> None:
    with pytest.raises(ReadError) as error:
        worker.read(reader(name), b"", ReadOptions())
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert worker.read(reader("good"), b"daarna", ReadOptions()).text == "daarna"


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_crash_is_reported_and_the_next_file_gets_a_fresh_worker(worker: Worker) -> None:
    before = worker.read(reader("good"), b"", ReadOptions())
    with pytest.raises(ReadError, match=r"crashed \(signal 11\)"):
        worker.read(reader("crash"), b"x" * 1_000_000, ReadOptions())
    after = worker.read(reader("good"), b"", ReadOptions())
    assert after.title != before.title


def test_a_reader_that_hangs_is_given_up(worker: Worker) -> None:
    with pytest.raises(ReadError, match=r"longer than 0\.5 seconds"):
        worker.read(reader("hang"), b"", ReadOptions(max_seconds=0.5))
    assert worker.read(reader("good"), b"daarna", ReadOptions()).text == "daarna"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the address space is limited on Linux")
def test_a_reader_that_swells_is_stopped(worker: Worker) -> None:
    with pytest.raises(ReadError, match="memory"):
        worker.read(reader("swell"), b"", ReadOptions(max_memory=700_000_000))
    assert worker.read(reader("good"), b"daarna", ReadOptions()).text == "daarna"


def test_what_a_library_prints_does_not_get_between_the_answers(worker: Worker) -> None:
    assert worker.read(reader("chatter"), b"tekst", ReadOptions()).text == "tekst"


def test_a_reader_cannot_connect_write_or_run_anything(worker: Worker, tmp_path: Path) -> None:
    target = tmp_path / "geschreven"
    assert worker.read(reader("phone_home"), str(target).encode(), ReadOptions()).text == "niets"
    assert not target.exists()
