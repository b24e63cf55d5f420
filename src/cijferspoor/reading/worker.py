"""The worker process of ``isolation``: reads requests on standard input, answers on standard output."""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
import traceback
from contextlib import suppress
from dataclasses import asdict
from typing import IO, Any

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import Columns, ReadOptions
from cijferspoor.reading.readers import load_reader

_LENGTH = struct.Struct(">Q")
_NETWORK = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.gethostbyaddr", "socket.getnameinfo",
)  # fmt: skip
_FILES = (
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "shutil.rmtree", "shutil.move", "sqlite3.connect",
)  # fmt: skip
_PROCESSES = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.forkpty",
    "os.startfile",
)


def main() -> None:
    """Serve until standard input ends."""
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent ends this process
    sys.dont_write_bytecode = True
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between the answers.
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    sys.addaudithook(forbid)
    while (request := _part(requests)) is not None:
        data = _part(requests)
        if data is None:
            return
        answer = json.dumps(_answer(json.loads(request), data)).encode()
        answers.write(_LENGTH.pack(len(answer)) + answer)
        answers.flush()


def _part(stream: IO[bytes]) -> bytes | None:
    head = stream.read(_LENGTH.size)
    return stream.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else None


def forbid(event: str, arguments: tuple[Any, ...]) -> None:
    """No reader connects, resolves a name, starts a program or writes a file, whatever its libraries may wish."""
    if event in _NETWORK or event in _PROCESSES or event in _FILES:
        raise PermissionError(f"a reader may not use {event}")
    if event == "open" and _writes(arguments[1], arguments[2]):
        raise PermissionError("a reader may not write files")


def _writes(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    columns = Columns(**request["options"].pop("columns"))
    options = ReadOptions(**request["options"], columns=columns)
    limit_memory(options.max_memory)
    try:
        document = load_reader(request["function"])(data, options)
        return {"document": _plain(document)}
    except ReadError as error:
        return {"error": str(error)}
    except MemoryError:
        gigabytes = f"{options.max_memory / 1e9:g} GB"
        return {"error": f"needs more than {gigabytes} of memory to read; split it", "retire": True}
    except RecursionError:
        return {"error": "is nested too deeply to read; the file may be damaged or made to do harm", "retire": True}
    except ImportError as error:
        return {"error": f"cannot be read because a library is missing ({error}); install cijferspoor again"}
    except Exception as error:
        traceback.print_exc()
        detail = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return {"error": f"cannot be read ({detail[:200]}); the file may be damaged: repair it or save it again"}


def _plain(document: RawDocument) -> dict[str, Any]:
    return asdict(document)


def limit_memory(memory: int) -> None:
    """Bound the address space, where the system knows how; a later request may have another bound."""
    try:
        import resource  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return
    with suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        bound = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
