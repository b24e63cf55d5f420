"""Records of any contents through every format, and back where the format can be read."""

from __future__ import annotations

import csv
import io
import json
import sys
import tempfile
from contextlib import closing, suppress
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from cijferspoor.checking.verifying.claims import Claim
from cijferspoor.checking.verifying.load import load_claims
from cijferspoor.export import COLUMNS, FORMATS, ArticleRecords, Sink, make_writer
from cijferspoor.export.columns import flat
from cijferspoor.records import KINDS, ArticleInfo, Figure, Skipped

RECORDS = settings(
    derandomize=True, deadline=None, database=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
SPREADSHEET = settings(RECORDS, max_examples=20)

HOSTILE = st.sampled_from(
    [
        "=1+1", "'=1+1", "''", "@SUM(A1)", "+31", "-2", "\t=1", "\r\n=1", "\ufeff=1", "<script>", "</td>", "<r>",
        "&amp;", "_x0041_",
        "\x00", "\x1b[31m", "\x9b", "\u202e", "\ud800", "\udc80", "\\ud800", "\\", '"', '";"', "1,5",
        "2020-05-14", "TRUE", "None",
        "nan", "1e999", "😀", "e\u0301", "a\u2028b", "\r", "x" * 300, " ", "https://a.example",
        "javascript:alert(1)", "{=1}", "|",
    ]
)  # fmt: skip
ANY = st.text(st.characters(), max_size=15)
TEXT = st.one_of(HOSTILE, ANY, st.tuples(HOSTILE, ANY).map("".join))
WORDS = TEXT.filter(bool)
NUMBER = st.one_of(
    st.none(),
    st.integers(0, 2000).map(float),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(0, 10**30).map(float),
)
DATE = st.none() | st.dates().map(str)


@st.composite
def span(draw: st.DrawFn, /, **more: Any) -> dict[str, Any]:
    """A stretch of text with offsets as long as it."""
    text, start = draw(WORDS), draw(st.integers(0, 10**6))
    return {
        "text": text,
        "start": start,
        "end": start + len(text),
        **{name: draw(value) for name, value in more.items()},
    }


INFO = st.builds(
    ArticleInfo, path=st.none() | TEXT, title=st.none() | TEXT, author=st.none() | TEXT, site=st.none() | TEXT,
    url=st.none() | TEXT, published=DATE, published_from=st.sampled_from([None, "metadata", "text"]),
    language=st.sampled_from([None, "nl", "<b>"]), pages=st.none() | st.integers(1, 10**6), sha256=st.just("ab" * 32),
    reader=TEXT, reader_version=TEXT,
)  # fmt: skip
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "page": st.integers(1, 10**6),
        "value": NUMBER,
        "low": NUMBER,
        "high": NUMBER,
        "unit": TEXT,
        "fraction": st.tuples(st.integers(0, 2**70), st.integers(1, 2**70)),
        "hedge": st.fixed_dictionaries({"word": TEXT, "meaning": st.sampled_from(["about", "at_most"])}),
        "estimated": st.booleans(),
        "counted": span(lemma=TEXT),
        "property": span(),
        "age": span(min=st.none() | st.integers(0, 60), max=st.none() | st.integers(60, 130)),
        "period": span(start_date=DATE, end_date=st.none(), basis=st.sampled_from([None, "explicit"])),
        "per": st.fixed_dictionaries({"value": st.floats(-1e15, 1e15), "unit": TEXT, "text": TEXT}),
        "source": span(),
        "change": st.fixed_dictionaries({"direction": st.just("up"), "from": NUMBER, "to": NUMBER}),
        "article": INFO,
        "explanation": st.lists(span(field=TEXT, rule=TEXT), max_size=2),
    },
)


@st.composite
def articles(draw: st.DrawFn) -> ArticleRecords:
    """An article of one sentence with figures in it, and perhaps a skipped numeral."""
    document, made = draw(WORDS), []
    text = ""
    for number in range(draw(st.integers(0, 3))):
        before, quote = draw(TEXT), draw(WORDS)
        sentence = before + quote + draw(TEXT)
        begin, start = len(text), len(text) + len(before)
        text += sentence
        with suppress(ValidationError):  # an interval in the wrong order and the like are no records
            made.append(
                Figure(
                    id=f"f{number}", document=document, kind=draw(st.sampled_from(KINDS)), quote=quote, start=start,
                    end=start + len(quote), rule=draw(TEXT), **draw(FIELDS),
                    sentence={"text": sentence, "start": begin, "end": begin + len(sentence)},
                )
            )  # fmt: skip
    skipped = [Skipped(document=document, quote="x", start=0, end=1, reason="ordinal")] if draw(st.booleans()) else []
    return ArticleRecords(document, None, (*made, *skipped), draw(st.none() | INFO), text)


def written(form: str, batch: list[ArticleRecords], folder: Path, **options: Any) -> Path:
    path = folder / f"uit.{form}"
    if form == "sqlite":
        writer = make_writer("sqlite", path)
        stream: io.BytesIO | None = None
    else:
        stream = io.BytesIO()
        writer = make_writer(form, Sink(stream), **options)  # type: ignore[arg-type]
    writer.begin()
    for article in batch:
        writer.write(article)
    writer.end()
    if stream is not None:
        path.write_bytes(stream.getvalue())
    return path


def figures(batch: list[ArticleRecords]) -> list[Figure]:
    return [record for article in batch for record in article.records if isinstance(record, Figure)]


def same_claim(claim: Claim, figure: Figure, *, halves: bool = True) -> None:
    """What comes back says the same; ``halves`` when half characters are kept."""
    assert (claim.start, claim.end, claim.kind) == (figure.start, figure.end, figure.kind)
    if halves or not has_half(figure.document + figure.quote + figure.sentence.text):
        # In CSV an apostrophe in front cannot be told from the one that keeps a spreadsheet from running the cell.
        assert claim.document in (figure.document, figure.document.removeprefix("'"))
        assert claim.quote == figure.quote
        assert (claim.sentence.text, claim.sentence.start) == (figure.sentence.text, figure.sentence.start)


def has_half(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


BATCH = st.lists(articles(), min_size=1, max_size=2, unique_by=lambda article: article.document)


@RECORDS
@given(BATCH, st.sampled_from(["json", "jsonl", "csv", "parquet", "sqlite"]))
def test_records_come_back(batch: list[ArticleRecords], form: str) -> None:
    expected = figures(batch)
    assume(expected)
    with tempfile.TemporaryDirectory() as folder:
        claims = [claim for claim in load_claims(written(form, batch, Path(folder))) if claim is not None]
    assert len(claims) == len(expected)
    for claim, figure in zip(claims, expected, strict=True):
        same_claim(claim, figure, halves=form in ("json", "jsonl"))


@RECORDS
@given(BATCH)
def test_json_is_strict_and_whole(batch: list[ArticleRecords]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lines = written("jsonl", batch, Path(folder), explain=True).read_bytes().decode("utf-8").split("\n")[:-1]
        array = json.loads(written("json", batch, Path(folder), explain=True).read_bytes())
        pages = json.loads(written("webanno", batch, Path(folder)).read_bytes())
    records = [record for article in batch for record in article.records]
    assert [json.loads(line, parse_constant=_refuse) for line in lines] == array
    assert len(array) == len(records) and pages
    for raw, record in zip(array, records, strict=True):
        assert type(record).model_validate(raw) == record


def _refuse(constant: str) -> None:
    raise AssertionError(constant)


@RECORDS
@given(BATCH, st.sampled_from(["standard", "excel-nl"]))
def test_csv_has_a_row_for_each_record_and_no_formula(batch: list[ArticleRecords], dialect: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        text = written("csv", batch, Path(folder), csv_dialect=dialect).read_bytes().decode("utf-8-sig")
    assume(sys.version_info >= (3, 11) or "\0" not in text)  # the csv module of Python 3.10 reads no NUL
    header, *rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=";" if dialect == "excel-nl" else ",", strict=True
    )
    assert tuple(header) == COLUMNS
    assert len(rows) == sum(len(article.records) for article in batch)
    for row in rows:
        assert len(row) == len(COLUMNS)
        for cell in row:
            plain = cell.lstrip("\ufeff \t\r\n\x00")
            assert plain[:1] not in "=@" or not plain, cell
            assert plain[:1] not in "+-" or not plain or _is_number(plain), cell


def _is_number(cell: str) -> bool:
    try:
        float(cell.replace(",", "."))
    except ValueError:
        return cell.replace("/", "").lstrip("-").isdecimal()
    return True


@RECORDS
@given(BATCH)
def test_parquet_keeps_every_value(batch: list[ArticleRecords]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = pq.read_table(written("parquet", batch, Path(folder))).to_pylist()
    records = [(record, article) for article in batch for record in article.records]
    assert len(rows) == len(records)
    for row, (record, article) in zip(rows, records, strict=True):
        given = flat(record, info=article.info)
        for name in ("value", "low", "high", "start", "end", "kind"):
            assert row[name] == given.get(name), name


@SPREADSHEET
@given(BATCH)
def test_a_workbook_opens_and_holds_no_formula(batch: list[ArticleRecords]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written("xlsx", batch, Path(folder))
        with closing(openpyxl.load_workbook(path)) as book:
            sheets = list(book)
            assert {cell.data_type for sheet in sheets for row in sheet.iter_rows() for cell in row} <= {
                "s",
                "n",
                "b",
                "d",
            }
            assert sheets[0].max_row == 1 + sum(len(article.records) for article in batch)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows = 0
        self.found: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.rows += tag == "tr"
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]
        assert not [name for name, _ in attrs if name.startswith("on")]


@RECORDS
@given(BATCH)
def test_a_page_has_only_our_own_tags(batch: list[ArticleRecords]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = written("html", batch, Path(folder), explain=True).read_bytes().decode("utf-8")
    page = _Tags()
    page.feed(made)
    ours = "html head meta title style body h1 section h2 p a div table thead tbody tr th td mark br wbr span"
    assert page.found <= set(ours.split()), page.found
    assert page.rows == sum(len(article.records) + bool(article.records) for article in batch)
    assert all(address.startswith(("http://", "https://")) for address in page.addresses)


@SPREADSHEET
@given(BATCH)
def test_every_format_takes_every_record_and_gives_the_same_twice(batch: list[ArticleRecords]) -> None:
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        for form in FORMATS:
            if form != "xlsx":
                assert written(form, batch, Path(first)).read_bytes() == written(form, batch, Path(second)).read_bytes()
