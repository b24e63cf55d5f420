"""Verdicts in words: what a fact-checker reads."""

from __future__ import annotations

from cijferspoor.checking.against.contradict import Contradiction
from cijferspoor.checking.against.match import HARD, Match
from cijferspoor.checking.against.numbers import Comparison
from cijferspoor.checking.against.pairs import Pair
from cijferspoor.checking.results import Confidence, Level, Reason
from cijferspoor.lexicon.schemas.checking import Checking
from cijferspoor.records import Figure

_SUPPORTED = {
    "exact": "The source says the same",
    "rounded": "A fair rounding of the source's number",
    "hedge_fits": "The wording covers the source's number",
}
_CONTRADICTED: dict[Reason, str] = {
    "value_differs": "The source has another number for the same",
    "hedge_misleads": "The hedge does not cover the source's number",
    "rounded_wrong_way": "Rounded to the wrong side",
    "wrong_period": "The source has this number for another time",
    "wrong_base": "The source has this number for another group",
    "percent_for_points": "Percent and percentage points are mixed up",
    "wrong_unit": "The source has this number in another unit",
    "direction_reversed": "The source has it the other way round",
    "transposed_digits": "The source has another number, with two digits changed round",
}
_WRONG: dict[Reason, tuple[str, ...]] = {
    "wrong_period": ("period",),
    "wrong_base": ("counted", "age"),
    "wrong_unit": ("kind", "per"),
    "percent_for_points": ("kind", "counted", "property", "age"),
    "direction_reversed": ("period", "property"),
}
"""The features in which a contradicted figure differs by what is wrong with it."""
_NAMES = {"counted": "what is counted", "per": "rate", "property": "what is said of them"}


def supported_words(pair: Pair) -> str:
    """Why a figure is supported."""
    note = pair.number.note if pair.number else ""
    lead = _SUPPORTED.get(pair.number.reason if pair.number else "", "The source agrees")
    return f"{lead}: {_quoted(pair.source.figure)}{f' ({note})' if note else ''}."


def derived_words(computation: str) -> str:
    """Why a figure that was computed is supported."""
    return f"Follows from the source's own numbers: {computation}."


def miscounted_words(reason: Reason, computation: str) -> str:
    """Why a figure is contradicted by what follows from the source."""
    return f"{_CONTRADICTED[reason]}, by its own numbers: {computation}."


def contradicted_words(found: Contradiction) -> str:
    """Why a figure is contradicted."""
    claim, source = found.pair.claim.figure, found.pair.source.figure
    words = f"{_CONTRADICTED[found.reason]}: {_quoted(source)}, not {_quoted(claim)}"
    if found.reason == "wrong_period":
        words = f"The source has this number for {_time(source)}, not for {_time(claim)}"
    elif found.reason == "direction_reversed":
        words = f"{_CONTRADICTED[found.reason]}: {_moved(source)}, not {_moved(claim)}"
    elif found.reason == "wrong_unit" and claim.per != source.per:
        words = f"{_CONTRADICTED[found.reason]}: {_rate(source)}, not {_rate(claim)}"
    elif found.reason == "wrong_base":
        words = f"{_CONTRADICTED[found.reason]}: {_group(found)}"
    return f"{words}."


def _rate(figure: Figure) -> str:
    return (
        f"{_quoted(figure)} {'' if figure.per is None or figure.per.text in figure.quote else figure.per.text}".strip()
    )


def _time(figure: Figure) -> str:
    return " ".join(figure.period.text.split()) if figure.period else "another time"


def _moved(figure: Figure) -> str:
    """A change with the way it went: ``up, “12 procent”``."""
    change = figure.change
    if change is None:
        return _quoted(figure)
    if change.from_ is not None and change.to is not None:
        return f"{change.direction}, from {change.from_:g} to {change.to:g}"
    return f"{change.direction}, {_quoted(figure)}"


def _group(found: Contradiction) -> str:
    features = found.pair.match.features
    for name in ("age", "counted"):
        if features[name].outcome != "same":
            return found.pair.match.detail(name)
    claim, source = found.pair.claim.figure, found.pair.source.figure
    return f"{claim.counted.text if claim.counted else '?'} against {source.counted.text if source.counted else '?'}"


def unsure_words(best: Pair | None) -> str:
    """Why nothing was found, with what comes nearest."""
    if best is None:
        return "Nothing in the source is about the same."
    reasons = apart_words(best)
    return f"Not surely the same: the nearest is {_quoted(best.source.figure)} ({'; '.join(reasons)})."


def apart_words(pair: Pair) -> tuple[str, ...]:
    """What keeps a candidate apart from the claim."""
    found = [
        f"{_NAMES.get(name, name)}: {pair.match.detail(name)}" for name in HARD if not pair.match.features[name].close
    ]
    if not found and not pair.match.features["wording"].close:
        found.append(f"wording: {pair.match.detail('wording')}")
    if pair.match.features["source"].outcome == "different":
        found.append(f"source: {pair.match.detail('source')}")
    if pair.number is not None and pair.number.fit != "fits":
        found.append(
            f"number: {_quoted(pair.claim.figure)} against {_quoted(pair.source.figure)}" + _noted(pair.number)
        )
    return tuple(found) or ("the match is not sure enough",)


def _noted(number: Comparison) -> str:
    return f" ({number.note})" if number.note else ""


def confidence_of(match: Match, settings: Checking, reason: Reason = "exact") -> Confidence:
    """How sure a match is, with its grounds: what is the same and what is not known.

    What a ``reason`` says is wrong does not make it less sure.
    """
    score = match.score_but(*_WRONG.get(reason, ()))
    because = []
    named = [name for name in HARD if name not in ("kind", "statistic")]
    agree = [name for name in named if match.features[name].outcome == "same" and not match.features[name].empty]
    if agree:
        because.append("the same: " + ", ".join(_NAMES.get(name, name) for name in agree))
    because += [
        f"{_NAMES.get(name, name)}: {match.detail(name)}"
        for name in (*named, "source")
        if match.features[name].outcome not in ("same", "unknown" if name == "source" else "same")
    ]
    wording = match.features["wording"]
    because.append("no other words" if wording.empty else f"{match.wording:.0%} of the other words in common")
    limits = settings.thresholds
    level: Level = "high" if score >= limits.contradicted else "medium" if score >= limits.supported[0] else "low"
    return Confidence(level=level, because=tuple(because))


def _quoted(figure: Figure) -> str:
    return f"“{' '.join(figure.quote.split())}”"
