"""Damage files for as long as you like and print what goes wrong.

    python -m tests.fuzz.long --minutes 5 pdf html

Not a test: its random numbers differ from run to run (``--seed`` repeats one). Readers run in the worker process, so
that a crash or a hang ends nothing but its own file. Every finding is told once, and its file kept in ``--keep``.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.isolation import Worker
from cijferspoor.reading.options import ReadOptions
from cijferspoor.reading.readers import FORMATS, reader_of
from tests.fuzz.invariants import BUILT, check_document, check_message, figures_of, opened
from tests.fuzz.mutate import mutated
from tests.fuzz.sound import SUFFIXES, seeds

SLOW = 5.0
"""Seconds that no small file may take."""
_OPTIONS = ReadOptions(max_seconds=20, max_pages=50)
_UNEXPECTED = (
    "cannot be read (",
    "crashed (",
    "takes longer",
    "makes no sense",
    "of memory",
    "nested too deeply to read; the",
)
"""What the worker says of a reader that did not refuse the file itself."""


class Run:
    """The damage of one format and what came of it."""

    def __init__(self, form: str, seed: int, keep: Path) -> None:
        self._form, self._chance, self._keep = form, random.Random(seed), keep
        self._worker = Worker()
        self._folder = Path(tempfile.mkdtemp(prefix="cijferspoor-fuzz-"))
        self._refusals: Counter[str] = Counter()
        self._found: set[str] = set()
        self.files = self.read = 0
        self.slowest = 0.0

    def until(self, end: float) -> None:
        """Damage and read until the clock says ``end``."""
        own = seeds(self._form)
        others = [seed for form in SUFFIXES for seed in seeds(form)]
        for data in own:  # loads the libraries, which counts for no file's time
            self._one(data)
        while time.monotonic() < end:
            data = mutated(self._chance.choice(own), others, self._chance, self._chance.choice((1, 1, 2, 4, 10)))
            started = time.monotonic()
            try:
                self._one(data)
            except Exception as error:
                where = traceback.extract_tb(error.__traceback__)[-1]
                told = f"{type(error).__name__} at {where.filename}:{where.lineno}: {str(error)[:300]}"
                self._tell(f"{where.filename}:{where.lineno}", told, data)
            took = time.monotonic() - started
            self.slowest = max(self.slowest, took)
            if took > SLOW:
                self._tell("slow", f"took {took:.1f} s", data)
            self.files += 1
        self._worker.stop()

    def summary(self) -> str:
        """One line of numbers and the commonest refusals."""
        common = "; ".join(f"{count} x {told[:60]}" for told, count in self._refusals.most_common(4))
        done = f"{self.files} files, {self.read} read, slowest {self.slowest:.1f} s, {len(self._found)} findings"
        return f"{self._form}: {done}; {common}"

    def _one(self, data: bytes) -> None:
        if FORMATS[self._form].holds != "article":
            sources = opened(self._form, self._folder / "corpus", data, _OPTIONS)
            self.read += any(source.problem is None for source in sources)
            return
        try:
            document = self._worker.read(FORMATS[self._form], data, _OPTIONS)
        except ReadError as error:
            check_message(str(error))
            self._refusals[str(error)] += 1
            if any(part in str(error) for part in _UNEXPECTED):
                self._tell(*self._explained(str(error), data), data)
            return
        self.read += 1
        check_document(document, built=self._form in BUILT)
        figures_of(document)

    def _explained(self, message: str, data: bytes) -> tuple[str, str]:
        """Where a reader went wrong; only what Python raised can be tried again in this process."""
        if "cannot be read (" not in message:
            return message, message
        try:
            reader_of(FORMATS[self._form])(data, _OPTIONS)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            own = [frame for frame in frames if "cijferspoor" in frame.filename][-1]
            return f"{own.filename}:{own.lineno}", f"{type(error).__name__} under {own.filename}:{own.lineno}: {error}"
        return message, message

    def _tell(self, key: str, told: str, data: bytes) -> None:
        if key in self._found:
            return
        self._found.add(key)
        name = f"{self._form}-{hashlib.sha256(data).hexdigest()[:8]}"
        (self._keep / name).write_bytes(data)
        print(f"{name}: {told}", flush=True)


def main() -> int:
    """Run the formats one after the other; 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "formats", nargs="*", metavar="FORMAT", help=f"of {', '.join(SUFFIXES)}; all of them when none is named"
    )
    parser.add_argument("--minutes", type=float, default=1.0, help="for each format")
    parser.add_argument("--seed", type=int, default=None, help="of the random numbers")
    parser.add_argument("--keep", type=Path, default=None, help="folder for the files that something was found with")
    given = parser.parse_args()
    if unknown := set(given.formats) - set(SUFFIXES):
        parser.error(f"no such format: {', '.join(sorted(unknown))}")
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(2**32)
    keep = given.keep or Path(tempfile.mkdtemp(prefix="cijferspoor-found-"))
    keep.mkdir(parents=True, exist_ok=True)
    print(f"seed {seed}, findings in {keep}", flush=True)
    clean = True
    for form in given.formats or SUFFIXES:
        run = Run(form, seed, keep)
        run.until(time.monotonic() + 60 * given.minutes)
        print(run.summary(), flush=True)
        clean = clean and "0 findings" in run.summary()
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
