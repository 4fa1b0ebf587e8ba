"""What a global shortcut is and in which state; registered by the platforms' parts, asked for by the resident."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

COMMAND = "todo-assistant --quick-add"
"""What a desktop may bind to a key by itself."""

_NAMES = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift", "super": "Super", "pageup": "PgUp", "pagedown": "PgDn"}


@dataclass(frozen=True, slots=True)
class HotkeyState:
    """`message` says, in a sentence, why it isn't active, or not as wished; `command` what to bind instead."""

    state: Literal["active", "asking", "conflict", "unsupported", "off"]
    message: str = ""
    command: str = COMMAND
    trigger: str = ""
    """What a desktop that chooses the keys itself says it listens for."""


class Hotkey(Protocol):
    """Made, set and closed on the GUI thread; calls back on any."""

    def set(self, keys: str) -> HotkeyState:
        """Listen for `keys` (`ctrl+shift+space`) instead of what was listened for; empty: for nothing."""

    def close(self) -> None: ...


class NoHotkey:
    """Where this app cannot register one."""

    def __init__(self, message: str) -> None:
        self._message = message

    def set(self, keys: str) -> HotkeyState:
        return HotkeyState("unsupported", self._message) if keys else HotkeyState("off")

    def close(self) -> None: ...


def spelled(keys: str) -> str:
    """`ctrl+shift+space` as people write it: Ctrl+Shift+Space."""
    return (
        "+".join(_NAMES.get(key, key.title() if len(key) > 1 else key.upper()) for key in keys.split("+"))
        if keys
        else ""
    )


def taken(keys: str) -> HotkeyState:
    message = f"Another program uses {spelled(keys)}. Choose other keys, or bind the command in your system's settings."
    return HotkeyState("conflict", message)
