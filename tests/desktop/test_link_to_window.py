"""Links followed by the whole app on a screen: a todo opens in the running window, and in one just started."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.desktop.screen import PATIENCE, ROOT, VirtualScreen, eventually, virtual_screen
from tests.e2e.running_app import clean_environment

pytestmark = pytest.mark.window


def command(folder: Path, *arguments: str) -> Sequence[str]:
    return [sys.executable, "-m", "app", *arguments, "--data-dir", str(folder)]


@contextmanager
def app(screen: VirtualScreen, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    environment = clean_environment(DISPLAY=screen.name, DBUS_SESSION_BUS_ADDRESS="disabled:")
    with (folder.parent / "log").open("ab") as log:
        process = subprocess.Popen(command(folder, *arguments), cwd=ROOT, env=environment, stderr=log)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def remembered(folder: Path, key: str) -> object:
    with closing(sqlite3.connect(f"{(folder / 'todo-assistant.sqlite3').as_uri()}?mode=ro", uri=True)) as connection:
        row = connection.execute("SELECT value FROM view_state WHERE key = ?", (key,)).fetchone()
    return row and json.loads(row[0])


def add(folder: Path, title: str) -> str:
    done = subprocess.run(command(folder, "add", title, "--json"), cwd=ROOT, capture_output=True, check=True)
    return str(json.loads(done.stdout)["id"])


def test_a_link_opens_its_todo_in_the_window(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first, second = add(folder, "Milk"), add(folder, "Bread")
    with virtual_screen() as screen, app(screen, folder, f"todo-assistant://todo/{first}"):
        screen.window("Todo Assistant")
        eventually(lambda: remembered(folder, "todo.open") == first)
        followed = subprocess.run(
            command(folder, "open", f"todo-assistant://todo/{second}"), cwd=ROOT, timeout=PATIENCE, check=False,
            env={**os.environ, "DISPLAY": screen.name},
        )  # fmt: skip
        assert followed.returncode == 0
        eventually(lambda: remembered(folder, "todo.open") == second)
