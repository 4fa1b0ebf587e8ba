"""Where the window stands: its remembered size and place, kept on a screen that exists; used by the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

MIN_WIDTH, MIN_HEIGHT = 360, 480
DEFAULT_WIDTH, DEFAULT_HEIGHT = 1100, 720
_LARGEST = 32_000
_SETTLED_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Screen:
    """The usable part of a screen, in the same units as `Geometry`."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Geometry:
    """Size and place of the window while it is not maximised; without a place it is centred."""

    width: int = DEFAULT_WIDTH
    height: int = DEFAULT_HEIGHT
    x: int | None = None
    y: int | None = None
    maximized: bool = False

    @classmethod
    def from_json(cls, value: object) -> Geometry:
        """What was remembered; anything that is no number of pixels falls back to the default."""
        if not isinstance(value, dict):
            return cls()
        x, y = (_pixels(value.get(key), -_LARGEST) for key in ("x", "y"))
        return cls(
            width=_pixels(value.get("width"), MIN_WIDTH) or DEFAULT_WIDTH,
            height=_pixels(value.get("height"), MIN_HEIGHT) or DEFAULT_HEIGHT,
            x=x if y is not None else None,
            y=y if x is not None else None,
            maximized=value.get("maximized") is True,
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "width": self.width,
            "height": self.height,
            "x": self.x,
            "y": self.y,
            "maximized": self.maximized,
        }

    def on_screen(self, screens: Sequence[Screen]) -> Geometry:
        """The same window, no larger than the screen it is on and wholly on it; screens come and go."""
        if not screens:
            return self
        screen = self._screen(screens)
        width = max(MIN_WIDTH, min(self.width, screen.width))
        height = max(MIN_HEIGHT, min(self.height, screen.height))
        if self.x is None or self.y is None:
            x, y = screen.x + (screen.width - width) // 2, screen.y + (screen.height - height) // 2
        else:
            x, y = self.x, self.y
        return Geometry(
            width,
            height,
            max(screen.x, min(x, screen.x + screen.width - width)),
            max(screen.y, min(y, screen.y + screen.height - height)),
            self.maximized,
        )

    def _screen(self, screens: Sequence[Screen]) -> Screen:
        if self.x is None or self.y is None:
            return screens[0]
        middle = (self.x + self.width // 2, self.y + self.height // 2)
        return next((screen for screen in screens if screen.holds(*middle)), screens[0])


class GeometryRecorder:
    """Passes a geometry on once the window has come to rest, and never the same one twice."""

    def __init__(
        self, known: Geometry, record: Callable[[dict[str, Any]], None], settled_after: float = _SETTLED_SECONDS
    ) -> None:
        self._recorded = known
        self._record = record
        self._settled_after = settled_after
        self._pending: Geometry | None = None
        self._timer: threading.Timer | None = None
        self._lock = threading.Lock()

    def changed(self, geometry: Geometry) -> None:
        """The window is on its way: pass this on unless another one follows soon."""
        with self._lock:
            self._pending = geometry
            self._cancel_timer()
            self._timer = threading.Timer(self._settled_after, self.flush)
            self._timer.daemon = True
            self._timer.start()

    def settled(self, geometry: Geometry) -> None:
        """The window rests here."""
        with self._lock:
            self._pending = geometry
        self.flush()

    def flush(self) -> None:
        """Pass on what is pending now: the window is closing."""
        with self._lock:
            self._cancel_timer()
            pending, self._pending = self._pending, None
            if pending is None or pending == self._recorded:
                return
            self._recorded = pending
        self._record(pending.to_json())

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _pixels(value: object, lowest: int) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST:
        return None
    return max(value, lowest)
