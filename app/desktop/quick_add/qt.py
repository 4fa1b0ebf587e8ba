"""The quick-add box on Qt: a frameless window of our own beside pywebview's, in the same profile; made by `choice`."""

from __future__ import annotations

import gc
import os
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QCursor, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.engines import qt_garbage
from app.desktop.engines.qt_page import GuardedPage, GuardedView
from app.desktop.geometry import Geometry, GeometryRecorder, Screen
from app.desktop.navigation import Navigator
from app.desktop.quick_add.box import FIRST_HEIGHT, WIDTH, BoxOptions, height_within, place
from app.desktop.shell import Shell
from app.desktop.stage import Stage

_BLURRED_MS = 60
"""A window manager may take the keyboard away for a moment while it gives it back."""


class QtBox(QWidget):
    """Made hidden with its page loaded, shown and hidden for as long as the app runs."""

    def __init__(self, stage: Stage, options: BoxOptions) -> None:
        qt_garbage.suspend()
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(options.title)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        dark = stage.engine.is_dark()
        # What GuardedPage asks of the window it is in.
        self.pywebview_window = SimpleNamespace(background_color=options.background_dark if dark else options.background)
        self.webview = _EagerView(self)
        self._page = self._guarded_page(stage, options)
        self.webview.setPage(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.webview)
        self._blurred = QTimer(self, singleShot=True, interval=_BLURRED_MS)
        self._blurred.timeout.connect(self._hide_if_blurred)
        self.resize(WIDTH, FIRST_HEIGHT)
        layout.activate()
        self.webview.setUrl(QUrl(options.url()))
        qt_garbage.resume()

    is_ready = True

    def show(self, activation_token: str | None = None) -> None:  # type: ignore[override]
        if activation_token:
            os.environ["XDG_ACTIVATION_TOKEN"] = activation_token  # where Qt's Wayland platform looks for it
        if not self.isVisible():
            left, top, width = place(self._screen())
            self.setGeometry(left, top, width, self.height())
        super().show()
        self.raise_()
        self.activateWindow()
        self.webview.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def resize(self, *size: Any) -> None:
        """Qt's own, and `resize(height)` as the page asks."""
        match size:
            case [int(height)]:
                super().resize(self.width(), height_within(height, self._screen()))
            case [int(width), int(height)]:
                super().resize(QSize(width, height))

    def close(self) -> bool:
        import shiboken6  # noqa: PLC0415

        self._blurred.stop()
        self.hide()
        for each in (self._page, self.webview, self):
            if shiboken6.isValid(each):
                shiboken6.delete(each)
        gc.collect()
        return True

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._blurred.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """By the window manager: the box only hides."""
        event.ignore()
        self.hide()

    @Slot()
    def _hide_if_blurred(self) -> None:
        if self.isVisible() and not self.isActiveWindow():
            self.hide()

    def _guarded_page(self, stage: Stage, options: BoxOptions) -> GuardedPage:
        navigator = Navigator(options.url(), options.url, stage.shell.navigator.report_external)
        navigator.loads_with(lambda url: stage.call(lambda: self.webview.setUrl(QUrl(url))))
        geometry = Geometry()
        shell = Shell(navigator, geometry, GeometryRecorder(geometry, _ignore), _ignore, _ignore)
        page_type = type("BoxPage", (GuardedPage,), {"shell": shell})
        native: Any = stage.window.native
        page: GuardedPage = page_type(self, profile=native.profile)
        return page

    @staticmethod
    def _screen() -> Screen:
        """The pointer's: where the user is."""
        found = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        area = found.availableGeometry()
        return Screen(area.x(), area.y(), area.width(), area.height())


class _EagerView(GuardedView):
    """Loads its page while it is hidden, too."""

    loads_hidden = True


def _ignore(*_arguments: object) -> None:
    """A box remembers no place and nobody waits for its paint."""
