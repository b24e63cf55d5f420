from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cijferspoor.checking.against.match import Matcher
from cijferspoor.checking.against.statement import Statement


@dataclass(frozen=True)
class Derivation:
    sources: tuple[Statement, ...]
    computation: str
    because: tuple[str, ...]


def derive(claim: Statement, sources: Sequence[Statement], matcher: Matcher) -> Derivation | None:
    return None
