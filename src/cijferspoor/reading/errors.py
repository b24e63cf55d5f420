"""What goes wrong while reading, said to the user."""

from __future__ import annotations


class ReadError(Exception):
    """An input cannot be read. ``str(error)`` is one line: what is wrong and what to do about it."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))
