"""Makes the system list this program, and start it for `todo-assistant://` links; for command line and settings."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Protocol

from app.desktop.launching import launch_command


class Integration(Protocol):
    """One system's way of finding a program for a link."""

    def command(self) -> str | None:
        """What is started for a link, as the system has it; None where nothing of ours is."""

    def is_offered(self) -> bool:
        """Whether it is on the user to switch it, not on whoever installed the app."""

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


def carry_over() -> None:
    """What an earlier version installed under another name goes on under the present one."""
    if sys.platform not in ("win32", "darwin"):
        from app.desktop.integration.xdg import ApplicationFile  # noqa: PLC0415

        ApplicationFile.standard().carry_over(launch_command())
