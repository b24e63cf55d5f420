"""Does an article agree with itself? Its figures held against each other, without a source."""

from cijferspoor.checking.consistency.find import find_inconsistencies

__all__ = ["find_inconsistencies"]
