"""Verdicts in words: with the words of the texts, and nothing of how they were found."""

from __future__ import annotations

import pytest

from tests.checking.against.telling import check, checks

PAIRS = [
    ("In 2022 werden in Zwolle 229 fietsen gestolen.", "In Zwolle werden in 2022 229 fietsen gestolen."),
    ("In 2022 werden in Zwolle 229 fietsen gestolen.", "In Zwolle werden in 2022 229 fietsen teruggevonden."),
    ("In 2022 werden in Zwolle 229 fietsen gestolen.", "In 2021 werden in Kampen 310 dure fietsen gestolen."),
    ("Er vielen 40 gewonden bij bedreigingen.", "Er vielen 50 gewonden door mishandelingen."),
    ("De kerk kreeg 40 leden erbij.", "De voetbalclub verloor 40 leden."),
    ("Ruim 40 procent van de huurders klaagt.", "Van de huurders klaagt 38,2 procent."),
    ("In 2022 was 30 procent van de slachtoffers minderjarig.", "In 2022 waren er 476 slachtoffers, 119 minderjarig."),
    ("Volgens de Kiesraad stemden 40 vrouwen.", "Volgens het Zeeuwse bureau stemden 50 vrouwen."),
    ("De helft van de werkenden reist per trein.", "De helft van de reizigers werkt in de trein."),
    ("De kamer mat 30 meter.", "De boete was 30 euro."),
]


@pytest.mark.parametrize(("claim", "source"), PAIRS)
def test_no_stems_and_no_marks(claim: str, source: str) -> None:
    stems = {"gestol", "bedreig", "mishandel", "stem", "klag", "reis", "hur", "lich"}
    known = {word.strip(".,:;()“”").lower() for word in f"{claim} {source}".split()}
    for found in checks(claim, source):
        texts = [found.explanation, found.hint or "", found.computation or "", *found.confidence.because]
        texts += [text for one in found.candidates for text in one.apart]
        texts += [feature.detail for feature in found.trace or ()]
        for text in texts:
            assert "⟦" not in text and "⟧" not in text
            told = {word.strip(".,:;()“”").lower() for word in text.split()}
            assert not (stems - known) & told


@pytest.mark.parametrize(
    ("claim", "source", "explanation"),
    [
        ("Er zijn 229 daders gepakt.", "Er zijn 229 daders gepakt.", "The source says the same: “229”."),
        (
            "40 procent van de huurders klaagt.", "40,3 procent van de huurders klaagt.",
            "A fair rounding of the source's number: “40,3 procent”.",
        ),
        (
            "Ruim 40 procent van de huurders klaagt.", "43 procent van de huurders klaagt.",
            "The wording covers the source's number: “43 procent”.",
        ),
        (
            "Er zijn 300 daders gepakt.", "Er zijn ruim 300 daders gepakt.",
            "A fair rounding of the source's number: “ruim 300” (the article leaves out the source's hedge).",
        ),
        (
            "Er zijn 229 daders gepakt.", "Er zijn 310 daders gepakt.",
            "The source has another number for the same: “310”, not “229”.",
        ),
        (
            "In 2022 werden 229 daders gepakt.", "In 2021 werden 229 daders gepakt.",
            "The source has this number for 2021, not for 2022.",
        ),
        (
            "Van de mannen is 40 procent te zwaar.", "Van de vrouwen is 40 procent te zwaar.",
            "The source has this number for another group: man against vrouw.",
        ),
        (
            "40 procent van de daders is minderjarig.", "De boete was 12 euro.",
            "Nothing in the source is about the same.",
        ),
    ],
)  # fmt: skip
def test_explanations(claim: str, source: str, explanation: str) -> None:
    assert check(claim, source).explanation == explanation


def test_what_is_nearest_is_told_with_what_keeps_it_apart() -> None:
    found = check("Er zijn 40 fietsen gestolen.", "Er zijn 50 fietsen verkocht.")
    assert found.explanation == (
        "Not surely the same: the nearest is “50” (wording: gestolen against verkocht; number: “40” against “50”)."
    )
    assert found.confidence.because == found.candidates[0].apart


def test_quotes_stand_on_one_line() -> None:
    found = check("Van de huurders klaagt 40\nprocent.", "Van de huurders klaagt 40\nprocent.")
    assert found.explanation == "The source says the same: “40 procent”."


def test_confidence_follows_from_the_grounds() -> None:
    sure = check("In 2022 werden 229 fietsen gestolen.", "In 2022 werden er 229 fietsen gestolen.").confidence
    assert sure.level == "high"
    assert sure.because[0].startswith("the same: what is counted, period")
    assert sure.because[-1] == "100% of the other words in common"
    less = check("In 2022 werden 229 fietsen gestolen.", "Uit schuren werden 229 fietsen gestolen.").confidence
    assert "period: only the article names a time: 2022" in less.because


def test_a_hint_of_transposed_digits() -> None:
    assert check("Er zijn 229 daders gepakt.", "Er zijn 292 daders gepakt.").hint == "the digits look transposed"
    assert check("Er zijn 229 daders gepakt.", "Er zijn 310 daders gepakt.").hint is None


def test_another_rate_is_named() -> None:
    found = check("Per maand komen er 220 patiënten bij.", "Per jaar komen er 220 patiënten bij.")
    assert found.reason == "wrong_unit"
    assert found.explanation.endswith("“220” Per jaar, not “220” Per maand.")
