"""Which count or share an age belongs to, and which ages stand alone."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text
from tests.linking.extracted import figure_of, rules, the_rule

Bounds = tuple[int | None, int | None]

TIED: list[tuple[str, str, str, Bounds, str]] = [
    # within the counted phrase
    ("age.in_phrase", "De club telt 40 minderjarige leden.", "40", (None, 17), "minderjarige"),
    ("age.in_phrase", "Zes 15-jarigen zakten.", "Zes", (15, 15), "15-jarigen"),
    ("age.in_phrase", "40 procent van de 65-plussers woont alleen.", "40 procent", (65, None), "65-plussers"),
    # right behind the noun
    ("age.after_noun", "De bus vervoerde 12 kinderen van 9 en 10 jaar.", "12", (9, 10), "van 9 en 10 jaar"),
    (
        "age.after_noun",
        "Er deden 40 leden in de leeftijd van 4 tot 12 jaar mee.",
        "40",
        (4, 11),
        "van 4 tot 12 jaar",
    ),
    ("age.after_noun", "Er deden 40 jongens onder de 18 mee.", "40", (None, 17), "onder de 18"),
    # right behind the number
    ("age.after_number", "Van de leden is 40% minderjarig.", "40%", (None, 17), "minderjarig"),
    (
        "age.after_number",
        "Twaalf leden, van wie een derde jonger dan 18 is, misten de trein.",
        "een derde",
        (None, 17),
        "jonger dan 18",
    ),
    # in the predicate
    ("age.predicate", "40% van deze leden is minderjarig.", "40%", (None, 17), "minderjarig"),
    (
        "age.predicate",
        "Ruim een kwart van de leden is jonger dan 15 jaar.",
        "Ruim een kwart",
        (None, 14),
        "jonger dan 15 jaar",
    ),
    ("age.predicate", "Twaalf leden die de trein misten, waren minderjarig.", "Twaalf", (None, 17), "minderjarig"),
]


@pytest.mark.parametrize(("rule", "text", "quote", "bounds", "words"), TIED)
def test_tied(rule: str, text: str, quote: str, bounds: Bounds, words: str) -> None:
    figure = figure_of(text, quote)
    assert figure.age is not None
    assert (figure.age.min, figure.age.max, figure.age.text) == (*bounds, words)
    assert rules(figure, "age") == [(rule, words)]
    assert [f.quote for f in extract_text(text).figures if f.kind == "age"] == []


LOOSE = [
    # the phrase is borrowed: its adjective says nothing of these
    ("age.in_phrase", "Drie minderjarige leden bleven; twee van hen zwommen.", "twee"),
    ("age.in_phrase", "De club telt 40 minderjarige leden en in Delft nog 20.", "20"),
    # the age is of the count in between
    ("age.after_noun", "Er kwamen 40 mannen en 20 vrouwen van 65 jaar en ouder.", "40"),
    # of somebody else
    ("age.after_number", "Van de leden is 40% trots op de 15-jarige winnaar.", "40%"),
    ("age.predicate", "Er kwamen 40 leden; de trainer is 35 jaar oud.", "40"),
    ("age.predicate", "Er kwamen 40 leden en de trainer was een man van 35 jaar.", "40"),
    # no age
    ("age.after_noun", "Er deden 12 kinderen van 9 scholen mee.", "12"),
]


@pytest.mark.parametrize(("near", "text", "quote"), LOOSE)
def test_not_tied(near: str, text: str, quote: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.age, the_rule(figure, "age")) == (None, None), near


ALONE = [
    ("Een 15-jarig meisje won de wedstrijd.", "15-jarig", 15, (15, 15), "age.jarige"),
    ("Op haar vijftiende won zij de wedstrijd.", "vijftiende", 15, (15, 15), "age.birthday"),
    ("Er kwamen 40 leden; de trainer is 35 jaar oud.", "35 jaar oud", 35, (35, 35), "age.old"),
    ("Van de leden is 40% trots op de 15-jarige winnaar.", "15-jarige", 15, (15, 15), "age.jarige"),
]


@pytest.mark.parametrize(("text", "quote", "value", "bounds", "rule"), ALONE)
def test_alone(text: str, quote: str, value: float, bounds: Bounds, rule: str) -> None:
    figure = figure_of(text, quote)
    assert (figure.kind, figure.value, figure.counted, figure.rule) == ("age", value, None, rule)
    assert figure.age is not None
    assert (figure.age.min, figure.age.max) == bounds


@pytest.mark.parametrize("text", ["Een minderjarige won de wedstrijd.", "De volwassenen zwegen."])
def test_a_term_alone_is_no_figure(text: str) -> None:
    assert extract_text(text).figures == ()


def test_a_count_inside_the_whole_does_not_take_the_predicate_of_the_share() -> None:
    text = "De helft van de 3.000 leden is minderjarig."
    assert the_rule(figure_of(text, "De helft"), "age") == "age.predicate"
    assert figure_of(text, "3.000").age is None


def test_a_count_inside_the_whole_has_the_age_of_its_own_phrase() -> None:
    text = "De helft van de 3.000 minderjarige leden is moe."
    assert the_rule(figure_of(text, "3.000"), "age") == "age.in_phrase"
    assert the_rule(figure_of(text, "De helft"), "age") == "age.in_phrase"


def test_each_count_has_the_age_behind_its_own_noun() -> None:
    text = "Er kwamen 40 mannen van 20 jaar en 30 vrouwen van 65 jaar en ouder."
    ages = {f.quote: (f.age.min, f.age.max) for f in extract_text(text).figures if f.age}
    assert ages == {"40": (20, 20), "30": (65, None)}


def test_two_numbers_of_places_are_no_ages() -> None:
    """`van 9 en 10` would read as a list of ages, but what follows is no year."""
    assert figure_of("Er deden 12 kinderen van 9 en 10 scholen mee.", "12").age is None


@pytest.mark.parametrize(
    ("text", "quote", "youngest", "oldest"),
    [
        # when it was so may stand between
        ("40 procent was bij aanmelding minderjarig.", "40 procent", None, 17),
        ("Twee derde was tijdens de opname jonger dan 25 jaar.", "Twee derde", None, 24),
        # but not whom the age is said of
        ("Van de bakkers is 30 procent bij een boer jonger dan 40 in dienst.", "30 procent", None, None),
        # what a count is about
        ("Er kwamen 300 klachten. Twaalf daarvan gingen over iemand onder de achttien.", "Twaalf", None, 17),
        # places may stand between a noun and its age
        ("Er kwamen 80 leerlingen uit Delft van 12 tot 18 jaar.", "80", 12, 17),
        ("Er kwamen 80 leerlingen met een oppas van 30 jaar.", "80", None, None),
        # only the tree shows whose predicate it is
        ("Een derde van de leden die stopten, is volgens de bond zelf jonger dan 18.", "Een derde", None, 17),
        ("Bij een derde van de ruzies was de dader zelf minderjarig.", "een derde", None, None),
    ],
)
def test_words_between_a_figure_and_its_age(text: str, quote: str, youngest: int | None, oldest: int | None) -> None:
    age = figure_of(text, quote).age
    assert (age and (age.min, age.max)) == (None if youngest is None and oldest is None else (youngest, oldest))
