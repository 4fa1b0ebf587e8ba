"""The menu bar that an app on macOS has; built by the Cocoa engine in place of pywebview's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.desktop.mac_target import menu_target
from app.desktop.shell import Shell

_SHIFT, _CONTROL, _OPTION, _COMMAND = 1 << 17, 1 << 18, 1 << 19, 1 << 20  # NSEventModifierFlag

SERVICES = "services"
"""In the place of a selector: the menu that the system fills with what other apps offer."""

Action = str | Callable[[], None]
"""What the system knows by the name of its selector, or a deed of the app's own."""


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    action: Action
    key: str = ""
    held: int = _COMMAND


Lines = Sequence[Line | None]
"""None is a line between groups."""


def menus(name: str, shell: Shell) -> Mapping[str, Lines]:
    """By their titles, from the left; the first one is shown under the app's name."""
    words = shell.words()
    return {
        name: (
            Line(words.about.format(name=name), "orderFrontStandardAboutPanel:"),
            None,
            Line(f"{words.settings}…", shell.settings, ","),
            None,
            Line(words.services, SERVICES),
            None,
            Line(words.hide_app.format(name=name), "hide:", "h"),
            Line(words.hide_others, "hideOtherApplications:", "h", _OPTION | _COMMAND),
            Line(words.show_all, "unhideAllApplications:"),
            None,
            Line(words.quit_app.format(name=name), "terminate:", "q"),
        ),
        words.file: (
            Line(f"{words.quick_add}…", shell.quick_add),
            None,
            Line(words.close_window, "performClose:", "w"),
        ),
        words.edit: (
            Line(words.undo, "undo:", "z"),
            Line(words.redo, "redo:", "z", _SHIFT | _COMMAND),
            None,
            Line(words.cut, "cut:", "x"),
            Line(words.copy, "copy:", "c"),
            Line(words.paste, "paste:", "v"),
            Line(words.select_all, "selectAll:", "a"),
        ),
        words.view: (
            Line(words.actual_size, shell.zoom.reset, "0"),
            Line(words.zoom_in, shell.zoom.larger, "+"),
            Line(words.zoom_out, shell.zoom.smaller, "-"),
            None,
            Line(words.full_screen, "toggleFullScreen:", "f", _CONTROL | _COMMAND),
        ),
        words.window: (
            Line(words.minimise, "performMiniaturize:", "m"),
            Line(words.zoom_window, "performZoom:"),
            None,
            Line(words.bring_to_front, "arrangeInFront:"),
        ),
    }


class MenuBar:
    """Keeps what its lines call: a menu item does not keep its target alive."""

    def __init__(self, kit: Any, name: str, shell: Shell) -> None:
        self._kit = kit
        self._name = name
        self._shell = shell
        self._targets: list[Any] = []

    def build(self) -> Any:
        """An NSMenu, in the language the app speaks now."""
        self._targets.clear()
        words, bar = self._shell.words(), self._kit.NSMenu.alloc().init()
        application = self._kit.NSApplication.sharedApplication()
        for title, lines in menus(self._name, self._shell).items():
            menu = self._menu(title, lines)
            item = self._kit.NSMenuItem.alloc().init()
            item.setSubmenu_(menu)
            bar.addItem_(item)
            if title == words.window:
                application.setWindowsMenu_(menu)  # the system lists the windows in it
        return bar

    def _menu(self, title: str, lines: Lines) -> Any:
        menu = self._kit.NSMenu.alloc().initWithTitle_(title)
        for line in lines:
            menu.addItem_(self._kit.NSMenuItem.separatorItem() if line is None else self._item(line))
        return menu

    def _item(self, line: Line) -> Any:
        made = self._kit.NSMenuItem.alloc().initWithTitle_action_keyEquivalent_(line.label, _selector(line), line.key)
        made.setKeyEquivalentModifierMask_(line.held)
        if line.action == SERVICES:
            services = self._kit.NSMenu.alloc().init()
            made.setSubmenu_(services)
            self._kit.NSApplication.sharedApplication().setServicesMenu_(services)
        elif not isinstance(line.action, str):
            target = menu_target(line.action)
            self._targets.append(target)
            made.setTarget_(target)
        return made


def _selector(line: Line) -> str | None:
    if line.action == SERVICES:
        return None
    return line.action if isinstance(line.action, str) else "chosen:"
