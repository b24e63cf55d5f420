"""How does the time grow on hostile text? ``python tests/benchmarks/hostile.py`` prints a table and the worst case.

Every input is one small pattern repeated to growing length. Each function runs on lengths that double until a
run takes ``--seconds`` or the text has ``--most`` characters. The growth is t(2n) / t(n), averaged over the last two
doublings: about 2 where the time is linear and 4 where it is quadratic. Timings are of this machine; nothing here
fails a test on its own.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cijferspoor import extract_text
from cijferspoor.numerals import find_numbers
from cijferspoor.periods import find_periods

NEWS = (
    "In 2021 kwamen er volgens de gemeente ruim 1.300 meldingen binnen, 12 procent meer dan een jaar eerder. "
    "Van de melders was een derde jonger dan 25 jaar, en zeven op de tien woonden in de stad. "
    "“Dat kost ons zo'n € 2,5 miljoen per jaar”, zegt wethouder Jansen (52). "
    "Het aantal boetes daalde van 716 naar 298, tussen maart en oktober zelfs met de helft.\n\n"
)

PATTERNS: dict[str, str] = {
    "digits": "7",
    "zeros": "0",
    "points": "1.",
    "point groups": "1.111.",
    "commas": "1,",
    "comma list": "1, ",
    "spaced groups": "111 ",
    "apostrophes": "1'111'",
    "quotes in word": "a'",
    "hyphen digits": "0-",
    "years": "2019-",
    "dates": "1-1-",
    "slashes": "1/",
    "colons": "12:30:",
    "one": "een ",
    "long word": "honderd",
    "long word, en": "en",
    "long word, tens": "eenentwintig",
    "hundreds": "honderd ",
    "small": "drie ",
    "and": "drie en ",
    "half": "drie en een half ",
    "comma words": "vijf komma ",
    "min": "min ",
    "fractions": "twee derde ",
    "ratio": "een op de ",
    "majority": "grote ruime ",
    "helft": "de helft van ",
    "vague": "tientallen ",
    "range": "1 tot ",
    "between": "tussen 1 en ",
    "between de": "tussen de 1 en de ",
    "from to": "van 1 naar 2 ",
    "from": "van 1 naar ",
    "per": "per ",
    "per amount": "1 per 1.000 ",
    "hedges": "zeker zo'n ruim ",
    "more than": "meer dan ",
    "hedged": "ruim 3 ",
    "percent": "3 procent ",
    "percent signs": "%",
    "fillers": "met zelfs nog al ",
    "rising": "steeg met ",
    "times": "vijf keer zo ",
    "adjectives": "drie lange volle hele ",
    "jarige": "jarige-",
    "jarige or": "16- of ",
    "ages": "van 12 tot ",
    "younger": "jonger dan ",
    "children": "kinderen van 2, ",
    "minus": "- ",
    "dashes": "-",
    "brackets": "(",
    "brackets 2": "(1 ",
    "square": "[1",
    "quote": '"',
    "curly": "“1 ",
    "closing": "” ",
    "euro": "€",
    "euro amount": "€ 1,- ",
    "vulgar": "½",
    "www": "www.",
    "http": "http://",
    "at": "@",
    "at dots": "a@a.",
    "phone": "+31 ",
    "phone 2": "06-12 ",
    "phone 3": "0 12 ",
    "postcode": "1234 A",
    "clock": "1.30 ",
    "article": "artikel ",
    "law": "art. 1a",
    "scores": "1-0 ",
    "list": "1. ",
    "spaces": " ",
    "newlines": "\n",
    "tabs": "\t1",
    "blank lines": "1\n\n",
    "lines": "- een regel\n",
    "full stops": ". ",
    "dots": ".",
    "ellipsis": "1... ",
    "combining": "e\u0301",
    "marks only": "\u0301",
    "letters": "a",
    "capitals": "Jan ",
    "initials": "J. ",
    "months": "jan ",
    "month commas": "mei, ",
    "begin": "begin ",
    "first half": "eerste helft van ",
    "nouns": "mensen van mannen met ",
    "said": "volgens Jan zegt Piet, ",
    "that": "dat die ",
    "source": "volgens het ",
    "one sentence": "er waren 3 mensen en 4 dieren, ",
    "sentences": "Dat was in 2019 zo. ",
    "sentences 2": "Er kwamen 12 mensen. ",
    "news": NEWS,
}
"""A name, and the pattern that is repeated."""

FUNCTIONS: dict[str, Callable[[str], object]] = {
    "numbers": find_numbers,
    "periods": find_periods,
    "extract": extract_text,
}


@dataclass(frozen=True)
class Growth:
    """The last run of one function on one pattern: characters, seconds, growth per doubling, what it raised."""

    pattern: str
    function: str
    size: int
    seconds: float
    ratio: float
    error: str = ""


def hostile(pattern: str, size: int) -> str:
    """The pattern repeated to exactly ``size`` characters."""
    return (pattern * (size // len(pattern) + 1))[:size]


def timed(function: Callable[[str], object], text: str) -> float:
    """Seconds of one run; short runs are done twice and the better one counts."""
    best = float("inf")
    for _ in range(2):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        function(text)
        best = min(best, time.perf_counter() - start)
        gc.enable()
        if best > 0.05:
            break
    return best


def grow(name: str, pattern: str, label: str, *, least: int, most: int, seconds: float) -> Growth:
    """Double the text until a run takes ``seconds`` or ``most`` characters are reached."""
    function = FUNCTIONS[label]
    function(hostile(pattern, 100))  # word lists and caches are loaded before the clock runs
    size, runs = least, [timed(function, hostile(pattern, least))]
    while runs[-1] < seconds and 2 * size <= most:
        size *= 2
        runs.append(timed(function, hostile(pattern, size)))
    # Over two doublings: one alone is noisy, and doubles again where the text outgrows a cache of the processor.
    steps = min(2, len(runs) - 1)
    ratio = (runs[-1] / runs[-1 - steps]) ** (1 / steps) if steps else 0.0
    return Growth(name, label, size, runs[-1], ratio)


def grow_or_fail(name: str, pattern: str, label: str, *, least: int, most: int, seconds: float) -> Growth:
    """The growth, or the error that ended the measurement."""
    try:
        return grow(name, pattern, label, least=least, most=most, seconds=seconds)
    except Exception as error:  # any error is what this script is looking for
        return Growth(name, label, 0, 0.0, 0.0, repr(error))


def measure(patterns: dict[str, str], *, least: int, most: int, seconds: float) -> Iterator[Growth]:
    """The growth of every function on every pattern."""
    for (name, pattern), label in itertools.product(patterns.items(), FUNCTIONS):
        yield grow_or_fail(name, pattern, label, least=least, most=most, seconds=seconds)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print one line for each pattern and function, and the worst growth at the end."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--least", type=int, default=1_600, help="characters of the shortest text")
    parser.add_argument("--most", type=int, default=204_800, help="characters of the longest text")
    parser.add_argument("--seconds", type=float, default=0.12, help="stop doubling once a run takes this long")
    parser.add_argument("--only", default="", help="only patterns whose name holds this")
    options = parser.parse_args(arguments)
    patterns = {name: pattern for name, pattern in PATTERNS.items() if options.only in name}
    found = []
    print(f"{'pattern':<18}{'function':<10}{'characters':>10}{'seconds':>10}{'us/char':>9}{'growth':>8}")
    for growth in measure(patterns, least=options.least, most=options.most, seconds=options.seconds):
        found.append(growth)
        if growth.error:
            print(f"{growth.pattern:<18}{growth.function:<10} {growth.error}", flush=True)
            continue
        per_character = 1e6 * growth.seconds / growth.size
        flag = "  <--" if growth.ratio > 2.5 and growth.seconds > 0.02 else ""
        print(
            f"{growth.pattern:<18}{growth.function:<10}{growth.size:>10}{growth.seconds:>10.3f}"
            f"{per_character:>9.2f}{growth.ratio:>8.2f}{flag}",
            flush=True,
        )
    worst = max((g for g in found if g.seconds > 0.02), key=lambda g: g.ratio, default=None)
    for failed in (g for g in found if g.error):
        print(f"error: {failed.function} on {failed.pattern!r}: {failed.error}")
    if worst:
        print(f"worst growth: {worst.ratio:.2f} per doubling, {worst.function} on {worst.pattern!r}")


if __name__ == "__main__":
    main()
