"""Print how many falsified copies of articles the check catches: ``python -m tests.checking.mutate [PATH ...]``.

Without paths the articles of ``samples`` and, where it stands beside the project, of ``shared``; ``--news`` adds its
news articles. One line per kind of change; ``--misses`` shows what was not caught.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from cijferspoor import extract
from tests.checking.catching import (
    EXPECTED,
    FAIR,
    FALSE,
    UNFOUNDED,
    Tally,
    Trial,
    first_lines,
    rate,
    try_article,
    unchanged,
)
from tests.checking.mutation import KINDS

ROOT = Path(__file__).resolve().parents[2]
HEADER = (
    "change",
    "copies",
    "left out",
    "false",
    "contradicted",
    "not supported",
    "right reason",
    "right figure",
    "reasons given",
)


def texts(path: Path) -> list[str]:
    """The extracted texts under a path, in sorted order."""
    return [extraction.article.text for extraction in extract(path)]


def row(name: str, tally: Tally, kinds: Sequence[str]) -> tuple[str, ...]:
    """One line of the table.

    Counts; of the false figures the shares that are caught, and for a reason that names what was changed; of the
    contradicted ones the share that rests on the figure that was changed; how often each reason was given.
    """
    trials = [trial for kind in kinds for trial in tally.of(FALSE, kind)]
    reasons = Counter(trial.check.reason for trial in trials)
    contradicted = [trial for trial in trials if trial.check.verdict == "contradicted"]
    same = sum(any(e.id == trial.original.id for e in trial.check.evidence) for trial in contradicted)
    right = sum(trial.check.reason in EXPECTED[trial.kind] for trial in trials)
    return (
        name,
        str(sum(tally.copies[kind] for kind in kinds)),
        str(sum(n for (kind, _), n in tally.left_out.items() if kind in kinds)),
        str(len(trials)),
        f"{rate(trials, strict=True):.1%}",
        f"{rate(trials, strict=False):.1%}",
        f"{right / len(trials):.1%}" if trials else "-",
        f"{same / len(contradicted):.1%}" if contradicted else "-",
        ", ".join(f"{reason} {n}" for reason, n in reasons.most_common()),
    )


def report(name: str, tally: Tally, selves: Counter[str], misses: int) -> None:
    """The table of one collection, with what was left out and, when asked for, what was missed."""
    print(f"\n### {name}\n")
    rows = [HEADER, ("---",) * len(HEADER), *(row(kind, tally, (kind,)) for kind in KINDS), row("all", tally, KINDS)]
    for cells in rows:
        print("| " + " | ".join(cells) + " |")
    print(f"\nunchanged articles against themselves: {dict(selves)}")
    print(f"figures no change touches: {dict(tally.kept)}; drawn along: {tally.drawn}")
    for tier in (UNFOUNDED, FAIR):
        print(f"{tier} figures: {dict(Counter(trial.check.verdict for trial in tally.of(tier)))}")
    fine = [trial for trial in tally.of(FALSE) if trial.finer]
    print(f"false, in what the original may be rounded from: {len(fine)}, {rate(fine, strict=True):.1%} contradicted")
    print("left out: " + "; ".join(f"{kind}: {why} {n}" for (kind, why), n in sorted(tally.left_out.items())))
    for line in (*_missed(tally, misses), *_lost(tally, misses)):
        print(line)


def _missed(tally: Tally, limit: int) -> list[str]:
    lines = []
    for kind in KINDS:
        wrong = [trial for trial in tally.of(FALSE, kind) if trial.check.verdict != "contradicted"]
        wrong.sort(key=lambda trial: trial.check.verdict != "supported")
        lines += [f"- {line}" for line in first_lines(wrong, limit)]
    fair: list[Trial] = [trial for trial in tally.of(FAIR) if trial.check.verdict == "contradicted"]
    return lines + [f"- {line}" for line in first_lines(fair, limit)]


def _lost(tally: Tally, limit: int) -> list[str]:
    return [
        f"- lost: {check.claim.quote!r} in {check.claim.sentence.text!r} after {edit.kind} {edit.new!r}: "
        f"{check.verdict} ({check.reason})"
        for edit, check in tally.lost[:limit]
    ]


def measure(path: Path, every: int, jobs: int) -> tuple[Tally, Counter[str]]:
    """All copies of the articles under a path."""
    total, selves = Tally(), Counter[str]()
    found = texts(path)
    for text in found:
        selves.update(check.verdict for check in unchanged(text))
    with ProcessPoolExecutor(jobs) as pool:
        for tally in pool.map(_one, [(text, every) for text in found]):
            total.add(tally)
    return total, selves


def _one(task: tuple[str, int]) -> Tally:
    text, every = task
    return try_article(text, every=every)


def main(arguments: Sequence[str] | None = None) -> None:
    """Parse the command line, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.checking.mutate", description=__doc__.partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="articles or folders of them")
    parser.add_argument("--news", action="store_true", help="also the news articles in shared")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every N-th copy")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N misses of each kind")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes")
    options = parser.parse_args(arguments)
    shared = ROOT.parent / "shared"
    ours = [
        ROOT / "samples" / "articles",
        shared / "articles",
        *([shared / "news" / "articles"] if options.news else []),
    ]
    for path in options.paths or [folder for folder in ours if folder.is_dir()]:
        tally, selves = measure(path, options.every, options.jobs)
        report("/".join(path.parts[-2:]), tally, selves, options.misses)


if __name__ == "__main__":
    main()
