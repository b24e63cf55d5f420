"""Containers: corpora with an article a row, and archives of files, streamed in constant memory."""

from __future__ import annotations

from cijferspoor.reading.containers.expand import expand

__all__ = ["expand"]
