"""Every phrase of the hedge lists is found beside a number, with its meaning."""

from __future__ import annotations

import pytest

from cijferspoor.lexicon import default_lexicon
from cijferspoor.numerals import find_numbers
from cijferspoor.records.figure import Meaning

HEDGES = default_lexicon().hedges

WORDS = [(m, phrase) for m, words in HEDGES.meanings.items() for phrase in words.words]
ROUND = [(m, phrase) for m, words in HEDGES.meanings.items() for phrase in words.round]
UNIT = [(m, phrase) for m, words in HEDGES.meanings.items() for phrase in words.unit]
AFTER = [(m, phrase) for m, words in HEDGES.meanings.items() for phrase in words.after]


def the_hedge(text: str, value: float) -> tuple[str | None, str | None]:
    """Word and meaning of the hedge at the one number of that value."""
    (found,) = [number for number in find_numbers(text) if number.value == value]
    return (found.hedge.word, found.hedge.meaning) if found.hedge else (None, None)


@pytest.mark.parametrize(("meaning", "phrase"), WORDS)
def test_before_any_number(meaning: Meaning, phrase: str) -> None:
    for number, value in (("300", 300), ("44", 44), ("zeven", 7), ("299", 299)):
        assert the_hedge(f"Er waren {phrase} {number} mensen.", value) == (phrase, meaning)


@pytest.mark.parametrize(("meaning", "phrase"), WORDS)
def test_before_a_percentage(meaning: Meaning, phrase: str) -> None:
    assert the_hedge(f"Het was {phrase} 44 procent.", 44) == (phrase, meaning)


@pytest.mark.parametrize(("meaning", "phrase"), ROUND)
def test_before_a_round_number_only(meaning: Meaning, phrase: str) -> None:
    assert the_hedge(f"Er waren {phrase} 300 mensen.", 300) == (phrase, meaning)
    assert the_hedge(f"Het was {phrase} 44 procent.", 44) == (phrase, meaning)
    assert the_hedge(f"Er waren {phrase} 44 mensen.", 44) == (None, None)


@pytest.mark.parametrize(("meaning", "phrase"), UNIT)
def test_before_a_unit_only(meaning: Meaning, phrase: str) -> None:
    assert the_hedge(f"Het was {phrase} 44 procent.", 44) == (phrase, meaning)
    assert the_hedge(f"Er waren {phrase} 300 mensen.", 300) == (None, None)


@pytest.mark.parametrize(("meaning", "phrase"), AFTER)
def test_behind_a_number(meaning: Meaning, phrase: str) -> None:
    gap = "" if phrase == "+" else " "
    assert the_hedge(f"Er waren 300{gap}{phrase}, zei zij.", 300) == (phrase, meaning)


@pytest.mark.parametrize("phrase", HEDGES.exact)
def test_exact_words_leave_no_room(phrase: str) -> None:
    (found,) = find_numbers(f"Er waren {phrase} 300 mensen.")
    assert (found.hedge, found.low, found.high) == (None, 300, 300)


def test_no_phrase_has_two_meanings() -> None:
    phrases = [phrase for _, phrase in (*WORDS, *ROUND, *UNIT)] + HEDGES.exact
    assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []
