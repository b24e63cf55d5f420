"""Numbers that take their unit or their change from a figure beside them; beside each, a near miss."""

from __future__ import annotations

import pytest

from cijferspoor import extract_text

Rows = list[tuple[str, str]]

CASES: list[tuple[str, str, Rows]] = [
    (
        "a decimal in brackets after a percentage",
        "Rood (11,2 procent) en blauw (10,9) zijn geliefd.",
        [("11,2 procent", "share"), ("10,9", "share")],
    ),
    (
        "a decimal that counts something keeps it",
        "Het aandeel is 11,2 procent bij 10,9 huizen.",
        [("11,2 procent", "share"), ("10,9", "count")],
    ),
    (
        "a whole number stays a count",
        "Rood haalt 11 procent en blauw (10) minder.",
        [("11 procent", "share"), ("10", "count")],
    ),
    ("a decimal after its noun", "Onder jongeren lag het percentage op 7,1.", [("7,1", "share")]),
    ("a decimal of another noun", "Onder jongeren lag het rapportcijfer op 7,1.", [("7,1", "count")]),
    (
        "a unit for both",
        "Het was raak: 66 tegenover 48 procent.",
        [("66", "share"), ("48 procent", "share")],
    ),
    (
        "a rise for both",
        "Dat is een stijging met respectievelijk 17,2 en 9,9 procent.",
        [("17,2", "change"), ("9,9 procent", "change")],
    ),
    (
        "two shares without a rise",
        "Dat is een aandeel van respectievelijk 17,2 en 9,9 procent.",
        [("17,2", "share"), ("9,9 procent", "share")],
    ),
    (
        "a change told twice",
        "Er kwam ruim de helft (54 procent) meer regen.",
        [("ruim de helft", "change"), ("54 procent", "change")],
    ),
    (
        "a share told twice",
        "Er kwam ruim de helft (54 procent) te laat.",
        [("ruim de helft", "share"), ("54 procent", "share")],
    ),
    ("a level that is fallen to", "De club zakt onder de tien procent.", [("onder de tien procent", "share")]),
    ("an amount that is fallen by", "De club zakt tien procent.", [("tien procent", "change")]),
    ("a gain in words", "De club boekte een plus van bijna een kwart.", [("bijna een kwart", "change")]),
    ("no gain", "De club bestaat uit een kern van bijna een kwart.", [("bijna een kwart", "share")]),
    ("billions of nothing are money", "De uitgaven komen uit op 3,4 miljard.", [("3,4 miljard", "money")]),
    ("billions of something are a count", "De aarde telt 8 miljard mensen.", [("8 miljard", "count")]),
    ("millions near a word of paying", "De rekening liep op tot 60 miljoen.", [("60 miljoen", "money")]),
    ("millions of nothing else", "Het land zag er 60 miljoen.", [("60 miljoen", "count")]),
    (
        "money goes on",
        "De uitgaven zijn 3,4 miljard, tegen 900 miljoen in mei.",
        [("3,4 miljard", "money"), ("900 miljoen", "money"), ("mei", "period")],
    ),
    ("a preposition is no part of a verb", "In een hal met 1.500 gasten viel hij stil.", [("1.500", "count")]),
    ("a particle behind its verb", "Het aantal viel met 1.500 terug.", [("1.500", "change")]),
    (
        "a verb in two parts in another clause",
        "In Delft, waar men de straat op ging, was het aandeel met 35 procent hoog.",
        [("35 procent", "share")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_kind(text: str, expected: Rows) -> None:
    assert [(figure.quote, figure.kind) for figure in extract_text(text).figures] == expected


def test_the_second_of_two_rises_goes_the_same_way() -> None:
    figures = extract_text("Dat is een daling met respectievelijk 17,2 en 9,9 procent.").figures
    assert [figure.change and figure.change.direction for figure in figures] == ["down", "down"]


def test_an_elliptic_percentage_is_a_percentage() -> None:
    (_, figure) = extract_text("Rood (11,2 procent) en blauw (10,9) zijn geliefd.").figures
    assert (figure.value, figure.unit) == (10.9, "percent")
