"""What the desktop offers: a screen, a web view, notices, the start at login, links."""

from __future__ import annotations

import os
import sys

from app.desktop.autostart.autostart import system_autostart
from app.desktop.display import require_display
from app.desktop.doctor.finding import Finding, ok, warning
from app.desktop.doctor.finding import failed as failing
from app.desktop.integration.integration import system_integration
from app.desktop.launching import launch_command
from app.desktop.notifications.notifications import capabilities
from app.errors import AppError

_SERVICE = "Without a window everything works in your browser: todo-assistant serve"


def display() -> Finding:
    if sys.platform in ("win32", "darwin"):
        return ok("screen", "This system always has one.")
    try:
        require_display(os.environ)
    except AppError as error:
        return failing("screen", _first_sentence(error), f"Start it from a desktop session. {_SERVICE}")
    kind = "Wayland" if os.environ.get("WAYLAND_DISPLAY") else "X11"
    return ok("screen", f"{kind} answers.")


def web_view() -> Finding:
    # Imported here: it loads the toolkit, which nothing else of the doctor needs.
    from app.desktop.engines.choice import load_engine  # noqa: PLC0415

    try:
        engine = load_engine(None)
    except AppError as error:
        says = _first_sentence(error)
        return failing("web view", says, error.user_message.removeprefix(says).strip())
    names = {"qt": "Qt WebEngine", "gtk": "WebKitGTK", "edgechromium": "Edge WebView2", "cocoa": "WKWebView"}
    return ok("web view", f"{names.get(engine.gui, engine.gui)} is loaded.")


async def notifications() -> Finding:
    can = await capabilities()
    if can is None:
        cure = "Nothing has to be done; to have them outside the window, start your desktop's notification service."
        return warning("notifications", "Nobody shows notifications here; reminders come in the window.", cure)
    if "actions" not in can:
        cure = "Nothing has to be done: the window shows the buttons."
        return warning("notifications", "They are shown here without buttons.", cure)
    return ok("notifications", "They are shown, with buttons.")


def autostart() -> Finding:
    command = system_autostart().command()
    if command is None:
        return ok("start at login", "It is off.")
    if launch_command()[0] not in command.replace("\\\\", "\\"):
        cure = "Switch it off and on again: Settings, Desktop."
        return warning("start at login", f"It starts another program: {command}", cure)
    return ok("start at login", f"It is on: {command}")


def links() -> Finding:
    command = system_integration().command()
    if command is None:
        cure = "If you want them: todo-assistant integrate"
        return warning("links", "Links that begin with todo-assistant:// are not followed yet.", cure)
    return ok("links", f"They start: {command}")


def _first_sentence(error: AppError) -> str:
    return error.user_message.split(". ", 1)[0].rstrip(".") + "."
