"""Ages in Dutch text."""

from cijferspoor.numerals.ages.context import is_person
from cijferspoor.numerals.ages.find import find_ages

__all__ = ["find_ages", "is_person"]
