"""The quick-add box where pywebview's own window serves (GTK, WebView2, WKWebView); made by `choice`."""

from __future__ import annotations

import importlib
import threading
import time
from typing import Any

from app.desktop.geometry import Screen
from app.desktop.quick_add.box import FIRST_HEIGHT, WIDTH, BoxOptions, height_within, place
from app.desktop.stage import Stage

_SETTLING_SECONDS = 0.3
"""A window that has just been shown may lose the keyboard for a moment before it has it for good."""


class ForeignBox:
    """A second window, made hidden; pywebview takes every call to the GUI thread by itself."""

    is_ready = True

    def __init__(self, stage: Stage, options: BoxOptions) -> None:
        self._stage = stage
        self._window: Any = None
        self._ending = False
        self._shown_at = 0.0
        # pywebview's loop goes on until its last window is gone.
        stage.window.events.closed += self.close
        # pywebview makes windows from other threads than the GUI's only, which it holds until they are there.
        threading.Thread(target=self._make, args=(options,), name="quick-add-box", daemon=True).start()

    def show(self, activation_token: str | None) -> None:  # noqa: ARG002
        if self._window is None:
            return
        left, top, _ = place(self._screen())
        self._shown_at = time.monotonic()
        self._window.move(left, top)
        self._window.show()

    def hide(self) -> None:
        if self._window is not None:
            self._window.hide()

    def resize(self, height: int) -> None:
        if self._window is not None:
            screen = self._screen()
            self._window.resize(place(screen)[2], height_within(height, screen))

    def close(self) -> None:
        self._ending = True
        window, self._window = self._window, None
        if window is not None:
            window.destroy()

    def _make(self, options: BoxOptions) -> None:
        dark = self._stage.engine.is_dark()
        window = importlib.import_module("webview").create_window(
            options.title,
            options.url(),
            width=WIDTH,
            height=FIRST_HEIGHT,
            min_size=(200, FIRST_HEIGHT // 2),
            background_color=options.background_dark if dark else options.background,
            hidden=True,
            frameless=True,
            easy_drag=False,
            on_top=True,
            text_select=True,
        )
        window.events.closing += lambda: self._may_close(window)
        self._window = window
        self._stage.call(lambda: self._stage.engine.make_fleeting(window, self._blurred))

    def _blurred(self) -> None:
        if time.monotonic() - self._shown_at > _SETTLING_SECONDS:
            self.hide()

    def _may_close(self, window: Any) -> bool:
        """By the window manager: the box only hides, unless the app ends."""
        if not self._ending:
            window.hide()
        return self._ending

    def _screen(self) -> Screen:
        """Where the user is."""
        engine = self._stage.engine
        screens, pointer = engine.screens(), engine.pointer()
        pointed_at = (each for each in screens if pointer is not None and each.holds(*pointer))
        return next(pointed_at, screens[0] if screens else Screen(0, 0, 1280, 720))
