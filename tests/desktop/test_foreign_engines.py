"""The hooks of the engines that do not run here, called as their toolkits call them."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from app.desktop.engines import cocoa, gtk, webview2
from app.desktop.engines.foreign import Placement
from app.desktop.engines.gtk import _Guard
from app.desktop.geometry import Geometry, GeometryRecorder
from app.desktop.navigation import Navigator
from app.desktop.shell import Shell

OWN = "http://127.0.0.1:4321"
OTHER = "https://example.org/"


class Watched:
    """A shell over an app at `OWN`, and what it was told."""

    def __init__(self) -> None:
        self.external: list[str] = []
        self.places: list[dict[str, Any]] = []
        self.shell = Shell(
            navigator=Navigator(f"{OWN}/", lambda: f"{OWN}/launch", self.external.append),
            geometry=Geometry(800, 600, 10, 20),
            recorder=GeometryRecorder(Geometry(800, 600, 10, 20), self.places.append, settled_after=60),
            painted=lambda: None,
            created=lambda: None,
        )

    def place(self) -> dict[str, Any]:
        self.shell.recorder.flush()
        return self.places[-1]


@pytest.fixture
def watched() -> Watched:
    return Watched()


class PlayedEdge:
    """pywebview's view, as far as ours builds on it."""

    def on_navigation_start(self, _sender: Any, _args: Any) -> None: ...

    def on_webview_ready(self, _sender: Any, _args: Any) -> None: ...

    def on_download_starting(self, _sender: Any, args: Any) -> None:
        args.asked = "where to"


def edge(watched: Watched) -> Any:
    return webview2._guarded(PlayedEdge, watched.shell)()


@pytest.mark.parametrize(("url", "cancelled"), [(f"{OWN}/x", False), (OTHER, True), ("about:blank", True)])
def test_webview2_cancels_navigation_away_from_the_app(watched: Watched, url: str, cancelled: bool) -> None:
    args = SimpleNamespace(Uri=url, IsUserInitiated=False, Cancel=None)
    edge(watched).on_navigation_start(None, args)
    assert args.Cancel is cancelled
    assert watched.external == []


@pytest.mark.parametrize(("url", "cancelled"), [("about:srcdoc", False), (f"{OWN}/x", False), (OTHER, True)])
def test_webview2_holds_frames_to_the_same_rule(watched: Watched, url: str, cancelled: bool) -> None:
    args = SimpleNamespace(Uri=url, IsUserInitiated=False, Cancel=None)
    edge(watched).on_frame_navigation(None, args)
    assert args.Cancel is cancelled


@pytest.mark.parametrize(
    ("url", "asked", "cancelled"),
    [
        (f"{OWN}/api/export", "where to", False),
        ("https://example.org/loot", None, True),
        ("data:text/html,x", None, True),
    ],
)
def test_webview2_saves_what_the_app_offers_alone(
    watched: Watched, url: str, asked: str | None, cancelled: bool
) -> None:
    args = SimpleNamespace(DownloadOperation=SimpleNamespace(Uri=url), asked=None, Cancel=False)
    edge(watched).on_download_starting(None, args)
    assert (args.asked, args.Cancel) == (asked, cancelled)


def test_webview2_opens_no_new_window_and_reports_a_clicked_link(watched: Watched) -> None:
    handled: list[bool] = []
    args = SimpleNamespace(Uri=OTHER, IsUserInitiated=True, set_Handled=handled.append)
    edge(watched).on_new_window_request(None, args)
    assert handled == [True]
    assert watched.external == [OTHER]


class State:
    """An enumeration of .NET."""

    Allow = "allow"
    Deny = "deny"


@pytest.mark.parametrize(
    ("kind", "url", "clicked", "answer"),
    [
        ("Microphone", f"{OWN}/", True, "allow"),
        ("Microphone", f"{OWN}/", False, "deny"),
        ("Microphone", OTHER, True, "deny"),
        ("Camera", f"{OWN}/", True, "deny"),
        ("ClipboardRead", f"{OWN}/", True, "deny"),
        ("Geolocation", f"{OWN}/", True, "deny"),
    ],
)
def test_webview2_grants_the_microphone_to_a_click_only(
    watched: Watched, kind: str, url: str, clicked: bool, answer: str
) -> None:
    args = SimpleNamespace(PermissionKind=kind, Uri=url, IsUserInitiated=clicked, State=State(), Handled=False)
    edge(watched).on_permission(None, args)
    assert (args.State, args.Handled) == (answer, True)


class Items(list[Any]):
    def Remove(self, item: Any) -> None:  # noqa: N802 - .NET's name
        self.remove(item)


def test_webview2s_menu_keeps_what_edits_text(watched: Watched) -> None:
    names = ("back", "reload", "cut", "copy", "paste", "saveAs", "inspectElement", "selectAll")
    args = SimpleNamespace(MenuItems=Items(SimpleNamespace(Name=name) for name in names))
    edge(watched).on_menu(None, args)
    assert [item.Name for item in args.MenuItems] == ["cut", "copy", "paste", "selectAll"]


def delegate(watched: Watched) -> Any:
    return cocoa._guarded(object, watched.shell)()


def action(url: str, *, main_frame: bool | None = True, link: bool = False, download: bool = False) -> Any:
    frame = None if main_frame is None else SimpleNamespace(isMainFrame=lambda: main_frame)
    address = SimpleNamespace(absoluteString=lambda: url)
    return SimpleNamespace(
        targetFrame=lambda: frame,
        request=lambda: SimpleNamespace(URL=lambda: address),
        navigationType=lambda: 0 if link else -1,
        shouldPerformDownload=lambda: download,
    )


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (action(f"{OWN}/x"), 1),
        (action(f"{OWN}/x", download=True), 2),
        (action("data:image/png;base64,AAAA", download=True), 2),
        (action(f"{OTHER}x", download=True), 0),
        (action(f"{OWN}/x", main_frame=None, link=True), 0),
        (action(OTHER), 0),
        (action("about:srcdoc", main_frame=False), 1),
        (action(OTHER, main_frame=False), 0),
    ],
)
def test_wkwebview_answers_every_navigation(watched: Watched, asked: Any, answer: int) -> None:
    answers: list[int] = []
    delegate(watched).webView_decidePolicyForNavigationAction_decisionHandler_(None, asked, answers.append)
    assert answers == [answer]


def test_on_macos_quitting_ends_the_app_and_a_click_in_the_dock_shows_it(watched: Watched) -> None:
    done: list[str] = []
    shell = replace(watched.shell, quit=lambda: done.append("quit"))
    ending: Any = cocoa._ending(object, shell, lambda: done.append("shown"))()
    assert ending.applicationShouldTerminate_(None) == 0  # the windows' end is the app's
    assert ending.applicationShouldHandleReopen_hasVisibleWindows_(None, True) is True
    assert ending.applicationShouldHandleReopen_hasVisibleWindows_(None, False) is True
    assert done == ["quit", "shown"]


def test_on_macos_the_system_hands_the_apps_links_over(watched: Watched) -> None:
    links: list[str] = []
    ending: Any = cocoa._ending(object, replace(watched.shell, follow=links.append), lambda: None)()
    urls = ["todo-assistant://open", "todo-assistant://quick-add?text=a"]
    ending.application_openURLs_(None, [SimpleNamespace(absoluteString=lambda url=url: url) for url in urls])
    assert links == urls


def test_cocoa_gets_our_menu_bar_and_zooms_its_page(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cocoa, "MenuBar", lambda _kit, name, _shell: SimpleNamespace(build=lambda: f"bar of {name}"))
    shown: list[float] = []
    view = SimpleNamespace(
        BrowserDelegate=object,
        AppDelegate=object,
        instances={"one": SimpleNamespace(webview=SimpleNamespace(setPageZoom_=shown.append))},
    )
    platform = SimpleNamespace(BrowserView=view, AppKit=None, AppHelper=SimpleNamespace(callAfter=lambda work: work()))
    names = ("before_show", "shown", "loaded", "resized", "moved", "maximized", "restored")
    events = SimpleNamespace(**{name: Signals() for name in names})
    window: Any = SimpleNamespace(uid="one", title="Todos", events=events, load_url=lambda _url: None)
    bare(cocoa.CocoaEngine, _platform=platform).attach(window, watched.shell)
    assert view._recreate_menus(None, None) == "bar of Todos"
    for handler in events.shown:
        handler()
    watched.shell.zoom.larger()
    assert shown == [1.0, 1.1]


def test_on_macos_the_menu_bar_speaks_the_new_language(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter(["File", "Ablage"])
    monkeypatch.setattr(cocoa, "MenuBar", lambda *_: SimpleNamespace(build=lambda: next(said)))
    bars: list[str] = []
    application = SimpleNamespace(setMainMenu_=bars.append)
    kit = SimpleNamespace(NSApplication=SimpleNamespace(sharedApplication=lambda: application))
    view = SimpleNamespace(BrowserDelegate=object, AppDelegate=object, instances={})
    names = ("before_show", "shown", "loaded", "resized", "moved", "maximized", "restored")
    events = SimpleNamespace(**{name: Signals() for name in names})
    window: Any = SimpleNamespace(uid="one", title="Todos", events=events, load_url=lambda _url: None)
    engine = bare(cocoa.CocoaEngine, _platform=SimpleNamespace(BrowserView=view, AppKit=kit))
    engine.speak()  # before there is a window
    engine.attach(window, watched.shell)
    engine.speak()
    engine.speak()
    assert bars == ["File", "Ablage"]


def test_wkwebview_reports_a_clicked_link(watched: Watched) -> None:
    answers: list[int] = []
    asked = action(OTHER, main_frame=None, link=True)
    delegate(watched).webView_decidePolicyForNavigationAction_decisionHandler_(None, asked, answers.append)
    assert answers == [0]
    assert watched.external == [OTHER]


@pytest.mark.parametrize(("kind", "port", "answer"), [(1, 4321, 0), (0, 4321, 2), (2, 4321, 2), (1, 4322, 2)])
def test_wkwebview_lets_the_system_ask_for_the_microphone_alone(
    watched: Watched, kind: int, port: int, answer: int
) -> None:
    answers: list[int] = []
    origin = SimpleNamespace(protocol=lambda: "http", host=lambda: "127.0.0.1", port=lambda: port)
    ask = delegate(watched).webView_requestMediaCapturePermissionForOrigin_initiatedByFrame_type_decisionHandler_
    ask(None, origin, None, kind, answers.append)
    assert answers == [answer]


class Decision:
    """WebKitGTK's question."""

    def __init__(self, url: str, *, gesture: bool = False, supported: bool = True) -> None:
        self.answer: str | None = None
        self._action = SimpleNamespace(
            get_request=lambda: SimpleNamespace(get_uri=lambda: url), is_user_gesture=lambda: gesture
        )
        self.is_mime_type_supported = lambda: supported
        self.get_request = self._action.get_request

    def get_navigation_action(self) -> Any:
        return self._action

    def use(self) -> None:
        self.answer = "use"

    def ignore(self) -> None:
        self.answer = "ignore"

    def download(self) -> None:
        self.answer = "download"


KINDS = SimpleNamespace(NAVIGATION_ACTION=0, NEW_WINDOW_ACTION=1, RESPONSE=2)
GTK = SimpleNamespace(webkit=SimpleNamespace(PolicyDecisionType=KINDS))


@pytest.mark.parametrize(
    ("asked", "kind", "answer"),
    [
        (Decision(f"{OWN}/x"), 0, "use"),
        (Decision("about:srcdoc"), 0, "use"),
        (Decision(OTHER), 0, "ignore"),
        (Decision(f"{OWN}/x"), 1, "ignore"),
        (Decision(f"{OWN}/x", supported=True), 2, "use"),
        (Decision(f"{OWN}/x", supported=False), 2, "download"),
        (Decision(OTHER, supported=False), 2, "ignore"),
    ],
)
def test_webkitgtk_answers_every_decision_itself(watched: Watched, asked: Decision, kind: int, answer: str) -> None:
    assert _Guard(GTK, watched.shell).decide(asked, kind) is True
    assert asked.answer == answer


class Download:
    """WebKitGTK's, with what it asks where to save."""

    def __init__(self, url: str) -> None:
        self.get_request = lambda: SimpleNamespace(get_uri=lambda: url)
        self.done: list[str] = []

    def connect(self, signal: str, decide: Any) -> None:
        assert signal == "decide-destination"
        assert decide(self, "todos.json") is True

    def cancel(self) -> None:
        self.done.append("cancelled")


@pytest.mark.parametrize(
    ("url", "clicked", "done"),
    [
        (f"{OWN}/api/export", True, ["asked for todos.json"]),
        (f"{OWN}/api/export", False, ["cancelled"]),
        (f"{OTHER}loot", True, ["cancelled"]),
    ],
)
def test_webkitgtk_saves_what_the_app_offers_after_a_click_alone(
    watched: Watched, url: str, clicked: bool, done: list[str]
) -> None:
    guard, download = _Guard(GTK, watched.shell), Download(url)
    if clicked:
        guard._on_input()
    view = SimpleNamespace(on_download_decide_destination=lambda found, name: found.done.append(f"asked for {name}"))
    guard.download(download, view)
    assert download.done == done


def test_webkitgtk_reports_a_clicked_link(watched: Watched) -> None:
    asked = Decision(OTHER, gesture=True)
    _Guard(GTK, watched.shell).decide(asked, KINDS.NEW_WINDOW_ACTION)
    assert asked.answer == "ignore"
    assert watched.external == [OTHER]


def test_a_place_is_followed_but_not_while_maximised_or_minimised(watched: Watched) -> None:
    place = Placement(watched.shell)
    place._moved(30.0, 40.0)
    place._resized(700, 500)
    place._maximized()
    place._resized(1400, 900)
    place._moved(0, 0)
    assert watched.place() == {"width": 700, "height": 500, "x": 30, "y": 40, "maximized": True}
    place._restored()
    place._moved(-32000, -32000)
    assert watched.place() == {"width": 700, "height": 500, "x": 30, "y": 40, "maximized": False}


@pytest.mark.parametrize(("reason", "kept"), [("UserClosing", True), ("WindowsShutDown", False)])
def test_a_window_that_hides_on_closing_does_not_keep_windows_from_shutting_down(reason: str, kept: bool) -> None:
    class Closing(list[Any]):
        def __iadd__(self, handler: Any) -> Any:  # type: ignore[misc]
            self.append(handler)
            return self

    form = SimpleNamespace(FormClosing=Closing())
    webview2.let_session_end(form)
    args = SimpleNamespace(CloseReason=reason, Cancel=True)
    form.FormClosing[0](None, args)
    assert args.Cancel is kept


class Signals(list[Any]):
    """An event of .NET: handlers are added to it."""

    def __iadd__(self, handler: Any) -> Signals:  # type: ignore[misc]
        self.append(handler)
        return self


def bare(engine: type[Any], **parts: Any) -> Any:
    """An engine without its libraries."""
    made = object.__new__(engine)
    for name, part in parts.items():
        setattr(made, name, part)
    return made


def test_gtks_box_tells_when_the_keyboard_goes_and_is_in_no_taskbar() -> None:
    done: list[Any] = []
    native = SimpleNamespace(
        set_skip_taskbar_hint=lambda wanted: done.append(("taskbar", wanted)),
        set_skip_pager_hint=lambda wanted: done.append(("pager", wanted)),
        connect=lambda signal, handler: done.append((signal, handler())),
    )
    bare(gtk.GtkEngine).make_fleeting(SimpleNamespace(native=native), lambda: done.append("blurred"))
    assert done == [("taskbar", True), ("pager", True), "blurred", ("focus-out-event", False)]


class PlayedUser32:
    """The styles of one window: that of an ordinary one with an entry in the taskbar at first."""

    style = 0x40000 | 0x8

    def GetWindowLongW(self, _handle: Any, index: int) -> int:  # noqa: N802
        assert index == -20
        return self.style

    def SetWindowLongW(self, _handle: Any, index: int, style: int) -> None:  # noqa: N802
        assert index == -20
        self.style = style


def test_windows_box_is_in_no_taskbar_and_stays_on_top() -> None:
    user32 = PlayedUser32()
    webview2.leave_taskbar(SimpleNamespace(Handle=SimpleNamespace(ToInt64=lambda: 7)), user32)
    assert user32.style == 0x80 | 0x8


def test_windows_box_tells_when_the_keyboard_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    blurred: list[bool] = []
    native = SimpleNamespace(Deactivate=Signals())
    monkeypatch.setattr(webview2, "leave_taskbar", lambda form: blurred.append(form is not native))
    bare(webview2.WebView2Engine).make_fleeting(SimpleNamespace(native=native), lambda: blurred.append(True))
    native.Deactivate[0](None, None)
    assert blurred == [False, True]


def test_the_pointer_is_where_each_toolkit_says() -> None:
    forms = SimpleNamespace(WinForms=SimpleNamespace(Cursor=SimpleNamespace(Position=SimpleNamespace(X=5, Y=6))))
    kit = SimpleNamespace(NSEvent=SimpleNamespace(mouseLocation=lambda: SimpleNamespace(x=7.5, y=8.5)))
    seat = SimpleNamespace(get_pointer=lambda: SimpleNamespace(get_position=lambda: (None, 9, 10)))
    display = SimpleNamespace(get_default=lambda: SimpleNamespace(get_default_seat=lambda: seat))
    assert bare(webview2.WebView2Engine, _forms=forms).pointer() == (5, 6)
    assert bare(cocoa.CocoaEngine, _platform=SimpleNamespace(AppKit=kit)).pointer() == (7, 8)
    gdk = SimpleNamespace(Gdk=SimpleNamespace(Display=display))
    assert bare(gtk.GtkEngine, _platform=gdk).pointer() == (9, 10)
