"""Shows a folder in the system's file manager; asked for by the settings page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

from app.errors import AppError


def show_folder(folder: Path) -> None:
    """Returns at once; AppError where there is no file manager to show it."""
    try:
        if sys.platform == "win32":
            os.startfile(folder)  # noqa: S606 - as the user would by a double click
        else:
            _start(folder)
    except OSError:
        raise AppError(f"This computer offers no way to show a folder. You find it at {folder}.", status=501) from None


def _start(folder: Path) -> None:
    program = "open" if sys.platform == "darwin" else "xdg-open"
    found = shutil.which(program)
    if found is None:
        raise FileNotFoundError(program)
    quiet = subprocess.DEVNULL
    started = subprocess.Popen([found, str(folder)], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    # Some of them end only with their window.
    threading.Thread(target=started.wait, name="file-manager", daemon=True).start()
