"""Which engine draws the window on this machine, and what to do where there is none; asked by `window`."""

from __future__ import annotations

import importlib.util
import sys
from contextlib import suppress
from typing import Literal

from app.desktop.shell import Engine
from app.errors import AppError

EngineName = Literal["qt", "gtk", "edgechromium", "cocoa"]


def load_engine(name: EngineName | None) -> Engine:
    """Import the engine, which takes a moment; raises `AppError` with the cure where it cannot run."""
    match name or _platform_engine():
        case "qt":
            from app.desktop.engines import qt_garbage  # noqa: PLC0415
            from app.desktop.engines.qt_environment import prepare  # noqa: PLC0415

            qt_garbage.suspend()
            prepare()
            from app.desktop.engines.qt import QtEngine  # noqa: PLC0415

            return QtEngine()
        case "gtk":
            from app.desktop.engines.gtk import GtkEngine  # noqa: PLC0415

            return GtkEngine()
        case "edgechromium":
            from app.desktop.engines.webview2 import WebView2Engine  # noqa: PLC0415

            return WebView2Engine()
        case "cocoa":
            from app.desktop.engines.cocoa import CocoaEngine  # noqa: PLC0415

            return CocoaEngine()


def prepare_engine(name: EngineName | None) -> None:
    """What must be loaded while no other thread imports anything; `load_engine` does the rest."""
    if (name or _platform_engine()) == "qt":
        from app.desktop.engines import qt_imports  # noqa: PLC0415

        with suppress(ImportError):  # `load_engine` meets it again, and says what to install
            qt_imports.load()


def _platform_engine() -> EngineName:
    if sys.platform == "win32":
        return "edgechromium"
    if sys.platform == "darwin":
        return "cocoa"
    for module, name in _LINUX_ENGINES:
        if importlib.util.find_spec(module) is not None:
            return name
    raise AppError(
        "There is no web view for the window. Install PySide6 (from source: uv sync), "
        "or your distribution's WebKitGTK and PyGObject. Without a window: todo-assistant serve."
    )


_LINUX_ENGINES: tuple[tuple[str, EngineName], ...] = (("PySide6", "qt"), ("gi", "gtk"))
