"""The app as it lives on the desktop: tray, quick-add box, shortcut, and a window that may be hidden.

Made by the composition root; told by the window, the tray and the server what happens, from any thread.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from app.desktop.autostart.autostart import is_enabled
from app.desktop.backstage import Backstage, Makers, Of, Wishes
from app.desktop.hotkey.hotkey import Hotkey, HotkeyState, spelled
from app.desktop.integration.integration import disintegrate, integrate, system_integration
from app.desktop.quick_add.box import Box, NoBox
from app.desktop.stage import Stage
from app.desktop.tray.tray import NoTray, Tray, TrayActions, TrayState
from app.desktop.window import WindowHandle

_log = logging.getLogger(__name__)

TOLD = "tray.told"
"""The view state's key for whether the user knows that closing only hides the window."""
PATIENCE_SECONDS = 10.0
"""A desktop that starts the app at login may start its panel later."""


class Resident:
    """Everything native is touched on the GUI thread only, where `_do` takes it."""

    def __init__(self, handle: WindowHandle, makers: Makers, wishes: Wishes, *, hidden: bool) -> None:
        self._handle = handle
        self._makers = makers
        self._wishes = wishes
        self._starts_hidden = hidden
        self._backstage: Backstage | None = None
        self._stage: Stage | None = None
        self._tray: Tray = NoTray()
        self._box: Box = NoBox()
        self._hotkey: Hotkey | None = None
        self._hotkey_state = HotkeyState("off")
        self._state = TrayState(name=wishes.name, words=wishes.words)
        self._visible = not hidden
        self._told = False
        self._lock = threading.Lock()
        self._pending: dict[Of, Mapping[str, Any]] = {}
        self._early: list[Callable[[], None]] = []
        self._box_arrived = False
        self._box_wanted: list[str | None] = []

    # --- told by the window -----------------------------------------------------------------------------------

    def served_by(self, backstage: Backstage) -> None:
        self._backstage = backstage

    def on_stage(self, stage: Stage) -> None:
        """The window exists: make what lives beside it, unless the page comes first."""
        with self._lock:
            self._stage = stage
            early, self._early = self._early, []
        if self._starts_hidden:
            self._settle()
        for work in early:
            work()

    def on_painted(self) -> None:
        """The page is drawn: what lives beside the window is made now, when it delays nothing."""
        self._do(self._settle)

    def _settle(self) -> None:
        """Make tray, shortcut and box, once."""
        if self._hotkey is not None or self._stage is None:
            return
        self._tray = self._makers.tray(self._stage, self._actions(), self._tray_changed)
        self._tray.update(self._state)
        self._hotkey = self._makers.hotkey(
            lambda token: self.quick_add(token=token),
            lambda state: self._do(lambda: self._hotkey_changed(state)),
        )
        self._set_hotkey()
        self._make_box()
        if not self._visible:
            self._expect_tray()

    def on_close(self) -> bool:
        """Whether closing the window ends the app."""
        if not (self._wishes.close_to_tray and self._tray.is_available):
            return True
        self._hide_window()
        return False

    def on_ending(self) -> None:
        if self._hotkey is not None:
            self._hotkey.close()
        self._box.close()
        self._tray.close()

    # --- asked by other processes, the tray and the page ------------------------------------------------------

    def show(
        self, token: str | None = None, *, place: Mapping[str, Any] | None = None, todo: str | None = None
    ) -> None:
        """Bring the window to the front, at a place or a todo."""
        if place is not None or todo is not None:
            self._wish("window", {"place": place, "todo": todo})
        self._visible = True
        self._handle.show(token)

    def quick_add(self, text: str | None = None, token: str | None = None) -> None:
        """Show the box, with `text` in it if there is one; as soon as it exists."""
        if text:
            self._wish("quick_add", {"text": text})
        self._do(lambda: self._show_box(token))

    def quit(self) -> None:
        self._handle.close()

    def integrate(self, wanted: bool) -> None:
        """Into the menus and in charge of links, or out of them; blocks, and raises `AppError` where it cannot be."""
        if wanted:
            integrate()
        else:
            disintegrate()
        self._ask(lambda backstage: backstage.publish("desktop.changed", {}))

    def wish(self, of: Of) -> Mapping[str, Any] | None:
        """What a page is to show, told once."""
        with self._lock:
            return self._pending.pop(of, None)

    def resize_box(self, height: int) -> None:
        """The box's page is there, and so high."""

        def resize() -> None:
            self._box.resize(height)
            self._box_arrived = True
            wanted, self._box_wanted = self._box_wanted, []
            if wanted:
                self._box.show(wanted[-1])

        self._do(resize)

    def hide_box(self) -> None:
        self._do(self._box.hide)

    def apply(self, wishes: Wishes) -> None:
        """The settings have changed."""
        before, self._wishes = self._wishes, wishes
        self._state = replace(self._state, name=wishes.name, words=wishes.words)
        if wishes.words != before.words:
            self._speak()
        # Set again, a shortcut that still stands might be asked about again.
        self._do(self._set_hotkey if wishes.hotkey != before.hotkey else lambda: self._tray.update(self._state))

    def tell_today(self, today: int, paused_until: str | None) -> None:
        state = replace(self._state, today=today, paused_until=paused_until)
        if state != self._state:
            self._state = state
            self._do(lambda: self._tray.update(self._state))

    def state(self) -> Mapping[str, Any]:
        """For the settings page."""
        hotkey = self._hotkey_state
        integration = system_integration()
        return {
            "available": True,
            "tray": {"available": self._tray.is_available},
            "close_to_tray": self._wishes.close_to_tray,
            "hotkey": {
                "keys": self._wishes.hotkey,
                "state": hotkey.state,
                "trigger": hotkey.trigger,
                "message": hotkey.message,
                "command": hotkey.command,
            },
            "autostart": {"enabled": is_enabled()},
            "integration": {"offered": integration.is_offered(), "enabled": integration.command() is not None},
            "quick_add": {"ready": self._box_arrived},
        }

    # --- on the GUI thread ------------------------------------------------------------------------------------

    def _actions(self) -> TrayActions:
        return TrayActions(
            open=self.show,
            open_today=lambda: self.show(place={"kind": "today"}),
            quick_add=self.quick_add,
            pause=lambda pause: self._ask(lambda backstage: backstage.pause_reminders(pause)),
            resume=lambda: self._ask(lambda backstage: backstage.resume_reminders()),
            settings=lambda: self.show(place={"kind": "settings"}),
            quit=self.quit,
        )

    def _hide_window(self) -> None:
        self._visible = False
        self._handle.hide()
        if not self._told and self._backstage is not None and self._backstage.noted(TOLD) is not True:
            self._backstage.note(TOLD, True)
            name = self._wishes.name
            self._tray.tell(name, self._wishes.words.in_tray.format(name=name))
        self._told = True

    def _tray_changed(self, available: bool) -> None:
        """Never a running app without a way back."""
        self._ask(lambda backstage: backstage.publish("desktop.changed", {}))
        if available:
            self._tray.update(self._state)
        elif not self._visible:
            _log.warning("The tray is gone; the window is shown.")
            self.show()

    def _speak(self) -> None:
        """A window that is yet to come is made in the new language anyway."""
        with self._lock:
            stage = self._stage
        if stage is not None:
            stage.call(stage.engine.speak)

    def _expect_tray(self) -> None:
        if self._tray.is_available:
            return
        timer = threading.Timer(PATIENCE_SECONDS, self._do, args=(self._show_without_tray,))
        timer.daemon = True
        timer.start()

    def _show_without_tray(self) -> None:
        if not self._tray.is_available and not self._visible:
            _log.warning("This desktop shows no tray icons; the window is shown, and closing it quits.")
            self.show()

    def _make_box(self) -> None:
        if self._stage is None or self._box.is_ready:
            return
        self._box = self._makers.box(self._stage)

    def _show_box(self, token: str | None) -> None:
        """Not before its page is there: keys typed into an empty box would be lost."""
        if self._box_arrived:
            self._box.show(token)
        else:
            self._box_wanted.append(token)
            self._make_box()

    def _set_hotkey(self) -> None:
        if self._hotkey is None:
            return
        self._hotkey_changed(self._hotkey.set(self._wishes.hotkey))

    def _hotkey_changed(self, found: HotkeyState) -> None:
        self._hotkey_state = found
        keys = found.trigger or spelled(self._wishes.hotkey)
        self._state = replace(self._state, keys=keys if found.state == "active" else "")
        self._tray.update(self._state)
        self._ask(lambda backstage: backstage.publish("desktop.changed", {}))

    # --- ways between the threads -----------------------------------------------------------------------------

    def _do(self, work: Callable[[], None]) -> None:
        """On the GUI thread; what is asked for before there is one is done first of all."""
        with self._lock:
            stage = self._stage
            if stage is None:
                self._early.append(work)
        if stage is not None:
            stage.call(work)

    def _ask(self, request: Callable[[Backstage], None]) -> None:
        if self._backstage is not None:
            request(self._backstage)

    def _wish(self, of: Of, wish: Mapping[str, Any]) -> None:
        with self._lock:
            self._pending[of] = wish
        self._ask(lambda backstage: backstage.publish("desktop.wish", {"of": of}))
