"""Changes and multiples: what differs between two moments or groups."""

from cijferspoor.numerals.changes.differences import mark_changes
from cijferspoor.numerals.changes.multiples import multiple_word_at

__all__ = ["mark_changes", "multiple_word_at"]
