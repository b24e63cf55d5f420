"""From the letters of a fragment to its text: raised digits, ligatures, accents."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"}
)


@dataclass(slots=True)
class Char:
    """A letter and its box, baseline and font size in points; ``raised`` when it stands above its own baseline."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    baseline: float
    size: float
    raised: bool = False


def main_char(chars: list[Char]) -> Char:
    """The character whose size and baseline most of the fragment has; the larger of two that are as common."""
    counts: Counter[tuple[float, float]] = Counter()
    first: dict[tuple[float, float], Char] = {}
    for char in chars:
        if char.text != " ":
            key = (char.size, char.baseline)
            counts[key] += 1
            if key not in first or char.y1 - char.y0 > first[key].y1 - first[key].y0:
                first[key] = char
    main = first[max(counts, key=lambda key: (counts[key] * key[0], key))]
    if main.y1 - main.y0 < 0.4 * main.size:  # PDFium gives a hyphen the box of its ink
        main.y0, main.y1 = main.baseline - 0.25 * main.size, main.baseline + 0.75 * main.size
    return main


def letter_sizes(chars: list[Char]) -> frozenset[float]:
    """The font sizes that more than one letter has, in points."""
    letters = Counter(char.size for char in chars if char.text.isalpha())
    return frozenset(size for size, count in letters.items() if count > 1)


def spelled(chars: list[Char], main: Char) -> str:
    """The text of a fragment, with raised digits as superscripts; those of a fraction stay digits."""
    pieces: list[str] = []
    place = 0
    while place < len(chars):
        end = place
        while end < len(chars) and _superscript(chars[end], main):
            end += 1
        if end == place:
            pieces.append(chars[place].text)
            place += 1
            continue
        digits = "".join(char.text for char in chars[place:end])
        if end < len(chars) and chars[end].text in "/\u2044":
            pieces.append(f" {digits}" if pieces and pieces[-1].isdigit() else digits)
        else:
            pieces.append(digits.translate(_RAISED))
        place = end
    return tidied("".join(pieces))


def _superscript(char: Char, main: Char) -> bool:
    if not (char.text.isdigit() and char.text.isascii()):
        return False
    small = char.size < 0.85 * main.size and char.baseline - main.baseline > 0.15 * main.size
    return char.raised or small


def tidied(text: str) -> str:
    """Ligatures spelled out, accents joined with their letters, halves of rare characters joined."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", text.translate(_LIGATURES))
