"""What the page may ask of the desktop it is shown on; implemented by the desktop side, called by its routes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

from app.errors import AppError

Of = Literal["window", "quick_add"]


class DesktopSide(Protocol):
    """Every method answers at once, unless it says otherwise."""

    def state(self) -> Mapping[str, Any]:
        """Tray, shortcut and what else works here."""

    def wish(self, of: Of) -> Mapping[str, Any] | None:
        """What the window, or the quick-add box, is to show; told once."""

    def resize_box(self, height: int) -> None: ...
    def hide_box(self) -> None: ...
    def integrate(self, wanted: bool) -> None:
        """Into the system's menus and in charge of links, or out of them; blocks, so call it off the event loop."""


class NoDesktopSide:
    """A browser's tab."""

    def state(self) -> Mapping[str, Any]:
        return {"available": False}

    def wish(self, of: Of) -> Mapping[str, Any] | None:  # noqa: ARG002
        return None

    def resize_box(self, height: int) -> None: ...
    def hide_box(self) -> None: ...

    def integrate(self, wanted: bool) -> None:  # noqa: ARG002
        raise AppError("This page is served to a browser; its app can't be added to menus.", status=409)
