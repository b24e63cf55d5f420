"""Verdicts, findings and places in words and symbols, the same on a terminal and on a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from cijferspoor.checking.results import VERDICTS, Candidate, Check, Evidence, Finding, Severity, Verdict
from cijferspoor.export.display import BREAK, NBSP
from cijferspoor.export.screen import one_line

SYMBOLS: dict[Verdict | Severity, str] = {
    "supported": "✓",
    "contradicted": "✗",
    "not_found": "?",
    "error": "✗",
    "note": "!",
}
ASCII_SYMBOLS: dict[Verdict | Severity, str] = {
    "supported": "+",
    "contradicted": "x",
    "not_found": "?",
    "error": "x",
    "note": "!",
}
"""For a terminal whose encoding has no check marks."""
_CELLS = " | "
"""What stands between the cells in the text of a row."""
_JOINT = re.compile(r"(?<=\w)[-_/](?=\w)")
SEVERITIES: tuple[Severity, ...] = ("error", "note")


def in_words(code: str) -> str:
    """A code as words: ``not_found`` is ``not found``."""
    return code.replace("_", " ")


def badge(code: Verdict | Severity, *, ascii_only: bool = False) -> str:
    """The symbol and the word, in one piece: ``✗ contradicted``."""
    symbol = (ASCII_SYMBOLS if ascii_only else SYMBOLS)[code]
    return f"{symbol} {in_words(code)}".replace(" ", NBSP)


def place_of(evidence: Evidence) -> str:
    """``rapport.pdf, page 3``; without pages the document alone."""
    page = f", page{NBSP}{evidence.page}" if evidence.page else ""
    return one_line(evidence.document) + page


def spot_of(evidence: Evidence) -> str:
    """The place, and for a cell of a table what its headers say, as its row does not: ``cijfers.csv: leden, 2022``."""
    if _CELLS not in evidence.sentence.text:
        return place_of(evidence)
    period = evidence.period.text if evidence.period else None
    unit = "%" if evidence.unit == "percent" and "%" not in evidence.quote else None
    parts = [part for part in (evidence.counted, evidence.property, period, unit) if part]
    return place_of(evidence) + (f": {', '.join(one_line(part) for part in parts)}" if parts else "")


def places_of(evidence: Iterable[Evidence]) -> str:
    """The places of several figures, each once: ``rapport.pdf, page 3, page 9; bericht.txt``."""
    pages: dict[str, dict[str, None]] = {}
    for one in evidence:
        told = pages.setdefault(one_line(one.document), {})
        if one.page:
            told[f", page{NBSP}{one.page}"] = None
    return "; ".join(document + "".join(told) for document, told in pages.items())


def breakable(places: str) -> str:
    """Places whose long names may be broken at a slash, dash or underscore in a narrow column."""
    return _JOINT.sub(rf"\g<0>{BREAK}", places)


def quotes_of(evidence: Iterable[Evidence]) -> str:
    """The words of several figures."""
    return " · ".join(one_line(one.quote) for one in evidence)


def because(check: Check) -> str:
    """How sure the verdict is and why: ``medium: the period is not stated in the source``."""
    grounds = "; ".join(one_line(ground) for ground in check.confidence.because)
    return check.confidence.level + (f": {grounds}" if grounds else "")


def apart_of(candidate: Candidate, check: Check) -> str:
    """What keeps a candidate apart from the claim; nothing when the explanation of the verdict says it already."""
    if all(part in check.explanation for part in candidate.apart):
        return ""
    return "; ".join(one_line(part) for part in candidate.apart)


def tally_of_checks(checks: Sequence[Check]) -> str:
    """``48 figures: 30 supported, 3 contradicted, 15 not found``."""
    return verdict_tally(Counter(check.verdict for check in checks))


def verdict_tally(told: Counter[Verdict]) -> str:
    """``48 figures: 30 supported, 3 contradicted, 15 not found``, from how many there are of each verdict."""
    counts = ", ".join(f"{told[verdict]} {in_words(verdict)}" for verdict in VERDICTS)
    return f"{several(sum(told.values()), 'figure')}: {counts}"


def tally_of_findings(findings: Sequence[Finding], figures: int) -> str:
    """``62 figures: 1 error, 3 notes``."""
    return finding_tally(Counter(finding.severity for finding in findings), figures)


def finding_tally(told: Counter[Severity], figures: int) -> str:
    """``62 figures: 1 error, 3 notes``, from how many there are of each severity."""
    return f"{several(figures, 'figure')}: " + ", ".join(several(told[name], name) for name in SEVERITIES)


def several(number: int, noun: str) -> str:
    """``1 figure``, ``2 figures``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
