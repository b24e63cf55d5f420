"""Containers with some bytes changed, lost or repeated: always sources and one-line problems, never an exception."""

from __future__ import annotations

import gzip
import io
import tarfile
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.containers.corpora import TEXT, jsonl, opened

JSONL = jsonl([{"id": number, "text": f"{TEXT} één", "date": "2020-05-14"} for number in range(5)]).encode()
CSV = b"id;text;date\n" + b'1;"Een ""twee""\ndrie \xc3\xa9";14-05-2020\n' * 5


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {"a.txt": b"x" * 100, "c.jsonl": JSONL, "m/c.csv": CSV}.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in {"a.txt": b"x" * 100, "é" * 80 + ".jsonl": JSONL, "m/c.csv": CSV}.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


WHOLE = {
    "c.jsonl": JSONL, "c.csv": CSV, "c.tsv": CSV.replace(b";", b"\t"), "c.zip": _zip(), "c.tar": _tar(),
    "c.tar.gz": gzip.compress(_tar(), mtime=0), "c.jsonl.gz": gzip.compress(JSONL, mtime=0),
}  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.sampled_from(["set", "cut", "copy", "end"]), st.floats(0, 1, exclude_max=True), st.binary(max_size=4)),
    min_size=1,
    max_size=8,
)


def _changed(data: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    for what, where, new in changes:
        at = int(where * len(data))
        if what == "end":
            data = data[: max(at, 1)]
        else:
            after = at if what == "copy" else at + max(1, len(new))
            data = data[:at] + (b"" if what == "cut" else new) + data[after:]
    return data


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=60, derandomize=True, deadline=None)
@given(CHANGES)
def test_broken_containers(name: str, changes: list[tuple[str, float, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(_changed(WHOLE[name], changes))
        found = opened(path)
    for source in found:
        assert source.document.isprintable()
        source.inside.encode()
        if source.problem is not None:
            assert source.problem.startswith(str(path))
            assert source.problem.isprintable()
            assert "any further" not in source.problem  # said of an exception that nothing in here expects
        else:
            assert source.content is not None or len(found) == 1


def test_whole_containers_have_no_problems(tmp_path: Path) -> None:
    for name, data in WHOLE.items():
        (tmp_path / name).write_bytes(data)
        assert all(source.problem is None and source.content is not None for source in opened(tmp_path / name)), name
