"""Which global shortcut this desktop allows an app; asked by the resident on the GUI thread."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import partial

from app.desktop.hotkey.hotkey import Hotkey, NoHotkey
from app.desktop.hotkey.portal import ABSENT, Changed, PortalHotkey, Pressed


def make_hotkey(on_pressed: Pressed, on_change: Changed, environ: Mapping[str, str] = os.environ) -> Hotkey:
    """`on_change` is told, on any thread, what comes of the keys later than `set` returns."""
    if sys.platform == "win32":
        from app.desktop.hotkey.windows import WindowsHotkey  # noqa: PLC0415

        return WindowsHotkey(partial(on_pressed, None))
    if sys.platform == "darwin":
        from app.desktop.hotkey.macos import MacHotkey  # noqa: PLC0415

        return MacHotkey(partial(on_pressed, None))
    return _on_linux(on_pressed, on_change, environ)


def _on_linux(on_pressed: Pressed, on_change: Changed, environ: Mapping[str, str]) -> Hotkey:
    """Under Wayland an X11 grab would work only while an X11 program has the keyboard."""
    if environ.get("WAYLAND_DISPLAY"):
        return PortalHotkey(on_pressed, on_change)
    if environ.get("DISPLAY"):
        from app.desktop.hotkey.x11 import X11Hotkey  # noqa: PLC0415

        return X11Hotkey(partial(on_pressed, None))
    return NoHotkey(ABSENT)
