from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import Any

import pytest

from app.desktop.hotkey.hotkey import NoHotkey, spelled
from app.desktop.hotkey.macos import MacHotkey
from app.desktop.hotkey.windows import WindowsHotkey

WM_HOTKEY, WM_QUIT = 0x0312, 0x0012


class Win32:
    """user32 and kernel32: one queue, since one thread listens at a time."""

    def __init__(self, refusal: int = 0) -> None:
        self.registered: list[tuple[int, int]] = []
        self.messages: SimpleQueue[int] = SimpleQueue()
        self.refusal = refusal
        self.user32 = self
        self.kernel32 = self

    def GetCurrentThreadId(self) -> int:  # noqa: N802
        return 7

    def GetLastError(self) -> int:  # noqa: N802
        return self.refusal

    def RegisterHotKey(self, window: Any, number: int, modifiers: int, code: int) -> int:  # noqa: N802
        if self.refusal:
            return 0
        self.registered.append((modifiers, code))
        return 1

    def UnregisterHotKey(self, window: Any, number: int) -> int:  # noqa: N802
        self.registered.pop()
        return 1

    def PeekMessageW(self, *_arguments: Any) -> int:  # noqa: N802
        return 0

    def GetMessageW(self, reference: Any, *_arguments: Any) -> int:  # noqa: N802
        reference._obj.message = self.messages.get()
        return int(reference._obj.message != WM_QUIT)

    def PostThreadMessageW(self, thread: int, message: int, *_arguments: Any) -> int:  # noqa: N802
        assert thread == 7
        self.messages.put(message)
        return 1


def test_windows_registers_the_keys_calls_back_and_lets_go() -> None:
    pressed, win = threading.Event(), Win32()
    hotkey = WindowsHotkey(pressed.set, win)
    assert hotkey.set("ctrl+shift+space").state == "active"
    assert win.registered == [(0x4000 | 0x2 | 0x4, 0x20)]
    win.messages.put(WM_HOTKEY)
    assert pressed.wait(5)
    assert hotkey.set("alt+super+f12").state == "active"
    assert win.registered == [(0x4000 | 0x1 | 0x8, 0x7B)]
    assert hotkey.set("").state == "off"
    assert win.registered == []


@pytest.mark.parametrize(("refusal", "state"), [(1409, "conflict"), (5, "unsupported")])
def test_windows_says_truthfully_why_it_refused(refusal: int, state: str) -> None:
    told = WindowsHotkey(lambda: None, Win32(refusal)).set("ctrl+alt+t")
    assert told.state == state
    assert "Ctrl+Alt+T" in told.message
    assert told.command == "todo-assistant --quick-add"


class Carbon:
    def __init__(self, refusal: int = 0) -> None:
        self.refusal = refusal
        self.registered: list[tuple[int, int]] = []
        self.handler: Any = None

    def GetApplicationEventTarget(self) -> int:  # noqa: N802
        return 1

    def InstallEventHandler(self, target: int, handler: Any, *_arguments: Any) -> int:  # noqa: N802
        self.handler = handler
        return 0

    def RegisterEventHotKey(self, code: int, modifiers: int, *_arguments: Any) -> int:  # noqa: N802
        if not self.refusal:
            self.registered.append((code, modifiers))
        return self.refusal

    def UnregisterEventHotKey(self, _reference: Any) -> int:  # noqa: N802
        self.registered.pop()
        return 0


def test_macos_registers_the_keys_calls_back_and_lets_go() -> None:
    pressed, carbon = threading.Event(), Carbon()
    hotkey = MacHotkey(pressed.set, carbon)
    assert hotkey.set("ctrl+shift+space").state == "active"
    assert carbon.registered == [(49, 0x1000 | 0x0200)]
    assert carbon.handler(None, None, None) == 0
    assert pressed.is_set()
    assert hotkey.set("alt+super+b").state == "active"
    assert carbon.registered == [(11, 0x0800 | 0x0100)]
    assert hotkey.set("ctrl+insert").state == "unsupported"
    assert carbon.registered == []


@pytest.mark.parametrize(("refusal", "state"), [(-9878, "conflict"), (-50, "unsupported")])
def test_macos_says_truthfully_why_it_refused(refusal: int, state: str) -> None:
    assert MacHotkey(lambda: None, Carbon(refusal)).set("ctrl+alt+t").state == state


def test_where_no_app_may_listen_the_command_to_bind_is_told() -> None:
    nothing = NoHotkey("This desktop lets no app listen for keys.")
    assert (nothing.set("ctrl+alt+t").state, nothing.set("").state) == ("unsupported", "off")
    assert nothing.set("ctrl+alt+t").command == "todo-assistant --quick-add"


@pytest.mark.parametrize(
    ("keys", "written"),
    [("ctrl+shift+space", "Ctrl+Shift+Space"), ("super+t", "Super+T"), ("alt+f4", "Alt+F4"), ("", "")],
)
def test_shortcuts_are_written_as_people_write_them(keys: str, written: str) -> None:
    assert spelled(keys) == written
