"""Dutch is told from its neighbours; what is too short to tell is not judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from cijferspoor.lexicon import default_lexicon
from cijferspoor.reading import ReadError, ReadOptions, Source, read
from cijferspoor.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De gemeente telde vorig jaar 48 meldingen, ruim een kwart meer dan het jaar daarvoor.", "nl"),
        ("Twaalf kinderen kregen hulp. Hun ouders waren niet op de hoogte.", "nl"),
        ("Last year the council counted 48 reports, over a quarter more than the year before that.", "en"),
        ("Im vergangenen Jahr zählte die Gemeinde 48 Meldungen, ein Viertel mehr als im Jahr davor.", "de"),
        ("Ferline jier telde de gemeente 48 meldingen, in fearn mear as it jier dêrfoar, seit in boadskip.", "fy"),
        ("Verlede jaar het die munisipaliteit 48 meldings getel, 'n kwart meer as die jaar daarvoor, sê hy.", "af"),
        ("L'année dernière, la commune a compté 48 signalements, un quart de plus que l'année précédente.", "fr"),
        ("Jansen 12, De Vries 14, Bakker 9", None),
        ("1.234 5.678 9.012", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text, default_lexicon()) == language


def test_a_foreign_article_is_refused_unless_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Last year the council counted 48 reports, a quarter more than before.\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"is not in Dutch \(it looks like 'en'\); use --any-language"):
        read(Source(path, "report.txt"))
    article = read(Source(path, "report.txt"), options=ReadOptions(any_language=True))
    assert article.info is not None
    assert article.info.language == "en"


def test_the_menu_of_the_site_does_not_decide(tmp_path: Path) -> None:
    """An article in Dutch below a notice in English."""
    path = tmp_path / "artikel.txt"
    notice = "Copyright © 2020 All rights reserved. We value your privacy and so do all of our many partners today."
    path.write_text(f"Er kwamen 48 meldingen binnen. Dat zijn er niet veel.\n\n{notice}\n", encoding="utf-8")
    assert read(Source(path, "artikel.txt")).text.startswith("Er kwamen")
