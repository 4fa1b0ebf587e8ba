"""Two starts at the same moment, over and over, the owner killed in between: one app, and nothing lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.desktop import APP, TITLE, Desktop, desktop, wait_until
from tests.e2e.running_app import ROOT

pytestmark = pytest.mark.window

ROUNDS = 50


def _start(on: Desktop, data: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*APP, "--data-dir", str(data)], cwd=ROOT, env=on.environment, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _ended(both: Sequence[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes] | None:
    return next((each for each in both if each.poll() is not None), None)


def _add(on: Desktop, data: Path, title: str) -> None:
    add = [sys.executable, "-m", "app", "add", title, "--data-dir", str(data)]
    subprocess.run(add, cwd=ROOT, env=on.environment, check=True, timeout=60, stdout=subprocess.DEVNULL)


def test_of_two_starts_at_once_one_opens_the_window_and_a_kill_loses_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with desktop(tmp_path, panel=False) as on:
        for number in range(ROUNDS):
            both = [_start(on, data), _start(on, data)]
            loser = wait_until(partial(_ended, both))
            [owner] = [each for each in both if each is not loser]
            assert loser.returncode == 0
            on.shows(TITLE)
            windows = on.run("xdotool", "search", "--onlyvisible", "--name", f"^{TITLE}$").split()
            assert len(windows) == 1
            _add(on, data, f"todo {number}")
            owner.send_signal(signal.SIGKILL)
            owner.wait()
            on.hides(TITLE)
        listed = [sys.executable, "-m", "app", "list", "--data-dir", str(data)]
        shown = subprocess.run(listed, cwd=ROOT, env=on.environment, capture_output=True, text=True, check=True).stdout
    assert [f"[ ] todo {number}" in shown.splitlines() for number in range(ROUNDS)] == [True] * ROUNDS
