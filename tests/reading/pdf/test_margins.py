"""Headers and footers on a single page, and what stands near an edge and is text."""

from __future__ import annotations

import pytest

from tests.reading.pdf.making import by_hand, read, show

LINES = [f"Op plaats {number} werden er in dat jaar meer dan honderd gevallen geteld." for number in range(20)]
BODY = "\n".join(show(72, 730 - 24 * place, line, 11) for place, line in enumerate(LINES))


def _text(*rows: str) -> str:
    return read(by_hand("\n".join([*rows, BODY]))).text


@pytest.mark.parametrize("row", ["pagina 1 van 1", "1 van 1", "1/1", "- 1 -"])
def test_the_number_of_the_only_page_goes(row: str) -> None:
    assert row not in _text(show(280, 40, row, 11))


def test_a_footer_with_the_number_of_the_page_goes_and_the_header_of_the_same_width() -> None:
    footer = show(72, 40, "Versie 1.2", 11) + show(460, 40, "pagina 1 van 1", 11)
    header = show(72, 800, "Jaarverslag 2023", 11) + show(495, 800, "deel 4", 11)
    assert "Versie" not in _text(footer)
    found = _text(header, footer)
    assert "Jaarverslag" not in found
    assert "deel 4" not in found
    assert "Jaarverslag" in _text(header)


def test_what_a_browser_prints_goes() -> None:
    top = show(24, 822, "11/22/26, 12:40 AM", 8) + show(270, 822, "Meer egels", 8)
    bottom = show(24, 17, "file:///home/jan/egels.html", 8) + show(560, 17, "1/1", 8)
    found = _text(top, bottom)
    assert found.startswith("Op plaats 0 ")
    assert "egels" not in found


def test_small_type_in_the_margin_goes() -> None:
    assert "Stichting" not in _text(show(72, 30, "Stichting Goed - Postbus 12 - Utrecht", 8))


@pytest.mark.parametrize(
    "row",
    [
        show(72, 800, "Meer egels in 2023", 20),
        show(72, 800, "Meer egels in 2023", 11),
        show(72, 800, "Utrecht, 14 mei 2020", 8),
        show(72, 30, "Dit jaar waren er 229 egels.", 8),
        show(72, 30, "Bron: eigen telling, 229 egels", 8),
        show(72, 100, "Stichting Goed telde 229 egels", 8),
        show(72, 800, "Egels") + show(400, 800, "14 mei 2020"),
    ],
    ids=["title", "plain title", "date", "sentence", "source", "in the body", "letterhead"],
)
def test_titles_dates_notes_and_sentences_near_the_edge_stay(row: str) -> None:
    words = "egels" if "egels" in row else "2020"
    assert words in _text(row)


def test_a_page_of_few_lines_keeps_its_small_lines() -> None:
    page = show(72, 30, "Meer dan 229 egels", 8) + show(72, 700, "Egels", 30) + show(72, 600, LINES[0], 12)
    assert "229" in read(by_hand(page)).text
