"""Two starts at the same moment, over and over, the owner killed in between: one app, and nothing lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from app.desktop.instance.client import send
from app.paths import Paths
from tests.e2e.desktop import APP, TITLE, Desktop, desktop, wait_until
from tests.e2e.running_app import ROOT

pytestmark = pytest.mark.window

ROUNDS = 50
LANES = 2
"""So many pairs start side by side, each with its own data: much of a start is waiting."""
LOOKED_AT = 10
"""In one round of so many the window is waited for; in the others the owner is killed while it still opens it."""


def _start(on: Desktop, data: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*APP, "--data-dir", str(data)], cwd=ROOT, env=on.environment, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _ended(both: Sequence[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes] | None:
    return next((each for each in both if each.poll() is not None), None)


def _add(data: Path, title: str) -> None:
    """As the command does, over the owner's socket, but without a third process in every round."""
    reply = send(Paths.in_folder(data), {"command": "add", "text": title})
    assert reply["todo"]["title"] == title


def _round(on: Desktop, data: Path, number: int) -> None:
    both = [_start(on, data), _start(on, data)]
    loser = wait_until(partial(_ended, both))
    [owner] = [each for each in both if each is not loser]
    assert loser.returncode == 0
    _add(data, f"todo {number}")
    if number % LOOKED_AT == 0:
        on.shows(TITLE)
        assert len(on.windows(TITLE)) == 1
    assert owner.poll() is None
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    on.hides(TITLE)


def _lane(folder: Path) -> list[str]:
    """What is listed after all rounds, on a screen and with data of its own."""
    data = folder / "data"
    with desktop(folder, panel=False) as on:
        for number in range(ROUNDS // LANES):
            _round(on, data, number)
        listed = [sys.executable, "-m", "app", "list", "--data-dir", str(data)]
        shown = subprocess.run(listed, cwd=ROOT, env=on.environment, capture_output=True, text=True, check=True)
    return shown.stdout.splitlines()


def test_of_two_starts_at_once_one_opens_the_window_and_a_kill_loses_nothing(tmp_path: Path) -> None:
    with ThreadPoolExecutor(LANES) as lanes:
        listed = list(lanes.map(_lane, [tmp_path / str(number) for number in range(LANES)]))
    for lines in listed:
        assert [f"[ ] todo {number}" in lines for number in range(ROUNDS // LANES)] == [True] * (ROUNDS // LANES)
