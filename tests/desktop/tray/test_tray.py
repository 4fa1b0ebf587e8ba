from __future__ import annotations

import sys
from dataclasses import replace
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from app.desktop.tray.tray import Pause, TrayActions, TrayState, menu, tooltip
from app.words.choice import words_for


class Noted:
    """The actions, which note what was chosen."""

    def __init__(self) -> None:
        self.chosen: list[str] = []
        self.actions = TrayActions(
            open=lambda: self.chosen.append("open"),
            open_today=lambda: self.chosen.append("today"),
            quick_add=lambda: self.chosen.append("quick add"),
            pause=self._pause,
            resume=lambda: self.chosen.append("resume"),
            settings=lambda: self.chosen.append("settings"),
            quit=lambda: self.chosen.append("quit"),
        )

    def _pause(self, pause: Pause) -> None:
        self.chosen.append(f"pause {pause}")


def labels(state: TrayState) -> list[str]:
    return [entry.label for entry in menu(state, Noted().actions) if entry.visible and entry.label != "-"]


def test_the_menu_tells_todays_count_the_shortcut_and_how_to_pause() -> None:
    assert labels(TrayState(today=3, keys="Ctrl+Shift+Space")) == [
        "Open Todo Assistant",
        "3 todos for today",
        "Quick add…   Ctrl+Shift+Space",
        "Pause reminders",
        "Settings",
        "Quit",
    ]


def test_the_menu_speaks_the_language_of_the_state() -> None:
    assert labels(TrayState(today=2, words=words_for("fr"))) == [
        "Ouvrir Todo Assistant",
        "2 tâches pour aujourd’hui",
        "Ajout rapide…",
        "Suspendre les rappels",
        "Réglages",
        "Quitter",
    ]


def test_while_reminders_are_paused_it_offers_to_resume_them() -> None:
    shown = labels(TrayState(today=0, paused_until="15:30"))
    assert "Resume reminders (paused until 15:30)" in shown
    assert "Nothing due today" in shown
    assert "Pause reminders" not in shown
    assert "Resume reminders" in labels(TrayState(paused_until=""))


@pytest.mark.parametrize(
    ("today", "told"),
    [(None, "Todo Assistant"), (1, "Todo Assistant: 1 todo for today"), (0, "Todo Assistant: Nothing due today")],
)
def test_the_tooltip_tells_todays_count(today: int | None, told: str) -> None:
    assert tooltip(TrayState(today=today)) == told


def test_every_state_has_the_same_lines_so_that_a_tray_may_change_them_in_place() -> None:
    def keys(entries: Any) -> list[Any]:
        return [(entry.key, keys(entry.below)) for entry in entries]

    plain = TrayState()
    paused = replace(plain, paused_until="15:30", today=4)
    assert keys(menu(plain, Noted().actions)) == keys(menu(paused, Noted().actions))


class Icon:
    """pystray's icon."""

    def __init__(self, name: str, icon: Any, title: str, menu: Any) -> None:
        self.icon, self.title, self.menu = icon, title, menu
        self.said: list[tuple[str, str]] = []
        self.state = "made"

    def run_detached(self) -> None:
        self.state = "running"

    def update_menu(self) -> None:
        self.state = "updated"

    def notify(self, text: str, title: str) -> None:
        self.said.append((title, text))

    def stop(self) -> None:
        self.state = "stopped"


def played_pystray(monkeypatch: pytest.MonkeyPatch) -> list[Icon]:
    made: list[Icon] = []
    pystray: Any = ModuleType("pystray")

    def icon(*arguments: Any) -> Icon:
        made.append(Icon(*arguments))
        return made[-1]

    pystray.Icon = icon
    pystray.Menu = lambda *items: items[0] if len(items) == 1 and callable(items[0]) else list(items)
    pystray.Menu.SEPARATOR = "-"
    pystray.MenuItem = lambda text, action, default=False: SimpleNamespace(text=text, action=action, default=default)
    monkeypatch.setitem(sys.modules, "pystray", pystray)
    monkeypatch.setattr("app.desktop.tray.windows._drawn", lambda *, dark: f"icon, dark: {dark}")
    return made


def test_windows_shows_the_menu_of_the_moment_and_opens_with_a_click(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.desktop.tray.windows import WindowsTray  # noqa: PLC0415

    made, noted = played_pystray(monkeypatch), Noted()
    tray = WindowsTray(noted.actions)
    [icon] = made
    assert icon.state == "running"
    tray.update(TrayState(today=2, dark=True))
    assert (icon.title, icon.icon, icon.state) == ("Todo Assistant: 2 todos for today", "icon, dark: True", "updated")
    lines = icon.menu()
    assert [line if line == "-" else line.text for line in lines][:2] == ["Open Todo Assistant", "2 todos for today"]
    assert [line.text for line in lines if line != "-" and line.default] == ["Open Todo Assistant"]
    lines[0].action()
    next(line for line in lines if line != "-" and line.text == "Pause reminders").action[1].action()
    assert noted.chosen == ["open", "pause tomorrow"]
    tray.tell("Todo Assistant", "It goes on.")
    assert icon.said == [("Todo Assistant", "It goes on.")]
    tray.close()
    assert icon.state == "stopped"


def test_macos_makes_a_menu_of_every_line_and_keeps_its_targets(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.desktop.tray import macos  # noqa: PLC0415

    noted, bar = Noted(), SimpleNamespace(menus=[], tips=[], removed=[])

    class Line:
        def __init__(self) -> None:
            self.title, self.target, self.below = "-", None, None

        def initWithTitle_action_keyEquivalent_(self, title: str, action: str | None, key: str) -> Line:  # noqa: N802
            self.title = title
            return self

        def setTarget_(self, target: Any) -> None:  # noqa: N802
            self.target = target

        def setSubmenu_(self, menu: Any) -> None:  # noqa: N802
            self.below = menu

    class Menu(list[Any]):
        def init(self) -> Menu:
            return self

        def addItem_(self, line: Any) -> None:  # noqa: N802
            self.append(line)

    button = SimpleNamespace(setImage_=lambda image: None, setToolTip_=bar.tips.append)
    item = SimpleNamespace(button=lambda: button, setMenu_=bar.menus.append)
    status_bar = SimpleNamespace(statusItemWithLength_=lambda length: item, removeStatusItem_=bar.removed.append)
    kit = SimpleNamespace(
        NSStatusBar=SimpleNamespace(systemStatusBar=lambda: status_bar),
        NSMenu=SimpleNamespace(alloc=Menu),
        NSMenuItem=SimpleNamespace(alloc=Line, separatorItem=Line),
    )
    monkeypatch.setitem(sys.modules, "AppKit", kit)
    monkeypatch.setattr(macos, "_template", lambda kit: "image")
    monkeypatch.setattr(macos, "menu_target", lambda action: action)
    tray = macos.MacTray(noted.actions)
    tray.update(TrayState(today=1))
    shown = bar.menus[-1]
    assert [line.title for line in shown if line.title != "-"][1] == "1 todo for today"
    shown[0].target()
    shown[4].below[0].target()
    assert noted.chosen == ["open", "pause hour"]
    assert bar.tips[-1] == "Todo Assistant: 1 todo for today"
    tray.close()
    assert bar.removed == [item]
