"""Imports, bulk edits and undos that are killed or find the disk full: all of it, or nothing of it, is there."""

from __future__ import annotations

import asyncio
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.usecases.todo.data import opened

ROOT = Path(__file__).parents[3]
COMMANDS = ("import", "edit", "undo")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9, file size limits and mounts are Unix's")


def start(folder: Path, command: str, limit: int = 0) -> subprocess.Popen[str]:
    process = [sys.executable, "-m", "tests.usecases.todo.durable_process", str(folder), command, str(limit)]
    return subprocess.Popen(process, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def run(folder: Path, command: str, limit: int = 0) -> str:
    output, _ = start(folder, command, limit).communicate(timeout=60)
    return output.splitlines()[-1]


def state(folder: Path) -> dict[str, Any]:
    async def read() -> dict[str, Any]:
        async with opened(folder) as data:
            return {"contents": await data.contents(), "journal": await data.rows("SELECT seq, kind FROM journal")}

    return asyncio.run(read())


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    assert run(folder, "prepare") == "prepared"
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_a_change_that_is_killed_is_there_whole_or_not_at_all(prepared: Path, command: str) -> None:
    chance, before = random.Random(command), state(prepared)
    outcomes = set()
    for attempt in range(8):
        folder = prepared.with_name(f"attempt{attempt}")
        shutil.copytree(prepared, folder)
        process = start(folder, command)
        assert process.stdout is not None
        with process.stdout as lines:
            assert lines.readline() == "begins\n"
            time.sleep(chance.uniform(0, 0.4 if command == "import" else 0.1))
            process.kill()
            acknowledged = "done\n" in list(lines)
        process.wait(30)
        after = state(folder)
        if after["contents"] == before["contents"]:
            assert not acknowledged, "what was said to be done is gone"
            assert after["journal"] == before["journal"]
            outcomes.add("nothing")
        else:
            assert whole(command, after["contents"])
            assert len(after["journal"]) == len(before["journal"]) + 1
            outcomes.add("all")
        assert run(folder, "import") == "done", "the next change works"
    assert "nothing" in outcomes, "no change was killed on its way"


def whole(command: str, contents: dict[str, list[dict[str, Any]]]) -> bool:
    titles = [todo["title"] for todo in contents["todos"]]
    match command:
        case "import":
            return len(titles) == 3_400 and len(contents["todo_labels"]) >= 3_000
        case "edit":
            return titles == ["Edited"] * 400
        case _:
            return titles == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_change_that_finds_no_room_changes_nothing_and_says_so(prepared: Path, command: str) -> None:
    before = state(prepared)
    room = (prepared / "todo-assistant.sqlite3").stat().st_size + 40_000
    answer = run(prepared, command, room if command == "import" else 40_000)
    assert answer.startswith("refused True ")
    assert "Everything saved before is safe" in answer
    assert state(prepared) == before
    assert run(prepared, command) == "done", "with room again it is done"


def test_a_full_file_system_refuses_an_import_and_keeps_all(prepared: Path, tmp_path: Path) -> None:
    small, copy = tmp_path / "small", tmp_path / "copy"
    small.mkdir()
    module = f"{sys.executable} -m tests.usecases.todo.durable_process"
    script = (
        f"mount -t tmpfs -o size=2m tmpfs {small} || exit 77\n"
        f"cp {prepared}/*.sqlite3 {small} && {module} {small} import && {module} {small} edit && cp -r {small} {copy}"
    )
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare to mount a small file system with")
    unshared = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script]
    filled = subprocess.run(unshared, stdout=subprocess.PIPE, text=True, cwd=ROOT, timeout=90, check=False)
    if filled.returncode != 0 and not filled.stdout:
        pytest.skip("mounting a small file system is not allowed here")
    lines = filled.stdout.splitlines()
    assert "The disk is full" in lines[1]
    assert lines[3] == "done", "what fits is still saved"
    assert [todo["title"] for todo in state(copy)["contents"]["todos"]] == ["Edited"] * 400
