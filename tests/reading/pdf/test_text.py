"""Paragraphs, headings, lists and hyphens as a typesetter sets them."""

from __future__ import annotations

import pytest

from cijferspoor.reading.pdf.hyphens import Joiner
from tests.reading.pdf.making import PAGE, TEXT, blocks, by_hand, read, show, typeset

PARAGRAPHS = [
    f"Volgens de woordvoerder van het verantwoordelijke samenwerkingsverband steeg het aantal verkeersslachtoffers in "
    f"{place} met {number},5 procent ten opzichte van het voorgaande kalenderjaar. Vooral onder jongvolwassenen in "
    f"plattelandsgemeenten gebeurden meer ongevallen, zo blijkt uit de onderzoeksgegevens over 20{number}."
    for number, place in enumerate(["Groningen", "Friesland", "Drenthe", "Overijssel", "Gelderland", "Zeeland"], 10)
]
BODY = "\n\n".join(PARAGRAPHS)
THREE_COLUMNS = '#set page(paper: "a4", columns: 3, margin: 1.5cm)\n'


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (PAGE, TEXT),
        (PAGE, TEXT.replace("justify: true", "justify: false")),
        (PAGE, TEXT.replace("justify: true", "justify: true, first-line-indent: 1.2em, spacing: 0.65em")),
        (PAGE.replace(")", ", columns: 2)"), TEXT),
        (THREE_COLUMNS, TEXT),
        (PAGE.replace(")", ", columns: 2, height: 9cm)"), TEXT),
        (PAGE.replace(")", ", flipped: true)"), TEXT + "#set page(columns: 2)\n"),
    ],
    ids=["justified", "ragged", "indented", "two columns", "three columns", "over pages", "landscape"],
)
def test_paragraphs_come_out_as_they_went_in(page: str, text: str) -> None:
    assert blocks(typeset(BODY, page, text)) == PARAGRAPHS


def test_a_title_over_two_columns_and_headings_stand_apart() -> None:
    title = '#place(top + center, scope: "parent", float: true, text(18pt)[Meer slachtoffers in het verkeer])'
    body = f"{title}\n== Cijfers\n{BODY}"
    found = blocks(typeset(body, PAGE.replace(")", ", columns: 2)")))
    assert found[:3] == ["Meer slachtoffers in het verkeer", "Cijfers", PARAGRAPHS[0]]
    assert found[2:] == PARAGRAPHS


def test_items_of_a_list_and_the_paragraph_after_it() -> None:
    items = ["Een punt dat " + "lang genoeg is om over de regel heen te lopen " * 4 + "en dan stopt.", "Een kort punt."]
    body = "De lijst:\n\n" + "\n".join(f"- {item}" for item in items) + "\n\nDaarna gaat de tekst verder."
    text = "\n".join(f"- {item}" for item in items)
    assert blocks(typeset(body)) == ["De lijst:", text, "Daarna gaat de tekst verder."]


def test_a_dash_at_the_start_of_a_line_is_no_list() -> None:
    lines = [
        "De minister zei gisteren in de Kamer dat het aantal daalt",
        "- zij het langzaam - en",
        "dat er nog 229 gevallen zijn in het hele land en daarbuiten.",
    ]
    page = [show(72, 700 - 12 * place, line) for place, line in enumerate(lines)]
    assert "- zij het langzaam - en dat er" in read(by_hand("\n".join(page))).text


def test_columns_drawn_row_by_row_are_read_column_by_column() -> None:
    left = [
        "In het afgelopen jaar kwamen er bij het",
        "meldpunt in totaal ruim twaalfduizend",
        "meldingen binnen van inwoners die zich",
        "zorgen maken over hun eigen veiligheid",
        "op straat in de avonduren.",
    ]
    right = [
        "De gemeente wil daarom meer verlichting",
        "aanbrengen op plekken waar bewoners zich",
        "onveilig voelen en waar vaker ongevallen",
        "gebeuren dan in andere delen van de stad",
        "die wel goed verlicht zijn.",
    ]
    rows = [
        show(60, 700 - 12 * n, a) + show(320, 700 - 12 * n, b) for n, (a, b) in enumerate(zip(left, right, strict=True))
    ]
    assert blocks(by_hand("\n".join(rows))) == [" ".join(left), " ".join(right)]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["er vielen slacht-", "offers in 2019"], "er vielen slachtoffers in 2019"),
        (["er vielen slacht\u00ad", "offers"], "er vielen slachtoffers"),
        (["een 15-", "jarige jongen"], "een 15-jarige jongen"),
        (["de covid-", "19-crisis"], "de covid-19-crisis"),
        (["alle EU-", "landen"], "alle EU-landen"),
        (["een tv-", "maker"], "een tv-maker"),
        (["een hbo-", "opleiding"], "een hbo-opleiding"),
        (["per e-", "mail"], "per e-mail"),
        (["in Noord-", "Holland"], "in Noord-Holland"),
        (["een auto-", "ongeluk"], "een auto-ongeluk"),
        (["een groei-", "ende groep"], "een groeiende groep"),
        (["een financi-", "eel tekort"], "een financieel tekort"),
        (["een oud-", "minister"], "een oud-minister"),
        (["de oud-", "ste inwoner"], "de oudste inwoner"),
        (["jongens-", "en meisjes"], "jongens- en meisjes"),
        (["twee partij-", "en als deze"], "twee partijen als deze"),
        (["in- of", "uitvoer"], "in- of uitvoer"),
        (["en/", "of meer"], "en/of meer"),
        (["2015–", "2019 daalde"], "2015–2019 daalde"),
        (["het daalde –", "zij het licht"], "het daalde – zij het licht"),
        (["vogels in woningen vo-", "gels"], "vogels in woningen vogels"),
    ],
)
def test_hyphens_of_the_typesetter_go_and_those_of_the_word_stay(lines: list[str], joined: str) -> None:
    assert Joiner(lines).join(lines)[0] == joined


def test_a_word_elsewhere_in_the_document_decides() -> None:
    lines = ["een foto in zwart-", "wit"]
    assert Joiner(lines).join(lines)[0] == "een foto in zwartwit"
    assert Joiner([*lines, "zwart-wit is mooi"]).join(lines)[0] == "een foto in zwart-wit"


def test_ligatures_are_spelled_out_and_no_break_spaces_kept() -> None:
    text = read(typeset("De officiële efficiënte aanpak telde 1~200 gevallen van affluiten.")).text
    assert text == "De officiële efficiënte aanpak telde 1\u00a0200 gevallen van affluiten.\n"


def test_turned_pages_are_read_and_slanted_stamps_come_last() -> None:
    turned = "BT /F1 10 Tf 0 1 -1 0 100 100 Tm (Er waren 229 gevallen op deze pagina) Tj ET"
    assert read(by_hand(turned, page="/Rotate 90")).text == "Er waren 229 gevallen op deze pagina\n"
    stamp = " BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (CONCEPT) Tj ET"
    assert blocks(by_hand(stamp + show(72, 700, "Er waren 229 gevallen in het jaar."))) == [
        "Er waren 229 gevallen in het jaar.",
        "CONCEPT",
    ]


def test_text_outside_the_page_is_not_read() -> None:
    page = show(72, 700, "Er waren 229 gevallen.") + show(72, 900, "snijlijn 14-05-2020") + show(-400, 700, "buiten")
    assert read(by_hand(page)).text == "Er waren 229 gevallen.\n"


def test_the_same_file_gives_the_same_text() -> None:
    assert read(typeset(BODY)) == read(typeset(BODY))
