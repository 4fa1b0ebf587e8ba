"""The tray on Qt: StatusNotifier where the desktop has it, else an XEmbed panel; made by `choice`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.desktop.tray import drawing
from app.desktop.tray.panel import Panel
from app.desktop.tray.tray import MenuEntry, TrayActions, TrayState, menu, tooltip

_SIZES = (16, 22, 24, 32, 48, 64)
_OPENING = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class QtTray(QObject):
    """Made and used on the GUI thread.

    Qt decides once, when it is first asked, which kind of tray the desktop has: it is not asked before there is one.
    """

    def __init__(self, actions: TrayActions, on_availability: Callable[[bool], None]) -> None:
        super().__init__()
        self._actions = actions
        self._on_availability = on_availability
        self._state = TrayState()
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self._lines: dict[str, QAction] = {}
        self._build(self._menu, menu(self._state, actions))
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self._draw())
        self._panel = Panel(self._panel_changed)
        if self._panel.is_there:
            self._show()

    @property
    def is_available(self) -> bool:
        return self._panel.is_there

    def update(self, state: TrayState) -> None:
        self._state = state
        self._retitle(menu(state, self._actions))
        if self._icon is not None:
            self._icon.setToolTip(tooltip(state))

    def tell(self, title: str, text: str) -> None:
        if self._icon is not None:
            self._icon.showMessage(title, text, _picture(dark=_is_dark()))

    def close(self) -> None:
        self._panel.close()
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        self._menu.deleteLater()

    def _panel_changed(self, there: bool) -> None:
        if there and self._icon is None:
            self._show()
        self._on_availability(there)

    def _show(self) -> None:
        self._icon = QSystemTrayIcon(_picture(dark=_is_dark()), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._actions.open)
        self._icon.setToolTip(tooltip(self._state))
        self._icon.show()

    def _draw(self) -> None:
        if self._icon is not None:
            self._icon.setIcon(_picture(dark=_is_dark()))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENING:
            self._actions.open()
        elif reason == QSystemTrayIcon.ActivationReason.MiddleClick:
            self._actions.quick_add()

    def _build(self, into: QMenu, entries: Sequence[MenuEntry]) -> None:
        for entry in entries:
            if entry.label == "-":
                into.addSeparator()
                continue
            if entry.below:
                below = QMenu(entry.label, into)
                self._build(below, entry.below)
                line = into.addMenu(below)
            else:
                line = into.addAction(entry.label)
                line.triggered.connect(lambda _checked=False, key=entry.key: self._chosen(key))
            line.setVisible(entry.visible)
            self._lines[entry.key] = line

    def _retitle(self, entries: Sequence[MenuEntry]) -> None:
        """In place: Qt objects made and dropped again would be left to Python's collector, on any thread."""
        for entry in entries:
            if entry.key in self._lines:
                self._lines[entry.key].setText(entry.label)
                self._lines[entry.key].setVisible(entry.visible)
            self._retitle(entry.below)

    def _chosen(self, key: str) -> None:
        found = _find(menu(self._state, self._actions), key)
        if found is not None and found.action is not None:
            found.action()


def _find(entries: Sequence[MenuEntry], key: str) -> MenuEntry | None:
    for entry in entries:
        found = entry if entry.key == key else _find(entry.below, key)
        if found is not None:
            return found
    return None


def _is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _picture(*, dark: bool) -> QIcon:
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_drawn(size, drawing.colours(dark=dark)))
    return icon


def _drawn(size: int, colours: drawing.Colours) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / drawing.SIDE, size / drawing.SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.tile))
    painter.drawRoundedRect(QRectF(0, 0, drawing.SIDE, drawing.SIDE), drawing.CORNER, drawing.CORNER)
    pen = QPen(QColor(colours.check), drawing.STROKE, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(x, y) for x, y in drawing.CHECK])
    painter.end()
    return pixmap
