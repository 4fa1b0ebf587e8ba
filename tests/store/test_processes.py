"""Several processes on one file, processes that are killed, and disks that are full."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

_WRITER = [sys.executable, "-m", "tests.store.writer_process"]
_ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9, file size limits and mounts are Unix's")


def start(command: str, path: Path, count: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen([*_WRITER, command, str(path), str(count)], stdout=subprocess.PIPE, text=True, cwd=_ROOT)


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return connection.execute(sql).fetchall()


def test_two_processes_on_one_file_lose_no_update_and_do_not_wait_for_ever(path: Path) -> None:
    start("write", path, 1).communicate(timeout=60)
    writers = [start("increment", path, 150) for _ in range(2)]
    for writer in writers:
        writer.communicate(timeout=60)

    assert [writer.returncode for writer in writers] == [0, 0]
    assert rows(path, "SELECT DISTINCT number FROM numbers") == [(300,)]


def test_several_processes_may_create_the_same_file_at_once(path: Path) -> None:
    writers = [start("write", path, 5) for _ in range(4)]
    outputs = [writer.communicate(timeout=60)[0] for writer in writers]

    assert outputs == ["0\n1\n2\n3\n4\n"] * 4
    assert rows(path, "SELECT count(*) FROM numbers") == [(40,)]


def test_nothing_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    chance = random.Random(3)
    acknowledged_late = 0
    for attempt in range(10):
        path = tmp_path / f"{attempt}.sqlite3"
        last, late = written_until_killed(path, chance.randint(0, 100), chance.uniform(0, 0.005))
        kept = dict(rows(path, "SELECT number, count(*) FROM numbers GROUP BY number"))
        assert set(kept.values()) == {2}, "half a transaction was kept"
        assert set(range(last + 1)) <= set(kept)
        acknowledged_late += late
    assert acknowledged_late > 0, "no process was killed while it was writing"


def written_until_killed(path: Path, stop_at: int, delay: float) -> tuple[int, int]:
    """The last number that was acknowledged, and how many were while the writer had `delay` seconds to live."""
    writer = start("write", path, 100_000)
    assert writer.stdout is not None
    with writer.stdout as lines:
        for line in lines:
            if int(line) >= stop_at:
                break
        time.sleep(delay)
        writer.kill()
        # Killed in the middle of printing, the writer leaves a line without an end.
        late = [int(line) for line in lines if line.endswith("\n")]
    assert writer.wait(30) == -9
    return max([stop_at, *late]), len(late)


def test_a_write_that_the_disk_refuses_is_an_error_and_what_was_saved_stays(path: Path) -> None:
    output, _ = start("fill-within-limit", path).communicate(timeout=60)
    [refusal, counted, later] = output.splitlines()
    saved, retryable, message = refusal.split(" ", 2)

    assert int(saved) > 3
    assert retryable == "True"
    assert "Everything saved before is safe" in message
    assert counted == f"[({saved},)]"
    assert later == "0", "writing works again when there is space"
    assert rows(path, "SELECT count(*), sum(length(filler) = 20000) FROM numbers") == [(int(saved) + 2, int(saved))]


def test_a_full_file_system_is_an_error_and_what_was_saved_stays(tmp_path: Path) -> None:
    small, copy = tmp_path / "small", tmp_path / "copy"
    small.mkdir()
    path = small / "todo-assistant.sqlite3"
    script = (
        f"mount -t tmpfs -o size=1m tmpfs {small} || exit 77\n"
        f"{sys.executable} -m tests.store.writer_process fill {path} && cp -r {small} {copy}"
    )
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare to mount a small file system with")
    filled = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script],
        stdout=subprocess.PIPE, text=True, cwd=_ROOT, timeout=60, check=False,
    )  # fmt: skip
    if not filled.stdout:
        pytest.skip("mounting a small file system is not allowed here")
    [refusal, counted] = filled.stdout.splitlines()
    saved, _, message = refusal.split(" ", 2)

    assert "The disk is full" in message
    assert counted == f"[({saved},)]"
    assert rows(copy / path.name, "SELECT count(*) FROM numbers") == [(int(saved),)]
