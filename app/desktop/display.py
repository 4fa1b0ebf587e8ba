"""Whether there is a screen to open a window on; asked before a toolkit that would abort the process is loaded."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Mapping
from pathlib import Path

from app.errors import AppError

_NO_DISPLAY = (
    "There is no screen to open a window on{reason}. Start Todo Assistant from a desktop session, "
    "or run it without a window: todo-assistant serve."
)


def require_display(environ: Mapping[str, str]) -> None:
    """Raise `AppError` unless a Wayland or X11 display answers (Linux and the BSDs)."""
    if _wayland_answers(environ):
        return
    display = environ.get("DISPLAY")
    if not display:
        raise AppError(_NO_DISPLAY.format(reason=" (neither WAYLAND_DISPLAY nor DISPLAY is set)"))
    if not _x11_answers(display):
        raise AppError(_NO_DISPLAY.format(reason=f" (the display {display} does not answer)"))


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    return bool(name) and Path(environ.get("XDG_RUNTIME_DIR", ""), str(name)).is_socket()


def _x11_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the toolkit's own check says which library is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
