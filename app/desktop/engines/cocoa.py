"""The window on WKWebView (macOS); the only module that knows pywebview's Cocoa platform."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from app.desktop.engines.cocoa_menu import MenuBar
from app.desktop.engines.foreign import Placement
from app.desktop.geometry import Screen
from app.desktop.shell import Shell
from app.errors import AppError

if TYPE_CHECKING:
    import webview

_CANCEL, _ALLOW, _DOWNLOAD = 0, 1, 2  # WKNavigationActionPolicy
_LINK_ACTIVATED = 0  # WKNavigationType
_MICROPHONE = 1  # WKMediaCaptureType
_NOT_AT_ONCE = 0  # NSTerminateCancel: the app ends in good order, when its windows are gone
_PROMPT, _DENY = 0, 2  # WKPermissionDecision: macOS itself asks the user, which is the click


class CocoaEngine:
    """Loads PyObjC and WebKit; raises `AppError` where they are missing."""

    gui = "cocoa"
    _menu_bar: MenuBar | None = None

    def __init__(self) -> None:
        try:
            self._platform: Any = importlib.import_module("webview.platforms.cocoa")
        except ImportError as error:
            raise AppError(f"The window cannot be opened: {error}. Install pywebview with its macOS parts.") from error

    def screens(self) -> Sequence[Screen]:
        return [Screen(each.x, each.y, each.width, each.height) for each in self._platform.get_screens()]

    def is_dark(self) -> bool:
        defaults = self._platform.Foundation.NSUserDefaults.standardUserDefaults()
        return str(defaults.stringForKey_("AppleInterfaceStyle")) == "Dark"

    def pointer(self) -> tuple[int, int] | None:
        place = self._platform.AppKit.NSEvent.mouseLocation()
        return int(place.x), int(place.y)

    def make_fleeting(self, window: webview.Window, on_blur: Callable[[], None]) -> None:
        centre = self._platform.AppKit.NSNotificationCenter.defaultCenter()
        centre.addObserverForName_object_queue_usingBlock_(
            "NSWindowDidResignKeyNotification", window.native, None, lambda _note: on_blur()
        )

    def attach(self, window: webview.Window, shell: Shell) -> None:
        view, menu_bar = self._platform.BrowserView, MenuBar(self._platform.AppKit, window.title, shell)
        self._menu_bar = menu_bar
        view._recreate_menus = lambda _view, _user_menu: menu_bar.build()  # noqa: SLF001
        view.BrowserDelegate = _guarded(view.BrowserDelegate, shell)
        view.AppDelegate = _ending(view.AppDelegate, shell, lambda: self.show(window, None))
        Placement(shell).follow(window)
        window.events.before_show += shell.created
        window.events.shown += lambda: self.call(lambda: shell.zoom.shows_with(_zooming(view, window)))
        window.events.loaded += shell.painted
        shell.navigator.loads_with(window.load_url)

    def call(self, work: Callable[[], None]) -> None:
        self._platform.AppHelper.callAfter(work)

    def show(self, window: webview.Window, activation_token: str | None) -> None:  # noqa: ARG002
        native: Any = window.native
        if native is not None:
            window.restore()
            window.show()

    def speak(self) -> None:
        if self._menu_bar is not None:
            self._platform.AppKit.NSApplication.sharedApplication().setMainMenu_(self._menu_bar.build())

    def finish(self, window: webview.Window) -> None:
        window.native = None


def _zooming(view: Any, window: webview.Window) -> Any:
    return view.instances[window.uid].webview.setPageZoom_


def _ending(base: Any, shell: Shell, show: Callable[[], None]) -> type:
    """pywebview's delegate of the application: it would ask the windows, which only hide when they are closed."""

    class EndingDelegate(base):  # type: ignore[misc]
        """Cmd+Q and the Dock's Quit end the app, its icon in the Dock shows a hidden window, its links are followed."""

        def application_openURLs_(self, _app: Any, urls: Sequence[Any]) -> None:  # noqa: N802
            for url in urls:
                shell.follow(str(url.absoluteString()))

        def applicationShouldTerminate_(self, _app: Any) -> int:  # noqa: N802
            shell.quit()
            return _NOT_AT_ONCE

        def applicationShouldHandleReopen_hasVisibleWindows_(self, _app: Any, visible: bool) -> bool:  # noqa: N802
            if not visible:
                show()
            return True

    return EndingDelegate


def _guarded(base: Any, shell: Shell) -> type:
    """pywebview's delegate with our answers; Objective-C finds the methods by their names."""
    navigator = shell.navigator

    class GuardedDelegate(base):  # type: ignore[misc]
        """Keeps the top level and every frame on the app's origin."""

        def webView_decidePolicyForNavigationAction_decisionHandler_(  # noqa: N802
            self, _view: Any, action: Any, handler: Callable[[int], None]
        ) -> None:
            target = action.targetFrame()
            url = str(action.request().URL().absoluteString())
            if action.shouldPerformDownload():
                handler(_DOWNLOAD if navigator.policy.offers(url) else _CANCEL)
                return
            allowed = navigator.allows(
                url,
                main_frame=target is None or bool(target.isMainFrame()),
                new_window=target is None,
                clicked=action.navigationType() == _LINK_ACTIVATED,
            )
            handler(_ALLOW if allowed else _CANCEL)

        def webView_createWebViewWithConfiguration_forNavigationAction_windowFeatures_(  # noqa: N802
            self, _view: Any, _configuration: Any, _action: Any, _features: Any
        ) -> None:
            return None

        def webView_requestMediaCapturePermissionForOrigin_initiatedByFrame_type_decisionHandler_(  # noqa: N802
            self, _view: Any, origin: Any, _frame: Any, kind: int, handler: Callable[[int], None]
        ) -> None:
            url = f"{origin.protocol()}://{origin.host()}:{origin.port()}"
            handler(_PROMPT if kind == _MICROPHONE and navigator.policy.is_own(url) else _DENY)

        def webViewWebContentProcessDidTerminate_(self, _view: Any) -> None:  # noqa: N802
            navigator.renew()

    return GuardedDelegate
