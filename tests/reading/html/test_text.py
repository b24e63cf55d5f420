"""The words of a page: white space, raised figures, hidden parts, tables, encodings, and what is not to be lost."""

# ruff: noqa: E501 (markup is easier to read as it is)
from __future__ import annotations

import pytest

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.html import read_html
from cijferspoor.reading.options import ReadOptions

LEAD = "In de plas zijn vorig jaar 1.200 vissen geteld, meer dan ooit tevoren, zegt de boswachter."


def read(body: str, encoding: str = "utf-8") -> RawDocument:
    return read_html(
        f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode(encoding), ReadOptions()
    )


def inside(content: str) -> str:
    """What becomes of ``content`` in an article, after its lead."""
    text = read(f"<article><h1>Kop</h1><p>{LEAD}</p>{content}</article>").text
    start = f"Kop\n\n{LEAD}\n"
    assert text.startswith(start)
    return text.removeprefix(start).strip("\n")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>Het ging om <b>12</b> kinderen.</p>", "Het ging om 12 kinderen."),
        ("<p>Het ging om <b>12 </b>kinderen.</p>", "Het ging om 12 kinderen."),
        ("<p>Het ging om\n  12\t kinderen.</p>", "Het ging om 12 kinderen."),
        ("<p>12&nbsp;000 kinderen&#46;</p>", "12\xa0000 kinderen."),
        ("<p>12<br>kinderen.<br/><br>Klaar.</p>", "12\nkinderen.\n\nKlaar."),
        ("<p>Er waren er 12.</p><p>Nu 13.</p>", "Er waren er 12.\n\nNu 13."),
        ("<div>Er waren er 12.<p>Nu 13.</p>En straks 14.</div>", "Er waren er 12.\n\nNu 13.\n\nEn straks 14."),
        ("<p>kinder&shy;bijslag van 12\u200b0 euro</p>", "kinderbijslag van 120 euro"),
        ("<p>Een <q>plas</q> van 12 meter.</p>", "Een “plas” van 12 meter."),
        ("<p>De <s>11</s><del>10</del><ins>12</ins> kinderen.</p>", "De 12 kinderen."),
        ("<p>Er waren 12<!-- 99 --> kinderen.</p>", "Er waren 12 kinderen."),
        ("<p>Er waren 12<script>99</script> kinderen.</p>", "Er waren 12 kinderen."),
        ("<p>Er waren <span hidden>99</span>12 kinderen.</p>", "Er waren 12 kinderen."),
        ("<p>Er waren <span aria-hidden='true'>99</span>12 kinderen.</p>", "Er waren 12 kinderen."),
        ("<p>Er waren 12 <span class='sr-only'>(opent in nieuw venster 99)</span>kinderen.</p>", "Er waren 12 kinderen."),
        ("<p>Er waren <span aria-hidden='true'>12</span><span class='sr-only'>twaalf</span> kinderen.</p>", "Er waren twaalf kinderen."),
        ("<p style='display: none'>99 kinderen.</p><p>12 kinderen.</p>", "12 kinderen."),
        ("<div style='color:red;visibility:hidden'><p>99 kinderen.</p></div><p>12 kinderen.</p>", "12 kinderen."),
        ("<p>Er waren &#49;&#x32; kinderen &amp; &lt;3 honden.</p>", "Er waren 12 kinderen & <3 honden."),
        ("<ul><li>12 honden</li><li>13 <b>katten</b></li></ul>", "- 12 honden\n- 13 katten"),
        ("<ul><li><p>12 honden</p></li><li>13 dieren:<ul><li>6 katten</li></ul></li></ul>", "- 12 honden\n- 13 dieren:\n- 6 katten"),
        ("<pre>12 honden\n13 katten</pre>", "12 honden\n13 katten"),
        ("<h2>Al 12 jaar</h2><p>Dat is lang.</p>", "Al 12 jaar\n\nDat is lang."),
        ("<dl><dt>Honden</dt><dd>Dat zijn er 12.</dd></dl>", "Honden\n\nDat zijn er 12."),
        ("<blockquote>Het zijn er 12.</blockquote>", "Het zijn er 12."),
        ("<p><span style='display:block'>12 honden.</span><span style='display:block'>13 katten.</span></p>", "12 honden.\n\n13 katten."),
        ("<p>Om <time>12:30</time>12 mensen.</p>", "Om 12:30 12 mensen."),
        ("<div><p>12 honden.</p><button>13 keer delen</button><select><option>14</option></select></div>", "12 honden."),
    ],
)  # fmt: skip
def test_words_as_a_browser_shows_them(content: str, expected: str) -> None:
    assert inside(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("229<sup>3</sup> meldingen", "229 meldingen"),
        ("229<sup><a href='#fn3'>3</a></sup> meldingen", "229 meldingen"),
        ("229<sup>[3]</sup> meldingen", "229 meldingen"),
        ("229<sup>1,2</sup> meldingen", "229 meldingen"),
        ("229<a href='#_ftn1'>[1]</a> meldingen", "229 meldingen"),
        ("229<span style='vertical-align:super'>3</span> meldingen", "229 meldingen"),
        ("in 2019.<sup>12</sup> Daarna", "in 2019. Daarna"),
        ("rapport<sup>2</sup> over", "rapport over"),
        ("229<sup>*</sup> meldingen", "229 meldingen"),
        ("300 m<sup>2</sup> en 5 km<sup>2</sup>", "300 m² en 5 km²"),
        ("300 m<sup><a href='#fn2'>2</a></sup> lang", "300 m lang"),
        ("10<sup>6</sup> deeltjes", "10⁶ deeltjes"),
        ("12 ton CO<sub>2</sub> per jaar", "12 ton CO2 per jaar"),
        ("de 3<sup>e</sup> en 1<sup>ste</sup> keer", "de 3e en 1ste keer"),
        ("€ 3,<sup>50</sup> per stuk", "€ 3,50 per stuk"),
        ("€ 3<sup>50</sup> per stuk", "€ 3,50 per stuk"),
        ("1<sup>1</sup>/<sub>2</sub> jaar", "1 1/2 jaar"),
    ],
)
def test_a_raised_figure_never_joins_a_number(content: str, expected: str) -> None:
    assert inside(f"<p>Er waren {content}.</p>") == f"Er waren {expected}."


def test_what_trafilatura_drops_is_kept() -> None:
    """Short paragraphs, subheadings, and what stands behind an advertisement."""
    content = (
        "<p>12.</p><h2>Cijfers</h2><p><b>Oost: 12</b></p><div class='ad'><p>Nu 50 procent korting op alle boten!</p></div>"
        "<p>Dat is het.</p><div>Er waren ook 30 kikkers langs de kant.</div><p><em>Dit zijn 3 woorden.</em></p>"
    )
    expected = [
        "12.",
        "Cijfers",
        "Oost: 12",
        "Dat is het.",
        "Er waren ook 30 kikkers langs de kant.",
        "Dit zijn 3 woorden.",
    ]
    assert inside(content) == "\n\n".join(expected)


def test_a_headline_on_several_lines_is_read_once() -> None:
    text = read(f"<article><h1>Kop een<br><br>Kop twee</h1><p>{LEAD}</p></article>").text
    assert [line for line in text.splitlines() if line] == ["Kop een", "Kop twee", LEAD]


def test_the_same_paragraph_twice_is_read_twice() -> None:
    twice = "<p>De telling van de boswachter leverde dit jaar precies 40 kikkers op.</p>" * 2
    assert inside(twice).count("40 kikkers") == 2


def test_the_headline_goes_first_when_it_stands_outside_the_article() -> None:
    page = f"<div class='hero'><h1>Meer vissen</h1><p>Ook 30 kikkers geteld in de plas, meldt de boswachter.</p></div><article><p>{LEAD}</p><p>Ja.</p></article>"
    assert (
        read(page).text == f"Meer vissen\n\nOok 30 kikkers geteld in de plas, meldt de boswachter.\n\n{LEAD}\n\nJa.\n"
    )


def test_the_name_of_the_site_is_no_headline() -> None:
    page = f"<meta property='og:site_name' content='Plaskrant'><header><h1>Plaskrant</h1></header><article><h1>Kop</h1><p>{LEAD}</p></article>"
    assert read(page).text == f"Kop\n\n{LEAD}\n"


def test_an_open_dialog_does_not_hide_the_page() -> None:
    page = f"<div aria-hidden='true'><article><h1>Kop</h1><p>{LEAD}</p><p>Het zijn er 12.</p></article></div><div role='dialog'><p>Word lid voor 3 euro.</p></div>"
    assert read(page).text == f"Kop\n\n{LEAD}\n\nHet zijn er 12.\n"


def test_a_form_around_the_whole_page_is_no_furniture() -> None:
    page = f"<form id='aspnetForm' action='/'><div id='inhoud'><h1>Kop</h1><p>{LEAD}</p><p>Het zijn er 12.</p></div></form>"
    assert read(page).text == f"Kop\n\n{LEAD}\n\nHet zijn er 12.\n"


def test_a_live_blog_keeps_all_its_posts() -> None:
    posts = "".join(
        f"<article><h3>{h}:30</h3><p>Om {h} uur waren er al {h}0 bezoekers op het plein voor het feest.</p></article>"
        for h in (12, 13, 14)
    )
    text = read(f"<main><h1>Feest</h1>{posts}</main>").text
    assert [f"Om {h} uur" in text for h in (12, 13, 14)] == [True] * 3


def test_a_blog_whose_headline_links_to_itself() -> None:
    page = f"<div id=content><article><h2><a href='/mij'>Kop van het stuk</a></h2><time pubdate datetime='2020-05-14'>x</time><p>{LEAD}</p><p>Het zijn er 12.</p></article></div>"
    document = read(page)
    assert document.published == "2020-05-14"
    assert document.text.endswith(f"{LEAD}\n\nHet zijn er 12.\n")


def test_a_page_without_any_markup() -> None:
    assert read("Het zijn er 12.<br>Klaar.").text == "Het zijn er 12.\nKlaar.\n"
    assert read_html(b"<p>Er waren 12 kinderen.", ReadOptions()).text == "Er waren 12 kinderen.\n"


def table(markup: str) -> RawDocument:
    return read(f"<article><h1>Kop</h1><p>{LEAD}</p>{markup}<p>Dat was de tabel van dit jaar.</p></article>")


def test_a_table_has_headers_spans_and_a_caption() -> None:
    document = table(
        "<table><caption>Vissen</caption><thead><tr><td>Plas<td colspan=2>Aantal</thead>"
        "<tr><th scope=row rowspan=2>Oost<td>12<td>13<tr><td>14<td><b>1</b>5<sup>1</sup></table>"
    )
    (found,) = document.tables
    cells = [(document.text[c.start : c.end], c.row, c.column, c.rows, c.columns, c.header) for c in found.cells]
    assert cells == [
        ("Plas", 0, 0, 1, 1, True), ("Aantal", 0, 1, 1, 2, True), ("Oost", 1, 0, 2, 1, True), ("12", 1, 1, 1, 1, False),
        ("13", 1, 2, 1, 1, False), ("14", 2, 1, 1, 1, False), ("15", 2, 2, 1, 1, False),
    ]  # fmt: skip
    assert found.caption is not None
    assert document.text[slice(*found.caption)] == "Vissen"
    assert document.text.endswith("\n\nDat was de tabel van dit jaar.\n")


@pytest.mark.parametrize(
    "markup",
    [
        "<table role=presentation><tr><td>Een</td><td>12</td></tr><tr><td>Twee</td><td>13</td></tr></table>",
        "<table><tr><td>Een kolom met 12</td></tr><tr><td>En nog 13</td></tr></table>",
        "<table><tr><td>Links 12</td><td>Rechts 13</td></tr></table>",
        "<table><tr><td>Er zijn er 12.<td>Er zijn er 13.</tr><tr><td><table><tr><td>14</table><td>Er zijn er 15.</tr></table>",
    ],
)
def test_a_table_that_only_places_text_is_no_data(markup: str) -> None:
    assert table(markup).tables == ()


def test_absurd_spans_are_not_believed() -> None:
    document = table(
        "<table><tr>" + "<th rowspan=60000 colspan=60000>x" * 50 + "</tr>" + "<tr><td>1<td>2" * 500 + "</table>"
    )
    assert all(cell.rows == cell.columns == 1 for cell in document.tables[0].cells)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""), ("utf-8", "<meta charset=iso-8859-1>"), ("cp1252", "<meta charset=iso-8859-1>"),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'), ("cp1252", ""),
        ("iso8859_15", "<meta charset='iso-8859-15'>"), ("utf-16", ""), ("utf-8-sig", ""),
        ("cp1252", "<meta charset=onzin>"), ("cp1252", "<meta charset=utf-7>"), ("cp1252", "<meta charset=rot13>"),
    ],
)  # fmt: skip
def test_encodings(encoding: str, declared: str) -> None:
    page = f"<html><head>{declared}</head><body><h1>Café</h1><p>België telde één reünie van € 12, zo'n 30 ideeën verder.</p></body></html>"
    assert (
        read_html(page.encode(encoding), ReadOptions()).text
        == "Café\n\nBelgië telde één reünie van € 12, zo'n 30 ideeën verder.\n"
    )


def test_a_few_broken_bytes_are_shown_and_noted() -> None:
    page = f"<meta charset=utf-8><article><h1>Idee\u00ebn</h1><p>{LEAD}</p><p>Een gek teken: @.</p></article>".encode()
    document = read_html(page.replace(b"@", b"\xff"), ReadOptions())
    assert "Een gek teken: \ufffd." in document.text
    assert document.notes == ("holds bytes that are not UTF-8 (1 times); they are read as \ufffd",)


def test_binary_data_is_refused() -> None:
    with pytest.raises(ReadError, match="binary data"):
        read_html(b"<html>\x00\x01\x02" * 50, ReadOptions())
