"""The running toolkit with its window, on which tray, quick-add box and shortcut are set up; made by `window`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desktop.shell import Engine, Shell

if TYPE_CHECKING:
    import webview


@dataclass(frozen=True)
class Stage:
    """Whose parts know the engine by `gui` and nothing else of it."""

    engine: Engine
    window: webview.Window
    shell: Shell

    @property
    def gui(self) -> str:
        return self.engine.gui

    def call(self, work: Callable[[], None]) -> None:
        """Run `work` on the GUI thread, soon; from any thread."""
        self.engine.call(work)
