"""Everything that must be settled before Qt is loaded, since Qt aborts the process or leaves folders otherwise."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.desktop.display import require_display
from app.desktop.engines import qt_imports
from app.desktop.spelling import VARIABLE, dictionaries_folder
from app.errors import AppError
from app.paths import APP_ID, APP_NAME

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_log = logging.getLogger("qt")

_CHROMIUM_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_QUIET = "--log-level=3"
"""Chromium tells of missing system services and of its own races on standard error; what is fatal is still told."""
_CURE = (
    "On Debian and Ubuntu: sudo apt install libegl1 libgl1 libxkbcommon-x11-0 libxkbfile1 libnss3 libasound2 "
    "libxcomposite1 libxdamage1 libxrandr2 libxtst6 libgbm1 libwayland-cursor0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-xkb1 (on newer ones libasound2t64)."
)


def prepare() -> None:
    """Check the screen and the libraries, set the environment, and load Qt's web view under the app's own name."""
    _set_environment(is_root=sys.platform != "win32" and os.geteuid() == 0)
    needs_screen = sys.platform not in ("win32", "darwin") and "QT_QPA_PLATFORM" not in os.environ
    if needs_screen:
        require_display(os.environ)
        _require_platform_plugin()
    flags = os.environ.get(_CHROMIUM_FLAGS, _QUIET)
    try:
        qt_imports.load()
        platform = importlib.import_module("webview.platforms.qt")
    except ImportError as error:
        raise AppError(f"The window cannot be opened: {error}. {_CURE}") from error
    os.environ[_CHROMIUM_FLAGS] = flags  # pywebview turns the sandbox off on some systems, on import; it stays on here
    if not platform.is_webengine:
        raise AppError(f"The window cannot be opened: PySide6 has no web view here. {_CURE}")
    _name_the_application()


def _set_environment(*, is_root: bool) -> None:
    os.environ["QT_API"] = "pyside6"  # else qtpy takes whichever binding it meets first
    if (dictionaries := dictionaries_folder(os.environ)) is not None:
        os.environ[VARIABLE] = str(dictionaries)
    if is_root:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to start as root with its sandbox
    if not Path(os.environ.get("XDG_RUNTIME_DIR", ""), "bus").exists():
        # With no session bus at all, Chromium would start one, which outlives the app.
        os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")


def _require_platform_plugin() -> None:
    """Load Qt's X11 plugin by hand: where one of its libraries is missing, Qt itself would abort the process."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        raise AppError("The window cannot be opened: PySide6 is not installed.")
    plugin = Path(package.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if os.environ.get("WAYLAND_DISPLAY") or not plugin.exists():
        return
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise AppError(f"The window cannot be opened: {error}. {_CURE}") from error


def _name_the_application() -> None:
    """Without a name QtWebEngine makes a folder named after argv[0] in the user's home."""
    from PySide6.QtCore import QCoreApplication, qInstallMessageHandler  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    QCoreApplication.setOrganizationName(APP_NAME)  # Qt's caches go below the app's own folder
    QCoreApplication.setApplicationName(APP_ID)  # the class of its windows on X11, too
    QGuiApplication.setDesktopFileName(APP_ID)
    qInstallMessageHandler(_log_message)


def _log_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt grumbles about missing graphics drivers on healthy machines: one level lower than it thinks."""
    _log.log({"QtWarningMsg": logging.INFO, "QtCriticalMsg": logging.WARNING}.get(kind.name, logging.DEBUG), message)
