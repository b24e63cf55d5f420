"""Readers that do what no reader should, for the tests of the worker process."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.errors import ReadError
from cijferspoor.reading.options import ReadOptions


def good(data: bytes, options: ReadOptions) -> RawDocument:
    return RawDocument(data.decode(), title=str(os.getpid()), reader="good")


def refuse(data: bytes, options: ReadOptions) -> RawDocument:
    raise ReadError("is locked; open it first")


def crash(data: bytes, options: ReadOptions) -> RawDocument:
    os.kill(os.getpid(), signal.SIGSEGV)
    time.sleep(10)
    raise AssertionError


def hang(data: bytes, options: ReadOptions) -> RawDocument:
    while True:
        time.sleep(1)


def swell(data: bytes, options: ReadOptions) -> RawDocument:
    blocks = []
    while True:
        blocks.append(bytearray(50_000_000))


def fail(data: bytes, options: ReadOptions) -> RawDocument:
    raise KeyError("no such part\nin two lines")


def recurse(data: bytes, options: ReadOptions) -> RawDocument:
    return recurse(data, options)


def chatter(data: bytes, options: ReadOptions) -> RawDocument:
    print("a library prints this")
    sys.stdout.flush()
    os.write(1, b"and writes that")
    return good(data, options)


def lie(data: bytes, options: ReadOptions) -> RawDocument:
    return RawDocument("kort", pages=(0, 99))


def phone_home(data: bytes, options: ReadOptions) -> RawDocument:
    attempts = {
        "connect": lambda: socket.create_connection(("127.0.0.1", 9)),
        "resolve": lambda: socket.getaddrinfo("localhost", 80),
        "write": lambda: Path(data.decode()).write_text("x", encoding="utf-8"),
        "run": lambda: subprocess.run(["true"], check=False),
    }
    allowed = []
    for name, attempt in attempts.items():
        try:
            attempt()
        except PermissionError:
            continue
        allowed.append(name)
    return RawDocument("niets" if not allowed else ",".join(allowed))
