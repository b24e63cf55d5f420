"""The pairs of an article and a source that we wrote: floors, and what they cover."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cijferspoor.checking.results import CONTRADICTED, SUPPORTED
from tests.checking.confusion import report
from tests.checking.corpus import Judged, accuracy, false_alarms, judged, pairs, reasons_covered, sets

DOCS = Path(__file__).resolve().parents[2] / "docs" / "check.md"
ACCURACY, FALSE_ALARMS = 0.95, 0.02
"""What the check is to reach over all pairs; lowering one takes an edit here."""


@pytest.fixture(scope="module")
def every() -> list[Judged]:
    return [item for name in sets() for item in judged(name)]


def test_accuracy(every: list[Judged]) -> None:
    wrong = [item for item in every if not item.right]
    assert accuracy(every) >= ACCURACY, wrong


def test_false_contradicted(every: list[Judged]) -> None:
    alarms = [item for item in every if item.false_alarm]
    assert false_alarms(every) <= FALSE_ALARMS, alarms


@pytest.mark.parametrize("name", sets())
def test_every_set_covers_every_reason(name: str) -> None:
    assert reasons_covered(judged(name)) >= {*SUPPORTED, *CONTRADICTED}
    assert sum(item.want[0] == "not_found" for item in judged(name)) >= 20


@pytest.mark.parametrize("name", sets())
def test_pairs_are_well_formed(name: str) -> None:
    written = pairs(name)
    assert len({pair["id"] for pair in written}) == len(written)
    for pair in written:
        assert pair["article"].count(pair["figure"]) == 1, pair["id"]
        assert ("reason" in pair) == (pair["verdict"] != "not_found"), pair["id"]
        assert pair["why"], pair["id"]


def test_docs_hold_the_table_as_measured() -> None:
    """Numbers in the docs that nobody measured again are worth nothing."""
    table = re.search(r"<!-- confusion -->\n(.*?)\n<!-- /confusion -->", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert table is not None
    assert table[1] == report()
