"""A file is the old one or the complete new one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cijferspoor.export import open_output


def test_a_new_file_gets_its_contents_and_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    target = tmp_path / "out.jsonl"
    with open_output(target) as stream:
        stream.write(b"new")
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode == usual.stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "usual"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_after_a_failure_the_old_file_stands_and_nothing_else(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")

    def fail() -> None:
        with open_output(target) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(type(error)):
        fail()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_permissions_of_a_replaced_file_stay(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.touch()
    target.chmod(0o640)
    with open_output(target) as stream:
        stream.write(b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "data" / "real.jsonl"
    real.parent.mkdir()
    real.touch()
    link = tmp_path / "out.jsonl"
    link.symlink_to(real)
    with open_output(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null here")
def test_a_device_is_written_not_replaced() -> None:
    with open_output(Path(os.devnull)) as stream:
        stream.write(b"x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"), open_output(tmp_path / "none" / "out"):
        pass
