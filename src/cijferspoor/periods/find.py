"""Find every period in a text.

``Het afgelopen jaar``, ``de afgelopen tien jaar`` and ``de komende maand`` roll, up to or from the
publication date; ``afgelopen jaar`` and ``vorig jaar`` are the calendar year before. ``acht weken geleden``
is the calendar week then, ``tien jaar geleden`` the calendar year. A bare day, month or season is the last
that has begun; the next one where the sentence looks ahead, or where that is near, the last one long past
and no verb is in the past tense. A bare quarter is this year's, unless it has yet to come and the past
tense, or nearness, points to the last. ``vorige zomer`` is over, ``deze zomer`` is this year's. ``dezelfde
periode vorig jaar`` is the period named before in that year. ``twee uur later`` is never dated, and a
numbered century is no period. ``van 2014 tot 2018`` counts 2018 in and ``van mei tot juli`` leaves July
out; ``tot 2018`` by itself ends with 2017.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from cijferspoor.lexicon import Lexicon, default_lexicon
from cijferspoor.periods import tokens
from cijferspoor.periods.accept import accepted
from cijferspoor.periods.expressions import InYear
from cijferspoor.periods.period import Period
from cijferspoor.periods.phrases import phrase
from cijferspoor.periods.resolve import resolve
from cijferspoor.periods.scene import Mention, Resolved, Scene
from cijferspoor.periods.seasons import SCHOOL_YEAR, slashed_year
from cijferspoor.periods.tokens import Hit, Line
from cijferspoor.periods.vocabulary import vocabulary
from cijferspoor.records import DateRange

MOST_REMEMBERED = 20
"""Mentions kept for phrases that point back; what they mean is never further away."""


def find_periods(
    text: str,
    reference: dt.date | DateRange | None = None,
    *,
    sentences: Sequence[tuple[int, int]] | None = None,
    lexicon: Lexicon | None = None,
) -> list[Period]:
    """Every phrase that names a period, in text order, without overlap; ``text[p.start:p.end] == p.text``.

    Args:
        text: The article.
        reference: Its publication date. A whole month or year resolves what needs no more: with 2020,
            ``vorig jaar`` is 2019 and ``gisteren`` stays undated.
        sentences: Half-open offsets of the sentences, in order, which no phrase crosses; None splits plainly.
        lexicon: Word lists; the packaged ones when None.

    What the words stand for is said at the head of this module.
    """
    words = vocabulary(lexicon or default_lexicon())
    if isinstance(reference, dt.date):
        reference = DateRange.day(reference)
    scene = Scene(reference)
    found: list[Period] = []
    spans: Iterable[tuple[int, int]] = tokens.sentences(text) if sentences is None else sentences
    carried, behind = None, 0
    for number, (start, end) in enumerate(spans):
        line = Line(text, start, end, words)
        scene.sentence = number
        paragraph = PARAGRAPH in text[max(0, behind - 2) : start + 2]
        scene.year, scene.governed = None if paragraph else carried, set()
        found += _read(line, text, scene)
        carried = next(iter(scene.governed)) if len(scene.governed) == 1 else None
        behind = end
    return found


PARAGRAPH = "\n\n"
"""Between paragraphs; a year does not govern a sentence of the next one."""


def _read(line: Line, text: str, scene: Scene) -> Iterator[Period]:
    """The periods of one sentence."""
    at = 0
    while at < len(line):
        hit = phrase(line, at) if line.words.opens_with(line.word(at), line.word(at + 1)) else None
        if hit is None or not accepted(line, at, hit):
            # What is no range of years holds no years either: `tussen 1500 en 2000 mensen`.
            at = hit.end if hit is not None and hit.rule == "range.years" else at + 1
            continue
        hit = slashed_year(line, at, hit, scene)
        scene.future, scene.past = line.future, line.past or line.past_after(at, hit.end)
        resolved = resolve(hit.expression, scene)
        _remember(line, at, hit, resolved, scene)
        start, end = line.tokens[at].start, line.tokens[hit.end - 1].end
        dated, basis = resolved or (DateRange(None, None), None)
        yield Period(start, end, text[start:end], dated.start_date, dated.end_date, basis, hit.rule)
        at = hit.end


def _remember(line: Line, at: int, hit: Hit, resolved: Resolved | None, scene: Scene) -> None:
    """Keep the mention for phrases that point back, and a plain year for the months that follow it."""
    lead = at - 1 - (line.among(at - 1, "date_prepositions") or line.among(at - 1, "of"))
    compared = line.among(at - 1, "comparing") or line.among(lead, "comparing")
    scene.mentions.append(Mention(hit.expression, resolved, scene.sentence, compared))
    del scene.mentions[:-MOST_REMEMBERED]
    if hit.rule == SCHOOL_YEAR and isinstance(hit.expression, InYear) and "/" in map(line.text, range(at, hit.end)):
        scene.school = hit.expression.first
    if hit.rule.rpartition(".")[2] in ("year", "years"):
        line.last_year_end = hit.end
    plain = hit.rule in ("absolute.year", "part.year") and not compared
    if plain and resolved and resolved[1] == "explicit" and resolved[0].start_date:
        scene.year = resolved[0].start_date.year
        scene.governed.add(scene.year)
