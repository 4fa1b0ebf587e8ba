"""The tray on Windows, through pystray in a thread of its own; made by `choice`."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

from app.desktop.tray import drawing
from app.desktop.tray.tray import MenuEntry, TrayActions, TrayState, menu, tooltip

_SIZE = 64


class WindowsTray:
    """pystray draws the menu anew from the present state whenever it is told to; its calls may come from anywhere."""

    is_available = True  # the taskbar's corner is always there

    def __init__(self, actions: TrayActions) -> None:
        self._pystray: Any = importlib.import_module("pystray")
        self._actions = actions
        self._state = TrayState()
        self._icon = self._pystray.Icon(
            "todo-assistant", _drawn(dark=False), tooltip(self._state), self._pystray.Menu(self._lines)
        )
        self._icon.run_detached()

    def update(self, state: TrayState) -> None:
        if state.dark != self._state.dark:
            self._icon.icon = _drawn(dark=state.dark)
        self._state = state
        self._icon.title = tooltip(state)
        self._icon.update_menu()

    def tell(self, title: str, text: str) -> None:
        self._icon.notify(text, title)

    def close(self) -> None:
        self._icon.stop()

    def _lines(self) -> list[Any]:
        return self._items(menu(self._state, self._actions))

    def _items(self, entries: Sequence[MenuEntry]) -> list[Any]:
        return [self._item(entry) for entry in entries if entry.visible]

    def _item(self, entry: MenuEntry) -> Any:
        pystray = self._pystray
        if entry.label == "-":
            return pystray.Menu.SEPARATOR
        if entry.below:
            return pystray.MenuItem(entry.label, pystray.Menu(*self._items(entry.below)))
        action = entry.action
        # A click on the icon itself does what the default entry does.
        return pystray.MenuItem(entry.label, lambda: action() if action else None, default=entry.key == "open")


def _drawn(*, dark: bool) -> Any:
    image, draw = importlib.import_module("PIL.Image"), importlib.import_module("PIL.ImageDraw")
    colours = drawing.colours(dark=dark)
    picture = image.new("RGBA", (_SIZE, _SIZE), (0, 0, 0, 0))
    pen = draw.Draw(picture)
    pen.rounded_rectangle((0, 0, _SIZE - 1, _SIZE - 1), drawing.CORNER, fill=colours.tile)
    pen.line(list(drawing.CHECK), fill=colours.check, width=int(drawing.STROKE), joint="curve")
    radius = drawing.STROKE / 2
    for x, y in (drawing.CHECK[0], drawing.CHECK[-1]):
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colours.check)
    return picture
