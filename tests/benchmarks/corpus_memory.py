"""Peak memory of ``cijferspoor extract`` on a generated JSON Lines corpus: many rows against few.

    python tests/benchmarks/corpus_memory.py [MANY] [FEW]

Prints rows, peak resident memory and rows per second for both, and the ratio of the peaks, which must stay under 1.2:
rows are read, worked on and written one by one. The default, a million rows against ten thousand, takes about half an
hour on one core.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def write_corpus(path: Path, rows: int) -> None:
    """``rows`` articles of one sentence, no two alike."""
    with path.open("w", encoding="utf-8") as file:
        for row in range(rows):
            text = f"In de regio kwamen er {row + 2} meldingen binnen."
            file.write(json.dumps({"id": f"rij-{row}", "text": text, "date": "2024-03-12"}) + "\n")


def peak(path: Path) -> tuple[int, float]:
    """Peak resident memory in bytes and seconds of one run in a process of its own."""
    command = [sys.executable, "-m", "cijferspoor", "extract", str(path), "--pipeline", "none", "-q", "-f", "jsonl"]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the command ended with code {process.returncode}")
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024), time.perf_counter() - started


def main(many: int = 1_000_000, few: int = 10_000) -> float:
    """Measure both and print what was found; returns the ratio of the peaks."""
    peaks = []
    with tempfile.TemporaryDirectory() as folder:
        for rows in (few, many):
            path = Path(folder) / f"{rows}.jsonl"
            write_corpus(path, rows)
            memory, seconds = peak(path)
            peaks.append(memory)
            print(f"{rows:>9,} rows: peak {memory / 1e6:.0f} MB, {rows / seconds:,.0f} rows/s", flush=True)
    print(f"ratio of the peaks: {peaks[1] / peaks[0]:.3f}")
    return peaks[1] / peaks[0]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
