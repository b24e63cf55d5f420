"""Rates, means, totals and estimates."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text
from tests.linking.extracted import figure_of, rules, the_rule

RATES = [
    # per a stretch of time
    ("per.time", "De dienst krijgt 220 klachten per jaar.", "220", 1, "year", "per jaar"),
    ("per.time", "De trein rijdt 4 keer per uur.", "4 keer per uur", 1, "hour", "per uur"),
    ("per.time", "De dienst krijgt 220 klachten per twee jaar.", "220", 2, "year", "per twee jaar"),
    # per a noun
    ("per.noun", "De dienst krijgt 12 klachten per filiaal.", "12", 1, "filiaal", "per filiaal"),
    ("per.noun", "Een kaartje kost 12 euro per persoon.", "12 euro per persoon", 1, "persoon", "per persoon"),
    ("per.noun", "Er zijn 12 klachten per 1.000 inwoners.", "12", 1000, "inwoner", "per 1.000 inwoners"),
    # per a number
    ("per.number", "De ziekte treft 24 per duizend.", "24 per duizend", 1000, "", "per duizend"),
    # before the number
    (
        "per.fronted",
        "Per 100.000 inwoners overleden er 12 mensen.",
        "12",
        100_000,
        "inwoner",
        "Per 100.000 inwoners",
    ),
    ("per.in_the", "De opvang kost 1.450 euro in de maand.", "1.450 euro in de maand", 1, "month", "in de maand"),
    ("per.in_the", "Zij sport drie keer in de week.", "drie keer in de week", 1, "week", "in de week"),
    ("per.adjective", "De maandelijkse huur van het huis is 700 euro.", "700 euro", 1, "month", "maandelijkse"),
    ("per.adjective", "Zij vragen een jaarlijkse bijdrage van 60 euro.", "60 euro", 1, "year", "jaarlijkse"),
    # adverbs and their kin
    ("per.adverb", "De dienst krijgt jaarlijks 220 klachten.", "220", 1, "year", "jaarlijks"),
    ("per.adverb", "De dienst krijgt 220 klachten jaarlijks.", "220", 1, "year", "jaarlijks"),
    ("per.each", "De dienst krijgt elke dag 100 klachten.", "100", 1, "day", "elke dag"),
    ("per.each", "De dienst krijgt per jaar 300 klachten.", "300", 1, "year", "per jaar"),
]


@pytest.mark.parametrize(("rule", "text", "quote", "value", "unit", "words"), RATES)
def test_rate(rule: str, text: str, quote: str, value: float, unit: str, words: str) -> None:
    figure = figure_of(text, quote)
    assert figure.per is not None
    assert (figure.per.value, figure.per.unit, figure.per.text) == (value, unit, words)
    assert rules(figure, "per") == [(rule, words)]


NO_RATES = [
    ("De dienst krijgt 220 klachten per mail.", "220"),
    ("De dienst krijgt 220 klachten per post en 3 per dag.", "220"),
    ("De dienst krijgt 220 klachten per januari.", "220"),
    ("De dienst krijgt 100 klachten, jaarlijks een probleem.", "100"),
    ("Veertig procent van de jongeren drinkt wekelijks bier.", "Veertig procent"),
    ("De jaarlijkse markt trok 220 mensen.", "220"),
    ("De kans is vijf keer zo groot per jaar.", "vijf keer zo groot"),
    ("De opvang kostte 1.450 euro in de maand mei.", "1.450 euro"),
    ("De winkel verdiende 1.450 euro in de week van Pasen.", "1.450 euro"),
    ("De wekelijkse markt kreeg 3.000 euro van de gemeente.", "3.000 euro"),
    ("Er vielen 40 doden in de week.", "40"),
    ("Per 100.000 inwoners overleden er 12 mensen; 30 mensen werden ziek.", "30"),
    ("De pont vaart elke dag, op zondag met 30 mensen.", "30"),
]


@pytest.mark.parametrize(("text", "quote"), NO_RATES)
def test_no_rate(text: str, quote: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.per, the_rule(figure, "per")) == (None, None)


BASES = [
    ("Er zijn 12 klachten per 1.000 inwoners.", ["12"]),
    ("Per 100.000 inwoners overleden er 12 mensen.", ["12"]),
    ("De ziekte treft 24 per duizend.", ["24 per duizend"]),
    ("Van de 1.000 inwoners klaagden er 12.", ["1.000", "12"]),
]


@pytest.mark.parametrize(("text", "quotes"), BASES)
def test_the_base_of_a_rate_is_no_figure(text: str, quotes: list[str]) -> None:
    extraction = extract_text(text)
    assert [figure.quote for figure in extraction.figures] == quotes
    assert extraction.skipped == ()


STATISTICS = [
    ("De dienst krijgt gemiddeld 12 klachten.", "12", "mean", "gemiddeld"),
    ("Gemiddeld krijgt de dienst 12 klachten.", "12", "mean", "Gemiddeld"),
    ("De mediaan lag op 12 klachten.", "12", "median", "mediaan"),
    ("Het mediane inkomen is 12.000 euro.", "12.000 euro", "median", "mediane"),
    ("Er kwamen in totaal 12 klachten binnen.", "12", "total", "in totaal"),
    ("De totale schade is 12 miljoen euro.", "12 miljoen euro", "total", "totale"),
    ("Het gemiddelde inkomen van huurders bedraagt 2.900 euro.", "2.900 euro", "mean", "gemiddelde"),
    ("De gemiddelde wachttijd voor een huis is opgelopen tot 7 jaar.", "7 jaar", "mean", "gemiddelde"),
    ("De gemiddelde leeftijd waarop men trouwt, is 34 jaar.", "34 jaar", "mean", "gemiddelde"),
    ("In 2015 was de mediane huur van de woningen 640 euro.", "640 euro", "median", "mediane"),
    ("Een gemiddelde leraar in het noorden werkt 40 uur en verdient 4.000 euro.", "4.000 euro", "mean", "gemiddelde"),
    ("De totale schade van de stormen in Zeeland bedroeg 3 miljoen euro.", "3 miljoen euro", "total", "totale"),
]


@pytest.mark.parametrize(("text", "quote", "statistic", "words"), STATISTICS)
def test_statistic(text: str, quote: str, statistic: str, words: str) -> None:
    figure = figure_of(text, quote)
    assert figure.statistic == statistic
    assert rules(figure, "statistic") == [(f"statistic.{statistic}", words)]


NO_STATISTICS = [
    ("De dienst krijgt 12 klachten.", "12"),
    ("De dienst krijgt 12 klachten, gemiddeld genomen een probleem.", "12"),
    ("Het gemiddelde daalde, 12 klachten bleven liggen.", "12"),
    ("De gemiddelde leeftijd van de 40 leden was 34 jaar.", "40"),
    ("De gemiddelde huur van de huizen is 640 euro en er staan 30 leeg.", "30"),
    ("De gemiddelde huur in Delft steeg, terwijl 30 huizen leegstonden.", "30"),
    ("Het gemiddelde inkomen van huurders steeg met 3 procent.", "3 procent"),
    ("De actie was een totale mislukking en kostte de stad later ook nog eens 12 banen.", "12"),
]


@pytest.mark.parametrize(("text", "quote"), NO_STATISTICS)
def test_no_statistic(text: str, quote: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.statistic, the_rule(figure, "statistic")) == (None, None)


ESTIMATES = [
    ("Naar schatting 300 mensen kwamen opdagen.", "Naar schatting 300", "Naar schatting"),
    ("Vermoedelijk 300 mensen bleven weg.", "Vermoedelijk 300", "Vermoedelijk"),
    ("Het aantal leden wordt geschat op 900.", "900", "geschat"),
    ("Het geschatte aantal leden is 900.", "900", "geschatte"),
    ("Volgens een schatting kost het 3 miljoen euro.", "3 miljoen euro", "schatting"),
]


@pytest.mark.parametrize(("text", "quote", "words"), ESTIMATES)
def test_estimated(text: str, quote: str, words: str) -> None:
    figure = figure_of(text, quote)
    assert figure.estimated
    assert rules(figure, "estimated") == [("estimated", words)]


NOT_ESTIMATED = [
    ("Het aantal leden is vastgesteld op 900.", "900"),
    ("De schatting ontbrak. Er kwamen 900 leden.", "900"),
    ("De schatting bleef uit, 900 leden wachtten.", "900"),
    ("Ongeveer 300 mensen kwamen opdagen.", "Ongeveer 300"),
]


@pytest.mark.parametrize(("text", "quote"), NOT_ESTIMATED)
def test_not_estimated(text: str, quote: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.estimated, rules(figure, "estimated")) == (False, [])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("De dienst krijgt 220 klachten per drie maanden.", "month"),
        ("Per filiaal komen er 220 klachten binnen.", "filiaal"),
    ],
)
def test_rate_of_220(text: str, unit: str) -> None:
    figure = figure_of(text, "220")
    assert figure.per is not None
    assert figure.per.unit == unit
