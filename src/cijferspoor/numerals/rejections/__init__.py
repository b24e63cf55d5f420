"""Numerals that are no figures, each with the name of the reason."""

from cijferspoor.numerals.rejections.find import find_rejections

__all__ = ["find_rejections"]
