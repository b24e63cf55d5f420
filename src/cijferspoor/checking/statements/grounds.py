"""What two statements have in common beside the score: the grounds on which two articles tell of one thing.

``check`` is told that a source is about the article; a folder may hold anything, and among many articles some are
bound to say ``drie mensen`` alike. So here a match must rest on a number of grounds: each noun, word, age, time, place,
source or rate in common is one, and each digit of an equal number beyond the first. How many it takes is ours
(``checking.toml``): it was set by hand, so that nothing is grouped in a folder of news articles that have nothing to do
with each other.
"""

from __future__ import annotations

import datetime as dt

from cijferspoor.checking.against.match import Match
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.words import aligned
from cijferspoor.lexicon.schemas.checking import Grounds
from cijferspoor.records import Figure, parse_partial_date

_TOLD = ("age", "period", "place", "source", "per")


def words_of_all(statement: Statement) -> frozenset[str]:
    """All its content words but its head noun, as stems."""
    return statement.base | statement.says | statement.clause | statement.sentence


def grounds(match: Match, limits: Grounds, *but: str) -> int:
    """How many grounds a match has, numbers and the named features left aside."""
    one, other = aligned(words_of_all(match.claim), words_of_all(match.source))
    found = min(limits.most_words, len(one & other))
    found += match.claim.head is not None and match.features["counted"].outcome in ("same", "compatible")
    for name in _TOLD:
        feature = match.features[name]
        found += feature.outcome == "same" and not feature.empty and name not in but
    return found


def expected(one: Statement, other: Statement, *, related: bool, limits: Grounds) -> int:
    """About how many grounds two statements have: a quick look before they are scored, compounds left whole.

    ``related``: do their nouns go together?
    """
    first, second = one.figure.period, other.figure.period
    found = min(limits.most_words, len(words_of_all(one) & words_of_all(other)))
    found += related and one.head is not None
    found += one.age is not None and one.age == other.age
    found += bool(one.places & other.places) + bool(one.source & other.source)
    found += first is not None and second is not None and first.start_date == second.start_date
    return found + (one.figure.per is not None and other.figure.per is not None)


def digits(figure: Figure) -> int:
    """Significant digits of a number beyond the first, at most 2; a fraction, a range and a vague number have none."""
    if figure.value is None or figure.fraction is not None:
        return 0
    written = f"{abs(figure.value):.10g}".replace(".", "").strip("0")
    return min(max(len(written), 1), 3) - 1


def same_time(match: Match, limits: Grounds) -> bool | None:
    """Are two statements of one time? None when that is not known.

    An article that names no time tells of its own day: two that were published within a week may be of one time.
    """
    outcome = match.features["period"].outcome
    if outcome == "same":
        return True
    if outcome not in ("compatible", "unknown"):
        return False
    gap = _days_between(match.claim.figure, match.source.figure)
    if gap is None:
        return None
    if gap > limits.same_news_days:
        return False
    return True if outcome == "compatible" else None


def _days_between(one: Figure, other: Figure) -> int | None:
    """Days between two publications, 0 when they may be of one day; None when a date is not known."""
    first, second = _published(one), _published(other)
    if first is None or second is None:
        return None
    return max(0, (first[0] - second[1]).days, (second[0] - first[1]).days)


def _published(figure: Figure) -> tuple[dt.date, dt.date] | None:
    text = figure.article.published if figure.article else None
    try:
        found = parse_partial_date(text) if text else None
    except ValueError:
        return None
    return (found.start_date, found.end_date) if found and found.start_date and found.end_date else None
