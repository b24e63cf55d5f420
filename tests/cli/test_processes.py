"""The command as a process: pipes, signals, exit codes, worker processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Start = Callable[..., "subprocess.Popen[bytes]"]
posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes as on POSIX")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Articles whose text, as JSON Lines, fills a pipe several times over."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        text = f"Er waren {number} daders in 2020. " + "Woorden zonder getal. " * 1000
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def test_version(command: Start) -> None:
    out, _ = command("--version").communicate()
    assert out.startswith(b"cijferspoor ")


def test_standard_input_and_exit_codes(command: Start, folder: Path) -> None:
    process = command("extract", "-", "--text", stdin=subprocess.PIPE)
    out, _ = process.communicate("Eén café, 12 daders.".encode())
    assert (process.returncode, out.decode().strip()) == (0, "Eén café, 12 daders.")
    for arguments, code in (
        (["extract", "--bad"], 2),
        (["extract", "none.txt", folder], 3),
        (["extract", folder], 0),
    ):
        process = command(*arguments)
        _, err = process.communicate()
        assert process.returncode == code
        assert b"Traceback" not in err


def test_utf_8_whatever_the_locale_says(command: Start, folder: Path) -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    out, _ = command("extract", folder / "c.txt", "--text", env=locale).communicate()
    assert "één café" in out.decode("utf-8")


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_leaves_ends_it_quietly(command: Start, many: Path, jobs: str) -> None:
    process = command("extract", many, "--text", "--jobs", jobs)
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0


@posix
@pytest.mark.parametrize(
    ("number", "code", "said"), [(signal.SIGINT, 130, b"interrupted"), (signal.SIGTERM, 143, b"stopped")]
)
def test_a_signal_ends_it_with_one_line_and_no_file(
    command: Start, folder: Path, number: int, code: int, said: bytes
) -> None:
    target = folder.parent / "o.jsonl"
    # Standard input stays open, so the command waits for it, after its first article.
    process = command("extract", folder, "-", "-o", target, "--text", stdin=subprocess.PIPE)
    _wait_for(lambda: any(path.name.startswith(".o.jsonl") for path in folder.parent.iterdir()))
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.strip()) == (code, b"cijferspoor: " + said)
    assert [path.name for path in folder.parent.iterdir()] == ["articles"]


@posix
def test_an_interrupt_ends_the_workers_too(command: Start, many: Path) -> None:
    target = many.parent / "o.jsonl"
    process = command(
        "extract",
        many,
        "-",
        "-o",
        target,
        "--text",
        "--jobs",
        "2",
        stdin=subprocess.PIPE,
        start_new_session=True,
    )
    _wait_for(lambda: any(path.name.startswith(".o.jsonl") for path in many.parent.iterdir()))
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to everyone in the foreground
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.strip()) == (130, b"cijferspoor: interrupted")
    assert [path.name for path in many.parent.iterdir()] == ["many"]
    _wait_for(lambda: not _group_alive(process.pid))


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", ["extract FOLDER --text -o /dev/full", "extract FOLDER --text", "schema", "-h"])
def test_a_full_device_is_one_line(command: Start, folder: Path, arguments: str) -> None:
    with Path("/dev/full").open("wb") as full:
        process = command(*arguments.replace("FOLDER", str(folder)).split(), stdout=full)
        _, err = process.communicate()
    (line,) = err.decode().splitlines()
    assert process.returncode == 3
    assert line.startswith("cijferspoor: ")
    assert "No space left on device" in line


@posix
def test_a_file_size_limit_leaves_the_old_file(command: Start, many: Path) -> None:
    target = many.parent / "o.jsonl"
    target.write_bytes(b"old")
    limit = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)); "
    code = limit + "sys.argv = sys.argv[1:]; runpy.run_module('cijferspoor', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", code, "cijferspoor", "extract", many, "--text", "-o", target],
        capture_output=True,
        check=False,
    )
    (line,) = done.stderr.decode().splitlines()
    assert done.returncode == 3
    assert "it is unchanged" in line
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in many.parent.iterdir()) == ["many", "o.jsonl"]


def test_any_number_of_jobs_gives_the_same_bytes(command: Start, folder: Path, many: Path) -> None:
    alone, _ = command("extract", folder, many, "--skipped", "--explain").communicate()
    together, err = command("extract", folder, many, "--skipped", "--explain", "--jobs", "3").communicate()
    assert together == alone
    assert b"33 articles" in err


def _wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def _group_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
