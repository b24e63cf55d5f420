"""The type the period stage hands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cijferspoor.records.figure import Basis


@dataclass(frozen=True, slots=True)
class Period:
    """A period as the text words it, with the dates it stands for where those are known.

    ``start`` and ``end`` are half-open code-point offsets; ``start_date`` and ``end_date`` are inclusive,
    None where open or unresolved. ``basis`` is None when the period could not be resolved.
    """

    start: int
    end: int
    text: str
    start_date: dt.date | None
    end_date: dt.date | None
    basis: Basis | None
    rule: str
