"""The pairs of an article and a source, what the check says of each, and the confusion table.

``python -m tests.checking.confusion`` prints it; ``docs/check.md`` keeps it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cijferspoor import extract_text
from cijferspoor.checking.against import check_figures
from cijferspoor.checking.results import CONTRADICTED, NOT_FOUND, SUPPORTED, VERDICTS, Check

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDER = Path(__file__).parent / "pairs"
SETS = ("development", "second", "third", "fourth")
"""In the order in which they were written; each but the first was measured on before anyone looked into it."""
MISSING = "not_extracted"


@dataclass(frozen=True)
class Judged:
    """A pair with the verdict and reason it should have and those it got; an empty reason is any."""

    id: str
    want: tuple[str, str]
    got: tuple[str, str]

    @property
    def right(self) -> bool:
        """Is the verdict right?"""
        return self.want[0] == self.got[0]

    @property
    def right_reason(self) -> bool:
        """Is the reason right too?"""
        return self.right and self.want[1] in ("", self.got[1])

    @property
    def false_alarm(self) -> bool:
        """Is it called contradicted and is not?"""
        return self.got[0] == "contradicted" and not self.right


def pairs(name: str) -> list[dict[str, str]]:
    """The pairs of one set, as they are written."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return list(tomllib.load(file)["pair"])


def sets() -> list[str]:
    """The sets there are."""
    return [name for name in SETS if (FOLDER / f"{name}.toml").is_file()]


@lru_cache
def judged(name: str) -> tuple[Judged, ...]:
    """All pairs of a set, judged."""
    return tuple(_judge(pair) for pair in pairs(name))


def check_of(pair: dict[str, str]) -> Check | None:
    """The check of the figure that a pair is about; None when it is not extracted."""
    claims = extract_text(pair["article"], published=pair.get("article_published"), document="article").figures
    sources = extract_text(pair["source"], published=pair.get("source_published"), document="source").figures
    start = pair["article"].index(pair["figure"])
    end = start + len(pair["figure"])
    checks = check_figures(claims, sources)
    return next((check for check in checks if check.claim.start < end and start < check.claim.end), None)


def _judge(pair: dict[str, str]) -> Judged:
    check = check_of(pair)
    got = (check.verdict, str(check.reason)) if check is not None else (MISSING, "")
    return Judged(pair["id"], (pair["verdict"], pair.get("reason", "")), got)


def accuracy(results: Sequence[Judged]) -> float:
    """The share of right verdicts."""
    return sum(item.right for item in results) / len(results)


def false_alarms(results: Sequence[Judged]) -> float:
    """False ``contradicted`` as a share of all pairs."""
    return sum(item.false_alarm for item in results) / len(results)


def summary(names: Iterable[str]) -> list[str]:
    """A Markdown table with a line for each set and one for all."""
    lines = [
        "| set | pairs | right verdict | right verdict and reason | false `contradicted` |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    total: list[Judged] = []
    for name in names:
        total += judged(name)
        lines.append(_summed(name, judged(name)))
    return [*lines, _summed("all", total)]


def _summed(name: str, results: Sequence[Judged]) -> str:
    reasons = sum(item.right_reason for item in results) / len(results)
    alarms = sum(item.false_alarm for item in results)
    told = f"{alarms} ({false_alarms(results):.1%})"
    return f"| {name} | {len(results)} | {accuracy(results):.1%} | {reasons:.1%} | {told} |"


def confusion(results: Sequence[Judged]) -> list[str]:
    """A Markdown table: a line for each verdict and reason that should be given, a column for each verdict given."""
    counts: Counter[tuple[tuple[str, str], str]] = Counter((item.want, item.got[0]) for item in results)
    lines = [
        f"| should be | {' | '.join(VERDICTS)} | right reason |",
        f"| --- | {' | '.join('---:' for _ in VERDICTS)} | ---: |",
    ]
    rows = [("supported", r) for r in SUPPORTED] + [("contradicted", r) for r in CONTRADICTED] + [("not_found", "")]
    for row in rows:
        own = [item for item in results if item.want == row]
        if own:
            cells = [str(counts[row, verdict] or "") for verdict in VERDICTS]
            reasons = sum(item.right_reason for item in own)
            lines.append(f"| {' '.join(part for part in row if part)} | {' | '.join(cells)} | {reasons}/{len(own)} |")
    return lines


def reasons_covered(results: Sequence[Judged]) -> set[str]:
    """The reasons that pairs of the set should be given; ``not_found`` pairs stand for both of its reasons."""
    wanted = {item.want[1] for item in results} - {""}
    return wanted | (set(NOT_FOUND) if any(item.want[0] == "not_found" for item in results) else set())
