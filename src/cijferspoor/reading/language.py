"""In which language a text is, so that a stray English report is told and not searched for Dutch numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cijferspoor.lexicon import Lexicon

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

DUTCH = "nl"

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Code points that are looked at; more does not change the answer."""
_SHARE, _KINDS = 0.03, 3
"""Ordinary Dutch has 6 to 12 of the listed words in a hundred, another language none or one by accident: with 3 in a
hundred, of 3 kinds, at least part of the text is Dutch."""
_LETTERS = 40
"""Below so many letters no answer is given: a headline of names says nothing."""
_SURE = 0.9
"""The least probability for which another language is believed. Our samples and 54 newspaper articles, taken paragraph
by paragraph, never come near it."""


def language_of(text: str, lexicon: Lexicon) -> str | None:
    """The ISO 639-1 code of the language of ``text`` (639-3 where there is no other), None when that is not clear.

    Dutch is told by its common words; only a text with few of them is given to the detector (py3langid: Lui and
    Baldwin 2012, langid.py), which takes a second to load.
    """
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if sum(map(len, words)) < _LETTERS:
        return None
    known = _dutch(lexicon, article="de" in words)
    found = [word for word in words if word in known]
    if len(found) >= _SHARE * len(words) and len(set(found)) >= _KINDS:
        return DUTCH
    try:
        code, probability = _identifier().classify(" ".join(words))
    except OSError:  # the detector unpacks its model to a temporary file, for which there may be no room
        return DUTCH if found else None
    if code == DUTCH or probability >= _SURE:
        return str(code)
    return DUTCH if found else None


@lru_cache(maxsize=8)
def _dutch(lexicon: Lexicon, *, article: bool) -> frozenset[str]:
    words = lexicon.reading.language
    return frozenset([*words.dutch, *(words.beside_de if article else ())])


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (slow to load, seldom needed)

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
