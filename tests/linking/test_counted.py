"""What is counted: each rule with sentences where it fires, and near misses where it must not."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text
from tests.linking.extracted import figure_of, rules, the_rule

Case = tuple[str, str, str, str, str]
"""A rule, a text, the quote of a figure, the lemma it counts and the words the rule went by."""

COUNTED: list[Case] = [
    # times
    ("counted.times", "De coach wisselde vier keer van opstelling.", "vier keer", "keer", "keer"),
    ("counted.times", "De bel klonk drie maal.", "drie maal", "keer", "maal"),
    # of_phrase
    ("counted.of", "De helft van de bakkers sloot de deuren.", "De helft", "bakker", "bakkers"),
    ("counted.of", "Dertig van de ouders bleven weg.", "Dertig", "ouder", "ouders"),
    ("counted.of", "De helft van de ruim 3.000 leden ging mee.", "De helft", "lid", "leden"),
    # partitive
    (
        "counted.partitive_pronoun",
        "Er reden 80 fietsers mee. Zestig van hen kwamen aan.",
        "Zestig",
        "fietser",
        "fietsers",
    ),
    (
        "counted.partitive_pronoun",
        "In het stadion zaten 300 supporters. Een kwart daarvan kwam te laat.",
        "Een kwart",
        "supporter",
        "supporters",
    ),
    # following_noun
    ("counted.following_noun", "De storm velde 45 oude eiken.", "45", "eik", "oude eiken"),
    ("counted.following_noun", "Drie op de vijf leden fietsen graag.", "Drie op de vijf", "lid", "leden"),
    ("counted.following_noun", "Er bleef één fietser over.", "één", "fietser", "fietser"),
    # whole_before
    (
        "counted.relative",
        "In het dorp wonen 80 kinderen, van wie dertig op zwemles zitten.",
        "dertig",
        "kind",
        "kinderen",
    ),
    ("counted.relative", "De club telt 300 spelers, van wie een kwart staakt.", "een kwart", "speler", "spelers"),
    ("counted.relative", "Er kwamen 227 klachten, waarvan 40 procent terecht.", "40 procent", "klacht", "klachten"),
    # er
    ("counted.er", "Wij hadden kippen en nu zijn het er nog 12.", "12", "kip", "kippen"),
    ("counted.er", "Van 24 spelers gingen er 9 naar huis.", "9", "speler", "spelers"),
    # bracketed
    ("counted.bracketed", "Er kwamen meer bezoekers dan in 2017 (329).", "329", "bezoeker", "bezoekers"),
    (
        "counted.bracketed",
        "Het aantal deelnemers lag hoger dan in 2017 (329).",
        "329",
        "deelnemer",
        "deelnemers",
    ),
    # shared_noun
    ("counted.shared_noun", "Het ging van 24 naar 9 zetels.", "24", "zetel", "zetels"),
    ("counted.shared_noun", "De motie haalde het met 19 tegen 8 stemmen.", "19", "stem", "stemmen"),
    # fronted_whole
    ("counted.fronted", "Van de bakkers is 40 procent failliet.", "40 procent", "bakker", "bakkers"),
    (
        "counted.fronted",
        "Onder de bakkers heerst onrust, 40 procent slaapt slecht.",
        "40 procent",
        "bakker",
        "bakkers",
    ),
    # number_noun
    ("counted.number_noun", "Het aantal bakkers ligt op 900.", "900", "bakker", "bakkers"),
    ("counted.number_noun", "Het percentage rokers lag op 18 procent.", "18 procent", "roker", "rokers"),
    ("counted.number_noun", "Het dodental steeg tot 34.", "34", "dode", "dodental"),
    # elliptic
    ("counted.elliptic", "In 2016 kwamen er 227 klachten en in 2020 nog 152.", "152", "klacht", "klachten"),
    # people_in_sentence
    ("counted.people_before", "Het gaat vaak om studenten, een derde werkt.", "een derde", "student", "studenten"),
    # counted_before
    (
        "counted.people_before",
        "De inspecteur sprak met veel ouders. Twee derde was tevreden.",
        "Twee derde",
        "ouder",
        "ouders",
    ),
    (
        "counted.antecedent",
        "Er zakten 25 leerlingen. Een kwart doet het over.",
        "Een kwart",
        "leerling",
        "leerlingen",
    ),
    (
        "counted.antecedent",
        "Er raakten 15 mensen gewond. Zeven werden ter plaatse verzorgd.",
        "Zeven",
        "mens",
        "mensen",
    ),
    (
        "counted.antecedent",
        "Er raakten 15 mensen gewond. De overige vier bleven thuis.",
        "vier",
        "mens",
        "mensen",
    ),
    # loose_noun
    ("counted.loose_noun", "Het gaat om 40 procent slagers.", "40 procent", "slager", "slagers"),
    # count_change
    ("counted.change", "Er kwamen 10 procent meer klachten.", "10 procent", "klacht", "klachten"),
    ("counted.change", "De partij daalde met 3 zetels.", "3", "zetel", "zetels"),
]


@pytest.mark.parametrize(("rule", "text", "quote", "lemma", "words"), COUNTED)
def test_counted(rule: str, text: str, quote: str, lemma: str, words: str) -> None:
    figure = figure_of(text, quote)
    assert figure.counted is not None
    assert (figure.counted.lemma, figure.counted.text) == (lemma, words)
    assert rules(figure, "counted") == [(rule, words)]


NEAR_MISSES: list[tuple[str, str, str, str | None, str | None]] = [
    ("counted.times", "De coach kreeg vier kansen.", "vier", "counted.following_noun", "kans"),
    ("counted.times", "Dat gebeurde drie keer meer.", "drie keer meer", None, None),
    ("counted.of", "Van de leden bleven er twintig.", "twintig", "counted.er", "lid"),
    (
        "counted.partitive_pronoun",
        "In het stadion zaten 300 supporters. Een kwart van de stoelen bleef leeg.",
        "Een kwart",
        "counted.of",
        "stoel",
    ),
    ("counted.following_noun", "Van de leden rookt 19 procent sigaren.", "19 procent", "counted.fronted", "lid"),
    ("counted.following_noun", "De storm velde er 45 in totaal.", "45", None, None),
    (
        "counted.relative",
        "De club telt 300 spelers, en een kwart van de tenten lekt.",
        "een kwart",
        "counted.of",
        "tent",
    ),
    ("counted.er", "Wij hadden kippen en er waren 12 honden.", "12", "counted.following_noun", "hond"),
    (
        "counted.bracketed",
        "De bieb leende meer boeken uit dan Delft (4120 strips).",
        "4120",
        "counted.following_noun",
        "strip",
    ),
    ("counted.shared_noun", "Er waren 19 honden en 8 katten.", "19", "counted.following_noun", "hond"),
    ("counted.fronted", "Voor de bakkers zijn 12 tenten neergezet.", "12", "counted.following_noun", "tent"),
    ("counted.fronted", "Van deze bakker is de oven 40 procent groter.", "40 procent", None, None),
    ("counted.number_noun", "Het plan ligt op 900.", "900", None, None),
    ("counted.number_noun", "Het aantal ligt op 900.", "900", None, None),
    ("counted.elliptic", "Er kwamen 227 klachten en 152 boetes.", "152", "counted.following_noun", "boete"),
    ("counted.elliptic", "Er kwamen 227 klachten en dat kostte 152 euro.", "152 euro", None, None),
    ("counted.elliptic", "Zij liep vier keer weg en in 2017 nog 12.", "12", None, None),
    ("counted.people_before", "Het gaat vaak om fietsen, een derde is gestolen.", "een derde", None, None),
    ("counted.people_before", "De burgemeester sprak. Twee derde was tevreden.", "Twee derde", None, None),
    (
        "counted.antecedent",
        "De veldloop trok 80 lopers. In Delft waren 12 honden.",
        "12",
        "counted.following_noun",
        "hond",
    ),
    ("counted.antecedent", "Er zakten 25 leerlingen. Dat kostte 12 euro.", "12 euro", None, None),
    (
        "counted.following_noun",
        "Van de winkeliers is 40 procent slagers.",
        "40 procent",
        "counted.fronted",
        "winkelier",
    ),
    ("counted.change", "De klachten stegen met 10 procent.", "10 procent", None, None),
    ("counted.change", "De partij kreeg 3 zetels.", "3", "counted.following_noun", "zetel"),
]
"""The rule that is near, a text, a quote, and the rule and lemma it has instead."""


@pytest.mark.parametrize(("near", "text", "quote", "rule", "lemma"), NEAR_MISSES)
def test_near_miss(near: str, text: str, quote: str, rule: str | None, lemma: str | None) -> None:
    figure = figure_of(text, quote)
    assert (the_rule(figure, "counted"), figure.counted and figure.counted.lemma) == (rule, lemma), near


def test_the_nearest_people_are_borrowed_over_things_counted_later() -> None:
    text = "Er raakten 15 mensen gewond. Ook 3 auto's brandden uit. Zeven werden verzorgd."
    figure = figure_of(text, "Zeven")
    assert figure.counted is not None
    assert figure.counted.lemma == "mens"


def test_nothing_is_borrowed_from_far_away() -> None:
    text = "Er raakten 15 mensen gewond.\n\nHet regende in Delft.\n\nDe markt ging door.\n\nZeven werden verzorgd."
    assert figure_of(text, "Zeven").counted is None


def test_a_borrowed_noun_keeps_the_place_where_it_stands() -> None:
    text = "Er zakten 25 leerlingen. Een kwart doet het over."
    figure = figure_of(text, "Een kwart")
    assert figure.counted is not None
    assert figure.counted.end < figure.sentence.start
    assert extract_text(text).article.text[figure.counted.start : figure.counted.end] == "leerlingen"


KNOWN_FAILURES = [
    ("a verb before `er` is no noun", "In Delft zwommen er 12.", "12", None),
    (
        "a share with a noun of its own borrows none",
        "De fietsers kregen 120 boetes en 45 procent winst.",
        "45 procent",
        None,
    ),
    (
        "the noun behind a rate",
        "De dienst krijgt dertienhonderd per jaar aan klachten.",
        "dertienhonderd per jaar",
        "klacht",
    ),
]
"""What is wrong, a text, a quote, and the lemma it should count."""


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("why", "text", "quote", "lemma"), KNOWN_FAILURES, ids=[row[0] for row in KNOWN_FAILURES])
def test_known_failure(why: str, text: str, quote: str, lemma: str | None) -> None:
    figure = figure_of(text, quote)
    assert (figure.counted.lemma if figure.counted else None) == lemma, why


@pytest.mark.parametrize(
    ("text", "quote", "lemma"),
    [
        ("De school heeft 3 meer dan vorig jaar.", "3", None),
        ("Dat is 40 procent bakkers en 60 procent slagers.", "60 procent", "slager"),
    ],
)
def test_own_noun_before_borrowed(text: str, quote: str, lemma: str | None) -> None:
    figure = figure_of(text, quote)
    assert (figure.counted.lemma if figure.counted else None) == lemma
