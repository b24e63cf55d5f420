"""Two hundred files of every kind, twenty of them broken: nothing is lost and every failure has its reason."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats.broken import BROKEN, broken
from tests.formats.forms import FORMS

DONE = 180


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gemengd")
    made = {name: make() for name, make in FORMS.items()}
    names = list(made)
    for number in range(DONE):
        name = names[number % len(names)]
        stem, _, suffix = name.partition(".")
        (folder / f"{stem}-{number:03}.{suffix}").write_bytes(made[name])
    for name in BROKEN:
        (folder / f"kapot-{name}").write_bytes(broken(name))
    return folder


def test_a_mixed_folder(folder: Path, tmp_path: Path) -> None:
    output, documents = tmp_path / "records.jsonl", tmp_path / "documents.jsonl"
    command = ["extract", folder, "--output", output, "--documents", documents, "--pipeline", "none", "--jobs", "2"]
    process = subprocess.run(
        [sys.executable, "-m", "cijferspoor", *map(str, command)], capture_output=True, text=True, check=False
    )
    assert process.returncode == 3, process.stderr
    *failures, summary = process.stderr.strip().splitlines()
    assert len(failures) == len(BROKEN) == 20
    for name, (_, reason) in BROKEN.items():
        (told,) = [line for line in failures if f"kapot-{name}" in line]
        assert reason in told, told
    records = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    articles = [json.loads(line) for line in documents.read_text(encoding="utf-8").splitlines()]
    texts = {article["document"]: article["text"] for article in articles}
    whole = [article for article in articles if "kapot" not in article["path"]]
    assert len(whole) == DONE
    assert len(texts) >= 15, "rows of corpora carry the id of their row"
    assert len(articles) == DONE + 1, "the good row of a corpus with a bad line is not lost"
    for record in records:
        assert texts[record["document"]][record["start"] : record["end"]] == record["quote"]
    assert "20 inputs failed" in summary
    assert f"{DONE + 1} articles" in summary
