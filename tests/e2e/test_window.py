"""The real window on a virtual screen: what it shows, how it follows other processes, how it ends."""

from __future__ import annotations

import contextlib
import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.processes import alive, tree
from bench.screen import LINE, Screen
from tests.e2e.running_app import ROOT, clean_environment

pytestmark = pytest.mark.window

PATIENCE = 60.0
APP = [sys.executable, "-m", "app"]


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


class WindowApp:
    """`todo-assistant` on a data folder and a screen of its own."""

    def __init__(self, screen: Screen, data: Path) -> None:
        self.screen = screen
        self.data = data
        self.environment = clean_environment(DISPLAY=screen.display, QT_QPA_PLATFORM="xcb")
        self.process = subprocess.Popen([*APP, "--data-dir", str(data)], cwd=ROOT, env=self.environment)

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*APP, *arguments, "--data-dir", str(self.data)]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False, timeout=60
        )

    def window(self) -> str | None:
        search = ["xdotool", "search", "--onlyvisible", "--name", "Todo Assistant"]
        found = subprocess.run(search, env=self.environment, capture_output=True, text=True, check=False)
        return found.stdout.split()[-1] if found.stdout.split() else None

    def shown(self) -> str:
        """The window's id, once its page is drawn."""
        found: list[str] = []

        def is_drawn() -> bool:
            # The search misses it now and then, when another window vanishes under it.
            found.extend(filter(None, [self.window()]))
            return bool(found) and 50 < self.screen.dark_pixels() < 60_000

        wait_until(is_drawn)
        return found[-1]

    def picture(self, path: Path) -> None:
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)


@pytest.fixture
def app(screen: Screen, tmp_path: Path) -> Iterator[WindowApp]:
    app = WindowApp(screen, tmp_path / "data")
    yield app
    app.process.kill()
    app.process.wait()


def wait_until(happens: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_a_todo_added_on_the_command_line_shows_in_the_open_window(app: WindowApp) -> None:
    app.shown()
    before = app.screen.dark_pixels()
    added = app.command("add", LINE)
    assert added.returncode == 0
    wait_until(lambda: app.screen.dark_pixels() > before + 200)


def test_a_second_start_hands_over_and_ends(app: WindowApp) -> None:
    app.shown()
    second = app.command()
    assert (second.returncode, second.stderr) == (0, "")
    assert app.process.poll() is None


def test_closing_the_window_ends_every_process(app: WindowApp) -> None:
    window = app.shown()
    running = tree(app.process.pid)
    assert len(running) > 1
    subprocess.run(["wmctrl", "-i", "-c", window], env=app.environment, check=True)
    assert app.process.wait(timeout=PATIENCE) == 0
    wait_until(lambda: not alive(running))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(app: WindowApp, number: signal.Signals) -> None:
    app.shown()
    running = tree(app.process.pid)
    app.process.send_signal(number)
    assert app.process.wait(timeout=PATIENCE) == 0
    wait_until(lambda: not alive(running))


def test_nothing_stale_is_left_after_a_kill(app: WindowApp, screen: Screen) -> None:
    app.shown()
    app.command("add", "kept")
    app.process.kill()
    app.process.wait()
    wait_until(lambda: app.window() is None)
    listed = app.command("list", "--json")
    assert [todo["title"] for todo in json.loads(listed.stdout)["data"]] == ["kept"]
    again = WindowApp(screen, app.data)
    try:
        again.shown()
    finally:
        again.process.terminate()
        assert again.process.wait(timeout=PATIENCE) == 0


def test_the_window_shows_todos_before_the_chat_libraries_are_imported(screen: Screen, tmp_path: Path) -> None:
    """Proved by withholding them: with an import that never returns, the list is there all the same."""
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    for name in ("agents", "openai"):
        (blocked / f"{name}.py").write_text("import threading\nthreading.Event().wait()\n")
    environment = clean_environment(DISPLAY=screen.display, QT_QPA_PLATFORM="xcb", PYTHONPATH=f"{blocked}:{ROOT}")
    data = tmp_path / "data"
    add = [*APP, "add", LINE, "--data-dir", str(data)]
    subprocess.run(add, cwd=ROOT, env=environment, check=True, timeout=30, capture_output=True)
    process = subprocess.Popen([*APP, "--data-dir", str(data)], cwd=tmp_path, env=environment)
    try:
        wait_until(lambda: 300 < screen.dark_pixels() < 60_000)
    finally:
        process.kill()
        process.wait()


def test_data_of_a_newer_version_is_refused_with_a_sentence_and_left_alone(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "data"
    environment = clean_environment(DISPLAY=screen.display, QT_QPA_PLATFORM="xcb")
    add = [*APP, "add", "kept", "--data-dir", str(data)]
    subprocess.run(add, cwd=ROOT, env=environment, check=True, timeout=30, capture_output=True)
    file = data / "todo-assistant.sqlite3"
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE schema_version SET version = 999 WHERE component = 'todo'")
    before = file.read_bytes()
    started = subprocess.Popen(
        [*APP, "--data-dir", str(data)], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    )

    def has_ended() -> bool:
        # A box says it too, and waits to be read.
        subprocess.run(["wmctrl", "-c", "Todo Assistant"], env=environment, capture_output=True, check=False)
        return started.poll() is not None

    wait_until(has_ended)
    _, said = started.communicate()
    assert started.returncode == 1
    assert "newer version" in said
    assert "Traceback" not in said
    assert file.read_bytes() == before
