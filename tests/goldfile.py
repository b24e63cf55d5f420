"""Compare extracted records with hand-made expectations (docs/figures.md, section 8)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cijferspoor import Figure

Gold = dict[str, Any]
KEYS = ("hedge", "counted", "age", "period", "source", "per")


def read_gold(path: Path) -> Gold:
    """One file of expectations."""
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    return gold


def differences(gold: Gold, figures: Sequence[Figure]) -> list[str]:
    """Every way in which the records differ from what the reader expects, one short line each."""
    left = [figure.model_dump(mode="json", by_alias=True) for figure in figures]
    lines: list[str] = []
    for want in gold["figures"]:
        fits = [record for record in left if _same(want, record)]
        if not fits:
            lines.append(f"missed {want['kind']} {want['quote']!r} at {want['start']}")
            continue
        best = max(fits, key=lambda record: _overlap(want, record))
        left.remove(best)
        lines += [
            f"wrong {key} of {want['quote']!r} at {want['start']}"
            for key in KEYS
            if key in want and not _right(key, want[key], best)
        ]
    for record in left:
        if not any(_overlap(span, record) > 0 for span in gold["optional"]):
            lines.append(f"spurious {record['kind']} {record['quote']!r} at {record['start']}")
    return sorted(lines)


def _overlap(a: dict[str, Any], b: dict[str, Any]) -> int:
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def _same(want: dict[str, Any], record: dict[str, Any]) -> bool:
    if want["kind"] != record["kind"] or _overlap(want, record) <= 0:
        return False
    if want["kind"] == "period":
        return True
    if want.get("value") is not None:
        return _close(want["value"], record["value"])
    ends = [(want[key], record[key]) for key in ("low", "high") if want.get(key) is not None]
    return record["value"] is None and all(_close(*pair) for pair in ends)


def _close(a: float, b: float | None) -> bool:
    """Equal up to the rounding of a spoken fraction to four decimals."""
    return b is not None and abs(a - b) <= max(1e-4, 1e-6 * abs(a))


def _right(key: str, want: Any, record: dict[str, Any]) -> bool:
    got = record[key]
    if want is None:
        return got is None or (key == "period" and got["start_date"] is None and got["end_date"] is None)
    if got is None:
        return False
    if key == "hedge":
        return bool(got["meaning"] == want)
    if key == "per":
        return bool(got["unit"] == want)
    if key == "counted":
        return got["lemma"].lower() in want
    if key == "source":
        return any(name.lower() in got["text"].lower() for name in want)
    if key == "age":
        return [got["min"], got["max"]] == want
    return [got["start_date"], got["end_date"]] == want
