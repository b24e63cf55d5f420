"""What comes of comparing two statements in one respect."""

from __future__ import annotations

from dataclasses import dataclass

from cijferspoor.checking.results import Outcome

CLOSE: tuple[Outcome, ...] = ("same", "compatible")


@dataclass(frozen=True, slots=True)
class Compared:
    """The outcome and in words why; ``strength`` is the share of words in common, where there is such a thing."""

    outcome: Outcome
    detail: str
    strength: float = 0.0
    empty: bool = False
    """Is there nothing on either side, so that the sameness says nothing?"""

    @property
    def close(self) -> bool:
        """Is it the same, or may it well be?"""
        return self.outcome in CLOSE
