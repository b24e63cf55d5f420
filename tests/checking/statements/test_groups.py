"""Statements that several articles make: what is grouped, what drifts, and what must never be put together."""

from __future__ import annotations

import pytest

from tests.checking.statements.telling import (
    MELDPUNT_A,
    MELDPUNT_B,
    MELDPUNT_C,
    Article,
    figures_of,
    group_statements,
    groups_of,
    told,
)

BOMEN_A = "De gemeente Zwolle plantte in 2021 ruim 1.300 bomen langs de dijk. Een kwart daarvan is een eik."
BOMEN_B = "Zwolle plantte in 2021 1.320 bomen langs de dijk. Van de bomen is 27 procent een eik."
BRAND = "Bij een brand in Almelo raakten drie mensen gewond."
BRAND_4 = "Bij een brand in Almelo raakten vier mensen gewond."


def test_a_number_that_travels_is_held_against_the_most_precise_telling() -> None:
    groups = groups_of(BOMEN_A, BOMEN_B)
    assert told(groups) == [
        [("a", "ruim 1.300", "hedge_fits"), ("b", "1.320", None)],
        [("a", "Een kwart", "rounded"), ("b", "27 procent", None)],
    ]
    assert [group.agrees for group in groups] == [True, True]
    assert groups[0].statement == "bomen · 2021"
    assert groups[0].mentions[0].explanation == "The wording covers “1.320”"
    assert groups[0].mentions[0].against == groups[0].reference == groups[0].mentions[1].evidence.id
    assert groups[0].mentions[0].hedge is not None
    assert groups[0].mentions[0].amount == "≳ 1 300"


def test_mentions_come_in_order_of_publication_and_unknown_dates_last() -> None:
    later, earlier = ("2023-03-12", MELDPUNT_A), ("2023-02", MELDPUNT_A)
    (group,) = groups_of(MELDPUNT_A, later, earlier)
    assert [mention.evidence.document for mention in group.mentions] == ["c.txt", "b.txt", "a.txt"]
    assert group.mentions[0].verdict is None
    assert group.documents == 3


def test_a_disagreement_is_flagged_and_does_not_lose_who_agrees() -> None:
    articles = ("2023-02-01", MELDPUNT_A), ("2023-02-03", MELDPUNT_B), ("2023-06-01", MELDPUNT_C)
    (group,) = groups_of(*articles)
    assert not group.agrees
    assert told([group]) == [[("a", "229", None), ("b", "292", "transposed_digits"), ("c", "Bijna 230", "hedge_fits")]]
    assert group.mentions[1].verdict == "contradicted"


def test_percent_told_as_percentage_points_is_flagged() -> None:
    points = "In 2021 steeg het aantal klachten over de trein met 2 procentpunt."
    percent = "In 2021 steeg het aantal klachten over de trein met 2 procent."
    assert told(groups_of(points, percent)) == [
        [("a", "2 procentpunt", None), ("b", "2 procent", "percent_for_points")]
    ]


def test_a_rise_told_as_a_fall_is_flagged() -> None:
    rise = "In 2021 steeg het aantal klachten over de trein met 12 procent."
    fall = "In 2021 daalde het aantal klachten over de trein met 12 procent."
    assert told(groups_of(rise, fall)) == [[("a", "12 procent", None), ("b", "12 procent", "direction_reversed")]]


def test_news_of_one_week_may_disagree_without_naming_a_time() -> None:
    (group,) = groups_of(("2021-01-05", BRAND), ("2021-01-06", BRAND_4))
    assert not group.agrees


def test_articles_with_a_sure_statement_in_common_are_about_one_thing() -> None:
    """``40 procent`` by itself would not do: see the next."""
    one = "Volgens het rapport komt 40 procent van de leerlingen te laat. In Ede zijn er 812 leerlingen op de school."
    other = "De school in Ede telt 812 leerlingen. Van de leerlingen komt 40 procent te laat."
    assert [[quote for _, quote, _ in group] for group in told(groups_of(one, other))] == [
        ["40 procent", "40 procent"],
        ["812", "812"],
    ]


NOT_TOGETHER: dict[str, tuple[Article, ...]] = {
    "same number, other thing": (MELDPUNT_A, "In 2022 telde de bond in Zwolle 229 fietsers in het centrum."),
    "same number, other group": (
        "In 2022 werden in Breda 340 jongens geholpen door de stichting.",
        "In 2022 werden in Breda 340 meisjes geholpen door de stichting.",
    ),
    "same number, other place": (MELDPUNT_A, MELDPUNT_A.replace("Zwolle", "Breda")),
    "same number, other age": (
        "Van de slachtoffers van oplichting in Zwolle was in 2022 40 procent jonger dan 18 jaar.",
        "Van de slachtoffers van oplichting in Zwolle was in 2022 40 procent ouder dan 65 jaar.",
    ),
    "same share, other property": (
        "Een op de vijf slachtoffers in het rapport is jonger dan 15 jaar.",
        "Bij een op de vijf slachtoffers in het rapport waren meerdere daders betrokken.",
    ),
    "same thing, other year": (MELDPUNT_A, MELDPUNT_B.replace("2022", "2021")),
    "too little is said": ("In 2022 kwamen er 229 slachtoffers.", "In 2022 kwamen er 240 slachtoffers."),
    "a small number": ("Er lagen drie mensen op straat.", "Later zongen drie mensen een lied."),
    "other news of another month": (("2021-01-05", BRAND), ("2021-09-05", BRAND_4)),
    "no time is known": (BRAND, BRAND_4),
    "a vague number is true of too much": (
        "Honderden mensen verlieten hun huizen.",
        "Er kwamen 312 mensen naar het feest.",
    ),
    "an age": ("De 24-jarige zanger trad op in Gouda.", "Een 24-jarige monteur viel van het dak."),
    "a period": ("In 2022 was het warm in Zwolle.", "In 2022 was het nat in Zwolle."),
    "one article": ("De 229 slachtoffers van oplichting meldden zich. Alle 229 slachtoffers kregen hulp.",),
}


@pytest.mark.parametrize("articles", NOT_TOGETHER.values(), ids=NOT_TOGETHER)
def test_what_is_something_else_is_not_grouped(articles: tuple[Article, ...]) -> None:
    assert told(groups_of(*articles)) == []


def test_a_vague_number_does_not_make_two_others_one() -> None:
    vague = "Honderden slachtoffers van oplichting meldden zich bij het meldpunt."
    first = "In 2021 meldden zich 299 slachtoffers van oplichting bij het meldpunt."
    second = "In 2019 meldden zich 310 slachtoffers van oplichting bij het meldpunt."
    for group in told(groups_of(vague, first, second)):
        assert not {"299", "310"} <= {quote for _, quote, _ in group}


def test_the_order_of_reading_makes_no_difference() -> None:
    figures = figures_of(BOMEN_A, BOMEN_B, ("2023-02-01", MELDPUNT_A), ("2023-02-03", MELDPUNT_B), MELDPUNT_C)
    forward, backward = group_statements(figures), group_statements(figures[::-1])
    assert forward == backward
    assert len(forward) == 3


def test_nothing_comes_of_nothing() -> None:
    assert group_statements([]) == []
