"""What an engine is given to build the window with; made by `window`, read by the engines."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from app.desktop.geometry import Geometry, GeometryRecorder, Screen
from app.desktop.last_folder import LastFolder
from app.desktop.navigation import Navigator
from app.desktop.zoom import Zoom
from app.words.english import WORDS as ENGLISH
from app.words.words import Words

if TYPE_CHECKING:
    import webview

PAINTED_MARK = "window-painted"
"""`performance.mark(…)` by which the page says that its content, not just its frame, is on the screen."""


@dataclass(frozen=True)
class Shell:
    """The window's behaviour, the same for every engine."""

    navigator: Navigator
    geometry: Geometry
    recorder: GeometryRecorder
    painted: Callable[[], None]
    """May be called more than once, from any thread."""
    created: Callable[[], None]
    """On the GUI thread, when the native window exists and the toolkit has set up everything of its own."""
    words: Callable[[], Words] = lambda: ENGLISH
    """Those of the language that the app speaks now."""
    quit: Callable[[], None] = lambda: None
    """End the app, from any thread: closing the window may only hide it."""
    settings: Callable[[], None] = lambda: None
    quick_add: Callable[[], None] = lambda: None
    follow: Callable[[str], None] = lambda _link: None
    """A link of the app's own that the system hands to the running process, as macOS does."""
    zoom: Zoom = field(default_factory=lambda: Zoom(None, lambda _factor: None))
    folder: LastFolder = field(default_factory=lambda: LastFolder(None, lambda _folder: None))


class Engine(Protocol):
    """One web view and its toolkit, loaded and ready to be asked."""

    gui: str
    """The engine's name in pywebview."""

    def screens(self) -> Sequence[Screen]: ...
    def is_dark(self) -> bool: ...
    def pointer(self) -> tuple[int, int] | None:
        """Where the user points, in the coordinates of `screens`; on the GUI thread."""

    def make_fleeting(self, window: webview.Window, on_blur: Callable[[], None]) -> None:
        """Tell when the keyboard goes elsewhere, and keep the window out of the taskbar; on the GUI thread."""

    def attach(self, window: webview.Window, shell: Shell) -> None:
        """Put the guards in place, before pywebview builds the window."""

    def call(self, work: Callable[[], None]) -> None:
        """Run `work` on the GUI thread, soon; from any thread, once the window exists."""

    def show(self, window: webview.Window, activation_token: str | None) -> None:
        """Bring the window to the front, from any thread."""

    def speak(self) -> None:
        """The app's language has changed: say anew what the toolkit itself shows; on the GUI thread."""

    def finish(self, window: webview.Window) -> None:
        """After the loop has ended, on its thread: let go of everything native."""


class Once:
    """Calls through the first time only, whatever thread calls."""

    def __init__(self, callback: Callable[[], None]) -> None:
        self._callback: Callable[[], None] | None = callback
        self._lock = threading.Lock()

    def __call__(self) -> None:
        with self._lock:
            callback, self._callback = self._callback, None
        if callback is not None:
            callback()
