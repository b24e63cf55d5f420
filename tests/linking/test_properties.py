"""What a figure says of those it counts."""

from __future__ import annotations

import pytest

from tests.linking.extracted import figure_of, rules, the_rule

SAID = [
    # the adjectives of a count
    ("property.attribute", "Er kwamen 40 alleenstaande oudere mannen.", "40", "alleenstaande oudere"),
    ("property.attribute", "De storm velde 45 oude eiken.", "45", "oude"),
    # the predicate of a share
    ("property.predicate", "40% van de leden is tevreden.", "40%", "tevreden"),
    ("property.predicate", "Van de leden is 40% tevreden.", "40%", "tevreden"),
    ("property.predicate", "De helft van de leden zwemt en een kwart fietst.", "De helft", "zwemt"),
    ("property.predicate", "De helft van de leden zwemt en een kwart fietst.", "een kwart", "fietst"),
    (
        "property.predicate",
        "40% van de leden is tevreden met de kantine, maar 20% niet.",
        "40%",
        "tevreden met de kantine",
    ),
    ("property.predicate", "40 procent van de jonge leden sport.", "40 procent", "sport"),
    (
        "property.predicate",
        "Drie op de vijf leden fietsen elke dag naar school.",
        "Drie op de vijf",
        "fietsen elke dag naar school",
    ),
]


@pytest.mark.parametrize(("rule", "text", "quote", "words"), SAID)
def test_property(rule: str, text: str, quote: str, words: str) -> None:
    figure = figure_of(text, quote)
    assert figure.property is not None
    assert figure.property.text == words
    assert rules(figure, "property") == [(rule, words)]


NOT_SAID = [
    ("a noun without adjectives", "Er kwamen 40 mannen.", "40"),
    ("the verb of a count", "Veertig mannen zongen een lied.", "Veertig"),
    ("a time alone", "40% van de leden in 2015.", "40%"),
    ("nothing behind it", "Het kostte 40 procent.", "40 procent"),
    ("an aside", "De helft van de leden, zei de voorzitter, is tevreden.", "De helft"),
    ("adverbs alone", "40% is tevreden, maar 20% niet.", "20%"),
    ("money", "De 12 euro is op.", "12 euro"),
]


@pytest.mark.parametrize(("why", "text", "quote"), NOT_SAID, ids=[row[0] for row in NOT_SAID])
def test_no_property(why: str, text: str, quote: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.property, the_rule(figure, "property")) == (None, None), why
