"""Whether the desktop has a place for tray icons, and when that changes; watched by the Qt tray, without polling."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import SLOT, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusServiceWatcher, QDBusVariant

_log = logging.getLogger(__name__)

WATCHER = "org.kde.StatusNotifierWatcher"
_PATH = "/StatusNotifierWatcher"
_PATIENCE_MS = 300


class Panel(QObject):
    """StatusNotifier first, as Qt does, then XEmbed."""

    def __init__(self, on_change: Callable[[bool], None]) -> None:
        super().__init__()
        self._on_change = on_change
        self._notifier = StatusNotifier(self._changed)
        self._embedder = Embedder(self._changed)
        self._was_there = self.is_there

    @property
    def is_there(self) -> bool:
        return self._notifier.is_there or self._embedder.is_there

    def close(self) -> None:
        self._embedder.close()

    def _changed(self) -> None:
        if self.is_there != self._was_there:
            self._was_there = self.is_there
            self._on_change(self._was_there)


class StatusNotifier(QObject):
    """The session bus's watcher with at least one panel that shows its icons."""

    def __init__(self, on_change: Callable[[], None]) -> None:
        super().__init__()
        self._on_change = on_change
        self.is_there = False
        self._bus = QDBusConnection.sessionBus()
        if not self._bus.isConnected():
            return
        self._watch = QDBusServiceWatcher(WATCHER, self._bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange)
        self._watch.serviceRegistered.connect(lambda _name: self.look())
        self._watch.serviceUnregistered.connect(lambda _name: self.look())
        for signal in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            # Its stubs say bytes, which it refuses at run time.
            self._bus.connect(WATCHER, _PATH, WATCHER, signal, self, SLOT("look()"))  # type: ignore[call-overload]
        self.is_there = self._has_host()

    @Slot()
    def look(self) -> None:
        there = self._has_host()
        if there != self.is_there:
            self.is_there = there
            self._on_change()

    def _has_host(self) -> bool:
        names = self._bus.interface()
        if not names.isServiceRegistered(WATCHER).value():
            return False
        asked = QDBusMessage.createMethodCall(WATCHER, _PATH, "org.freedesktop.DBus.Properties", "Get")
        asked.setArguments([WATCHER, "IsStatusNotifierHostRegistered"])
        # On the GUI thread, which a panel that hangs must not hold up: it is none.
        answer = self._bus.call(asked, QDBus.CallMode.Block, _PATIENCE_MS)
        is_answered = answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments()
        return bool(is_answered and _plain(answer.arguments()[0]))


def _plain(value: Any) -> Any:
    return value.variant() if isinstance(value, QDBusVariant) else value


class Embedder(QObject):
    """The owner of the screen's tray selection (freedesktop's System Tray Protocol), on a connection of our own."""

    def __init__(self, on_change: Callable[[], None]) -> None:
        super().__init__()
        self._on_change = on_change
        self.is_there = False
        self._display: Any = None
        if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            self._connect()

    def _connect(self) -> None:
        from Xlib import display, error  # noqa: PLC0415
        from Xlib.ext import xfixes  # noqa: PLC0415

        try:
            self._display = display.Display()
        except (error.DisplayError, OSError) as refused:
            _log.warning("The tray of this display cannot be watched: %s", refused)
            return
        self._selection = self._display.intern_atom(f"_NET_SYSTEM_TRAY_S{self._display.get_default_screen()}")
        self._display.xfixes_query_version()
        mask = xfixes.XFixesSetSelectionOwnerNotifyMask | xfixes.XFixesSelectionWindowDestroyNotifyMask
        mask |= xfixes.XFixesSelectionClientCloseNotifyMask
        self._display.xfixes_select_selection_input(self._display.screen().root, self._selection, mask)
        self.is_there = self._has_owner()
        self._readable = QSocketNotifier(self._display.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(lambda *_: self._read())

    def close(self) -> None:
        if self._display is not None:
            self._readable.setEnabled(False)
            self._display.close()
            self._display = None

    def _has_owner(self) -> bool:
        """As of the last event: those that come with the answer would otherwise lie unnoticed until the next."""
        while True:
            while self._display.pending_events():
                self._display.next_event()
            owner = self._display.get_selection_owner(self._selection)
            if not self._display.pending_events():
                return bool(owner)

    def _read(self) -> None:
        """Any event says to look again; a display that is gone takes the app along anyway."""
        from Xlib import error  # noqa: PLC0415

        if self._display is None:
            return
        with suppress(error.ConnectionClosedError):
            there = self._has_owner()
            if there != self.is_there:
                self.is_there = there
                self._on_change()
