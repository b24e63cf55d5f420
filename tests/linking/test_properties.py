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
    *(
        ("property.predicate", text, quote, words)
        for text, quote, words in (
            # behind an insertion, or a clause that says which
            ("De helft van de leden, zei de voorzitter, is tevreden.", "De helft", "tevreden"),
            ("De helft van de leden, vooral jongeren, kan niet slapen.", "De helft", "kan niet slapen"),
            ("De helft van de huizen in Delft die in mei klaar waren, staat leeg.", "De helft", "staat leeg"),
            # before the share
            ("Betaald werk heeft 40 procent van de leden.", "40 procent", "Betaald werk heeft"),
            ("Tevreden is 40 procent van de leden.", "40 procent", "Tevreden"),
            # in the clause behind its whole
            ("Het aandeel ouderen dat slecht slaapt, is 40 procent.", "40 procent", "slecht slaapt"),
            ("Het percentage ouderen dat slecht slaapt steeg naar 40 procent.", "40 procent", "slecht slaapt"),
            # a participle or a verb with its particle is enough
            ("40 procent van de woningen is verkocht.", "40 procent", "verkocht"),
            ("40 procent van de leden stemde tegen.", "40 procent", "stemde tegen"),
            # a count of what was named before
            ("De bond kreeg 90 aanvragen. Daarvan werden er 40 afgewezen.", "40", "afgewezen"),
            ("De bond telt 90 huizen. Daarvan hadden er 40 natte muren.", "40", "natte muren"),
        )
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
    ("an aside alone", "Het gaat om de helft van de leden, zei de voorzitter.", "de helft"),
    ("who it is, not what is said", "Dat is 40 procent van de leden.", "40 procent"),
    ("where, not what", "In Delft woont 40 procent van de leden.", "40 procent"),
    ("another share between", "De helft van de leden, een kwart van de trainers, stemde.", "De helft"),
    ("the name of a share", "Het aandeel ouderen in de stad is 40 procent.", "40 procent"),
    ("more than before", "Er kwamen klachten en dat waren er 40 meer dan in 2008.", "40"),
    ("adverbs alone", "40% is tevreden, maar 20% niet.", "20%"),
    ("money", "De 12 euro is op.", "12 euro"),
]


@pytest.mark.parametrize(("why", "text", "quote"), NOT_SAID, ids=[row[0] for row in NOT_SAID])
def test_no_property(why: str, text: str, quote: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.property, the_rule(figure, "property")) == (None, None), why
