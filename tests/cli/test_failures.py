"""Inputs that fail, bugs, and outputs that cannot be written: one line each, and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from cijferspoor.cli.output import Output
from cijferspoor.export import open_output

Run = Callable[..., Result]


def quotes(text: str) -> list[str]:
    return [json.loads(line)["quote"] for line in text.splitlines()]


@pytest.mark.parametrize("bad", ["missing", "empty", "binary", "nul", "no_articles", "large"])
def test_a_bad_input_is_one_line_and_the_others_go_on(run: Run, folder: Path, bad: str) -> None:
    path = folder.parent / f"{bad}.txt"
    if bad == "no_articles":
        path.mkdir()
    elif bad != "missing":
        path.write_bytes({"empty": b"", "binary": bytes(range(256)), "nul": b"a\0b 12", "large": b"12 x" * 99}[bad])
    result = run("extract", folder / "b.txt", path, folder / "a.txt", "--max-bytes", "200")
    failure, summary = result.stderr.splitlines()
    assert result.exit_code == 3
    assert quotes(result.stdout) == ["7", "2020", "12"]
    assert failure.startswith("cijferspoor: ")
    assert path.name in failure
    assert "1 input failed" in summary


def test_a_bug_takes_down_only_its_article(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a0.txt").write_text("crash 12", encoding="utf-8")
    result = run("extract", folder, "--quiet")
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 3
    assert quotes(result.stdout) == ["2020", "12", "7"]
    assert line.startswith("cijferspoor: a0.txt: internal error (RuntimeError: toy bug in two lines); please report")
    monkeypatch.setenv("CIJFERSPOOR_DEBUG", "1")
    assert "Traceback" in run("extract", folder).stderr


def test_when_every_input_fails_nothing_is_written(run: Run, folder: Path) -> None:
    target = folder.parent / "o.json"
    target.write_text("old", encoding="utf-8")
    result = run("extract", "none.txt", "-o", target)
    assert (result.exit_code, target.read_text(encoding="utf-8")) == (3, "old")
    assert run("extract", "none.txt", "-f", "json").stdout == ""


def test_when_one_input_succeeds_the_output_is_complete(run: Run, folder: Path) -> None:
    target = folder.parent / "o.json"
    result = run("extract", "none.txt", folder / "c.txt", "-o", target)
    assert (result.exit_code, json.loads(target.read_text(encoding="utf-8"))) == (3, [])


def test_an_article_is_never_overwritten_with_its_records(run: Run, folder: Path) -> None:
    before = (folder / "b.txt").read_bytes()
    for arguments in (
        [folder, "-o", folder / "b.txt"],
        [folder / "a.txt", folder / "b.txt", "-o", folder / "b.txt"],
        [folder / "b.txt", "--documents", folder / "b.txt"],
        [folder, "-o", folder / ".." / folder.name / "b.txt"],
    ):
        result = run("extract", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "is one of the inputs and would be overwritten" in result.stderr
        assert (folder / "b.txt").read_bytes() == before


def test_what_an_earlier_run_wrote_beside_the_articles_is_written_anew(run: Run, folder: Path) -> None:
    arguments = [folder, "-o", folder / "r.csv", "--documents", folder / "d.jsonl", "-q"]
    written = []
    for _ in range(2):
        result = run("extract", *arguments)
        assert (result.exit_code, result.stderr) == (0, "")
        written.append([(folder / name).read_bytes() for name in ("r.csv", "d.jsonl")])
    assert written[0] == written[1]
    assert written[0][1].count(b"\n") == 3


def test_two_outputs_are_two_files(run: Run, folder: Path) -> None:
    same = folder / ".." / folder.name / "d.jsonl"
    result = run("extract", folder, "-o", folder / "d.jsonl", "--documents", same)
    assert result.exit_code == 2
    assert "name the same file" in result.stderr


class _Full:
    """A stream on a full disk."""

    def write(self, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        """Nothing to do."""


def test_a_full_disk_is_one_line_and_leaves_the_old_file(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder.parent / "o.json"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr("cijferspoor.cli.output.Sink", lambda stream: _Full())
    result = run("extract", folder, "-o", target)
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 3
    assert line.startswith(f"cijferspoor: {target}: cannot be written (No space left on device), it is unchanged")
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in folder.parent.iterdir()) == ["articles", "o.json"]


def test_a_disk_that_is_full_at_the_very_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cijferspoor.export.atomic.os.fsync", full)

    def write() -> None:
        with open_output(tmp_path / "o") as stream:
            stream.write(b"x")

    with pytest.raises(OSError, match="No space"):
        write()
    assert list(tmp_path.iterdir()) == []


def test_output_is_opened_by_the_first_article(tmp_path: Path) -> None:
    made: list[Any] = []
    with Output(tmp_path / "o", made.append):  # type: ignore[arg-type]
        pass
    assert made == []
    assert list(tmp_path.iterdir()) == []
