"""Sentences in pieces, with the figures in them marked."""

from __future__ import annotations

import pytest

from cijferspoor.checking.output.marks import MARGIN, marked, sentences_of
from cijferspoor.checking.output.words import spot_of
from cijferspoor.records.figure import SentenceSpan
from tests.checking.output.conftest import evidence, source


def pieces(text: str, *places: tuple[int, int], start: int = 10) -> list[tuple[str, bool]]:
    sentence = SentenceSpan(text=text, start=start, end=start + len(text))
    return marked(sentence, [(a + start, b + start) for a, b in places])


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("er zijn 12 daders", [(8, 10)], [("er zijn ", False), ("12", True), (" daders", False)]),
        ("12 en 13", [(6, 8), (0, 2)], [("12", True), (" en ", False), ("13", True)]),
        ("12 daders", [(0, 2), (0, 2)], [("12", True), (" daders", False)]),
        ("12-13 jaar", [(0, 2), (2, 5)], [("12-13", True), (" jaar", False)]),
        ("van 12 daders", [(-5, 6)], [("van 12", True), (" daders", False)]),
        ("van 12", [(4, 60)], [("van ", False), ("12", True)]),
        ("geen plaats", [], [("geen plaats", False)]),
        ("12\n en\x1b\ttwee", [(0, 2)], [("12", True), (" en� twee", False)]),
        ("\ue00012\ue001 daders", [(1, 3)], [("�", False), ("12", True), ("� daders", False)]),
    ],
)
def test_pieces(text: str, places: list[tuple[int, int]], expected: list[tuple[str, bool]]) -> None:
    assert pieces(text, *places) == expected


def test_a_sentence_of_a_page_is_cut_on_both_sides() -> None:
    text = "a " * MARGIN + "12" + " b" * MARGIN
    before, figure, after = pieces(text, (2 * MARGIN, 2 * MARGIN + 2))
    assert figure == ("12", True)
    assert before[0].startswith("…")
    assert after[0].endswith("…")
    assert len(before[0]) == len(after[0]) == MARGIN + 1


def test_each_sentence_once_in_order() -> None:
    sides = [source("119"), evidence(), source("476", page=3), source("119", document="ander.pdf")]
    found = sentences_of(sides)
    assert [(one.document, [text for text, figure in parts if figure]) for one, parts in found] == [
        ("rapport.pdf", ["476", "119"]),
        ("bericht.txt", ["ruim een kwart"]),
        ("ander.pdf", ["119"]),
    ]


def test_a_cell_of_a_table_is_told_with_its_headers() -> None:
    row = evidence("40,3", "2022 | 229 | 40,3", document="cijfers.csv", counted="slachtoffers", unit="percent")
    assert spot_of(row) == "cijfers.csv: slachtoffers, %"
    assert spot_of(evidence(document="rapport.pdf", page=3)) == "rapport.pdf, page\u00a03"
