"""Near-misses by name: phone numbers, scores, law articles, clock times, names and the like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.number import Rejection
from cijferspoor.numerals.rejections.names import glued_name, named_number, named_word
from cijferspoor.numerals.rejections.references import Hit, address, after_cue, helpline, list_number
from cijferspoor.numerals.rejections.scores import clock_words, score
from cijferspoor.numerals.tokens import RAISED, Token, mark_span

_CHUNK = re.compile(r"\S+")


# A phone number: country code or leading zero, then digits in bounded groups.
_PHONE = re.compile(
    r"(?<![\w.,+'’:-])(?<!\d )"
    r"(?:(?:\+|00)\d{1,3}(?:[ ./-]{1,3}\d{1,9}){1,6}|\+\d{8,13}"
    r"|0\d{1,3}[ -]{1,3}\d{2,8}(?:[ -]\d{2,4}){0,3}|0\d{8,9}|14 0[1-9]\d{1,2})"
    r"(?!\w|[.,]\d)"
)
_POSTCODE = re.compile(r"(?<![\w.,])[1-9]\d{3} ?[A-Z]{2}(?=[ ,.)]+[A-Z]|[.)\n]|$)")


_CLOCK = re.compile(
    r"(?<![\w.,:])(?:[01]?\d|2[0-4])(?:[:u][0-5]\d(?::[0-5]\d)?|[.][0-5]\d ?(?:uur|u)|[uh])(?![\w:]|[.,]\d)(?: ?uur)?"
)


# `1/8 finale` is a round, `05/03/66` a date in a form that names no century.
_ROUND = re.compile(r"(?<![\w/])1/\d{1,2}(?= ?[fF]inales?\b)")
_SHORT_DATE = re.compile(r"(?<![\w/.-])\d{1,2}([/.-])\d{1,2}\1\d{2}(?![\w/]|[.-]\d)")
# `richtlijn 2016/2102`: a year and a number that is no year.
_DIRECTIVE = re.compile(r"(?<![\w/.-])(?:19|20)\d{2}/(?!(?:19|20)\d{2}\b)\d{3,4}(?![\w/]|[.-]\d)")
_DAY_MONTH = re.compile(
    r"(?:(?<=op )|(?<=van )|(?<=tot )|(?<=vanaf ))(?:3[01]|[12]\d|0?[1-9])/(?:1[0-2]|0?[1-9])(?![\w/]|[.,]\d)"
)
_RATIO = re.compile(r"(?<![\w.,:])\d{1,3}:\d{1,3}(?![\w:]|[.,]\d)")
_ALWAYS = re.compile(r"(?<![\w/.,])24/7(?![\w/]|[.,]\d)")
_YEAR_MONTH = re.compile(r"(?<![\w/.-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\w/-]|[.,]\d)")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]")
_FACTOR = re.compile(r"(?<=[(\[])\s?[x×]\s?€?\s?1(?:[.\s]?000){1,3}(?![\d.,]\d)")
_POWER = re.compile(rf"(?<![\w.,])10[⁻{RAISED}][{RAISED}]{{0,3}}(?!\w)")


_ISO_TIME = re.compile(r"(?<![\w.,:])\d{1,2}:\d{2}(?::\d{2})?(?![\w:])")


_PATTERNS = (
    ("phone_number", _PHONE),
    ("postal_code", _POSTCODE),
    ("clock_time", _CLOCK),
    ("clock_time", _ISO_TIME),
    ("ratio", _RATIO),
    ("name", _ALWAYS),
    ("footnote", _FOOTNOTE),
    ("code", _POWER),
    ("factor", _FACTOR),
    ("name", _ROUND),
    ("date", _SHORT_DATE),
    ("date", _YEAR_MONTH),
    ("date", _DAY_MONTH),
    ("law_article", _DIRECTIVE),
)


def find_rejections(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Rejection]:
    """Stretches of a sentence whose numerals are no figures, in order of start."""
    if not tokens:
        return []
    start, end = tokens[0].start, tokens[-1].end
    found = list(_urls(text, start, end, lexicon))
    for reason, pattern in _PATTERNS:
        found += [Rejection(m.start(), m.end(), reason) for m in pattern.finditer(text, start, end)]
    covered = [False] * len(tokens)
    for span in found:
        mark_span(covered, tokens, span.start, span.end)
    i = 0
    while i < len(tokens):
        hit = None if covered[i] else next(filter(None, (rule(tokens, i, lexicon) for rule in _RULES)), None)
        if hit is None:
            i += 1
            continue
        last, reason = hit
        found.append(Rejection(tokens[i].start, tokens[last - 1].end, reason))
        i = max(last, i + 1)
    return sorted(found, key=lambda rejection: (rejection.start, -rejection.end))


def _urls(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Rejection]:
    urls = lexicon.rejections.urls
    for match in _CHUNK.finditer(text, start, end):
        chunk = match.group().strip(".,;:()[]\"'“”‘’<>").lower()
        head = chunk.split("/", 1)[0]
        address = "@" in chunk and "." in chunk.partition("@")[2]
        if (
            address
            or any(mark in chunk for mark in urls.marks)
            or head.endswith(tuple(urls.endings))
            or ("/" in chunk and chunk.endswith(tuple(urls.endings)))
        ):
            yield Rejection(match.start(), match.end(), "url")


_RULES: tuple[Callable[[Sequence[Token], int, Lexicon], Hit], ...] = (
    list_number,
    helpline,
    after_cue,
    glued_name,
    score,
    clock_words,
    address,
    named_number,
    named_word,
)
