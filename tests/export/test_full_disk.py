"""What the user reads when the disk is full, and what is left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="a limit on the size of files is a thing of POSIX")

_WRITE = '''
import random, resource, signal, sys
from pathlib import Path
from cijferspoor.cli.failures import OutputError
from cijferspoor.cli.output import Output
from cijferspoor.export import ArticleRecords, make_writer
from cijferspoor.export.writer import PlainWriter

class Late(PlainWriter):
    """All comes at the end, in small pieces, as a workbook is copied: closing the file then fails once more."""

    def __init__(self, sink):
        self.stream = sink.stream

    def write(self, article):
        pass

    def end(self):
        for _ in range(100):
            self.stream.write(bytes(1_000))

form, path, in_place = sys.argv[1], Path(sys.argv[2]), sys.argv[1] == "sqlite"
words = random.Random(4)
articles = [
    ArticleRecords(f"{n}.txt", None, (), text="".join(words.choices("abcdefgh ", k=40_000))) for n in range(400)
]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    make = Late if form == "late" else lambda target: make_writer(form, target)
    with Output(path, make, in_place=in_place) as output:
        for article in articles:
            output.write(article)
except OutputError as error:
    print(error)
'''


def _told(form: str, path: Path, limit: int) -> str:
    command = [sys.executable, "-c", _WRITE, form, str(path), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


@pytest.mark.parametrize(("form", "limit"), [("late", 8_000), ("xlsx", 8_000), ("html", 3_000), ("sqlite", 200_000)])
@pytest.mark.parametrize("there", [True, False])
def test_the_message_names_the_file_and_what_is_kept(tmp_path: Path, form: str, limit: int, there: bool) -> None:
    path = tmp_path / f"uit.{form}"
    if there:
        path.write_bytes(b"" if form == "sqlite" else b"oud")
    told = _told(form, path, limit)
    assert told.startswith(f"{path}: cannot be written (")
    assert ("it is unchanged" if there else "nothing was left there") in told
    assert told.endswith("make room or choose another place")
    assert list(tmp_path.iterdir()) == ([path] if there else [])
    assert not there or path.read_bytes() in (b"", b"oud")
