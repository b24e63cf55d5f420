"""From an article to its records and skipped numerals, end to end."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import cijferspoor
from cijferspoor import Extraction, ReadError, extract, extract_text
from cijferspoor.records import DateRange
from cijferspoor.records.figure import SCHEMA_VERSION

ARTICLE = """Zwembad Delft trekt 3.000 bezoekers

Gepubliceerd op 14 mei 2020

Vorig jaar kwamen er ruim 250 kinderen naar het zwembad, meldt de gemeente. Twee derde van hen was jonger dan 12 jaar.

De entree steeg met 10 procent naar 4,50 euro. In 2018 waren er 40 ongelukken, waarvan 6 ernstige.

© 2020 Dorpskrant
"""

FIGURES = [
    ("count", "3.000", 3000),
    ("period", "Vorig jaar", None),
    ("count", "ruim 250", 250),
    ("share", "Twee derde", 66.6666666667),
    ("change", "10 procent", 10),
    ("money", "4,50 euro", 4.5),
    ("period", "2018", None),
    ("count", "40", 40),
    ("count", "6", 6),
]


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return extract_text(ARTICLE, document="zwembad")


def test_figures_in_text_order(extraction: Extraction) -> None:
    assert [(f.kind, f.quote, f.value) for f in extraction.figures] == FIGURES
    starts = [f.start for f in extraction.figures]
    assert starts == sorted(starts)


def test_quotes_stand_where_the_offsets_say(extraction: Extraction) -> None:
    text = extraction.article.text
    assert all(text[f.start : f.end] == f.quote for f in extraction.figures)
    assert all(text[f.sentence.start : f.sentence.end] == f.sentence.text for f in extraction.figures)
    assert all(text[s.start : s.end] == s.quote for s in extraction.skipped)


def test_records_name_their_document_and_schema(extraction: Extraction) -> None:
    records = (*extraction.figures, *extraction.skipped)
    assert {record.document for record in records} == {"zwembad"}
    assert {record.schema_version for record in records} == {SCHEMA_VERSION}
    assert {f.model_dump()["schema_version"] for f in extraction.figures} == {SCHEMA_VERSION}


def test_links_of_the_figures(extraction: Extraction) -> None:
    by_quote = {f.quote: f for f in extraction.figures}
    children, share = by_quote["ruim 250"], by_quote["Twee derde"]
    assert children.counted is not None
    assert share.counted is not None
    assert (children.counted.lemma, share.counted.lemma) == ("kind", "kind")
    assert share.counted.start == children.counted.start
    assert share.age is not None
    assert (share.age.min, share.age.max) == (None, 11)
    assert children.source is not None
    assert children.source.text == "gemeente"
    assert children.hedge is not None
    assert children.hedge.meaning == "just_over"
    assert children.period is not None
    assert (str(children.period.start_date), children.period.basis) == ("2019-01-01", "publication")
    assert by_quote["40"].period is not None
    assert (str(by_quote["40"].period.start_date), by_quote["40"].period.basis) == ("2018-01-01", "explicit")


def test_ids_are_unique_and_the_same_again(extraction: Extraction) -> None:
    ids = [f.id for f in extraction.figures]
    assert len(set(ids)) == len(ids)
    assert [f.id for f in extract_text(ARTICLE, document="zwembad").figures] == ids
    assert all(re.fullmatch(r"[0-9a-f]{16}", figure_id) for figure_id in ids)


def test_ids_follow_the_text_and_not_the_name_of_the_document(extraction: Extraction) -> None:
    ids = [f.id for f in extraction.figures]
    assert [f.id for f in extract_text(ARTICLE, document="anders").figures] == ids
    longer = [f.id for f in extract_text(ARTICLE + "\nEinde.\n", document="zwembad").figures]
    assert set(longer).isdisjoint(ids)


def test_the_stamp_and_the_footer_are_skipped_by_name(extraction: Extraction) -> None:
    assert [(s.quote, s.reason) for s in extraction.skipped] == [
        ("14", "publication_date"),
        ("2020", "publication_date"),
        ("2020", "boilerplate"),
    ]


def test_the_stamp_dates_the_article(extraction: Extraction) -> None:
    published = extraction.article.published
    assert published is not None
    assert (str(published.dates.start_date), str(published.dates.end_date)) == ("2020-05-14", "2020-05-14")
    assert extraction.article.text[published.start : published.end] == "14 mei 2020"


REASONS = {
    "ordinal": "De tweede editie begon.",
    "article_or_pronoun": "Er liep een hond.",
    "name": "De A12 was dicht.",
    "law_article": "Volgens artikel 12 van de verordening mag dat.",
    "reference": "Zie pagina 7 voor de kaart.",
    "rank": "Zij eindigde op plaats 3.",
    "phone_number": "Bel 0900-1234 voor hulp.",
    "postal_code": "Schrijf naar 1234 AB Utrecht.",
    "address": "Het bureau zit aan de Kerkstraat 12 in Delft.",
    "url": "Lees verder op www.voorbeeld.nl/jaar/2019 daarover.",
    "clock_time": "De mars begon om 14.30 uur.",
    "sports_score": "Het werd 2-1 voor de thuisploeg.",
    "registration": "Schrijf naar Postbus 12 in Delft.",
    "footnote": "Dat staat in het rapport [12] van de raad.",
    "part_word": "In de tweede helft van de wedstrijd regende het.",
    "code": "Het kenmerk is 9.2.1 en dat blijft zo.",
    "unclassified": "Dat duurt de 2/3 komende jaren nog.",
    "rejected:share_bounds": "Wel 140 procent van de leerlingen zwom.",
}
"""Each reason with a sentence of the running text; three more stand in lines of their own."""


def every_reason() -> str:
    head = "Feest in het dorp\n\nGepubliceerd op 14 mei 2020\n\nHet was weer druk.\n\n"
    return (
        f"{head}1. Optocht met vaandels\n2. Muziek op het plein\n\n{' '.join(REASONS.values())}\n\n© 2020 Dorpskrant\n"
    )


def test_a_text_with_every_reason() -> None:
    extraction = extract_text(every_reason())
    lines = {"list_number", "publication_date", "boilerplate"}
    assert {skipped.reason for skipped in extraction.skipped} == {*REASONS, *lines}
    assert {f.kind for f in extraction.figures} == {"period"}


@pytest.mark.parametrize("reason", REASONS)
def test_each_reason_in_its_own_sentence(reason: str) -> None:
    assert reason in {skipped.reason for skipped in extract_text(REASONS[reason]).skipped}


def test_the_docs_name_every_reason() -> None:
    docs = (Path(__file__).parent.parent / "docs" / "figures.md").read_text(encoding="utf-8")
    named = {"list_number", "publication_date", "boilerplate", "rejected:<invariant>", *REASONS}
    named -= {"rejected:share_bounds"}
    assert {reason for reason in named if f"`{reason}`" not in docs} == set()


REJECTED = [
    ("140 procent van de leerlingen zwom.", "140 procent", "rejected:share_bounds"),
    ("Het aandeel leden lag op 112%.", "112%", "rejected:share_bounds"),
]


@pytest.mark.parametrize(("text", "quote", "reason"), REJECTED)
def test_what_breaks_an_invariant_is_rejected_by_name(text: str, quote: str, reason: str) -> None:
    extraction = extract_text(text)
    assert extraction.figures == ()
    assert [(s.quote, s.reason) for s in extraction.skipped] == [(quote, reason)]


def test_a_change_may_exceed_a_hundred_percent() -> None:
    (figure,) = extract_text("Het aantal klachten steeg met 140 procent.").figures
    assert (figure.kind, figure.value) == ("change", 140)


@pytest.mark.parametrize(
    ("published", "start", "end", "basis"),
    [
        ("2020-05-14", "2019-01-01", "2019-12-31", "publication"),
        ("2020-05", "2019-01-01", "2019-12-31", "publication"),
        ("2020", "2019-01-01", "2019-12-31", "publication"),
        (None, "None", "None", None),
    ],
)
def test_relative_periods_need_a_publication_date(
    published: str | None, start: str, end: str, basis: str | None
) -> None:
    text = "Vorig jaar kwamen er 250 kinderen."
    for figure in extract_text(text, published=published).figures:
        assert figure.period is not None
        assert (str(figure.period.start_date), str(figure.period.end_date)) == (start, end)
        assert (figure.period.text, figure.period.basis) == ("Vorig jaar", basis)


def test_a_date_range_as_publication_date(extraction: Extraction) -> None:
    assert extraction.article.published is not None
    dates: DateRange = extraction.article.published.dates
    text = "Gisteren kwamen er 250 kinderen."
    given = extract_text(text, published=dates).figures
    assert [f.model_dump() for f in given] == [
        f.model_dump() for f in extract_text(text, published="2020-05-14").figures
    ]
    assert {str(f.period.start_date) for f in given if f.period} == {"2020-05-13"}


@pytest.mark.parametrize("published", ["14-05-2020", "2020-13", "gisteren", ""])
def test_a_publication_date_that_is_none(published: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        extract_text("Er kwamen 250 kinderen.", published=published)


@pytest.mark.parametrize("text", ["", "\n\n", "Er was niets aan de hand."])
def test_a_text_without_figures(text: str) -> None:
    extraction = extract_text(text)
    assert (extraction.figures, extraction.skipped) == ((), ())


def test_line_ends_make_no_difference(extraction: Extraction) -> None:
    windows = extract_text(ARTICLE.replace("\n", "\r\n"), document="zwembad")
    assert windows.article.text == extraction.article.text
    assert [f.model_dump(exclude={"id"}) for f in windows.figures] == [
        f.model_dump(exclude={"id"}) for f in extraction.figures
    ]


def test_a_folder_gives_what_its_files_give(tmp_path: Path) -> None:
    texts = {"b.txt": ARTICLE, "a.txt": every_reason(), "deep/c.txt": "Er kwamen 12 kinderen."}
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = list(extract([tmp_path]))
    assert [extraction.article.id for extraction in found] == ["a.txt", "b.txt", "deep/c.txt"]
    for extraction in found:
        alone = extract_text(texts[extraction.article.id], document=extraction.article.id)
        assert [f.model_dump(exclude={"id", "article"}) for f in extraction.figures] == [
            f.model_dump(exclude={"id", "article"}) for f in alone.figures
        ]
        assert extraction.skipped == alone.skipped


def test_a_file_is_named_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "kort.txt"
    path.write_text("Er kwamen 12 kinderen.", encoding="utf-8")
    (extraction,) = extract([path])
    assert [f.document for f in extraction.figures] == ["kort.txt"]


def test_a_wrong_date_is_noticed_before_any_file_is_read() -> None:
    with pytest.raises(ValueError, match=r"."):
        next(extract(["no-such-file.txt"], published="gisteren"))


def test_public_names() -> None:
    assert set(cijferspoor.__all__) >= {"extract", "extract_text", "extract_article", "Figure", "Skipped"}
    for name in cijferspoor.__all__:
        assert getattr(cijferspoor, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        _ = cijferspoor.extrakt  # type: ignore[attr-defined]


def test_the_flow_is_imported_when_it_is_asked_for() -> None:
    code = (
        "import sys, cijferspoor; before = 'cijferspoor.pipeline' in sys.modules; "
        "from cijferspoor import extract, extract_text, Figure; "
        "print(before, 'cijferspoor.pipeline' in sys.modules, Figure.__name__)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True", "Figure"]


def test_one_path_is_one_article(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Er kwamen 48 bakkers.", encoding="utf-8")
    for paths in (article, str(article), str(tmp_path), [tmp_path]):
        assert [f.quote for extraction in extract(paths) for f in extraction.figures] == ["48"]


def test_an_unreadable_article_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Er kwamen 48 bakkers.", encoding="utf-8")
    errors: list[ReadError] = []
    assert [extraction.article.id for extraction in extract(tmp_path, on_error=errors.append)] == ["b.txt"]
    assert len(errors) == 1
    with pytest.raises(ReadError, match="empty"):
        list(extract(tmp_path))


def test_the_age_of_a_rejected_share_is_accounted_for() -> None:
    extraction = extract_text("Dat is 120 procent van de 17-jarigen.")
    assert [item.quote for item in extraction.skipped] == ["120 procent", "17"]


@pytest.mark.parametrize("text", ["1906-2\u0301", "3-\u0663-2\u0301", "\u0301", "1\u200b2", "\ufeff3"])
def test_odd_signs_are_survived(text: str) -> None:
    extract_text(text)
