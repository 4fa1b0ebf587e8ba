"""The menu bar of macOS over a played AppKit: what stands in it, and what its lines do."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from app.desktop import mac_target
from app.desktop.engines import cocoa_menu
from app.desktop.engines.cocoa_menu import MenuBar
from app.desktop.geometry import Geometry, GeometryRecorder
from app.desktop.navigation import Navigator
from app.desktop.shell import Shell
from app.desktop.zoom import Zoom
from app.words.choice import words_for

COMMAND, SHIFT, OPTION, CONTROL = 1 << 20, 1 << 17, 1 << 19, 1 << 18


class Item:
    """NSMenuItem."""

    def __init__(self) -> None:
        self.title, self.key, self.held = "-", "", 0
        self.selector: str | None = None
        self.target: Any = None
        self.submenu: Any = None

    @classmethod
    def alloc(cls) -> Item:
        return cls()

    @classmethod
    def separatorItem(cls) -> Item:  # noqa: N802
        return cls()

    def init(self) -> Item:
        return self

    def initWithTitle_action_keyEquivalent_(self, title: str, selector: str | None, key: str) -> Item:  # noqa: N802
        self.title, self.selector, self.key = title, selector, key
        return self

    def setKeyEquivalentModifierMask_(self, held: int) -> None:  # noqa: N802
        self.held = held

    def setTarget_(self, target: Any) -> None:  # noqa: N802
        self.target = target

    def setSubmenu_(self, menu: Any) -> None:  # noqa: N802
        self.submenu = menu


class Menu:
    """NSMenu."""

    def __init__(self) -> None:
        self.title = ""
        self.items: list[Item] = []

    @classmethod
    def alloc(cls) -> Menu:
        return cls()

    def init(self) -> Menu:
        return self

    def initWithTitle_(self, title: str) -> Menu:  # noqa: N802
        self.title = title
        return self

    def addItem_(self, item: Item) -> None:  # noqa: N802
        self.items.append(item)


class PlayedKit:
    """AppKit, as far as a menu bar needs it."""

    NSMenu, NSMenuItem = Menu, Item

    def __init__(self) -> None:
        self.windows: Menu | None = None
        self.services: Menu | None = None
        application = SimpleNamespace(setWindowsMenu_=self._windows, setServicesMenu_=self._services)
        self.NSApplication = SimpleNamespace(sharedApplication=lambda: application)

    def _windows(self, menu: Menu) -> None:
        self.windows = menu

    def _services(self, menu: Menu) -> None:
        self.services = menu


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def shell(done: list[str]) -> Shell:
    return Shell(
        navigator=Navigator("http://x/", lambda: "http://x/", lambda _url: None),
        geometry=Geometry(),
        recorder=GeometryRecorder(Geometry(), lambda _place: None),
        painted=lambda: None,
        created=lambda: None,
        settings=lambda: done.append("settings"),
        quick_add=lambda: done.append("quick add"),
        zoom=Zoom(None, lambda factor: done.append(f"zoom {factor}")),
    )


@pytest.fixture
def kit(monkeypatch: pytest.MonkeyPatch) -> PlayedKit:
    monkeypatch.setattr(cocoa_menu, "menu_target", lambda action: action)
    return PlayedKit()


def lines(bar: Menu) -> dict[str, Item]:
    return {item.title: item for title in bar.items for item in title.submenu.items if item.title != "-"}


def test_it_has_what_every_app_has_with_the_systems_keys(kit: PlayedKit, shell: Shell) -> None:
    bar = MenuBar(kit, "Todo Assistant", shell).build()
    assert [item.submenu.title for item in bar.items] == ["Todo Assistant", "File", "Edit", "View", "Window"]
    found = {title: (item.selector, item.key, item.held) for title, item in lines(bar).items()}
    assert found["About Todo Assistant"] == ("orderFrontStandardAboutPanel:", "", COMMAND)
    assert found["Settings…"] == ("chosen:", ",", COMMAND)
    assert found["Hide Todo Assistant"] == ("hide:", "h", COMMAND)
    assert found["Hide Others"] == ("hideOtherApplications:", "h", OPTION | COMMAND)
    assert found["Quit Todo Assistant"] == ("terminate:", "q", COMMAND)
    assert found["Close"] == ("performClose:", "w", COMMAND)
    assert found["Undo"] == ("undo:", "z", COMMAND)
    assert found["Redo"] == ("redo:", "z", SHIFT | COMMAND)
    assert [found[word][:2] for word in ("Cut", "Copy", "Paste", "Select all")] == [
        ("cut:", "x"),
        ("copy:", "c"),
        ("paste:", "v"),
        ("selectAll:", "a"),
    ]
    assert found["Enter Full Screen"] == ("toggleFullScreen:", "f", CONTROL | COMMAND)
    assert found["Minimise"] == ("performMiniaturize:", "m", COMMAND)


def test_the_system_fills_services_and_lists_windows(kit: PlayedKit, shell: Shell) -> None:
    bar = MenuBar(kit, "Todo Assistant", shell).build()
    assert kit.windows is bar.items[-1].submenu
    assert kit.services is lines(bar)["Services"].submenu
    assert lines(bar)["Services"].selector is None


def test_its_own_lines_do_what_they_say(kit: PlayedKit, shell: Shell, done: list[str]) -> None:
    bar = lines(MenuBar(kit, "Todo Assistant", shell).build())
    for title in ("Settings…", "Quick add…", "Zoom In", "Actual Size", "Zoom Out"):
        bar[title].target()
    assert done == ["settings", "quick add", "zoom 1.1", "zoom 1.0", "zoom 0.9"]


def test_it_speaks_the_apps_language(kit: PlayedKit, shell: Shell) -> None:
    german = replace(shell, words=lambda: words_for("de"))
    bar = MenuBar(kit, "Aufgaben", german).build()
    assert [item.submenu.title for item in bar.items] == ["Aufgaben", "Ablage", "Bearbeiten", "Darstellung", "Fenster"]
    assert "Aufgaben beenden" in lines(bar)


def test_every_target_is_of_one_class_and_calls_its_own_function(monkeypatch: pytest.MonkeyPatch) -> None:
    class PlayedObject:
        @classmethod
        def alloc(cls) -> Any:
            return cls()

        def init(self) -> Any:
            return self

    monkeypatch.setattr(mac_target, "_TYPES", [])
    foundation: Any = SimpleNamespace(NSObject=PlayedObject)
    monkeypatch.setitem(sys.modules, "Foundation", foundation)
    called: list[int] = []
    one, two = (mac_target.menu_target(partial(called.append, number)) for number in (1, 2))
    assert type(one) is type(two)
    two.chosen_(None)
    one.chosen_(None)
    assert called == [2, 1]
