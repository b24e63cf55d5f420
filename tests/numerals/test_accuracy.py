"""Accuracy on the number cases of other projects, where these stand beside the project; never below a floor.

The floors belong to the case files with these hashes. Lowering one is a decision, made here and seen in review.
"""

from __future__ import annotations

import hashlib
import json
import runpy
from collections import Counter
from pathlib import Path

import pytest

from cijferspoor.numerals import find_numbers

FLOORS: dict[str, tuple[str, dict[str, int]]] = {
    "recognizers.jsonl": (
        "0165e34f3f6980c2cb7e25d3a0017c8cf03bf85c5845cac3263f7811f804673b",
        {"cardinal": 83, "fraction": 51, "percent": 15, "range": 48, "age": 12},  # of 94, 54, 19, 53, 13
    ),
    "text2num.jsonl": (
        "256ef1173cf5e1bd58d7af4b33fe16604cb7b7af6df47f0907583cfec9131dc2",
        {"cardinal": 35},  # of 36
    ),
}
"""File, its sha256, and the fewest right answers of each type; the full number of cases stands beside it."""


@pytest.mark.parametrize("name", FLOORS)
def test_cases_of_other_projects(name: str, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, script = shared / "numerals" / name, shared / "numerals" / "cases.py"
    if not (file.is_file() and script.is_file()):
        pytest.skip(f"needs {name} and cases.py")
    content = file.read_bytes()
    digest, floors = FLOORS[name]
    assert hashlib.sha256(content).hexdigest() == digest, "other cases: measure again and set the floors"
    number_right = runpy.run_path(str(script))["number_right"]
    right, total = Counter[str](), Counter[str]()
    for case in map(json.loads, content.decode("utf-8").splitlines()):
        if case["type"] not in floors:
            continue
        found = find_numbers(case["text"])
        wanted = case["expected"]
        total[case["type"]] += 1
        right[case["type"]] += all(number_right(one, found) for one in wanted) if wanted else not found
    with capsys.disabled():
        print(f"\n{name}: " + ", ".join(f"{kind} {right[kind]}/{total[kind]}" for kind in floors))
    short = {kind: right[kind] for kind, floor in floors.items() if right[kind] < floor}
    assert not short, f"below the floor: {short}, floors {floors}"
