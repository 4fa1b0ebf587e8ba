"""How this program is started by its desktop: the command line that reaches this very installation."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def launch_command(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The frozen program or AppImage itself; from source or a wheel, this Python with the app's module."""
    if appimage := environ.get("APPIMAGE"):
        return (appimage,)
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    script = Path(sys.executable).parent / ("todo-assistant.exe" if sys.platform == "win32" else "todo-assistant")
    return (str(script),) if script.is_file() else (_windowless(sys.executable), "-m", "app")


def _windowless(python: str) -> str:
    """On Windows `python.exe` would open a console."""
    without = Path(python).with_name("pythonw.exe")
    return str(without) if sys.platform == "win32" and without.is_file() else python
