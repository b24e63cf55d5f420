"""Figures, statements and verdicts of sentences of our own, extraction included."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cijferspoor import extract_text
from cijferspoor.checking.against import check_figures
from cijferspoor.checking.against.making import statements
from cijferspoor.checking.against.match import Match, matcher_of
from cijferspoor.checking.against.pairs import Pair, pair_up
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.results import Check
from cijferspoor.lexicon import default_lexicon
from cijferspoor.records import Figure, parse_partial_date

LEXICON = default_lexicon()


@cache
def figures(text: str, published: str | None = None, document: str = "tekst") -> tuple[Figure, ...]:
    """All figures of a text, in order."""
    date = parse_partial_date(published) if published else None
    return tuple(extract_text(text, published=date, document=document).figures)


def figure(text: str, quote: str | None = None) -> Figure:
    """The figure with these words, or the only one but for periods."""
    found = [one for one in figures(text) if one.kind != "period" and quote in (None, one.quote)]
    assert len(found) == 1, [one.quote for one in figures(text)]
    return found[0]


def statement(text: str, quote: str | None = None, published: str | None = None) -> Statement:
    """The statement of one figure of a text, among the others."""
    made = statements(figures(text, published), LEXICON)
    found = [one for one in made if quote in (None, one.figure.quote)]
    assert len(found) == 1, [one.figure.quote for one in made]
    return found[0]


def match(claim: str, source: str, *quotes: str) -> Match:
    """Two sentences side by side; ``quotes`` names the figure of each, where it has more."""
    one, other = quotes or (None, None)
    return matcher_of(LEXICON).match(statement(claim, one), statement(source, other))


def pairs(claim: str, source: str, quote: str | None = None) -> list[Pair]:
    """A figure beside all that it is compared with in a source."""
    return pair_up(statement(claim, quote), statements(figures(source, None, "bron"), LEXICON), matcher_of(LEXICON))


@cache
def checks(claim: str, source: str, *, dates: tuple[str | None, str | None] = (None, None)) -> tuple[Check, ...]:
    """The checks of the figures of an article against a source."""
    return tuple(check_figures(figures(claim, dates[0], "stuk"), figures(source, dates[1], "bron"), explain=True))


def check(claim: str, source: str, quote: str | None = None, **options: tuple[str | None, str | None]) -> Check:
    """The check of one figure of an article: the one with these words, or the only one."""
    found = [one for one in checks(claim, source, **options) if quote in (None, one.claim.quote)]
    assert len(found) == 1, [one.claim.quote for one in checks(claim, source, **options)]
    return found[0]


def verdict(claim: str, source: str, quote: str | None = None, **options: tuple[str | None, str | None]) -> str:
    """The verdict and its reason, ``supported exact``; ``not_found`` alone for both of its reasons."""
    found = check(claim, source, quote, **options)
    return found.verdict if found.verdict == "not_found" else f"{found.verdict} {found.reason}"


def by_quote(found: Sequence[Check]) -> dict[str, tuple[str, str]]:
    """Verdict and reason by the words of the figure."""
    return {one.claim.quote: (one.verdict, one.reason) for one in found}
