"""The global shortcut on X11: the key is grabbed, and a thread of its own waits for it; made by `choice`."""

from __future__ import annotations

import logging
import selectors
import socket
import threading
from collections.abc import Callable
from itertools import combinations
from typing import Any

from Xlib import XK, X, display, error

from app.desktop.hotkey.hotkey import HotkeyState, NoHotkey, spelled, taken

_log = logging.getLogger(__name__)

_MODIFIERS = {"ctrl": X.ControlMask, "shift": X.ShiftMask}
_KEYSYMS = {"enter": "Return", "pageup": "Prior", "pagedown": "Next", "tab": "Tab", "insert": "Insert", "home": "Home"}
_KEYSYMS |= {"end": "End"}


class X11Hotkey:
    """Each set of keys has its own connection, which ends with it."""

    def __init__(self, on_pressed: Callable[[], None]) -> None:
        self._on_pressed = on_pressed
        self._listening: _Listening | None = None

    def set(self, keys: str) -> HotkeyState:
        self.close()
        if not keys:
            return HotkeyState("off")
        try:
            connection = display.Display()
        except (error.DisplayError, OSError) as refused:
            return NoHotkey(f"The display cannot be reached: {refused}.").set(keys)
        state = _grab(connection, keys)
        if state.state == "active":
            self._listening = _Listening(connection, self._on_pressed)
        else:
            connection.close()
        return state

    def close(self) -> None:
        if self._listening is not None:
            self._listening.end()
            self._listening = None


class _Listening:
    """The thread; it sleeps until the key is pressed or it is to end."""

    def __init__(self, connection: Any, on_pressed: Callable[[], None]) -> None:
        self._connection = connection
        self._on_pressed = on_pressed
        self._ended, self._end = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="hotkey", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._end.close()
        self._thread.join()

    def _run(self) -> None:
        with selectors.DefaultSelector() as selector, self._ended:
            selector.register(self._connection.fileno(), selectors.EVENT_READ, data=True)
            selector.register(self._ended, selectors.EVENT_READ, data=False)
            try:
                while all(key.data for key, _ in selector.select()):
                    self._read()
            except error.ConnectionClosedError:
                return  # the display is gone, and the app with it
        self._connection.close()

    def _read(self) -> None:
        while self._connection.pending_events():
            if self._connection.next_event().type == X.KeyPress:
                self._on_pressed()


def _grab(connection: Any, keys: str) -> HotkeyState:
    *held, last = keys.split("+")
    code = connection.keysym_to_keycode(XK.string_to_keysym(_keysym(last)))
    if not code:
        return HotkeyState("unsupported", f"This keyboard has no key for {spelled(keys)}. Choose other keys.")
    masks = _held_masks(connection)
    missing = [key for key in held if not masks[key]]
    if missing:
        return HotkeyState("unsupported", f"This keyboard has no {spelled(missing[0])} key. Choose other keys.")
    wanted = 0
    for key in held:
        wanted |= masks[key]
    refusal = error.CatchError(error.BadAccess)
    root = connection.screen().root
    for extra in _whatever_is_locked(connection):
        root.grab_key(code, wanted | extra, True, X.GrabModeAsync, X.GrabModeAsync, onerror=refusal)
    connection.sync()
    return taken(keys) if refusal.get_error() else HotkeyState("active")


def _keysym(key: str) -> str:
    return _KEYSYMS.get(key) or (key.upper() if key.startswith("f") and key != "f" else key)


def _held_masks(connection: Any) -> dict[str, int]:
    """Which of the five free modifiers Alt and Super are is each keyboard map's own affair."""
    return _MODIFIERS | {
        "alt": _mask_of(connection, "Alt_L", "Alt_R", "Meta_L"),
        "super": _mask_of(connection, "Super_L", "Super_R"),
    }


def _mask_of(connection: Any, *names: str) -> int:
    codes = {connection.keysym_to_keycode(XK.string_to_keysym(name)) for name in names} - {0}
    mapping = connection.get_modifier_mapping()
    for index in range(3, 8):
        if codes & set(mapping[index]):
            return 1 << index
    return 0


def _whatever_is_locked(connection: Any) -> list[int]:
    """Every state of Caps Lock and Num Lock, which a grab would tell apart."""
    locks = [X.LockMask, *filter(None, [_mask_of(connection, "Num_Lock")])]
    chosen = [combination for count in range(len(locks) + 1) for combination in combinations(locks, count)]
    return [sum(combination) for combination in chosen]
