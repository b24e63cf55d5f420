"""The whole flow on text that nobody would write: what holds of any text, and time that grows as the text does."""

from __future__ import annotations

import gc
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cijferspoor import Extraction, extract_text
from cijferspoor.lexicon import default_lexicon
from cijferspoor.pipeline import extract_article
from cijferspoor.reading.build import Origin, build_article
from cijferspoor.reading.document import Cell, RawDocument, Table, TableCell, TextBuilder
from tests.fuzz.invariants import check_document, check_numbers, figures_of
from tests.test_properties import DIGITS, SIGNS, WORDS, check_every_digit, check_offsets, dated

TEXTS = settings(
    derandomize=True, deadline=None, database=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow]
)

ODD_DIGITS = [
    "٣٤",
    "१२३",
    "１２",
    "𝟙𝟚",
    "²",
    "₂",
    "⁻³",
    "①②",
    "⑽",
    "Ⅻ",
    "ⅳ",
    "½",
    "⅓",
    "2⅞",
    "〇",
    "三",
    "፩",
    "௧",
    "߁",
    "1\u03012",
    "4\ufe0f\u20e3",
]
ODD_SPACES = [
    "\u00a0",
    "\u202f",
    "\u2009",
    "\u2007",
    "\u3000",
    "\u200b",
    "\u2060",
    "\u00ad",
    "\u180e",
    "\t",
    "\v",
    "\f",
    "\x1c",
    "\x85",
    "\u2028",
]
ODD_SIGNS = [
    "‒",
    "–",
    "−",
    "⁄",
    "∕",
    "٫",
    "٬",
    "’",
    "‛",
    "٪",
    "％",
    "€",
    "₤",
    "≥",
    "±",
    "×",
    "→",
    "…",
    "℃",
    "㎏",
    "№",
    "✓",
]
ODD_LETTERS = [
    "😀",
    "👩‍👩‍👧",
    "🇳🇱",
    "e\u0301",
    "i\u0307",
    "ĳ",
    "ŉ",
    "ß",
    "İ",
    "ſ",
    "Å",
    "ﬀ",
    "\u202e",
    "\u2066",
    "א",
    "ي",
    "\u0300" * 5,
    "a" * 80,
    "\ufffd",
]
LONG_DIGITS = st.one_of(
    st.integers(10**15, 10**320).map(str),
    st.from_regex(r"(\d{1,3}[., ]){1,30}\d{1,4}", fullmatch=True),
    st.from_regex(r"\d{1,20}[eE^][+-]?\d{1,5}", fullmatch=True),
    st.from_regex(r"[1-9]\d{0,2}(e|de|ste|x|-jarige|plus|%|ers)", fullmatch=True),
)
PIECE = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(WORDS), DIGITS, LONG_DIGITS,
    st.sampled_from(SIGNS), st.sampled_from(ODD_DIGITS),
    st.sampled_from(ODD_SPACES), st.sampled_from(ODD_SIGNS), st.sampled_from(ODD_LETTERS),
)  # fmt: skip
GAP = st.sampled_from([" ", " ", " ", "", "\n", "\n\n", *ODD_SPACES[:6]])
SOUP = st.lists(st.tuples(PIECE, GAP), max_size=30).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))

LINES = [
    "- ",
    "* ",
    "1. ",
    "# ",
    "> ",
    "| ",
    "|---|---|\n",
    "---\n",
    "```\n",
    "    ",
    "Gepubliceerd op ",
    "Bron: ",
    "Tabel 1: ",
    "|",
]
MARKED = st.lists(st.tuples(st.sampled_from(["", "", *LINES]), PIECE, GAP), max_size=30).map(
    lambda parts: "".join("".join(part) for part in parts)
)


def check(text: str) -> Extraction:
    extraction = extract_text(text, published=dated(text), pipeline="none")
    check_offsets(extraction)
    check_every_digit(extraction)
    check_numbers(extraction)
    return extraction


@TEXTS
@given(SOUP)
@example("9" * 400 + " mensen")
@example("1e999 en 1e-999 mensen, 10^400 keer")
@example("ruim ² van de ③ is ½ jaar")
def test_soup_of_odd_characters(text: str) -> None:
    extraction = check(text)
    again = extract_text(text, published=dated(text), pipeline="none")
    assert (again.figures, again.skipped) == (extraction.figures, extraction.skipped)
    for figure in extraction.figures:
        assert figure.quote == figure.quote.strip()


@TEXTS
@given(MARKED)
def test_soup_in_lines_with_marks(text: str) -> None:
    check(text)


@TEXTS
@given(SOUP)
def test_composed_and_decomposed_letters(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC"):
        check(unicodedata.normalize(form, text))


HEADERS = ["", "Aantal", "Jaar", "Totaal", "%", "Leeftijd", "x 1.000 euro", "2021", "12"]
CELL = st.builds(
    TableCell, st.one_of(st.sampled_from(HEADERS), PIECE),
    rows=st.integers(-1, 3), columns=st.integers(-1, 3), header=st.booleans(),
)  # fmt: skip
GRID = st.lists(st.lists(CELL, max_size=5), max_size=6)


@TEXTS
@given(GRID, SOUP)
def test_any_table(rows: list[list[TableCell]], caption: str) -> None:
    builder = TextBuilder()
    builder.paragraph("Er waren 12 zaken.")
    builder.table(rows, caption)
    builder.item("En 3 andere.")
    document = builder.document()
    check_document(document)
    figures_of(document)


PLACE = st.tuples(
    st.integers(0, 40), *[st.integers(0, 3) | st.just(200)] * 2, *[st.integers(0, 3) | st.just(10**9)] * 2
)


@TEXTS
@given(st.lists(PLACE, max_size=8))
def test_tables_that_lie_about_rows_and_columns(places: list[tuple[int, int, int, int, int]]) -> None:
    """What the worker process lets through: cells anywhere, of any size."""
    text = "Jaar | Aantal zaken\n2021 | 12\n2022 | 1.314 en\n"
    ends = sorted({0, len(text) - 1, *(place[0] for place in places)})
    cells = tuple(Cell(*span, *place[1:]) for span, place in zip(pairwise(ends), places, strict=False))
    article = build_article(
        RawDocument(text, tables=(Table(0, len(text) - 1, cells),)),
        Origin("a"),
        published=None,
        lexicon=default_lexicon(),
    )
    extraction = extract_article(article, pipeline="none")
    check_offsets(extraction)
    check_numbers(extraction)


GROWING = {
    "digits": "1" * 50,
    "groups": "1.000 ",
    "commas": "1,",
    "words": "honderd",
    "spaced words": "twee honderd ",
    "hedges": "ruim bijna zo'n ongeveer ",
    "ranges": "10-",
    "units": "km/u ",
    "exponents": "10^",
    "superscripts": "²³",
    "odd digits": "٣٤",
    "marks": "\u0301",
    "emoji": "👩‍👩‍👧",
    "empty lines": "\n\n",
    "bars": "|",
    "rows": "| 1 | 2 |\n|---|---|\n",
    "bullets": "- ",
    "quotes": "“‘",
    "brackets": "((",
    "dates": "12-03-2024 ",
    "sources": "volgens het CBS, zegt ",
    "no-break spaces": "1\u00a0000\u00a0",
}


@pytest.mark.parametrize("piece", GROWING.values(), ids=GROWING.keys())
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    """Five times the text takes about five times as long; quadratic time would be 25 times."""
    times = []
    gc.collect()
    gc.disable()  # a collection of what other tests left behind is no time of this text
    try:
        for length in (200, 800, 4_000):  # the first loads what is loaded once
            text = (piece * (length // len(piece) + 1))[:length]
            started = time.process_time()
            extract_text(text, pipeline="none")
            times.append(time.process_time() - started)
    finally:
        gc.enable()
    assert times[2] < 0.5 or times[2] < 12 * times[1], times
