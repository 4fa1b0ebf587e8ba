"""What only the running app knows: its tray icon and its shortcut; asked of it over the local socket."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.desktop.doctor.finding import Finding, failed, ok, warning
from app.desktop.hotkey.hotkey import spelled

_START = "Start the app, then ask again."


def running(owner: Mapping[str, Any] | None) -> Finding:
    if owner is None:
        return ok("app", "It does not run now.")
    if "error" in owner:
        return failed("app", f"It is running, but: {owner['error']}", "Quit it, and start it again.")
    return ok("app", "It is running.")


def tray(owner: Mapping[str, Any] | None) -> Finding:
    if owner is None or "error" in owner:
        return warning("tray", "Only the running app knows whether there is a place for its icon.", _START)
    if not owner.get("available", True):
        return ok("tray", "It runs without a window, so it has none.")
    if _part(owner, "tray").get("available"):
        return ok("tray", "The icon has its place.")
    cure = (
        "Closing the window quits the app here. On GNOME the extension AppIndicator gives it a place; "
        "elsewhere, add a tray to your panel."
    )
    return warning("tray", "This desktop has no place for tray icons.", cure)


def hotkey(owner: Mapping[str, Any] | None) -> Finding:
    if owner is None or "error" in owner:
        return warning("shortcut", "Only the running app knows whether its shortcut works.", _START)
    found = _part(owner, "hotkey")
    match found.get("state"):
        case "active":
            return ok("shortcut", f"{found.get('trigger') or spelled(str(found.get('keys')))} opens quick add.")
        case "asking":
            return warning("shortcut", str(found.get("message")), "Answer your desktop's question, then ask again.")
        case "conflict":
            return warning("shortcut", str(found.get("message")), "Choose other keys: Settings, Desktop.")
        case "unsupported":
            command = found.get("command") or "todo-assistant --quick-add"
            cure = f"In your desktop's settings, bind keys to this command: {command}"
            return warning("shortcut", str(found.get("message") or "This desktop lets no app have one."), cure)
        case _:
            return ok("shortcut", "None is set.")


def _part(owner: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = owner.get(name)
    return part if isinstance(part, dict) else {}
