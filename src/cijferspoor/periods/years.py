"""Whether four digits are a year: by what stands before and after them."""

from __future__ import annotations

from cijferspoor.periods.tokens import Line

USUAL = range(1900, 2041)
"""Years that articles mostly speak of; others need more support."""

PLAUSIBLE = range(1500, 2041)
"""A number in here that is not round is seldom a count, even before a plural."""

SHORTEST_NOUN = 4
"""``Verkiezingen 2003`` is a heading, ``Zij telde er 2003`` is a sentence without its full stop."""

LAST_PLAUSIBLE = 2100
"""A number above this is no year."""

TARGETS = range(2000, 2101)
"""Years that plans aim at."""

WITHIN_CHANGE = 8
"""Tokens looked back on for a verb of change: ``steeg van 1500 tot 2000``."""

LONGEST_LEAD = 6
"""Tokens of the longest phrase before a year: ``t.o.v.``."""

PLURAL_ENDINGS = ("en", "s", "eren")
LONGEST_PATH = 40
"""Tokens looked at on either side for a web address or path."""


def is_year(line: Line, at: int, end: int, value: int) -> bool:
    """Whether the bare year in these tokens is one, and not a number of things, a code or a path."""
    if line.text(at - 1) == "=" and at == 1 and end == len(line):  # a table cell
        return value in USUAL
    if _counts(line, at, end) or in_path(line, at, end):
        return False
    before = line.word(at - 1)
    other = line.text(end + 1)
    if (
        before == "tussen"
        and line.word(end) == "en"
        and other.isdecimal()
        and not 1000 <= int(other[:6]) <= LAST_PLAUSIBLE
    ):
        return False  # `tussen 2000 en 2500 gevallen`
    if line.among(at - 1, "year_before_strong") and not line.among(at - 2, "same"):
        return value in USUAL or at == 1 or not _plural(line, end, value)
    if _after_number(line, at):
        return False
    if any(line.says(at - back, "year_before_weak") == at for back in range(1, LONGEST_LEAD + 1)):
        return not _plural(line, end, value) and not _changes(line, at)
    if line.among(at - 1, "towards"):
        return _target(line, end, value)
    listed = line.last_year_end == at - 1 and before in (",", "/", "-", "&", "en") and value in PLAUSIBLE
    return (
        listed
        or _heads(line, at, end, value)
        or _set_apart(line, at, end, value)
        or (
            value in USUAL
            and not _plural(line, end, value)
            and (
                (line.last_year_end >= 0 and line.among(at - 1, "between_years"))
                or (at == line.among(0, "year_openers") and line.among(end, "year_verbs"))
                or (at == 0 and (end == len(line) or line.text(end) in ("-", "–", "—", ":")))
                or _titled(line, at)
            )
        )
    )


def is_range(line: Line, at: int, first: int, end: int, low: int, high: int) -> bool:
    """Whether two four-digit numbers joined to a range are years. ``first`` is the token of the first."""
    if _counts(line, first, end) or in_path(line, first, end) or low >= high:
        return False
    usual = low in USUAL and high in USUAL
    if usual and (low % 10 or high % 10):
        return True
    if _changes(line, at):
        return False
    if usual and (low % 100 or high % 100):
        return True
    supported = line.among(first - 1, "year_before_strong") or line.text(first - 1) == "(" or at < first
    supported = supported or line.last_year_end == first - 1
    return supported and not _plural(line, end, high)


def _heads(line: Line, at: int, end: int, value: int) -> bool:
    """``Cijfers tweede kwartaal 2021``, ``Slachtoffers 2021: 90``, ``1861: sluiting``: a heading or an entry."""
    if value % 10 == 0 or value not in PLAUSIBLE:
        return False
    entry = line.text(end) == ":" and not line.glued(end + 1) and (at == 0 or value in USUAL)
    heading = end == len(line) and at > 0 and line.text(at - 1).isalpha() and line.text(0)[:1].isupper()
    return entry or (heading and value in USUAL and len(line.text(at - 1)) >= SHORTEST_NOUN)


def _counts(line: Line, at: int, end: int) -> bool:
    """A countable noun, a currency or a code around the number."""
    noun = line.among(end, "countables") or (line.word(end)[-1:] == "e" and line.among(end + 1, "countables"))
    hyphen = (
        line.text(end) in ("-", "/") and line.glued(end) and line.glued(end + 1) and line.word(end + 1)[:1].isalnum()
    )
    glued = line.glued(at) and line.text(at - 1) not in "(['\"“‘«/-–" and not line.glued(at + 1)
    return (
        noun
        or hyphen
        or line.text(end) in ("€", "$", "%")
        or line.text(at - 1) in ("€", "$", "£", "+", "#", "=")
        or (glued and line.text(at - 1).isalnum())
        or line.among(at - 1, "not_year_before")
        or (line.word(at - 1) == "." and line.among(at - 2, "not_year_before"))
    )


def _plural(line: Line, end: int, value: int) -> bool:
    """A plural after a round number or an unlikely year; 2018 before a verb in `-en` is a year."""
    word = line.text(end)
    plural = word.islower() and len(word) > 3 and word.endswith(PLURAL_ENDINGS)
    plural = plural and (value not in PLAUSIBLE or value % 10 == 0)
    participle = word.startswith(tuple(line.words.table.participle_starts))  # `in 1830 uitgeroepen`
    return plural and not participle and not line.among(end, "not_nouns")


def _changes(line: Line, at: int) -> bool:
    """``daalde van 1800 tot 1500``, ``een daling van 2000``, but not ``daalde ten opzichte van 2019``."""
    if line.word(at) not in ("van", "tot", "tussen") and line.word(at - 1) not in ("tot", "van"):
        return False
    if line.word(at - 1) == "van" and not line.among(at - 2, "change_verbs"):
        on = any(line.word(at + ahead) in ("naar", "tot") for ahead in range(1, WITHIN_CHANGE))
        if line.word(at - 2) == "opzichte" or not on:
            return False
    return any(line.among(at - back, "change_verbs") for back in range(1, WITHIN_CHANGE))


def _set_apart(line: Line, at: int, end: int, value: int) -> bool:
    """``(1996)``, ``(Utrecht, 1956)``, ``Parijs, 2019.``"""
    before, after = line.text(at - 1), line.text(end)
    if before == "(" and after in (")", ",", ";", "-", "–"):
        # `Vorst (1190)` is a postcode, `in 2020 (1613)` and `de meeste gevallen (1711)` are counts.
        counted = line.text(at - 2).isdecimal() or line.among(at - 2, "countables")
        return value in PLAUSIBLE and not counted
    if after == ")" and (before == "," or before.isalpha()):
        return True
    last = end >= len(line) or (after in (".", "!", "?") and end + 1 >= len(line))
    listed = after == "," and value % 10 > 0 and not line.text(at - 2).isdecimal()
    return value in USUAL and before == "," and (last or listed)


def _after_number(line: Line, at: int) -> bool:
    """``van 2150 tot 1987``: what stands before the preposition is a number that is no year."""
    number = line.text(at - 2)
    return line.word(at - 1) in ("tot", "van") and number.isdecimal() and not (1000 <= int(number[:6]) <= 2100)


def _target(line: Line, end: int, value: int) -> bool:
    """``tegen 2030 (halveren)``: a round year to come; ``40 tegen 2025 in mei`` compares numbers."""
    compared = line.among(end, "date_prepositions") or line.among(end, "previous") or line.among(end, "articles")
    verb_last = end + 1 >= len(line) or line.text(end + 1) in (";", ",", ".", ":", "!", "?")
    return value in TARGETS and value % 5 == 0 and not compared and (verb_last or not _plural(line, end, value))


def _titled(line: Line, at: int) -> bool:
    """``Sydney 2000``, ``WK-2022``: a name before the year."""
    name = at - 1 - (line.text(at - 1) == "-" and line.glued(at))
    word = line.text(name)
    return at > 1 and len(word) > 1 and word[0].isupper() and word.isalpha() and not line.glued(name)


def in_path(line: Line, at: int, end: int) -> bool:
    """Whether the tokens stand inside an address or a path: no spaces, with letters and slashes."""
    first, last = at, end - 1
    while first > max(0, at - LONGEST_PATH) and line.glued(first):
        first -= 1
    while last + 1 < min(len(line), end + LONGEST_PATH) and line.glued(last + 1):
        last += 1
    around = [*range(first, at), *range(end, last + 1)]
    marks = {line.text(index) for index in around}
    if not marks & {"/", "@", "_", "\\"}:
        return False
    words = {line.word(index) for index in around if line.word(index).isalpha()}
    return bool(words - set(line.words.months)) or bool(marks & {"@", "_", "\\"})
