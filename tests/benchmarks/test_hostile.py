"""The benchmark of hostile text runs; how long it takes is not tested here."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

SCRIPT = runpy.run_path(str(Path(__file__).with_name("hostile.py")))


@pytest.mark.parametrize("name", SCRIPT["PATTERNS"])
def test_every_pattern_is_survived(name: str) -> None:
    text = SCRIPT["hostile"](SCRIPT["PATTERNS"][name], 300)
    assert len(text) == 300
    for function in SCRIPT["FUNCTIONS"].values():
        function(text)


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    SCRIPT["main"](["--least", "200", "--most", "400", "--only", "vulgar"])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines[1:4]] == [
        ["vulgar", function, "400"] for function in ("numbers", "periods", "extract")
    ]
