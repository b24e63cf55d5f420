"""The maker of falsified copies: what it changes, what it leaves alone, and what it calls false."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text
from cijferspoor.lexicon import default_lexicon
from cijferspoor.numerals.words import cardinal
from tests.checking.copies import Copy, make_copy
from tests.checking.dutch import other_words, spelled
from tests.checking.mutation import EditKind, edits
from tests.checking.opposites import DIRECTIONS, FLIPPED, HEDGES, NO_OPPOSITE
from tests.checking.truth import Interval, finer, tier_of


def changed(text: str, kind: EditKind) -> list[str]:
    """The texts that one kind of change makes."""
    return [edit.apply(text) for edit in edits(text, extract_text(text).figures) if edit.kind == kind]


def copies(text: str, kind: EditKind) -> dict[str, Copy]:
    """The copies that one kind of change makes, by their texts."""
    figures = extract_text(text).figures
    return {edit.apply(text): make_copy(text, figures, edit) for edit in edits(text, figures) if edit.kind == kind}


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "één"), (7, "zeven"), (22, "tweeëntwintig"), (31, "eenendertig"), (46, "zesenveertig"), (100, "honderd"),
        (101, "honderdeen"), (250, "tweehonderdvijftig"), (1000, "duizend"), (1300, "dertienhonderd"),
        (2000, "tweeduizend"), (3005, "drieduizend vijf"), (20_400, "twintigduizend vierhonderd"),
    ],
)  # fmt: skip
def test_numbers_are_spelled(number: int, word: str) -> None:
    assert spelled(number) == word


def test_spelled_numbers_are_read_back() -> None:
    assert [cardinal(spelled(n)) for n in range(1000)] == list(range(1000))


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_numbers_out_of_reach(number: int) -> None:
    with pytest.raises(ValueError, match="not written out"):
        spelled(number)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("honderd", "tweehonderd"), ("Negen", "Zeven"), ("dertienhonderd", "veertienhonderd"), ("driemaal", "viermaal"),
        ("zestigtal", "zeventigtal"), ("elfjarige", "twaalfjarige"), ("verdubbeld", "verdrievoudigd"),
        ("tientallen", "honderden"), ("anderhalf", "tweeënhalf"), ("meerderheid", "minderheid"),
    ],
)  # fmt: skip
def test_other_words(word: str, other: str) -> None:
    assert other in other_words(word)


@pytest.mark.parametrize("word", ["gemeente", "eerste", "tiende", "zevenblad", "aantal", "normaal", "de"])
def test_no_other_words(word: str) -> None:
    assert other_words(word) == []


def test_a_power_after_a_number_becomes_another() -> None:
    assert other_words("miljoen", after_number=True) == ["miljard"]
    assert "De schade bedroeg 2,5 miljard euro." in changed("De schade bedroeg 2,5 miljoen euro.", "number_word")


def test_every_digit_changes_twice() -> None:
    assert changed("Er kwamen 299 gasten.", "digit") == [
        f"Er kwamen {n} gasten." for n in ("399", "799", "209", "249", "290", "294")
    ]


def test_no_number_begins_with_a_zero() -> None:
    assert changed("Er kwamen 90 gasten.", "digit") == [f"Er kwamen {n} gasten." for n in ("40", "91", "95")]
    assert changed("Er kwamen 10 gasten.", "transposed") == []
    assert "Er kwamen 0.130 gasten." not in changed("Er kwamen 1.030 gasten.", "transposed")


def test_neighbouring_digits_change_places() -> None:
    assert changed("Er kwamen 1.300 gasten.", "transposed") == ["Er kwamen 3.100 gasten.", "Er kwamen 1.030 gasten."]
    assert changed("Er kwamen 44 gasten.", "transposed") == []


def test_the_base_of_a_rate_stays() -> None:
    text = "Er waren 24 gevallen per 1.000 inwoners."
    assert all(new.endswith(" per 1.000 inwoners.") for new in changed(text, "digit"))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Twee derde was minderjarig.", "Een derde was minderjarig."),
        ("Ruim honderd kinderen deden mee.", "Ruim tweehonderd kinderen deden mee."),
        ("Negen op de tien ouders deden mee.", "Zeven op de tien ouders deden mee."),
        ("De helft van de leden kwam.", "Driekwart van de leden kwam."),
        ("Dat trof ten minste vier ouders.", "Dat trof ten minste vijf ouders."),
        ("Een op de vijf ouders deed mee.", "Twee op de vijf ouders deed mee."),
    ],
)
def test_number_words_change(text: str, other: str) -> None:
    assert other in changed(text, "number_word")


def test_an_article_is_no_number_word() -> None:
    assert all(new.startswith("Er kwam een ") for new in changed("Er kwam een zestigtal gasten.", "number_word"))


def test_the_noun_keeps_its_number() -> None:
    assert changed("Dat trof ten minste één ouder.", "number_word") == []
    assert changed("Dat trof drie ouders.", "number_word") == ["Dat trof vier ouders.", "Dat trof zes ouders."]


def test_years_move_back() -> None:
    assert changed("In 2019 kwamen 12 gasten.", "year") == ["In 2018 kwamen 12 gasten."]
    assert changed("In 2019-2022 kwamen 12 gasten.", "year") == ["In 2017-2020 kwamen 12 gasten."]
    assert changed("Vorig jaar kwamen 12 gasten.", "year") == []


def test_percent_and_points_change_places() -> None:
    assert changed("Van de leden kwam 40%.", "points") == ["Van de leden kwam 40 procentpunt."]
    assert changed("Van de leden kwam 40 procent.", "points") == ["Van de leden kwam 40 procentpunt."]
    assert changed("De opkomst daalde met 2 procentpunt.", "points") == ["De opkomst daalde met 2 procent."]
    assert changed("Een derde van de leden kwam.", "points") == []


def test_directions_turn_round() -> None:
    assert changed("De opkomst steeg met 12 procent.", "direction") == ["De opkomst daalde met 12 procent."]
    assert changed("Een stijging van 12 procent volgde.", "direction") == ["Een daling van 12 procent volgde."]
    assert changed("Er is meer regen en dat steeg; er kwamen 12 gasten.", "direction") == []


def test_what_is_no_figure_stays() -> None:
    text = "Zie artikel 240b. Bel 088 - 0001234 of kom naar Lindelaan 2, 4399 ZZ Wissendijk. Het is de derde keer."
    assert edits(text, extract_text(text).figures) == []


def test_about_has_no_opposite() -> None:
    assert changed("Er kwamen ongeveer 300 gasten.", "hedge") == []


def hedge_words() -> list[tuple[str, str, bool]]:
    """Every hedge with a direction: its words, its meaning, and whether it stands behind the number."""
    return [
        (word, meaning, word in words.after)
        for meaning, words in default_lexicon().hedges.meanings.items()
        if meaning in FLIPPED
        for word in (*words.words, *words.round, *words.unit, *words.after)
    ]


def test_every_hedge_has_an_opposite_or_is_known_to_have_none() -> None:
    words = {word for word, _, _ in hedge_words()}
    assert words == HEDGES.keys() | NO_OPPOSITE
    assert set(HEDGES.values()) <= words


@pytest.mark.parametrize(("word", "meaning", "after"), hedge_words())
def test_opposite_hedges_mean_the_opposite(word: str, meaning: str, after: bool) -> None:
    if word in NO_OPPOSITE:
        return
    text = f"Het duurde 30 uur {word}." if after else f"Het duurde {word} 30 uur."
    (copy,) = copies(text, "hedge").values()
    assert copy.left_out is None
    assert copy.tier == "false"
    assert copy.touched[0][0].hedge.meaning == meaning  # type: ignore[union-attr]
    assert copy.touched[0][1].hedge.meaning == FLIPPED[meaning]  # type: ignore[union-attr]


def test_opposite_directions_come_in_pairs() -> None:
    assert all(DIRECTIONS[DIRECTIONS[word]] == word for word in DIRECTIONS)


@pytest.mark.parametrize(
    ("text", "new", "tier"),
    [
        ("Er kwamen 61 gasten.", "Er kwamen 11 gasten.", "false"),
        ("Er kwamen 64 gasten.", "Er kwamen 60 gasten.", "fair"),
        ("Er kwamen 65 gasten.", "Er kwamen 60 gasten.", "unfounded"),
        ("Er kwamen 60 gasten.", "Er kwamen 61 gasten.", "false"),
        ("Er kwamen 7 gasten.", "Er kwamen 10 gasten.", "unfounded"),
        ("Er kwamen zeker 41 gasten.", "Er kwamen zeker 46 gasten.", "unfounded"),
        ("Er kwamen zeker 41 gasten.", "Er kwamen zeker 36 gasten.", "fair"),
        ("Er kwamen zo'n 1300 gasten.", "Er kwamen zo'n 1400 gasten.", "unfounded"),
        ("Er kwamen zo'n 1300 gasten.", "Er kwamen zo'n 2300 gasten.", "false"),
        ("Er was 9 van de 24 plassen dicht.", "Er was 9 van de 25 plassen dicht.", "false"),
    ],
)
def test_what_a_changed_digit_is_worth(text: str, new: str, tier: str) -> None:
    (first, *_), (second, *_) = extract_text(text).figures, extract_text(new).figures
    assert tier_of(first, second) == tier


def test_a_finer_number_is_told_apart() -> None:
    (first,), (second,), (third,) = (extract_text(f"Er kwamen {n} gasten.").figures for n in (60, 61, 71))
    assert finer(first, second)
    assert not finer(first, third)


def test_left_out_with_a_reason() -> None:
    assert copies("In 2019 was er feest.", "year")["In 2018 was er feest."].left_out == "dates no figure"
    found = copies("Er kwamen 12 mannen en later nog 13 mannen.", "digit")
    assert found["Er kwamen 13 mannen en later nog 13 mannen."].left_out == "another figure says so"
    assert found["Er kwamen 17 mannen en later nog 13 mannen."].left_out is None


def test_an_open_period_that_holds_the_other_is_no_falsehood() -> None:
    (copy,) = copies("Sinds 2019 kwamen 12 gasten.", "year").values()
    assert (copy.left_out, copy.tier) == (None, "unfounded")
    (copy,) = copies("In 2019 kwamen 12 gasten.", "year").values()
    assert (copy.left_out, copy.tier) == (None, "false")


def test_what_a_change_draws_along_is_not_kept() -> None:
    text = "In 2019 kwamen 12 mannen. Er vertrokken toen 5 vrouwen. In 2020 kwamen 9 kinderen."
    copy = copies(text, "year")["In 2018 kwamen 12 mannen. Er vertrokken toen 5 vrouwen. In 2020 kwamen 9 kinderen."]
    assert [new.quote for _, new in copy.touched] == ["12", "5"]
    assert [figure.quote for figure in copy.kept] == ["9"]


@pytest.mark.parametrize(
    ("one", "other", "meets", "holds"),
    [
        (Interval(1, 3), Interval(2, 4), True, False),
        (Interval(1, 3), Interval(1, 2), True, True),
        (Interval(1, 3), Interval(3, 4), True, False),
        (Interval(1, 3, high_open=True), Interval(3, 4), False, False),
        (Interval(1, float("inf")), Interval(5, float("inf")), True, True),
        (Interval(5, float("inf")), Interval(1, float("inf")), True, False),
        (Interval(1, 3, low_open=True), Interval(1, 2), True, False),
    ],
)
def test_intervals(one: Interval, other: Interval, meets: bool, holds: bool) -> None:
    assert one.meets(other) is other.meets(one) is meets
    assert one.holds(other) is holds
