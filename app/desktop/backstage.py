"""What the resident stands on: the server side it asks, how its native parts are made, and the settings it goes by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from app.desktop.hotkey.hotkey import Hotkey, HotkeyState
from app.desktop.quick_add.box import Box
from app.desktop.stage import Stage
from app.desktop.tray.tray import Pause, Tray, TrayActions
from app.words.english import WORDS as ENGLISH
from app.words.words import Words

Of = Literal["window", "quick_add"]


class Backstage(Protocol):
    """What the resident asks of the running server side; none of it may block."""

    def publish(self, kind: str, data: Mapping[str, Any]) -> None: ...
    def pause_reminders(self, pause: Pause) -> None: ...
    def resume_reminders(self) -> None: ...
    def note(self, key: str, value: object) -> None:
        """Keep a value of the view state."""

    def noted(self, key: str) -> object: ...


class Makers(Protocol):
    """How the native parts come to be; each on the GUI thread."""

    def tray(self, stage: Stage, actions: TrayActions, on_availability: Callable[[bool], None]) -> Tray: ...
    def box(self, stage: Stage) -> Box: ...
    def hotkey(self, on_pressed: Callable[[str | None], None], on_change: Callable[[HotkeyState], None]) -> Hotkey: ...


@dataclass(frozen=True, slots=True)
class Wishes:
    """The settings that the desktop side goes by."""

    name: str
    close_to_tray: bool
    hotkey: str
    words: Words = ENGLISH
