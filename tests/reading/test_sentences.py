"""Where sentences end."""

from __future__ import annotations

import pytest

from cijferspoor.lexicon import default_lexicon
from cijferspoor.reading.sentences import LONGEST, sentence_splitter


def _split(text: str) -> list[str]:
    spans = sentence_splitter(default_lexicon()).split(text, 0, len(text))
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. A.B. Smit en prof. dr. C. Bos kregen o.a. 300 euro.|Dat was ca. 20 procent.",
        "Het ging om 12.30 uur mis, d.w.z. te laat.|De schade is 3,5 mln. euro.",
        "Er zijn 5 mln. Nederlanders ouder dan 65.|Vorig jaar waren het er 4,9 mln.|Dat is minder.",
        "Volgens art. 5 en nr. 12 op blz. 3 mag dat bijv. niet.|'s Avonds ook niet.|'t Is verboden.",
        "Op 18 okt. 2018 om 8 p.m. was het raak.|In 2019. |".rstrip("| "),
        "Dat steeg t.o.v. Duitsland met 1.300.|60 van hen zijn jong.|2.500 niet.",
        "“Er zijn 300 zieken”, aldus Smit.|“Dat is veel.”|Hij zuchtte.",
        "“Dat is veel.” zei Smit.|Daarna zweeg hij.",
        ",,Het valt mee.''|Daarna zweeg hij.",
        "Het valt mee . ''|Daarna zweeg hij .",
        "Wat nu?!|Niets...|Of toch… misschien wel.",
        "Hij vroeg: \"Waarom?\"|Zij zei: 'Daarom!'|'Nee.' zei hij.",
        "Dat gebeurt in de VS.|Het gebeurt hier ook, bijv. in Breda.",
        "De N.V. Stad en de B.V. Land enz.|Er zijn er meer.",
        "Plan B.|Het werd niets voor B. De Boer.",
        "Kijk op www.voorbeeld.nl.|Mail info@voorbeeld.nl!|Doe het.",
        "De man verdween.|(De buit was 5 euro.)|€ 300 bleef liggen.",
        "1. Eerste punt.|2. Tweede punt.",
        "Ze wonnen met 3-0.|90 procent juichte (bron: CBS).|iPhones gingen mee.",
        "– Nee.|– Ja.|• Een.|• Twee.",
        "Het zijn er (...) veel.|Te veel.",
    ],
)
def test_boundaries(text: str) -> None:
    expected = text.split("|")
    assert _split(" ".join(expected)) == expected


def test_missing_space_after_the_full_stop() -> None:
    assert _split("De man verdween.De politie zocht op Voorbeeld.nl en in v.Chr. tijden.") == [
        "De man verdween.",
        "De politie zocht op Voorbeeld.nl en in v.Chr. tijden.",
    ]


def test_endless_sentence_is_cut_between_words() -> None:
    text = "getal " * 4_000
    pieces = _split(text)
    assert len(pieces) > 1
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert " ".join(pieces) == text.strip()


def test_endless_word_is_cut_anyway() -> None:
    pieces = _split("x" * (2 * LONGEST + 1))
    assert [len(piece) for piece in pieces] == [LONGEST, LONGEST, 1]
