"""The quick-add box on Qt: a frameless window of our own beside pywebview's, in the same profile; made by `choice`."""

from __future__ import annotations

import gc
import os
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
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


_WARM_MS = 1500


class QtBox:
    """Made hidden with its page loaded, shown and hidden for as long as the app runs."""

    is_ready = True

    def __init__(self, stage: Stage, options: BoxOptions) -> None:
        qt_garbage.suspend()
        dark = stage.engine.is_dark()
        self._frame = _Frame(options.title, options.background_dark if dark else options.background)
        native: Any = stage.window.native
        self._frame.setWindowIcon(native.windowIcon())
        self._page = _guarded_page(self._frame, stage, options)
        self._frame.webview.setPage(self._page)
        self._warm_up()
        self._frame.webview.setUrl(QUrl(options.url()))
        qt_garbage.resume()

    def show(self, activation_token: str | None) -> None:
        self._cool_down()
        frame = self._frame
        if activation_token:
            os.environ["XDG_ACTIVATION_TOKEN"] = activation_token  # where Qt's Wayland platform looks for it
        if not frame.isVisible():
            left, top, width = place(_pointers_screen())
            frame.setGeometry(left, top, width, frame.height())
        frame.show()
        frame.raise_()
        frame.activateWindow()
        frame.webview.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _warm_up(self) -> None:
        """Shown once without reaching the screen: what Chromium makes for a view's first showing takes its time, and
        keys typed meanwhile are lost."""
        frame = self._frame
        frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        frame.show()
        QTimer.singleShot(_WARM_MS, frame, self._cool_down)

    def _cool_down(self) -> None:
        frame = self._frame
        if frame.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            frame.hide()
            frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)

    def hide(self) -> None:
        self._frame.hide()

    def resize(self, height: int) -> None:
        self._frame.resize(self._frame.width(), height_within(height, _pointers_screen()))

    def close(self) -> None:
        """Destroyed here, on the GUI thread: collected on another one, Qt objects take the process along."""
        import shiboken6  # noqa: PLC0415

        self._frame.hide()
        for each in (self._page, self._frame.webview, self._frame):
            if shiboken6.isValid(each):
                shiboken6.delete(each)
        gc.collect()


class _Frame(QWidget):
    """Over everything, without an edge; gone as soon as the user turns elsewhere."""

    def __init__(self, title: str, background: str) -> None:
        kind = Qt.WindowType
        super().__init__(None, kind.Tool | kind.FramelessWindowHint | kind.WindowStaysOnTopHint)
        self.setWindowTitle(title)
        self.pywebview_window = SimpleNamespace(background_color=background)  # what the page asks of its window
        self.webview = _EagerView(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.webview)
        self.resize(WIDTH, FIRST_HEIGHT)
        layout.activate()
        self._blurred = QTimer(self, singleShot=True, interval=_BLURRED_MS)
        self._blurred.timeout.connect(self._hide_if_blurred)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._blurred.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """By the window manager: the box only hides."""
        event.ignore()
        self.hide()

    def _hide_if_blurred(self) -> None:
        if self.isVisible() and not self.isActiveWindow():
            self.hide()


class _EagerView(GuardedView):
    """Loads its page while it is hidden, too."""

    loads_hidden = True


def _guarded_page(frame: _Frame, stage: Stage, options: BoxOptions) -> GuardedPage:
    navigator = Navigator(options.url(), options.url, stage.shell.navigator.report_external)
    navigator.loads_with(lambda url: stage.call(lambda: frame.webview.setUrl(QUrl(url))))
    geometry = Geometry()
    shell = Shell(navigator, geometry, GeometryRecorder(geometry, _ignore), _ignore, _ignore, words=stage.shell.words)
    native: Any = stage.window.native
    page_type = type("BoxPage", (GuardedPage,), {"shell": shell})
    page: GuardedPage = page_type(frame, profile=native.profile)
    return page


def _pointers_screen() -> Screen:
    """Where the user is."""
    found = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    area = found.availableGeometry()
    return Screen(area.x(), area.y(), area.width(), area.height())


def _ignore(*_arguments: object) -> None:
    """A box remembers no place and nobody waits for its paint."""
