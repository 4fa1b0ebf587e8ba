"""The app's one native window; run by the composition root on the main thread, given a URL and callbacks."""

from __future__ import annotations

import importlib
import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from app.desktop.engines.choice import EngineName, load_engine, prepare_engine
from app.desktop.geometry import MIN_HEIGHT, MIN_WIDTH, Geometry, GeometryRecorder
from app.desktop.last_folder import LastFolder
from app.desktop.navigation import Navigator
from app.desktop.shell import Engine, Once, Shell
from app.desktop.stage import Stage
from app.desktop.stop_signals import StopSignals
from app.desktop.zoom import Zoom
from app.words.english import WORDS as ENGLISH
from app.words.words import Words


def _ignore(*_arguments: Any) -> None:
    """A callback nobody asked for."""


def _ends() -> bool:
    """Closing the window ends the app."""
    return True


@dataclass(frozen=True)
class WindowOptions:
    """What the window shows and whom it tells."""

    title: str
    url: Callable[[], str]
    """A fresh launch URL on the app's own origin: asked for at the start (it may block until the server
    listens, while the engine is already being loaded by then) and whenever the page's session has expired."""
    geometry: Callable[[], Geometry] = Geometry
    """Where the window stood last time; asked for once, after the first `url`."""
    words: Callable[[], Words] = lambda: ENGLISH
    """Those of the language that the app speaks now."""
    zoom: Callable[[], object] = _ignore
    """How large the page was drawn last time; asked for once."""
    on_zoom: Callable[[float], None] = _ignore
    folder: Callable[[], object] = _ignore
    """Which one files were last read from; asked for once."""
    on_folder: Callable[[str], None] = _ignore
    icon: Path | None = None
    background: str = "#ffffff"
    background_dark: str = "#212121"
    engine: EngineName | None = None
    """None: the platform's own; on Linux Qt where it is installed, else GTK."""
    hidden: bool = False
    """Make the window without showing it; its page is loaded when it is shown for the first time."""
    on_stage: Callable[[Stage], None] = _ignore
    """On the GUI thread, once the window exists: whatever else lives on the desktop may be made now."""
    on_close: Callable[[], bool] = _ends
    """The user closes the window: False keeps it, and it is on the callee to hide it. On the GUI thread."""
    on_ending: Callable[[], None] = _ignore
    """On the main thread, when the loop has ended and the toolkit is still there."""
    on_painted: Callable[[], None] = _ignore
    """Once, when the page has drawn its content for the first time."""
    on_settings: Callable[[], None] = _ignore
    """Asked for in the menu bar, where the system has one."""
    on_quick_add: Callable[[], None] = _ignore
    """The same."""
    on_link: Callable[[str], None] = _ignore
    """The system hands over a link of the app's own."""
    on_geometry: Callable[[dict[str, Any]], None] = _ignore
    """`Geometry.to_json()`, when the window has come to rest; from any thread."""
    on_external_link: Callable[[str], None] = _ignore
    """The user clicked a link that leads out of the app; the view itself never follows it."""
    on_closed: Callable[[], None] = _ignore
    """The window is gone; `run_window` is about to return."""


class WindowHandle:
    """Reaches the window from any thread, also before it exists and after it is gone."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._show: Callable[[str | None], None] = _ignore
        self._close: Callable[[], None] = _ignore
        self._hide: Callable[[], None] = _ignore
        self._closing = False

    def show(self, activation_token: str | None = None) -> None:
        """Bring the window to the front, un-minimised; the token is what the desktop gave the second process."""
        with self._lock:
            show = self._show
        show(activation_token)

    def hide(self) -> None:
        """Take the window off the screen; its page stays."""
        with self._lock:
            hide = self._hide
        hide()

    def close(self) -> None:
        """End the window as if the user had closed it; `run_window` then returns."""
        with self._lock:
            self._closing = True
            close = self._close
        close()

    @property
    def is_closing(self) -> bool:
        with self._lock:
            return self._closing

    def opened(
        self,
        show: Callable[[str | None], None],
        close: Callable[[], None],
        hide: Callable[[], None] = _ignore,
    ) -> None:
        """From now on there is a window; closes it at once if that was already asked for."""
        with self._lock:
            self._show, self._close, self._hide = show, close, hide
            closing = self._closing
        if closing:
            close()

    def closed(self) -> None:
        with self._lock:
            self._show = self._close = self._hide = _ignore


def prepare_window(engine: EngineName | None = None) -> None:
    """Call before any thread is started: part of the engine must be loaded alone."""
    prepare_engine(engine)


def run_window(options: WindowOptions, handle: WindowHandle) -> None:
    """Show the window and return when it is closed: by the user, `handle.close()`, SIGTERM, SIGINT or SIGHUP.

    Must be called on the main thread. Raises `AppError` where there is no display or no web view.
    """
    with StopSignals(handle.close) as signals:
        engine = load_engine(options.engine)
        url = options.url()
        if not handle.is_closing:
            _run(engine, _shell(options, url, engine, signals, handle), options, url, handle)
    options.on_closed()


def _run(engine: Engine, shell: Shell, options: WindowOptions, url: str, handle: WindowHandle) -> None:
    # Loaded here, as the engine is: it is heavy, and only the process with the window needs it.
    webview = importlib.import_module("webview")
    window = _create(webview, options, url, shell.geometry, dark=engine.is_dark())
    engine.attach(window, shell)
    window.events.closing += lambda: handle.is_closing or options.on_close()
    window.events.shown += Once(partial(_opened, engine, window, shell, options, handle))
    webview.start(gui=engine.gui, private_mode=True, debug=False, icon=_icon(options))
    handle.closed()
    options.on_ending()
    engine.finish(window)
    shell.recorder.flush()


def _opened(engine: Engine, window: Any, shell: Shell, options: WindowOptions, handle: WindowHandle) -> None:
    handle.opened(partial(engine.show, window), window.destroy, window.hide)
    engine.call(partial(options.on_stage, Stage(engine, window, shell)))


def _shell(options: WindowOptions, url: str, engine: Engine, signals: StopSignals, handle: WindowHandle) -> Shell:
    remembered = options.geometry()
    return Shell(
        navigator=Navigator(url, options.url, options.on_external_link),
        geometry=remembered.on_screen(engine.screens()),
        recorder=GeometryRecorder(remembered, options.on_geometry),
        painted=Once(options.on_painted),
        created=signals.install,
        words=options.words,
        quit=handle.close,
        settings=options.on_settings,
        quick_add=options.on_quick_add,
        follow=options.on_link,
        zoom=Zoom(options.zoom(), options.on_zoom),
        folder=LastFolder(options.folder(), options.on_folder),
    )


def _create(webview: ModuleType, options: WindowOptions, url: str, geometry: Geometry, *, dark: bool) -> Any:
    webview.settings["OPEN_EXTERNAL_LINKS_IN_BROWSER"] = False
    webview.settings["ALLOW_FILE_URLS"] = False
    logging.getLogger("pywebview").handlers.clear()  # it brings one of its own; ours are the root's
    return webview.create_window(
        options.title,
        url,
        width=geometry.width,
        height=geometry.height,
        x=geometry.x,
        y=geometry.y,
        maximized=geometry.maximized and not options.hidden,  # pywebview would show it
        hidden=options.hidden,
        min_size=(MIN_WIDTH, MIN_HEIGHT),
        background_color=options.background_dark if dark else options.background,
        text_select=True,
        zoomable=True,
        draggable=True,
        easy_drag=False,
    )


def _icon(options: WindowOptions) -> str | None:
    if sys.platform == "win32":
        return None  # pywebview takes the executable's
    return str(options.icon) if options.icon is not None and options.icon.is_file() else None
