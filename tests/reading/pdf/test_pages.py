"""Headers, footers, page numbers, notes, tables and the start of each page."""

from __future__ import annotations

import pytest

from tests.reading.pdf.making import PAGE, TEXT, blocks, by_hand, read, show, typeset
from tests.reading.pdf.test_text import BODY, PARAGRAPHS

HEADED = """#set page(paper: "a4", margin: 2.5cm, height: 8.4cm,
  footer: align(center, context counter(page).display("– 1 –")),
  header: context {
    if calc.odd(counter(page).get().first()) [Jaarverslag 2020 #h(1fr) Stichting Veilig]
    else [Stichting Veilig #h(1fr) Jaarverslag 2020]
  })
"""


def test_running_headers_and_page_numbers_are_left_out() -> None:
    raw = read(typeset(BODY, HEADED))
    assert len(raw.pages) >= 3
    assert raw.text.removesuffix("\n").split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize("footer", ["1", "Pagina 1 van 1", "– 1 –"])
def test_a_page_number_counts_pages_and_a_number_in_the_text_does_not(footer: str) -> None:
    words = 'align(center, context counter(page).display((n, ..) => "' + footer.replace("1 van 1", "#").replace(
        "1", "#"
    )
    words = words.replace("#", '" + str(n) + "') + '"))'
    body = "In totaal waren er zoveel gevallen:\n\n3\n\n" + BODY
    found = blocks(typeset(body, f'#set page(paper: "a4", height: 12cm, footer: {words})\n'))
    assert found == ["In totaal waren er zoveel gevallen:", "3", *PARAGRAPHS]


def test_two_pages_and_one_page() -> None:
    text = show(72, 700, "Er waren 229 gevallen in het afgelopen jaar.")
    two = by_hand(text + show(290, 30, "7"), show(72, 700, "Dat zijn er meer dan eerst.") + show(290, 30, "8"))
    assert read(two).text == "Er waren 229 gevallen in het afgelopen jaar.\n\nDat zijn er meer dan eerst.\n"
    assert (
        read(by_hand(text + show(270, 30, "Pagina 1 van 1"))).text == "Er waren 229 gevallen in het afgelopen jaar.\n"
    )
    assert "12" in read(by_hand(text + show(290, 30, "12"))).text, "a number that is not that of the page"


def test_rows_of_a_table_at_the_edge_and_a_title_stay() -> None:
    """Rows of a table on two pages have the same words when digits are masked, but do not count the pages."""
    rows = [show(72, y, f"Inwoners {number}") for y, number in ((760, 120), (700, 450), (40, 900))]
    other = [show(72, y, f"Inwoners {number}") for y, number in ((760, 310), (700, 780), (40, 640))]
    text = read(by_hand("\n".join(rows), "\n".join(other))).text
    assert all(str(number) in text for number in (120, 450, 900, 310, 780, 640))
    titled = typeset("#align(center, text(20pt)[Jaarverslag 2020])\n\n" + BODY, HEADED)
    assert read(titled).text.startswith("Jaarverslag 2020\n\nVolgens")


def test_lines_at_the_edge_that_are_the_text_stay() -> None:
    """Two pages that begin with the same line, set as close to the next one as any other."""
    lines = [
        "Het aantal gevallen bleef gelijk.",
        "Er waren er 229 in dat jaar.",
        "Ook in de regio gold dat.",
        "Zo bleef het.",
    ]
    page = "\n".join(show(72, 790 - 12 * place, line) for place, line in enumerate(lines))
    assert read(by_hand(page, page)).text.count("bleef gelijk") == 2


def test_pages_start_where_their_text_starts() -> None:
    raw = read(typeset(" ".join(PARAGRAPHS), HEADED))
    assert raw.text == " ".join(PARAGRAPHS) + "\n"
    assert len(raw.pages) == 3 and raw.pages[0] == 0 and list(raw.pages) == sorted(raw.pages)
    inside = [start for start in raw.pages[1:] if raw.text[start - 1] == " "]
    assert inside, "a paragraph that runs over the page has the start inside it"
    assert all(raw.text[start - 1].isspace() and not raw.text[start].isspace() for start in raw.pages[1:])


def test_a_word_broken_over_pages_starts_the_page_inside_the_word() -> None:
    first = show(72, 100, "In het hele land vielen er dat jaar meer slacht-")
    raw = read(by_hand(first, show(72, 760, "offers dan in de jaren daarvoor."), "", show(72, 760, "Slot.")))
    assert raw.text == "In het hele land vielen er dat jaar meer slachtoffers dan in de jaren daarvoor.\n\nSlot.\n"
    assert [raw.text[start:][:6] for start in raw.pages] == ["In het", "offers", "Slot.\n", "Slot.\n"]


def test_markers_of_notes_never_become_digits_of_a_figure() -> None:
    body = "In dat jaar waren er 229#footnote[Bron: politie.] slachtoffers op 300 m#super[2] en 10#super[6] meldingen."
    text = read(typeset(body)).text
    assert text == "In dat jaar waren er 229 slachtoffers op 300 m² en 10⁶ meldingen.\n\n¹ Bron: politie.\n"
    smaller = "BT /F1 10 Tf 72 700 Td (Er waren 229) Tj /F1 6 Tf 4 Ts (3) Tj 0 Ts /F1 10 Tf ( slachtoffers.) Tj ET"
    assert read(by_hand(smaller)).text == "Er waren 229³ slachtoffers.\n"


def test_a_note_at_the_foot_does_not_break_the_paragraph_that_goes_on() -> None:
    body = PARAGRAPHS[0].replace("samenwerkingsverband", "samenwerkingsverband#footnote[Een verband van 12 gemeenten.]")
    found = blocks(typeset("\n\n".join([body, *PARAGRAPHS[1:]]), PAGE.replace(")", ", columns: 2, height: 7cm)")))
    assert [block for block in found if not block.startswith("¹")] == PARAGRAPHS
    assert "¹ Een verband van 12 gemeenten." in found


def test_tables_have_cells() -> None:
    cells = "[Jaar], [Aantal], [Aandeel], [2019], [1.200], [45,5 %], [2020], [87], [3 %]"
    body = f"{PARAGRAPHS[0]}\n#table(columns: 3, {cells})\n{PARAGRAPHS[1]}"
    raw = read(typeset(body))
    assert [len(raw.tables), *(raw.text[cell.start : cell.end] for cell in raw.tables[0].cells)] == [
        1, "Jaar", "Aantal", "Aandeel", "2019", "1.200", "45,5 %", "2020", "87", "3 %",
    ]  # fmt: skip
    assert "\n\nJaar | Aantal | Aandeel\n2019 | 1.200 | 45,5 %\n2020 | 87 | 3 %\n\n" in raw.text


def test_cells_of_more_lines_are_kept_together() -> None:
    long = (
        "Dit is een langere toelichting die in de cel over drie regels wordt verdeeld omdat zij niet op een regel past."
    )
    cells = f"[Jaar], [Toelichting], [Aantal], [2018], [{long * 2}], [12], [2019], [Kort], [13]"
    raw = read(typeset(f"#table(columns: (auto, 7cm, auto), {cells})\n\n+ Eerst dit\n+ Dan dat\n"))
    rows = f"Jaar | Toelichting | Aantal\n2018 | {long * 2} | 12\n2019 | Kort | 13"
    assert raw.text == f"{rows}\n\n1. Eerst dit\n\n2. Dan dat\n"
    assert [len(table.cells) for table in raw.tables] == [9]


def test_running_text_and_lists_are_no_tables() -> None:
    narrow = PAGE.replace(")", ", columns: 3, margin: 1cm)")
    assert not read(typeset(BODY, narrow, TEXT.replace("hyphenate: true", "hyphenate: false"))).tables
    assert not read(typeset("- Een punt\n- Nog een punt\n- Het laatste punt\n\n+ Eerst dit\n+ Dan dat\n")).tables
