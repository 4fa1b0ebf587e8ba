"""Runs Python beside a real GNOME Keyring on a D-Bus of its own, or with none; for the tests of credentials."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

TOOLS = ("dbus-run-session", "gnome-keyring-daemon")
available = all(shutil.which(tool) for tool in TOOLS)

_PRELUDE = """
import asyncio, logging, sys
logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
from app.credentials import Credentials
from app.errors import AppError
"""


def python(script: str, home: Path, bus: str | None = None) -> subprocess.CompletedProcess[str]:
    """The script with the app imported; without `bus` there is no D-Bus at all."""
    command = [sys.executable, "-W", "error", "-c", _PRELUDE + script]
    if bus is None:
        return _run(command, home)
    return _run(["dbus-run-session", "--", "bash", "-c", f"{bus}; {shlex.join(command)}"], home)


UNLOCKED = "printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null"


@contextmanager
def ended_afterwards(runtime: Path) -> Iterator[None]:
    """Whatever was started with this runtime folder: daemons leave their parents, and outlive a test that fails."""
    try:
        yield
    finally:
        left = [each for each in psutil.process_iter() if _runtime_of(each) == str(runtime)]
        for each in left:
            with suppress(psutil.NoSuchProcess):
                each.kill()
        psutil.wait_procs(left, timeout=20)


def _runtime_of(process: psutil.Process) -> str | None:
    try:
        return process.environ().get("XDG_RUNTIME_DIR")
    except (psutil.Error, OSError):
        return None


def surroundings(home: Path, runtime: Path) -> tuple[list[str], dict[str, str]]:
    """A command to put before another, and the environment, for that one to find an unlocked keyring.

    The path of `runtime` has to be short: sockets are made below it.
    """
    within = ["dbus-run-session", "--", "bash", "-c", f'{UNLOCKED}; exec "$0" "$@"']
    return within, {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home / "data")}


def _run(command: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    environment = {**kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home / "data")}
    # Not even the system's configuration may choose another backend.
    environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    with ended_afterwards(runtime):
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
