"""An output file that is either the old one or the complete new one, never half of it."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def open_output(path: Path) -> Iterator[BinaryIO]:
    """Open ``path`` for writing; it changes only when the block ends without an exception.

    The bytes go to a hidden file beside the target, which takes the target's name at the end and is
    removed after a failure. A device or named pipe cannot be replaced and is written directly; a
    symbolic link stays and the file it points to is replaced.

    Raises:
        OSError: the folder is missing, not writable or full. The target is then unchanged.
    """
    # Asked of the path itself: `/dev/stdout` in a pipe resolves to a name that cannot be opened.
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    target = path.resolve() if path.is_symlink() else path
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _keep_mode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _keep_mode(target: Path, temporary: Path) -> None:
    """A file that is replaced keeps its permissions."""
    with contextlib.suppress(FileNotFoundError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
