from __future__ import annotations

import json
import subprocess
import sys
from ast import literal_eval
from pathlib import Path

import pytest

from tests.desktop.screen import ROOT
from tests.e2e.running_app import clean_environment

HERE = Path(__file__).parent


@pytest.mark.parametrize(("at_first", "noticed"), [("there", [True, False, True]), ("away", [False, True, False])])
def test_a_panel_that_comes_and_goes_on_the_bus_is_noticed(tmp_path: Path, at_first: str, noticed: list[bool]) -> None:
    script = (
        f"coproc $PY {HERE}/watcher_process.py {at_first}; read -u ${{COPROC[0]}}; "
        f"$PY {HERE}/noticing_process.py >&${{COPROC[1]}}; eval exec ${{COPROC[1]}}'>&-'; wait $COPROC_PID"
    )
    done = subprocess.run(
        ["timeout", "80", "dbus-run-session", "--", "bash", "-c", script],
        env=clean_environment(PY=sys.executable, PYTHONPATH=str(ROOT), HOME=str(tmp_path)),
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    [found] = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("[")]
    assert found == noticed


def test_a_panel_that_never_answers_holds_nobody_up(tmp_path: Path) -> None:
    look = (
        "import time; from PySide6.QtCore import QCoreApplication; from app.desktop.tray.panel import StatusNotifier; "
        "app = QCoreApplication([]); began = time.monotonic(); there = StatusNotifier(lambda: None).is_there; "
        "print([there, time.monotonic() - began])"
    )
    script = f"coproc $PY {HERE}/watcher_process.py hung; read -u ${{COPROC[0]}}; $PY -c '{look}'; kill $COPROC_PID"
    done = subprocess.run(
        ["timeout", "80", "dbus-run-session", "--", "bash", "-c", script],
        env=clean_environment(PY=sys.executable, PYTHONPATH=str(ROOT), HOME=str(tmp_path)),
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    there, seconds = literal_eval(done.stdout.splitlines()[-1])
    assert not there
    assert seconds < 5  # Qt itself would wait for 25
