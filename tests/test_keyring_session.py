"""That the surroundings with a keyring leave no process behind, however a test ends."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import psutil
import pytest

from tests import keyring_session


def test_what_left_its_parents_is_ended_too(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    told: list[int] = []

    def fail() -> None:
        with keyring_session.ended_afterwards(tmp_path):
            command = ["sh", "-c", "setsid sleep 600 >/dev/null 2>&1 & echo $!"]
            started = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
            told.append(int(started.stdout))
            assert psutil.pid_exists(told[0])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not psutil.pid_exists(told[0]) or psutil.Process(told[0]).status() == psutil.STATUS_ZOMBIE
