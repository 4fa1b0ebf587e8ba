"""The window on Edge WebView2 (Windows); the only module that knows pywebview's Windows platform."""

from __future__ import annotations

import ctypes
import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from app.desktop.engines.foreign import Placement
from app.desktop.geometry import Screen
from app.desktop.shell import Shell
from app.errors import AppError

if TYPE_CHECKING:
    import webview

_EXTENDED_STYLE, _TOOL_WINDOW, _IN_TASKBAR = -20, 0x80, 0x40000  # GWL_EXSTYLE, WS_EX_TOOLWINDOW, WS_EX_APPWINDOW
_MENU_ITEMS = frozenset({"undo", "redo", "cut", "copy", "paste", "pasteAndMatchStyle", "selectAll", "emoji"})


class WebView2Engine:
    """Loads .NET and WebView2; raises `AppError` where the runtime is missing."""

    gui = "edgechromium"

    def __init__(self) -> None:
        try:
            self._forms: Any = importlib.import_module("webview.platforms.winforms")
            self._platform: Any = importlib.import_module("webview.platforms.edgechromium")
        except Exception as error:  # pythonnet raises .NET's exceptions
            raise AppError(f"The window cannot be opened: {error}. {_CURE}") from error
        if self._forms.renderer != "edgechromium":
            raise AppError(f"The window cannot be opened: the Edge WebView2 runtime is missing. {_CURE}")

    def screens(self) -> Sequence[Screen]:
        return [Screen(each.x, each.y, each.width, each.height) for each in self._forms.get_screens()]

    def is_dark(self) -> bool:
        winreg = importlib.import_module("winreg")
        path = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                return bool(winreg.QueryValueEx(key, "AppsUseLightTheme")[0] == 0)
        except OSError:
            return False

    def pointer(self) -> tuple[int, int] | None:
        position = self._forms.WinForms.Cursor.Position
        return int(position.X), int(position.Y)

    def make_fleeting(self, window: webview.Window, on_blur: Callable[[], None]) -> None:
        """Out of the taskbar by its style: `ShowInTaskbar` would make the form, and its view, anew."""
        native: Any = window.native
        leave_taskbar(native)
        native.Deactivate += lambda _sender, _args: on_blur()

    def attach(self, window: webview.Window, shell: Shell) -> None:
        self._platform.EdgeChrome = _guarded(self._platform.EdgeChrome, shell)
        self._platform.webview_settings["ALLOW_DOWNLOADS"] = True  # of those that the view lets through
        Placement(shell).follow(window)
        window.events.loaded += shell.painted
        window.events.shown += lambda: let_session_end(window.native)
        shell.navigator.loads_with(window.load_url)

    def call(self, work: Callable[[], None]) -> None:
        form = next(iter(self._forms.BrowserView.instances.values()))
        form.BeginInvoke(self._forms.Func[self._forms.Type](work))

    def show(self, window: webview.Window, activation_token: str | None) -> None:  # noqa: ARG002
        native: Any = window.native
        if native is not None:
            window.restore()
            window.show()

    def speak(self) -> None:
        """Nothing of the toolkit's own stands on the screen: menus are made when they are opened."""

    def finish(self, window: webview.Window) -> None:
        window.native = None


def leave_taskbar(form: Any, library: Any = None) -> None:
    """While it is hidden, since the taskbar looks when a window is shown."""
    user32 = library or ctypes.WinDLL("user32")  # type: ignore[attr-defined, unused-ignore]
    handle = ctypes.c_void_p(form.Handle.ToInt64())
    style = user32.GetWindowLongW(handle, _EXTENDED_STYLE)
    user32.SetWindowLongW(handle, _EXTENDED_STYLE, style & ~_IN_TASKBAR | _TOOL_WINDOW)


def let_session_end(form: Any) -> None:
    """A window that hides when it is closed must not keep Windows from shutting down; asked after pywebview's own."""

    def on_closing(_sender: Any, args: Any) -> None:
        if str(args.CloseReason) == "WindowsShutDown":
            args.Cancel = False

    form.FormClosing += on_closing


def _guarded(base: Any, shell: Shell) -> type:
    """pywebview's view with our answers; its events are .NET's, so the handlers are methods of the subclass."""
    navigator = shell.navigator

    class GuardedView(base):  # type: ignore[misc]
        """Keeps the top level and every frame on the app's origin."""

        def on_webview_ready(self, sender: Any, args: Any) -> None:
            if args.IsSuccess:
                core = sender.CoreWebView2
                core.FrameNavigationStarting += self.on_frame_navigation
                core.PermissionRequested += self.on_permission
                core.ContextMenuRequested += self.on_menu
                core.ProcessFailed += self.on_process_failed
            super().on_webview_ready(sender, args)
            if args.IsSuccess:
                settings = sender.CoreWebView2.Settings
                settings.AreDefaultContextMenusEnabled = True
                settings.IsWebMessageEnabled = False
                settings.IsBuiltInErrorPageEnabled = False

        def on_navigation_start(self, sender: Any, args: Any) -> None:
            super().on_navigation_start(sender, args)
            args.Cancel = not navigator.allows(str(args.Uri), main_frame=True, clicked=bool(args.IsUserInitiated))

        def on_frame_navigation(self, _sender: Any, args: Any) -> None:
            args.Cancel = not navigator.allows(str(args.Uri), main_frame=False, clicked=bool(args.IsUserInitiated))

        def on_new_window_request(self, _sender: Any, args: Any) -> None:
            args.set_Handled(True)
            navigator.allows(str(args.Uri), main_frame=True, new_window=True, clicked=bool(args.IsUserInitiated))

        def on_download_starting(self, sender: Any, args: Any) -> None:
            if navigator.policy.offers(str(args.DownloadOperation.Uri)):
                super().on_download_starting(sender, args)
            else:
                args.Cancel = True

        def on_permission(self, _sender: Any, args: Any) -> None:
            microphone = str(args.PermissionKind) == "Microphone"
            own = navigator.policy.is_own(str(args.Uri))
            states = type(args.State)
            args.State = states.Allow if microphone and own and args.IsUserInitiated else states.Deny
            args.Handled = True

        def on_menu(self, _sender: Any, args: Any) -> None:
            for item in [item for item in args.MenuItems if str(item.Name) not in _MENU_ITEMS]:
                args.MenuItems.Remove(item)

        def on_process_failed(self, _sender: Any, args: Any) -> None:
            if "Render" in str(args.ProcessFailedKind):
                navigator.renew()

    return GuardedView


_CURE = "Install the Edge WebView2 runtime from Microsoft, or run without a window: todo-assistant serve."
