"""Starts programs of the system beside the app; the file manager and links that lead outside are opened with it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping

_SECRETS = ("AZURE_OPENAI_API_KEY", "OPENAI_API_KEY", "AZURE_CLIENT_SECRET")
_LIBRARIES = "LD_LIBRARY_PATH"


def start_opener(target: str) -> None:
    """Let the desktop choose what opens a file, folder or address; returns at once, OSError where nothing can."""
    program = "open" if sys.platform == "darwin" else "xdg-open"
    quiet = subprocess.DEVNULL
    environment = outside_environment(os.environ)
    started = subprocess.Popen(
        [program, target], env=environment, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    # Some of them end only with their window.
    threading.Thread(target=started.wait, name="opener", daemon=True).start()


def outside_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Without keys, and the system's own: a packaged app finds its libraries by a path that breaks other programs."""
    kept = {name: value for name, value in environ.items() if name not in (*_SECRETS, _LIBRARIES, f"{_LIBRARIES}_ORIG")}
    if f"{_LIBRARIES}_ORIG" in environ:
        kept[_LIBRARIES] = environ[f"{_LIBRARIES}_ORIG"]
    elif not getattr(sys, "frozen", False) and _LIBRARIES in environ:
        kept[_LIBRARIES] = environ[_LIBRARIES]
    return kept
