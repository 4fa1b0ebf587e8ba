"""The window on Qt WebEngine (Linux from source); the only module that knows pywebview's Qt platform."""

from __future__ import annotations

import gc
import importlib
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QCursor, QGuiApplication, QKeySequence, QMoveEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication

from app.desktop.engines import qt_garbage
from app.desktop.engines.qt_editing import add_zoom
from app.desktop.engines.qt_page import GuardedPage, GuardedView
from app.desktop.geometry import Geometry, Screen
from app.desktop.shell import Shell
from app.paths import APP_ID

if TYPE_CHECKING:
    import webview

platform: Any = importlib.import_module("webview.platforms.qt")  # untyped, and rearranged below
_SETTLED_MS = 400


class GuardedWindow(platform.BrowserView):  # type: ignore[misc]
    """pywebview's window with our page in it; remembers where it stands."""

    shell: Shell
    front_requested = Signal(str)

    def __init__(self, window: webview.Window) -> None:
        super().__init__(window)
        self.webview.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self._normal = self.shell.geometry
        self._was_shown = not window.hidden
        if self._normal.x is not None and self._normal.y is not None:
            self.move(self._normal.x, self._normal.y)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._remember_place)
        self.front_requested.connect(self._to_front)
        add_zoom(self, self.webview, self.shell.zoom)
        for keys, deed in {"Ctrl+Q": self.shell.quit, "Ctrl+W": self.close}.items():
            QShortcut(QKeySequence(keys), self, activated=deed)  # type: ignore[call-overload]
        self.shell.created()

    def on_load_finished(self) -> None:
        """Instead of pywebview's own, which injects its bridge: tells those who wait on its events, no more."""
        self.pywebview_window.events.before_load.set()
        self.pywebview_window.events.loaded.set()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 - Qt's name
        super().moveEvent(event)
        self._touch()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._touch()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._touch()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if self._settled.isActive():
            self._settled.stop()
            self._remember_place()
        super().closeEvent(event)

    def _touch(self) -> None:
        if self.isVisible():
            self._settled.start()

    def _remember_place(self) -> None:
        """Only when the window rests: while it is being maximised, sizes arrive before the state does."""
        unusual = self.isMaximized() or self.isMinimized() or self.isFullScreen()
        if not unusual:
            x, y = (None, None) if QGuiApplication.platformName() == "wayland" else (self.x(), self.y())
            self._normal = Geometry(self.width(), self.height(), x, y)
        place = Geometry(
            self._normal.width, self._normal.height, self._normal.x, self._normal.y, maximized=self.isMaximized()
        )
        if not self.isMinimized():
            self.shell.recorder.settled(place)

    def _to_front(self, activation_token: str) -> None:
        if activation_token:
            os.environ["XDG_ACTIVATION_TOKEN"] = activation_token  # where Qt's Wayland platform looks for it
        state = self.windowState() & ~Qt.WindowState.WindowMinimized
        if not self._was_shown and self._normal.maximized:
            state |= Qt.WindowState.WindowMaximized  # started hidden: pywebview would have shown it maximised
        self._was_shown = True
        self.setWindowState(state | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()


class _Caller(QObject):
    """Takes work to the thread it was made in."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._carry_out, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _carry_out(self, work: Callable[[], None]) -> None:
        work()


class QtEngine:
    """Loaded after `qt_environment.prepare()`."""

    gui = "qt"

    def __init__(self) -> None:
        self._application = QApplication.instance() or QApplication([APP_ID])
        QApplication.setQuitOnLastWindowClosed(False)  # hidden windows are not the end
        self._caller = _Caller()

    def call(self, work: Callable[[], None]) -> None:
        self._caller.asked.emit(work)

    def screens(self) -> Sequence[Screen]:
        areas = (screen.availableGeometry() for screen in QGuiApplication.screens())
        return [Screen(area.x(), area.y(), area.width(), area.height()) for area in areas]

    def is_dark(self) -> bool:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def pointer(self) -> tuple[int, int] | None:
        place = QCursor.pos()
        return place.x(), place.y()

    def make_fleeting(self, window: webview.Window, on_blur: Callable[[], None]) -> None:
        """The box on Qt is a frame of our own, which sees to that itself."""

    def attach(self, window: webview.Window, shell: Shell) -> None:
        watched = replace(shell, painted=_then_resume(shell.painted))
        page = type("AppPage", (GuardedPage,), {"shell": watched})
        platform.BrowserView = type(
            "AppWindow", (GuardedWindow,), {"shell": shell, "WebPage": page, "WebView": GuardedView}
        )
        # pywebview would start Chromium with --use-fake-ui-for-media-stream, which grants microphone and camera.
        platform.environ_append = _no_flags
        shell.navigator.loads_with(window.load_url)

    def show(self, window: webview.Window, activation_token: str | None) -> None:
        native: Any = window.native
        if native is not None:
            native.front_requested.emit(activation_token or "")

    def speak(self) -> None:
        """Nothing of the toolkit's own stands on the screen: menus are made when they are opened."""

    def finish(self, window: webview.Window) -> None:
        """Destroy the Qt objects here, on the GUI thread: collected on another one they take the process along."""
        native: Any = window.native
        window.native = None
        if native is not None:
            _destroy(native)
        gc.collect()


def _then_resume(painted: Callable[[], None]) -> Callable[[], None]:
    """`painted`, and with the window complete the collector may run again."""

    def both() -> None:
        qt_garbage.resume()
        painted()

    return both


def _destroy(native: Any) -> None:
    import shiboken6  # noqa: PLC0415

    profile = native.profile
    for each in (native.webview.page(), native.webview, native, profile):
        if shiboken6.isValid(each):
            shiboken6.delete(each)


def _no_flags(*_flags: str) -> None:
    """Takes the place of the function by which pywebview adds to Chromium's command line."""
