"""Every row of the rule tables: the rule fires on its example, and not on its near miss."""

from __future__ import annotations

from typing import Any

import pytest

from cijferspoor import Figure, extract_text
from cijferspoor.linking.ages import AGE_RULES
from cijferspoor.linking.counted.rules import COUNTED_RULES
from cijferspoor.linking.rule import Rule
from tests.linking.extracted import rules

ROWS = [("counted", rule) for rule in COUNTED_RULES] + [("age", rule) for rule in AGE_RULES]


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
