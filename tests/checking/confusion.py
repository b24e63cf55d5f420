"""Print how the check judges the pairs: ``python -m tests.checking.confusion [--misses]``."""

from __future__ import annotations

import argparse

from tests.checking.corpus import confusion, judged, sets, summary


def report() -> str:
    """Both tables as Markdown, as ``docs/check.md`` has them."""
    every = [item for name in sets() for item in judged(name)]
    return "\n".join([*summary(sets()), "", *confusion(every)])


def main() -> None:
    """Print the tables, and what is judged wrong when asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.checking.confusion", description=__doc__)
    parser.add_argument(
        "--misses", action="store_true", help="list the pairs with another verdict than they should have"
    )
    given = parser.parse_args()
    print(report())
    for name in sets() if given.misses else ():
        for item in judged(name):
            if not item.right:
                print(f"{name} {item.id}: should be {' '.join(item.want)}, is {' '.join(item.got)}")


if __name__ == "__main__":
    main()
