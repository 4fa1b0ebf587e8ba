"""Whether the app starts at login; the settings and `doctor` ask and change it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Protocol

from app.desktop.launching import launch_command


class Autostart(Protocol):
    """One system's way; the state is the system's, which the user may change there too."""

    def command(self) -> str | None:
        """What is started at login, as the system has it; None where nothing is."""

    def enable(self, command: Sequence[str]) -> None: ...
    def disable(self) -> None: ...
    def carry_over(self) -> None:
        """What an earlier version set under another name goes on under the present one."""


def login_command() -> tuple[str, ...]:
    return (*launch_command(), "--hidden")


def system_autostart() -> Autostart:
    """That of this platform, for this user alone."""
    if sys.platform == "win32":
        from app.desktop.autostart.windows import RunKey  # noqa: PLC0415

        return RunKey()
    if sys.platform == "darwin":
        from app.desktop.autostart.macos import LaunchAgent  # noqa: PLC0415

        return LaunchAgent.standard()
    from app.desktop.autostart.xdg import AutostartFile  # noqa: PLC0415

    return AutostartFile.standard()


def is_enabled() -> bool:
    return system_autostart().command() is not None


def set_enabled(enabled: bool) -> None:
    """Changes nothing that is already so, except a command that has gone stale; raises `AppError` if it cannot."""
    autostart = system_autostart()
    if enabled:
        autostart.enable(login_command())
    else:
        autostart.disable()
