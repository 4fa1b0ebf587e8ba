"""Follows a window's place through pywebview's events; used by the engines whose toolkit is not asked directly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.desktop.shell import Shell

if TYPE_CHECKING:
    import webview


class Placement:
    """The last place and size while not maximised; pywebview calls from threads of its own."""

    def __init__(self, shell: Shell) -> None:
        self._recorder = shell.recorder
        self._geometry = shell.geometry

    def follow(self, window: webview.Window) -> None:
        window.events.resized += self._resized
        window.events.moved += self._moved
        window.events.maximized += self._maximized
        window.events.restored += self._restored

    def _resized(self, width: float, height: float) -> None:
        if not self._geometry.maximized:
            self._changed(width=int(width), height=int(height))

    def _moved(self, x: float, y: float) -> None:
        # A minimised window of Windows stands at -32000.
        if not self._geometry.maximized and x > -30_000 and y > -30_000:
            self._changed(x=int(x), y=int(y))

    def _maximized(self) -> None:
        self._changed(maximized=True)

    def _restored(self) -> None:
        self._changed(maximized=False)

    def _changed(self, **changes: int) -> None:
        self._geometry = replace(self._geometry, **changes)  # type: ignore[arg-type]
        self._recorder.changed(self._geometry)
