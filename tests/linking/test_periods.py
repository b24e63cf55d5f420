"""The time a figure is about."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text
from tests.linking.extracted import figure_of, rules, the_rule

PERIODS = [
    # in the clause of the figure
    ("period.clause", "In 2015 kwamen er 300 klachten binnen.", "300", "2015", "2015"),
    ("period.clause", "In 2015 kwamen er 300 klachten, in 2016 waren het er 200.", "200", "2016", "2016"),
    ("period.clause", "In 2015 werden 20 en in 2016 werden 30 klachten behandeld.", "20", "2015", "2015"),
    # right behind it
    ("period.behind", "Er kwamen 300 klachten in 2015 en 200 in 2016.", "300", "2015", "2015"),
    ("period.behind", "Er kwamen 300 klachten in 2015 en 200 in 2016.", "200", "2016", "2016"),
    ("period.behind", "Er kwamen 12 procent meer klachten in 2019.", "12 procent", "2019", "2019"),
    # each of two numbers its own
    (
        "period.own_of_pair",
        "Er kwamen 300 klachten in 2015 en 200 klachten over geluid bij cafés in 2016.",
        "200",
        "2016",
        "2016",
    ),
    ("period.clause", "Er kwamen 300 klachten in 2015 en 200 boetes, meer dan in 2014.", "200", "2015", "2015"),
    ("period.clause", "In 2015 kwamen er 300 klachten en 200 boetes, vooral in de steden.", "200", "2015", "2015"),
    # elsewhere in the sentence
    ("period.sentence", "In 2015 was er brand, zei de wethouder, waarbij 12 huizen vergingen.", "12", "2015", "2015"),
    ("period.sentence", "Er kwamen 34 kinderen en 87 volwassenen langs in 2018.", "34", "2018", "2018"),
    # set by the sentence before
    ("period.paragraph", "In 2015 was er brand. Er vergingen 12 huizen.", "12", "2015", "2015"),
    ("period.paragraph", "In 2015 was er brand en in 2016 ook. Er vergingen 12 huizen.", "12", "2015", "2015"),
    # the year of a record height alone
    ("period.sentence", "Het hoogste aantal klachten sinds 2013 (11.740).", "11.740", "sinds 2013", "2013"),
    (
        "period.sentence",
        "Het was de drukste dag sinds 2013, toen 11.740 mensen belden.",
        "11.740",
        "sinds 2013",
        "2013",
    ),
    # each its own year
    (
        "period.respectively",
        "In 2022 en 2023 waren er respectievelijk 1.034 en 1.487 klachten.",
        "1.034",
        "2022 en 2023",
        "2022",
    ),
    (
        "period.respectively",
        "In 2022 en 2023 waren er respectievelijk 1.034 en 1.487 klachten.",
        "1.487",
        "2022 en 2023",
        "2023",
    ),
]
"""A rule, a text, a quote, the words of its period, and the one year that it covers."""


@pytest.mark.parametrize(("rule", "text", "quote", "words", "year"), PERIODS)
def test_period(rule: str, text: str, quote: str, words: str, year: str) -> None:
    figure = figure_of(text, quote)
    assert figure.period is not None
    assert (str(figure.period.start_date), str(figure.period.end_date)) == (f"{year}-01-01", f"{year}-12-31")
    assert rules(figure, "period") == [(rule, words)]


OTHERS = [
    ("another clause is nearer", "In 2015 kwamen er 300 klachten, in 2016 waren het er 200.", "300", "2015-12-31"),
    ("since, and not an anchor", "Sinds 2013 kwamen er 11.740 klachten.", "11.740", None),
    ("two years without `respectievelijk`", "In 2022 en 2023 waren er 34 en 87 klachten.", "34", "2023-12-31"),
    (
        "three numbers for two years",
        "In 2022 en 2023 waren er respectievelijk 34, 45 en 87 klachten.",
        "34",
        "2023-12-31",
    ),
]


@pytest.mark.parametrize(("why", "text", "quote", "end"), OTHERS, ids=[row[0] for row in OTHERS])
def test_near_miss_with_a_period(why: str, text: str, quote: str, end: str | None) -> None:
    figure = figure_of(text, quote)
    assert figure.period is not None
    assert (figure.period.end_date and str(figure.period.end_date)) == end, why


NONE = [
    ("another paragraph", "In 2015 was er brand.\n\nEr vergingen 12 huizen.", "12"),
    ("two times, none of them in front", "Er was brand in 2015 en in 2016. Er vergingen 12 huizen.", "12"),
    ("behind it in another clause", "Er vergingen 12 huizen, zo bleek toen men in 2015 telde.", "12"),
    ("a contrast before the only time", "Er kwamen 34 kinderen tegen 87 volwassenen in 2018.", "34"),
    ("a likeness", "Er vergingen 12 huizen net als in 2015.", "12"),
    ("the day of the news", "Vandaag is er markt. Er kwamen 12 kramen.", "12"),
    ("the year of a title", "Het Actieplan Water (2016) helpt 300 boeren.", "300"),
    ("the base of a change", "Er kwamen 12 procent meer klachten dan in 2019.", "12 procent"),
    ("the base of a change", "Er kwamen 12 procent meer klachten ten opzichte van 2019.", "12 procent"),
    ("the base of a multiple", "Dat is vijf keer zo vaak als anders, vergeleken met 2019.", "vijf keer zo vaak"),
    ("a base sets no scene", "Het regende meer dan in 2019. Er vergingen 12 huizen.", "12"),
]


@pytest.mark.parametrize(("why", "text", "quote"), NONE)
def test_no_period(why: str, text: str, quote: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.period, the_rule(figure, "period")) == (None, None), why


def test_a_change_keeps_its_own_time_beside_its_base() -> None:
    text = "In 2020 kwamen er 12 procent meer klachten dan in 2019. Drie klachten lopen nog."
    for quote in ("12 procent", "Drie"):
        figure = figure_of(text, quote)
        assert figure.period is not None
        assert figure.period.text == "2020"


def test_a_period_is_its_own_period() -> None:
    (figure,) = [f for f in extract_text("In 2015 was er brand.").figures if f.kind == "period"]
    assert rules(figure, "period") == [("period.own", "2015")]


KNOWN_FAILURES = [("a year in brackets behind money", "De schade was 300 euro (2016).", "300 euro", "2016")]
"""What is wrong, a text, a quote, and the words of the period it should have."""


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("why", "text", "quote", "words"), KNOWN_FAILURES, ids=[row[0] for row in KNOWN_FAILURES])
def test_known_failure(why: str, text: str, quote: str, words: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.period.text if figure.period else None) == words, why
