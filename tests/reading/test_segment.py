"""Paragraphs, headlines, boilerplate, and the properties every text must keep."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cijferspoor.reading import Article, read_text
from cijferspoor.reading.sentences import LONGEST
from cijferspoor.records import parse_partial_date

PROSE = "De gemeente telde vorig jaar 40 meldingen en noemt dat aantal zorgelijk voor de stad."
SHARED = Path(__file__).resolve().parents[3] / "shared"


def _content(article: Article) -> list[str]:
    return [
        article.text[sentence.start : sentence.end]
        for paragraph in article.paragraphs
        if not paragraph.boilerplate
        for sentence in paragraph.sentences
    ]


def _headlines(article: Article) -> list[str]:
    return [article.text[s.start : s.end] for s in article.sentences if s.headline]


def _check(article: Article) -> None:
    """Sentences in order, trimmed, without overlap, and together all that is not white space."""
    text, last = article.text, 0
    for paragraph in article.paragraphs:
        assert (paragraph.start, paragraph.end) == (paragraph.sentences[0].start, paragraph.sentences[-1].end)
        for sentence in paragraph.sentences:
            words = text[sentence.start : sentence.end]
            assert words
            assert words == words.strip()
            assert len(words) <= LONGEST
            assert not text[last : sentence.start].strip()
            last = sentence.end
    assert not text[last:].strip()


FRAGMENTS = st.sampled_from(
    [
        " ", "\n", "\n\n", ".", "...", "?", "“", "”", "''", ",,", '"', "De", "het", "'s Avonds", "o.a", "J",
        "12",
        "3.5", "Lees ook", "Gerelateerde artikelen", "Deel dit artikel", "```", "---", "|", "- ", "1. ",
        "date 2023-09",
        "Gepubliceerd op 18 oktober 2018", "\x00", "\ud800", "\u200b", "\xa0", "\x85", "\u2028", "\r",
        "\r\n", "\ufeff",
        "\x0b", "\x1c", "(", ")", "…", "€", "©", "Foto: ANP", "x" * 600, "a " * 3_000,
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(FRAGMENTS, max_size=30).map("".join)))
def test_any_text_keeps_its_properties(text: str) -> None:
    article = read_text(text)
    _check(article)
    assert "\r" not in article.text
    for start, end in article.stamps:
        assert 0 <= start < end <= len(article.text)


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="abc \n.,'\"1é\xa0e\u0301", max_size=200))
def test_text_is_not_changed(text: str) -> None:
    assert read_text(text).text == text


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    article = read_text("\ufeffEen\r\ntwee\rdrie\u2028vier\u2029vijf\x85zes\xa0zeven e\u0301")
    assert article.text == "Een\ntwee\ndrie\nvier\nvijf\nzes\xa0zeven e\u0301"


def test_blank_lines_part_paragraphs_and_headline_goes_with_its_text() -> None:
    article = read_text(f"Grote kop\n\nTussenkop zonder punt\n{PROSE} Dat is veel.\n\n{PROSE}")
    assert [len(paragraph.sentences) for paragraph in article.paragraphs] == [1, 3, 1]
    assert _headlines(article) == ["Grote kop", "Tussenkop zonder punt"]


def test_each_line_a_paragraph() -> None:
    article = read_text(f"{PROSE} Dat is veel.\n{PROSE}\nTussenkop\n{PROSE}")
    assert [len(paragraph.sentences) for paragraph in article.paragraphs] == [2, 1, 2]


@pytest.mark.parametrize("width", [45, 60, 72, 78])
def test_wrapped_lines_are_joined(width: int) -> None:
    sentences = [
        "Volgens het Centraal Bureau voor de Statistiek waren er in 2020 ruim 3.000 inbraken in Nederland.",
        "De politie is blij met de daling, zegt woordvoerder Anna de Wit uit Den Haag.",
        "In Amsterdam ging het om een daling van 12 procent, in Rotterdam om 3 procent.",
    ]
    wrapped = textwrap.fill(" ".join(sentences), width)
    article = read_text(f"Minder inbraken\n{wrapped}\n\n{wrapped}")
    found = [article.text[s.start : s.end].replace("\n", " ") for s in article.sentences]
    assert found == ["Minder inbraken", *sentences, *sentences]


def test_lists_tables_and_links_in_markdown() -> None:
    text = (
        "# Kop\n\nZie [het rapport](https://voorbeeld.nl/a?b=3.5). De cijfers:\n1. In 2019 waren het er 30\n"
        "2. Nu 40. Dat is meer.\n- 300 daders\n\n| Jaar | Aantal |\n|---|---|\n| 2019 | 300 |"
    )
    assert _content(read_text(text)) == [
        "# Kop", "Zie [het rapport](https://voorbeeld.nl/a?b=3.5).", "De cijfers:",
        "1. In 2019 waren het er 30",
        "2. Nu 40.", "Dat is meer.", "- 300 daders", "| Jaar | Aantal |", "|---|---|", "| 2019 | 300 |",
    ]  # fmt: skip


def test_fenced_code_is_boilerplate_but_a_lone_fence_is_not() -> None:
    assert _content(read_text(f"{PROSE}\n\n```\nx = 300\n```\n\nSlot.")) == [PROSE, "Slot."]
    assert _content(read_text(f"```\n\n{PROSE}")) == ["```", PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook: Meer dan 40 procent slaapt slecht",
        "Advertentie",
        "Lees meer",
        "Foto: ANP",
        "Beeld ANP",
        "© 2019 Voorbeeld. Alle rechten voorbehouden.",
        "Schrijf je in voor onze nieuwsbrief en ontvang 2 keer per week het nieuws",
        "Wij gebruiken cookies om deze website beter te maken. Klik op akkoord.",
        "Volg ons op Facebook",
        "DEEL DIT ARTIKEL",
    ],
)
def test_boilerplate_line_in_the_middle_takes_nothing_else(line: str) -> None:
    assert _content(read_text(f"{PROSE}\n\n{line}\n\nTussenkop\n\n{PROSE}")) == [PROSE, "Tussenkop", PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook het rapport over de 300 slachtoffers in 2021.",
        "Foto: 300 demonstranten op het plein",
        "Volgens 80 procent van de lezers plaatsen winkels te veel cookies.",
        "“We gebruiken cookies”, zegt 40 procent van de winkels.",
        "Lezen gaat 12 procent van de leerlingen slecht af",
        "- 300 slachtoffers",
        "Utrecht 300",
    ],
)
def test_content_that_looks_like_boilerplate(line: str) -> None:
    assert _content(read_text(f"{PROSE}\n\n{line}\n\n{PROSE}")) == [PROSE, line, PROSE]
    assert line in _content(read_text(f"{PROSE}\n\n{line}"))


def test_tail_of_a_web_page() -> None:
    tail = (
        "Meer informatie\n\nDeel dit artikel\n\nGerelateerde artikelen\n\nWeer 23 boetes in de wijk\n\n"
        "De gemeente heeft 23 boetes uitgedeeld aan bewoners die hun afv…\n\nLees meer\n\n"
        "Nieuw park geopend\n\nHet park ligt aan de rand van de stad en telt 300 bo…\n\nLees meer\n"
        "We gebruiken cookies. Privacy\nJa\nNee"
    )
    assert _content(read_text(f"Kop\n\n{PROSE}\n\n{tail}")) == ["Kop", PROSE]


def test_menu_before_and_after_but_not_a_list_of_figures() -> None:
    menu = "Voorpagina\nBinnenland\nBuitenland\nSport\nWeer en verkeer"
    assert _content(read_text(f"{menu}\n\nDe kop van dit artikel\n\n{PROSE}\n\n{menu}")) == [
        "De kop van dit artikel",
        PROSE,
    ]
    table = "Utrecht: 300\nDrenthe: 12\nZeeland: 8\nLimburg: drie\nFriesland: 40"
    assert _content(read_text(f"{PROSE}\n\n{table}")) == [PROSE, *table.split("\n")]


def test_links_inside_an_article_do_not_take_the_rest() -> None:
    text = f"{PROSE}\nLees ook\nEen bericht over 40 andere meldingen\n{PROSE}\nUtrecht 300\nDrenthe 200"
    assert _content(read_text(text)) == [PROSE, PROSE, "Utrecht 300", "Drenthe 200"]


def _gold() -> list[Path]:
    return sorted([*SHARED.glob("gold/*.json"), *SHARED.glob("news/gold/*.json")])


@pytest.mark.skipif(not _gold(), reason="the example articles are not here")
def test_no_gold_figure_is_lost_or_crosses_a_sentence() -> None:
    wrong = []
    for path in _gold():
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = read_text((path.parent.parent / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8"))
        spans = [(s.start, s.end) for p in article.paragraphs if not p.boilerplate for s in p.sentences]
        wrong += [
            (path.stem, figure["quote"])
            for figure in gold["figures"]
            if not any(start <= figure["start"] and figure["end"] <= end for start, end in spans)
        ]
    assert wrong == []


@pytest.mark.skipif(not _gold(), reason="the example articles are not here")
def test_publication_dates_of_the_examples() -> None:
    for path in _gold():
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = read_text((path.parent.parent / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8"))
        found = article.published.dates if article.published else None
        assert found == (parse_partial_date(gold["published"]) if gold["published"] else None), path.stem


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Home | Nieuws | Regio | 112 | Weer\n\nEr vielen 3 gewonden bij de brand.",
            "Er vielen 3 gewonden bij de brand.",
        ),
        (
            "Advertentie\nNu 2 maanden gratis!\n\nEr vielen 3 gewonden bij de brand.",
            "Er vielen 3 gewonden bij de brand.",
        ),
        ("Advertentie\nEr vielen 3 gewonden bij de brand.", "Er vielen 3 gewonden bij de brand."),
        ("| Jaar | Aantal | Aandeel | Bron |", "| Jaar | Aantal | Aandeel | Bron |"),
    ],
)
def test_menu_bars_and_slogans(text: str, kept: str) -> None:
    article = read_text(text)
    content = [text[p.start : p.end] for p in article.paragraphs if not p.boilerplate]
    assert content == [kept]
