"""A linking rule as a row of a table: its name, what it looks for, an example and a near miss.

In an example the figure stands in braces. The rows are tested as they stand: the rule must fire on its example,
and not on its near miss.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Finder = TypeVar("Finder")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Finder]):
    """``find`` is the function that looks for the construction; its docstring says what that is."""

    name: str
    find: Finder
    example: str
    near_miss: str
