"""A reminder of the whole app comes as a notice of a real service, and its button completes the todo."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.notifications.test_notifications import BUS, LISTENING
from tests.desktop.screen import ROOT, virtual_screen
from tests.e2e.running_app import clean_environment

pytestmark = pytest.mark.window


def test_done_in_the_notice_completes_the_todo(tmp_path: Path) -> None:
    (tmp_path / "bus.conf").write_text(BUS)
    (tmp_path / "menu").write_text('#!/bin/sh\ngrep -F "#Done ("\n')
    (tmp_path / "menu").chmod(0o755)
    (tmp_path / "dunstrc").write_text(f"[global]\ndmenu = {tmp_path}/menu\nidle_threshold = 0\n")
    data = shlex.quote(str(tmp_path / "data"))
    remind = "from tests.desktop.notifications.reminded import main; main()"
    script = (
        f"set -e; $PY -c {shlex.quote(remind)} {data}; "
        f"dunst -conf {shlex.quote(str(tmp_path))}/dunstrc & dunst=$!; {LISTENING}; "
        f"$PY -m app --data-dir {data} & app=$!; "
        "until [ $(dunstctl count displayed) = 1 ]; do sleep 0.1; done; dunstctl context; "
        f"until $PY -m app list --done --json --data-dir {data} | grep -q plants; do sleep 0.2; done; "
        "kill $app; wait $app || true; kill $dunst; wait $dunst || true"
    )
    with virtual_screen() as screen:
        done = subprocess.run(
            ["timeout", "80", "dbus-run-session", f"--config-file={tmp_path}/bus.conf", "--", "bash", "-c", script],
            env=clean_environment(DISPLAY=screen.name, PY=sys.executable, PYTHONPATH=str(ROOT), HOME=str(tmp_path)),
            cwd=ROOT, capture_output=True, text=True, timeout=90, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    listed = subprocess.run(
        [sys.executable, "-m", "app", "list", "--all", "--json", "--data-dir", str(tmp_path / "data")],
        cwd=ROOT, capture_output=True, check=True, env=dict(os.environ),
    )  # fmt: skip
    [todo] = json.loads(listed.stdout)["data"]
    assert todo["completed_at"] is not None
