"""What goes wrong and is known to. A case that starts to pass fails here: move it to the file of its theme."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Row = tuple[str, str, float | None]

KNOWN_FAILURES: list[tuple[str, str, list[Row]]] = [
    # shares
    ("an unlisted verb before a comma", "Een derde zweeg, en dat was dat.", [("Een derde", "share", 33.333333)]),
    # near misses
    ("hours with a part of the day", "De mars was tussen 10 en 12 uur 's avonds.", []),
    ("the second of two law articles", "Artikelen 3 en 4 vervallen.", []),
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
