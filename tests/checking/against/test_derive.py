"""What follows from the source's own numbers, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cijferspoor.checking.against import check_figures
from cijferspoor.checking.against.derive import derive
from cijferspoor.checking.against.making import statements
from cijferspoor.checking.against.match import matcher_of
from cijferspoor.checking.against.reckon import Reckoner, told
from tests.checking.against.telling import LEXICON, check, figures, statement, verdict

VICTIMS = "In 2022 waren er 476 slachtoffers, van wie 119 minderjarig."
THEFTS = "Het aantal diefstallen in Almere steeg van 120 in 2020 naar 150 in 2021."
SMOKERS = "Het aandeel rokers steeg van 20 procent in 2019 naar 25 procent in 2021."
FOLLOWS = [
    # A share of two counts, and a count of a share.
    ("In 2022 was 25 procent van de slachtoffers minderjarig.", VICTIMS, "119 / 476 = 25 %"),
    ("In 2022 was een kwart van de slachtoffers minderjarig.", VICTIMS, "119 / 476 = 25 %"),
    ("119 slachtoffers waren minderjarig.", "Van de 476 slachtoffers was 25 procent minderjarig.", "25 % of 476 = 119"),
    # Part and whole as one share tells them.
    ("119 slachtoffers waren minderjarig.", "119 van de 476 slachtoffers waren minderjarig.", "119 of 476"),
    ("Er waren 476 slachtoffers.", "119 van de 476 slachtoffers waren minderjarig.", "119 of 476"),
    # The rest.
    (
        "75 procent van de slachtoffers is meerderjarig.", "25 procent van de slachtoffers is minderjarig.",
        "100 % - 25 % = 75 %",
    ),
    (
        "75 procent van de slachtoffers is vrouw.", "25 procent van de slachtoffers is man.",
        "100 % - 25 % = 75 %",
    ),
    ("40 procent van de jongeren rookt niet.", "60 procent van de jongeren rookt.", "100 % - 60 % = 40 %"),
    # Sums.
    (
        "In totaal werden 300 kinderen geholpen.", "Er werden 180 meisjes en 120 jongens geholpen.",
        "180 + 120 = 300",
    ),
    # Changes: percent, points, the difference, the factor.
    ("Het aantal diefstallen in Almere steeg met 25 procent.", THEFTS, "(150 - 120) / 120 = +25 %"),
    ("Het aantal diefstallen in Almere steeg met een kwart.", THEFTS, "(150 - 120) / 120 = +25 %"),
    ("In 2021 waren er 30 diefstallen meer in Almere.", THEFTS, "150 - 120 = 30"),
    ("Het aandeel rokers steeg met 5 procentpunt.", SMOKERS, "25 - 20 = 5 percentage points"),
    ("Het aandeel rokers steeg tussen 2019 en 2021 met 25 procent.", SMOKERS, "(25 - 20) / 20 = +25 %"),
    (
        "Het aantal diefstallen verdubbelde.", "Het aantal diefstallen steeg van 120 in 2020 naar 240 in 2021.",
        "240 / 120 = 2",
    ),
    (
        "Het aantal diefstallen daalde met 20 procent.", "Het aantal diefstallen daalde van 150 naar 120.",
        "(120 - 150) / 150 = -20 %",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "source", "computation"), FOLLOWS)
def test_what_follows(claim: str, source: str, computation: str) -> None:
    found = check(claim, source)
    assert (found.verdict, found.reason, found.computation) == ("supported", "derived", computation)
    assert computation in found.explanation
    assert found.confidence.level == "medium"


@pytest.mark.parametrize(
    ("claim", "source", "outcome"),
    [
        ("In 2022 was 30 procent van de slachtoffers minderjarig.", VICTIMS, "contradicted value_differs"),
        (
            "Het aantal diefstallen in Almere steeg in 2021 met 20 procent.", THEFTS,
            "contradicted value_differs",
        ),
        (
            "Het aantal diefstallen in Almere daalde in 2021 met 25 procent.", THEFTS,
            "contradicted direction_reversed",
        ),
        (
            "Het aandeel rokers steeg in 2021 met 5 procent.", SMOKERS,
            "contradicted percent_for_points",
        ),
        (
            "Het aandeel rokers steeg tussen 2019 en 2021 met 25 procentpunt.", SMOKERS,
            "contradicted percent_for_points",
        ),
    ],
)  # fmt: skip
def test_what_does_not_follow_from_the_very_numbers(claim: str, source: str, outcome: str) -> None:
    found = check(claim, source)
    assert f"{found.verdict} {found.reason}" == outcome
    assert found.computation is not None
    assert found.computation in found.explanation
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # Other years.
        ("In 2021 was 25 procent van de slachtoffers minderjarig.", VICTIMS),
        ("In 2018 steeg het aantal diefstallen in Almere met 25 procent.", THEFTS),
        ("In 2021 was 30 procent van de slachtoffers minderjarig.", VICTIMS),
        # Something else is said, or of others.
        ("25 procent van de slachtoffers is een jongen.", VICTIMS),
        ("In 2022 was 25 procent van de daders minderjarig.", VICTIMS),
        ("Het aantal inbraken in Almere steeg in 2021 met 25 procent.", THEFTS),
        ("Het aandeel drinkers steeg in 2021 met 5 procentpunt.", SMOKERS),
        # The parts are not said to be all; a sum of other things.
        ("In totaal werden 310 kinderen geholpen.", "Er werden 180 meisjes en 120 jongens geholpen."),
        ("In totaal werden 300 honden geholpen.", "Er werden 180 meisjes en 120 jongens geholpen."),
        ("In totaal werden 300 kinderen geholpen.", "Er werden 180 meisjes geholpen. Er vielen 120 doden."),
        # No complement: there is a third, or another whole.
        ("60 procent van de klanten is ontevreden.", "40 procent van de klanten is tevreden."),
        ("75 procent van de slachtoffers is meerderjarig.", "25 procent van de daders is minderjarig."),
        ("70 procent van de slachtoffers is meerderjarig.", "25 procent van de slachtoffers is minderjarig."),
    ],
)
def test_what_tells_nothing(claim: str, source: str) -> None:
    assert verdict(claim, source) == "not_found"


def test_parts_of_different_documents_make_no_whole() -> None:
    claim = figures("In 2022 was 25 procent van de slachtoffers minderjarig.")
    whole, part = "In 2022 waren er 476 slachtoffers.", "In 2022 waren 119 slachtoffers minderjarig."
    together = figures(f"{whole} {part}")
    apart = [*figures(whole, None, "een"), *figures(part, None, "twee")]
    assert [one.reason for one in check_figures(claim, together)] == ["derived"]
    assert [one.verdict for one in check_figures(claim, apart)] == ["not_found"]


def test_parts_far_from_the_whole_make_none() -> None:
    claim = "In 2022 was 25 procent van de slachtoffers minderjarig."
    between = "De zon scheen die dag zoals gewoonlijk op het plein. " * 20
    near = "In 2022 waren er 476 slachtoffers. In 2022 waren 119 slachtoffers minderjarig."
    assert verdict(claim, near) == "supported derived"
    assert verdict(claim, near.replace(". In", f". {between} In")) == "not_found"


def test_the_claim_is_never_more_than_what_was_computed_with() -> None:
    matcher = matcher_of(LEXICON)
    claim = statement("In 2022 was 25 procent van de slachtoffers minderjarig.")
    sources = statements(figures(VICTIMS, None, "bron"), LEXICON)
    (found,) = derive(claim, Reckoner(sources, matcher))
    assert (found.supports, found.wrong, found.strict) == (True, None, True)
    assert [one.figure.quote for one in found.sources] == ["119", "476"]
    assert replace(found, reversed=True).wrong == "direction_reversed"
    assert replace(found, mixed=True).wrong == "percent_for_points"
    assert replace(found, mixed=True, strict=False).wrong is None
    assert not replace(found, reversed=True).supports
    assert derive(claim, Reckoner([], matcher)) == []


@pytest.mark.parametrize(
    ("number", "text"),
    [(25.0, "25"), (86.8996, "86.9"), (0.5, "0.5"), (12000.0, "12 000"), (9999.0, "9999"), (0.0, "0")],
)
def test_numbers_in_a_formula(number: float, text: str) -> None:
    assert told(number) == text
