"""The same figure told twice: in the headline and the body, or twice in the body."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text
from cijferspoor.checking.consistency import find_inconsistencies
from tests.checking.consistency.telling import findings, told


@pytest.mark.parametrize(
    "text",
    [
        "292 mensen zochten hulp via chat\n\nIn 2022 zochten 229 mensen hulp via de chat.",
        "Helft van jongeren spaart geld\n\nEen kwart van de jongeren spaart geld. Een derde leent.",
        "Oeverdam steekt 6 miljoen euro in lekkend riool\n\nOeverdam steekt 9 miljoen euro in het lekkende riool.",
    ],
)
def test_the_headline_says_another_number(text: str) -> None:
    assert [rule for rule, _ in told(text)] == ["headline_differs"]
    assert findings(text)[0].evidence[0].sentence.start == 0


@pytest.mark.parametrize(
    "text",
    [
        "229 mensen zochten hulp via chat\n\nIn 2022 zochten 229 mensen hulp via de chat.",
        "Ruim 200 mensen zochten hulp via chat\n\nIn 2022 zochten 229 mensen hulp via de chat.",
        "Twintig gewonden bij brand\n\nEr raakten twintig mensen gewond. Vijf gewonden liggen in het ziekenhuis.",
        "Drie scholen dicht na brand\n\nIn Utrecht zijn twee scholen dicht na een brand. In Zeist is een school dicht.",
        "Gemeente trekt 6 miljoen euro uit voor riool\n\nDe gemeente trekt 6,4 miljoen euro uit voor het riool.",
        "Meer meldingen van overlast\n\nIn 2022 kwamen er 229 meldingen. In 2021 kwamen er 180 meldingen.",
        "Dertig doden bij brand\n\nBij de brand vielen 40 gewonden. Er waren 12 brandweerauto's.",
    ],
)
def test_a_headline_that_fits(text: str) -> None:
    assert told(text) == []


def test_the_same_sentence_with_another_number() -> None:
    text = (
        "In 2022 meldden zich 229 slachtoffers van uitbuiting bij de chat. Het meldpunt groeit snel. "
        "Daarom is er meer geld nodig. In 2022 meldden zich 292 slachtoffers van uitbuiting bij de chat."
    )
    assert told(text) == [("told_twice_differently", "error")]
    assert findings(text)[0].arithmetic == "229, not 292"


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 meldden zich 229 slachtoffers bij de chat. In 2022 meldden zich 292 slachtoffers bij de chat.",
        "In 2022 telde de stad 229 meldingen in het centrum. In 2022 telde de stad 292 meldingen in de haven.",
        "Volgens de politie kwamen er 5.000 betogers. Volgens de organisatie kwamen er 8.000 betogers.",
        "Van de jongens rookt 20 procent. Van de meisjes rookt 15 procent.",
        "Er waren 229 slachtoffers. Er waren 292 bezoekers.",
        "De ploeg maakte 24 punten. De tegenstander maakte 15 punten.",
    ],
)
def test_statements_about_other_things(text: str) -> None:
    assert told(text) == []


def test_a_title_with_a_full_stop_is_a_headline() -> None:
    title = "De chat hielp 292 mensen met een hulpvraag."
    extraction = extract_text(f"{title}\n\nIn 2022 hielp de chat 229 mensen met een hulpvraag.")
    text = extraction.article.text
    rules = [found.rule for found in find_inconsistencies(extraction.figures, text=text, title=title)]
    assert rules == ["headline_differs"]
