from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.desktop.screen import ROOT
from tests.e2e.running_app import clean_environment

HERE = Path(__file__).parent


def test_a_panel_that_comes_and_goes_on_the_bus_is_noticed(tmp_path: Path) -> None:
    script = (
        f"coproc $PY {HERE}/watcher_process.py; read -u ${{COPROC[0]}}; "
        f"$PY {HERE}/noticing_process.py; wait $COPROC_PID"
    )
    done = subprocess.run(
        ["timeout", "25", "dbus-run-session", "--", "bash", "-c", script],
        env=clean_environment(PY=sys.executable, PYTHONPATH=str(ROOT), HOME=str(tmp_path)),
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    [found] = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("[")]
    assert found == [False, True, False]
