"""The terminal and the signals of the process, as every command deals with them."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from cijferspoor.cli.failures import Stopped

PIPED_WIDTH = 100
NARROWEST = 20


def is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def may_color() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(on_terminal: bool) -> int:
    """COLUMNS when set; else the terminal's own width, or 100 where there is no terminal."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(NARROWEST, int(columns))
    return max(NARROWEST, shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if on_terminal else PIPED_WIDTH)


def shows(signs: str) -> bool:
    """Can the terminal's encoding write these characters?"""
    try:
        signs.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@contextmanager
def signals_heeded() -> Iterator[None]:
    """End in good order, without a half-written file, when asked to by a signal."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Stopped(number)

    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        with suppress(ValueError, AttributeError):  # not in the main thread; not on this system
            number = getattr(signal, name)
            if signal.getsignal(number) != signal.SIG_IGN:  # as under nohup
                before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
