"""What a figure states: of whom, with what property, in which clause, as a fact or a plan."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.making import statements
from cijferspoor.checking.against.words import words_of
from tests.checking.against.telling import LEXICON, figures, statement

STEM = words_of(LEXICON).stem


@pytest.mark.parametrize(
    ("text", "quote", "clause"),
    [
        ("In Zwolle werden 20 fietsen gestolen.", "20", "In Zwolle werden 20 fietsen gestolen."),
        ("In Zwolle werden 20 fietsen gestolen en in Kampen 30 auto's.", "20", "In Zwolle werden 20 fietsen gestolen "),
        ("In Zwolle werden 20 fietsen gestolen en in Kampen 30 auto's.", "30", "en in Kampen 30 auto's."),
        ("De 229 bezoekers kwamen uit Epe, van wie 199 vrouw.", "199", ", van wie 199 vrouw."),
        ("Van de 400 agenten is een kwart vrouw.", "400", "Van de 400 agenten is een kwart vrouw."),
    ],
)
def test_clauses_end_at_a_border_beside_another_figure(text: str, quote: str, clause: str) -> None:
    assert statement(text, quote).clause_text == clause


def test_the_clause_without_what_commas_set_apart() -> None:
    told = statement("Er vielen 12 doden, vooral in open water, in 2022.", "12")
    assert STEM("water") in told.clause
    assert STEM("water") not in told.core


@pytest.mark.parametrize(
    ("text", "quote"), [("Van de 400 agenten is een kwart vrouw.", "400"), ("Van alle 40 boeren stopten er 12.", "40")]
)
def test_the_number_of_a_whole(text: str, quote: str) -> None:
    assert statement(text, quote).whole


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Van de 400 agenten is een kwart vrouw.", "een kwart"),
        ("Er werken 400 agenten, van wie een kwart vrouw.", "400"),
        ("De politie van de 400 dorpen is bereikbaar.", "400"),
    ],
)
def test_other_numbers_are_not_of_a_whole(text: str, quote: str) -> None:
    assert not statement(text, quote).whole


def test_restricted_and_universal() -> None:
    flats = statement("Een kwart van de huishoudens in een huurwoning is arm.")
    every = statement("Een kwart van alle huishoudens is arm.")
    town = statement("Een kwart van de huishoudens in Rotterdam is arm.")
    assert [(one.restricted, one.universal) for one in (flats, every, town)] == [
        (True, False), (False, True), (False, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente wil 40 woningen bouwen.",
        "Naar verwachting worden er 40 woningen gebouwd.",
        "De officier eiste 36 maanden cel.",
        "Er is plek voor 40 woningen.",
        "Er zouden 40 woningen komen.",
    ],
)
def test_plans(text: str) -> None:
    assert statement(text).planned


@pytest.mark.parametrize("text", ["De gemeente bouwde 40 woningen.", "De man kreeg 36 maanden cel."])
def test_facts(text: str) -> None:
    assert not statement(text).planned


def test_a_plan_in_another_clause() -> None:
    text = "De gemeente bouwde 40 woningen, maar er waren er 60 begroot."
    assert not statement(text, "40").planned
    assert statement(text, "60").planned


@pytest.mark.parametrize(
    ("text", "head", "guessed", "base"),
    [
        ("Het aantal ongelukken steeg met 12 procent.", "ongeluk", True, []),
        ("Het aantal zware ongelukken steeg met 12 procent.", "ongeluk", True, ["zware"]),
        ("Het aantal banen in Zeeland groeide met 12.000.", "baan", True, []),
        ("Dat steeg met 12 procent.", None, False, []),
        ("Er werden 20 fietsen gestolen.", "fiets", False, []),
        ("Er werden 20 houten huizen gestolen.", "huis", False, ["houten"]),
    ],
)
def test_heads(text: str, head: str | None, guessed: bool, base: list[str]) -> None:
    told = statement(text)
    assert (told.head, told.guessed, told.base) == (head, guessed, {STEM(word) for word in base})


def test_the_head_of_a_change_from_the_figure_beside_it() -> None:
    told = statement("Er waren 50 branden, en dat zijn er 12 procent meer.", "12 procent")
    assert (told.head, told.guessed) == ("brand", True)


def test_both_sexes_are_people() -> None:
    told = statement("Er werden 20 jongens en meisjes geholpen.")
    assert told.head == "persoon"
    assert told.base == {STEM("jongens"), STEM("meisjes")}
    assert statement("Er werden 20 meisjes geholpen.").head == "meisje"


@pytest.mark.parametrize(
    ("text", "age", "base_age"),
    [
        ("Er zijn 40 minderjarige slachtoffers.", (None, 17), (None, 17)),
        ("40 procent van de slachtoffers is minderjarig.", (None, 17), None),
        ("Van de werknemers onder de 25 jaar heeft 53 procent een flexcontract.", (None, 24), (None, 24)),
        ("40 tieners werden opgepakt.", (10, 19), (10, 19)),
        ("40 slachtoffers werden geholpen.", None, None),
    ],
)
def test_ages_of_the_counted_and_of_the_property(text: str, age: object, base_age: object) -> None:
    told = statement(text)
    assert (told.age, told.base_age) == (age, base_age)


def test_what_is_counted_in_another_sentence() -> None:
    told = statement("Er zijn 229 slachtoffers. Van hen is 40 procent minderjarig.", "40 procent")
    assert (told.head, told.borrowed) == ("slachtoffer", True)
    assert not statement("40 procent van de slachtoffers is minderjarig.").borrowed


def test_time_age_and_source_are_no_words_of_the_statement() -> None:
    told = statement("Volgens het CBS werden in maart 2022 in Zwolle 40 minderjarige fietsers aangereden.", "40")
    gone = {STEM(word) for word in ("CBS", "maart", "minderjarige", "Zwolle")}
    assert not gone & (told.base | told.says | told.clause | told.sentence)
    assert told.source == {STEM("CBS")}
    assert told.places == {"zwolle"}


def test_denials() -> None:
    assert statement("40 procent van de leerlingen zwemt niet.").negated
    assert not statement("40 procent van de leerlingen is nog geen achttien.", "40 procent").negated
    assert not statement("40 procent van de leerlingen zwemt.").negated


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("De gemiddelde huur is 650 euro.", "mean"),
        ("De mediane huur is 650 euro.", "median"),
        ("De huur is 650 euro.", None),
        ("In totaal werden 40 fietsen gestolen.", None),
    ],
)
def test_means_and_medians(text: str, statistic: str | None) -> None:
    assert statement(text).statistic == statistic


def test_periods_make_no_statements() -> None:
    found = statements(figures("In 2022 werden 20 fietsen gestolen. In 2023 niet."), LEXICON)
    assert [one.figure.quote for one in found] == ["20"]
    assert statements([], LEXICON) == []


def test_rank_and_size_leave_periods_out() -> None:
    text = "In 2022 werden 20 fietsen en 30 auto's gestolen."
    assert [(one.rank, one.size, one.crowded) for one in statements(figures(text), LEXICON)] == [
        (0, 2, True),
        (1, 2, True),
    ]


def test_the_context_is_that_of_the_document_alone() -> None:
    text = "In Zwolle werden 20 fietsen gestolen. Er vielen 3 doden."
    here, other = figures(text, None, "een"), figures("Er brandden 12 schuren af.", None, "twee")
    first, *_, last = statements([*here, *other], LEXICON)
    assert STEM("Zwolle") in first.context
    assert STEM("Zwolle") not in last.context


@pytest.mark.xfail(strict=True, reason="the word behind `het aantal` is taken for a noun, also when it is the verb")
def test_the_amount_of_nothing_named() -> None:
    told = statement("In 2020 waren er 50 branden en het aantal steeg met 12 procent.", "12 procent")
    assert told.head == "brand"


@pytest.mark.xfail(strict=True, reason="`alle` before the number itself is not seen")
def test_all_before_the_number() -> None:
    assert statement("Alle 40 huishoudens zijn arm.").universal
