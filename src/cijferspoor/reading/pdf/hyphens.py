"""Lines joined to paragraphs: hyphens that a typesetter put in are taken out, those of the word itself stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

HYPHENS = "-\u00ad\u2010"
"""What ends a line whose last word goes on; PDFium's own sign has become a hyphen before."""

_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_LAST = re.compile(r"[^\W_]+$")
_FIRST = re.compile(r"[^\W_]+")
_TOUCHING = re.compile(r"\w[/–—\u2011]$")
_VOWELS = frozenset("aeiouyáéíóúàèëïöü")
_CLASHES = re.compile("a[aeiu]|e[eiu]|i[ei]|o[eiou]|u[ui]")
"""Vowels that read as one sound: a compound in which they meet is spelled with a hyphen (Leidraad, rule 6.B)."""
_CHAIN_END, _CHAIN_START = re.compile(r"\w-\w+-\w+-$"), re.compile(r"\w+-\w+-\w")
"""Words of many, as in ``mond-op-mond-`` / ``beademing``."""
_TITLE = re.compile(
    r"(?:advocaat|directeur|gouverneur|inspecteur|luitenant|procureur|secretaris)-generaal.*|minister-president.*"
)
_NO_CLASH = re.compile(r"i-ee|e-um|[aeou]i-|ij-")
"""Where they meet within one word: financi-eel, vari-eert, muse-um, groei-ende."""
_INITIALS = re.compile("ai|aow|cao|havo|ict?|i[qt]|ov|uwv|wao|wia|wob")
"""Abbreviations in small letters that look like a syllable, as in ``cao-/overleg``; others show by their consonants."""
_PREFIXES = {
    "ex": re.compile(r"(?!a|c|e|h|i|o|u|p[aeiloe]|pres[^i]|t(?:ra|re|er|en|as))"),  # ex-minister, not exacte, extra
    "niet": re.compile(r"(?!te|ig|je|s)"),  # niet-westers, not niettemin, nietig
    "non": re.compile(r"(?!sen|cha)"),  # non-profit, not nonsens
    "oud": re.compile(r"(?!jaar|heid|st|s\b|[aeio])"),  # oud-minister, not oudjaar, oudste, oudere
}
"""Words that are joined with a hyphen to what they go before, and what goes on after them in other words."""
_ONSETS = re.compile(
    "[bcdfghjklmnpqrstvwxyz]|[bcfgkpstvw]l|[bcdfgkptv]r|dw|kw|tw|zw|[gkps]n|wr|[cprst]h|chr|s[cfjkmpt]|sch?r?|spl|s[pt]r|shr"
    "|t[js]|ps|qu|[fp]j|"
)
"""Consonants a Dutch syllable may begin with; ``hbo`` and ``mbo`` begin with others, so they are no syllables."""
_RUNNING_ON = frozenset(("en", "of", "tot", "en/of", "als"))
"""Words after a hyphen that stands for what two words share. A syllable ``en`` only comes after a vowel."""


class Joiner:
    """Joins lines with what the whole document shows: a word that stands unbroken elsewhere decides."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        broken = False
        for line in lines:
            words = _WORD.findall(line.casefold().replace("\u2010", "-"))
            ends_broken = line.endswith(tuple(HYPHENS))
            self._words.update(words[1 if broken else 0 : len(words) - 1 if ends_broken else len(words)])
            broken = ends_broken

    def join(self, lines: Sequence[str]) -> tuple[str, list[int]]:
        """The text of ``lines`` as one, and the offset in it at which each of them begins."""
        text = ""
        starts = []
        for line in (" ".join(line.split(" ")).strip(" ") for line in lines):
            if text and line:
                text = self._glue(text, line)
            starts.append(len(text))
            text += line
        return text, starts

    def _glue(self, text: str, line: str) -> str:
        """``text`` as it stands before ``line``: with a space, or with or without its last hyphen."""
        if text[-1] not in HYPHENS:
            return text if _TOUCHING.search(text) and line[0].isalnum() else f"{text} "
        left, right = _LAST.search(text[:-1]), _FIRST.match(line)
        if left is None or right is None:
            return f"{text} " if left is None else text
        if self._shares(left.group(), line.split(" ", 1)[0].casefold()):
            return f"{text[:-1]}- "
        if self._keeps(left.group(), right.group(), text, line):
            return f"{text[:-1]}-"
        return text[:-1]

    def _shares(self, left: str, word: str) -> bool:
        """Does the hyphen stand for what two words share: ``jongens- en meisjes``, and no ``partij-en``?"""
        if word not in _RUNNING_ON or self._words[f"{left}{word}".casefold()]:
            return False
        return word != "en" or not left.casefold().endswith(("i", "ij", "ee", "ie"))

    def _keeps(self, left: str, right: str, text: str, line: str) -> bool:
        """Is the hyphen between these parts of a word its own?"""
        if left[-1].isdigit() or right[0].isdigit():
            return True
        joined, hyphened = self._words[(left + right).casefold()], self._words[f"{left}-{right}".casefold()]
        if joined != hyphened:
            return hyphened > joined
        if right[0].isupper() and (not left.isupper() or len(left) < 4):
            return True
        if left.isupper() and len(left) > 1 and not right.isupper():
            return True
        return _chained(text, line) or _own_hyphen(left, right)


def _chained(text: str, line: str) -> bool:
    return _CHAIN_END.search(text) is not None or _CHAIN_START.match(line) is not None


def _own_hyphen(left: str, right: str) -> bool:
    """Spelling alone: a letter or an abbreviation before the hyphen, or vowels that would run together."""
    name = left[0].isupper()
    left, right = left.casefold(), right.casefold()
    if len(left) == 1 or _INITIALS.fullmatch(left) or (left in _PREFIXES and _PREFIXES[left].match(right)):
        return True
    if not any(char in _VOWELS for char in left) or _TITLE.fullmatch(f"{left}-{right}"):
        return True
    onset = left[: next(place for place, char in enumerate(left) if char in _VOWELS)]
    if not _ONSETS.fullmatch(onset):
        return True
    if name or not _CLASHES.fullmatch(left[-1] + right[0]) or right.startswith("ij"):
        return False
    return not _NO_CLASH.search(f"{left}-{right}")
