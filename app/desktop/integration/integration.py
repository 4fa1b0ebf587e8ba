"""Makes the system start this program for `todo-assistant://` links; called by the command line and the settings."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Protocol

from app.desktop.launching import launch_command


class Integration(Protocol):
    """One system's way of finding a program for a link."""

    def command(self) -> str | None:
        """What is started for a link, as the system has it; None where nothing of ours is."""

    def install(self, command: Sequence[str]) -> None: ...
    def remove(self) -> None: ...


def system_integration() -> Integration:
    if sys.platform == "win32":
        from app.desktop.integration.windows import ClassKey  # noqa: PLC0415

        return ClassKey()
    if sys.platform == "darwin":
        from app.desktop.integration.macos import BundledLinks  # noqa: PLC0415

        return BundledLinks(sys.executable)
    from app.desktop.integration.xdg import ApplicationFile  # noqa: PLC0415

    return ApplicationFile.standard()


def integrate() -> None:
    """Into the menus and in charge of links; raises `AppError` where that cannot be."""
    system_integration().install(launch_command())


def disintegrate() -> None:
    system_integration().remove()
