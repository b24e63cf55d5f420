"""Every row of the rule tables: the rule fires on its example, and not on its near miss."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cijferspoor import Figure, extract_text
from cijferspoor.linking.ages import AGE_RULES
from cijferspoor.linking.counted.rules import COUNTED_RULES
from cijferspoor.linking.properties import PROPERTY_RULES
from cijferspoor.linking.rule import Rule
from cijferspoor.linking.sources.rules import SOURCE_RULES
from tests.linking.extracted import rules

TABLES: list[tuple[str, tuple[Rule[Any], ...]]] = [
    ("counted", COUNTED_RULES),
    ("age", AGE_RULES),
    ("property", PROPERTY_RULES),
    ("source", SOURCE_RULES),
]
ROWS = [(field, rule) for field, table in TABLES for rule in table]
DOCS = Path(__file__).parents[2] / "docs"


def _marked(example: str) -> Figure:
    """The figure that stands in braces."""
    start, end = example.index("{"), example.index("}") - 1
    figures = extract_text(example.replace("{", "").replace("}", "")).figures
    found = [figure for figure in figures if (figure.start, figure.end) == (start, end)]
    assert found, f"no figure {example[start + 1 : end + 1]!r}: {[figure.quote for figure in figures]}"
    return found[0]


@pytest.mark.parametrize(("field", "rule"), ROWS, ids=lambda value: getattr(value, "name", None))
def test_a_rule_fires_on_its_example_and_not_on_its_near_miss(field: str, rule: Rule[Any]) -> None:
    fired = [name for name, _ in rules(_marked(rule.example), field)]
    assert fired == [rule.name]
    assert rule.name not in [name for name, _ in rules(_marked(rule.near_miss), field)]


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for _, rule in ROWS]
    assert len(names) == len(set(names))
    assert all(rule.find.__doc__ for _, rule in ROWS)


@pytest.mark.skipif(not DOCS.is_dir(), reason="the documentation is not here")
def test_the_documentation_names_every_rule_with_its_example_and_near_miss() -> None:
    page = (DOCS / "linking.md").read_text(encoding="utf-8")
    for _, rule in ROWS:
        row = f"| `{rule.name}` | {_bold(rule.example)} | {_bold(rule.near_miss)} |"
        assert row in page, row


def _bold(example: str) -> str:
    return example.replace("{", "**").replace("}", "**")
