"""RTF made fit for striprtf: what would crash, stall or mislead it goes out, and structure goes in as marks.

striprtf knows code pages, Unicode and which groups are no text, but not paragraphs from line breaks, cells, list marks,
notes or deleted text. Each of those becomes a control character here, or a group that striprtf leaves out.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.office.blocks import raised

LINE, ITEM, CELL, ROW, NESTED = "\x0b", "\x01", "\x02", "\x03", "\x04"
"""Marks in striprtf's output: a line break, the start of a list item, the end of a cell, of a row, of an inner cell."""
INSIDE, OUTSIDE, HEADER, MERGED = "\x05", "\x06", "\x07", "\x08"
"""And: the paragraph is in a table, or is as by default, the row is a header, the row has merged cells."""
MAX_GROUPS = 1_000
"""Groups inside groups; Word's deepest (shapes in headers in tables) are some thirty."""

CHANGES = "has tracked changes: read as if all were accepted"
CUT_OFF = "ends in the middle: the rest of the document is missing"
HIDDEN = "hidden text is left out"

_TOKEN = re.compile(r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'[0-9A-Fa-f]{2}|\\[^A-Za-z]|[{}]|[^\\{}]+|\\")
_BINARY = re.compile(rb"\\\\|\\bin(\d{1,10}) ?")
_DROP = "\\fldtype "
"""A word that makes striprtf leave out the rest of a group; no program writes it."""
_MARKED = {
    "line": LINE, "lbr": LINE, "cell": CELL, "row": ROW, "nestcell": NESTED, "nestrow": NESTED, "intbl": INSIDE,
    "pard": OUTSIDE, "trhdr": HEADER, "clmgf": MERGED, "clmrg": MERGED, "clvmgf": MERGED, "clvmrg": MERGED,
    "listtext": ITEM, "pntext": ITEM,
}  # fmt: skip
_WORDS = {word: f"\\x\\'{ord(mark):02x}" for word, mark in _MARKED.items()}
"""A word of no meaning goes before each mark: striprtf skips characters after ``\\u``, and may not skip a mark."""
_WORDS["upr"] = ""  # the same text in two ways: of the two, striprtf leaves the group ``\\ud`` out by itself
_WORDS |= {"row": f"{_WORDS['row']}\\par ", "fldinst": _DROP}
_WORDS |= {word: f"{_WORDS[word]}\\pntext " for word in ("listtext", "pntext")}
_SWITCHES = {"deleted": CHANGES, "v": HIDDEN}
_LATER = ("footnote", "shptxt", "dptxbxtext")
"""Groups that striprtf drops and that hold text: notes (and endnotes, marked inside), text boxes."""
_BULK = ("pict", "objdata", "themedata", "colorschememapping", "datastore", "fontemb", "fontfile")
"""Groups of hex digits and the like, taken out because striprtf goes through them digit by digit."""
_CHARSETS = frozenset((0, 77, 128, 129, 134, 136, 161, 162, 163, 177, 178, 186, 204, 222, 238, 254, 255))
"""Font character sets whose code page Python knows; with another one striprtf stops, so it gets none."""


@dataclass(slots=True)
class Prepared:
    """RTF for striprtf: the body, the groups of text that come after it, and remarks for the user."""

    body: str
    fonts: str = ""
    """The font table, which says how the bytes of each font are to be read."""
    later: list[str] = field(default_factory=list)
    remarks: dict[str, None] = field(default_factory=dict)


def without_binary(data: bytes) -> bytes:
    r"""``data`` without the raw bytes that ``\binN`` announces: they may hold braces and backslashes."""
    kept: list[bytes] = []
    start = 0
    for match in _BINARY.finditer(data):
        if match[1] is not None and match.start() >= start:
            kept.append(data[start : match.start()])
            start = match.end() + int(match[1])
    return b"".join([*kept, data[start:]])


def prepare(text: str) -> Prepared:
    """``text`` with marks for structure, and its notes and text boxes taken out.

    Raises:
        ReadError: groups are nested too deeply.
    """
    return _Preparation().run(text)


class _Preparation:
    def __init__(self) -> None:
        self.result = Prepared("")
        self.outputs = [io.StringIO()]
        self.ends: list[tuple[int, bool]] = []
        """The depth at which each group taken out ends, and whether it is kept."""
        self.depth = 0
        self.fonts = 0
        """The depth of the font table while inside it, else 0; so for the style sheet and for raised text."""
        self.styles = 0
        self.raised = 0
        self.fonts_at = 0
        """Where the font table starts in the output."""

    def run(self, text: str) -> Prepared:
        """Goes through the tokens once."""
        for match in _TOKEN.finditer(text):
            token, word = match[0], match[1]
            if word is not None:
                self._word(word, match[2], token)
            elif token == "{":
                self.depth += 1
                if self.depth > MAX_GROUPS:
                    raise ReadError(f"is nested more than {MAX_GROUPS:,} groups deep: it is damaged or an attack")
                self._put(token)
            elif token == "}":
                self._put(token)
                self._close()
            elif token != "\\":
                self._put(_superscript(token) if self.raised else token)
        while self.ends:
            self._take_out()
        if self.depth:
            self.result.remarks[CUT_OFF] = None
        # Closed here, for striprtf keeps back characters until something follows them.
        self.result.body = self.outputs[0].getvalue() + "}" * self.depth
        return self.result

    def _put(self, token: str) -> None:
        self.outputs[-1].write(token)

    def _close(self) -> None:
        if self.fonts == self.depth and not self.result.fonts and len(self.outputs) == 1:
            self.result.fonts = "{" + self.outputs[0].getvalue()[self.fonts_at :]
        self.fonts, self.styles, self.raised = (
            0 if depth == self.depth else depth for depth in (self.fonts, self.styles, self.raised)
        )
        if self.ends and self.ends[-1][0] == self.depth:
            self._take_out()
            self._put("}")
        self.depth = max(0, self.depth - 1)

    def _take_out(self) -> None:
        """The group that was set apart ends: where it stood, an empty group stays."""
        _, kept = self.ends.pop()
        words = self.outputs.pop().getvalue()
        if kept:
            self.result.later.append("{" + words)

    def _word(self, word: str, number: str | None, token: str) -> None:
        lower = word.lower()
        if lower in _SWITCHES:
            if number != "0" and not self.styles:
                self.result.remarks[_SWITCHES[lower]] = None
                self._put(_DROP)
        elif word in _LATER or word in _BULK:
            self.ends.append((self.depth, word in _LATER))
            self.outputs.append(io.StringIO())
        elif lower in _WORDS:
            self.raised = 0 if lower == "pard" else self.raised
            self._put(_WORDS[lower])
        else:
            self._put(self._safe(word, number, token))

    def _safe(self, word: str, number: str | None, token: str) -> str:
        """The word as striprtf can take it: a number where it needs one, within what it can handle."""
        if word == "fonttbl":
            self.fonts, self.fonts_at = self.depth, self.outputs[-1].tell()
        elif word == "stylesheet":
            self.styles = self.depth
        elif word in ("super", "nosupersub", "plain", "sub"):
            self.raised = self.depth if word == "super" and number != "0" else 0
        if word == "u":
            code = int(number or 0)
            return token if number and -0x8000 <= code <= 0xFFFF else "\\u-3 "
        if word == "uc":
            return f"\\uc{min(max(int(number or 1), 0), 9)} "
        if word == "f" and self.fonts:
            return f"\n{token}"  # one font a line: the pattern for fonts is slow over long lines
        if word == "fcharset" and int(number or 0) not in _CHARSETS:
            return ""
        return token if len(word) < 32 else ""


def _superscript(text: str) -> str:
    """Raised digits as characters of their own, which take nothing with them that stands in their place."""
    high = raised(text)
    return text if high == text else "".join(f"{{\\uc0\\u{ord(char)} }}" for char in high)
