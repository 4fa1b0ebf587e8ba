"""A desktop for the tests: a screen with a window manager and, where wanted, a panel with a tray; the app on it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from Xlib import display

from app.paths import APP_ID
from bench.processes import alive, tree
from bench.screen import Screen
from tests.e2e.running_app import ROOT, clean_environment

PATIENCE = 60.0
_AT_ONCE = 5.0
"""Seconds after which something is done again."""
APP = [sys.executable, "-m", "app"]
TITLE = "Todo Assistant"
BOX = "Quick add – Todo Assistant"
PANEL = """
panel_items = S
panel_size = 100% 30
panel_position = bottom right horizontal
systray_padding = 4 4 4
systray_sort = ascending
systray_icon_size = 22
panel_background_id = 0
"""


def _within(happens: Callable[[], Any], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not (happened := bool(happens())) and time.monotonic() < deadline:
        time.sleep(0.05)
    return happened


def wait_until(happens: Callable[[], Any], patience: float = PATIENCE) -> Any:
    deadline = time.monotonic() + patience
    while not (answer := happens()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)
    return answer


@dataclass
class Desktop:
    """Driven as a user would: keys, clicks, windows by their titles."""

    screen: Screen
    folder: Path
    panels: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        return clean_environment(DISPLAY=self.screen.display, QT_QPA_PLATFORM="xcb")

    def run(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=60)
        return done.stdout

    def add_panel(self) -> None:
        config = self.folder / "tint2rc"
        config.write_text(PANEL)
        self.panels.append(self._panel(config))

        def has_tray() -> bool:
            if self.panels[-1].poll() is not None:  # it gives up where it meets a window that is just going
                self.panels[-1] = self._panel(config)
            return self._has_tray()

        wait_until(has_tray)

    def _panel(self, config: Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            ["tint2", "-c", str(config)], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def _has_tray(self) -> bool:
        """Somebody owns the selection by which tray icons find their panel."""
        connection = display.Display(self.screen.display)
        try:
            selection = connection.intern_atom(f"_NET_SYSTEM_TRAY_S{connection.get_default_screen()}")
            return bool(connection.get_selection_owner(selection))
        finally:
            connection.close()

    def remove_panel(self) -> None:
        panel = self.panels.pop()
        panel.terminate()
        panel.wait()

    def windows(self, title: str) -> list[str]:
        return self.run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$").split()

    def window(self, title: str) -> str | None:
        found = self.windows(title)
        return found[-1] if found else None

    def shows(self, title: str) -> str:
        found: str = wait_until(lambda: self.window(title))
        return found

    def hides(self, title: str) -> None:
        wait_until(lambda: self.window(title) is None)

    def focused(self) -> str:
        return self.run("xdotool", "getactivewindow", "getwindowname").strip()

    def comes_to_front(self, title: str) -> None:
        """Shown, with the keyboard."""
        wait_until(lambda: self.focused() == title)

    def key(self, *keys: str) -> None:
        self.run("xdotool", "key", "--clearmodifiers", *keys)

    def does(self, act: Callable[[], Any], until: Callable[[], Any]) -> None:
        """What a user does again who sees nothing happen; only for what may be done twice."""

        def acted() -> Any:
            act()
            return _within(until, _AT_ONCE)

        wait_until(lambda: until() or acted())

    def type(self, text: str) -> None:
        self.run("xdotool", "type", "--delay", "8", text)

    def close_window(self, title: str) -> None:
        """Closed while it is still being shown, a window might be missed."""

        def close() -> None:
            if (window := self.window(title)) is not None:
                self.run("wmctrl", "-i", "-c", window)

        self.shows(title)
        self.does(close, until=lambda: self.window(title) is None)

    def click_tray(self, button: int = 1) -> None:
        x, y = self.tray_icon()
        self.run("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def open_by_tray(self, title: str) -> None:
        self.does(self.click_tray, until=lambda: self.window(title))
        self.shows(title)

    def tray_menu(self) -> None:
        """Open; the icon's tooltip, which a click takes away, is no menu."""
        self.does(lambda: self.click_tray(button=3), until=lambda: self.popped_up("POPUP_MENU"))

    def popped_up(self, kind: str) -> bool:
        """Whether a window of this type, which no window manager looks after, is on the screen."""
        for window in self.run("xdotool", "search", "--maxdepth", "1", "--onlyvisible", "--name", "").split():
            if f"_NET_WM_WINDOW_TYPE_{kind}" in self.run("xprop", "-id", window, "_NET_WM_WINDOW_TYPE"):
                return True
        return False

    def tray_icon(self) -> tuple[int, int]:
        """Where the panel shows the app's icon: its embedded window."""

        def found() -> tuple[int, int] | None:
            for line in self.run("xwininfo", "-root", "-tree").splitlines():
                size = line.split()[-2] if APP_ID in line else ""
                if size.startswith("22x22"):
                    left, top = (int(part) for part in line.split()[-1].strip("+").split("+"))
                    return left + 11, top + 11
            return None

        place: tuple[int, int] = wait_until(found)
        return place

    def picture(self, path: Path) -> None:
        self.run("import", "-window", "root", str(path))


@dataclass
class DesktopApp:
    """`todo-assistant` on a data folder and a desktop."""

    desktop: Desktop
    data: Path
    process: subprocess.Popen[bytes]

    @property
    def complaints(self) -> str:
        """What it wrote to standard error."""
        return (self.desktop.folder / "stderr").read_text()

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*APP, *arguments, "--data-dir", str(self.data)]
        return subprocess.run(
            command, cwd=ROOT, env=self.desktop.environment, capture_output=True, text=True, check=False, timeout=60
        )

    def titles(self) -> list[str]:
        listed = self.command("list", "--json")
        return [todo["title"] for todo in json.loads(listed.stdout)["data"]]

    def answers(self) -> None:
        wait_until(lambda: self.process.poll() is not None or self.command("list").returncode == 0)

    def ends(self) -> int:
        return self.process.wait(timeout=PATIENCE)


@contextmanager
def desktop(folder: Path, *, panel: bool = True) -> Iterator[Desktop]:
    with Screen() as screen:
        found = Desktop(screen, folder)
        try:
            if panel:
                found.add_panel()
            yield found
        finally:
            while found.panels:
                found.remove_panel()


@contextmanager
def app_on(desktop: Desktop, *arguments: str) -> Iterator[DesktopApp]:
    data = desktop.folder / "data"
    command = [*APP, *arguments, "--data-dir", str(data)]
    with (desktop.folder / "stderr").open("wb") as complaints:
        process = subprocess.Popen(command, cwd=ROOT, env=desktop.environment, stderr=complaints)
    try:
        yield DesktopApp(desktop, data, process)
    finally:
        running = tree(process.pid) if process.poll() is None else []
        process.kill()
        process.wait()
        wait_until(lambda: not alive(running))
