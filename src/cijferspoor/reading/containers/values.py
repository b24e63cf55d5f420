"""The values in a row of a corpus: what can be a text, an id or a date."""

from __future__ import annotations

import decimal
import math
import re
import uuid
from collections.abc import Mapping

from cijferspoor.reading.containers.dates import corpus_date
from cijferspoor.reading.containers.place import one_line

_HALF = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair: JSON can write it, but it is no text and has no place in any output."""
_BLANK = "\ufeff \t\r\n\x0b\x0c\x85\xa0\u2028\u2029"


class RowError(Exception):
    """A row holds no article that can be read. ``str(error)`` says what is wrong, without the row's number."""


def text_of(value: object, name: str) -> str:
    """The text in column ``name``: a string, UTF-8 bytes, or a list of paragraphs.

    Raises:
        RowError: it is empty or something else.
    """
    if isinstance(value, list):
        value = _paragraphs(value, name)
    if isinstance(value, bytes):
        value = _decoded(value, name)
    if isinstance(value, Mapping):
        inner = next(iter(value), "text")
        raise RowError(f"has an object in column {name!r}; name its field, as in --text-column {name}.{inner}")
    if value is not None and not isinstance(value, str) and not _is_nan(value):
        raise RowError(f"has no text but a value of type {type(value).__name__} in column {name!r}")
    if not isinstance(value, str) or not value.strip(_BLANK):
        raise RowError(f"has no text in column {name!r}")
    if not value.isascii() and (half := _HALF.search(value)):
        told = f"\\u{ord(half.group()):04x}"
        raise RowError(f"has half a character ({told}) in column {name!r}; write the text again from its source")
    return value


def _paragraphs(value: list[object], name: str) -> str:
    if not all(part is None or isinstance(part, str) for part in value):
        raise RowError(f"has a list in column {name!r} with more than text in it")
    return "\n\n".join(part for part in value if isinstance(part, str) and part.strip())


def _decoded(value: bytes, name: str) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RowError(f"has bytes in column {name!r} that are not UTF-8") from error


def id_text(value: object) -> str | None:
    """An id as text; empty when there is none, None when it can be no id."""
    if value is None or _is_nan(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # a column of numbers with gaps is read as floats: 17.0
    if isinstance(value, bool) or not isinstance(value, str | int | float | decimal.Decimal | uuid.UUID):
        return None
    return str(value)


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def date_text(name: str, value: object) -> str | None:
    """The date in column ``name``, None where there is none.

    Raises:
        RowError: there is a value that is no date.
    """
    try:
        return corpus_date(value)
    except (ValueError, OverflowError, OSError) as error:
        told = one_line(str(value), 60)
        raise RowError(
            f"has a date in column {name!r} that cannot be read: {told!r}; repair it, name another --date-column, "
            "or give --date-column '' to go without"
        ) from error
