"""Parts that are more than their whole, and sums that do not come out."""

from __future__ import annotations

import pytest

from tests.checking.consistency.telling import findings, formula, told

TOO_MUCH = [
    "In 2022 kwamen er 229 bezoekers, van wie 250 slachtoffer waren.",
    "Er waren 229 bezoekers, onder wie 250 kinderen.",
    "Van de 229 bezoekers waren er 250 slachtoffer.",
    "250 van de 229 bezoekers waren slachtoffer.",
    "De stichting hielp 412 gezinnen, waarvan 450 in de stad wonen.",
    "Het fonds gaf 5 miljoen euro uit, waarvan 8 miljoen euro aan scholen.",
    "Ruim 200 bezoekers kwamen af op de avond. Daarvan waren er 350 lid.",
    "Er meldden zich 90 cliënten. 120 van hen kregen meteen hulp.",
]
SOUND = [
    "In 2022 kwamen er 229 bezoekers, van wie 199 slachtoffer waren.",
    "Er waren 229 bezoekers, onder wie 229 kinderen.",
    "Van de 229 bezoekers waren er 25 slachtoffer.",
    "25 van de 229 bezoekers waren slachtoffer.",
    "Er zijn 300 moeders van wie 500 kinderen naar school gaan.",
    "De gemeente telt 12 dorpen, waarvan 5.000 inwoners in het grootste wonen.",
    "In 3 gezinnen wonen vluchtelingen, van wie 12 uit Syrië komen.",
    "Van de 12 scholen doen 300 leerlingen mee.",
    "Er kwamen 40 vrouwen en 50 mannen, van wie 60 ouder dan 65 jaar waren.",
    "Minstens 200 mensen zagen het, van wie 250 zich meldden.",
    "Tientallen bezoekers kwamen, van wie 60 uit Zeist.",
    "Naar schatting 200 mensen kregen hulp, van wie 250 in de stad.",
    "Het fonds gaf 5 miljoen euro uit, waarvan 300.000 euro aan scholen.",
    "Hij maakte 12 punten in 3 duels, waarvan 8 in het laatste.",
    "De club heeft 12 leden, van wie er in 2010 nog 30 actief waren.",
    "De school telt 20 leraren. De leerlingen kwamen in actie. 300 van hen bleven thuis.",
    "Er kwamen 300 leerlingen. Zij hebben 20 leraren. 40 van hen bleven thuis.",
    "Leerlingen uit groep 8 van de 3 scholen deden mee.",
    "12 leden van de 5 partijen stemden tegen.",
]


@pytest.mark.parametrize("text", TOO_MUCH)
def test_a_part_is_not_more_than_its_whole(text: str) -> None:
    assert told(text) == [("part_exceeds_whole", "error")]


@pytest.mark.parametrize("text", SOUND)
def test_what_looks_like_a_part(text: str) -> None:
    assert told(text) == []


def test_a_noun_between_leaves_room_for_doubt() -> None:
    text = "Bij 2 branden viel personeel gewond, onder wie 5 koks."
    assert told(text) == [("part_exceeds_whole", "note")]


def test_both_figures_are_cited() -> None:
    (finding,) = findings(TOO_MUCH[0])
    assert [side.quote for side in finding.evidence] == ["229", "250"]
    assert finding.arithmetic == "250 > 229"


def test_a_stated_sum() -> None:
    text = "Er kwamen 120 jongens en 130 meisjes, samen 240 leerlingen."
    assert told(text) == [("parts_do_not_sum", "error")]
    assert formula(text) == "120 + 130 = 250, not 240"
    assert told("In mei waren er 31 branden, in juni 28 en in juli 40, samen 109.") == [("parts_do_not_sum", "error")]
    assert told("Er reden 5 auto's en 7 bussen, in totaal 15 voertuigen.") == [("parts_do_not_sum", "note")]


@pytest.mark.parametrize(
    "text",
    [
        "Er kwamen 120 jongens en 130 meisjes, samen 250 leerlingen.",
        "Er reden 5 auto's en 3 bussen, samen goed voor 200 passagiers.",
        "De 3 moeders en 2 vaders, samen 9 kinderen, vertrokken.",
        "Er kwamen zo'n 120 jongens en ruim 130 meisjes, samen 260 leerlingen.",
        "De fractie kreeg 3 stemmen en 4 stemmen; samen stemden 40 leden.",
        "Jan won 3 keer en Piet 4 keer, samen speelden zij 40 duels.",
        "Er vielen 3 doden en 5 gewonden, in totaal 8 slachtoffers.",
    ],
)
def test_sums_that_come_out_or_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("De groep telde 229 mensen: 150 vrouwen en 89 mannen.", "error"),
        ("De groep telde 229 mensen: 150 vrouwen en 70 mannen.", "note"),
        ("Er kwamen 40 mensen, onder wie 25 vrouwen en 20 mannen.", "error"),
    ],
)
def test_groups_that_exclude_each_other(text: str, severity: str) -> None:
    assert told(text) == [("parts_do_not_sum", severity)]


@pytest.mark.parametrize(
    "text",
    [
        "De groep telde 229 mensen: 150 vrouwen en 79 mannen.",
        "Er kwamen 40 mensen, onder wie 15 vrouwen en 20 mannen.",
        "Er kwamen 40 mensen, onder wie 25 vrouwen en 30 kinderen.",
        "Er wonen 4 gezinnen: 8 volwassenen en 12 kinderen.",
        "Er waren 12 gewonden: 5 voetgangers en 9 toeristen.",
    ],
)
def test_groups_that_fit_or_overlap(text: str) -> None:
    assert told(text) == []
