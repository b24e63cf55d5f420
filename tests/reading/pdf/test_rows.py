"""Tables with one line in each cell, also with empty cells, and rows that are no table."""

from __future__ import annotations

import json

import pytest

from tests.reading.pdf.making import PAGE, TEXT, blocks, by_hand, read, show, typeset

INTRO = "De stichting telde alle meldingen van dit jaar nog een keer na."


def _table(rows: list[list[str]], settings: str = "") -> bytes:
    cells = ", ".join(f"text({json.dumps(cell, ensure_ascii=False)})" for row in rows for cell in row)
    return typeset(f"{INTRO}\n\n#table(columns: {len(rows[0])}, {settings}{cells})\n\n{INTRO}")


@pytest.mark.parametrize("settings", ["", "stroke: none, "], ids=["with lines", "without lines"])
@pytest.mark.parametrize(
    "rows",
    [
        [["", "2021", "2022"], ["0-3 jaar", "12", "14"], ["18-64 jaar", "200", "210"]],
        [["", "Jongens", "Meisjes"], ["2020", "45", "55"], ["2021", "60", "70"]],
        [
            ["Leeftijd", "Aantal doden", "Percentage"],
            ["0-11 jaar", "34", "11,4%"],
            ["Onbekend", "", ""],
            ["Alle", "299", "100%"],
        ],
        [
            ["Gemeente", "Aantal klachten", "Aantal boetes"],
            ["Oost", "120", "34"],
            ["West", "", "12"],
            ["Zuid", "310", "290"],
        ],
        [
            ["Wijk", "Klachten in 2020", "Klachten in 2021"],
            ["Noord", "", "7"],
            ["Oost", "", "9"],
            ["Zuid", "310", "290"],
        ],
        [
            ["", "2021", "2022"],
            ["Kinderen", "", ""],
            ["0-3 jaar", "12", "14"],
            ["Ouderen", "", ""],
            ["65 plus", "20", "21"],
        ],
        [
            ["Versie", "Datum", "Auteur", "Pagina's"],
            ["1.0", "12-03-2020", "J. Vos", "12"],
            ["1.1", "13-04-2020", "J. Vos", "14"],
        ],
    ],
    ids=["empty corner", "years at the side", "row of one", "empty middle", "sparse column", "groups", "narrow gaps"],
)
def test_a_table_with_empty_cells_is_read_cell_by_cell(rows: list[list[str]], settings: str) -> None:
    raw = read(_table(rows, settings))
    assert len(raw.tables) == 1
    assert raw.text.split("\n\n")[1].split("\n") == [" | ".join(row) for row in rows]


def test_a_header_that_is_aligned_otherwise_belongs_to_the_table() -> None:
    rows = [["Wijk", "Klachten", "Boetes"], ["Noord", "1.200", "7"], ["Zuid", "310", "2.900"]]
    found = blocks(_table(rows, "align: (x, y) => if x > 0 and y > 0 { right } else { left }, "))
    assert found[1] == "Wijk | Klachten | Boetes\nNoord | 1.200 | 7\nZuid | 310 | 2.900"


def test_numbers_far_apart_never_become_one_number() -> None:
    page = show(72, 700, "Er zijn twee tellingen gehouden.") + show(72, 660, "310") + show(110, 660, "290")
    text = read(by_hand(page)).text
    assert "310 290" not in text
    assert "310 | 290" in text


def test_a_number_with_a_space_in_it_stays_one() -> None:
    assert "telde 12 000 gevallen" in read(by_hand(show(72, 700, "De stad telde 12 000 gevallen."))).text


def test_loose_lines_of_justified_text_are_no_table() -> None:
    lines = [["Dat", "zeggen", "deskundigen"], ["die", "alle", "gevallen", "van"], ["geweld", "hebben", "onderzocht"]]
    page = []
    for row, words in enumerate(lines):
        widths = [5.2 * len(word) for word in words]
        space = (160 - sum(widths)) / (len(words) - 1)
        page += [
            show(72 + sum(widths[:place]) + place * space, 700 - 12 * row, word) for place, word in enumerate(words)
        ]
    raw = read(by_hand("\n".join(page)))
    assert raw.tables == ()
    assert "|" not in raw.text.replace("\n", " ")


def test_numbered_headings_get_no_bar() -> None:
    page = show(72, 700, "2.1") + show(110, 700, "Aantal meldingen") + show(72, 660, INTRO)
    assert blocks(by_hand(page))[0] == "2.1 Aantal meldingen"


def test_a_paragraph_between_two_tables_is_no_row() -> None:
    rows = "text[Oost], text[120], text[34], text[Zuid], text[310], text[290]"
    source = f"#table(columns: 3, {rows})\n\nHieronder staan de boetes.\n\n#table(columns: 3, {rows})"
    raw = read(typeset(source, PAGE, TEXT))
    assert len(raw.tables) == 2
    assert "\n\nHieronder staan de boetes.\n\n" in raw.text
