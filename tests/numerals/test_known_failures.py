"""What goes wrong and is known to. A case that starts to pass fails here: move it to the file of its theme."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Row = tuple[str, str, float | None]

KNOWN_FAILURES: list[tuple[str, str, list[Row]]] = [
    # number words
    (
        "a mixed number before a power",
        "Er kwamen drie en een half miljoen brieven.",
        [("drie en een half miljoen", "count", 3_500_000)],
    ),
    ("`één voor één` counts nothing", "De leden kwamen één voor één binnen.", []),
    (
        "powers rise in one number",
        "Er waren honderd honderd dagen.",
        [("honderd", "count", 100), ("honderd dagen", "duration", 100)],
    ),
    # shares
    ("an unlisted verb before a comma", "Een derde zweeg, en dat was dat.", [("Een derde", "share", 33.333333)]),
    # hedges
    (
        "`een` of a hedge after another hedge is no number",
        "Er waren hooguit een kleine 300 leden.",
        [("hooguit een kleine 300", "count", 300)],
    ),
    # ranges
    ("a range with spaces around the dash", "Er kwamen 10 – 15 leden.", [("10 – 15", "count", None)]),
    ("the money sign at both ends", "Het kost € 10 tot € 15.", [("€ 10 tot € 15", "money", None)]),
    ("`+` behind a number needs to touch it", "Het was een +31 % in de winter.", [("+31 %", "change", 31)]),
    # digits
    ("thousands that look like a town hall's phone number", "Er wonen 14 000 mensen.", [("14 000", "count", 14_000)]),
    # units
    ("a unit that ends in a digit", "Het huis meet 70 m2 en heeft een tuin.", [("70 m2", "measure", 70)]),
    # changes
    (
        "`van .. tot` with a verb of change",
        "Het steeg van 716 tot 1.222.",
        [("716", "count", 716), ("1.222", "count", 1222)],
    ),
    # ages
    ("a birthday before a verb", "Op haar vijftiende verhuisde zij.", [("vijftiende", "age", 15)]),
    ("a birthday in digits before a verb", "Op zijn 18e verhuisde hij.", [("18e", "age", 18)]),
    # near misses
    ("an ordinal after a possessive", "Het was haar 68ste doelpunt.", []),
    ("a helpline's number before a noun", "Ook 112 leden belden niet.", [("112", "count", 112)]),
    ("hours with a part of the day", "De mars was tussen 10 en 12 uur 's avonds.", []),
    ("the second of two law articles", "Artikelen 3 en 4 vervallen.", []),
    ("a later set of the same match", "De finale eindigde in 6-4, 3-6 en 7-5.", []),
    ("a name that opens the sentence", "Nieuwsuur 2 begon laat.", []),
    ("groups of a book number", "Het boek heeft ISBN 978-90-12345-67-8 gekregen.", []),
]
"""What is wrong, a sentence, and the quote, kind and value of what it should give."""


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("why", "text", "expected"), KNOWN_FAILURES, ids=[case[0] for case in KNOWN_FAILURES])
def test_known_failure(
    why: str, text: str, expected: list[Row], records: Callable[[str], list[tuple[object, ...]]]
) -> None:
    assert [row[:3] for row in records(text)] == expected, why
