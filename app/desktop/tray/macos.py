"""The tray on macOS: a status item of the menu bar, through the PyObjC that pywebview brings; made by `choice`."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

from app.desktop.mac_target import menu_target
from app.desktop.tray import drawing
from app.desktop.tray.tray import MenuEntry, TrayActions, TrayState, menu, tooltip

_POINTS = 18.0
_VARIABLE_LENGTH = -1.0  # NSVariableStatusItemLength
_ROUND = 1  # NSLineCapStyleRound, NSLineJoinStyleRound


class MacTray:
    """On macOS a click on a status item opens its menu, whose first entry opens the window."""

    is_available = True  # the menu bar is always there

    def __init__(self, actions: TrayActions) -> None:
        self._kit: Any = importlib.import_module("AppKit")
        self._actions = actions
        self._state = TrayState()
        self._targets: list[Any] = []
        self._item = self._kit.NSStatusBar.systemStatusBar().statusItemWithLength_(_VARIABLE_LENGTH)
        self._item.button().setImage_(_template(self._kit))
        self.update(self._state)

    def update(self, state: TrayState) -> None:
        self._state = state
        self._targets.clear()
        self._item.button().setToolTip_(tooltip(state))
        self._item.setMenu_(self._menu(menu(state, self._actions)))

    def tell(self, title: str, text: str) -> None:
        """A closed window leaves its icon in the Dock: there is nothing to tell on macOS."""

    def close(self) -> None:
        self._kit.NSStatusBar.systemStatusBar().removeStatusItem_(self._item)

    def _menu(self, entries: Sequence[MenuEntry]) -> Any:
        made = self._kit.NSMenu.alloc().init()
        for entry in entries:
            if entry.visible:
                made.addItem_(self._line(entry))
        return made

    def _line(self, entry: MenuEntry) -> Any:
        item = self._kit.NSMenuItem
        if entry.label == "-":
            return item.separatorItem()
        line = item.alloc().initWithTitle_action_keyEquivalent_(entry.label, "chosen:" if entry.action else None, "")
        if entry.action is not None:
            target = menu_target(entry.action)
            self._targets.append(target)  # a menu item does not keep its target alive
            line.setTarget_(target)
        if entry.below:
            line.setSubmenu_(self._menu(entry.below))
        return line


def _template(kit: Any) -> Any:
    """Only its shape counts: the system paints it as the menu bar needs."""
    image = kit.NSImage.alloc().initWithSize_((_POINTS, _POINTS))
    image.lockFocus()
    scale = _POINTS / drawing.SIDE
    tile = kit.NSBezierPath.bezierPathWithRoundedRect_xRadius_yRadius_(
        ((1, 1), (_POINTS - 2, _POINTS - 2)), drawing.CORNER * scale, drawing.CORNER * scale
    )
    check = kit.NSBezierPath.bezierPath()
    points = [(x * scale, _POINTS - y * scale) for x, y in drawing.CHECK]
    check.moveToPoint_(points[0])
    for point in points[1:]:
        check.lineToPoint_(point)
    for path in (tile, check):
        path.setLineWidth_(1.5)
        path.setLineCapStyle_(_ROUND)
        path.setLineJoinStyle_(_ROUND)
        path.stroke()
    image.unlockFocus()
    image.setTemplate_(True)
    return image
