"""What looks like a figure and is none, by reason; and beside each a near miss that is a figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cijferspoor import extract_text

REJECTED = [
    ("law_article", "Volgens artikel 12 van de wet mag dat.", "12"),
    ("law_article", "Dat staat in artikel 273f van de wet.", "273f"),
    ("law_article", "Zie art. 5 EVRM voor de tekst.", "5"),
    ("list_number", "3.2 Omvang en kenmerken", "3.2"),
    ("reference", "Zie pagina 12 voor de kaart.", "12"),
    ("reference", "Zie tabel 3 voor de kaart.", "3"),
    ("reference", "Hoofdstuk 7 gaat over water.", "7"),
    ("name", "Het vliegtuig MH17 vertrok.", "MH17"),
    ("name", "Door covid-19 bleef de zaal leeg.", "covid-19"),
    ("name", "De G20 kwam bijeen.", "G20"),
    ("name", "De A12 was dicht.", "A12"),
    ("name", "Groep 8 deed de toets.", "8"),
    ("name", "De Boeing 737 landde.", "737"),
    ("name", "Dat was te zien op NPO 1.", "1"),
    ("name", "Hij werkt nog met Windows 11.", "11"),
    ("rank", "Zij eindigde op plaats 3.", "3"),
    ("rank", "Nummer zeven viel uit.", "zeven"),
    ("phone_number", "Het nummer is 06-12345678.", "06-12345678"),
    ("phone_number", "Bel naar +31 20 123 4567 voor hulp.", "+31 20 123 4567"),
    ("phone_number", "Bel bij nood gratis 112.", "112"),
    ("phone_number", "Bel 0900-1234 voor hulp.", "0900-1234"),
    ("postal_code", "Schrijf naar 1234 AB Utrecht.", "1234 AB"),
    ("address", "Hij woont aan de Kerkstraat 12 in Delft.", "12"),
    ("clock_time", "De mars begon om 14.30 uur.", "14.30 uur"),
    ("clock_time", "De mars begon om 14:30.", "14:30"),
    ("clock_time", "De mars begon om twee uur.", "twee uur"),
    ("clock_time", "De mars begon rond half drie.", "half drie"),
    ("clock_time", "De mars begon om kwart over drie.", "kwart over drie"),
    ("clock_time", "De mars eindigde om 3 uur 's nachts.", "3 uur"),
    ("url", "Lees verder op www.voorbeeld.nl/jaar/2019.", "2019"),
    ("url", "Lees https://voorbeeld.nl/a/12345 en oordeel.", "12345"),
    ("url", "Schrijf naar info12@voorbeeld.nl voor meer.", "info12"),
    ("url", "Het bestand foto12.jpg is klein.", "foto12.jpg"),
    ("sports_score", "Het werd 2-1 voor de thuisploeg.", "2-1"),
    ("sports_score", "De ploeg won met 3-0.", "3-0"),
    ("sports_score", "De finale eindigde in 6-4, 3-6 en 7-5.", "6-4"),
    ("sports_score", "De finale eindigde in 6-4, 3-6 en 7-5.", "3-6"),
    ("sports_score", "De finale eindigde in 6-4, 3-6 en 7-5.", "7-5"),
    ("sports_score", "Bij een stand van 1 - 1 werd gestaakt.", "1 - 1"),
    ("ordinal", "De vierde keer lukte het.", "vierde"),
    ("ordinal", "In de 18e eeuw stond hier een molen.", "18e"),
    ("ordinal", "Het was het 68ste doelpunt.", "68ste"),
    ("ordinal", "Het was haar 68ste doelpunt.", "68"),
    ("list_number", "1. Een begin maken met het werk", "1"),
    ("list_number", "2) Het werk verdelen", "2"),
    ("footnote", "Dat staat in een rapport [12] van de raad.", "12"),
    ("registration", "Schrijf naar Postbus 12 in Delft.", "12"),
    ("registration", "De zaak heeft dossier 12345 gekregen.", "12345"),
    ("article_or_pronoun", "Een van de leden zweeg.", "Een"),
    ("article_or_pronoun", "Er liep een hond.", "een"),
    ("article_or_pronoun", "De leden kwamen één voor één binnen.", "één"),
]


@pytest.mark.parametrize(("reason", "text", "numeral"), REJECTED)
def test_rejected_by_name(reason: str, text: str, numeral: str) -> None:
    extraction = extract_text(text)
    start = text.index(numeral)
    end = start + len(numeral)
    assert [f.quote for f in extraction.figures if f.start < end and start < f.end] == []
    reasons = {s.reason for s in extraction.skipped if s.start < end and start < s.end}
    assert reason in reasons, extraction.skipped


NEAR_MISSES = [
    ("law_article", "De wet telt 12 artikelen.", [("12", 12)]),
    ("law_article", "Artikelen kosten 5 euro.", [("5 euro", 5)]),
    ("reference", "Het boek telt 300 pagina's.", [("300", 300)]),
    ("reference", "De tafel met 3 poten viel om.", [("3", 3)]),
    ("name", "Groep voor groep kwamen 8 leden binnen.", [("8", 8)]),
    ("name", "De groep 8 kinderen kwam laat.", [("8", 8)]),
    ("name", "In Rotterdam 300 huizen ontruimd.", [("300", 300)]),
    ("name", "De vlucht met 17 mensen landde.", [("17", 17)]),
    ("name", "Bij Ajax 12 spelers ziek.", [("12", 12)]),
    ("rank", "Er is plaats voor 300 stoelen.", [("300", 300)]),
    ("phone_number", "De 112 leden zwegen.", [("112", 112)]),
    ("phone_number", "Ook 112 leden belden niet.", [("112", 112)]),
    ("phone_number", "Er wonen 14 000 mensen.", [("14 000", 14_000)]),
    ("phone_number", "Er waren 12 345 klachten.", [("12 345", 12_345)]),
    ("postal_code", "Er kwamen 1234 leden.", [("1234", 1234)]),
    ("postal_code", "De centrale levert 1234 MW aan stroom.", [("1234 MW", 1234)]),
    ("address", "In de straat 12 huizen gekraakt.", [("12", 12)]),
    ("clock_time", "De mars duurde twee uur.", [("twee uur", 2)]),
    ("clock_time", "De mars kwam na 3 uur lopen aan.", [("3 uur", 3)]),
    ("clock_time", "De mars was een kwart korter.", [("een kwart", 25)]),
    ("clock_time", "Het kost 14.300 euro.", [("14.300 euro", 14_300)]),
    ("url", "De site telt 12 pagina's in het Nederlands.", [("12", 12)]),
    ("sports_score", "Er kwamen 10-15 leden.", [("10-15", None)]),
    ("sports_score", "De ploeg scoorde 3 doelpunten en kreeg er 2 tegen.", [("3", 3), ("2", 2)]),
    ("ordinal", "Een vierde deel van de leden zweeg.", [("Een vierde", 25)]),
    ("ordinal", "Er kwamen vier verdachten.", [("vier", 4)]),
    ("list_number", "12 leden kwamen te laat.", [("12", 12)]),
    ("list_number", "1.200 leden kwamen te laat.", [("1.200", 1200)]),
    ("footnote", "De raad (12 leden) zweeg.", [("12", 12)]),
    ("registration", "De bus 3 kilometer verderop stopte.", [("3 kilometer", 3)]),
    ("article_or_pronoun", "Ten minste een ouder zweeg.", [("Ten minste een", 1)]),
]


@pytest.mark.parametrize(("reason", "text", "expected"), NEAR_MISSES)
def test_near_miss_is_a_figure(
    reason: str,
    text: str,
    expected: list[tuple[str, float | None]],
    records: Callable[[str], list[tuple[object, ...]]],
) -> None:
    assert [(row[0], row[2]) for row in records(text)] == expected, reason
