"""What holds for any text: numbers read back, offsets, the account of every digit, the same answer twice."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from cijferspoor import Extraction, extract_text
from cijferspoor.lexicon import default_lexicon
from cijferspoor.numerals import find_numbers

EVERYWHERE = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
NUMBERS = settings(EVERYWHERE, max_examples=400)
TEXTS = settings(EVERYWHERE, max_examples=500)

# Small numbers, round ones and any: uniform draws alone would nearly all have nine digits.
WHOLE = st.one_of(
    st.integers(0, 9_999),
    st.integers(0, 10**9),
    st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 999), st.integers(0, 6)),
).filter(lambda n: n <= 10**9)

WORDS = """
een één twee drie vijf tien twaalf twintig vijfentwintig honderd dertienhonderd duizend miljoen
miljard mln mrd half halve anderhalf kwart driekwart derde vierde tiende helft meerderheid merendeel
tientallen honderden duizenden dozijn ruim bijna zo'n ongeveer circa zeker minstens hooguit meer
minder dan nog geen onder boven over de tegen tot wel krap precies gemiddeld slechts maar liefst op
van uit met en of tot tussen à per naar sinds vanaf in het die dat deze er procent procentpunt
promille euro cent ton jaar jaren maanden weken dagen uur minuten kwartier kilo meter km/u graden
januari maart april mei oktober maandag gisteren vorig afgelopen volgende eerste eind begin medio
geleden later toen steeg daalde gestegen gedaald stijging toename nam toe af verdubbeld gehalveerd
keer maal zo zoveel hoger lager jarige jarigen jonger ouder oud leeftijd minderjarige 15-jarige
65-plussers plussers min komma artikel pagina groep mensen kinderen slachtoffers vrouwen mannen
zetels inwoners hen gevallen volgens CBS politie meldt zegt rapport Jan MH17 covid-19 A2 G20
www.nu.nl info@x.nl 06-12345678 +31 1234 AB Kerkstraat 14.30 12:05 2-1 273f 18e 2de 2/3 ½ 3½
""".split()  # noqa: SIM905 - words read better than a list of strings
SIGNS = [
    *".,;:!?()[]“”‘’\"'-–—/%€$£‰°+=*•…&@#§~≈",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u0301",
    "\u200b",
    "\ufeff",
    "- ",
    "- - ",
    "€ ",
]
DIGITS = st.one_of(
    st.integers(0, 3000).map(str),
    st.from_regex(r"\d{1,3}(\.\d{3}){1,2}(,\d{1,2})?", fullmatch=True),
    st.from_regex(r"\d{1,4}[.,'’:/ -]\d{1,4}", fullmatch=True),
    st.sampled_from(["٣", "１２", "²", "③", "Ⅳ", "0", "00", "1" * 40, "31-12-2019", "2019-2022", "2018/2019"]),
)
SOUP = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), DIGITS, st.sampled_from(SIGNS)),
        st.sampled_from([" ", " ", " ", "", "\n"]),
    ),
    max_size=40,
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))
"""Dutch number words, hedges, units, months, signs and digits in any order."""

ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)


@NUMBERS
@given(WHOLE)
@example(0)
@example(10**9)
def test_number_words_of_another_library_read_back(n: int) -> None:
    words = num2words(n, lang="nl")
    assert [found.value for found in find_numbers(words)] == [n]


@NUMBERS
@given(WHOLE.filter(lambda n: n != 1))
def test_number_words_in_a_sentence(n: int) -> None:
    text = f"Er waren {num2words(n, lang='nl')} mensen."
    found = find_numbers(text)
    assert [(text[number.start : number.end], number.value) for number in found] == [(text[9:-8], n)]


@NUMBERS
@given(WHOLE)
def test_digits_read_back(n: int) -> None:
    grouped = f"{n:,}"
    for separator in ("", ".", "’", " "):
        written = grouped.replace(",", separator)
        if re.fullmatch(r"14 0\d\d", written):
            continue  # `14 020` is the phone number of a town hall
        text = f"Er waren {written} mensen."
        assert [(text[found.start : found.end], found.value) for found in find_numbers(text)] == [(written, n)]


@NUMBERS
@given(WHOLE, st.integers(0, 999), st.integers(1, 3))
def test_decimals_read_back(n: int, decimals: int, places: int) -> None:
    fraction = f"{decimals % 10**places:0{places}d}"
    text = f"Er viel {n:,}".replace(",", ".") + f",{fraction} liter regen."
    (found,) = find_numbers(text)
    assert found.value == pytest.approx(float(f"{n}.{fraction}"), rel=1e-11)
    assert (found.kind, found.unit) == ("measure", "l")


def check_offsets(extraction: Extraction) -> None:
    """Every span of every record is what it says, in order, inside its sentence."""
    text = extraction.article.text
    for figure in extraction.figures:
        assert text[figure.start : figure.end] == figure.quote
        assert figure.quote
        assert figure.sentence.start <= figure.start < figure.end <= figure.sentence.end
        spans = (figure.sentence, figure.counted, figure.property, figure.age, figure.period, figure.source)
        for span in (*spans, *(figure.explanation or ())):
            assert span is None or text[span.start : span.end] == span.text
        assert figure.hedge is None or figure.hedge.word
    for skipped in extraction.skipped:
        assert text[skipped.start : skipped.end] == skipped.quote
        assert re.fullmatch(r"[a-z_]+(:[a-z_]+)?", skipped.reason)
    starts = [figure.start for figure in extraction.figures]
    assert starts == sorted(starts)
    assert len({figure.id for figure in extraction.figures}) == len(starts)


def check_every_digit(extraction: Extraction) -> None:
    """Every digit stands inside a record or a skipped numeral."""
    text = extraction.article.text
    covered = [False] * len(text)
    per = [figure.per.text for figure in extraction.figures if figure.per is not None]
    for item in (*extraction.figures, *extraction.skipped):
        covered[item.start : item.end] = [True] * (item.end - item.start)
    for figure in extraction.figures:
        for span in (figure.age, figure.period, figure.counted):
            if span is not None:
                covered[span.start : span.end] = [True] * (span.end - span.start)
    for base in per:
        for match in re.finditer(re.escape(base), text):
            covered[match.start() : match.end()] = [True] * len(base)
    missing = [i for i, char in enumerate(text) if char.isdecimal() and not covered[i]]
    assert not missing, [text[max(0, i - 20) : i + 20] for i in missing[:5]]


def check_the_same_again(text: str, first: Extraction) -> None:
    second = extract_text(text, published=dated(text))
    assert [f.model_dump() for f in second.figures] == [f.model_dump() for f in first.figures]
    assert [s.model_dump() for s in second.skipped] == [s.model_dump() for s in first.skipped]


def dated(text: str) -> str | None:
    """Half of the texts get a publication date, so that `vorig jaar` resolves in those."""
    return "2020-05-14" if len(text) % 2 else None


def check(text: str) -> None:
    extraction = extract_text(text, published=dated(text))
    check_offsets(extraction)
    check_every_digit(extraction)
    check_the_same_again(text, extraction)


@TEXTS
@given(ANY_TEXT)
@example("")
@example("\ufeff")
@example("1\r\n2\r3\u20284")
@example("Een los accent \u0301 in 2019.")
@example("honderd " * 160)
@example("De code is 2-1500.000 geworden.")
@example("Zij zwom 0:58.250 in de finale.")
def test_any_text(text: str) -> None:
    check(text)


@TEXTS
@given(SOUP)
@example("Van 12 tot 18 jaar: 3 - 1, 1.2.3 en (4)")
@example("In 2019 ruim 40% van de 15-jarigen, 24 per 100.000 inwoners.")
def test_number_soup(text: str) -> None:
    check(text)


@TEXTS
@given(SOUP)
def test_numbers_of_a_plain_text(text: str) -> None:
    numbers = find_numbers(text)
    end = 0
    for number in numbers:
        assert end <= number.start < number.end <= len(text)
        assert number.start <= number.core_start < number.core_end <= number.end
        assert None in (number.low, number.high) or number.low <= number.high  # type: ignore[operator]
        end = number.end
    assert numbers == find_numbers(text)


@TEXTS
@given(SOUP, st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_the_publication_date_never_breaks_a_period(text: str, day: dt.date) -> None:
    for figure in extract_text(text, published=day.isoformat()).figures:
        if figure.period is not None and figure.period.basis is None:
            assert figure.period.start_date is figure.period.end_date is None


def test_the_soup_holds_known_words() -> None:
    """The strategy stays close to the word lists: a good part of its words are in them."""
    lexicon = default_lexicon()
    listed = {*lexicon.numbers.units, *lexicon.numbers.powers, *lexicon.units.duration, *lexicon.units.percent}
    assert len(listed & set(WORDS)) > 15
