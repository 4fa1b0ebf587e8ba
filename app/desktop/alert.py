"""Says in a box why the app did not open, to whoever started it by a double click; used by the command line."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

TITLE = "Todo Assistant"
_ICON_ERROR_FOREGROUND = 0x10 | 0x10000  # MB_ICONERROR | MB_SETFOREGROUND

_PROGRAMS: Mapping[str, Callable[[str], Sequence[str]]] = {
    "zenity": lambda text: ("--error", "--no-markup", f"--title={TITLE}", f"--text={text}", "--width=420"),
    "kdialog": lambda text: (f"--title={TITLE}", "--error", text),
    "xmessage": lambda text: ("-center", "-title", TITLE, "-buttons", "OK:0", _wrapped(text)),
    "gxmessage": lambda text: ("-center", "-title", TITLE, "-buttons", "OK:0", _wrapped(text)),
}
"""In the order of their looks; every desktop brings one of them."""


def show_alert(text: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Show it and wait until it is read; False where nothing can show it."""
    if sys.platform == "win32":
        return _windows(text)
    if sys.platform == "darwin":
        return _ran(("osascript", "-e", _apple_script(text)))
    if not environ.get("DISPLAY") and not environ.get("WAYLAND_DISPLAY"):
        return False
    found = (name for name in _PROGRAMS if shutil.which(name, path=environ.get("PATH")))
    return any(_ran((name, *_PROGRAMS[name](text))) for name in found)


def _windows(text: str, library: Any = None) -> bool:
    user32 = library or ctypes.WinDLL("user32")  # type: ignore[attr-defined, unused-ignore]
    return bool(user32.MessageBoxW(None, text, TITLE, _ICON_ERROR_FOREGROUND))


def _apple_script(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'display alert "{TITLE}" message "{quoted}" as critical'


def _ran(command: Sequence[str]) -> bool:
    """Whether it was shown: 0 is OK, 1 a box that was closed."""
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    except OSError:
        return False
    return done.returncode in (0, 1)


def _wrapped(text: str, width: int = 72) -> str:
    """These programs break no lines; a text must not begin like an option either."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n" + "\n".join([*lines, line]) + "\n"
