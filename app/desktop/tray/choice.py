"""Which tray this engine's desktop has; asked by the resident on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from app.desktop.tray.tray import NoTray, Tray, TrayActions


def make_tray(gui: str, actions: TrayActions, on_availability: Callable[[bool], None]) -> Tray:
    """`on_availability` is told, on the GUI thread, whenever the tray comes or goes after this call."""
    match gui:
        case "qt":
            from app.desktop.tray.qt import QtTray  # noqa: PLC0415

            return QtTray(actions, on_availability)
        case "edgechromium":
            from app.desktop.tray.windows import WindowsTray  # noqa: PLC0415

            return WindowsTray(actions)
        case "cocoa":
            from app.desktop.tray.macos import MacTray  # noqa: PLC0415

            return MacTray(actions)
        case _:
            return NoTray()
