"""The global shortcut on Windows: `RegisterHotKey`, in a thread with a message loop of its own; made by `choice`."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from app.desktop.hotkey.hotkey import HotkeyState, NoHotkey, spelled, taken

_MODIFIERS = {"alt": 0x1, "ctrl": 0x2, "shift": 0x4, "super": 0x8}
_NO_REPEAT = 0x4000
_WM_HOTKEY, _WM_QUIT = 0x0312, 0x0012
_ALREADY_REGISTERED = 1409
_KEYS = {"space": 0x20, "enter": 0x0D, "tab": 0x09, "insert": 0x2D, "home": 0x24, "end": 0x23}
_KEYS |= {"pageup": 0x21, "pagedown": 0x22}


class Message(ctypes.Structure):
    """Win32's MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
    )


class WindowsHotkey:
    """A shortcut belongs to the thread that registered it: each set of keys has its own."""

    def __init__(self, on_pressed: Callable[[], None], libraries: Any = None) -> None:
        self._on_pressed = on_pressed
        self._libraries = libraries if libraries is not None else ctypes.windll  # type: ignore[attr-defined,unused-ignore]
        self._thread: threading.Thread | None = None
        self._thread_id = 0

    def set(self, keys: str) -> HotkeyState:
        self.close()
        if not keys:
            return HotkeyState("off")
        code = key_code(keys)
        if code is None:
            return NoHotkey(f"Windows knows no shortcut {spelled(keys)}. Choose other keys.").set(keys)
        told: SimpleQueue[tuple[int, int]] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, args=(keys, code, told), name="hotkey", daemon=True)
        self._thread.start()
        self._thread_id, refusal = told.get()
        if refusal == 0:
            return HotkeyState("active")
        self._thread = None
        if refusal == _ALREADY_REGISTERED:
            return taken(keys)
        return NoHotkey(f"Windows refused {spelled(keys)} (error {refusal}).").set(keys)

    def close(self) -> None:
        if self._thread is not None:
            self._libraries.user32.PostThreadMessageW(self._thread_id, _WM_QUIT, 0, 0)
            self._thread.join()
            self._thread = None

    def _run(self, keys: str, code: int, told: SimpleQueue[tuple[int, int]]) -> None:
        user, kernel = self._libraries.user32, self._libraries.kernel32
        thread_id = int(kernel.GetCurrentThreadId())
        if not user.RegisterHotKey(None, 1, modifiers(keys) | _NO_REPEAT, code):
            told.put((thread_id, int(kernel.GetLastError()) or -1))
            return
        message = Message()
        user.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)  # the thread has a queue from here on
        told.put((thread_id, 0))
        while user.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == _WM_HOTKEY:
                self._on_pressed()
        user.UnregisterHotKey(None, 1)


def modifiers(keys: str) -> int:
    return sum(_MODIFIERS[key] for key in keys.split("+")[:-1])


def key_code(keys: str) -> int | None:
    """The virtual key of the last one: letters and digits have their ASCII codes."""
    key = keys.rsplit("+", maxsplit=1)[-1]
    if len(key) == 1 and key.isascii() and key.isalnum():
        return ord(key.upper())
    if key.startswith("f") and key[1:].isdigit():
        return 0x70 + int(key[1:]) - 1
    return _KEYS.get(key)
