"""Shows a folder in the system's file manager; asked for by the settings page."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.errors import AppError
from app.system_programs import start_opener


def show_folder(folder: Path) -> None:
    """Returns at once; AppError where there is no file manager to show it."""
    try:
        if sys.platform == "win32":
            os.startfile(folder)  # noqa: S606 - as the user would by a double click
        else:
            start_opener(str(folder))
    except OSError:
        raise AppError(f"This computer offers no way to show a folder. You find it at {folder}.", status=501) from None
