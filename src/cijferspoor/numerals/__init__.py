"""Numbers, hedges, ranges and ages in Dutch text."""

from cijferspoor.numerals.find import Numerals, age_as_number, find_numbers, find_numerals
from cijferspoor.numerals.number import AgeMention, Number, Rejection

__all__ = ["AgeMention", "Number", "Numerals", "Rejection", "age_as_number", "find_numbers", "find_numerals"]
