"""A plain install reads the common formats; what needs another library names it in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats import forms
from tests.reading.sheets import books

EXTRAS = ("striprtf", "pyarrow", "xlsxwriter", "docx", "odfdo", "openpyxl", "typst")
PLAIN = (
    "artikel.txt", "artikel.md", "artikel.html", "artikel.mhtml", "artikel.eml", "artikel.pdf", "artikel.docx",
    "artikel.odt", "corpus.jsonl", "corpus.csv", "corpus.tsv", "pagina.zip", "artikel.tar.gz",
)  # fmt: skip


@pytest.fixture
def without_extras(tmp_path: Path) -> dict[str, str]:
    """An environment in which the libraries of the extras cannot be imported."""
    stubs = tmp_path / "stubs"
    for name in EXTRAS:
        (stubs / name).mkdir(parents=True)
        missing = f'raise ModuleNotFoundError("No module named {name}", name="{name}")'
        (stubs / name / "__init__.py").write_text(missing, encoding="utf-8")
    return {**os.environ, "PYTHONPATH": str(stubs)}


def test_a_plain_install_reads_workbooks(tmp_path: Path, without_extras: dict[str, str]) -> None:
    path = tmp_path / "tabel.xlsx"
    path.write_bytes(books.workbook([["Jaar", "Aantal meldingen"], [2019, 299]]))
    done = extract(without_extras, path, "-q", "-f", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"quote": "299"' in done.stdout


def extract(environment: dict[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cijferspoor", "extract", "--pipeline", "none", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_a_plain_install_reads_the_common_formats(tmp_path: Path, without_extras: dict[str, str]) -> None:
    folder = tmp_path / "artikelen"
    folder.mkdir()
    for name in PLAIN:
        (folder / name).write_bytes(forms.FORMS[name]())
    done = extract(without_extras, folder)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith(f"cijferspoor: {len(PLAIN)} articles, ")


@pytest.mark.parametrize(("name", "extra"), [("artikel.rtf", "rtf"), ("corpus.parquet", "parquet")])
def test_an_input_that_needs_more_names_its_extra(
    name: str, extra: str, tmp_path: Path, without_extras: dict[str, str]
) -> None:
    path = tmp_path / name
    path.write_bytes(forms.FORMS[name]())
    done = extract(without_extras, path, "-q")
    (line,) = done.stderr.splitlines()
    assert f"pip install 'cijferspoor[{extra}]'" in line
    assert name in line
    assert done.returncode == 3


@pytest.mark.parametrize("extra", ["parquet", "xlsx"])
def test_an_output_that_needs_more_names_its_extra(extra: str, tmp_path: Path, without_extras: dict[str, str]) -> None:
    path = tmp_path / "artikel.txt"
    path.write_bytes(forms.text())
    done = extract(without_extras, path, "-q", "-o", tmp_path / f"records.{extra}")
    (line,) = done.stderr.splitlines()
    assert f"pip install 'cijferspoor[{extra}]'" in line
    assert done.returncode == 3
    assert not (tmp_path / f"records.{extra}").exists()
