"""CSV and TSV that are tables of numbers: told from corpora, read as one article, with numbers in Dutch."""

from __future__ import annotations

from pathlib import Path

import pytest

from cijferspoor import extract
from cijferspoor.reading import RawDocument, ReadOptions, Source
from cijferspoor.reading.sheets.numerals import in_dutch
from tests.reading.containers.corpora import TEXT, ids, opened, problems, write
from tests.reading.office.packages import zipped

NL = "Jaar;Meldingen;Aandeel minderjarig (%)\n2019;1.320;12,5\n2020;299;13\n"


def document(source: Source) -> RawDocument:
    assert isinstance(source.content, RawDocument)
    return source.content


def text(path: Path, content: str | bytes) -> str:
    (source,) = opened(write(path, content))
    return document(source).text


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_a_table_of_numbers_is_one_article(tmp_path: Path, delimiter: str) -> None:
    (source,) = opened(write(tmp_path / "cijfers.csv", NL.replace(";", delimiter)))
    assert (source.document, source.inside) == ("cijfers.csv", "")
    assert document(source).text == "Jaar | Meldingen | Aandeel minderjarig (%)\n2019 | 1.320 | 12,5\n2020 | 299 | 13\n"
    assert (len(document(source).tables), document(source).reader) == (1, "csv")


def test_its_figures(tmp_path: Path) -> None:
    write(tmp_path / "cijfers.csv", NL)
    (found,) = extract(tmp_path, pipeline="none")
    assert [(one.kind, one.value, one.period and one.period.text) for one in found.figures if one.kind != "period"] == [
        ("count", 1320, "2019"),
        ("share", 12.5, "2019"),
        ("count", 299, "2020"),
        ("share", 13, "2020"),
    ]
    info = found.article.info
    assert info is not None
    assert info.path is not None
    assert info.path.endswith("/cijfers.csv")


def test_a_title_units_and_a_source(tmp_path: Path) -> None:
    content = '"Slachtoffers; leeftijd"\n"Perioden";"2019"\n"Leeftijd";"aantal"\n"Totaal";"1 320"\n"Bron: Meldpunt"\n'
    assert text(tmp_path / "c.csv", content) == (
        "Slachtoffers; leeftijd\nPerioden | 2019\nLeeftijd | aantal\nTotaal | 1 320\n\nBron: Meldpunt\n"
    )


def test_in_an_archive_and_from_a_line_that_names_the_delimiter(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", zipped({"map/cijfers.csv": f"sep=;\r\n{NL}", "b.txt": TEXT}))
    assert ids(opened(path)) == ["a.zip/map/cijfers.csv", "a.zip/b.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    content = "Jaar;Cafés;Privé (€)\n2019;12;€ 300\n2020;14;€ 400\n".encode(encoding)
    assert text(tmp_path / "c.csv", content).startswith("Jaar | Cafés | Privé (€)\n2019 | 12 | € 300\n")


@pytest.mark.parametrize(
    "content",
    [
        f"id;tekst;aantal\n1;{TEXT};12\n",  # a text column: a corpus
        "id,url\n1,https://a.example\n2,https://b.example\n",  # numbers that name the rows
        "id,datum,bericht\n1,2020-01-01,kort bericht\n",
        f"nr;bericht;likes\n1;{'woord ' * 30};12\n",  # running text
        "naam;plaats\nAnna;Oost\n",
        "a,b\n1,2\n",  # headers without words
        "12;13\n14;15\n",
    ],
)
def test_what_is_no_table_of_numbers(tmp_path: Path, content: str) -> None:
    assert not any(isinstance(source.content, RawDocument) for source in opened(write(tmp_path / "c.csv", content)))


def test_an_asked_for_column_makes_it_a_corpus(tmp_path: Path) -> None:
    assert ids(opened(write(tmp_path / "c.csv", NL), text="Meldingen")) == ["c.csv#1", "c.csv#2"]


def test_limits_and_damage(tmp_path: Path) -> None:
    long = NL + "2021;12;1\n" * 20_000
    path = write(tmp_path / "c.csv", long)
    assert "is larger than 0.1 MB" in problems(opened(path, ReadOptions(max_bytes=100_000)))[0]
    wide = write(tmp_path / "d.csv", NL + "2021;12;1\n" * 200_000)
    assert "more than 500,000 cells" in problems(opened(wide))[0]
    quote = write(tmp_path / "e.csv", NL + '2021;"12;1\n')
    assert "is not valid CSV" in problems(opened(quote))[0]


@pytest.mark.parametrize(
    ("column", "delimiter", "dutch"),
    [
        (["12.5", "1234.25"], ";", ["12,5", "1234,25"]),
        (["12,5", "1.234"], ";", ["12,5", "1.234"]),
        (["1.320", "299"], ",", ["1.320", "299"]),  # thousands, or 299 would be 299.000
        (["1.320", "0.5"], ",", ["1,320", "0,5"]),
        (["1.320", "12345"], ",", ["1,320", "12345"]),
        (["1,320", "299"], ",", ["1.320", "299"]),
        (["1,320", "299"], ";", ["1,320", "299"]),
        (["1,234,567"], ";", ["1.234.567"]),
        (["1.234.567"], ",", ["1.234.567"]),
        (["$ 1,200.50", "-3.5%"], ",", ["$ 1.200,50", "-3,5%"]),
        (["2020-05-14", "v1.2 beta", "x", ".", "12-17"], ",", ["2020-05-14", "v1.2 beta", "x", ".", "12-17"]),
    ],
)
def test_points_and_commas(column: list[str], delimiter: str, dutch: list[str]) -> None:
    assert [row[0] for row in in_dutch([[cell] for cell in column], delimiter)] == dutch


def test_one_column_tells_for_another() -> None:
    rows = [["1.320", "12.5"], ["299", "13.5"]]
    assert in_dutch(rows, ",") == [["1,320", "12,5"], ["299", "13,5"]]


def test_years_across_the_top_with_nothing_in_the_corner(tmp_path: Path) -> None:
    write(tmp_path / "reeks.csv", ";2021;2022\nSlachtoffers;292;229\n")
    (found,) = extract(tmp_path, pipeline="none")
    counts = [one for one in found.figures if one.kind == "count"]
    assert [(one.value, one.counted and one.counted.lemma, one.period and one.period.text) for one in counts] == [
        (292, "slachtoffer", "2021"),
        (229, "slachtoffer", "2022"),
    ]


@pytest.mark.parametrize("content", [";2021;2022\n12;292;229\n", "2020;2021;2022\n301;292;229\n"])
def test_numbers_that_nothing_names_are_no_table(tmp_path: Path, content: str) -> None:
    assert problems(opened(write(tmp_path / "kaal.csv", content)))
