"""The window on WebKitGTK (Linux packages that use the system's web view); the only module that knows it."""

from __future__ import annotations

import importlib
import os
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from app.desktop.display import require_display
from app.desktop.geometry import Geometry, Screen
from app.desktop.shell import Shell
from app.errors import AppError
from app.paths import APP_ID

if TYPE_CHECKING:
    import webview

_ACTING_SECONDS = 5.0


class GtkEngine:
    """Loads PyGObject and WebKit; raises `AppError` where they or the display are missing."""

    gui = "gtk"

    def __init__(self) -> None:
        require_display(os.environ)
        try:
            importlib.import_module("gi.repository.GLib").set_prgname(APP_ID)  # the windows' app id on Wayland
            self._platform: Any = importlib.import_module("webview.platforms.gtk")
            self._platform.Gdk.set_program_class(APP_ID)
        except (ImportError, ValueError) as error:
            raise AppError(
                f"The window cannot be opened: {error}. On Debian and Ubuntu: "
                "sudo apt install python3-gi gir1.2-gtk-3.0 gir1.2-webkit2-4.1."
            ) from error

    def screens(self) -> Sequence[Screen]:
        display = self._platform.Gdk.Display.get_default()
        areas = (display.get_monitor(index).get_workarea() for index in range(display.get_n_monitors()))
        return [Screen(area.x, area.y, area.width, area.height) for area in areas]

    def is_dark(self) -> bool:
        settings = self._platform.gtk.Settings.get_default()
        return bool(settings.props.gtk_application_prefer_dark_theme or "dark" in settings.props.gtk_theme_name.lower())

    def pointer(self) -> tuple[int, int] | None:
        seat = self._platform.Gdk.Display.get_default().get_default_seat()
        _, x, y = seat.get_pointer().get_position()
        return int(x), int(y)

    def make_fleeting(self, window: webview.Window, on_blur: Callable[[], None]) -> None:
        native: Any = window.native

        def blurred(*_event: Any) -> bool:
            on_blur()
            return False

        native.set_skip_taskbar_hint(True)
        native.set_skip_pager_hint(True)
        native.connect("focus-out-event", blurred)

    def attach(self, window: webview.Window, shell: Shell) -> None:
        platform = self._platform
        guard = _Guard(platform, shell)
        # Instead of pywebview's own answer, which opens new windows' pages in this one.
        platform.BrowserView.on_navigation = lambda _self, _view, decision, kind: guard.decide(decision, kind)
        window.events.before_show += lambda: guard.watch(platform.BrowserView.instances[window.uid])
        window.events.loaded += shell.painted
        shell.navigator.loads_with(window.load_url)

    def call(self, work: Callable[[], None]) -> None:
        self._platform.glib.idle_add(work)

    def show(self, window: webview.Window, activation_token: str | None) -> None:
        native: Any = window.native

        def present() -> None:
            if activation_token:
                native.set_startup_id(activation_token)
            native.show_all()  # after it was hidden
            native.present()

        self._platform.glib.idle_add(present)

    def speak(self) -> None:
        """Nothing of the toolkit's own stands on the screen: menus are made when they are opened."""

    def finish(self, window: webview.Window) -> None:
        window.native = None


class _Guard:
    """Answers WebKit's questions for one window, and notes where it stands."""

    def __init__(self, platform: Any, shell: Shell) -> None:
        self._platform = platform
        self._webkit = platform.webkit
        self._shell = shell
        self._normal = shell.geometry
        self._last_input = float("-inf")

    def watch(self, view: Any) -> None:
        web = view.webview
        web.connect("create", lambda *_: None)
        web.connect("permission-request", self._on_permission)
        web.connect("button-press-event", self._on_input)
        web.connect("key-press-event", self._on_input)
        web.connect("web-process-terminated", lambda *_: self._shell.navigator.renew())
        web.get_context().connect("download-started", lambda _context, download: self.download(download, view))
        props = web.get_settings().props
        props.javascript_can_open_windows_automatically = False
        view.window.connect("configure-event", self._on_place)
        view.window.connect("window-state-event", self._on_place)
        self._shell.created()

    def decide(self, decision: Any, kind: Any) -> bool:
        kinds = self._webkit.PolicyDecisionType
        if kind == kinds.RESPONSE:
            return self._finish_response(decision)
        action = decision.get_navigation_action()
        allowed = self._shell.navigator.allows(
            action.get_request().get_uri(),
            # WebKitGTK asks for frames too, and names them only if they have a name; a policy that holds
            # for the strictest case would refuse the chat's frame, so blank documents count as frames.
            main_frame=not action.get_request().get_uri().startswith("about:"),
            new_window=kind == kinds.NEW_WINDOW_ACTION,
            clicked=bool(action.is_user_gesture()),
        )
        return self._finish(decision, allowed=allowed)

    def download(self, download: Any, view: Any) -> None:
        """Only what the app offers, and only after a click; the user says where to in pywebview's own dialog."""
        if not (self._shell.navigator.policy.offers(download.get_request().get_uri()) and self._is_acting()):
            download.cancel()
            return

        def decide(asking: Any, name: str) -> bool:
            view.on_download_decide_destination(asking, name)
            return True

        download.connect("decide-destination", decide)

    def _finish_response(self, decision: Any) -> bool:
        """A file that the app sends becomes a download, which is judged as one."""
        if not decision.is_mime_type_supported() and self._shell.navigator.policy.is_own(
            decision.get_request().get_uri()
        ):
            decision.download()
            return True
        return self._finish(decision, allowed=bool(decision.is_mime_type_supported()))

    @staticmethod
    def _finish(decision: Any, *, allowed: bool) -> bool:
        if allowed:
            decision.use()
        else:
            decision.ignore()
        return True

    def _on_permission(self, _view: Any, request: Any) -> bool:
        media = isinstance(request, self._webkit.UserMediaPermissionRequest)
        microphone = media and request.props.is_for_audio_device and not request.props.is_for_video_device
        if microphone and self._is_acting():
            request.allow()
        else:
            request.deny()
        return True

    def _is_acting(self) -> bool:
        return time.monotonic() - self._last_input < _ACTING_SECONDS

    def _on_input(self, *_event: Any) -> bool:
        self._last_input = time.monotonic()
        return False

    def _on_place(self, window: Any, _event: Any) -> bool:
        maximized = bool(window.is_maximized())
        if not maximized:
            (width, height), (x, y) = window.get_size(), window.get_position()
            self._normal = Geometry(width, height, x, y)
        normal = self._normal
        self._shell.recorder.changed(Geometry(normal.width, normal.height, normal.x, normal.y, maximized=maximized))
        return False
