"""Schema of ``units.toml``: units of share, money, time and measure."""

from __future__ import annotations

from cijferspoor.lexicon.schemas.base import WordList


class Units(WordList):
    """Units and the standard symbols they are written as in a record."""

    percent: list[str]
    """Words and signs for percent."""
    permille: list[str]
    """Words and signs for promille; a tenth of a percent."""
    percentage_point: list[str]
    """Words for a difference between two percentages."""
    duration_adjectives: list[str]
    """Words that may stand between a number and a unit of time."""
    ton_goods: list[str]
    """Goods that show that ``ton`` is a weight, not 100,000 euros."""
    money_cues: list[str]
    """Words near which millions of nothing else are money."""
    of_people: list[str]
    """In a sentence with one of these, billions are people."""
    money_powers: list[str]
    """Powers that, with nothing counted, are money."""
    ton_money: list[str]
    """Words after ``ton`` that show that it is money."""
    times: list[str]
    """Words that count occasions, or make a multiple before a comparative."""
    money_signs: dict[str, str]
    """Signs and codes that stand before an amount, with their ISO 4217 code."""
    money_words: dict[str, tuple[str, float]]
    """Words after an amount: ISO 4217 code and how much of it one is."""
    duration: dict[str, tuple[str, float]]
    """Units of time: code in the record and how many of it one is."""
    measure: dict[str, str]
    """Other units and their standard symbol."""
