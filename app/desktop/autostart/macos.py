"""The launch agent in the user's library; used on macOS."""

from __future__ import annotations

import plistlib
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.parsers.expat import ExpatError

from app.desktop.desktop_entry import remove, write
from app.paths import APP_ID

LABEL = f"{APP_ID}.login"
_EARLIER_LABEL = "org.todo-assistant.login"


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """launchd reads the folder at login; nothing is loaded or ended by writing the file."""

    file: Path

    @classmethod
    def standard(cls) -> LaunchAgent:
        return cls(Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist")

    def command(self) -> str | None:
        arguments = _started_by(self.file)
        return shlex.join(arguments) if arguments else None

    def enable(self, command: Sequence[str]) -> None:
        if self.command() == shlex.join(command):
            return
        values = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        write(self.file, plistlib.dumps(values).decode())

    def disable(self) -> None:
        remove(self.file)

    def carry_over(self) -> None:
        earlier = self.file.with_name(f"{_EARLIER_LABEL}.plist")
        if (arguments := _started_by(earlier)) and not self.file.exists():
            self.enable(arguments)
        remove(earlier)


def _started_by(file: Path) -> list[str]:
    try:
        values = plistlib.loads(file.read_bytes())
    except (OSError, plistlib.InvalidFileException, ExpatError):
        return []
    arguments = values.get("ProgramArguments")
    is_on = isinstance(arguments, list) and values.get("RunAtLoad") is True and not values.get("Disabled")
    return [str(argument) for argument in arguments] if is_on else []
