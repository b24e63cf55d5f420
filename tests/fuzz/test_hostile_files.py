"""Hostile files through the real command: each is told in one line, the others are read, nothing is left or let out."""

from __future__ import annotations

import csv
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from cijferspoor import reading
from cijferspoor.cli import main
from tests.fuzz.hostile import SENTENCE, calling, hostile_files, one_long_row, page

FAILED = 3
BOUND = 60.0
"""Seconds that no run may take, also on a slow and busy machine; the slowest takes about seven."""
GOOD = {"aaa-goed.txt": SENTENCE.encode(), "zzz-goed.html": page(f"<h1>Zaken</h1><p>{SENTENCE}</p>")}
NAMES = {
    "regel\neinde.txt": "regel\\neinde.txt",
    "\x1b[31mrood\x1b[2J.txt": "\\x1b[31mrood\\x1b[2J.txt",
    "rechts\u202elinks.txt": "rechts\\u202elinks.txt",
    "half\udcff\udcfe.txt": "half\\xff\\xfe.txt",
    "=1+1;'\"<b>.txt": "=1+1;'\"<b>.txt",
    "-o.txt": "-o.txt",
}
"""Hostile names, and how they are shown."""

posix = pytest.mark.skipif(os.name != "posix", reason="such names and files are of POSIX")


@dataclass
class Ran:
    """What a run of the command left behind."""

    code: int
    out: str
    lines: list[str]
    seconds: float
    records: list[dict[str, object]] = field(default_factory=list)

    def line(self, name: str) -> str:
        """The only line of standard error that tells of this input."""
        (found,) = [line for line in self.lines if f"/{name}: " in line or f"/{name}/" in line or f" {name}: " in line]
        return found

    def documents(self) -> set[object]:
        return {record["document"] for record in self.records}


def run(folder: Path, *arguments: str | Path, form: str = "jsonl") -> Ran:
    """The command on its own, with a temporary folder of its own that must be empty afterwards."""
    temporary = folder / ".tijdelijk"
    temporary.mkdir(exist_ok=True)
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "CIJFERSPOOR_DEBUG")}
    environment |= {name: str(temporary) for name in ("TMPDIR", "TEMP", "TMP")}
    command = [sys.executable, "-m", "cijferspoor", "extract", *map(str, arguments), "--pipeline", "none", "-f", form]
    started = time.monotonic()
    done = subprocess.run(
        command, capture_output=True, stdin=subprocess.DEVNULL, timeout=BOUND, env=environment, check=False
    )
    seconds = time.monotonic() - started
    assert not list(temporary.iterdir()), "temporary files are left"
    lines = done.stderr.decode("utf-8").splitlines()
    assert all(line.startswith("cijferspoor: ") for line in lines), lines
    assert "Traceback" not in "".join(lines) and "internal error" not in "".join(lines), lines
    out = done.stdout.decode("utf-8")
    return Ran(
        done.returncode, out, lines, seconds, [json.loads(line) for line in out.splitlines()] if form == "jsonl" else []
    )


@contextmanager
def listening() -> Iterator[tuple[str, list[object]]]:
    """An address on this machine, and who has connected to it."""
    called: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        stop = threading.Event()

        def accept() -> None:
            while not stop.is_set():
                try:
                    connection, address = server.accept()
                except TimeoutError:
                    continue
                called.append(address)
                connection.close()

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", called
        stop.set()
        thread.join()


HOSTILE = hostile_files()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    """One run over a folder with all of them, between two good files."""
    folder = tmp_path_factory.mktemp("vijandig")
    for name, content in (GOOD | {name: data for name, (data, _) in HOSTILE.items()}).items():
        (folder / name).write_bytes(content)
    one_long_row(folder / "rij.jsonl", 100_000_000)
    yield run(folder, folder)
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()


@pytest.mark.parametrize("name", [*(name for name, (_, told) in HOSTILE.items() if told), "rij.jsonl"])
def test_a_hostile_file_is_told_in_one_line(hostile: Ran, name: str) -> None:
    told = HOSTILE[name][1] if name in HOSTILE else "longer than 20 MB"
    line = hostile.line(name)
    assert told in line
    assert len(line) < 400 and line.isprintable()


@pytest.mark.parametrize("name", [name for name, (_, told) in HOSTILE.items() if not told])
def test_a_hostile_file_that_holds_an_article_is_read(hostile: Ran, name: str) -> None:
    assert {record["quote"] for record in hostile.records if record["document"] == name} >= {"12", "14"}


def test_the_run_over_hostile_files(hostile: Ran) -> None:
    assert hostile.code == FAILED
    assert set(GOOD) <= hostile.documents(), "the files before and after them are read"
    failures = [line for line in hostile.lines if not line.startswith("cijferspoor: note: ")]
    assert len(failures) == 1 + 1 + sum(bool(told) for _, told in HOSTILE.values()), "one line each and the summary"
    assert hostile.seconds < BOUND


def test_nothing_is_fetched(tmp_path: Path) -> None:
    with listening() as (address, called):
        for name, content in calling(address).items():
            (tmp_path / name).write_bytes(content)
        ran = run(tmp_path, tmp_path)
    assert called == []
    assert "root:" not in ran.out and "/bin/" not in ran.out
    assert len(ran.documents()) >= 8, ran.lines
    assert "DOCTYPE" in ran.line("dtd.docx")


def test_the_listener_hears(tmp_path: Path) -> None:
    with listening() as (address, called):
        socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))).close()
        time.sleep(0.5)
    assert len(called) == 1


@posix
def test_pipes_links_and_names(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    for name, content in GOOD.items():
        (folder / name).write_bytes(content)
    for name in NAMES:
        try:
            (folder / name).write_bytes(b"")
        except OSError:
            pytest.skip("this file system does not take such names")
    os.mkfifo(folder / "pijp.txt")
    os.mkfifo(tmp_path / "los.txt")
    (folder / "lus").symlink_to(folder, target_is_directory=True)
    (folder / "lus.txt").symlink_to("lus.txt")
    (folder / "weg.txt").symlink_to("nergens.txt")
    (folder / "apparaat.txt").symlink_to(os.devnull)
    ran = run(tmp_path, folder, tmp_path / "los.txt", form="table")
    assert ran.code == FAILED
    assert all(name in ran.out for name in GOOD)
    for shown in NAMES.values():
        assert "is empty" in ran.line(shown)
    for name in ("pijp.txt", "los.txt", "apparaat.txt"):
        assert "is a pipe or device" in ran.line(name)
    assert "cannot be read" in ran.line("lus.txt")
    assert "no such file" in ran.line("weg.txt")
    assert all(line.isprintable() for line in ran.lines)
    assert not [line for line in ran.lines if "lus/" in line], "links to folders are not followed"


@posix
def test_hostile_names_and_texts_in_the_output(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    texts = {
        "formule.txt": "=HYPERLINK(0) kostte 12 euro.\n\n@SUM(1) kostte 13 euro.\n\n+1 of -2 kostte 14 euro.\n",
        "scherm.txt": "Er waren \x1b[31m12 daders\x1b[2J en \x9b31m14 zaken\u202e in het land.\n",
        "pagina.txt": "Er waren 12 <script>alert(1)</script> en 14 <img src=x onerror=alert(1)> in het land.\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name in NAMES:
        (folder / name).write_text(SENTENCE, encoding="utf-8")
    ran = run(tmp_path, folder, form="table")
    table = ran.out
    assert ran.code == 0 and "daders" in table
    results = {form: tmp_path / f"uit.{form}" for form in ("csv", "xlsx", "html")}
    for path in results.values():
        done = CliRunner().invoke(main, ["extract", str(folder), "-o", str(path), "--pipeline", "none"])
        assert done.exit_code == 0, done.output
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", table)
    with results["csv"].open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell[:1] in "=@\t\r" and cell], "a spreadsheet would run it"
    book = openpyxl.load_workbook(results["xlsx"])
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b", "d"}
    made = results["html"].read_text(encoding="utf-8")
    assert "<script" not in made and "<img" not in made and "&lt;script&gt;" in made
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")]


def test_a_slow_file_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "aaa-goed.txt").write_bytes(GOOD["aaa-goed.txt"])
    (tmp_path / "traag.html").write_bytes(page(f"<p>{SENTENCE}</p>" + "<p>x<i>12 y</i></p>" * 240_000))
    (tmp_path / "zzz-goed.txt").write_bytes(GOOD["aaa-goed.txt"])
    ran = run(tmp_path, tmp_path, "--timeout", "1")
    assert ran.code == FAILED
    assert "takes longer than 1 seconds" in ran.line("traag.html")
    assert ran.documents() == {"aaa-goed.txt", "zzz-goed.txt"}


def test_a_corpus_that_grows_while_it_is_read(tmp_path: Path) -> None:
    corpus, stop = tmp_path / "groeit.jsonl", threading.Event()
    row = json.dumps({"text": SENTENCE}) + "\n"
    corpus.write_text(row * 20, encoding="utf-8")

    def grow() -> None:
        end = time.monotonic() + 20
        while not stop.wait(0.05) and time.monotonic() < end:
            with corpus.open("a", encoding="utf-8") as file:
                file.write(row * 2)

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        ran = run(tmp_path, corpus)
    finally:
        stop.set()
        thread.join()
    assert ran.code == FAILED
    assert "changed while it was read" in ran.line("groeit.jsonl")
    assert "groeit.jsonl#20" in ran.documents()


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "groeit.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    bounded = reading._bounded

    def growing(*arguments: object) -> object:
        found = bounded(*arguments)  # type: ignore[arg-type]
        with path.open("a", encoding="utf-8") as file:
            file.write(SENTENCE)
        return found

    monkeypatch.setattr(reading, "_bounded", growing)
    (source,) = reading.discover([path])
    with pytest.raises(reading.ReadError, match="changed while it was read") as error:
        reading.read(source)
    assert str(path) in str(error.value)
