"""``er`` that stands for what was named before, and the ``er`` that only introduces a noun of its own."""

from __future__ import annotations

import pytest

from tests.linking.extracted import figure_of, the_rule

NAMED_BEFORE = [
    ("Van de aanvragen werden er 402 afgewezen.", "402", "aanvraag"),
    ("Van de huizen hadden er 640 natte muren.", "640", "huis"),
    ("De bond telt 90 huizen. In mei hadden er 40 schimmels in de kelder.", "40", "huis"),
    ("De bond riep 90 leden op, maar er kwamen er maar 40 opdagen.", "40", "lid"),
]


@pytest.mark.parametrize(("text", "quote", "lemma"), NAMED_BEFORE)
def test_it_stands_for_what_was_named(text: str, quote: str, lemma: str) -> None:
    figure = figure_of(text, quote)
    assert figure.counted is not None
    assert (figure.counted.lemma, the_rule(figure, "counted")) == (lemma, "counted.er")


OWN_NOUN = [
    ("In 2022 werden er 30 gebouwen gesloopt.", "30", "gebouw"),
    ("In 2022 werden er 30 afgewezen aanvragen herzien.", "30", "aanvraag"),
    ("In 2022 hebben er 640 huizen aan de proef meegedaan.", "640", "huis"),
    ("In 2022 hadden er 640 mensen klachten.", "640", "mens"),
    ("Bij de brand vielen er 30 gewonden.", "30", "gewonde"),
]


@pytest.mark.parametrize(("text", "quote", "lemma"), OWN_NOUN)
def test_it_introduces_a_noun(text: str, quote: str, lemma: str) -> None:
    figure = figure_of(text, quote)
    assert figure.counted is not None
    assert (figure.counted.lemma, the_rule(figure, "counted")) == (lemma, "counted.following_noun")
