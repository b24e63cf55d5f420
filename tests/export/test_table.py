"""The table for people."""

from __future__ import annotations

import re
from typing import Any

import pytest
from rich.cells import cell_len

from cijferspoor.export import ArticleRecords, TableLook
from cijferspoor.export.layout import Column, fit, wrap
from cijferspoor.export.screen import around, one_line
from cijferspoor.export.table import render
from cijferspoor.records import Figure, Skipped, parse_partial_date

LONG = (
    "Volgens het Landelijk Kennisinstituut waren er tussen 1 maart 2019 en 15 april 2020 ongeveer "
    "1 300 000 tot 1 500 000 slachtofferhulpverleningsgesprekken met jongeren onder de achttien."
)


@pytest.fixture
def wide(make: Any) -> Figure:
    """A figure with long contents in every column."""

    def span(text: str) -> dict[str, Any]:
        return {"text": text, "start": LONG.index(text), "end": LONG.index(text) + len(text)}

    figure: Figure = make(
        quote="1 300 000 tot 1 500 000",
        sentence=LONG,
        kind="count",
        low=1_300_000,
        high=1_500_000,
        counted=span("slachtofferhulpverleningsgesprekken") | {"lemma": "gesprek"},
        property=span("onder de achttien"),
        age=span("onder de achttien") | {"min": None, "max": 17},
        period=span("tussen 1 maart 2019 en 15 april 2020")
        | {"start_date": "2019-03-01", "end_date": "2020-04-15", "basis": "explicit"},
        source=span("het Landelijk Kennisinstituut"),
        explanation=[{"field": "source", "rule": "volgens", **span("Volgens")}],
    )
    return figure


def table(*records: Figure | Skipped, published: str | None = None, **look: Any) -> str:
    dates = parse_partial_date(published) if published else None
    return render(ArticleRecords("bericht.txt", dates, records), TableLook(**look))


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal_and_no_number_is_cut(wide: Figure, full: Figure, width: int) -> None:
    text = table(wide, full, width=width, context=True, explain=True)
    if width >= 40:  # below that, an amount of 19 characters beside its quote cannot fit
        assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "1 300 000–1 500 000" in text.replace("\u00a0", " ")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_nothing_is_lost_at_any_width(wide: Figure, width: int) -> None:
    text = re.sub(r"\s", "", table(wide, width=width))
    for content in ("≤17", "2019-03-01–", "2020-04-15", "Kennisinstituut", "count"):
        assert content in text


def test_all_columns_in_order_at_200(wide: Figure) -> None:
    header = table(wide, width=200).splitlines()[1]
    assert re.split(r"\s{2,}", header) == ["Figure", "Kind", "Value", "Of what", "Age", "Period", "Source"]


def test_a_column_without_contents_is_left_out(make: Any) -> None:
    header = table(make(value=40, unit="percent")).splitlines()[1]
    assert re.split(r"\s{2,}", header) == ["Figure", "Kind", "Value"]


@pytest.mark.parametrize(
    ("published", "heading"),
    [
        (None, "bericht.txt"),
        ("2020", "bericht.txt · 2020"),
        ("2020-05", "bericht.txt · 2020-05"),
        ("2020-05-14", "bericht.txt · 2020-05-14"),
    ],
)
def test_the_heading_names_the_article_and_its_date(make: Any, published: str | None, heading: str) -> None:
    assert table(make(), published=published).splitlines()[0] == heading


def test_an_article_without_figures_says_so() -> None:
    assert table() == "bericht.txt\n  no figures\n"


def test_a_skipped_numeral_shows_its_reason() -> None:
    numeral = Skipped(document="bericht.txt", quote="vierde", start=0, end=6, reason="ordinal")
    assert "(ordinal)" in table(numeral, context=True, explain=True)


def test_context_and_explanation_only_when_asked_for(full: Figure) -> None:
    plain_table = table(full)
    assert "meldt het bureau." not in plain_table
    assert "part_of" not in plain_table
    assert full.sentence.text in table(full, context=True)
    assert 'counted by part_of "van de" [9:15]' in table(full, explain=True)
    assert "rule: share.percent" in table(full, explain=True)


def test_styles_only_with_color(full: Figure) -> None:
    assert "\x1b" not in table(full, context=True)
    assert "\x1b[" in table(full, color=True)


def test_an_article_cannot_steer_the_terminal(make: Any) -> None:
    sentence = "\x1b[31m40\x1b]0;x\x07 \u202e[bold]mensen[/bold] :smile:"
    quote = "40\x1b]0;x\x07 \u202e[bold]mensen[/bold]"
    text = table(make(quote=quote, sentence=sentence), context=True, explain=True)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "[bold]mensen[/bold]" in text
    assert ":smile:" in text


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("een twee", 8, ["een twee"]),
        ("een twee", 7, ["een", "twee"]),
        ("1\u00a0300\u00a0000 mensen", 9, ["1\u00a0300\u00a0000", "mensen"]),
        ("hulpverlening", 6, ["hulpve", "rlenin", "g"]),
        ("een hulpverlening twee", 8, ["een", "hulpverl", "ening", "twee"]),
        ("2020-03–\u200b2020-04", 15, ["2020-03–2020-04"]),
        ("2020-03–\u200b2020-04", 14, ["2020-03–", "2020-04"]),
        ("日本語", 4, ["日本", "語"]),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_fit_gives_room_to_whoever_needs_it_most() -> None:
    columns = [Column("A", comfortable=4, widest=50), Column("B", comfortable=4, widest=50)]
    narrow, broad = fit(columns, [["x" * 5], ["x" * 40]], 30) or (0, 0)
    assert narrow + broad + 2 == 30
    assert narrow == 5 or narrow / 5 >= broad / 40
    assert fit(columns, [["x" * 5], ["x" * 40]], 9) is None


def test_one_line_keeps_a_grouped_number_together() -> None:
    assert one_line("12 000\n mensen") == "12\u00a0000 mensen"
    assert one_line("in 2020 40 mensen") == "in 2020 40 mensen"
    assert one_line("x" * 500).endswith("…")


def test_around_cuts_far_from_the_figure_only() -> None:
    text = "a" * 50 + " 40% " + "b" * 50
    assert around(text, 51, 54) == ("a" * 50 + " ", "40%", " " + "b" * 50)
    assert around(text, 51, 54, margin=5) == ("…aaaa ", "40%", " bbbb…")
