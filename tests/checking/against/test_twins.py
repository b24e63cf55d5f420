"""A sentence that the article has from the source: which figure is which is clear."""

from __future__ import annotations

import pytest

from cijferspoor.checking.against.match import matcher_of
from tests.checking.against.telling import LEXICON, pairs, verdict

TWINS = matcher_of(LEXICON).twins
FLU = "In het ziekenhuis lagen in 2022 40 patiënten met griep."


def twin(claim: str, source: str, quote: str) -> str | None:
    """The words of the figure that is the same in the copied sentence."""
    found = TWINS.twin_of(pairs(claim, source, quote))
    return found.source.figure.quote if found else None


@pytest.mark.parametrize(
    "source",
    [
        FLU,
        FLU.replace("40", "50"),
        FLU.replace("40", "ruim 50"),
        FLU.replace("2022", "2021"),
        f"Het was een drukke winter. {FLU} Er werkten 12 artsen.",
    ],
)
def test_numbers_hedges_and_times_may_differ(source: str) -> None:
    assert twin(FLU, source, "40") is not None


@pytest.mark.parametrize(
    "source",
    [
        FLU.replace("griep", "corona"),
        FLU.replace("lagen", "stierven"),
        FLU.replace("In het", "Buiten het"),
        FLU.replace("patiënten", "bezoekers"),
        FLU.replace("met griep", "met griep en 12 bezoekers"),
        "Er was griep.",
        "",
    ],
)
def test_one_content_word_other_is_no_twin(source: str) -> None:
    assert twin(FLU, source, "40") is None


@pytest.mark.parametrize("number", ["40", "50"])
def test_a_twin_that_is_denied_decides_nothing(number: str) -> None:
    source = FLU.replace("met griep", "zonder griep").replace("40", number)
    assert verdict(FLU, source) == "not_found"


def test_too_short_to_be_known_again() -> None:
    assert twin("Er stierven 40.", "Er stierven 50.", "40") is None


def test_figures_are_taken_in_order() -> None:
    text = "In het ziekenhuis lagen 40 patiënten met griep en 12 met corona."
    turned = text.replace("40", "x").replace("12", "40").replace("x", "12")
    assert twin(text, turned, "40") == "12"
    assert twin(text, turned, "12") == "40"
    assert verdict(text, turned, "40") == verdict(text, turned, "12") == "contradicted value_differs"
    assert verdict(text, text, "40") == verdict(text, text, "12") == "supported exact"


def test_the_likest_of_more() -> None:
    source = f"{FLU.replace('40', '50')} {FLU}"
    assert twin(FLU, source, "40") == "40"
    assert verdict(FLU, source) == "supported exact"


@pytest.mark.parametrize(
    ("claim", "source", "outcome"),
    [
        ("40", "50", "contradicted value_differs"),
        # A coarse rounding, perhaps: only where the whole text was copied is it a mistake.
        ("1.000", "1.320", "not_found"),
        ("1.300", "1.320", "supported rounded"),
        ("meer dan 50", "meer dan 60", "supported hedge_fits"),
        ("minstens 50", "50", "supported hedge_fits"),
    ],
)
def test_another_number_in_a_copied_sentence(claim: str, source: str, outcome: str) -> None:
    assert verdict(FLU.replace("40", claim), FLU.replace("40", source)) == outcome


@pytest.mark.xfail(strict=True, reason="`meer dan 50` allows 60 and more, but the source does not say it")
def test_more_than_the_copied_sentence_says() -> None:
    assert verdict(FLU.replace("40", "meer dan 60"), FLU.replace("40", "meer dan 50")) != "supported hedge_fits"


def test_a_version_of_the_text_rounds_nothing() -> None:
    rest = "De gemeente opende een tweede opvang voor daklozen. Daar sliepen 12 gezinnen met kinderen."
    claim, source = (f"{FLU.replace('40', number)} {rest}" for number in ("1.000", "1.320"))
    assert verdict(claim, source, "1.000") == "contradicted value_differs"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Dat is 14 procent van het totaal.", "Dat is 3 procent van het totaal."),
        ("Langs de A2 stonden vorig jaar 140 lange files.", "Langs de A12 stonden vorig jaar 310 lange files."),
        ("De provincie keurde 40 aanvragen goed.", "De provincie keurde 25 aanvragen af."),
    ],
)
def test_what_may_be_said_of_anything_contradicts_nothing(claim: str, source: str) -> None:
    assert verdict(claim, source) == "not_found"
