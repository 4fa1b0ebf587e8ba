from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.desktop.instance.lock import FolderLock, published_address
from app.errors import AppError

HOLD = """
import sys, time, pathlib
from app.desktop.instance.lock import FolderLock
lock = FolderLock.acquire(pathlib.Path(sys.argv[1]))
print("held" if lock else "busy", flush=True)
time.sleep(60)
"""


@pytest.fixture
def lock_file(tmp_path: Path) -> Path:
    return tmp_path / "owner.lock"


def test_a_second_lock_is_not_given(lock_file: Path) -> None:
    first = FolderLock.acquire(lock_file)
    assert first is not None
    assert FolderLock.acquire(lock_file) is None
    first.release()
    again = FolderLock.acquire(lock_file)
    assert again is not None
    again.release()


def test_another_process_is_kept_out_and_killing_it_frees_the_folder(lock_file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(lock_file)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert FolderLock.acquire(lock_file) is None
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        lock = FolderLock.acquire(lock_file)
        assert lock is not None
        lock.release()


def test_programs_started_by_the_owner_do_not_inherit_the_lock(lock_file: Path) -> None:
    lock = FolderLock.acquire(lock_file)
    assert lock is not None
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], close_fds=False) as child:
        lock.release()
        again = FolderLock.acquire(lock_file)
        child.kill()
    assert again is not None
    again.release()


def test_the_address_is_readable_while_the_lock_is_held(lock_file: Path) -> None:
    lock = FolderLock.acquire(lock_file)
    assert lock is not None
    lock.publish("/a/very/long/address/that/is/replaced/by/a/shorter/one")
    lock.publish("/short")
    assert published_address(lock_file) == "/short"
    assert json.loads(lock_file.read_text())["pid"] == os.getpid()
    lock.release()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b'{"address": 3}', b"{"])
def test_a_damaged_lock_file_has_no_address_and_can_be_locked(lock_file: Path, content: bytes) -> None:
    lock_file.write_bytes(content)
    assert published_address(lock_file) is None
    lock = FolderLock.acquire(lock_file)
    assert lock is not None
    lock.release()


def test_a_lock_file_that_is_a_planted_link_is_not_followed(lock_file: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    lock_file.symlink_to(victim)
    with pytest.raises(AppError, match="cannot be used"):
        FolderLock.acquire(lock_file)
    assert victim.read_text() == "precious"
