"""Which global shortcut this desktop allows an app; asked by the resident on the GUI thread."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from app.desktop.hotkey.hotkey import Hotkey, NoHotkey

_BIND = "This desktop lets no app listen for keys. Bind the command to a key in your system's settings."


def make_hotkey(on_pressed: Callable[[], None], environ: Mapping[str, str] = os.environ) -> Hotkey:
    if sys.platform == "win32":
        from app.desktop.hotkey.windows import WindowsHotkey  # noqa: PLC0415

        return WindowsHotkey(on_pressed)
    if sys.platform == "darwin":
        from app.desktop.hotkey.macos import MacHotkey  # noqa: PLC0415

        return MacHotkey(on_pressed)
    return _on_linux(on_pressed, environ)


def _on_linux(on_pressed: Callable[[], None], environ: Mapping[str, str]) -> Hotkey:
    """Under Wayland an X11 grab would work only while an X11 program has the keyboard."""
    if environ.get("WAYLAND_DISPLAY"):
        return NoHotkey(_BIND)
    if environ.get("DISPLAY"):
        from app.desktop.hotkey.x11 import X11Hotkey  # noqa: PLC0415

        return X11Hotkey(on_pressed)
    return NoHotkey(_BIND)
