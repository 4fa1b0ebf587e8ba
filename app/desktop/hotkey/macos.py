"""The global shortcut on macOS: a Carbon hot key, which asks the user for no permission; made by `choice`."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Callable
from typing import Any

from app.desktop.hotkey.hotkey import HotkeyState, NoHotkey, spelled, taken

_MODIFIERS = {"super": 0x0100, "shift": 0x0200, "alt": 0x0800, "ctrl": 0x1000}  # command is this system's super
_KEYBOARD, _PRESSED = int.from_bytes(b"keyb"), 5  # kEventClassKeyboard, kEventHotKeyPressed
_SIGNATURE = int.from_bytes(b"TdAs")
_EXISTS = -9878  # eventHotKeyExistsErr
# Carbon names keys by their place on an ANSI keyboard: kVK_…
_LETTERS = dict(zip("asdfhgzxcv", range(10), strict=True)) | dict(zip("bqweryt", range(11, 18), strict=True))
_LETTERS |= {"o": 31, "u": 32, "i": 34, "p": 35, "l": 37, "j": 38, "k": 40, "n": 45, "m": 46}
_DIGITS = {"1": 18, "2": 19, "3": 20, "4": 21, "6": 22, "5": 23, "9": 25, "7": 26, "8": 28, "0": 29}
_NAMED = {"enter": 36, "tab": 48, "space": 49, "home": 115, "pageup": 116, "end": 119, "pagedown": 121}
_FUNCTIONS = (122, 120, 99, 118, 96, 97, 98, 100, 101, 109, 103, 111, 105, 107, 113, 106, 64, 79, 80, 90)
_KEYS = _LETTERS | _DIGITS | _NAMED | {f"f{number}": code for number, code in enumerate(_FUNCTIONS, start=1)}


class EventType(ctypes.Structure):
    """Carbon's EventTypeSpec."""

    _fields_ = (("kind_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


class HotKeyId(ctypes.Structure):
    """Carbon's EventHotKeyID."""

    _fields_ = (("signature", ctypes.c_uint32), ("id", ctypes.c_uint32))


Handler = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class MacHotkey:
    """Events come through the main thread's loop, on which it is set and closed."""

    def __init__(self, on_pressed: Callable[[], None], carbon: Any = None) -> None:
        self._carbon = carbon if carbon is not None else _load()
        self._registered: ctypes.c_void_p | None = None

        def handle(_next: int, _event: int, _data: int) -> int:
            on_pressed()
            return 0

        self._handler = Handler(handle)  # kept: Carbon holds no reference of its own
        self._target = self._carbon.GetApplicationEventTarget()
        wanted = EventType(_KEYBOARD, _PRESSED)
        self._carbon.InstallEventHandler(self._target, self._handler, 1, ctypes.byref(wanted), None, None)

    def set(self, keys: str) -> HotkeyState:
        self.close()
        if not keys:
            return HotkeyState("off")
        code = _KEYS.get(keys.rsplit("+", maxsplit=1)[-1])
        if code is None:
            return NoHotkey(f"macOS knows no shortcut {spelled(keys)}. Choose other keys.").set(keys)
        reference = ctypes.c_void_p()
        refusal = self._carbon.RegisterEventHotKey(
            code, modifiers(keys), HotKeyId(_SIGNATURE, 1), self._target, 0, ctypes.byref(reference)
        )
        if refusal == 0:
            self._registered = reference
            return HotkeyState("active")
        return taken(keys) if refusal == _EXISTS else NoHotkey(f"macOS refused {spelled(keys)} ({refusal}).").set(keys)

    def close(self) -> None:
        if self._registered is not None:
            self._carbon.UnregisterEventHotKey(self._registered)
            self._registered = None


def modifiers(keys: str) -> int:
    return sum(_MODIFIERS[key] for key in keys.split("+")[:-1])


def _load() -> Any:
    carbon = ctypes.CDLL(ctypes.util.find_library("Carbon"))
    carbon.GetApplicationEventTarget.restype = ctypes.c_void_p
    carbon.InstallEventHandler.argtypes = [
        ctypes.c_void_p,
        Handler,
        ctypes.c_ulong,
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_void_p,
    ]
    carbon.RegisterEventHotKey.argtypes = [
        ctypes.c_uint32,
        ctypes.c_uint32,
        HotKeyId,
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_void_p,
    ]
    carbon.UnregisterEventHotKey.argtypes = [ctypes.c_void_p]
    return carbon
