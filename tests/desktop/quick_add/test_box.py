from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import pytest

from app.desktop.geometry import Screen
from app.desktop.quick_add.box import BoxOptions, height_within, place
from app.desktop.quick_add.foreign import ForeignBox
from app.desktop.stage import Stage


@pytest.mark.parametrize(
    ("screen", "standing"),
    [
        (Screen(0, 0, 1400, 900), (380, 198, 640)),
        (Screen(1400, 100, 1000, 800), (1580, 276, 640)),
        (Screen(0, 0, 500, 400), (16, 88, 468)),
    ],
)
def test_the_box_stands_in_the_upper_third_of_its_screen(screen: Screen, standing: tuple[int, int, int]) -> None:
    assert place(screen) == standing


@pytest.mark.parametrize(("wanted", "given"), [(66, 66), (1, 38), (2000, 480)])
def test_its_height_follows_its_page_within_reason(wanted: int, given: int) -> None:
    assert height_within(wanted, Screen(0, 0, 1400, 900)) == given


def test_its_height_leaves_no_part_below_the_screen() -> None:
    assert height_within(480, Screen(0, 0, 600, 400)) == 296


class Events:
    """pywebview's events of one window, of which each has one listener here."""

    def __init__(self) -> None:
        self.closing: list[Any] = Listeners()
        self.closed: list[Any] = Listeners()


class Listeners(list[Any]):
    def __iadd__(self, listener: Any) -> Listeners:  # type: ignore[misc]
        self.append(listener)
        return self


class Window:
    def __init__(self, **settings: Any) -> None:
        self.settings = settings
        self.done: list[Any] = []
        self.events = Events()

    def move(self, x: int, y: int) -> None:
        self.done.append((x, y))

    def resize(self, width: int, height: int) -> None:
        self.done.append((width, height))

    def show(self) -> None:
        self.done.append("show")

    def hide(self) -> None:
        self.done.append("hide")

    def destroy(self) -> None:
        self.done.append(("destroy", self.events.closing[0]()))


def test_pywebviews_window_is_made_hidden_placed_when_shown_and_ends_with_the_main_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Window] = []
    webview: Any = ModuleType("webview")

    def create_window(title: str, url: str, **settings: Any) -> Window:
        made.append(Window(title=title, url=url, **settings))
        return made[-1]

    webview.create_window = create_window
    monkeypatch.setitem(sys.modules, "webview", webview)
    blurs: list[Any] = []
    engine = SimpleNamespace(
        is_dark=lambda: False,
        screens=lambda: [Screen(1400, 0, 1000, 900), Screen(0, 0, 1400, 900)],
        pointer=lambda: (300, 400),
        make_fleeting=lambda _window, on_blur: blurs.append(on_blur),
    )
    main = Window()
    stage = SimpleNamespace(engine=engine, window=main, call=lambda work: work())
    box = ForeignBox(cast("Stage", stage), BoxOptions("Quick add", lambda: "url"))
    while not blurs:
        pass
    [window] = made
    assert (window.settings["hidden"], window.settings["easy_drag"], window.settings["on_top"]) == (True, False, True)
    box.show(None)
    box.resize(66)
    blurs[0]()  # before it has the keyboard for good
    assert window.done[-1] == (640, 66)
    monkeypatch.setattr("app.desktop.quick_add.foreign._SETTLING_SECONDS", 0.0)
    blurs[0]()
    assert window.done.pop() == "hide"
    assert window.events.closing[0]() is False
    assert window.done == [(380, 198), "show", (640, 66), "hide"]
    main.events.closed[0]()
    assert window.done[-1] == ("destroy", True)
