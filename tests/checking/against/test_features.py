"""Two statements feature by feature: the outcomes and the words that say why."""

from __future__ import annotations

import pytest

from tests.checking.against.telling import match

KIND = [
    ("Er zijn 40 fietsen.", "Er staan 40 fietsen.", "same", "count"),
    ("Hij kreeg 18 maanden cel.", "Hij kreeg 2 jaar cel.", "compatible", "month against year"),
    ("De boete was 40 euro.", "De boete was 40 dollar.", "different", "EUR against USD"),
    ("Er zijn 40 fietsen.", "De boete was 40 euro.", "different", "count against money"),
]
COUNTED = [
    ("Er zijn 40 doden.", "Er zijn 40 sterfgevallen.", "same", "dode against sterfgeval"),
    (
        "Er zijn 40 longkankergevallen.", "Er zijn 40 gevallen van longkanker.",
        "same", "longkankergeval against geval",
    ),
    (
        "40 minderjarigen werden geholpen.", "40 kinderen onder de 18 jaar werden geholpen.",
        "compatible", "minderjarige against kind: of the same ages",
    ),
    ("De huur was 650 euro.", "De huur was 700 euro.", "compatible", "counts nothing by name"),
    (
        "Dat steeg met 8 procent.", "Het aantal branden steeg met 8 procent.",
        "unknown", "one side names nothing counted",
    ),
    (
        "Er zijn 40 meisjes geholpen.", "Er zijn 40 slachtoffers geholpen.",
        "unknown", "meisje against slachtoffer: the same people perhaps",
    ),
    ("Er zijn 40 slachtoffers van brand.", "Er zijn 40 slachtoffers.", "narrower", "the article says brand"),
    ("Er zijn 40 slachtoffers.", "Er zijn 40 slachtoffers van brand.", "wider", "the source says brand"),
    ("Er zijn 40 huisartsen.", "Er zijn 40 artsen.", "narrower", "huisarts against arts, which is narrower"),
    (
        "Een kwart van alle huishoudens is arm.", "Een kwart van de huishoudens in een huurwoning is arm.",
        "wider", "all huishouden against some",
    ),
    (
        "Er zijn 40 slachtoffers van mensenhandel.", "Er zijn 40 slachtoffers van brand.",
        "different", "mensenhandel against brand",
    ),
    ("Er zijn 40 fietsen.", "Er zijn 40 auto's.", "different", "fiets against auto"),
]  # fmt: skip
PROPERTY = [
    ("40 procent van de leerlingen zwemt.", "40 procent van de scholieren zwemt.", "same", "zwemt"),
    ("Er zijn 40 leerlingen.", "Er zijn 30 leerlingen.", "same", "nothing but the number"),
    ("Er zijn 40 gestolen fietsen.", "Van de fietsen zijn er 40 gestolen.", "compatible", "both say gestolen"),
    (
        "40 procent van de leerlingen zwemt.", "40 procent van de leerlingen schaakt.",
        "different", "zwemt against schaakt",
    ),
    (
        "40 procent van de leerlingen zwemt niet.", "40 procent van de leerlingen zwemt.",
        "different", "one side denies it",
    ),
    (
        "40 procent van de daders is man.", "40 procent van de daders is vrouw.",
        "different", "they exclude each other",
    ),
    (
        "De gemeente wil 40 woningen bouwen.", "De gemeente bouwde 40 woningen.",
        "different", "the article tells of a plan, demand or expectation",
    ),
    (
        "De gemeente bouwde 40 woningen.", "De gemeente wil 40 woningen bouwen.",
        "different", "the source tells of a plan, demand or expectation",
    ),
    ("40 procent van de leerlingen.", "40 procent van de leerlingen zwemt.", "wider", "only the source says zwemt"),
]  # fmt: skip
AGE = [
    (
        "40 procent van de daders is minderjarig.", "40 procent van de daders is jonger dan 18 jaar.",
        "same", "up to 17 years",
    ),
    ("Er zijn 40 kinderen.", "Er zijn 40 minderjarige kinderen.", "compatible", "kind against up to 17 years"),
    ("Er zijn 40 minderjarige daders.", "Er zijn 40 daders.", "narrower", "only the article says up to 17 years"),
    ("Er zijn 40 daders.", "Er zijn 40 minderjarige daders.", "wider", "only the source says up to 17 years"),
    (
        "40 procent van de daders is minderjarig.", "40 procent van de daders is 65 jaar of ouder.",
        "different", "up to 17 years against 65 years and over",
    ),
    ("De daders waren 17 jaar.", "De daders waren 18 jaar.", "same", "the age is the number itself"),
]  # fmt: skip
PER = [
    ("Per jaar zijn er 40 branden.", "Er zijn 40 branden per jaar.", "same", "per year"),
    (
        "Er zijn 24 branden per 1.000 inwoners.", "Er zijn 24 branden per 10.000 inwoners.",
        "compatible", "per inwoner",
    ),
    ("In 2022 waren er 40 branden.", "Per jaar zijn er 40 branden.", "unknown", "only one side is per year"),
    ("Er waren 40 branden.", "Per jaar zijn er 40 branden.", "different", "only one side is per year"),
    ("Per jaar zijn er 40 branden.", "Per maand zijn er 40 branden.", "different", "per year against per month"),
]  # fmt: skip
PLACE = [
    ("Er waren 40 branden in Zwolle.", "Er waren in Zwolle 40 branden.", "same", "Zwolle"),
    ("Er waren 40 branden in Nederland.", "Er waren 40 branden.", "compatible", "only the article says Nederland"),
    ("Er waren 40 branden in Zwolle.", "Er waren 40 branden.", "unknown", "only the article says Zwolle"),
    (
        "Er waren 40 branden in Zwolle.", "In Zwolle brandden 3 auto's uit. Er waren 40 branden.",
        "compatible", "only the article says Zwolle",
    ),
    ("Er waren 40 branden in Zwolle.", "Er waren 40 branden in Kampen.", "different", "Zwolle against Kampen"),
]  # fmt: skip
SOURCE = [
    ("Volgens het CBS waren er 40 branden.", "Er waren 40 branden, meldt het CBS.", "same", "CBS"),
    ("Volgens het CBS waren er 40 branden.", "Er waren 40 branden.", "unknown", "not named on both sides"),
    (
        "Volgens het CBS waren er 40 branden.", "Volgens de politie waren er 40 branden.",
        "different", "CBS against politie",
    ),
]  # fmt: skip
STATISTIC = [
    ("De gemiddelde huur is 650 euro.", "De huur is gemiddeld 650 euro.", "same", "mean"),
    ("De gemiddelde huur is 650 euro.", "De huur is 650 euro.", "unknown", "mean against none"),
    ("De gemiddelde huur is 650 euro.", "De mediane huur is 650 euro.", "different", "mean against median"),
]
WORDING = [
    ("Er werden 40 fietsen gestolen.", "Men stal 40 fietsen.", "same", "in common: gestolen"),
    ("Er zijn 40 fietsen.", "Er waren 40 fietsen.", "same", "no more words on either side"),
    (
        "In de haven werden 40 dure fietsen gestolen.", "Uit een schuur werden 40 fietsen gestolen.",
        "compatible", "in common: gestolen",
    ),
    (
        "In de haven hielp Fier 40 slachtoffers.", "In de haven hielp Humanitas 40 slachtoffers.",
        "unknown", "names: Fier against Humanitas",
    ),
    (
        "Er werden 40 fietsen gestolen.", "Er werden 40 fietsen teruggevonden.",
        "different", "gestolen against teruggevonden",
    ),
]  # fmt: skip
TABLES = {
    "kind": KIND,
    "counted": COUNTED,
    "property": PROPERTY,
    "age": AGE,
    "per": PER,
    "place": PLACE,
    "source": SOURCE,
    "statistic": STATISTIC,
    "wording": WORDING,
}
QUOTES = {"In Zwolle brandden 3 auto's uit. Er waren 40 branden.": "40"}


@pytest.mark.parametrize(
    ("name", "claim", "source", "outcome", "detail"),
    [(name, *row) for name, rows in TABLES.items() for row in rows],
)
def test_outcomes_and_their_words(name: str, claim: str, source: str, outcome: str, detail: str) -> None:
    found = match(claim, source, *([] if source not in QUOTES else ["40", QUOTES[source]]))
    assert (found.features[name].outcome, found.detail(name)) == (outcome, detail)


def test_the_number_of_a_whole_is_another_one() -> None:
    text = "Van de 400 agenten is een kwart vrouw."
    assert match(text, "Er werken 400 agenten.", "400", "400").detail("property") == (
        "the number of the article is that of the whole"
    )
    assert match("Er werken 400 agenten.", text, "400", "400").detail("property") == (
        "the number of the source is that of the whole"
    )


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Er waren 40 branden in Zeeland.", "Er waren 40 Zeeuwse branden."),
        ("Er waren 40 branden in Amsterdam.", "Er waren 40 Amsterdamse branden."),
        ("In Den Haag waren 40 branden.", "De Haagse brandweer telde 40 branden."),
        ("In Almere waren 40 branden.", "Almere telde 40 branden."),
    ],
)
def test_places_by_their_adjectives_and_at_the_start(claim: str, source: str) -> None:
    assert match(claim, source).features["place"].outcome == "same"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Er waren 40 branden in Zeeland.", "Er waren 40 Friese branden."),
        ("In Almere waren 40 branden.", "Lelystad telde 40 branden."),
    ],
)
def test_other_places(claim: str, source: str) -> None:
    assert not match(claim, source).features["place"].close


def test_a_wider_subject_in_the_clause_is_no_other_base() -> None:
    found = match("Er zijn 40 slachtoffers van arbeidsuitbuiting.", "Bij mensenhandel vielen 40 slachtoffers.")
    assert found.features["counted"].outcome != "different"


@pytest.mark.xfail(strict=True, reason="the place is known by its adjective, yet the detail says that there is none")
def test_the_detail_names_the_place() -> None:
    assert "Zeeland" in match("Er waren 40 branden in Zeeland.", "Er waren 40 Zeeuwse branden.").detail("place")
