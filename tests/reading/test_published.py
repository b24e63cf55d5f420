"""Which line states the publication date, and which only mentions a date."""

from __future__ import annotations

import pytest

from cijferspoor.reading import read_text
from cijferspoor.records import parse_partial_date

PROSE = "\n\nDe gemeente telde 40 meldingen en noemt dat zorgelijk."


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("Gepubliceerd op 18 oktober 2018", "18 oktober 2018", "2018-10-18"),
        ("Gepubliceerd: 18-10-2018 10:24", "18-10-2018 10:24", "2018-10-18"),
        ("Kop\n\nGeplaatst op 7 juni 2017 door Karin", "7 juni 2017", "2017-06-07"),
        ("Datum: 12 sept. 2020", "12 sept. 2020", "2020-09-12"),
        ("**Gepubliceerd op:** 1 febr. 2020", "1 febr. 2020", "2020-02-01"),
        ("Publicatiedatum 2020-05-14T10:22:00+02:00", "2020-05-14T10:22:00+02:00", "2020-05-14"),
        ("Gepubliceerd in maart 2020", "maart 2020", "2020-03"),
        ("Verschenen in 2019", "2019", "2019"),
        (" date 2023-09 Klanten van de winkel klagen", "2023-09", "2023-09"),
        ("Kop\n18 okt 2018, 10:24", "18 okt 2018, 10:24", "2018-10-18"),
        ("Kop\n\ndi 3 maart 2020", "di 3 maart 2020", "2020-03-03"),
        ("Kop\n\nvrijdag 3 mei 2019 om 12u30", "vrijdag 3 mei 2019 om 12u30", "2019-05-03"),
        ("Kop\n03/05/2019", "03/05/2019", "2019-05-03"),
        ("Door Karin de Wit | 12 maart 2021 | Leestijd 3 minuten", "12 maart 2021", "2021-03-12"),
        ("Utrecht, 12 maart 2021 - De wethouder stopt.", "12 maart 2021", "2021-03-12"),
        ("ALPHEN AAN DEN RIJN (ANP) 3 mei 2019 – De wethouder stopt.", "3 mei 2019", "2019-05-03"),
        ("Kop\n\nLaatst gewijzigd: 3 maart 2020", "3 maart 2020", "2020-03-03"),
        ("Bijgewerkt op vrijdag 3 mei 2019 om 12u30", "vrijdag 3 mei 2019 om 12u30", "2019-05-03"),
        ("---\ntitle: Cijfers\ndate: 2021-03-12\n---\n\n# Kop", "2021-03-12", "2021-03-12"),
    ],
)
def test_stated(text: str, words: str, date: str) -> None:
    article = read_text(text + PROSE)
    published = article.published
    assert published is not None
    assert published.origin == "text"
    assert article.text[published.start : published.end] == words
    assert published.dates == parse_partial_date(date)


@pytest.mark.parametrize(
    "text",
    [
        "Op 12 maart 2021 werd het rapport openbaar.",
        "Op 12 maart 2021 - een vrijdag - werd het rapport openbaar.",
        "Het onderzoek, gepubliceerd op 18 oktober 2018, laat een stijging zien.",
        "Gepubliceerd op 18 oktober 2018, toont het rapport een stijging van 12 procent.",
        "Verschenen in 2019 is het boek niet.",
        "Verkiezingsuitslag 18 maart 2015",
        "12 maart 2021 – 15 maart 2021",
        "Gepubliceerd op 31-02-2019",
        "Gepubliceerd op 03/25/2019",
        "Update 2020: 12 doden",
        "Gepubliceerd: gisteren, 10:24",
        "In 2019 waren er 300 slachtoffers.",
    ],
)
def test_not_stated(text: str) -> None:
    assert read_text(text + PROSE).published is None


def test_a_date_line_below_the_head_is_not_the_publication_date() -> None:
    body = "\n\n".join("De gemeente telde 40 meldingen en noemt dat zorgelijk, zegt zij. " * 3 for _ in range(5))
    assert read_text(f"{body}\n\n3 mei 2019\n\n{body}").published is None
    assert read_text(f"{body}\n\nGepubliceerd op 3 mei 2019").published is not None


def test_publication_wins_from_update_and_both_are_stamps() -> None:
    article = read_text("Laatste update: 4 mei 2019 om 9.00 uur\nGepubliceerd: 3 mei 2019" + PROSE)
    assert article.published is not None
    assert article.published.dates == parse_partial_date("2019-05-03")
    assert [article.text[start:end] for start, end in article.stamps] == [
        "4 mei 2019 om 9.00 uur",
        "3 mei 2019",
    ]


def test_the_date_of_another_article_does_not_count() -> None:
    text = f"Kop{PROSE}\n\nGerelateerde artikelen\n\nEen ander bericht\n\nGepubliceerd op 3 mei 2017"
    assert read_text(text).published is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("UTRECHT (ANP) - 12 maart 2024", "12 maart 2024"),
        ("Persbericht\nUtrecht, 12 maart 2024", "12 maart 2024"),
        ('---\npubDate: "2024-03-12"\n---\n\n# Kop', "2024-03-12"),
        ("---\npublishDate: 2024-03-12T10:00:00+01:00\n---\n\n# Kop", "2024-03-12T10:00:00+01:00"),
        ("---\npublished: 12 maart 2024\n---\n\n# Kop", "12 maart 2024"),
        ("---\ndatum: 12-03-2024\n---\n\n# Kop", "12-03-2024"),
        ("+++\ndate = 2024-03-12\n+++\n\n# Kop", "2024-03-12"),
    ],
)
def test_stated_by_an_agency_a_press_release_or_a_header(text: str, words: str) -> None:
    article = read_text(text + PROSE)
    assert article.published is not None
    assert article.text[article.published.start : article.published.end] == words
    assert article.published.dates == parse_partial_date("2024-03-12")


@pytest.mark.parametrize(
    "text",
    [
        "Kop\nRotterdam, 14 mei 1940",
        "UTRECHT (ANP) - Op 12 maart 2024 werd het rapport openbaar.",
        "Persbericht\nOp 12 maart 2024 werd het rapport openbaar.",
        "pubDate: 2024-03-12",
        "---\ntitle: Cijfers\nlastmod: 2024-03-12\nexpiryDate: 2024-03-12\n---\n\n# Kop",
        '+++\ntitle = "Cijfers"\nlastmod = 2024-03-12\n+++\n\n# Kop',
    ],
)
def test_a_place_a_change_or_a_key_outside_a_header_states_nothing(text: str) -> None:
    assert read_text(text + PROSE).published is None
