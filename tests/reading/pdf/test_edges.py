"""Lines that belong to one paragraph though a wide header, a quotation or a number stands beside them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.reading.pdf.making import PAGE, TEXT, blocks, by_hand, show, typeset

SENTENCES = [
    "Uit onderzoek onder 1.600 jongeren van 12 tot en met 17 jaar blijkt dat 31 procent wel eens gepest is op school.",
    "Slechts 12 procent van de slachtoffers deed aangifte. Van de 417 aangiften leidden er 58 tot een veroordeling.",
    "Gemiddeld duurde een zaak veertien maanden. Bij 1 op de 10 zaken was dat meer dan twee jaar, zo blijkt nu.",
    "De gemeente telde 229 meldingen. Dat zijn er 40 meer dan in het jaar ervoor, maar minder dan in 2019.",
]
QUOTE = "Minstens 200 kinderen wachten nu op hulp. Sommigen staan al 9 maanden op de lijst van de instelling hier."
INDENTED = TEXT + "#set par(first-line-indent: 1em, spacing: 0.65em)\n"
HEADER = "header: [Jaarverslag #h(1fr) deel 4], footer: [Versie 1.2 #h(1fr) pagina 1 van 1]"


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("text", [TEXT, TEXT.replace("justify: true", "justify: false")], ids=["justified", "ragged"])
def test_a_header_wider_than_the_column_does_not_break_its_paragraphs(columns: int, text: str) -> None:
    page = f'#set page(paper: "a4", columns: {columns}, {HEADER})\n'
    assert blocks(typeset("\n\n".join(SENTENCES), page, text)) == SENTENCES


@pytest.mark.parametrize("text", [TEXT, INDENTED], ids=["blank lines", "indents"])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_quotation_set_in_from_both_sides_is_one_paragraph(columns: int, text: str) -> None:
    body = f"{SENTENCES[0]}\n\n{SENTENCES[1]}\n\n#quote(block: true)[{QUOTE}]\n\n{SENTENCES[2]}\n\n{SENTENCES[3]}"
    found = blocks(typeset(body, f'#set page(paper: "a5", columns: {columns})\n', text))
    assert QUOTE in found


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_numbered_item_keeps_its_second_line(columns: int) -> None:
    items = ["Op de Havenweg gebeurden 18 ongevallen met fietsers.", "Op de Singel waren dat er 11.", "Elders geen."]
    body = f"{SENTENCES[0]}\n\n" + "\n".join(f"+ {item}" for item in items) + f"\n\n{SENTENCES[1]}"
    found = "\n".join(blocks(typeset(body, f'#set page(paper: "a5", columns: {columns})\n'))).split("\n")
    assert found[1:4] == [f"{number}. {item}" for number, item in enumerate(items, 1)]
    assert found[4] == SENTENCES[1]


def test_indented_paragraphs_of_one_line_stay_apart() -> None:
    lines = ["„Hoeveel waren het er?”", "„Het waren er 229.”", "„En vorig jaar?”", "„Toen 310.”"]
    long = [f"{one} {two}" for one, two in pairwise(SENTENCES)]
    body = "\n\n".join([*long, *lines, long[0]])
    assert blocks(typeset(body, PAGE, INDENTED))[3:7] == lines


def test_items_whose_bullets_are_drawings_stay_apart() -> None:
    items = ["412 egels waren gewond door maaiers;", "ruim 300 dieren waren ondervoed", "57 egels kwamen van elders."]
    rows = [show(72, 700, SENTENCES[0], 9), show(72, 688, SENTENCES[1], 9), show(72, 676, SENTENCES[3], 9)]
    rows += [show(102, 664 - 12 * place, item, 9) for place, item in enumerate(items)]
    assert blocks(by_hand("\n".join(rows)))[-3:] == items
