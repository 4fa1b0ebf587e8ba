"""Finds the Chromium that draws pages for the tests; every test with a browser asks it."""

from __future__ import annotations

import os
import shutil

# The shell is the same engine without the browser's own window, which costs more to draw than the page in it.
PROGRAMS = ["chromium-headless-shell", "chromium", "google-chrome"]


def chromium(*, whole: bool = False) -> str | None:
    """`whole`: one that can ask its user for permissions, too."""
    found = (shutil.which(program) for program in PROGRAMS[whole:])
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)
