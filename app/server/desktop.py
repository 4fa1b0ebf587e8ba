"""What the page may ask of the desktop it is shown on; implemented by the desktop side, called by its routes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

Of = Literal["window", "quick_add"]


class DesktopSide(Protocol):
    """Every method answers at once."""

    def state(self) -> Mapping[str, Any]:
        """Tray, shortcut and what else works here."""

    def wish(self, of: Of) -> Mapping[str, Any] | None:
        """What the window, or the quick-add box, is to show; told once."""

    def resize_box(self, height: int) -> None: ...
    def hide_box(self) -> None: ...


class NoDesktopSide:
    """A browser's tab."""

    def state(self) -> Mapping[str, Any]:
        return {"available": False}

    def wish(self, of: Of) -> Mapping[str, Any] | None:  # noqa: ARG002
        return None

    def resize_box(self, height: int) -> None: ...
    def hide_box(self) -> None: ...
