"""Tokens and the table of phrases."""

from __future__ import annotations

import pytest

from cijferspoor.numerals.tokens import PhraseTable, adjacent, index_at, mark_span, norm_at, phrase_at, tokenize

CUT = [
    ("Eén, 2 drie", ["Eén", ",", "2", "drie"]),
    ("€ 1.300,50!", ["€", "1.300,50", "!"]),
    ("12'000 en 12’000", ["12'000", "en", "12’000"]),
    ("zo'n zo’n 's avonds", ["zo'n", "zo’n", "'", "s", "avonds"]),
    ("1..2 3. 4,", ["1", ".", ".", "2", "3", ".", "4", ","]),
    ("A2-afslag", ["A", "2", "-", "afslag"]),
    ("drie\u0301\n\tvier", ["drie\u0301", "vier"]),
    ("", []),
    (" \n ", []),
]


@pytest.mark.parametrize(("text", "pieces"), CUT)
def test_pieces(text: str, pieces: list[str]) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == pieces
    assert all(text[token.start : token.end] == token.text for token in tokens)


def test_a_stretch_keeps_the_offsets_of_the_text() -> None:
    tokens = tokenize("een twee drie vier", 4, 13)
    assert [(token.start, token.end, token.text) for token in tokens] == [(4, 8, "twee"), (9, 13, "drie")]


def test_norms_are_folded() -> None:
    assert [token.norm for token in tokenize("ZO’N Eén 12’000")] == ["zo'n", "een", "12’000"]


def test_neighbours() -> None:
    tokens = tokenize("3% of 4 %")
    assert [adjacent(tokens, i) for i in range(-1, 7)] == [False, False, True, False, False, False, False, False]
    assert (norm_at(tokens, -1), norm_at(tokens, 1), norm_at(tokens, 99)) == ("", "%", "")


def test_index_at_and_marks() -> None:
    tokens = tokenize("aa bb cc")
    assert [index_at(tokens, offset) for offset in (0, 1, 2, 3, 7, 8, 99)] == [0, 0, 1, 1, 2, 3, 3]
    marks = [False] * 3
    mark_span(marks, tokens, 1, 4)
    assert marks == [True, True, False]


def test_the_longest_phrase_wins() -> None:
    table = PhraseTable({"meer dan": "more", "iets meer dan": "just", "dan": "than"})
    tokens = tokenize("iets meer dan dan 3")
    assert table.at(tokens, 0) == (3, "just")
    assert table.at(tokens, 1) == (3, "more")
    assert table.before(tokens, 3) == (0, "just")
    assert table.before(tokens, 4) == (3, "than")
    assert table.at(tokens, 4) is None
    assert table.before(tokens, 0) is None


def test_a_phrase_never_runs_over_the_edge() -> None:
    tokens = tokenize("meer dan")
    assert phrase_at(tokens, 0, ("meer", "dan"))
    assert not phrase_at(tokens, 1, ("dan", "meer"))
    assert not phrase_at(tokens, -1, ("dan",))


def test_the_mark_of_a_quoted_line_says_nothing_of_the_number() -> None:
    assert [token.text for token in tokenize("> 34 mensen\n> kwamen")] == ["34", "mensen", "kwamen"]
    assert [token.text for token in tokenize("Er waren > 34")] == ["Er", "waren", ">", "34"]
    assert tokenize("> 65 jaar | 12")[0].text == ">", "in a cell it does"


def test_the_mark_of_a_note_belongs_to_no_number() -> None:
    assert [token.text for token in tokenize("1.200¹ fietsen² op 12 m²")] == ["1.200", "fietsen", "op", "12", "m²"]
