"""On a session bus of its own: a real dunst, played services, and nobody at all."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.screen import ROOT, VirtualScreen, virtual_screen

NOTICE = str(Path(__file__).parent / "notice_process.py")
SERVICE = str(Path(__file__).parent / "played_service.py")
BODY = "Due today, 17:00 &lt;i&gt;"
BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
"""That starts no services by itself: what a test wants there, it starts."""

LISTENING = "until dunstctl count displayed >/dev/null 2>&1; do sleep 0.05; done"


def on_a_bus(script: str, home: Path, **environ: str) -> list[list[Any]]:
    """What the notice told, from a shell with a session bus of its own; `$PY` is this Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS", "DISPLAY", "XDG"))}
    (home / "bus.conf").write_text(BUS)
    done = subprocess.run(
        [
            "timeout",
            "80",
            "dbus-run-session",
            f"--config-file={home}/bus.conf",
            "--",
            "bash",
            "-c",
            f"set -e; {script}",
        ],
        env={**kept, "PY": sys.executable, "PYTHONPATH": str(ROOT), "HOME": str(home), **environ},
        cwd=home,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in [*done.stdout.splitlines(), *done.stderr.splitlines()] if line[:1] == "["]


@pytest.fixture(scope="module")
def screen() -> Iterator[VirtualScreen]:
    with virtual_screen() as found:
        yield found


@pytest.mark.window
@pytest.mark.parametrize(
    ("button", "answer"), [("Done", "done"), ("Snooze 10 min", "snooze"), ("Open", "open"), ("", "open")]
)
def test_dunst_shows_it_and_its_buttons_answer(screen: VirtualScreen, tmp_path: Path, button: str, answer: str) -> None:
    (tmp_path / "menu").write_text(f'#!/bin/sh\ngrep -F "#{button} ("\n')
    (tmp_path / "menu").chmod(0o755)
    (tmp_path / "dunstrc").write_text(f"[global]\ndmenu = {tmp_path}/menu\nidle_threshold = 0\n")
    chosen = "dunstctl context" if button else "dunstctl action"
    told = on_a_bus(
        f"dunst -conf {shlex.quote(str(tmp_path))}/dunstrc & {LISTENING}; $PY {NOTICE} answered & notice=$!; "
        "until [ $(dunstctl count displayed) = 1 ]; do sleep 0.05; done; "
        f"{chosen}; wait $notice; kill %1; wait %1 || true",
        tmp_path,
        DISPLAY=screen.name,
    )
    assert told == [["shown", True], ["answer", answer]]


@pytest.mark.window
def test_what_still_stands_is_taken_back_at_the_end(screen: VirtualScreen, tmp_path: Path) -> None:
    told = on_a_bus(
        f"dunst -conf /dev/null & {LISTENING}; $PY {NOTICE} alone; "
        "test $(dunstctl count displayed) = 0; kill %1; wait %1 || true",
        tmp_path,
        DISPLAY=screen.name,
    )
    assert told == [["shown", True]]


def played(notice: str, tmp_path: Path, **wish: Any) -> list[list[Any]]:
    return on_a_bus(
        f"coproc $PY {SERVICE} {shlex.quote(json.dumps(wish))}; read -u ${{COPROC[0]}}; "
        f"$PY {NOTICE} {notice}; kill $COPROC_PID; wait $COPROC_PID || true",
        tmp_path,
    )


def test_a_service_without_buttons_shows_it_but_the_window_has_to_as_well(tmp_path: Path) -> None:
    told = played("alone", tmp_path, can=["body", "body-markup"], refuses=False)
    assert ["shown", False] in told
    assert told[-1][1][:2] == ["Water <b>the</b> plants & more", BODY]


def test_a_service_without_markup_is_sent_none(tmp_path: Path) -> None:
    told = played("alone", tmp_path, can=["body", "actions"], refuses=False)
    assert ["shown", True] in told
    assert told[-1][1][1] == "Due today, 17:00 <i>"
    assert told[-1][1][2] == ["default", "", "done", "Done", "snooze", "Snooze 10 min", "open", "Open"]
    assert told[-1][1][3] == 0, "it goes away by itself"


def test_a_service_that_refuses_leaves_it_to_the_window(tmp_path: Path) -> None:
    assert played("alone", tmp_path, can=["body", "actions"], refuses=True) == [["shown", False]]


def test_with_nobody_on_the_bus_it_is_left_to_the_window(tmp_path: Path) -> None:
    assert on_a_bus(f"$PY {NOTICE} alone", tmp_path) == [["shown", False]]


@pytest.mark.parametrize("address", ["disabled:", "unix:path=/nowhere/bus", "nonsense"])
def test_without_a_bus_it_is_left_to_the_window(tmp_path: Path, address: str) -> None:
    assert on_a_bus(f"export DBUS_SESSION_BUS_ADDRESS={address}; $PY {NOTICE} alone", tmp_path) == [["shown", False]]
