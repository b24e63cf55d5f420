"""A toy extractor, so that the command is tested apart from the rules, and ways to run the command."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cijferspoor import pipeline
from cijferspoor.cli import main
from cijferspoor.pipeline import Extraction
from cijferspoor.records import Counted, Cue, Figure, SentenceSpan, Skipped

Run = Callable[..., Result]
TOKEN = re.compile(r"(\d+)(e)?(?: (\w+))?")


def toy_extraction(article: Any, *, lexicon: Any = None, pipeline: Any = None) -> Extraction:
    """``12 daders`` is a count, ``2020`` a period, ``4e`` is skipped; the word ``crash`` is a bug."""
    if "crash" in article.text:
        raise RuntimeError("toy bug\nin two lines")
    figures, skipped = [], []
    for match in TOKEN.finditer(article.text):
        span = {"quote": match[1], "start": match.start(1), "end": match.end(1)}
        if match[2]:
            skipped.append(Skipped(document=article.id, reason="ordinal", **span))
            continue
        counted = None
        if match[3]:
            counted = Counted(text=match[3], lemma=match[3].rstrip("s"), start=match.start(3), end=match.end(3))
        figures.append(
            Figure(
                id=f"{article.id}:{match.start()}",
                document=article.id,
                kind="period" if len(match[1]) == 4 else "count",
                value=None if len(match[1]) == 4 else float(match[1]),
                sentence=SentenceSpan(text=article.text, start=0, end=len(article.text)),
                counted=counted,
                rule="toy.digits",
                explanation=(Cue(field="counted", rule="noun_after", text="x", start=0, end=1),),
                **span,
            )
        )
    return Extraction(article, tuple(figures), tuple(skipped))


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract_article", toy_extraction)


@pytest.fixture
def run(toy: None, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in this process with the toy extractor."""
    for name in ("COLUMNS", "NO_COLOR", "CIJFERSPOOR_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return invoke


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles with figures and one without, in a folder."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("In 2020 waren er 12 daders, voor de 4e keer.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Er kwamen 7 zaken bij.\n", encoding="utf-8")
    (folder / "c.txt").write_text("Geen cijfers, alleen één café.\n", encoding="utf-8")
    return folder


@pytest.fixture
def command() -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts the real command in a process of its own; whatever still runs afterwards is ended."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
        environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "CIJFERSPOOR_DEBUG")}
        environment.update(options.pop("env", {}))
        process = subprocess.Popen(
            [sys.executable, "-m", "cijferspoor", *map(str, arguments)],
            **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
            env=environment,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                stream.close()
