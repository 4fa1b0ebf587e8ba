"""What the app asks of its quick-add box, and where the box stands; made by the engines' parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.desktop.geometry import Screen

WIDTH = 640
FIRST_HEIGHT = 76
LARGEST_HEIGHT = 480
_MARGIN = 16
_UPPER = 0.22
"""How far down the screen the box begins."""


@dataclass(frozen=True)
class BoxOptions:
    """The page of the box: `url` gives a fresh launch URL."""

    title: str
    url: Callable[[], str]
    background: str = "#ffffff"
    background_dark: str = "#212121"


class Box(Protocol):
    """Every method on the GUI thread."""

    @property
    def is_ready(self) -> bool: ...
    def show(self, activation_token: str | None) -> None:
        """Over everything, on the pointer's screen, with the keyboard."""

    def hide(self) -> None:
        """What was typed stays in the page."""

    def resize(self, height: int) -> None: ...
    def close(self) -> None: ...


class NoBox:
    """Before the box has been made."""

    is_ready = False

    def show(self, activation_token: str | None) -> None: ...
    def hide(self) -> None: ...
    def resize(self, height: int) -> None: ...
    def close(self) -> None: ...


def place(screen: Screen) -> tuple[int, int, int]:
    """Left, top and width on this screen."""
    width = min(WIDTH, screen.width - 2 * _MARGIN)
    return screen.x + (screen.width - width) // 2, screen.y + int(screen.height * _UPPER), width


def height_within(wanted: int, screen: Screen) -> int:
    """At least the line itself, at most what the screen leaves below its upper part."""
    room = int(screen.height * (1 - _UPPER)) - _MARGIN
    return max(FIRST_HEIGHT // 2, min(wanted, LARGEST_HEIGHT, room))
